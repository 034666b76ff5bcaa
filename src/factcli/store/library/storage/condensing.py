"""From the facts of a source to columns of small numbers."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import sub

from factcli.model import Actor, Country, DateFact, Knowledge, Quote, Span
from factcli.store.library.storage.columns import (
    Actors,
    Condensed,
    Countries,
    Dates,
    Quotes,
    forms_beside,
    named,
    usual_id,
)


def condense(knowledge: Knowledge, numbers: list[int]) -> Condensed:
    """The facts of a source by column, given the numbers of its joined actors."""
    text = knowledge.source.text
    places = {actor.id: place for place, actor in enumerate(knowledge.actors)}
    return Condensed(
        _quotes(text, knowledge.quotes, places),
        _actors(text, knowledge.actors, places),
        _countries(knowledge.countries),
        _dates(text, knowledge.dates),
        numbers,
    )


def _quotes(text: str, quotes: Sequence[Quote], places: Mapping[str, int]) -> Quotes:
    around: list[int] = []
    unnamed: list[int] = []
    uncued: list[int] = []
    cues: dict[int, str | None] = {}
    for at, quote in enumerate(quotes):
        end = quote.spans[-1][1] if quote.spans else 0
        if quote.speaker_span is None:
            unnamed.append(at)
        start, stop = quote.speaker_span or (end, end)
        if quote.cue_span is None:
            uncued.append(at)
        first, last = quote.cue_span or (stop, stop)
        if quote.cue != (text[first:last] if quote.cue_span else None):
            cues[at] = quote.cue
        around += start - end, stop - start, first - stop, last - first
    every = list(enumerate(quotes))
    return Quotes(
        kinds="".join([quote.kind[0] for quote in quotes]),
        ids={at: quote.id for at, quote in every if quote.id != f"q{at + 1}"},
        counts={at: len(quote.spans) for at, quote in every if len(quote.spans) != 1},
        spans=_differences(span for quote in quotes for span in quote.spans),
        around=around,
        unnamed=unnamed,
        uncued=uncued,
        cues=cues,
        confidence=[_hundredths(quote.confidence) for quote in quotes],
        speakers=[
            None if quote.speaker is None else places.get(quote.speaker, quote.speaker)
            for quote in quotes
        ],
        quoting={at: places.get(q.quoting, q.quoting) for at, q in every if q.quoting is not None},
        dates={at: quote.date for at, quote in every if quote.date is not None},
        links={at: quote.link for at, quote in every if quote.link is not None},
        countries={at: quote.countries for at, quote in every if quote.countries},
        actors={at: [places.get(a, a) for a in q.actors] for at, q in every if q.actors},
    )


def _actors(text: str, actors: Sequence[Actor], places: Mapping[str, int]) -> Actors:
    names: dict[int, str] = {}
    ids: dict[int, str] = {}
    aliases: dict[int, list[str]] = {}
    for at, actor in enumerate(actors):
        name, others = named(text, actor.mentions)
        if name != actor.name:
            names[at] = actor.name
            others = forms_beside(text, actor.mentions, actor.name)
        if others != actor.aliases:
            aliases[at] = actor.aliases
        if actor.id != usual_id(actor.name):
            ids[at] = actor.id
    every = list(enumerate(actors))
    return Actors(
        kinds="".join([actor.kind[0] for actor in actors]),
        names=names,
        ids=ids,
        aliases=aliases,
        roles={at: actor.role for at, actor in every if actor.role is not None},
        organisations={
            at: places.get(actor.organisation, actor.organisation)
            for at, actor in every
            if actor.organisation is not None
        },
        countries={at: actor.country for at, actor in every if actor.country is not None},
        counts=[len(actor.mentions) for actor in actors],
        mentions=_differences(span for actor in actors for span in actor.mentions),
    )


def _countries(countries: Sequence[Country]) -> Countries:
    return Countries(
        codes=[country.code for country in countries],
        names=[country.name for country in countries],
        counts=[len(country.mentions) for country in countries],
        mentions=_differences(span for country in countries for span in country.mentions),
    )


def _dates(text: str, dates: Sequence[DateFact]) -> Dates:
    return Dates(
        texts={
            at: date.text for at, date in enumerate(dates) if date.text != text[slice(*date.span)]
        },
        dates=[date.date for date in dates],
        spans=_differences(date.span for date in dates),
    )


def _differences(spans: Iterable[Span]) -> list[int]:
    """Places, each as the difference to the one before."""
    places = [*chain.from_iterable(spans)]
    return [*map(sub, places, (0, *places))]


@lru_cache(maxsize=1000)
def _hundredths(share: float) -> int | float:
    hundredths = round(share * 100)
    return hundredths if hundredths / 100 == share else share
