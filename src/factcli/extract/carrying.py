"""Quotes without a source in their sentence: they go on from the quote before."""

from factcli.extract.draft import Draft
from factcli.extract.flow import Flow, Frame

_MEMORY = 12  # drafts looked back over


def carry(_flow: Flow, _frame: Frame, draft: Draft, earlier: list[Draft]) -> None:
    """Give a stretch without a source of its own that of the quote before it."""
    quoted = next((before for before in reversed(earlier[-_MEMORY:]) if before.stretches), None)
    if quoted is not None:
        draft.origin, draft.report, draft.member = quoted.origin, quoted.report, quoted.member
        draft.rule, draft.resolved = "carried over", quoted.resolved
