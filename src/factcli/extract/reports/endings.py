"""Where what a report reports ends in its sentence: at the next report that is no part of it."""

import re

from factcli.extract.reports.report import SHARING, Report
from factcli.extract.reports.works import is_title
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.words.cues import JUDGING, SPOKEN, CueKind, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

# Names of the module: to get a member from its enumeration takes four times as long.
VERB = pattern("[XbVveBQ]")
_THEN = re.compile("[,Q]A(?=[evV])")
_TURN = re.compile(r"[,Q]c(?=A?[evV])")  # said it was late, but stopped short of
_PARTICIPLES = re.compile(r"[,Q]c(?=A?[evVgI])")  # saying it was late, and closing
_SUBJECT = pattern(r"A?T[^XbVBveQ]*")  # of a clause that has no verb yet
# Subject, verbs, what belongs to them, and then another verb.
_CLOSED = pattern("[^RTc,;:-]*[XbVvtB][^RTc,;:-]*(?=,A?[XbVv])")
_CLAUSE = pattern("T?[^XbVvBcTRs,;:-]*[XbVv][XbVvA]*+[^XbVvBIcTRs,;:H-]*(?=[XbvV])")
_BARE_SUBJECT = pattern(r"[MNHGhdwD]{1,6}c")
_TOLD = pattern("[^.;XbVv]{0,8}[TQ]")
_BESIDES = frozenset(("while", "before", "after"))
_CHOICES = frozenset(("or", "nor"))
_OPENING = pattern(r"T[ps][^,.;:Q-]*")
_JUDGED = pattern("[dhGMNwH]{1,6}s?Q|Q")  # called it “…”
_CLAIM = pattern(r"d[ew]?(w)T?\Z")
_AND_THERE = pattern(r"(c)p[dhwNMGy]{1,4},?\Z")  # …, and in Acton
_APPOSED = pattern(",[^Q,:;.VXbBv]{1,10},Q")
_CAUSING = rule_words("causing")
_OPENING_ABSOLUTE = rule_words("opening a clause without a verb")
_SUBJECT_AND_VERB = pattern("[HMNw][^T]{0,3}[XbVve]")
_INNER = frozenset((CueKind.WEAK, CueKind.WISH, CueKind.BESIDE))


def end_of(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> int:
    """Where the content after a cue ends: at the next report that is not part of it."""
    end = _limit(flow, frame, report)
    if report.rule == "participle" and report.origin and report.origin.start >= report.end:
        return report.origin.start
    if report.first <= frame.start + 1 and _is_heading(flow, frame, report):
        return end
    inside = is_parenthetical(flow, frame, report)
    for other in others:
        if other.cue <= report.cue or other.first <= report.end:
            if other.cue > report.cue:
                end = min(end, _before_other(flow, report, other, end))
            continue
        beyond = report.last + 1
        beyond += flow.tags[beyond : beyond + 1] == "s"  # …, she said, because she
        outer = other.rule in SHARING or other.kind == CueKind.PHRASE
        goes_on = inside and other.first == beyond and not outer
        if goes_on and _is_of_another(flow, other):
            return other.first - 1
        if not goes_on:
            end = min(end, _cut(flow, report, other, end))
    if (
        report.rule == "relative"
        or flow.tags[report.first - 1] == "R"
        or _opens(flow, frame, report)
    ):
        end = _before_main_verb(flow, report, end)
        that = flow.tags.find(",T", report.end, end)
        end = that if that >= 0 else end  # told Acme, which saw it first, that
    if not report.inverted:
        end = _before_turn(flow, report, end)
    end = _before_programme(flow, frame, report.end, end)
    clause = flow.tags[report.end : report.end + 1] == "T"  # protested that
    return _narrowed(flow, report, end) if report.kind in JUDGING and not clause else end


def _before_other(flow: Flow, report: Report, other: Report, end: int) -> int:
    """Where a later report begins whose source stands before its own clause."""
    closes = report.kind == CueKind.NOUN and flow.tags[other.start - 1] == ","
    if closes or report.rule == "relative" or _is_inserted(flow, report, other):
        return other.start  # a man who asked to be left alone said
    told = report.kind == CueKind.ADDRESS and flow.tags[report.first - 1] == "Q"
    if told and other.rule == "relative" and flow.is_comma(other.start - 2):
        return other.start - 2  # “…,” she told the clerk, who said “…”
    return end


def _opens(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether a participle belongs to the first subject of a sentence: a note saying it is off."""
    subject = report.origin if report.rule == "participle" else None
    if subject is None or subject.end != report.start:
        return False
    by_evening = flow.tags[frame.start] in "pAy" and flow.tags[subject.start - 1] == ","
    return subject.start == frame.start or by_evening


def _limit(flow: Flow, frame: Frame, report: Report) -> int:
    """Where the parentheses or the opening phrase ends that a report stands in, or its sentence."""
    closing, apart = -1, flow.tags[report.start - 2] if report.rule == "relative" else ""
    if apart == "-":  # a sign — which reads “…” — at the door
        closing = flow.tags.find("-", report.last, frame.end)
    elif apart == "(" or opening_around(flow, frame, report) >= 0:
        closing = flow.tags.find(")", report.last, frame.end)
    elif report.rule == "participle" and flow.words[frame.start] in _OPENING_ABSOLUTE:
        commas = (at for at in range(report.end, frame.end) if flow.is_comma(at))
        closing = next((at + (flow.tags[at] == "Q") for at in commas), -1)  # with polls showing …,
    return closing if closing >= 0 else frame.end


def _is_heading(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether a report that opens a sentence is for all of it: according to Roe; as Roe puts it."""
    as_ = flow.words[frame.start] == "as" and report.lemma == "put"
    return report.kind == CueKind.PHRASE or (as_ and flow.tags[report.last] == ",")


def opening_around(flow: Flow, frame: Frame, report: Report) -> int:
    """The token that opens the parentheses which a report stands in, -1 where it stands in none."""
    opening = flow.tags.rfind("(", frame.start, report.first)
    return opening if opening >= 0 and ")" not in flow.tags[opening : report.first] else -1


def _is_contact(flow: Flow, report: Report) -> bool:
    """Whether a report stands in a clause without its "who": voters she talked to."""
    return report.rule == "pronoun" and flow.tags[report.first - 1] in "wN"


def _is_inserted(flow: Flow, report: Report, other: Report) -> bool:
    """Whether a report stands between the source of another one and its verb.

    The mayor, whose aides say he is ill, said; voters she talked to said.
    """
    contact = _is_contact(flow, report) and other.rule in ("subject", "pronoun")
    source = other.origin if contact or other.rule == "apposition" else None
    return source is not None and source.end <= report.first


def _is_of_another(flow: Flow, other: Report) -> bool:
    """Whether somebody else is quoted in a clause: she said, while Roe told reporters that “…”."""
    if other.origin is None or other.inverted or flow.tags[other.first - 1] not in "s;":
        return False
    judged = _JUDGED.match(flow.tags, other.end) is not None
    if other.origin.kind != "M":
        return other.origin.kind != "H" and (judged or flow.tags[other.end : other.end + 1] == "Q")
    return judged or other.kind in SPOKEN


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
    then = _THEN.search(flow.tags, report.end, end)
    if then is not None and flow.words[then.end() - 1] == "then" and flow.is_comma(then.start()):
        end = then.start() + (flow.tags[then.start()] == "Q")  # thanked him for his “…,” then left
    but = flow.tags.find(",c", report.end, end)
    if but >= 0 and flow.words[but + 1] == "but" and not VERB.search(flow.tags, report.end, but):
        return but  # reported a profit, but its shares fell
    if but < 0 and flow.tags.find("Qc", report.end, end) < 0:
        return end  # as most
    turns = _PARTICIPLES if report.form == "I" else _TURN
    for turn in turns.finditer(flow.tags, report.end, end):
        at = turn.start()
        if flow.is_comma(at):
            return at if flow.tags[at] == "," else at + 1
    return end


def _before_main_verb(flow: Flow, report: Report, end: int) -> int:
    """Where the verb stands whose subject a clause belongs to: a man who says he is “ill” won."""
    clause = _CLAUSE.match(flow.tags, report.end, end)
    if clause is not None:
        return clause.end()
    closed = _CLOSED.match(flow.tags, report.end, end)  # who asked to be left alone, was glad
    return end if closed is None else closed.end()


def _is_within_subject(flow: Flow, report: Report, other: Report) -> bool:
    """Whether an "and" before a later report joins subjects, not clauses: said he and Roe plan."""
    if _SUBJECT.fullmatch(flow.tags, report.end, other.first):
        return True
    spoken = report.kind == CueKind.SPEECH and other.rule not in SHARING
    return spoken and _BARE_SUBJECT.fullmatch(flow.tags, report.end, other.first) is not None


def _is_within_predicate(flow: Flow, report: Report, other: Report) -> bool:
    """Whether a verb behind "and" has its subject in what is reported, not before it."""
    if other.rule not in ("coordination", "shared") or report.kind == CueKind.NOUN:
        return False
    spoken = report.kind in SPOKEN
    if not spoken or not _SUBJECT_AND_VERB.search(flow.tags, report.end, other.start - 1):
        return False
    bare = other.form == "B" and other.start == other.cue and report.form == "V"
    return bare or (other.kind in _INNER and not flow.is_comma(other.start - 2))


def _is_more_told(report: Report, other: Report) -> bool:
    """Whether a clause of an attitude goes on what is said: said he had called and Doe planned."""
    told = report.kind in SPOKEN and not report.inverted
    judged = other.kind == CueKind.JUDGE and other.rule not in SHARING
    return told and (other.kind in _INNER or judged)


def _cut(flow: Flow, report: Report, other: Report, end: int) -> int:
    """Where a later report in the sentence ends the content of an earlier one."""
    if (
        other.kind == CueKind.NOUN
        and report.kind != CueKind.NOUN
        and flow.tags[other.first - 1] != ";"
    ):
        return end  # said it was late, his view was grim
    apart = _opening_of(flow, other)
    if apart is None:
        apart = _claim_before(flow, report, other)
    if apart is not None:
        return min(end, apart)
    there = _AND_THERE.search(flow.tags, report.end, other.first)
    starts = there.end(1) if there and flow.is_comma(there.start() - 1) else other.first
    mark = flow.tags[starts - 1]
    if mark == ";" and other.rule not in SHARING:
        return starts
    if mark == "R" and flow.is_comma(starts - 2):
        clause = VERB.search(flow.tags, report.end, starts - 2)
        return end if clause else starts - 1  # denied the charges, which critics called
    if mark == "c" and (
        flow.words[starts - 1] in _CHOICES
        or _is_within_subject(flow, report, other)
        or _is_within_predicate(flow, report, other)
        or (flow.words[starts - 1] != "but" and _is_more_told(report, other))
    ):
        return end  # … that the town and the union had asked, or it was trying
    if mark == "c" or (mark == "s" and flow.is_comma(starts - 2)):
        opens = flow.tags[starts - 3 : starts - 2] == "T"  # finds that, while half say
        return end if mark == "s" and opens else starts - 1
    if mark == "," and _is_opening(flow, report.end, starts - 1):
        return end  # … that in agreeing to it, the paper accepted
    if flow.is_comma(starts - 1) or (mark in "-Q" and other.rule != "participle"):
        return starts
    return end


def _claim_before(flow: Flow, report: Report, other: Report) -> int | None:
    """Where a noun for what is said begins that others answer: …, a claim that critics deny."""
    claim = _CLAIM.search(flow.tags, report.end, other.first)
    if claim is None or not flow.is_comma(claim.start() - 1):
        return None
    said = flow.words[claim.start(1)] in lexicon().nouns
    return claim.start() if said else None


def _opening_of(flow: Flow, other: Report) -> int | None:
    """Where a clause of a kind opens that is never part of what is reported before it."""
    starts = other.first
    if other.origin is not None:
        opening = other.origin.start - 1  # …, with his spokesman saying
        if flow.words[opening] == "with" and flow.tags[opening - 1] == ",":
            return opening - 1
        spoken = other.kind in (CueKind.SPEECH, CueKind.ADDRESS) and flow.tags[opening - 1] == ","
        if spoken and flow.words[opening] in _CAUSING:
            return opening - 1  # …, prompting the crowd to chant
        bare = other.form == "I" and other.origin.end == other.start == other.cue
        if bare and flow.tags[opening] in "c-":
            return opening  # …, and Roe calling it
    if flow.tags[starts - 3 : starts] == ",tR":
        return starts - 3  # …, to which she replied
    return starts - 1 if _goes_on_telling(flow, other) else None


def _goes_on_telling(flow: Flow, other: Report) -> bool:
    """Whether a participle behind "while" tells more, by the same source: while adding."""
    if other.form != "I" or "b" in flow.tags[other.start : other.cue]:
        return False
    spoken = other.kind in SPOKEN or other.lemma == "add"
    told = _TOLD.match(flow.tags, other.end) is not None
    return spoken and told and flow.words[other.start - 1] in _BESIDES


def _is_opening(flow: Flow, start: int, comma: int) -> bool:
    """Whether a comma ends what a that-clause opens with, before its subject."""
    that = flow.tags.rfind("T", start, comma)
    return that >= 0 and _OPENING.fullmatch(flow.tags, that, comma) is not None


def is_parenthetical(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether the clause is set off from words before it: "…, he said"."""
    if report.first <= frame.start or report.rule == "participle":
        return False
    return flow.tags[report.first - 1] in ",-Q" or report.inverted
