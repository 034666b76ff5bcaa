"""The words of a library: how frequent they are, and which are like another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from factcli.store.library.index.tags import token
from factcli.store.library.storage.database import Database
from factcli.store.library.storage.packing import unpack_text


class WordRows:
    """In how many rows of an index words occur."""

    def __init__(self, database: Database, of: Literal["quotes", "actors", "sources"]) -> None:
        self._database = database
        self._of = of
        self.count = lru_cache(maxsize=10_000)(self._count)

    def _count(self, word: str) -> int:
        find = f"SELECT {self._of} FROM vocabulary WHERE word = ?"
        return self._database.value(find, token(word)) or 0


class LibraryWords(WordRows):
    """A `factcli.store.Vocabulary` over the index of quotes or of actors."""

    def __init__(self, database: Database, of: Literal["quotes", "actors"]) -> None:
        super().__init__(database, of)

    def starting(self, prefix: str) -> Iterator[str]:
        """The words that start with `prefix`."""
        find = f"SELECT word FROM vocabulary WHERE word >= ? AND word < ? AND {self._of} > 0"
        first = token(prefix)
        after = first + "{"  # stands behind z, the last character of words
        return (word.replace("_", ".") for (word,) in self._database.rows(find, first, after))

    def between(self, shortest: int, longest: int) -> Sequence[str]:
        """The words of `shortest` to `longest` letters."""
        find = f"SELECT {self._of} FROM lengths WHERE length BETWEEN ? AND ?"
        lines = self._database.rows(find, shortest, longest)
        return [word for (packed,) in lines for word in unpack_text(packed).split()]
