"""Facts as columns of small numbers, without what the text says anyway.

Places stand as differences; an actor's name is the text at the first mention, the aliases are
the other mentions, a cue is the text at its span. What is not so is kept beside, by position, so
that every knowledge file comes back as it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from operator import sub

from msgspec import Struct

from factcli import text as texts
from factcli.model import Actor, ActorKind, Country, DateFact, Knowledge, Quote, QuoteKind, Span

_KINDS: dict[str, QuoteKind] = {kind[0]: kind for kind in QuoteKind}
_ACTOR_KINDS: dict[str, ActorKind] = {kind[0]: kind for kind in ActorKind}
_slug = lru_cache(maxsize=20_000)(texts.slug)


class Quotes(Struct, array_like=True, frozen=True):
    """Quotes by column; what is seldom there by position in the list of quotes."""

    kinds: str  # their first letters
    ids: dict[int, str]  # other than q1, q2 …
    counts: dict[int, int]  # of spans, where it is not one
    spans: list[int]  # differences
    # Where a speaker's span starts after the quote's end, its length, where the cue's starts
    # after that, its length; zeros stand for a span that is not there, too.
    around: list[int]
    unnamed: list[int]  # quotes without a speaker's span
    uncued: list[int]
    cues: dict[int, str | None]  # other than the text at the span
    confidence: list[int | float]  # hundredths, or what is none
    speakers: list[int | str | None]
    quoting: dict[int, int | str]
    dates: dict[int, str]
    links: dict[int, str]
    countries: dict[int, list[str]]
    actors: dict[int, list[int | str]]


class Actors(Struct, array_like=True, frozen=True):
    """Actors by column."""

    kinds: str
    names: dict[int, str]  # other than the first mention
    ids: dict[int, str]  # other than the slug of the name
    aliases: dict[int, list[str]]  # other than the other mentions
    roles: dict[int, str]
    organisations: dict[int, int | str]
    countries: dict[int, str]
    counts: list[int]  # of mentions
    mentions: list[int]


class Countries(Struct, array_like=True, frozen=True):
    """Countries by column."""

    codes: list[str]
    names: list[str]
    counts: list[int]
    mentions: list[int]


class Dates(Struct, array_like=True, frozen=True):
    """Dates by column."""

    texts: dict[int, str]  # other than the text at the span
    dates: list[str]
    spans: list[int]


class Condensed(Struct, array_like=True, frozen=True):
    """All facts of a source, and the numbers of its joined actors."""

    quotes: Quotes
    actors: Actors
    countries: Countries
    dates: Dates
    numbers: list[int]


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
        name, others = _named(text, actor.mentions)
        if name != actor.name:
            names[at] = actor.name
            others = _forms(text, actor.mentions, actor.name)
        if others != actor.aliases:
            aliases[at] = actor.aliases
        if actor.id != _id(actor.name):
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


class Facts(Struct, frozen=True):
    """All facts of a source."""

    quotes: list[Quote]
    actors: list[Actor]
    countries: list[Country]
    dates: list[DateFact]


def expand(condensed: Condensed, text: str) -> Facts:
    """What `condense` condensed, given the text of the source."""
    actors = _expanded_actors(condensed.actors, text)
    return Facts(
        _expanded_quotes(condensed.quotes, text, [actor.id for actor in actors]),
        actors,
        _expanded_countries(condensed.countries),
        _expanded_dates(condensed.dates, text),
    )


def _expanded_quotes(columns: Quotes, text: str, actors: Sequence[str]) -> list[Quote]:
    size = len(columns.kinds)
    spans = _split(columns.spans, [columns.counts.get(at, 1) for at in range(size)])
    around = zip(*[iter(columns.around)] * 4, strict=True)
    found: list[Quote] = []
    for at, (kind, places, (before, named, between, cued)) in enumerate(
        zip(columns.kinds, spans, around, strict=True)
    ):
        start = before + (places[-1][1] if places else 0)
        first = start + named + between
        cue_span = None if at in columns.uncued else (first, first + cued)
        cue = text[slice(*cue_span)] if cue_span else None
        found.append(
            Quote(
                id=columns.ids.get(at, f"q{at + 1}"),
                kind=_KINDS[kind],
                text=texts.slices(text, places),
                spans=places,
                speaker=_actor(columns.speakers[at], actors),
                speaker_span=None if at in columns.unnamed else (start, start + named),
                cue=columns.cues.get(at, cue),
                cue_span=cue_span,
                quoting=_actor(columns.quoting.get(at), actors),
                date=columns.dates.get(at),
                countries=columns.countries.get(at, []),
                actors=[
                    actor if isinstance(actor, str) else actors[actor]
                    for actor in columns.actors.get(at, ())
                ],
                link=columns.links.get(at),
                confidence=_share(columns.confidence[at]),
            )
        )
    return found


def _expanded_actors(columns: Actors, text: str) -> list[Actor]:
    mentions = list(_split(columns.mentions, columns.counts))
    named = [_named(text, each) for each in mentions]
    names = [columns.names.get(at, name) for at, (name, _) in enumerate(named)]
    ids = [columns.ids.get(at, _id(name)) for at, name in enumerate(names)]
    found: list[Actor] = []
    for at, (name, id_) in enumerate(zip(names, ids, strict=True)):
        aliases = columns.aliases.get(at)
        if aliases is None:
            aliases = _forms(text, mentions[at], name) if at in columns.names else named[at][1]
        found.append(
            Actor(
                id=id_,
                name=name,
                kind=_ACTOR_KINDS[columns.kinds[at]],
                role=columns.roles.get(at),
                organisation=_actor(columns.organisations.get(at), ids),
                country=columns.countries.get(at),
                aliases=aliases,
                mentions=mentions[at],
            )
        )
    return found


def _expanded_countries(columns: Countries) -> list[Country]:
    mentions = _split(columns.mentions, columns.counts)
    return [
        Country(code=code, name=name, mentions=each)
        for code, name, each in zip(columns.codes, columns.names, mentions, strict=True)
    ]


def _expanded_dates(columns: Dates, text: str) -> list[DateFact]:
    spans = _split(columns.spans, [len(columns.dates)])
    return [
        DateFact(text=columns.texts.get(at, text[slice(*span)]), date=date, span=span)
        for at, (date, span) in enumerate(zip(columns.dates, next(spans), strict=True))
    ]


def _differences(spans: Iterable[Span]) -> list[int]:
    """Places, each as the difference to the one before."""
    places = [*chain.from_iterable(spans)]
    return [*map(sub, places, (0, *places))]


def _split(differences: Sequence[int], counts: Iterable[int]) -> Iterator[list[Span]]:
    """The spans of differences, so many at a time."""
    places = accumulate(differences)
    spans = zip(places, places, strict=True)
    return ([next(spans) for _ in range(count)] for count in counts)


def _named(text: str, mentions: Sequence[Span]) -> tuple[str, list[str]]:
    """The text at the first mention, and the others."""
    forms = dict.fromkeys([text[start:end] for start, end in mentions])
    name, *others = forms or ("",)
    return name, others


def _forms(text: str, mentions: Sequence[Span], name: str) -> list[str]:
    """What an actor is called besides the name."""
    forms = dict.fromkeys([text[start:end] for start, end in mentions])
    return [form for form in forms if form != name]


def _id(name: str) -> str:
    """The usual id; that of a name in other letters could change with their transliteration."""
    return _slug(name) if name.isascii() else ""


def _actor(place: int | str | None, actors: Sequence[str]) -> str | None:
    """An actor's id from the place in the list of actors; one that is not there is named."""
    return actors[place] if isinstance(place, int) else place


def _hundredths(share: float) -> int | float:
    hundredths = round(share * 100)
    return hundredths if hundredths / 100 == share else share


def _share(stored: int | float) -> float:  # noqa: PYI041  # what msgpack decodes tells them apart
    return stored / 100 if isinstance(stored, int) else stored
