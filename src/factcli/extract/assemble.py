"""From what was found to the knowledge file's facts: ids, order, what stands inside what."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factcli.extract.actors.cast import Cast
from factcli.extract.page.seen import Seen
from factcli.extract.quotes.confidence import confidence
from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences.flow import Flow
from factcli.extract.sentences.origins import PAIR
from factcli.extract.words.patterns import pattern
from factcli.model import (
    Actor,
    Country,
    CountryCode,
    DateFact,
    Knowledge,
    PartialDate,
    Quote,
    QuoteKind,
    Span,
)
from factcli.text import slices, slug

_POST = QuoteKind.POST
_ADDRESS = pattern(r"https?://[^\s<>\"“”]{3,500}")
_MEDIUM = pattern(r" on (?:social media|Twitter|Facebook|Instagram|X|Telegram|YouTube)\b")


class Facts(Struct, frozen=True):
    """The countries and dates of the article, for what quotes name."""

    countries: list[Country]
    dates: list[DateFact]


def actor_ids(cast: Cast) -> list[str]:
    """An id for every member of the cast: the slug of the name, numbered where two are alike."""
    ids: list[str] = []
    taken: set[str] = set()
    for member in cast.members:
        base = slug(member.name) or "actor"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        ids.append(name)
    return ids


def actors(cast: Cast, ids: list[str], countries: list[Country]) -> list[Actor]:
    """The members of the cast that the text names, in the order of their first mention.

    A country of theirs that is not among the article's is left out.
    """
    codes = {country.code for country in countries}
    named = [at for at, member in enumerate(cast.members) if member.mentions]
    named.sort(key=lambda at: cast.members[at].mentions[0])
    kept = set(named)
    return [
        Actor(
            id=ids[at],
            name=member.name,
            kind=member.kind,
            role=member.role,
            organisation=(
                ids[member.organisation]
                if member.organisation is not None and member.organisation in kept
                else None
            ),
            country=member.country if member.country in codes else None,
            aliases=member.aliases,
            mentions=member.mentions,
        )
        for at, member in ((at, cast.members[at]) for at in named)
    ]


def quotes(flow: Flow, drafts: list[Draft], ids: list[str], facts: Facts) -> list[Quote]:
    """The drafts as quotes, numbered in text order, with whom and what they name."""
    places = _Places(
        sorted((span, country.code) for country in facts.countries for span in country.mentions)
    )
    found: list[Quote] = []
    for number, draft in enumerate(drafts, start=1):
        cue_span = _cue_span(flow, draft)
        inside = [ids[one.member] for span in draft.spans for one in flow.cast.between(*span)]
        codes = [code for span in draft.spans for code in places.inside(*span)]
        quoting = None if draft.quoting is None else ids[draft.quoting]
        found.append(
            Quote(
                id=f"q{number}",
                kind=draft.kind,
                text=slices(flow.text, draft.spans),
                spans=draft.spans,
                speaker=None if draft.member is None else ids[draft.member],
                speaker_span=speaker_span(flow, draft),
                cue=None if cue_span is None else flow.text[slice(*cue_span)],
                cue_span=cue_span,
                quoting=quoting,
                date=_date(flow, draft, facts.dates),
                countries=list(dict.fromkeys(codes)),
                actors=list(dict.fromkeys(inside)),
                link=_link(flow, draft),
                confidence=confidence(draft),
            )
        )
    return found


def as_written(knowledge: Knowledge, seen: Seen) -> Knowledge:
    """The facts with the words and places that they have in the text as it is written."""
    text = knowledge.source.text
    quotes = [_quote_as_written(quote, text, seen) for quote in knowledge.quotes]
    actors = [
        replace(actor, mentions=list(map(seen.span, actor.mentions))) for actor in knowledge.actors
    ]
    countries = [
        replace(country, mentions=list(map(seen.span, country.mentions)))
        for country in knowledge.countries
    ]
    dates = [
        replace(date, span=seen.span(date.span), text=text[slice(*seen.span(date.span))])
        for date in knowledge.dates
    ]
    return replace(knowledge, quotes=quotes, actors=actors, countries=countries, dates=dates)


def _quote_as_written(quote: Quote, text: str, seen: Seen) -> Quote:
    spans = [written for span in quote.spans for written in seen.spans(span)]
    cue_span = None if quote.cue_span is None else seen.span(quote.cue_span)
    return replace(
        quote,
        text=slices(text, spans),
        spans=spans,
        speaker_span=None if quote.speaker_span is None else seen.span(quote.speaker_span),
        cue=None if cue_span is None else text[slice(*cue_span)],
        cue_span=cue_span,
    )


class _Places(Struct, frozen=True):
    """Country codes by the place of their mention, in order."""

    mentions: list[tuple[Span, CountryCode]]

    def inside(self, start: int, end: int) -> Iterator[CountryCode]:
        """The codes of the countries that a span names."""
        at = bisect_left(self.mentions, ((start, 0), ""))
        while at < len(self.mentions) and self.mentions[at][0][0] < end:
            if self.mentions[at][0][1] <= end:
                yield self.mentions[at][1]
            at += 1


def speaker_span(flow: Flow, draft: Draft) -> Span | None:
    """Where the source of a quote stands: its name, pronoun or noun phrase; None without one."""
    if draft.source is not None or draft.origin is None:
        return draft.source
    if draft.origin.kind == "M":
        head = draft.origin.head
        pair = PAIR.match(flow.tags, head, draft.origin.end)
        return flow.span(head, head + 1 if pair is None else pair.end())
    return flow.span(draft.origin.start, draft.origin.end)


def _cue_span(flow: Flow, draft: Draft) -> Span | None:
    """The reporting word, with the medium behind it: "wrote on social media"."""
    if draft.report is None:
        return None
    start, end = flow.span(draft.report.cue, draft.report.end)
    medium = _MEDIUM.match(flow.text, end) if flow.text.startswith(" on ", end) else None
    return start, end if medium is None else medium.end()


def _link(flow: Flow, draft: Draft) -> str | None:
    """The address in a post or in the line that signs it."""
    if draft.kind is not _POST:
        return None
    spans = draft.spans if draft.source is None else [*draft.spans, _line(flow.text, draft.source)]
    for start, end in spans:
        at = flow.text.find("http", start, end)
        match = _ADDRESS.search(flow.text, at, end) if at >= 0 else None
        if match is not None:
            return match[0].rstrip(".,;:!?)")
    return None


def _date(flow: Flow, draft: Draft, dates: list[DateFact]) -> PartialDate | None:
    """The date in the line that signs a post."""
    if draft.kind is not _POST or draft.source is None:
        return None
    start, end = _line(flow.text, draft.source)
    return next((date.date for date in dates if start <= date.span[0] < end), None)


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end
