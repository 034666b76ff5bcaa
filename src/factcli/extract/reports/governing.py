"""Which report a quoted stretch belongs to, in its sentence: a sieve, the precise rules first.

After T. O'Keefe et al., A Sequence Labelling Approach to Quote Attribution (2012), and G. Muzny
et al., A Two-stage Sieve Approach for Quote Attribution (2017). The first rule that finds a report
decides.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from factcli.extract.reports.report import Report
from factcli.extract.reports.saying import says_something
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import documents
from factcli.extract.words.cues import SPOKEN, CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import Span

OUTER = SPOKEN | {CueKind.PHRASE, CueKind.NOUN}
_CLAUSE = pattern("A?(?:[dhGMNwDeQ'$]{1,8}|H)A?[XbvV]")  # "that" left out: he is tired
_FINITE = pattern("[XbVv]")
_WITHIN = pattern("[dhGMNwDeQ'$H]A?[XbvV]")  # what holds one somewhere
_CLOSING = frozenset(("subject", "pronoun", "apposition"))  # …, a poll has found
_NO_CLAUSE = rule_words("no clause as object")
_GAP = pattern(r"[,:]|[^VvXbBTsRQ.,;-]{1,8}:|[pyA][^VvXbBTsRQ.,;-]{0,8},")
# The sentence opens with a clause that is not its main one.
_WHILE = re.compile("[cA]{0,2}s[MNwdDGhHR]")
_CALLING = rule_words("calling")
_CITING = frozenset(("quote", "cite"))
_IS_HOW = (["how"], ["what"])
_THOUGHT = frozenset((CueKind.WEAK, CueKind.WISH))  # what stands before it is not what is thought
_BREAKS = frozenset(",?!-—–….;")


class Clauses(Struct, frozen=True):
    """A sentence with its reports and the token ranges of what each of them reports."""

    flow: Flow
    frame: Frame
    reports: list[Report]
    contents: list[list[Span]]


def governor(clauses: Clauses, at: int) -> tuple[int | None, str]:
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
    broken = beyond > at + 1 or flow.last_of_quotation(at) in _BREAKS or at == frame.start
    if flow.is_comma(beyond - 1) and flow.words[beyond : beyond + 1] == ["as"]:
        beyond += 1  # “…,” as Roe put it
    told_how = flow.words[beyond + 1 : beyond + 2] in _IS_HOW and flow.tags[beyond] == "b"
    beyond += 2 * told_how  # “…,” is how Roe described it
    found: int | None = None
    if _WHILE.match(flow.tags, frame.start) and _is_inside(clauses, len(clauses.reports), at):
        return None  # When Roe said it was “…,” the crowd applauded
    if _opens_phrase(clauses, at):
        return None
    for place, report in enumerate(clauses.reports):
        touches = report.first == beyond and report.cue > at and report.lemma != "hear"
        if touches and not (report.inverted or told_how) and _has_object(flow, report):
            continue  # under what he called “…,” the club charged a fee
        if touches and report.rule == "shared" and _is_inside(clauses, place, at):
            continue  # Roe, described by critics as “…,” denied it
        if touches and report.rule != "participle" and (broken or told_how or report.inverted):
            if report.rule != "relative":  # a man who asked to be left alone said
                return place
            found = place if found is None else found
    return found


def _opens_phrase(clauses: Clauses, at: int) -> bool:
    """Whether a participle that opens the sentence has a stretch: Calling it “…,” Roe said."""
    opening = clauses.reports[0] if clauses.reports else None
    if opening is None or opening.rule != "participle" or opening.cue != clauses.frame.start:
        return False
    finite = _FINITE.search(clauses.flow.tags, opening.end, at)  # Closing it would be “…,” she said
    return finite is None and _is_inside(clauses, 1, at)


def _is_inside(clauses: Clauses, place: int, at: int) -> bool:
    """Whether an earlier report than the one at `place` has the stretch in its content."""
    return any(start <= at < end for spans in clauses.contents[:place] for start, end in spans)


def _has_object(flow: Flow, report: Report) -> bool:
    """Whether a verb that is no verb of speech is about something else."""
    if report.kind in OUTER or (report.form == "B" and report.lemma not in _CITING):
        return False
    wished = report.kind == CueKind.WISH and flow.tags[report.end] == "t"
    return wished or flow.tags[report.end] in "dhMNGD"  # “…,” the number needed to win


def _introducing(clauses: Clauses, at: int) -> int | None:
    """Smith said: “…”: a report that ends right before a whole sentence in marks."""
    flow = clauses.flow
    if not flow.quoted(at).lstrip("[(‘' ")[:1].isupper():
        return None
    for place in range(len(clauses.reports) - 1, -1, -1):
        report = clauses.reports[place]
        gap = flow.tags[report.last : at]
        sourced = report.origin is not None or report.rule == "agent"
        verbal = report.kind != CueKind.NOUN and sourced
        if report.last <= at and verbal and _GAP.fullmatch(gap):
            return None if _is_passed_on(clauses, place) else place
    return None


def _is_passed_on(clauses: Clauses, place: int) -> bool:
    """Whether what a report introduces is told by somebody else: Doe says that Roe said: “…”.

    A court only hears it, and a message which says something does so itself.
    """
    flow, inner = clauses.flow, clauses.reports[place]
    for outer, report in enumerate(clauses.reports[:place]):
        # Told Acme, which said; … , to which Roe said.
        relative = inner.rule == "relative" or flow.tags[inner.first - 1] == "R"
        tells = report.origin is not None and report.lemma != "hear" and not relative
        if tells and _is_speech(clauses, outer):
            spans = clauses.contents[outer]
            if any(flow.tags[start] == "T" and start < inner.first < end for start, end in spans):
                return True
    return False


def _covering(clauses: Clauses, at: int) -> int | None:
    """Smith said critics called it “…”: the outermost report of speech over the stretch."""
    best, widest = None, (False, 0)
    for place, report in enumerate(clauses.reports):
        if not _is_speech(clauses, place) or report.origin is None:
            continue
        if _is_called(clauses, place, at):
            continue
        if any(start <= at < end for start, end in clauses.contents[place]):
            first = clauses.contents[place][0][0]
            tags = clauses.flow.tags
            finite = "t" not in tags[report.start : report.cue] + tags[first]  # called on Roe to
            width = sum(end - start for start, end in clauses.contents[place])
            if (finite, width) > widest:
                best, widest = place, (finite, width)
    return best


def _is_called(clauses: Clauses, place: int, at: int) -> bool:
    """Whether a noun is what a verb before it finds the stretch for: called Roe's claims “…”."""
    noun = clauses.reports[place]
    if noun.kind != CueKind.NOUN or noun.end != at:
        return False
    return any(
        verb.lemma in _CALLING and any(start <= noun.cue < end for start, end in spans)
        for verb, spans in zip(clauses.reports[:place], clauses.contents, strict=False)
    )


def _is_speech(clauses: Clauses, place: int) -> bool:
    """Whether a report is one of speech: by its verb, or because it takes a that-clause."""
    report, ranges = clauses.reports[place], clauses.contents[place]
    if report.kind in OUTER:
        return True
    if not ranges:
        return False
    start, end = ranges[0]
    tags = clauses.flow.tags
    if report.kind != CueKind.WEAK:
        return tags[start] == "T" and start == report.end  # protested that
    if tags[start] == "T":
        return True
    if report.lemma in _NO_CLAUSE:
        return False
    if start < report.first:
        closes = report.rule in _CLOSING and report.lemma != "hear"  # the court heard
        return closes and _WITHIN.search(tags, start, end) is not None
    return _CLAUSE.match(tags, start, end) is not None or _is_found(clauses.flow, report)


def _is_found(flow: Flow, report: Report) -> bool:
    """Whether a document finds or shows something: a poll found the mayor ahead."""
    found = report.origin is not None and report.lemma in ("find", "show")
    return found and report.origin is not None and flow.words[report.origin.head] in documents()


def is_told(clauses: Clauses, place: int) -> bool:
    """Whether a report without marks is reported speech: not an attitude, not a mere mention."""
    report, ranges = clauses.reports[place], clauses.contents[place]
    if not _is_speech(clauses, place) or not ranges or report.lemma in _CITING:
        return False
    if not says_something(clauses.flow, report, ranges):
        return False
    for other, others in enumerate(clauses.contents):
        holds = other != place and any(s <= ranges[0][0] and ranges[-1][1] <= e for s, e in others)
        if holds and _is_speech(clauses, other) and (others != ranges or other < place):
            return False  # what is reported inside another report is part of it
    return True


def _preceding(clauses: Clauses, at: int) -> int | None:
    """Smith said … “…”: the last report before the stretch."""
    flow = clauses.flow
    for place in range(len(clauses.reports) - 1, -1, -1):
        report = clauses.reports[place]
        aside = _is_aside(clauses, place) or _is_called(clauses, place, at)
        inserted = flow.is_comma(report.first - 1) and report.last + 1 == at
        inserted = inserted and flow.tags[report.last] == ","  # It was, Roe went on, “…”
        beside = (report.kind == CueKind.BESIDE and not inserted) or aside
        if report.cue < at and not beside:
            return place if report.origin is not None else None
    return None


def _is_aside(clauses: Clauses, place: int) -> bool:
    """Whether a noun is what a verb before it judges: dismissed Roe's comments as “…”."""
    if clauses.reports[place].kind != CueKind.NOUN or clauses.contents[place]:
        return False
    whose = clauses.reports[place].origin
    if whose is not None and whose.kind in "wN":
        return True  # a count of voters' views
    return any(
        one.origin and (one.kind == CueKind.JUDGE or (whose and one.end == whose.start))
        for one in clauses.reports[:place]
    )


def _closing(clauses: Clauses, at: int) -> int | None:
    """It was “…”, Smith said: a report behind the clause that the stretch stands in."""
    for place, report in enumerate(clauses.reports):
        first = report.first
        if report.origin is None or first <= at or report.kind in _THOUGHT:
            continue
        if clauses.flow.tags[first - 1] in ",-":
            return place
        told = clauses.flow.words[first - 1] == "as"  # …, as Roe put it
        if told and clauses.flow.is_comma(first - 2):
            return place
    return None


def _according(clauses: Clauses, at: int) -> int | None:
    """According to Smith, … “…”: also where Smith passes on what somebody else said."""
    for place, report in enumerate(clauses.reports):
        if report.kind != CueKind.PHRASE or report.origin is None:
            continue
        if any(start <= at < end for start, end in clauses.contents[place]):
            document = clauses.flow.words[report.origin.head] in documents()
            return _introducing(clauses, at) or place if document else place
    return None


_GOVERNORS: tuple[tuple[str, Callable[[Clauses, int], int | None]], ...] = (
    ("according", _according),
    ("touching", _touching),
    ("introducing", _introducing),
    ("covering", _covering),
    ("preceding", _preceding),
    ("closing", _closing),
)
