"""All development articles through a library and back: equal, sound, and searched the same.

    python -m benchmarks.round_trip               needs ../shared/eval; says so if it is not there
    python -m benchmarks.round_trip 1200 7        so many questions, made with this seed

Memory scores every quote; that a library gives the same bytes says that its indexes miss none.
"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from msgspec.json import encode

from benchmarks.questions import Asker, Kind, Question
from factcli import build
from factcli.lookup import quotes
from factcli.model import Knowledge
from factcli.store import Store
from factcli.store.library import export, open_library, problems, write
from factcli.store.memory import MemoryStore

ARTICLES = Path(__file__).parents[2] / "shared" / "eval" / "quotes"
ASKED = 360
SHOWN = 5  # questions that are answered differently


def main(arguments: list[str]) -> None:
    """Build, write, read back, compare."""
    number, seed = [*map(int, arguments), ASKED, 1][:2] if len(arguments) != 1 else (
        int(arguments[0]), 1,
    )  # fmt: skip
    files = articles()
    if not files:
        print(f"{ARTICLES} is not there: nothing to do")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.db"
        start = perf_counter()
        print(write(path, files), f"{perf_counter() - start:.1f} s")
        unique = list({file.source.id: file for file in files}.values())
        text = sum(len(file.source.text.encode()) for file in unique)
        print(f"{path.stat().st_size / text:.2f} x the text")
        print("equal:", list(export(path)) == unique)
        print("problems:", list(problems(path)))
        memory, library = MemoryStore(unique), open_library(path)
        print(library.totals())
        compare(memory, library, Asker(unique, seed), number)


def articles() -> list[Knowledge]:
    """The development articles, built; none where there are none."""
    lines = [
        line
        for name in ("train.jsonl", "dev.jsonl")
        if (ARTICLES / name).exists()
        for line in (ARTICLES / name).read_text("utf-8").splitlines()
    ]
    return [build(text=json.loads(line)["text"]) for line in lines]


def compare(memory: Store, library: Store, asker: Asker, number: int) -> None:
    """Ask both the same, and say how many answers differ."""
    kinds = list(Kind)
    asked: Counter[Kind] = Counter()
    hits: Counter[Kind] = Counter()
    differing: list[tuple[Kind, Question]] = []
    for at in range(number):
        kind = kinds[at % len(kinds)]
        question = asker.question(kind)
        expected = answer(memory, question)
        asked[kind] += 1
        hits[kind] += len(expected) > len(b"[[],0]")
        if answer(library, question) != expected:
            differing.append((kind, question))
    for kind in kinds:
        different = sum(each is kind for each, _ in differing)
        print(f"  {kind:28} {asked[kind]:4} asked {hits[kind]:4} found {different:4} differ")
    print(f"{number} questions, {len(differing)} answered differently")
    for _, question in differing[:SHOWN]:
        print(" ", question)


def answer(store: Store, question: Question) -> bytes:
    """What a store answers, to the byte: the records and how many hits there are."""
    found = quotes(
        store,
        question.query,
        question.where,
        limit=question.limit,
        offset=question.offset,
        exact=question.exact,
        sort=question.sort,
    )
    return encode((list(found.records), found.total))


if __name__ == "__main__":
    main(sys.argv[1:])
