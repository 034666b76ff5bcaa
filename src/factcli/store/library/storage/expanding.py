"""From columns of small numbers to the facts of a source."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from factcli.model import Actor, ActorKind, Country, DateFact, Quote, QuoteKind, Span
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
from factcli.text import slices

_KINDS: dict[str, QuoteKind] = {kind[0]: kind for kind in QuoteKind}
_ACTOR_KINDS: dict[str, ActorKind] = {kind[0]: kind for kind in ActorKind}


class Facts(Struct, frozen=True):
    """All facts of a source, as a knowledge file has them."""

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
    for at, (kind, places, (before, said, between, cued)) in enumerate(
        zip(columns.kinds, spans, around, strict=True)
    ):
        start = before + (places[-1][1] if places else 0)
        first = start + said + between
        cue_span = None if at in columns.uncued else (first, first + cued)
        cue = text[slice(*cue_span)] if cue_span else None
        found.append(
            Quote(
                id=columns.ids.get(at, f"q{at + 1}"),
                kind=_KINDS[kind],
                text=slices(text, places),
                spans=places,
                speaker=_actor(columns.speakers[at], actors),
                speaker_span=None if at in columns.unnamed else (start, start + said),
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
    called = [named(text, each) for each in mentions]
    names = [columns.names.get(at, name) for at, (name, _) in enumerate(called)]
    ids = [columns.ids.get(at, usual_id(name)) for at, name in enumerate(names)]
    found: list[Actor] = []
    for at, (name, id_) in enumerate(zip(names, ids, strict=True)):
        aliases = columns.aliases.get(at)
        if aliases is None:
            aliases = (
                forms_beside(text, mentions[at], name) if at in columns.names else called[at][1]
            )
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


def _split(differences: Sequence[int], counts: Iterable[int]) -> Iterator[list[Span]]:
    """The spans of differences, so many at a time."""
    places = accumulate(differences)
    spans = zip(places, places, strict=True)
    return ([next(spans) for _ in range(count)] for count in counts)


def _actor(place: int | str | None, actors: Sequence[str]) -> str | None:
    """An actor's id from the place in the list of actors; one that is not there is named."""
    return actors[place] if isinstance(place, int) else place


def _share(stored: int | float) -> float:  # noqa: PYI041  # what msgpack decodes tells them apart
    return stored / 100 if isinstance(stored, int) else stored
