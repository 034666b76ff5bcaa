"""Which words are whose: a sieve of small rules over the sentences of an article.

The rules run from the precise to the general, after T. O'Keefe et al., A Sequence Labelling
Approach to Quote Attribution (2012), and G. Muzny et al., A Two-stage Sieve Approach for Quote
Attribution (2017). The first that finds a source for a stretch decides it.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from factcli.extract import nominals
from factcli.extract.carrying import Context, carry
from factcli.extract.clauses import Report, find_reports
from factcli.extract.content import content
from factcli.extract.coreference import Salience
from factcli.extract.cues import CueKind
from factcli.extract.document import Document
from factcli.extract.draft import Draft
from factcli.extract.flow import Flow, Frame
from factcli.extract.posts import find_apart, labelled, member_of_label, signature
from factcli.extract.works import is_term, is_title
from factcli.model import QuoteKind, Span

_OUTER = frozenset((CueKind.SPEECH, CueKind.ADDRESS, CueKind.PHRASE, CueKind.NOUN))
_GAP = re.compile(r"[,:]|[^VvXbBTsRQ.,;]{1,8}:")
_BREAKS = frozenset(",?!-—–….;")
_MARKS = frozenset("Q,.-:;()")


def attribute(flow: Flow, document: Document) -> list[Draft]:
    """The quotes of an article in text order, with their sources as far as they are known."""
    salience = Salience(flow)
    context = Context(flow, salience)
    apart, taken = find_apart(flow, document)
    for place, frame in enumerate(flow.frames):
        context.place = place
        salience.enter(frame)
        if frame.paragraph in taken:
            continue
        found = _in_frame(flow, frame)
        read = frame.start
        for draft in found:
            draft.sentence = place
            if draft.source is not None:
                pass
            elif draft.origin is None:
                carry(context, draft)
            else:
                if draft.origin.start > read:
                    salience.read(read, draft.origin.start)
                    read = draft.origin.start
                draft.member, draft.resolved = salience.resolve(draft.origin)
            context.drafts.append(draft)
        salience.read(read, frame.end)
        for draft in found:
            salience.speaks(draft.member, draft.origin)
    return sorted([*context.drafts, *apart], key=lambda draft: draft.spans[0])


class Clauses(NamedTuple):
    """A sentence with its reports and the token ranges of what each of them reports."""

    flow: Flow
    frame: Frame
    reports: list[Report]
    contents: list[list[Span]]


def _in_frame(flow: Flow, frame: Frame) -> list[Draft]:
    """The quotes of one sentence, those with a report in it and those without."""
    reports = find_reports(flow, frame)
    contents = [content(flow, frame, report, reports) for report in reports]
    clauses = Clauses(flow, frame, reports, contents)
    owned: dict[int, list[int]] = {}
    rules: dict[int, str] = {}
    drafts: list[Draft] = []
    for at in range(frame.start, frame.end):
        if flow.tags[at] != "Q" or is_title(flow, frame, at):
            continue
        apart = _apart(flow, frame, at)
        if apart is not None:
            drafts.append(apart)
            continue
        place, rule = _governor(clauses, at)
        if place is not None:
            owned.setdefault(place, []).append(at)
            rules.setdefault(place, rule)
        elif _is_alone(flow, frame) or not is_term(flow, at):
            drafts.append(_loose(flow, frame, at))
    for place in range(len(reports)):
        draft = _reported(clauses, place, owned.get(place, []))
        if draft is not None:
            draft.found = rules.get(place, "reported speech")
            drafts.append(draft)
    drafts.sort(key=lambda draft: draft.spans[0])
    return drafts


def _apart(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch that is signed behind a dash, or opens with the label of its speaker."""
    label = labelled(flow, flow.refs[at])
    signed = signature(flow, frame, at) if label is None else None
    if label is None and signed is None:
        return None
    draft = _loose(flow, frame, at)
    draft.origin, draft.rule = signed, "signature" if label is None else "label"
    if label is not None:
        start, end = draft.spans[0]
        while start < end and (start < label[1] or not flow.text[start].isalnum()):
            start += 1
        draft.spans, draft.source = [(start, end)], label
        draft.member, draft.resolved = member_of_label(flow.cast, flow.text[slice(*label)]), "label"
    return draft


def _is_alone(flow: Flow, frame: Frame) -> bool:
    """Whether a sentence is nothing but quotation."""
    return all(tag in _MARKS or tag == "c" for tag in flow.tags[frame.start : frame.end])


def _governor(clauses: Clauses, at: int) -> tuple[int | None, str]:
    """The report that the stretch at token `at` belongs to, by the first rule that finds one."""
    for name, rule in _GOVERNORS:
        place = rule(clauses, at)
        if place is not None:
            return place, name
    return None, ""


def _touching(clauses: Clauses, at: int) -> int | None:
    """“…,” Smith said: a report begins right behind the stretch."""
    flow, frame = clauses.flow, clauses.frame
    beyond = at + 1
    if beyond < frame.end and flow.tags[beyond] in ",-":
        beyond += 1
    stretch = flow.stretches[flow.refs[at]]
    last = flow.text[stretch.start : stretch.end].rstrip("'’\" ")[-1:]
    broken = beyond > at + 1 or last in _BREAKS or at == frame.start
    for place, report in enumerate(clauses.reports):
        touches = report.first == beyond and report.cue > at
        if touches and report.rule != "participle" and (broken or report.inverted):
            return place
    return None


def _introducing(clauses: Clauses, at: int) -> int | None:
    """Smith said: “…”: a report that ends right before a whole sentence in marks."""
    flow = clauses.flow
    stretch = flow.stretches[flow.refs[at]]
    if not flow.text[stretch.start : stretch.end].lstrip("[(‘' ")[:1].isupper():
        return None
    for place in range(len(clauses.reports) - 1, -1, -1):
        report = clauses.reports[place]
        gap = flow.tags[report.last : at]
        verbal = report.kind is not CueKind.NOUN and report.origin is not None
        if report.last <= at and verbal and _GAP.fullmatch(gap):
            return place
    return None


def _covering(clauses: Clauses, at: int) -> int | None:
    """Smith said critics called it “…”: the outermost report of speech over the stretch."""
    best, widest = None, (False, 0)
    for place, report in enumerate(clauses.reports):
        if not _is_speech(clauses, place) or report.origin is None:
            continue
        if any(start <= at < end for start, end in clauses.contents[place]):
            finite = "t" not in clauses.flow.tags[report.start : report.cue]
            width = sum(end - start for start, end in clauses.contents[place])
            if (finite, width) > widest:
                best, widest = place, (finite, width)
    return best


def _is_speech(clauses: Clauses, place: int) -> bool:
    """Whether a report is one of speech: by its verb, or because it takes a that-clause."""
    report, ranges = clauses.reports[place], clauses.contents[place]
    if report.kind in _OUTER:
        return True
    return report.kind is CueKind.WEAK and bool(ranges) and clauses.flow.tags[ranges[0][0]] == "T"


def _preceding(clauses: Clauses, at: int) -> int | None:
    """Smith said … “…”: the last report before the stretch."""
    places = [place for place, report in enumerate(clauses.reports) if report.cue < at]
    return places[-1] if places and clauses.reports[places[-1]].origin is not None else None


def _closing(clauses: Clauses, at: int) -> int | None:
    """It was “…”, Smith said: a report behind the clause that the stretch stands in."""
    for place, report in enumerate(clauses.reports):
        behind = report.origin is not None and report.first > at
        if behind and clauses.flow.tags[report.first - 1] in ",-":
            return place
    return None


def _according(clauses: Clauses, _at: int) -> int | None:
    """According to Smith, … “…”: also where Smith passes on what somebody else said."""
    for place, report in enumerate(clauses.reports):
        if report.kind is CueKind.PHRASE and report.origin is not None:
            return place
    return None


_GOVERNORS: tuple[tuple[str, Callable[[Clauses, int], int | None]], ...] = (
    ("according", _according),
    ("touching", _touching),
    ("introducing", _introducing),
    ("covering", _covering),
    ("preceding", _preceding),
    ("closing", _closing),
)


def _reported(clauses: Clauses, place: int, mine: list[int]) -> Draft | None:
    """The quote of one report: with the stretches at tokens `mine`, or without any."""
    flow, report, ranges = clauses.flow, clauses.reports[place], clauses.contents[place]
    if not mine:
        if report.origin is None:
            return None
        ranges = [(start, end) for start, end in ranges if "Q" not in flow.tags[start:end]]
        kind = QuoteKind.INDIRECT
    else:
        ranges = [(start, end) for start, end in ranges if any(start <= at < end for at in mine)]
        covered = sum(1 for at in mine if any(start <= at < end for start, end in ranges))
        bare = all(flow.tags[at] in _MARKS for start, end in ranges for at in range(start, end))
        kind = QuoteKind.DIRECT if bare or covered < len(mine) else QuoteKind.MIXED
    if kind is QuoteKind.DIRECT:
        within = [flow.stretches[flow.refs[at]] for at in mine]
        spans = [(stretch.start, stretch.end) for stretch in within]
    else:
        spans = [flow.span(start, end) for start, end in ranges]
    if not spans:
        return None
    return Draft(
        kind, spans, [flow.refs[at] for at in mine], 0, clauses.frame.paragraph, "", report.rule,
        report.origin, report,
    )  # fmt: skip


def _loose(flow: Flow, frame: Frame, at: int) -> Draft:
    """A stretch in a sentence without a report: the subject before it may be its source."""
    place = flow.refs[at]
    stretch = flow.stretches[place]
    draft = Draft(
        QuoteKind.DIRECT,
        [(stretch.start, stretch.end)],
        [place],
        0,
        frame.paragraph,
        "quotation marks",
        "none",
    )
    if at > frame.start + 1 and flow.tags[at - 1] == ":":
        draft.origin, draft.rule = nominals.main_subject(flow, frame, frame.start, at), "colon"
    elif at > frame.start + 1:
        draft.origin = nominals.main_subject(flow, frame, frame.start, at)
        draft.rule = "subject of the sentence" if draft.origin else draft.rule
    return draft
