"""The words of facts held in memory, sorted, with how often each occurs."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence


class WordCounts:
    """A `factcli.store.Vocabulary` over counted words."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._words = sorted(counts)

    def count(self, word: str) -> int:
        """How many of the facts have the word; 0 if it is unknown."""
        return self._counts.get(word, 0)

    def starting(self, prefix: str) -> Iterator[str]:
        """The words that start with `prefix`."""
        first = bisect_left(self._words, prefix)
        for at in range(first, len(self._words)):
            if not self._words[at].startswith(prefix):
                return
            yield self._words[at]

    def between(self, shortest: int, longest: int) -> Sequence[str]:
        """The words of `shortest` to `longest` letters."""
        return [word for word in self._words if shortest <= len(word) <= longest]
