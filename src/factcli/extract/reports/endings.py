"""Where what a report reports ends in its sentence."""

import re

from factcli.extract.reports.cutting import VERB, before_other, cut, is_of_another
from factcli.extract.reports.report import SHARING, Report
from factcli.extract.reports.works import is_title
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.words.cues import JUDGING, CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_THEN = re.compile("[,Q]A(?=[evV])")
_TURN = re.compile(r"[,Q]c(?=A?[evV])")  # said it was late, but stopped short of
_PARTICIPLES = re.compile(r"[,Q]c(?=A?[evVgI])")  # saying it was late, and closing
# Subject, verbs, what belongs to them, and then another verb.
_CLOSED = pattern("[^RT,;:-]+(?=,A?[XbVv])")
_CLAUSE = pattern("T?[^XbVvBcTRs,;:-]*[XbVv][XbVvA]*+[^XbVvBIcTRs,;:H-]*(?=[XbvV])")
_MAIN_CLAUSE = pattern(",(?:[dhGMNwD']{1,6}(?:o[dhGMNw']{1,4})?|H)A?[XbVve]")
_TOLD = pattern(r"[,Q]d?w{1,2}bV(?=[.pyA])")  # …, the court was told
_SILENT = pattern("[,Q]?cX{1,2}A?(?=[bBwve])")  # said it was late, but would not say
_APPOSED = pattern(",[^Q,:;.VXbBv]{1,10},Q")
_ASKED = frozenset(("asked", "pressed", "questioned"))
_ABOUT = frozenset(("if", "whether", "why", "what", "how", "about"))
_SILENCE = rule_words("keeping silent")
_OPENING_ABSOLUTE = rule_words("opening a clause without a verb")


def end_of(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> int:
    """Where the content after a cue ends: at the next report that is not part of it."""
    end = _limit(flow, frame, report)
    if report.origin and report.origin.start >= report.end and not report.inverted:
        return report.origin.start
    if report.first <= frame.start + 1 and _is_heading(flow, frame, report):
        return end
    for other in others:
        if other.cue <= report.cue or other.first <= report.end:
            if other.cue > report.cue:
                end = min(end, before_other(flow, report, other, end))
            continue
        beyond = report.last + 1
        beyond += flow.tags[beyond : beyond + 1] == "s"  # …, she said, because she
        outer = other.rule in SHARING or other.kind == CueKind.PHRASE
        beside = other.first == beyond and not outer
        goes_on = beside and is_parenthetical(flow, frame, report)
        if goes_on and is_of_another(flow, other):
            return other.first - 1
        if not goes_on:
            end = min(end, cut(flow, report, other, end))
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
    end = _before_main_clause(flow, frame, report, (end, others))
    end = _before_asking(flow, report.end, end)
    end = _before_programme(flow, frame, report.end, end)
    clause = flow.tags[report.end : report.end + 1] == "T"  # protested that
    return _narrowed(flow, report, end) if report.kind in JUDGING and not clause else end


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
    if last <= start or flow.tags[last] != "Q":
        return end
    at = last - 1
    while at > start and flow.tags[at] in "MNGwdyoDh'":
        at -= 1
    return at if flow.words[at] == "on" and is_title(flow, frame, last) else end


def _before_turn(flow: Flow, report: Report, end: int) -> int:
    """Where a second verb of the same subject ends what the first one reports."""
    if flow.tags.startswith((":Qg", "Qg"), report.end):
        quoted = flow.tags.find("Q", report.end)
        end = quoted + 1 if flow.is_comma(quoted) else end  # said: “…,” leaving the room
    adverb = flow.tags.find("A", report.end + 1, end) >= 0
    then = _THEN.search(flow.tags, report.end, end) if adverb else None
    if then is not None and flow.words[then.end() - 1] == "then" and flow.is_comma(then.start()):
        end = then.start() + (flow.tags[then.start()] == "Q")  # thanked him for his “…,” then left
    but = flow.tags.find(",c", report.end, end)
    if but >= 0 and flow.words[but + 1] == "but" and not VERB.search(flow.tags, report.end, but):
        return but  # reported a profit, but its shares fell
    denied = flow.tags.find("cX", report.end, end) >= 0
    silent = _SILENT.search(flow.tags, report.end, end) if denied else None
    if silent is not None and _keeps_silent(flow, silent.start(), silent.end()):
        return silent.start() + (flow.tags[silent.start()] == "Q")
    if but < 0 and flow.tags.find("Qc", report.end, end) < 0:
        return end  # as most
    turns = _PARTICIPLES if report.form == "I" else _TURN
    for turn in turns.finditer(flow.tags, report.end, end):
        at = turn.start()
        if flow.is_comma(at):
            return at if flow.tags[at] == "," else at + 1
    return end


def _keeps_silent(flow: Flow, start: int, verb: int) -> bool:
    """Whether a clause tells what is not told: but would not say why, but did not elaborate."""
    group = flow.words[start:verb]
    denied = "not" in group or any(word.endswith(("n't", "n’t")) for word in group)
    drawn = flow.words[verb : verb + 2] == ["be", "drawn"]
    return "but" in group and denied and (drawn or flow.words[verb] in _SILENCE)


def _before_asking(flow: Flow, start: int, end: int) -> int:
    """Where what somebody was asked, or who was told it, ends what they say."""
    passive = flow.tags.find("bV", start, end) >= 0  # in few sentences
    told = _TOLD.search(flow.tags, start, end) if passive else None
    if told is not None and flow.words[told.end() - 1] == "told" and flow.is_comma(told.start()):
        end = told.start() + (flow.tags[told.start()] == "Q")
    asked = flow.tags.find("sV", start + 1, end)
    if asked >= 0 and flow.words[asked] == "when" and flow.words[asked + 1] in _ASKED:
        about = flow.words[asked + 2] in _ABOUT or flow.tags[asked - 1] == "Q"
        return asked if about else end  # said “no” when asked if it was late
    return end


def _before_main_clause(
    flow: Flow, frame: Frame, report: Report, bounds: tuple[int, list[Report]]
) -> int:
    """Where the main clause begins behind the opening one: while critics say it is dead, Roe is.

    `bounds` are where the content ends at last, and the other reports of the sentence.
    """
    end, others = bounds
    opens = flow.tags[frame.start] == "s" and flow.words[frame.start] != "as"
    if not opens or is_parenthetical(flow, frame, report):
        return end
    opening = next((one for one in (report, *others) if one.first == frame.start + 1), None)
    if opening is None or flow.tags[opening.end : opening.end + 1] in ",s":
        return end
    told = VERB.search(flow.tags, opening.end, frame.end)
    while told is not None:
        comma = flow.tags.find(",", told.end(), frame.end)
        if comma < 0:
            break
        if _MAIN_CLAUSE.match(flow.tags, comma, frame.end):
            return min(end, comma) if report.cue < comma else end
        told = VERB.search(flow.tags, comma, frame.end)
    return end


def _before_main_verb(flow: Flow, report: Report, end: int) -> int:
    """Where the verb stands whose subject a clause belongs to: a man who says he is “ill” won."""
    clause = _CLAUSE.match(flow.tags, report.end, end)
    if clause is not None:
        return clause.end()
    closed = _CLOSED.match(flow.tags, report.end, end)  # who asked to be left alone, was glad
    return end if closed is None else closed.end()


def is_parenthetical(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether the clause is set off from words before it: "…, he said"."""
    if report.first <= frame.start or report.rule == "participle":
        return False
    return flow.tags[report.first - 1] in ",-Q" or report.inverted
