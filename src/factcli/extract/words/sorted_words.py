"""A long list of words, looked up where it stands.

To take a list of twenty thousand words apart takes longer than to read an article.
"""

from bisect import bisect_left
from collections.abc import Sequence


class SortedWords:
    """Words of ASCII letters and hyphens in alphabetical order, in lines with a blank between."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self._lines, f"{word}!")  # "!" follows the blank, and precedes all else
        return at > 0 and f" {word} " in f" {self._lines[at - 1]} "


class MarkedWords:
    """Such words with a mark behind each, "jean=f", in the order of both together."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def mark(self, word: str) -> str | None:
        """What stands behind the "=" of a word; None if the list does not have it."""
        at = bisect_left(self._lines, f"{word}=~")  # "~" follows all that a mark may be
        line = f" {self._lines[at - 1]} " if at else ""
        begun = f" {word}="
        start = line.find(begun)
        return line[start + len(begun) : line.find(" ", start + 1)] if start >= 0 else None
