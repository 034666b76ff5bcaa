"""Quotes, actors and countries that a query finds, in records.

Scores go from 0 to 100 with one decimal; ties keep text order.
"""

import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Generic, Literal, TypeAlias, TypeVar

from msgspec.structs import replace

from factcli.lookup.matching import highlights, once, scorer
from factcli.lookup.planning import Find, exact_needs, fuzzy_needs
from factcli.lookup.ranking import Hit, hits, ranked
from factcli.model import ActorKind
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.store import (
    ActorFilter,
    Beside,
    Candidate,
    Field,
    Needs,
    QuoteFilter,
    Store,
    Vocabulary,
)
from factcli.store.vocabulary import WordCounts
from factcli.text import keys

Sort: TypeAlias = Literal["score", "date", "speaker"]
T = TypeVar("T")
R = TypeVar("R")
Scored = TypeVar("Scored", QuoteRecord, ActorRecord, CountryRecord)


class _Named:
    """Country records as candidates: found by their names and the forms they appear in."""

    def __init__(self, records: Sequence[CountryRecord]) -> None:
        self._records = records

    def vocabulary(self) -> Vocabulary:
        return WordCounts(
            Counter(
                key
                for record in self._records
                for text in (record.name, *(form.text for form in record.forms))
                for key in keys(text)
            )
        )

    def candidates(self, _: Needs) -> Iterator[Candidate]:
        for number, record in enumerate(self._records):
            forms = [Field(form.text, 1.0) for form in record.forms]
            yield Candidate(number, record.name, partial(Beside, forms, (record.code,)))

    def records(self, numbers: Iterable[int]) -> Iterator[CountryRecord]:
        return (self._records[number] for number in numbers)


class Results(Generic[R]):
    """Records in the order asked for, at most as many as asked for, and how many there are.

    `records` can be gone through once; `total` is counted when it is first asked for.
    """

    def __init__(self, records: Iterable[R], count: Callable[[], int]) -> None:
        self.records: Iterable[R] = records
        self._count = count
        self._total: int | None = None

    @property
    def total(self) -> int:
        """How many hits there are, whatever the limit."""
        if self._total is None:
            self._total = self._count()
        return self._total


def quotes(
    store: Store,
    query: Sequence[str],
    where: QuoteFilter,
    *,
    limit: int | None = None,
    offset: int = 0,
    min_score: float | None = None,
    exact: bool = False,
    sort: Sort | None = None,
) -> Results[QuoteRecord]:
    """The quotes that a query finds among those that pass the filter.

    Without a query, all that pass, without a score. The order is by score, without a query that
    of the texts, unless `sort` says otherwise: `date` is the newest first.
    """
    order = None if sort == "score" else sort
    page = slice(offset, None if limit is None else offset + limit)
    if not query:
        numbers = _page(store.quote_numbers(where, order or "text"), page)
        return Results(store.quote_records(numbers), lambda: store.count_quotes(where))
    plainly = partial(store.quote_candidates, where=where, order=None)
    needs = _needs(query, store.quote_vocabulary(), plainly, exact=exact, passages=True)
    least = min_score or 0.0
    score = once(scorer(needs)) if needs.passage else scorer(needs)
    every = partial(hits, score, least=least)
    if order:
        found = every(store.quote_candidates(needs, where, order))
    else:
        found = ranked(score, plainly(needs), least=least, limited=limit is not None)
    records: Iterator[QuoteRecord] = _scored(needs, _page(found, page), store.quote_records)

    def count() -> int:
        counted = None if least else store.count_quote_hits(needs, where)
        return sum(1 for _ in every(plainly(needs))) if counted is None else counted

    return Results(records, count)


def actors(
    store: Store,
    query: Sequence[str],
    *,
    kinds: frozenset[ActorKind] | None = None,
    countries: frozenset[str] | None = None,
    limit: int | None = None,
    offset: int = 0,
    min_score: float | None = None,
    exact: bool = False,
) -> Results[ActorRecord]:
    """The actors that a query finds by name, alias, role, organisation or country.

    Without a query, all that pass, those who speak and are named most often first.
    """
    where = ActorFilter(kinds=kinds, countries=countries)
    page = slice(offset, None if limit is None else offset + limit)
    if not query:
        numbers = _page(store.actor_numbers(where), page)
        return Results(store.actor_records(numbers), lambda: store.count_actors(where))
    find = partial(store.actor_candidates, where=where)
    needs = _needs(query, store.actor_vocabulary(), find, exact=exact)
    least = min_score or 0.0
    score = scorer(needs)
    found = ranked(score, find(needs), least=least, limited=limit is not None)
    records = _scored(needs, _page(found, page), store.actor_records)
    return Results(records, lambda: sum(1 for _ in hits(score, find(needs), least)))


def countries(
    store: Store,
    query: Sequence[str],
    *,
    limit: int | None = None,
    offset: int = 0,
    min_score: float | None = None,
    exact: bool = False,
) -> Results[CountryRecord]:
    """The countries of a store that a query names: in any language, by demonym, or by code.

    Without a query all of them, those named most often first.
    """
    records = list(store.countries())
    page = slice(offset, None if limit is None else offset + limit)
    if not query:
        return Results(_page(records, page), lambda: len(records))
    named = _Named(records)
    needs = _needs(query, named.vocabulary(), named.candidates, exact=exact)
    if not exact:  # a name in another language, a demonym or a code is as good as the name
        whole = [term._replace(codes=dict.fromkeys(term.codes, 1.0)) for term in needs.terms]
        needs = needs._replace(terms=whole)
    found = list(
        ranked(scorer(needs), named.candidates(needs), least=min_score or 0.0, limited=False)
    )
    shown = _scored(needs, _page(found, page), named.records)
    return Results(shown, lambda: len(found))


def _needs(
    query: Sequence[str],
    vocabulary: Vocabulary,
    find: Find,
    *,
    exact: bool,
    passages: bool = False,
) -> Needs:
    if exact:
        return exact_needs(query)
    return fuzzy_needs(query, vocabulary, find, passages=passages)


def _scored(
    needs: Needs, found: Iterable[Hit], records: Callable[[Iterable[int]], Iterator[Scored]]
) -> Iterator[Scored]:
    """The records of hits, with score and matches."""
    scores: deque[int] = deque()

    def numbers() -> Iterator[int]:
        for hit in found:
            scores.append(hit.score)
            yield hit.number

    for record in records(numbers()):
        text = record.text if isinstance(record, QuoteRecord) else record.name
        yield replace(record, score=scores.popleft() / 10, matches=highlights(needs, text))


def _page(items: Iterable[T], page: slice) -> Iterator[T]:
    """The items of a page; however large its numbers, there are never more than `sys.maxsize`."""
    start, stop = page.start, sys.maxsize if page.stop is None else page.stop
    return islice(items, min(start, sys.maxsize), min(stop, sys.maxsize))
