"""What one transaction changes: prepared without writing, then written table by table."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcli.model import Knowledge
from factcli.store.article import Article
from factcli.store.involved import Involved
from factcli.store.library.index import vocabulary
from factcli.store.library.index.indexing import Changed, more, reindexing, rows_of
from factcli.store.library.index.tags import NOBODY, actor_tag
from factcli.store.library.storage import contents
from factcli.store.library.storage.contents import Stored
from factcli.store.library.storage.database import Database, Row, Statement
from factcli.store.library.storage.packing import day, encoded, encoded_facts, pack_spans
from factcli.store.library.writing.joins import TouchedActors

_SOURCE = """INSERT INTO sources (
    n, id, sha256, title, date, url, publisher, language, characters, first,
    quotes, actors, countries, dates, facts
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, packed(?))"""
_QUOTE = "INSERT INTO quotes VALUES (?, ?, ?, ?, ?)"
_COUNTRY = """INSERT INTO countries (code, name, named, quotes, sources) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (code) DO UPDATE SET named = named + excluded.named,
    quotes = quotes + excluded.quotes, sources = sources + excluded.sources"""
_FORM = """INSERT INTO forms (code, text, count) VALUES (?, ?, ?)
ON CONFLICT (code, text) DO UPDATE SET count = count + excluded.count"""
_TOTALS = "UPDATE totals SET sources = sources + ?, quotes = quotes + ?, dates = dates + ?"


class State:
    """What is known of a library: good as long as nobody else changes it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.actors = TouchedActors(database)
        self.next_source = 1 + (database.value("SELECT max(n) FROM sources") or 0)
        self.next_quote = 1 + (database.value("SELECT max(n) FROM quotes") or 0)
        self.added: set[str] = set()  # sources
        self.quotes: int = database.value("SELECT quotes FROM totals")
        self.behind: int = database.value("SELECT behind FROM totals")
        self._is_new = self.next_source == 1

    def has(self, source_id: str) -> bool:
        """Whether there is a source with this id."""
        if self._is_new:
            return source_id in self.added
        return source_id in self.added or self.number(source_id) is not None

    def number(self, source_id: str) -> int | None:
        """The number of a source that was there before."""
        number: int | None = self.database.value("SELECT n FROM sources WHERE id = ?", source_id)
        return number


class Changes:
    """Articles to be added to a library and taken out.

    The state is that after the changes, as soon as they are prepared.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._database = state.database  # for reading only
        self._actors = state.actors
        self._gone: list[Row] = []
        self._gone_quotes: list[Row] = []
        self._sources: list[Row] = []
        self._texts: list[Row] = []  # of the same sources
        self._quotes: list[Row] = []
        self._quote_index = Changed({}, {})
        self._source_index = Changed({}, {})
        self._countries: dict[str, Involved] = {}
        self._totals = Counter[str]()

    def number(self, source_id: str) -> int | None:
        """The number of a source, None if there is none with this id."""
        return self._state.number(source_id)

    def stored(self, number: int) -> Knowledge:
        """A source as it is in the library."""
        return contents.stored(self._database, number).knowledge

    def add_all(self, articles: Sequence[Knowledge]) -> None:
        """Add sources that are not there."""
        for knowledge in articles:
            self._add(knowledge)

    def _add(self, knowledge: Knowledge) -> None:
        numbers = self._actors.add(knowledge)
        source = knowledge.source
        n, first = self._state.next_source, self._state.next_quote
        self._sources.append((
            n, source.id, bytes.fromhex(source.sha256), source.title, source.date, source.url,
            source.publisher, source.language, len(source.text), first,
            len(knowledge.quotes), len(knowledge.actors), len(knowledge.countries),
            len(knowledge.dates), encoded_facts(knowledge, list(numbers.values())),
        ))  # fmt: skip
        self._texts.append((n, encoded(source.text)))
        days: dict[str | None, int | None] = {
            None: day(source.date)
        }  # of quotes: their own, else that of the source
        for at, quote in enumerate(knowledge.quotes, start=first):
            speaker = numbers.get(quote.speaker or "", NOBODY)
            if quote.date not in days:
                days[quote.date] = day(quote.date)
            self._quotes.append((at, n, days[quote.date], speaker, pack_spans(quote.spans)))
        rows = rows_of(Article(knowledge), numbers)
        self._quote_index.new.update(enumerate(rows.quotes, start=first))
        self._source_index.new[n] = rows.source
        self._count(knowledge, 1)
        self._state.next_source += 1
        self._state.next_quote += len(knowledge.quotes)

    def take_out(self, number: int) -> None:
        """Take out a source, and what only it says."""
        knowledge, numbers = contents.stored(self._database, number)
        first = self._database.value("SELECT first FROM sources WHERE n = ?", number)
        rows = rows_of(Article(knowledge), numbers)
        self._quote_index.old.update(enumerate(rows.quotes, start=first))
        self._source_index.old[number] = rows.source
        self._count(knowledge, -1)
        for actor in numbers.values():
            self._actors.renew(actor, self._others(actor, number))
        self._gone_quotes.append((first, first + len(knowledge.quotes)))
        self._gone.append((number,))

    def statements(self) -> list[Statement]:
        """What makes the changes, within a transaction."""
        actors, actor_index = self._actors.changes()
        totals = self._totals
        return [
            Statement("DELETE FROM quotes WHERE n >= ? AND n < ?", self._gone_quotes),
            Statement("DELETE FROM sources WHERE n = ?", self._gone),
            Statement("DELETE FROM texts WHERE source = ?", self._gone),
            Statement(_SOURCE, self._sources),
            Statement("INSERT INTO texts VALUES (?, packed_text(?))", self._texts),
            Statement(_QUOTE, self._quotes),
            *actors,
            *self._vocabulary(actor_index),
            *self._involved(),
            Statement(_TOTALS, [(totals["sources"], totals["quotes"], totals["dates"])]),
            *reindexing("quote_words", self._quote_index),
            *reindexing("source_words", self._source_index),
            *reindexing("actor_words", actor_index),
        ]

    def _vocabulary(self, actors: Changed) -> list[Statement]:
        """Count words on, unless there are so many that counting anew at the end is quicker."""
        state = self._state
        changed = sum(map(len, (*self._quote_index, *self._source_index)))
        few = changed * vocabulary.MANY <= state.quotes
        state.quotes += self._totals["quotes"]
        if state.behind < 2 and few:
            state.behind = 1
            return vocabulary.counting_on(
                *map(more, (self._quote_index, actors, self._source_index))
            )
        if state.behind == 2:
            return []
        state.behind = 2
        return vocabulary.falling_behind()

    def _count(self, knowledge: Knowledge, sign: int) -> None:
        """Count the countries and totals of a source that comes (1) or goes (-1)."""
        for country in knowledge.countries:
            involved = self._countries.get(country.code)
            if involved is None:
                involved = self._countries[country.code] = Involved(country.code, country.name)
            involved.add(country, knowledge, sign)
        self._totals["sources"] += sign
        self._totals["quotes"] += sign * len(knowledge.quotes)
        self._totals["dates"] += sign * len(knowledge.dates)

    def _involved(self) -> list[Statement]:
        involved = self._countries.values()
        counts = [(c.code, c.name, c.named, c.quotes, c.sources) for c in involved]
        forms = [(c.code, text, count) for c in involved for text, count in c.forms.items()]
        statements = [Statement(_COUNTRY, counts), Statement(_FORM, forms)]
        if self._gone:
            statements.append(Statement("DELETE FROM countries WHERE sources = 0"))
            statements.append(Statement("DELETE FROM forms WHERE count = 0"))
        return statements

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
