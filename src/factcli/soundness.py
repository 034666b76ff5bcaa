"""Whether knowledge is sound: every span held against the text, every reference followed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcli.digest import digest
from factcli.model import Actor, ActorKind, Country, DateFact, Knowledge, Quote, Source, Span
from factcli.text import slices


class Problem(NamedTuple):
    """What is wrong, and where: `path` is a JSON path such as `quotes[2].speaker`."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class _Names(NamedTuple):
    """What facts may refer to, and where it is named."""

    actors: dict[str, Actor]
    countries: dict[str, Country]


def problems(knowledge: Knowledge) -> list[Problem]:
    """Everything that is wrong with knowledge that has the right types, in the file's order."""
    text = knowledge.source.text
    names = _Names(
        {actor.id: actor for actor in knowledge.actors},
        {country.code: country for country in knowledge.countries},
    )
    found = [
        *_source(knowledge.source),
        *_quotes(knowledge.quotes, text, names),
        *_actors(knowledge.actors, text, names),
        *_countries(knowledge.countries, text),
        *_dates(knowledge.dates, text),
    ]
    return [Problem(path, message) for path, message in found]


_Found = Iterator[tuple[str, str]]


def _source(source: Source) -> _Found:
    if not source.text:
        yield "source.text", "is empty"
    right = digest(source.text.encode("utf-8", "surrogatepass"))
    if source.sha256 != right:
        yield "source.sha256", f"is not that of the text, which is {right}"
    if source.id != source.sha256[:12]:
        yield "source.id", f"is {shown(source.id)}, not the start of sha256"
    yield from _real_date("source.date", source.date)


def _quotes(quotes: Sequence[Quote], text: str, names: _Names) -> _Found:
    last: list[Span] = []
    for index, quote in enumerate(quotes):
        path = f"quotes[{index}]"
        if quote.id != f"q{index + 1}":
            yield f"{path}.id", f"is {shown(quote.id)}, expected 'q{index + 1}' in text order"
        yield from _quote(path, quote, text, names)
        if quote.spans < last:
            yield f"{path}.spans", "stands before the quote ahead of it in the text"
        last = quote.spans


def _quote(path: str, quote: Quote, text: str, names: _Names) -> _Found:
    bad_spans = list(_spans(f"{path}.spans", quote.spans, text))
    yield from bad_spans
    if not bad_spans:
        yield from _equal(f"{path}.text", quote.text, slices(text, quote.spans))
    for key, actor in (("speaker", quote.speaker), ("quoting", quote.quoting)):
        yield from _known(f"{path}.{key}", actor, names.actors, "actor")
    yield from _optional_span(f"{path}.speaker_span", quote.speaker_span, text)
    bad_cue = list(_optional_span(f"{path}.cue_span", quote.cue_span, text))
    yield from bad_cue
    if (quote.cue is None) != (quote.cue_span is None):
        yield f"{path}.cue", "and cue_span must both be null or both be given"
    elif quote.cue is not None and quote.cue_span and not bad_cue:
        yield from _equal(f"{path}.cue", quote.cue, slices(text, [quote.cue_span]))
    yield from _real_date(f"{path}.date", quote.date)
    yield from _named_inside(f"{path}.countries", quote, quote.countries, names.countries)
    yield from _named_inside(f"{path}.actors", quote, quote.actors, names.actors)


def _named_inside(
    path: str, quote: Quote, ids: Sequence[str], known: dict[str, Actor] | dict[str, Country]
) -> _Found:
    """Each id once, each known, each with a mention inside the quote."""
    for index, id_ in enumerate(ids):
        fact = known.get(id_)
        if fact is None:
            yield f"{path}[{index}]", f"{shown(id_)} is not among the file's {_last(path)}"
        elif not any(_inside(mention, quote.spans) for mention in fact.mentions):
            yield f"{path}[{index}]", f"{shown(id_)} has no mention inside the quote"
        if id_ in ids[:index]:
            yield f"{path}[{index}]", f"{shown(id_)} is there twice"


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _actors(actors: Sequence[Actor], text: str, names: _Names) -> _Found:
    yield from _unique("actors", "id", [actor.id for actor in actors])
    for index, actor in enumerate(actors):
        path = f"actors[{index}]"
        if not actor.name.strip():
            yield f"{path}.name", "is empty"
        yield from _known(f"{path}.organisation", actor.organisation, names.actors, "actor")
        above = names.actors.get(actor.organisation or "")
        if above and (above.kind is not ActorKind.ORGANISATION or above is actor):
            yield f"{path}.organisation", f"{shown(above.id)} is not another organisation"
        yield from _known(f"{path}.country", actor.country, names.countries, "country")
        yield from _spans(f"{path}.mentions", actor.mentions, text)


def _countries(countries: Sequence[Country], text: str) -> _Found:
    yield from _unique("countries", "code", [country.code for country in countries])
    for index, country in enumerate(countries):
        if not country.name.strip():
            yield f"countries[{index}].name", "is empty"
        yield from _spans(f"countries[{index}].mentions", country.mentions, text)


def _dates(dates: Sequence[DateFact], text: str) -> _Found:
    for index, fact in enumerate(dates):
        path = f"dates[{index}]"
        bad_span = list(_optional_span(f"{path}.span", fact.span, text))
        yield from bad_span
        if not bad_span:
            yield from _equal(f"{path}.text", fact.text, slices(text, [fact.span]))
        if index and fact.span < dates[index - 1].span:
            yield f"{path}.span", "stands before the date ahead of it in the text"
        yield from _real_date(f"{path}.date", fact.date)


def _unique(path: str, key: str, ids: Sequence[str]) -> _Found:
    first: dict[str, int] = {}
    for index, id_ in enumerate(ids):
        if id_ in first:
            yield f"{path}[{index}].{key}", f"{shown(id_)} is that of {path}[{first[id_]}] too"
        elif "\n" in id_:  # which the pattern's `$` lets through
            yield f"{path}[{index}].{key}", f"{shown(id_)} has a line break"
        first.setdefault(id_, index)


def _known(path: str, id_: str | None, known: Iterable[str], kind: str) -> _Found:
    if id_ is not None and id_ not in known:
        yield path, f"there is no {kind} {shown(id_)} in the file"


def _spans(path: str, spans: Sequence[Span], text: str) -> _Found:
    """At least one, each inside the text, ascending, not overlapping."""
    if not spans:
        yield path, "is empty"
    last = 0
    for index, span in enumerate(spans):
        if not _fits(span, text):
            yield f"{path}[{index}]", _misfit(span, text)
        elif span[0] < last:
            yield f"{path}[{index}]", f"{list(span)} overlaps or precedes the span ahead of it"
        last = max(last, span[1])


def _optional_span(path: str, span: Span | None, text: str) -> _Found:
    if span is not None and not _fits(span, text):
        yield path, _misfit(span, text)


def _fits(span: Span, text: str) -> bool:
    return 0 <= span[0] < span[1] <= len(text)


def _misfit(span: Span, text: str) -> str:
    return f"{shown(list(span))} is outside the text of {len(text)} characters, or empty"


def _equal(path: str, given: str, found: str) -> _Found:
    if given != found:
        yield path, f"is {shown(given)}, but the source has {shown(found)} there"


def _real_date(path: str, date: str | None) -> _Found:
    """The pattern lets a 31 February and the month 13 through."""
    from datetime import date as day

    if date is None:
        return
    try:
        day.fromisoformat(date + "0001-01-01"[len(date) :])
    except ValueError:
        yield path, f"{shown(date)} is no real date"


def _inside(mention: Span, spans: Iterable[Span]) -> bool:
    return any(start <= mention[0] and mention[1] <= end for start, end in spans)


def shown(value: object) -> str:
    """A value as a message shows it: quoted, on one line, not too long."""
    text = repr(value)  # which escapes what cannot be printed
    return text if len(text) <= 60 else f"{text[:40]}…{text[-12:]}"
