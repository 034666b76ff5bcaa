"""The sources of a library: their records, how much they have, and which are near some words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcli.records import SourceRecord
from factcli.store import Share
from factcli.store.library.index.nearest import Group, having, nearest, shares
from factcli.store.library.index.words import LibraryWords, WordRows
from factcli.store.library.storage.articles import Articles
from factcli.store.library.storage.database import Database
from factcli.store.missing import unknown_source

_LOOKED_AT = 100  # quotes, and sources, that share rare words
_GROUPS, _GROUP = 3, 3  # of the rarest words that are looked for together
_SAME = 100  # rows that may have the same rare words
_SHARED = 1_000  # times as much as a rare word are all words of a group worth
_QUICK = 2_000  # rows that are gone through for the rarest words
_SURE = 3  # words that are always looked for


class LibrarySources:
    """The sources of an open library."""

    def __init__(self, database: Database, articles: Articles, quoted: LibraryWords) -> None:
        self._database = database
        self._articles = articles
        self._quoted = quoted  # the words of quotes
        self._around = WordRows(database, "sources")  # the words outside of them

    def number(self, source_id: str) -> int:
        """The number of a source; raises `UnknownNameError`."""
        number: int | None = self._database.value("SELECT n FROM sources WHERE id = ?", source_id)
        if number is None:
            ids = self._database.rows("SELECT id FROM sources")
            raise unknown_source(source_id, (id_ for (id_,) in ids))
        return number

    def records(self) -> Iterator[SourceRecord]:
        """Every source with the number of its facts."""
        rows = self._database.rows(
            "SELECT id, title, date, url, publisher, language, hex(sha256), characters,"
            " quotes, actors, countries, dates FROM sources ORDER BY n"
        )
        for id_, title, date, url, publisher, language, sha256, *counts in rows:
            characters, quotes, actors, countries, dates = counts
            yield SourceRecord(
                id=id_, title=title, date=date, url=url, publisher=publisher, language=language,
                sha256=sha256.lower(), characters=characters, quotes=quotes, actors=actors,
                countries=countries, dates=dates,
            )  # fmt: skip

    def shares_by(self, name: str, order: str) -> list[Share]:
        """How much each has of what the SQL of `name` gives, in an order that is SQL, too."""
        rows = self._database.rows(
            f"SELECT {name} AS name, count(*), sum(quotes) FROM sources GROUP BY 1 ORDER BY {order}"
        )
        return [Share(*row) for row in rows]

    def near(self, words: Sequence[str], limit: int) -> list[str]:
        """The ids of the sources that share most of the rarest of `words`."""
        words = list(dict.fromkeys(words))
        worth = self._having(words)
        if len(worth) < limit:
            for number, more in self._sharing(self._rarest(words)).items():
                worth[number] += more / _SHARED
        by_number = "SELECT id FROM sources WHERE n = ?"
        return [str(self._database.value(by_number, n)) for n in nearest(worth, limit)]

    def _having(self, words: Sequence[str]) -> defaultdict[int, float]:
        """Sources by how many of the rarest words they have.

        The words are looked for in groups, all of a group in one quote, or around the quotes: so
        one word that is wrong spoils one group only.
        """
        worth: defaultdict[int, float] = defaultdict(float)
        for index, vocabulary in (("quote_words", self._quoted), ("source_words", self._around)):
            counts = {word: vocabulary.count(word) for word in words}
            known = [word for word in words if counts[word]]
            rarest = sorted(known, key=counts.__getitem__)[: _GROUPS * _GROUP]
            for group in (rarest[start::_GROUPS] for start in range(_GROUPS)):
                if len(group) < _GROUP:
                    continue
                for row in having(self._database, index, group, _SAME):
                    quoted = index == "quote_words"
                    worth[self._articles.place(row)[0] if quoted else row] += len(group)
        return worth

    def _rarest(self, words: Sequence[str]) -> list[str]:
        """The rarest words, as many as can be looked up at once; three at least."""
        counts = {word: self._quoted.count(word) for word in words}
        chosen: list[str] = []
        rows = 0
        for word in sorted(words, key=counts.__getitem__):
            rows += counts[word]
            if rows > _QUICK and len(chosen) >= _SURE:
                break
            chosen.append(word)
        return chosen

    def _sharing(self, words: Sequence[str]) -> Mapping[int, float]:
        """Sources by how much rare words they share with `words`, in quotes and around them."""
        row = self._database.row("SELECT quotes, sources FROM totals")
        assert row
        quotes, sources = row
        worth: defaultdict[int, float] = defaultdict(float)
        quoted = shares(self._database, "quote_words", _groups(self._quoted, words), quotes)
        for number in nearest(quoted, _LOOKED_AT):
            worth[self._articles.place(number)[0]] += quoted[number]
        around = shares(self._database, "source_words", _groups(self._around, words), sources)
        for number in nearest(around, _LOOKED_AT):
            worth[number] += around[number]
        return worth


def _groups(vocabulary: WordRows, words: Sequence[str]) -> list[Group]:
    return [Group([word], vocabulary.count(word)) for word in words]
