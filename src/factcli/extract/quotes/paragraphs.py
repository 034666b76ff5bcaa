"""Quotes over several paragraphs: each opens with a mark, and only the last one is closed."""

from msgspec.structs import replace

from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences.flow import Flow
from factcli.model import QuoteKind

_DIRECT = QuoteKind.DIRECT


def join_paragraphs(flow: Flow, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in text order, with those in one that are one quote: a span a paragraph."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        if groups and _goes_on(flow, groups[-1][-1], draft):
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return [group[0] if len(group) == 1 else _joined(group) for group in groups]


def _goes_on(flow: Flow, draft: Draft, following: Draft) -> bool:
    """Whether a quote was not closed, and the next one opens the paragraph behind it."""
    if draft.kind != _DIRECT or following.kind != _DIRECT:
        return False
    if not draft.stretches or following.stretches[:1] != [draft.stretches[-1] + 1]:
        return False
    last, first = (flow.stretches[place] for place in (draft.stretches[-1], following.stretches[0]))
    between = flow.text[last.end : first.start]
    if last.closed or first.paragraph != last.paragraph + 1 or any(map(str.isalnum, between)):
        return False
    marks = {flow.text[one.outer_start : one.start] for one in (last, first)}
    if len(marks - {""}) > 1:
        return False  # "We won. ¶ “It was late,”
    return draft.member == following.member and (
        draft.member is not None or _alike(draft, following)
    )


def _alike(draft: Draft, following: Draft) -> bool:
    """Whether the sources of two quotes by nobody known by name are the same words, or none."""
    return draft.origin is following.origin and draft.source == following.source


def _joined(group: list[Draft]) -> Draft:
    """One quote of several, with the source that stands beside one of them."""
    named = next((draft for draft in group if draft.rule != "continued"), group[0])
    return replace(
        named,
        spans=[span for draft in group for span in draft.spans],
        stretches=[place for draft in group for place in draft.stretches],
        paragraph=group[-1].paragraph,
    )
