"""A check against a library, beside looking for the same words in all texts one by one.

usage: python -m benchmarks.check_library [QUOTES [LIBRARY]]    (100,000 unless told)

The library is made up (see `collection.py`). Of some articles a quote is checked as it stands, with
one word replaced, spliced, and as words that stand nowhere; a wrong verdict is told. The peer is
`str.find` over the texts in memory, which finds exact words only. LIBRARY is where to keep the
library for the next time.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.collection import articles
from factcli.checking.corpus import Checker
from factcli.checking.verdicts import Claim, Verdict
from factcli.store.library import open_library, write

_EVERY = 10  # of the first articles one in so many is asked for
_FIRST = 400


def cases(quotes: int) -> Iterator[tuple[str, Verdict, str]]:
    """What is asked, the verdict it should get, and the words."""
    draw = random.Random(5)  # noqa: S311
    for knowledge in islice(articles(quotes), 0, _FIRST, _EVERY):
        text = draw.choice(knowledge.quotes).text
        words = text.split()
        at = draw.randrange(len(words))
        yield "exact", Verdict.EXACT, text
        yield "altered", Verdict.ALTERED, " ".join([*words[:at], "zebra", *words[at + 1 :]])
        yield "spliced", Verdict.SPLICED, " ".join([*words[:5], "…", *words[-5:]])
        yield "absent", Verdict.ABSENT, " ".join(word[::-1] for word in words)


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Build, ask, and print the medians."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2] if len(sys.argv) > 2 else f"{folder}/library.db")
        if not path.exists():
            write(path, articles(quotes))
        _measure(quotes, path)


def _measure(quotes: int, path: Path) -> None:
    checker = Checker(open_library(path))
    texts = [knowledge.source.text for knowledge in articles(quotes)]
    times: dict[str, list[float]] = {"str.find": []}
    for kind, verdict, words in cases(quotes):
        claim = Claim(text=words)
        times.setdefault(kind, []).append(timed(partial(checker.check, claim)))
        given = checker.check(claim).verdict
        if given is not verdict:
            print(f"{kind} called {given}: {words[:80]}")
        if kind == "exact":
            times["str.find"].append(timed(partial(_find, words, texts)))
    base = median(times["str.find"])
    print(f"{quotes:,} quotes")
    for kind, seconds in times.items():
        print(
            f"  {kind:10} {median(seconds) * 1e3:8.1f} ms {max(seconds) * 1e3:8.1f} ms at most"
            f" {median(seconds) / base:8.2f} x str.find"
        )


def _find(words: str, texts: list[str]) -> list[int]:
    return [text.find(words) for text in texts]


if __name__ == "__main__":
    main()
