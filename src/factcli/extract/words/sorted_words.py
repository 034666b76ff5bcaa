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


class SortedRows:
    """What is said of each of such words: "jean=f", "said say speech", several to a line.

    A `divider` follows the word, and `between` stands between rows; they are in the order of both
    the word and its divider.
    """

    def __init__(self, lines: Sequence[bytes], divider: str, between: str = "\t") -> None:
        self._lines = lines
        self._divider = divider.encode()
        self._between = between.encode()

    def row(self, word: str) -> str | None:
        """What stands behind a word and its divider; None if no row begins with them."""
        begun = _encoded(word) + self._divider
        at = bisect_left(self._lines, begun + b"\xff")  # which follows all that a row may say
        line = self._between + self._lines[at - 1] if at else b""
        start = line.find(self._between + begun) + 1
        if not start:
            return None
        said, _, _ = line[start + len(begun) :].partition(self._between)
        return said.rstrip(b"\n").decode()


def _encoded(word: str) -> bytes:
    try:
        return word.encode()
    except UnicodeEncodeError:  # half a character, which is in no list
        return word.encode("utf-8", "surrogatepass")
