"""Who speaks next: who is asked, or who speaks up in the sentence before.

Where two speak in turns, who is asked answers: “…,” Doe said. “…?” Roe asked. “…”.
"""

from collections.abc import Sequence

from factcli.extract.quotes.draft import Draft
from factcli.extract.reports.clauses import find_reports
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, is_person
from factcli.extract.words.cues import CueKind
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

_SPEAKS_UP = pattern("[MNw]A?Vp?A?[.:]$")  # her husband agreed, cut in
_OWN = frozenset(("subject", "apposition"))
_I = pattern(r"\b(?:I|[Mm]y|me|I[’']\w+)\b(?!\.)")


def says_i(flow: Flow, spoken: Draft, draft: Draft) -> bool:
    """Whether one person speaks, and no organisation as in the quote before."""
    whole = spoken.member is not None and (
        flow.cast.members[spoken.member].kind is ActorKind.ORGANISATION
    )
    return whole and _I.search(flow.text, *draft.spans[0]) is not None


def in_turn(earlier: Sequence[Draft], spoken: Draft) -> Draft | None:
    """The quote of who is spoken to in `spoken`, if two and nobody else have spoken in turns."""
    said = [one for one in earlier if one.stretches and one.member is not None]
    others = [one for one in said if one.member != spoken.member]
    if not others or any(one.member != others[-1].member for one in others):
        return None
    turns = said[0].member == spoken.member or len(others) > 1
    return others[-1] if turns else None


def answerer(flow: Flow, before: Frame, last: Sequence[Draft]) -> Origin | None:
    """Who speaks up in a sentence before a quotation: Her rival disagreed; Roe accused the bank.

    `last` is the quote before, or none.
    """
    if not _SPEAKS_UP.search(flow.tags, before.start, before.end):
        return _accuser(flow, before, last)
    report = next(reversed(find_reports(flow, before)), None)
    origin = None if report is None else report.origin
    if report is None or origin is None or origin.kind == "H" or origin.end != report.start:
        return None
    opens = origin.start == before.start or flow.tags[origin.start - 2 : origin.start] == ",c"
    return origin if opens else None


def _accuser(flow: Flow, before: Frame, last: Sequence[Draft]) -> Origin | None:
    """Who is named and judges what others do, where that is all the sentence before tells."""
    report = last[0].report if last and not last[0].told else None
    if report is None or report.kind != CueKind.JUDGE or report.origin is None:
        return None
    origin = report.origin
    own = report.form == "V" and report.rule in _OWN and origin.start == before.start
    return origin if own and is_person(flow, origin.head) else None
