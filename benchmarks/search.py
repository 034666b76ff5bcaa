"""How fast, complete and large a library is, beside programs that do the like.

    python -m benchmarks.search                  10,000 and 100,000 quotes
    python -m benchmarks.search 1000000          a million; takes a quarter of an hour
    python -m benchmarks.search --keep DIR …     keeps the collections for the next time

Collections are made up by `benchmarks.collection`. Peers that are not installed are left out
with a word: ripgrep and fzf (apt-get install ripgrep fzf), tantivy (pip install tantivy). What
is to be reached is a ratio to a peer measured in the same run.
"""

import subprocess
import sys
import tempfile
from functools import partial
from math import comb
from pathlib import Path
from statistics import mean, median
from typing import cast

from benchmarks import peers
from benchmarks.building import build
from benchmarks.exhaustive import Exhaustive
from benchmarks.queries import Kind, Query, long_words, queries, texts
from factcli.lookup import quotes
from factcli.lookup.planning import exact_needs
from factcli.store import QuoteFilter, Store
from factcli.store.library import open_library

ASKED = 15  # queries of each kind
KNOWN = 200  # of which the quote is known
COLD = 5  # whole processes
SCANNED = 20_000  # lines that slow scans go through; their time is multiplied
EVERYTHING = QuoteFilter()


def main(arguments: list[str]) -> None:
    """Measure collections of the sizes given."""
    keep = Path(arguments[1]) if arguments[:1] == ["--keep"] else None
    sizes = [int(size) for size in arguments[2 if keep else 0 :]] or [10_000, 100_000]
    smaller: dict[Kind, float] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            folder = (keep or Path(temporary)) / str(size)
            folder.mkdir(parents=True, exist_ok=True)
            print(f"\n{size:,} quotes")
            build(folder, size)
            smaller = ask(folder, size, smaller)


def ask(folder: Path, size: int, smaller: dict[Kind, float]) -> dict[Kind, float]:
    """Ask the library, cold and warm, and the peers the same; return the seconds when cold.

    `smaller` has those of the collection before.
    """
    lines = folder / "texts.txt"
    known = texts(lines, seed=3, size=KNOWN, total=size)
    store = open_library(folder / "library.db")
    asked = {kind: list(queries(kind, known)) for kind in Kind}
    seconds = cold(folder, asked, smaller)
    compared = [query.words for some in asked.values() for query in some[:ASKED]]
    exhaustive = cast("Store", Exhaustive(folder / "library.db", compared))
    print(f"  {'warm':30} median ms   most ms   recall@10   x partial_ratio")
    for kind, some in asked.items():
        times = sorted(peers.seconds(partial(search, store, query)) for query in some[:ASKED])
        scan = peers.scan("partial_ratio", some[0].words, lines, min(SCANNED, size))
        scan *= max(1, size / SCANNED)
        recall = recalled(exhaustive, store, some[:ASKED])
        print(
            f"  {kind:30} {median(times) * 1e3:9.1f} {times[-1] * 1e3:9.1f}"
            f" {'         -' if recall is None else f'{recall:10.3f}'}"
            f"   1/{scan / median(times):.0f}"
        )
    for kind in (Kind.WORD, Kind.TYPO, Kind.THREE, Kind.SENTENCE):
        print(f"  known quote, {kind:30} {known_items(store, asked[kind])}")
    some_words = [query.words for kind in (Kind.WORD, Kind.THREE) for query in asked[kind]]
    print(f"  FTS5 bm25 alone               {median(peers.bm25(lines, some_words)) * 1e3:9.1f}")
    ratio = peers.scan("WRatio", some_words[0], lines, min(SCANNED, size)) * max(1, size / SCANNED)
    print(f"  WRatio scan                   {ratio * 1e3:9.0f}")
    return seconds


def search(store: Store, query: Query) -> list[str]:
    """The texts of the ten best hits."""
    return [record.text for record in quotes(store, [query.words], EVERYTHING, limit=10).records]


def cold(
    folder: Path, asked: dict[Kind, list[Query]], smaller: dict[Kind, float]
) -> dict[Kind, float]:
    """Whole processes: the command, and programs that scan; return the command's seconds."""
    lines, library = folder / "texts.txt", folder / "library.db"
    grep, fuzzy = peers.installed("rg"), peers.installed("fzf")
    seconds: dict[Kind, float] = {}
    for kind, some in asked.items():
        times: dict[str, list[float]] = {"factcli": [], "rg": [], "fzf": []}
        for query in some[:COLD]:
            command = [sys.executable, "-m", "factcli", "quotes", query.words, "--json"]
            times["factcli"].append(peers.seconds(partial(_run, [*command, "-d", str(library)])))
            if grep and kind is Kind.WORD:
                times["rg"].append(peers.seconds(partial(peers.ripgrep, query.words, lines)))
            if fuzzy and kind is Kind.WORD and len(times["fzf"]) < 2:
                times["fzf"].append(peers.seconds(partial(peers.fzf, query.words, lines)))
        own = seconds[kind] = median(times.pop("factcli"))
        others = [
            f"{own / median(each):.2f} x {name} ({median(each) * 1e3:.0f} ms)"
            for name, each in times.items()
            if each
        ]
        if kind in smaller:
            others.append(f"{own / smaller[kind]:.2f} x that of the collection before")
        print(f"  cold {kind:30} {own * 1e3:6.0f} ms  {', '.join(others)}")
    print(f"  memory of a query {_memory(asked[Kind.TYPO][0], library):.0f} MiB")
    return seconds


def recalled(exhaustive: Store, store: Store, some: list[Query]) -> float | None:
    """How many of the ten best of all quotes are among those found."""
    shares = []
    for query in some:
        best, found = search(exhaustive, query), search(store, query)
        if best:
            shares.append(sum(text in found for text in best) / len(best))
    return sum(shares) / len(shares) if shares else None


def known_items(store: Store, some: list[Query]) -> str:
    """How far up the quote stands that a query was made from, among the ten best.

    A query can bring up one quote only where its words, as they were meant, tell it from all
    others. Where many quotes have them, a shorter one is the likelier: of fewer words of its own
    these three were drawn. That order is the best there is; what is to be expected of it is
    printed, and of any order.
    """
    ranks = [_reciprocal_rank(search(store, query), query) for query in some]
    text = f"MRR@10 {mean(ranks):.2f} of all {len(some)}"
    if not some[0].meant:
        return text
    alike = [rivals(store, query) for query in some]
    text += f", {mean(_expected([1.0] * len(fit)) for fit in alike):.2f} if those that fit come"
    text += f" first in any order, {mean(map(_expected, alike)):.2f} if the likeliest does"
    telling = [rank for rank, fit in zip(ranks, alike, strict=True) if len(fit) == 1]
    if telling:
        text += f", {mean(telling):.2f} of the {len(telling)} that fit no other quote"
    return text


def rivals(store: Store, query: Query) -> list[float]:
    """How likely the query is to have been made from each quote that has all the words meant."""
    needs = exact_needs(query.meant)._replace(phrases=())
    meant = len(query.meant)
    return [
        1 / comb(max(meant, len(long_words(candidate.text))), meant)
        for candidate in store.quote_candidates(needs, EVERYTHING, None)
    ]


def _reciprocal_rank(found: list[str], query: Query) -> float:
    return 1 / (1 + found.index(query.known)) if query.known in found else 0.0


def _expected(likely: list[float]) -> float:
    """The reciprocal rank to be expected, up to the tenth, where the likeliest comes first."""
    ranked = sorted(likely, reverse=True)[:10]
    return sum(each / rank for rank, each in enumerate(ranked, start=1)) / (sum(likely) or 1)


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _memory(query: Query, library: Path) -> float:
    """The most memory that a whole process had, in MiB; Linux only."""
    code = (
        "import sys; from factcli.cli import main; main(sys.argv[1:]);"
        "print(open('/proc/self/status').read(), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "quotes", query.words, "--json", "-d", str(library)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    peak = result.stderr.partition("VmHWM:")[2].split()
    return int(peak[0]) / 1024 if peak else float("nan")


if __name__ == "__main__":
    main(sys.argv[1:])
