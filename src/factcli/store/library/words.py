"""The words of a library: how frequent they are, and which are like another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from factcli.store.library.database import Database


class LibraryWords:
    """A `factcli.store.Vocabulary` over one of the indexes; counts are of rows."""

    def __init__(self, database: Database, of: Literal["quotes", "actors", "sources"]) -> None:
        self._database = database
        self._of = of
        self.count = lru_cache(maxsize=10_000)(self._count)

    def _count(self, word: str) -> int:
        """In how many rows the word occurs; 0 if it is unknown."""
        find = f"SELECT {self._of} FROM vocabulary WHERE word = ?"
        return self._database.value(find, word) or 0

    def starting(self, prefix: str) -> Iterator[str]:
        """The words that start with `prefix`."""
        find = f"SELECT word FROM vocabulary WHERE word >= ? AND word < ? AND {self._of} > 0"
        after = prefix + "{"  # stands behind z, the last character of words
        return (word for (word,) in self._database.rows(find, prefix, after))

    def between(self, shortest: int, longest: int) -> Sequence[str]:
        """The words of `shortest` to `longest` letters."""
        # Joined by SQLite, because handing over a million rows takes longer than all the rest.
        find = f"""SELECT group_concat(word, ' ') FROM vocabulary
            WHERE length(word) BETWEEN ? AND ? AND {self._of} > 0"""
        joined: str = self._database.value(find, shortest, longest) or ""
        return joined.split()
