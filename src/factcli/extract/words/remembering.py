"""What a function of a word gives, kept for the words that come again."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
_MOST = 1 << 15  # words; a stream of articles must not fill the memory


class Remembered(dict[str, _T]):
    """A function of a word as a table that fills itself: `table[word]` is what it gives.

    Looking up is what most of the time goes to, and takes a table half as long as a cache that
    keeps the order of use. When it is full it begins anew.
    """

    def __init__(self, work: Callable[[str], _T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> _T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._work(word)
        return found
