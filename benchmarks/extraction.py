"""Quote extraction and attribution against hand-annotated news, one row; see docs/extraction.md.

usage: python benchmarks/extraction.py [--data PART] [--errors N] [--classes]

The evaluation data (`../shared/eval/quotes`) and its scorer are no part of the project: without
them this prints a message and does nothing. Of the parts, `dev` is what is reported, `dev60` and
the halves of `train` are for reading errors: `train-first` was read while the rules grew, and
`train-second` only when they had settled. The speed is that of the whole `extract`, on one core, in
CPU time: as the articles are read for the first time, and again, when their words are known and all
patterns are compiled, as in a long build.

What is scored is what a user is shown: the speaker's name, or the words at `speaker_span` where
the source is nobody by name. An organisation is given by the name it has beside the quote, for
the scorer knows no acronyms.
"""

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from factcli.extract import extract
from factcli.model import ActorKind, Knowledge, Quote, Source

DATA = Path(__file__).parents[2] / "shared" / "eval" / "quotes"
PARTS = ("train", "train-first", "train-second", "dev60", "dev")
COLUMNS = (
    "detection F1", "named", "pronoun", "nominal", "strict F1", "lenient F1", "content F1",
)  # fmt: skip


def articles(data: str) -> list[dict[str, Any]]:
    """The annotated articles of a part of the data."""
    name = "dev.jsonl" if data == "dev" else "train.jsonl"
    found = [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]
    if data == "dev60":
        chosen = set((DATA / "dev60.txt").read_text("utf-8").split())
        found = [article for article in found if article["id"] in chosen]
    if data.startswith("train-"):
        found = [one for one in found if is_first(one["id"]) == (data == "train-first")]
    return found


def is_first(id_: str) -> bool:
    """Whether an article is of the half whose errors were read first, told by a hash of its id."""
    return hashlib.md5(f"h{id_}".encode(), usedforsecurity=False).digest()[0] % 2 == 1


def source(text: str) -> Source:
    """An article without metadata."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(
        id=digest[:12], title=None, date=None, url=None, publisher=None, language="en",
        sha256=digest, text=text,
    )  # fmt: skip


def answer(quote: Quote, knowledge: Knowledge) -> str | None:
    """Whom a user is told: the speaker's name, else the words that name the source."""
    actor = next((one for one in knowledge.actors if one.id == quote.speaker), None)
    span = quote.speaker_span
    words = None if span is None else knowledge.source.text[slice(*span)]
    beside = actor is not None and span in actor.mentions
    if actor is None or (actor.kind is ActorKind.ORGANISATION and beside):
        return words
    return actor.name


def prediction(knowledge: Knowledge, id_: str) -> dict[str, Any]:
    """An article's quotes as the scorer reads them."""
    quotes: list[dict[str, Any]] = []
    for quote in knowledge.quotes:
        entry: dict[str, Any] = {"spans": quote.spans, "kind": quote.kind}
        entry["speaker"] = answer(quote, knowledge)
        if quote.speaker_span is not None:
            entry["speaker_start"], entry["speaker_end"] = quote.speaker_span
        quotes.append(entry)
    return {"id": id_, "quotes": quotes}


def row(result: dict[str, Any]) -> list[float]:
    """The figures of the scorer's result in the order of `COLUMNS`, in percent."""
    told, both = result["attribution"], result["end to end"]
    shares = [
        result["detection"]["all"]["F1"],
        *(told[kind]["right"] for kind in ("named", "pronoun", "nominal")),
        both["strict"]["F1"],
        both["lenient"]["F1"],
        result["content"]["overlap"]["F1"],
    ]
    return [100 * share for share in shares]


def main() -> int:
    """Print the row, and what the scorer says if asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", choices=PARTS, default="dev")
    parser.add_argument("--errors", type=int, default=0, help="errors to print, by class")
    parser.add_argument("--classes", action="store_true", help="figures by situation")
    given = parser.parse_args()
    if not DATA.exists():
        print(f"skipped: no evaluation data at {DATA}")
        return 0
    gold = articles(given.data)
    extract(source(gold[0]["text"]))  # word lists are read once
    start = time.process_time()
    predicted = [prediction(extract(source(one["text"])), one["id"]) for one in gold]
    seconds = time.process_time() - start
    start = time.process_time()
    for one in gold:
        extract(source(one["text"]))
    again = time.process_time() - start
    labels = str(DATA / ("pronouns_dev.json" if given.data == "dev" else "pronouns_dev60.json"))
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("gold.jsonl", "predicted.jsonl")]
        for path, entries in zip(files, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
        score = [sys.executable, str(DATA / "score.py"), *map(str, files), "--pronouns", labels]
        done = subprocess.run([*score, "--json"], capture_output=True, text=True, check=True)
        size = sum(len(one["text"].encode()) for one in gold) / 1e6
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures = [f"{share:.1f}" for share in row(json.loads(done.stdout))]
        speed = [f"{len(gold) / each:.0f}" for each in (seconds, again)]
        speed += [f"{size / seconds:.2f}", f"{peak:.0f}"]
        print("| " + " | ".join(["", *COLUMNS, "articles/s", "again", "MB/s", "peak MB"]) + " |")
        print("| --- " * (len(COLUMNS) + len(speed) + 1) + "|")
        print("| " + " | ".join([f"factcli, {given.data}", *figures, *speed]) + " |", flush=True)
        if given.errors:
            subprocess.run([*score, "--errors", str(given.errors)], check=True)
        if given.classes:
            classes = [sys.executable, str(DATA / "classes.py"), str(files[0])]
            subprocess.run([*classes, "--pronouns", labels, str(files[1])], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
