"""From what was found to the knowledge file's facts: ids, order, what stands inside what."""

from bisect import bisect_left

from factcli.extract.cast import Cast
from factcli.extract.draft import Draft
from factcli.extract.flow import Flow
from factcli.model import Actor, Country, Quote, Span
from factcli.text import slices, slug


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


def actors(cast: Cast, ids: list[str]) -> list[Actor]:
    """The members of the cast that the text names, in the order of their first mention."""
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
            country=member.country,
            aliases=member.aliases,
            mentions=member.mentions,
        )
        for at, member in ((at, cast.members[at]) for at in named)
    ]


def quotes(
    flow: Flow, drafts: list[Draft], ids: list[str], countries: list[Country]
) -> list[Quote]:
    """The drafts as quotes, numbered in text order, with whom and what they name."""
    mentions = sorted(
        (mention, country.code) for country in countries for mention in country.mentions
    )
    starts = [mention[0] for mention, _ in mentions]
    found: list[Quote] = []
    for number, draft in enumerate(drafts, start=1):
        codes: dict[str, None] = {}
        inside: dict[str, None] = {}
        for start, end in draft.spans:
            at = bisect_left(starts, start)
            while at < len(mentions) and starts[at] < end:
                codes[mentions[at][1]] = None
                at += 1
            for mention in flow.cast.between(start, end):
                inside[ids[mention.member]] = None
        cue_span = _cue_span(flow, draft)
        found.append(
            Quote(
                id=f"q{number}",
                kind=draft.kind,
                text=slices(flow.text, draft.spans),
                spans=draft.spans,
                speaker=None if draft.member is None else ids[draft.member],
                speaker_span=_speaker_span(flow, draft),
                cue=None if cue_span is None else flow.text[slice(*cue_span)],
                cue_span=cue_span,
                quoting=None,
                date=None,
                countries=list(codes),
                actors=list(inside),
                link=None,
                confidence=0.9,
            )
        )
    return found


def _speaker_span(flow: Flow, draft: Draft) -> Span | None:
    if draft.source is not None or draft.origin is None:
        return draft.source
    if draft.origin.kind == "M":
        return flow.span(draft.origin.head, draft.origin.head + 1)
    return flow.span(draft.origin.start, draft.origin.end)


def _cue_span(flow: Flow, draft: Draft) -> Span | None:
    if draft.report is None:
        return None
    return flow.span(draft.report.cue, draft.report.end)
