"""The quotes of a library: which pass, which may meet a query, and their records."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from factcli.records import QuoteRecord
from factcli.store import Beside, Candidate, Needs, Order, QuoteFilter
from factcli.store.library.index.expressions import Band, all_of, any_of, bands, every
from factcli.store.library.index.nearest import Group, Sharing, sharing
from factcli.store.library.index.tags import (
    NOBODY,
    NOTHING,
    country_tag,
    kind_tag,
    passed_on_tag,
    speaker_tag,
)
from factcli.store.library.index.words import LibraryWords
from factcli.store.library.storage.articles import Articles
from factcli.store.library.storage.database import Database, Row
from factcli.store.library.storage.packing import day, unpack_spans, unpack_text
from factcli.store.library.storage.rows import SORTED
from factcli.text import slices

_MANY = 50_000  # quotes that are not sorted by their speakers, but found speaker by speaker
_AT_ONCE = 100  # quotes that share words with a passage

_ORDERS = {
    "text": "q.n",
    "date": "q.day DESC, q.n",
    "speaker": f"q.speaker = 0, {SORTED.format('a.')}, q.speaker, q.n",
}


class LibraryQuotes:
    """The quotes of an open library."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles
        self.words = LibraryWords(database, "quotes")
        self._asked: tuple[list[str], list[str]] = ([], [])
        self._found: list[Sharing] = []
        self._texts: dict[int, str] = {}  # of those found

    def total(self) -> int:
        """How many quotes there are."""
        count: int = self._database.value("SELECT quotes FROM totals")
        return count

    def count(self, where: QuoteFilter, needs: Needs | None = None) -> int:
        """How many quotes pass, and may meet needs."""
        match = self._match(where, needs)
        bounds, values = _period(where, "q.day")
        if match is None and not values:
            return self.total()
        tables, conditions, given = _tables(match, "text")
        if match and not values:
            tables = "quote_words"  # without a look at the quotes themselves
        sql = f"SELECT count(*) FROM {tables} WHERE {' AND '.join([*conditions, *bounds])}"
        count: int = self._database.value(sql, *given, *values)
        return count

    def numbers(self, where: QuoteFilter, order: Order) -> Iterator[int]:
        """The quotes that pass."""
        match = self._match(where)
        if match is None and order == "speaker":
            return (row[0] for row in self._speaker_by_speaker("q.n", [], where))
        return (row[0] for row in self._select("q.n", match, where, order))

    def candidates(
        self, needs: Needs, where: QuoteFilter, order: Order | None
    ) -> Iterator[Candidate]:
        """The quotes that may meet needs, best bound first or in `order`."""
        columns = "q.n, q.source, q.spans"
        if needs.passage:
            yield from self._near(needs, where, order)
            return
        found = bands(needs, self._tags(where))
        if order and found:
            found = [Band(1.0, every(needs, self._tags(where)))]
        if order == "speaker" and where.speakers is None and self._rows(needs) > _MANY:
            for row in self._speaker_by_speaker(columns, [match for _, match in found], where):
                yield self._candidate(row, 1.0)
            return
        if len(found) > 1 and not self._any(every(needs, self._tags(where))):
            return  # without asking for each band
        alone = len(needs.terms) == 1 and not order
        for bound, match in found:
            exact = alone and bound >= 1  # a row that has the only word as it is
            for row in self._select("q.n" if exact else columns, match, where, order or "text"):
                yield _exact(row[0]) if exact else self._candidate(row, bound)

    def records(self, numbers: Iterable[int]) -> Iterator[QuoteRecord]:
        """The quotes of these numbers, in the order given."""
        for number in numbers:
            source, at = self._articles.place(number)
            article = self._articles.article(source)
            yield article.quote(article.knowledge.quotes[at])

    def _select(
        self, columns: str, match: str | None, where: QuoteFilter, order: Order
    ) -> Iterator[Row]:
        tables, conditions, given = _tables(match, order)
        # In text order the quotes are gone through as they come, not found by date and sorted.
        bounds, values = _period(where, "+q.day" if order == "text" else "q.day")
        wanted = " AND ".join([*conditions, *bounds]) or "1"
        # An index gives its rows in text order anyway, but SQLite only knows it by this name.
        by = "quote_words.rowid" if match and order == "text" else _ORDERS[order]
        sql = f"SELECT {columns} FROM {tables} WHERE {wanted} ORDER BY {by}"
        return self._database.rows(sql, *given, *values)

    def _speaker_by_speaker(
        self, columns: str, matches: Sequence[str], where: QuoteFilter
    ) -> Iterator[Row]:
        """The quotes that match all expressions, without sorting them."""
        find = f"SELECT n FROM actors WHERE quotes > 0 ORDER BY {SORTED.format('')}, n"
        speaking = self._database.rows(find)
        for (speaker,) in (*speaking, (NOBODY,)):
            match = all_of((*matches, any_of([speaker_tag(speaker)])))
            yield from self._select(columns, match, where, "text")

    def _any(self, match: str) -> bool:
        """Whether there are rows that match."""
        find = "SELECT 1 FROM quote_words WHERE quote_words MATCH ? LIMIT 1"
        return self._database.row(find, match) is not None

    def _rows(self, needs: Needs) -> int:
        """How many rows have the rarest of the words that are wanted, about."""
        counts = (sum(map(self.words.count, term.forms)) for term in needs.bearing)
        return min(counts, default=0)

    def _match(self, where: QuoteFilter, needs: Needs | None = None) -> str | None:
        tags = self._tags(where)
        if needs is not None:
            return every(needs, tags)
        return all_of(tags) if tags else None

    def _tags(self, where: QuoteFilter) -> list[str]:
        """Expressions for the filters that are tags in the index."""
        tags: list[list[str]] = []
        if where.speakers is not None:
            find = "SELECT n FROM actors WHERE id = ?"
            found = (self._database.value(find, speaker) for speaker in sorted(where.speakers))
            numbers = [number for number in found if number is not None]
            tags.append([*map(speaker_tag, numbers), *map(passed_on_tag, numbers)])
        if where.countries is not None:
            tags.append([country_tag(code) for code in sorted(where.countries)])
        if where.kinds is not None:
            tags.append([kind_tag(kind) for kind in sorted(where.kinds)])
        return [any_of(each or [NOTHING]) for each in tags]

    def _near(self, needs: Needs, where: QuoteFilter, order: Order | None) -> Iterator[Candidate]:
        """The quotes nearest to a passage, the nearest first or in `order`."""
        sharing = self._sharing(needs, self._tags(where))
        others = len(needs.terms) - len(needs.bearing)
        bounds, values = _period(where, "q.day")
        tables, *_ = _tables(None, order or "text")
        tables += " JOIN texts t ON t.source = q.source"
        at_once = max(1, len(sharing)) if order else _AT_ONCE
        for start in range(0, len(sharing), at_once):
            some = {each.row: each.groups for each in sharing[start : start + at_once]}
            wanted = " AND ".join([f"q.n IN ({', '.join(map(str, some))})", *bounds])
            sql = f"SELECT q.n, t.packed, q.spans FROM {tables} WHERE {wanted} ORDER BY "
            rows = list(self._database.rows(sql + _ORDERS[order or "text"], *values))
            if order is None:
                rows.sort(key=lambda row: -some[row[0]])
            for row in rows:
                common = min(1.0, (some[row[0]] + others) / len(needs.terms))
                number, packed, spans = row
                text = self._texts.get(number)
                if text is None:  # they are gone through several times
                    text = slices(unpack_text(packed), unpack_spans(spans))
                    self._texts[number] = text
                yield Candidate(number, text, partial(self._beside, number), (1 + common) / 2)

    def _sharing(self, needs: Needs, tags: list[str]) -> list[Sharing]:
        asked = [term.word for term in needs.terms], tags
        if asked != self._asked:  # else it is looked for again, after it has been seen to be there
            count = self.words.count
            groups = [Group(term.forms, sum(map(count, term.forms))) for term in needs.bearing]
            least = needs.least_shared
            self._asked, self._texts = asked, {}
            self._found = sharing(self._database, groups, least, tags)
        return self._found

    def _candidate(self, row: Row, bound: float) -> Candidate:
        return Candidate(row[0], self._text(row), partial(self._beside, row[0]), bound)

    def _text(self, row: Row) -> str:
        _, source, spans = row
        return slices(self._articles.text(source), unpack_spans(spans))

    def _beside(self, number: int) -> Beside:
        source, at = self._articles.place(number)
        article = self._articles.article(source)
        return article.beside(article.knowledge.quotes[at])


def _exact(number: int) -> Candidate:
    return Candidate(number, "", _nothing_beside, 1.0, exact=True)


def _nothing_beside() -> Beside:
    return Beside((), ())


def _tables(match: str | None, order: Order) -> tuple[str, list[str], list[str]]:
    """The tables to look in, the conditions that go with them, and their values."""
    tables, conditions, values = "quotes q", [], []
    if match is not None:
        tables = "quote_words JOIN quotes q ON q.n = quote_words.rowid"
        conditions, values = ["quote_words MATCH ?"], [match]
    if order == "speaker":
        tables += " LEFT JOIN actors a ON a.n = q.speaker"
    return tables, conditions, values


def _period(where: QuoteFilter, column: str) -> tuple[list[str], list[int]]:
    """Conditions for the bounds of a filter, and their values.

    As in `factcli.store.filters`, dates are compared at the granularity they share.
    """
    conditions: list[str] = []
    values: list[int] = []
    since = day(where.since)
    if since is not None:
        conditions.append(
            f"{column} >= ? AND ({column} >= ? OR {column} % 10000 = 0"
            f" OR ({column} % 100 = 0 AND {column} >= ?))"
        )
        values += [since // 10000 * 10000, since, since // 100 * 100]
    if where.until is not None:
        conditions.append(f"{column} <= ?")
        values.append(int(where.until.replace("-", "").ljust(8, "9")))
    return conditions, values
