"""How like real quotes the made-up ones are, in what decides how hard they are to find.

    python -m benchmarks.likeness

Of as many quotes each: in how many others a word of five letters or more stands, and how often
two or three such words of a quote stand together in no other. The real ones are those that
`extract` finds in the articles of ../shared/eval, which are no part of the project; without them
only the made-up ones are described.
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from statistics import quantiles

from benchmarks.collection import QUOTES
from benchmarks.collection import articles as made_up
from benchmarks.extraction import DATA, articles, source
from factcli.extract import extract
from factcli.text import keys

DRAWN = 2_000  # quotes that are looked at
UNKNOWN = 12_000  # made-up ones, where there are no real ones to compare them with
LONG = 5  # letters of a word that somebody would search for


def main() -> None:
    """Describe both."""
    real = _real() if DATA.exists() else []
    if not real:
        print(f"no real quotes: no evaluation data at {DATA}")
    size = len(real) or UNKNOWN
    texts = islice((quote.text for one in made_up(size + QUOTES) for quote in one.quotes), size)
    print(f"{'':10} quotes with a long word, ‰ (deciles)              two, three tell it apart")
    for name, quotes in (("real", real), ("made up", list(texts))):
        if quotes:
            print(f"{name:10} {describe(quotes)}")


def describe(quotes: Sequence[str]) -> str:
    """The shares of the quotes that hold a long word, and how often few of them are enough."""
    holding: defaultdict[str, set[int]] = defaultdict(set)
    for at, text in enumerate(quotes):
        for word in keys(text):
            holding[word].add(at)
    draw = random.Random(1)  # noqa: S311
    shares: list[float] = []
    telling = {2: 0, 3: 0}
    drawn = 0
    for text in draw.sample(quotes, min(DRAWN, len(quotes))):
        long = sorted({word for word in keys(text) if len(word) >= LONG and word.isalpha()})
        if len(long) >= 3:
            some = draw.sample(long, 3)
            drawn += 1
            shares.append(len(holding[some[0]]) / len(quotes))
            for size in telling:
                telling[size] += len(set.intersection(*map(holding.__getitem__, some[:size]))) == 1
    deciles = " ".join(f"{1000 * share:5.1f}" for share in quantiles(shares, n=10))
    return f"{deciles}   {', '.join(f'{count / drawn:.2f}' for count in telling.values())}"


def _real() -> list[str]:
    texts = (article["text"] for part in ("train", "dev") for article in articles(part))
    return [quote.text for text in texts for quote in extract(source(text)).quotes]


if __name__ == "__main__":
    main()
