"""What one transaction changes, gathered so that each table is written at once."""

from collections import Counter
from collections.abc import Iterator

from factcli.model import Knowledge
from factcli.store.article import Article
from factcli.store.filters import date_of
from factcli.store.involved import Involved
from factcli.store.library import contents, vocabulary
from factcli.store.library.contents import Stored
from factcli.store.library.database import Database, Row
from factcli.store.library.indexing import (
    NOBODY,
    Change,
    actor_tag,
    day,
    more,
    quote_words,
    reindex,
    source_words,
)
from factcli.store.library.joins import Actors
from factcli.store.library.packing import pack_facts, pack_spans, pack_text

_SOURCE = """INSERT INTO sources (
    n, id, sha256, title, date, url, publisher, language, characters, first,
    quotes, actors, countries, dates, facts
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_COUNTRY = """INSERT INTO countries (code, name, named, quotes, sources) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (code) DO UPDATE SET named = named + excluded.named,
    quotes = quotes + excluded.quotes, sources = sources + excluded.sources"""
_FORM = """INSERT INTO forms (code, text, count) VALUES (?, ?, ?)
ON CONFLICT (code, text) DO UPDATE SET count = count + excluded.count"""
_TOTALS = "UPDATE totals SET sources = sources + ?, quotes = quotes + ?, dates = dates + ?"


class Changes:
    """Articles to be added to a library and taken out."""

    def __init__(self, database: Database, actors: Actors) -> None:
        self._database = database
        self._actors = actors
        self._next_source = 1 + (database.value("SELECT max(n) FROM sources") or 0)
        self._next_quote = 1 + (database.value("SELECT max(n) FROM quotes") or 0)
        self._added: set[str] = set()  # not yet written
        self._sources: list[Row] = []
        self._texts: list[Row] = []
        self._quotes: list[Row] = []
        self._quote_index: list[Change] = []
        self._source_index: list[Change] = []
        self._countries: dict[str, Involved] = {}
        self._totals = Counter[str]()
        self._removes = False

    def number(self, source_id: str) -> int | None:
        """The number of a source, None if there is none with this id."""
        if source_id in self._added:
            self.write()
        number: int | None = self._database.value("SELECT n FROM sources WHERE id = ?", source_id)
        return number

    def stored(self, number: int) -> Knowledge:
        """A source as it is in the library."""
        return contents.stored(self._database, number).knowledge

    def add(self, knowledge: Knowledge) -> None:
        """Add a source that is not there."""
        self._added.add(knowledge.source.id)
        numbers = self._actors.add(knowledge)
        article = Article(knowledge)
        source = knowledge.source
        n = self._next_source
        self._sources.append((
            n, source.id, bytes.fromhex(source.sha256), source.title, source.date, source.url,
            source.publisher, source.language, len(source.text), self._next_quote,
            len(knowledge.quotes), len(knowledge.actors), len(knowledge.countries),
            len(knowledge.dates), pack_facts(knowledge, list(numbers.values())),
        ))  # fmt: skip
        self._texts.append((n, pack_text(source.text)))
        self._source_index.append(Change(n, "", source_words(knowledge, numbers.values())))
        for at, quote in enumerate(knowledge.quotes, start=self._next_quote):
            speaker = numbers.get(quote.speaker or "", NOBODY)
            self._quotes.append(
                (at, n, day(date_of(quote, source)), speaker, pack_spans(quote.spans))
            )
            self._quote_index.append(Change(at, "", quote_words(article, quote, numbers)))
        self._count(knowledge, 1)
        self._next_source += 1
        self._next_quote += len(knowledge.quotes)

    def take_out(self, number: int) -> None:
        """Take out a source, and what only it says."""
        self.write()
        self._removes = True
        knowledge, numbers = contents.stored(self._database, number)
        article = Article(knowledge)
        first = self._database.value("SELECT first FROM sources WHERE n = ?", number)
        for at, quote in enumerate(knowledge.quotes, start=first):
            self._quote_index.append(Change(at, quote_words(article, quote, numbers), ""))
        words = source_words(knowledge, numbers.values())
        self._source_index.append(Change(number, words, ""))
        self._count(knowledge, -1)
        for actor in numbers.values():
            self._actors.renew(actor, self._others(actor, number))
        last = first + len(knowledge.quotes)
        self._database.run("DELETE FROM quotes WHERE n >= ? AND n < ?", first, last)
        self._database.run("DELETE FROM sources WHERE n = ?", number)
        self._database.run("DELETE FROM texts WHERE source = ?", number)

    def write(self) -> None:
        """Make the changes gathered so far, within the transaction."""
        database = self._database
        database.run_all(_SOURCE, self._sources)
        database.run_all("INSERT INTO texts VALUES (?, ?)", self._texts)
        database.run_all("INSERT INTO quotes VALUES (?, ?, ?, ?, ?)", self._quotes)
        reindex(database, "quote_words", self._quote_index)
        reindex(database, "source_words", self._source_index)
        self._write_vocabulary(self._actors.write())
        self._write_countries()
        totals = self._totals
        database.run(_TOTALS, totals["sources"], totals["quotes"], totals["dates"])
        if self._removes:
            database.run("DELETE FROM countries WHERE sources = 0")
            database.run("DELETE FROM forms WHERE count = 0")
        for gathered in (
            self._added,
            self._sources,
            self._texts,
            self._quotes,
            self._quote_index,
            self._source_index,
            self._countries,
            self._totals,
        ):
            gathered.clear()

    def _write_vocabulary(self, actors: Counter[str]) -> None:
        """Count words on, unless there are so many that counting anew at the end is quicker."""
        changed = len(self._quote_index) + len(self._source_index)
        quotes, behind = self._database.row("SELECT quotes, behind FROM totals") or (0, 0)
        if behind < 2 and changed * vocabulary.MANY <= quotes:
            words = more(self._quote_index), actors, more(self._source_index)
            vocabulary.count_on(self._database, *words)
            self._database.run("UPDATE totals SET behind = 1")
        else:
            self._database.run("UPDATE totals SET behind = 2")

    def _count(self, knowledge: Knowledge, sign: int) -> None:
        """Count the countries and totals of a source that comes (1) or goes (-1)."""
        for country in knowledge.countries:
            one = Involved(country.code, country.name)
            one.add(country, knowledge)
            self._countries.setdefault(country.code, Involved(country.code, country.name)).more(
                one, sign
            )
        self._totals["sources"] += sign
        self._totals["quotes"] += sign * len(knowledge.quotes)
        self._totals["dates"] += sign * len(knowledge.dates)

    def _write_countries(self) -> None:
        involved = self._countries.values()
        counts = [(c.code, c.name, c.named, c.quotes, c.sources) for c in involved]
        self._database.run_all(_COUNTRY, counts)
        forms = [(c.code, text, count) for c in involved for text, count in c.forms.items()]
        self._database.run_all(_FORM, forms)

    def _others(self, actor: int, number: int) -> Iterator[Stored]:
        """The other sources that name an actor."""
        match = f'"{actor_tag(actor)}"'
        rows = self._database.rows(
            "SELECT rowid FROM source_words WHERE source_words MATCH ? AND rowid <> ?",
            match,
            number,
        )
        for (other,) in list(rows):
            yield contents.stored(self._database, other)
