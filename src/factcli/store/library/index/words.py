"""The words of a library: how frequent they are, and which are like another.

While a library is built, or where a build was broken off, the vocabulary may be behind the
indexes. Then the indexes themselves are asked, which takes longer for words that are like another.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from factcli.store.library.index.tags import token
from factcli.store.library.storage.database import Database
from factcli.store.library.storage.packing import unpack_text

_NO_TAG = "NOT {0} GLOB '[a-z]_*'"  # in the indexes there are tags as well


class _Counts(NamedTuple):
    """Where words are counted: a table, and its columns for a word and for how many rows have it.

    `by_length` says whether the words stand in the table of lengths, too.
    """

    table: str
    word: str
    rows: str
    by_length: bool


class WordRows:
    """In how many rows of an index words occur."""

    def __init__(self, database: Database, of: Literal["quotes", "actors", "sources"]) -> None:
        self._database = database
        self._of = of
        self.count = lru_cache(maxsize=10_000)(self._count)

    def _count(self, word: str) -> int:
        find = f"SELECT {self._counts.rows} FROM {self._counts.table} WHERE {self._counts.word} = ?"
        return self._database.value(find, token(word)) or 0

    @cached_property
    def _counts(self) -> _Counts:
        behind: int = self._database.value("SELECT behind FROM totals")
        if behind < 2:
            return _Counts("vocabulary", "word", self._of, by_length=not behind)
        table, index = f"temp.{self._of}_terms", f"{self._of.removesuffix('s')}_words"
        self._database.run(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5vocab (main, {index}, row)"
        )
        return _Counts(table, "term", "doc", by_length=False)


class LibraryWords(WordRows):
    """A `factcli.store.Vocabulary` over the index of quotes or of actors."""

    def __init__(self, database: Database, of: Literal["quotes", "actors"]) -> None:
        super().__init__(database, of)

    def starting(self, prefix: str) -> Iterator[str]:
        """The words that start with `prefix`."""
        first = token(prefix)
        after = first + "{"  # stands behind z, the last character of words
        found = self._words("{0} >= ? AND {0} < ?", first, after)
        return (word.replace("_", ".") for word in found)

    def between(self, shortest: int, longest: int) -> Sequence[str]:
        """The words of `shortest` to `longest` letters."""
        if not self._counts.by_length:
            return self._words("length({0}) BETWEEN ? AND ?", shortest, longest)
        find = f"SELECT {self._of} FROM lengths WHERE length BETWEEN ? AND ?"
        lines = self._database.rows(find, shortest, longest)
        return [word for (packed,) in lines for word in unpack_text(packed).split()]

    def _words(self, condition: str, *values: object) -> list[str]:
        table, word, rows, _ = self._counts
        wanted = f"{condition} AND {rows} > 0 AND {_NO_TAG}".format(word)
        return self._database.column(f"SELECT {word} FROM {table} WHERE {wanted}", *values)
