"""The paragraphs of texts that share most with some words, the rare ones above all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import log

from factcli.model import Source
from factcli.store import Passage
from factcli.text import keys, paragraphs


def best_passages(sources: Iterable[Source], words: Sequence[str], limit: int) -> Iterator[Passage]:
    """The best passages of all paragraphs of the sources, by the rarity of what they share."""
    wanted = set(words)
    shared: list[tuple[Passage, set[str]]] = []
    total = 0
    for source in sources:
        for start, end in paragraphs(source.text):
            total += 1
            text = source.text[start:end]
            common = wanted.intersection(keys(text))
            if common:
                shared.append((Passage(source.id, (start, end), text), common))
    counts = Counter(word for _, common in shared for word in common)
    weights = {word: log(1 + total / count) for word, count in counts.items()}
    best = nlargest(limit, shared, key=lambda found: sum(weights[word] for word in found[1]))
    return (passage for passage, _ in best)
