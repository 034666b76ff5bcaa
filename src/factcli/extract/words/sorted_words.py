"""A long list of words, looked up where it stands.

To take a list of twenty thousand words apart takes longer than to read an article, and even its
lines stay the bytes that its file has.
"""

from bisect import bisect_left
from collections.abc import Sequence

_BLANKS = frozenset((b" ", b"\n", b""))


class SortedWords:
    """Words of ASCII letters and hyphens in alphabetical order, in lines with a blank between."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = lines

    def __contains__(self, word: str) -> bool:
        sought = _encoded(word)
        at = bisect_left(self._lines, sought + b"!")  # "!" follows the blank, and precedes all else
        line = b" " + self._lines[at - 1] if at else b""
        start = line.find(b" " + sought) + 1  # of all words that begin like it, it is the first
        return start > 0 and line[start + len(sought) :][:1] in _BLANKS


class MarkedWords:
    """Such words with a mark behind each, "jean=f", in the order of both together."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = lines

    def mark(self, word: str) -> str | None:
        """What stands behind the "=" of a word; None if the list does not have it."""
        begun = _encoded(word) + b"="
        at = bisect_left(self._lines, begun + b"~")  # "~" follows all that a mark may be
        line = b" " + self._lines[at - 1] if at else b""
        start = line.find(b" " + begun) + 1
        return line[start + len(begun) :].split(None, 1)[0].decode() if start else None


class SortedRows:
    """Rows that begin with a word and a divider, in their order."""

    def __init__(self, lines: Sequence[bytes], divider: str) -> None:
        self._lines = lines
        self._divider = divider

    def row(self, word: str) -> str | None:
        """What stands behind a word and its divider; None if no row begins with them."""
        begun = _encoded(word + self._divider)
        at = bisect_left(self._lines, begun)
        line = self._lines[at] if at < len(self._lines) else b""
        return line[len(begun) : -1].decode() if line[: len(begun)] == begun else None


def _encoded(word: str) -> bytes:
    try:
        return word.encode()
    except UnicodeEncodeError:  # half a character, which is in no list
        return word.encode("utf-8", "surrogatepass")
