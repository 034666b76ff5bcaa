"""Lookups in a library."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from factcli.model import Knowledge, Source
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord
from factcli.store import (
    ActorFilter,
    Candidate,
    FactRecord,
    Needs,
    Order,
    QuoteFilter,
    Share,
    Totals,
)
from factcli.store.filters import is_quote_id
from factcli.store.involved import Involved
from factcli.store.library.index.nearest import Group, having, nearest, shares
from factcli.store.library.index.tags import country_tag
from factcli.store.library.index.words import LibraryWords, WordRows
from factcli.store.library.reading.actors import LibraryActors
from factcli.store.library.reading.quotes import Quotes
from factcli.store.library.storage import contents
from factcli.store.library.storage.articles import Articles
from factcli.store.library.storage.database import Database, open_for_reading
from factcli.store.missing import the_one, unknown_source

_LISTED = 4  # sources named where an id is in many
_LOOKED_AT = 100  # quotes, and sources, that share rare words with a passage
_GROUPS, _GROUP = 3, 3  # of the rarest words that are looked for together
_SAME = 100  # rows that may have the same rare words
_SHARED = 1_000  # times as much as a rare word are all words of a group worth
_QUICK = 2_000  # rows that are gone through for the rarest words of a passage
_SURE = 3  # words of a passage that are always looked for


def open_library(path: Path) -> "LibraryStore":
    """Open a library for lookups.

    Raises:
        DataError: There is none, or it cannot be read.
    """
    return LibraryStore(open_for_reading(path))


def export(path: Path) -> Iterator[Knowledge]:
    """The articles of a library as they went in, in order; raises as `open_library`."""
    database = open_for_reading(path)
    try:
        yield from contents.everything(database)
    finally:
        database.close()


class LibraryStore:
    """A `factcli.store.Store` over a library."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._articles = Articles(database)
        self._quotes = Quotes(database, self._articles)
        self._actors = LibraryActors(database, self._articles)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def totals(self) -> Totals:
        """How much there is."""
        row = self._database.row(
            "SELECT sources, quotes, (SELECT count(*) FROM actors),"
            " (SELECT count(*) FROM countries), dates FROM totals"
        )
        assert row
        return Totals(*row)

    def sources(self) -> Iterator[SourceRecord]:
        """Every article with the number of its facts."""
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

    def by_month(self) -> list[Share]:
        """How much each month has."""
        return self._shares("substr(date, 1, 7)", "name IS NULL, name")

    def by_publisher(self) -> list[Share]:
        """How much each publisher has."""
        return self._shares("publisher", "sum(quotes) DESC, count(*) DESC, coalesce(name, '')")

    def source(self, source_id: str) -> Source:
        """One article whole."""
        return self.knowledge(source_id).source

    def knowledge(self, source_id: str) -> Knowledge:
        """One article with all its facts."""
        return contents.stored(self._database, self._number(source_id)).knowledge

    def fact(self, fact_id: str) -> FactRecord:
        """The fact with this id."""
        source_id, _, local = fact_id.rpartition(":")
        if source_id:
            self._number(source_id)
        found: list[tuple[str, FactRecord]] = []
        if is_quote_id(local):
            found += self._quotes_called(local, source_id)
        actor = self.actor(local)
        found += [("", actor)] if actor else []
        found += [("", country) for country in self._countries("WHERE code = ?", local)]
        return the_one(fact_id, found, self._ids())

    def actor(self, actor_id: str) -> ActorRecord | None:
        """The actor with this id."""
        number = self._database.value("SELECT n FROM actors WHERE id = ?", actor_id)
        return None if number is None else next(self._actors.records([number]))

    def sources_near(self, words: Sequence[str], limit: int) -> list[str]:
        """The sources that share most of the rarest of `words`."""
        words = list(dict.fromkeys(words))
        worth = self._sources_having(words)
        if len(worth) < limit:
            for number, more in self._sources_near(self._rarest(words)).items():
                worth[number] += more / _SHARED
        by_number = "SELECT id FROM sources WHERE n = ?"
        return [str(self._database.value(by_number, n)) for n in nearest(worth, limit)]

    def quote_numbers(self, where: QuoteFilter, order: Order) -> Iterator[int]:
        """The quotes that pass."""
        return self._quotes.numbers(where, order)

    def count_quotes(self, where: QuoteFilter) -> int:
        """How many quotes pass."""
        return self._quotes.count(where)

    def actor_numbers(self, where: ActorFilter) -> Iterator[int]:
        """The actors that pass, those most heard first."""
        return self._actors.numbers(where)

    def count_actors(self, where: ActorFilter) -> int:
        """How many actors pass."""
        return self._actors.count(where)

    def countries(self) -> Iterator[CountryRecord]:
        """Every country, those named most often first."""
        return self._countries("ORDER BY named DESC, quotes DESC, name")

    def quote_vocabulary(self) -> LibraryWords:
        """The words of quotes and of their speakers' names."""
        return self._quotes.words

    def actor_vocabulary(self) -> LibraryWords:
        """The words of actors' names, roles and organisations."""
        return self._actors.words

    def quote_candidates(
        self, needs: Needs, where: QuoteFilter, order: Order | None
    ) -> Iterator[Candidate]:
        """The quotes that may meet needs."""
        return self._quotes.candidates(needs, where, order)

    def actor_candidates(self, needs: Needs, where: ActorFilter) -> Iterator[Candidate]:
        """The actors that may meet needs."""
        return self._actors.candidates(needs, where)

    def count_quote_hits(self, needs: Needs, where: QuoteFilter) -> int | None:
        """How many quotes meet needs; None where each has to be looked at."""
        looked_at = needs.passage or needs.phrases or not needs.terms
        return None if looked_at else self._quotes.count(where, needs)

    def quote_records(self, numbers: Iterable[int]) -> Iterator[QuoteRecord]:
        """The quotes of these numbers."""
        return self._quotes.records(numbers)

    def actor_records(self, numbers: Iterable[int]) -> Iterator[ActorRecord]:
        """The actors of these numbers."""
        return self._actors.records(numbers)

    def _number(self, source_id: str) -> int:
        number: int | None = self._database.value("SELECT n FROM sources WHERE id = ?", source_id)
        if number is None:
            ids = self._database.rows("SELECT id FROM sources")
            raise unknown_source(source_id, (id_ for (id_,) in ids))
        return number

    def _shares(self, name: str, order: str) -> list[Share]:
        rows = self._database.rows(
            f"SELECT {name} AS name, count(*), sum(quotes) FROM sources GROUP BY 1 ORDER BY {order}"
        )
        return [Share(*row) for row in rows]

    def _countries(self, clause: str, *values: str) -> Iterator[CountryRecord]:
        find = f"SELECT code, name, named, quotes, sources FROM countries {clause}"
        forms = "SELECT text, count FROM forms WHERE code = ?"
        for code, *rest in list(self._database.rows(find, *values)):
            country = Involved(code, *rest)
            country.forms = Counter(dict(self._database.rows(forms, code)))
            if country.sources != 1:
                yield country.record([], None)
                continue
            article = self._articles.article(self._articles.tagged(country_tag(code)))
            (mentions,) = (c.mentions for c in article.knowledge.countries if c.code == code)
            yield country.record(mentions, article.ref)

    def _quotes_called(self, local: str, source_id: str) -> list[tuple[str, FactRecord]]:
        """The quotes with this id in its source, or in the first few of all sources."""
        at = int(local[1:])
        rows = self._database.rows(
            "SELECT id, first + ? FROM sources WHERE quotes >= ? AND ? IN (id, '') LIMIT ?",
            at - 1, at, source_id, _LISTED,
        )  # fmt: skip
        return [(id_, record) for id_, n in rows for record in self._quotes.records([n])]

    def _sources_having(self, words: Sequence[str]) -> defaultdict[int, float]:
        """Sources by how many of the rarest words they have.

        The words are looked for in groups, all of a group in one quote, or around the quotes: so
        one word that is wrong spoils one group only.
        """
        worth: defaultdict[int, float] = defaultdict(float)
        for index, vocabulary in (
            ("quote_words", self._quotes.words),
            ("source_words", WordRows(self._database, "sources")),
        ):
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
        counts = {word: self._quotes.words.count(word) for word in words}
        chosen: list[str] = []
        rows = 0
        for word in sorted(words, key=counts.__getitem__):
            rows += counts[word]
            if rows > _QUICK and len(chosen) >= _SURE:
                break
            chosen.append(word)
        return chosen

    def _sources_near(self, words: Sequence[str]) -> Mapping[int, float]:
        """Sources by how much rare words they share with `words`, in quotes and around them."""
        totals = self.totals()
        worth: defaultdict[int, float] = defaultdict(float)
        groups = _groups(self._quotes.words, words)
        quotes = shares(self._database, "quote_words", groups, totals.quotes)
        for number in nearest(quotes, _LOOKED_AT):
            source, _ = self._articles.place(number)
            worth[source] += quotes[number]
        groups = _groups(WordRows(self._database, "sources"), words)
        around = shares(self._database, "source_words", groups, totals.sources)
        for number in nearest(around, _LOOKED_AT):
            worth[number] += around[number]
        return worth

    def _ids(self) -> Iterator[str]:
        for table, column in (("actors", "id"), ("countries", "code")):
            for (id_,) in self._database.rows(f"SELECT {column} FROM {table}"):
                yield id_


def _groups(vocabulary: WordRows, words: Sequence[str]) -> list[Group]:
    return [Group([word], vocabulary.count(word)) for word in words]
