"""Lookups in a library: the answers of a store, each from what of the library gives it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
from factcli.store.library.index.tags import country_tag
from factcli.store.library.index.words import LibraryWords
from factcli.store.library.reading.actors import LibraryActors
from factcli.store.library.reading.quotes import LibraryQuotes
from factcli.store.library.reading.sources import LibrarySources
from factcli.store.library.storage import contents
from factcli.store.library.storage.articles import Articles
from factcli.store.library.storage.database import Database
from factcli.store.library.storage.opening import open_for_reading
from factcli.store.missing import the_one

_LISTED = 4  # sources named where an id is in many


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
        self._quotes = LibraryQuotes(database, self._articles)
        self._actors = LibraryActors(database, self._articles)
        self._sources = LibrarySources(database, self._articles, self._quotes.words)

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
        return self._sources.records()

    def by_month(self) -> list[Share]:
        """How much each month has."""
        return self._sources.shares_by("substr(date, 1, 7)", "name IS NULL, name")

    def by_publisher(self) -> list[Share]:
        """How much each publisher has."""
        return self._sources.shares_by(
            "publisher", "sum(quotes) DESC, count(*) DESC, coalesce(name, '')"
        )

    def source(self, source_id: str) -> Source:
        """One article whole."""
        return self.knowledge(source_id).source

    def knowledge(self, source_id: str) -> Knowledge:
        """One article with all its facts."""
        return contents.stored(self._database, self._sources.number(source_id)).knowledge

    def fact(self, fact_id: str) -> FactRecord:
        """The fact with this id."""
        source_id, _, local = fact_id.rpartition(":")
        if source_id:
            self._sources.number(source_id)
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
        return self._sources.near(words, limit)

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

    def _ids(self) -> Iterator[str]:
        for table, column in (("actors", "id"), ("countries", "code")):
            for (id_,) in self._database.rows(f"SELECT {column} FROM {table}"):
                yield id_
