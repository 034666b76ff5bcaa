"""Programs and libraries that search texts, each None or left out where it is not installed."""

import importlib.util
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

import msgspec

from factcli.model import Knowledge

Field: TypeAlias = str | bytes | list[str]


def seconds(run: Callable[[], object]) -> float:
    """How long something takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def installed(program: str) -> bool:
    """Whether a program is there; says so if it is not."""
    if shutil.which(program):
        return True
    print(f"  ({program} is not installed: left out)")
    return False


def ripgrep(word: str, texts: Path) -> None:
    """Count the lines that have a word."""
    subprocess.run(["rg", "-ic", word, str(texts)], stdout=subprocess.DEVNULL, check=False)


def fzf(word: str, texts: Path) -> None:
    """Rank the lines that have the letters of a word in their order."""
    with texts.open("rb") as lines:
        subprocess.run(
            ["fzf", "--filter", word], stdin=lines, stdout=subprocess.DEVNULL, check=False
        )


def tantivy_build(texts: Path, folder: Path) -> float | None:
    """Seconds that tantivy takes to index and store the lines of a file."""
    with texts.open(encoding="utf-8") as lines:
        return _tantivy(folder, {"text": "default"}, ({"text": line} for line in lines))


def tantivy_library(articles: Iterable[Knowledge], folder: Path) -> float | None:
    """Seconds that tantivy takes for what a library has, but for joined people and counts.

    It stores the facts of each article, and indexes its actors, what stands around its quotes, and
    each quote with what quotes are filtered by.
    """
    plain = dict.fromkeys(("source", "speaker", "kind", "date", "countries"), "raw")
    tokenised = dict.fromkeys(("text", "around", "actor"), "default")
    return _tantivy(folder, plain | tokenised | {"facts": ""}, _documents(articles))


def _documents(articles: Iterable[Knowledge]) -> Iterator[Mapping[str, Field]]:
    for knowledge in articles:
        source = knowledge.source
        spans = sorted(span for quote in knowledge.quotes for span in quote.spans)
        bounds = [0, *(at for span in spans for at in span), len(source.text)]
        around = "".join(
            source.text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)
        )
        facts = msgspec.json.encode(knowledge)
        yield {"source": source.id, "around": around, "facts": facts}
        for quote in knowledge.quotes:
            yield {
                "source": source.id,
                "text": quote.text,
                "speaker": quote.speaker or "",
                "kind": quote.kind,
                "date": quote.date or source.date or "",
                "countries": quote.countries,
            }
        for actor in knowledge.actors:
            yield {"source": source.id, "actor": [actor.name, *actor.aliases]}


def _tantivy(
    folder: Path, fields: dict[str, str], documents: Iterable[Mapping[str, Field]]
) -> float | None:
    """Seconds to index documents; fields without a tokeniser are only stored."""
    if importlib.util.find_spec("tantivy") is None:
        print("  (tantivy is not installed: left out)")
        return None
    import tantivy  # type: ignore[import-not-found, import-untyped, unused-ignore]

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    for name, tokenizer in fields.items():
        stored = name != "around"  # which stands in the facts
        if tokenizer:
            builder.add_text_field(name, stored=stored, tokenizer_name=tokenizer)
        else:
            builder.add_bytes_field(name, stored=True)

    def build() -> None:
        writer = tantivy.Index(builder.build(), path=str(folder)).writer()
        for document in documents:
            writer.add_document(tantivy.Document(**document))
        writer.commit()
        writer.wait_merging_threads()

    return seconds(build)


def bm25(texts: Path, words: Iterable[str]) -> list[float]:
    """Seconds that FTS5 alone takes for each query, ranked by bm25, all words wanted."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text)")
    with texts.open(encoding="utf-8") as lines:
        connection.executemany("INSERT INTO t VALUES (?)", ((line,) for line in lines))
    find = "SELECT text FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 10"
    quoted = [" ".join(f'"{word}"' for word in each.split()) for each in words]
    return [seconds(partial(_all, connection, find, each)) for each in quoted]


def _all(connection: sqlite3.Connection, find: str, query: str) -> list[object]:
    return connection.execute(find, (query,)).fetchall()


def scan(scorer: str, query: str, texts: Path, lines: int) -> float:
    """Seconds that one of rapidfuzz's scorers takes for so many lines."""
    from rapidfuzz import fuzz, process

    with texts.open(encoding="utf-8") as file:
        some = [line for line, _ in zip(file, range(lines), strict=False)]
    return seconds(lambda: process.extract(query, some, scorer=getattr(fuzz, scorer), limit=10))
