"""`quotes`, `actors`, `countries`, `search`: find facts by words."""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypedDict

from msgspec import Struct
from msgspec.structs import astuple

from factcli.cli.declaring import Commands
from factcli.cli.environment import Environment
from factcli.cli.options.data import Data, open_data
from factcli.cli.options.filters import (
    ActorFilters,
    QueryWords,
    QuoteFilters,
    Ranking,
    RequiredQuery,
    Sorting,
    asked_date,
    asked_limit,
)
from factcli.cli.options.shared import DataPath, Output
from factcli.cli.writing.answering import Answer, Found, give, output_format
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.records import ANSWERS
from factcli.render.formats import Format
from factcli.store import QuoteFilter

if TYPE_CHECKING:
    from factcli.store import Store

commands = Commands()


@commands.add(
    "quotes",
    examples="""
    factcli quotes belarus                             quotes that speak of Belarus
    factcli quotes "human rights" --speaker council    a phrase, said by the Council
    factcli quotes they will remain vigilant against the risk of escalation
    factcli quotes --country latvia --json | jq -r ".[].text"
    """,
)
def quotes(
    environment: Environment,
    *,
    query: QueryWords = None,
    data: DataPath = None,
    filters: QuoteFilters,
    ranking: Ranking,
    sorting: Sorting,
    output: Output,
) -> ExitStatus:
    """Find quotes by keyword, phrase or half-remembered wording, typos allowed."""
    from factcli import lookup

    opened, words = open_data(environment, data), query or []
    where = _quote_filter(opened.store, filters)
    page = _page(environment, words, ranking, output)
    found = lookup.quotes(opened.store, words, where, sort=sorting.sort, **page)
    none = _none_found("no quote", words, filters, opened)
    return give(environment, output, Answer(found, ANSWERS["quotes"], "quote", opened, none))


@commands.add(
    "actors",
    examples="""
    factcli actors                     everyone who is named, those who speak most first
    factcli actors lukashenko          by name, in any spelling
    factcli actors secretary general   by role
    factcli actors --kind organisation --format csv > organisations.csv
    """,
)
def actors(
    environment: Environment,
    *,
    query: QueryWords = None,
    data: DataPath = None,
    filters: ActorFilters,
    ranking: Ranking,
    output: Output,
) -> ExitStatus:
    """List people and organisations with role, organisation and how often they speak."""
    from factcli import lookup

    opened, words = open_data(environment, data), query or []
    kinds = frozenset(filters.kind) if filters.kind else None
    tied = None if filters.country is None else lookup.country_named(filters.country)
    page = _page(environment, words, ranking, output)
    found = lookup.actors(opened.store, words, kinds=kinds, countries=tied, **page)
    none = _none_found("no person or organisation", words, filters, opened)
    return give(environment, output, Answer(found, ANSWERS["actors"], "actor", opened, none))


@commands.add(
    "countries",
    examples="""
    factcli countries             every country involved, with the forms it is named in
    factcli countries polska      by name in any language, demonym or code
    factcli countries --json | jq -r ".[].code"
    """,
)
def countries(
    environment: Environment,
    *,
    query: QueryWords = None,
    data: DataPath = None,
    ranking: Ranking,
    output: Output,
) -> ExitStatus:
    """List the countries involved, how often each is named and in which words."""
    from factcli import lookup

    opened, words = open_data(environment, data), query or []
    page = _page(environment, words, ranking, output)
    found = lookup.countries(opened.store, words, **page)
    none = _no_country(words, opened.name) if words else None
    return give(environment, output, Answer(found, ANSWERS["countries"], "country", opened, none))


@commands.add(
    "search",
    examples="""
    factcli search polish        quotes, actors and countries that match
    factcli search nato --json   each record says which fact it is
    """,
)
def search(
    environment: Environment,
    *,
    query: RequiredQuery,
    data: DataPath = None,
    ranking: Ranking,
    output: Output,
) -> ExitStatus:
    """Search quotes, actors and countries at once; the limit counts for each of them."""
    from factcli import lookup

    opened = open_data(environment, data)
    page = _page(environment, query, ranking, output)
    found = Together(
        lookup.countries(opened.store, query, **page),
        lookup.actors(opened.store, query, kinds=None, countries=None, **page),
        lookup.quotes(opened.store, query, QuoteFilter(), sort=None, **page),
    )
    none = _none_found("nothing", query, None, opened)
    return give(environment, output, Answer(found, ANSWERS["search"], "fact", opened, none))


class Together:
    """Several results as one, one after the other."""

    def __init__(self, *parts: Found) -> None:
        self.records = chain.from_iterable(part.records for part in parts)
        self._parts = parts

    @property
    def total(self) -> int:
        """How many hits there are in all."""
        return sum(part.total for part in self._parts)


class Page(TypedDict):
    """Which hits to take."""

    limit: int | None
    offset: int
    min_score: float | None
    exact: bool


def _page(environment: Environment, query: Sequence[str], ranking: Ranking, output: Output) -> Page:
    if ranking.offset < 0:
        raise UsageError(f"--offset {ranking.offset} is negative; give 0 or more")
    if ranking.min_score is not None and not 0 <= ranking.min_score <= 100:
        raise UsageError(f"--min-score {ranking.min_score:g} is not between 0 and 100")
    table = output_format(environment, output) is Format.TABLE
    return Page(
        limit=asked_limit(ranking.limit, query, whole_list=not table),
        offset=ranking.offset,
        min_score=ranking.min_score,
        exact=ranking.exact,
    )


def _quote_filter(store: "Store", filters: QuoteFilters) -> QuoteFilter:
    from factcli import lookup

    speaker, country = filters.speaker, filters.country
    since, until = asked_date("--since", filters.since), asked_date("--until", filters.until)
    if since and until and since > until and not since.startswith(until):
        raise UsageError(f"--since {since} is after --until {until}; give the earlier one first")
    return QuoteFilter(
        speakers=None if speaker is None else lookup.speakers_named(store, speaker),
        countries=None if country is None else lookup.country_named(country),
        kinds=frozenset(filters.kind) if filters.kind else None,
        since=since,
        until=until,
    )


def _none_found(what: str, words: Sequence[str], filters: Struct | None, data: Data) -> str | None:
    """What to say where nothing is found; None for a bare list, which may be empty."""
    if words:
        return f"{what} matches '{' '.join(words)}' in {data.name}"
    asked = filters is not None and any(astuple(filters))
    return f"{what} passes these filters in {data.name}" if asked else None


def _no_country(words: Sequence[str], data: str) -> str:
    from factcli import gazetteer

    asked = " ".join(words)
    known = [gazetteer.place(code) for code in gazetteer.find(asked)]
    names = " or ".join(f"{place.name} ({place.code})" for place in known if place)
    if names:
        return f"{names} is not named in {data}"
    meant = gazetteer.suggest(asked)
    if meant:
        return f"no country '{asked}'; did you mean {meant}? It is not named in {data}"
    return f"no country '{asked}' in {data}"
