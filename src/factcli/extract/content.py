"""What a report reports: the token ranges of its content in its sentence."""

import re

from factcli.extract import nominals
from factcli.extract.cues import CueKind
from factcli.extract.flow import Flow, Frame
from factcli.extract.nominals import over_time
from factcli.extract.patterns import pattern
from factcli.extract.report import SHARING, Report
from factcli.extract.word_lists import rule_words
from factcli.extract.works import is_title
from factcli.model import Span

# Names of the module: to get a member from its enumeration takes four times as long.
_SPEECH, _ADDRESS, _NOUN, _PHRASE = CueKind.SPEECH, CueKind.ADDRESS, CueKind.NOUN, CueKind.PHRASE
_TO_WHOM = ("d", "h", "M", "N", "G", "D")  # what whom one speaks to may begin with
_ADVERBIAL = frozenset("ApyoNMGdDhwg")
_TURN = re.compile(r"[,Q]c(?=A?[evV])")  # said it was late, but stopped short of
_PARTICIPLES = re.compile(r"[,Q]c(?=A?[evVgI])")  # saying it was late, and closing
_SUBJECT = pattern(r"A?T[^XbVBveQ]*")  # of a clause that has no verb yet
_BARE_SUBJECT = pattern(r"[MNHGhdwD]{1,6}c")
_VERB = pattern("[XbVveBQ]")
_CHOICES = frozenset(("or", "nor"))
_OPENING = pattern(r"T[ps][^,.;:Q-]*")
_WHEN = rule_words("when")
_REACH = 18  # tokens between a cue and its "that"
_OF_QUOTED = pattern(r"[^oQ,.;]{1,12}o(?=Q)")  # the bank of “…”
_ADDRESSED = frozenset(("td", "th", "tM", "tN", "tG"))
_TIME = re.compile("A?p?y'?D?(?:,D,)?(?=[HdhGMNwDA])")
_PARTS = rule_words("parts of a day")
_INFINITIVE = pattern("A?t(?=[wBA])")  # urged people not to rush
_APPOSED = pattern(",[^Q,:;.VXbBv]{1,10},Q")
_SUBJECT_AND_VERB = pattern("[HMNw][^T]{0,3}[XbVve]")
_INNER = frozenset((CueKind.WEAK, CueKind.WISH, CueKind.BESIDE))
_MAIN = pattern(",[^,]*[XbVv]")  # a clause behind an opening one
_ANSWERING = rule_words("answering")  # to the news that it was over
_NARROW = frozenset((CueKind.JUDGE, CueKind.WISH))


def content(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> list[Span]:
    """The content of a report as half-open token ranges, at most two; none if it has none."""
    last = _end(flow, frame, report, others)
    if report.kind is _PHRASE:
        return _of_phrase(flow, frame, report, others, last)
    if report.kind is _NOUN:
        return _of_noun(flow, frame, report, last)
    start = _over_addressee(flow, frame, report)
    answers = report.lemma in _ANSWERING and flow.tags[start : start + 1] == "t"
    that = None if answers else _that(flow, frame, start, min(last, start + _REACH))
    if that is not None:
        return _trim(flow, that, last)
    beyond = _over_adverbials(flow, start, last)
    tag = flow.tags[beyond] if beyond < last else "."
    if tag == ":":
        return _trim(flow, beyond + 1, last)
    described = report.inverted and tag in "R("  # said an official who
    if tag in ".,-" or described or (tag == "Q" and flow.tags[report.first - 1] == "Q"):
        lead = _lead(flow, frame, report, others) if _is_parenthetical(flow, frame, report) else []
        if lead:
            goes_on = tag not in ".R(" and _goes_on(flow, report, lead, beyond + 1, last)
            return lead + (_trim(flow, beyond + 1, last) if goes_on else [])
    if tag == "," and beyond > start and flow.tags[beyond + 1 : beyond + 2] == "c":
        return []  # spoke for a truce, but it was opposed
    if tag in ",Q" and beyond + 1 < last:
        aside = report.kind is _ADDRESS and "Q" not in flow.tags[beyond:last]
        return [] if aside else _trim(flow, beyond, last)  # tell them apart, a finding that
    return _trim(flow, _behind_of(flow, report, _behind_time(flow, start, last), last), last)


def _behind_time(flow: Flow, start: int, last: int) -> int:
    """Behind a time that stands between a cue and its content: said on Monday it was."""
    at = start + 1 if start < last and flow.words[start] in ("late", "early") else start
    time = _TIME.match(flow.tags, at, last)
    if time is not None:
        parts = flow.words[time.end() : time.end() + 1]
        return time.end() + (not _PARTS.isdisjoint(parts))
    behind = over_time(flow, at, last)
    return behind if behind > at else start


def _behind_of(flow: Flow, report: Report, start: int, last: int) -> int:
    """Behind the "of" that opens a content: warned of a winter, accused the bank of “…”."""
    if start < last and flow.tags[start] == "o":
        return start + 1
    of = _OF_QUOTED.match(flow.tags, start, last) if report.lemma == "accuse" else None
    return of.end() if of else start


def _goes_on(flow: Flow, report: Report, lead: list[Span], start: int, last: int) -> bool:
    """Whether what follows a clause in the middle is content, not more about its source."""
    opened = flow.tags[lead[0][0]] in "spg" and not _MAIN.search(flow.tags, *lead[0])
    return not report.inverted or opened or (start < last and flow.tags[start] in "bXVvTHQs")


def _of_noun(flow: Flow, frame: Frame, report: Report, last: int) -> list[Span]:
    """The content of a noun: behind its "that", else right behind it: his vow to, her words “…”."""
    that = _that(flow, frame, report.end, min(last, report.end + _REACH // 2))
    if that is not None:
        return _trim(flow, that, last)  # his statement on Monday that
    follows = report.end < last and flow.tags[report.end] in "toQ:"
    if flow.tags[report.end : report.end + 2] in _ADDRESSED:
        return []  # a complaint to the court says
    return _trim(flow, report.end, last) if follows else []


def _of_phrase(
    flow: Flow, frame: Frame, report: Report, others: list[Report], last: int
) -> list[Span]:
    """The content of "according to": what stands before it, else what follows its comma."""
    lead = _lead(flow, frame, report, others) if report.first > frame.start + 1 else []
    begun = lead and (not _VERB.search(flow.tags, *lead[0]) or flow.tags[report.first - 2] in "scT")
    if begun and flow.tags[report.last : last][:1] == ",":
        return lead + _trim(flow, report.last + 1, last)  # because, according to Roe, they
    if lead and flow.tags[report.last : report.last + 2] in (",s", ",c"):
        return lead + _trim(flow, report.last + 1, last)  # …, according to Roe, although
    if lead:
        return lead
    comma = flow.tags.find(",", report.last, last)  # documents seen by the paper, an official
    return _trim(flow, report.last if comma < 0 else comma, last)


def _is_parenthetical(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether the clause is set off from words before it: "…, he said"."""
    if report.first <= frame.start or report.rule == "participle":
        return False
    return flow.tags[report.first - 1] in ",-Q" or report.inverted


def _trim(flow: Flow, start: int, end: int) -> list[Span]:
    while start < end and flow.tags[start] in ",:;.-":
        start += 1
    while end > start and flow.tags[end - 1] in ",:;.-c":
        end -= 1
    return [(start, end)] if start < end else []


def _lead(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> list[Span]:
    """The words before a closing "he said": from the report by the same source before, if any."""
    start = frame.start
    for other in others:
        if other.cue >= report.cue:
            break
        if other.origin is not None and other.origin == report.origin:
            start = max(start, other.last)
    if start < report.first and flow.tags[start] == "c":
        start += 1
    return _trim(flow, start, report.first)


def _over_addressee(flow: Flow, frame: Frame, report: Report) -> int:
    start = report.last if report.inverted else report.end
    if report.kind is not _ADDRESS or report.inverted:
        return start
    if start < frame.end and flow.tags[start] == "h":
        return start + 1
    addressee = nominals.after(flow, frame, start)
    if addressee is None:
        return start
    infinitive = _INFINITIVE.search(flow.tags, start + 1, addressee.end)
    return addressee.end if infinitive is None else infinitive.start()


def _that(flow: Flow, frame: Frame, start: int, end: int) -> int | None:
    """Where "that" opens the content, behind no more than adverbials."""
    at = start + 3 if flow.tags[start : start + 3] == ",A," else start  # said, however, that
    while at < end and (
        flow.tags[at] in _ADVERBIAL
        or flow.words[at] in _WHEN
        or (flow.tags[at] == "t" and flow.tags[at + 1 : at + 2] in _TO_WHOM)  # wrote to her that
        or (flow.tags[at] == "Q" and is_title(flow, frame, at))
    ):
        at += 1
    return at if at < end and flow.tags[at] == "T" else None


def _over_adverbials(flow: Flow, start: int, end: int) -> int:
    """Over "on Monday", "in an interview", "Tuesday", to the mark that follows them."""
    tags, at = flow.tags, over_time(flow, start, end)
    at = start if at == start else min(at, end)  # reported last week.
    if at == start and (at >= end or (tags[at] not in "pyA" and flow.words[at] not in _WHEN)):
        return at
    while at < end and (tags[at] in _ADVERBIAL or flow.words[at] in _WHEN):
        at += 1
    return at if at >= end or tags[at] in ".,:-Q;" else start


def _end(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> int:
    """Where the content after a cue ends: at the next report that is not part of it."""
    end = frame.end
    if report.rule == "participle" and report.origin and report.origin.start >= report.end:
        return report.origin.start
    if report.kind is _PHRASE and report.first <= frame.start + 1:
        return end
    inside = _is_parenthetical(flow, frame, report)
    for other in others:
        if other.cue <= report.cue or other.first <= report.end:
            if report.rule == "relative" and other.cue > report.cue:
                end = min(end, other.start)  # a man who asked to be left alone said
            continue
        beyond = report.last + 1
        beyond += flow.tags[beyond : beyond + 1] == "s"  # …, she said, because she
        goes_on = inside and other.first == beyond and other.rule not in SHARING
        if goes_on and _is_of_another(flow, other):
            return other.first - 1
        if not goes_on:
            end = min(end, _cut(flow, report, other, end))
    if not report.inverted:
        end = _before_turn(flow, report, end)
    end = _before_programme(flow, frame, report.end, end)
    return _narrowed(flow, report, end) if report.kind in _NARROW else end


def _is_of_another(flow: Flow, other: Report) -> bool:
    """Whether somebody else is quoted in a clause: she said, while Roe told reporters that “…”."""
    named = other.origin is not None and other.origin.kind == "M" and not other.inverted
    spoken = other.kind is _SPEECH or other.kind is _ADDRESS
    return named and spoken and flow.tags[other.first - 1] == "s"


def _narrowed(flow: Flow, report: Report, end: int) -> int:
    """Where the object of a judging verb ends: at a comma, or where a clause begins."""
    for at in range(report.last, end):
        tag = flow.tags[at]
        if tag == "," and _APPOSED.match(flow.tags, at, end):
            continue  # called the boss, Jane Roe, “driven”
        if tag in ",;" or (tag == "s" and at > report.last + 1):
            return at
        if tag == "Q" and flow.tags[at + 1 : at + 3] == "py":
            return at + 1  # on Thursday
        lists = at + 1 >= end or flow.tags[at + 1] in "Qc"
        if tag == "Q" and not lists and flow.is_comma(at):
            return at + 1
    return end


def _before_programme(flow: Flow, frame: Frame, start: int, end: int) -> int:
    """Where the words end that were said "on Friday's edition of “The Late Hour.”"."""
    last = end - 1
    while last > start and flow.tags[last] in ",.":
        last -= 1
    if last <= start or flow.tags[last] != "Q" or not is_title(flow, frame, last):
        return end
    at = last - 1
    while at > start and flow.tags[at] in "MNGwdyoDh'":
        at -= 1
    return at if flow.words[at] == "on" else end


def _before_turn(flow: Flow, report: Report, end: int) -> int:
    """Where a second verb of the same subject ends what the first one reports."""
    turns = _PARTICIPLES if report.form == "I" else _TURN
    for turn in turns.finditer(flow.tags, report.end, end):
        at = turn.start()
        if flow.is_comma(at):
            return at if flow.tags[at] == "," else at + 1
    return end


def _is_within_subject(flow: Flow, report: Report, other: Report) -> bool:
    """Whether an "and" before a later report joins subjects, not clauses: said he and Roe plan."""
    if _SUBJECT.fullmatch(flow.tags, report.end, other.first):
        return True
    spoken = report.kind is _SPEECH and other.rule not in SHARING
    return spoken and _BARE_SUBJECT.fullmatch(flow.tags, report.end, other.first) is not None


def _is_within_predicate(flow: Flow, report: Report, other: Report) -> bool:
    """Whether a verb behind "and" has its subject in what is reported, not before it."""
    if other.rule not in ("coordination", "shared") or report.kind is _NOUN:
        return False
    spoken = report.kind is _SPEECH or report.kind is _ADDRESS
    if not spoken or not _SUBJECT_AND_VERB.search(flow.tags, report.end, other.start - 1):
        return False
    bare = other.form == "B" and other.start == other.cue and report.form == "V"
    return bare or (other.kind in _INNER and not flow.is_comma(other.start - 2))


def _cut(flow: Flow, report: Report, other: Report, end: int) -> int:
    """Where a later report in the sentence ends the content of an earlier one."""
    if other.rule == "participle" and other.origin is not None:
        opening = other.origin.start - 1  # …, with his spokesman saying
        if flow.words[opening] == "with" and flow.tags[opening - 1] == ",":
            return min(end, opening - 1)
    starts = other.first
    mark = flow.tags[starts - 1]
    if mark == ";" and other.rule not in SHARING:
        return starts
    if mark == "R" and flow.is_comma(starts - 2):
        clause = _VERB.search(flow.tags, report.end, starts - 2)
        return end if clause else starts - 1  # denied the charges, which critics called
    if mark == "c" and (
        flow.words[starts - 1] in _CHOICES
        or _is_within_subject(flow, report, other)
        or _is_within_predicate(flow, report, other)
    ):
        return end  # … that the town and the union had asked, or it was trying
    if mark == "c" or (mark == "s" and flow.tags[starts - 3 : starts - 1][1:] == ","):
        opens = flow.tags[starts - 3 : starts - 2] == "T"  # finds that, while half say
        return end if mark == "s" and opens else starts - 1
    if mark == "," and _is_opening(flow, report.end, starts - 1):
        return end  # … that in agreeing to it, the paper accepted
    if flow.is_comma(starts - 1) or (mark in "-Q" and other.rule != "participle"):
        return starts
    return end


def _is_opening(flow: Flow, start: int, comma: int) -> bool:
    """Whether a comma ends what a that-clause opens with, before its subject."""
    that = flow.tags.rfind("T", start, comma)
    return that >= 0 and _OPENING.fullmatch(flow.tags, that, comma) is not None
