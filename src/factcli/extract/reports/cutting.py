"""Where a later report in a sentence ends what an earlier one reports."""

from factcli.extract.reports.report import SHARING, Report
from factcli.extract.sentences.flow import Flow
from factcli.extract.words.cues import SPOKEN, CueKind, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

VERB = pattern("[XbVveBQ]")
_SUBJECT = pattern(r"A?T[^XbVBveQ]*")  # of a clause that has no verb yet
_BARE_SUBJECT = pattern(r"[MNHGhdwD]{1,6}c")
_SUBJECT_AND_VERB = pattern("[HMNw][^T]{0,3}[XbVve]")
_TOLD = pattern("[^.;XbVv]{0,8}[TQ]")
_OPENING = pattern(r"T,?[ps][^,.;:Q-]*")
_CONDITION = pattern(r"s[^,.;:Q-]*")
_CONDITIONS = frozenset(("unless", "once", "because", "although", "though", "since"))
_JUDGED = pattern("[dhGMNwH]{1,6}s?Q|Q")  # called it “…”
_CLAIM = pattern(r"d[ew]?(w)T?\Z")
_AND_THERE = pattern(r"(c)p[dhwNMGy]{1,4},?\Z")  # …, and in Acton
_BESIDES = frozenset(("while", "before", "after"))
_CHOICES = frozenset(("or", "nor"))
_SHARES = rule_words("shares")
_CAUSING = rule_words("causing")
_INNER = frozenset((CueKind.WEAK, CueKind.WISH, CueKind.BESIDE))


def before_other(flow: Flow, report: Report, other: Report, end: int) -> int:
    """Where a later report begins whose source stands before its own clause."""
    closes = report.kind == CueKind.NOUN and flow.tags[other.start - 1] == ","
    if closes or report.rule == "relative" or _is_inserted(flow, report, other):
        return other.start  # a man who asked to be left alone said
    told = report.kind == CueKind.ADDRESS and flow.tags[report.first - 1] == "Q"
    if told and other.rule == "relative" and flow.is_comma(other.start - 2):
        return other.start - 2  # “…,” she told the clerk, who said “…”
    return end


def cut(flow: Flow, report: Report, other: Report, end: int) -> int:
    """Where a later report in the sentence ends the content of an earlier one."""
    noun = other.kind == CueKind.NOUN and report.kind != CueKind.NOUN
    if (noun and flow.tags[other.first - 1] != ";") or _is_of_quoted(flow, report, other):
        return end  # said it was late, his view was grim; said “the last thing” he wanted was to go
    apart = _opening_of(flow, other)
    if apart is None:
        apart = _claim_before(flow, report, other)
    if apart is not None:
        return min(end, apart)
    placed = flow.tags.find("cp", report.end, other.first) >= 0
    there = _AND_THERE.search(flow.tags, report.end, other.first) if placed else None
    starts = there.end(1) if there and flow.is_comma(there.start() - 1) else other.first
    mark = flow.tags[starts - 1]
    if mark == ";" and other.rule not in SHARING:
        return starts
    if mark == "R" and flow.is_comma(starts - 2):
        clause = VERB.search(flow.tags, report.end, starts - 2)
        return end if clause else starts - 1  # denied the charges, which critics called
    shares = _is_share(flow, report) and _is_share(flow, other)  # 52% said it, and 17% disagreed
    if (
        mark == "c"
        and not shares
        and (
            flow.words[starts - 1] in _CHOICES
            or _is_within_subject(flow, report, other)
            or _is_within_predicate(flow, report, other)
            or (flow.words[starts - 1] != "but" and _is_more_told(report, other))
        )
    ):
        return end  # … that the town and the union had asked, or it was trying
    if mark == "c" or (mark == "s" and flow.is_comma(starts - 2)):
        opens = flow.tags[starts - 3 : starts - 2] == "T"  # finds that, while half say
        return end if mark == "s" and opens else starts - 1
    if mark == "," and _goes_on(flow, report, other, starts - 1):
        return end  # … that in agreeing to it, the paper accepted; allowed to rise, quote, and go
    if flow.is_comma(starts - 1) or (mark in "-Q" and other.rule != "participle"):
        return starts
    return end


def _goes_on(flow: Flow, report: Report, other: Report, comma: int) -> bool:
    """Whether a comma ends what a clause opens with, or a base form goes on with a list behind it.

    That if it rained, they left; allowed to rise, quote, and go.
    """
    listed = other.form == "B" and other.rule in SHARING and other.start == other.cue
    if listed and flow.tags.find("t", report.end, comma) >= 0:
        return True
    return _is_opening(flow, report.end, comma)


def _is_of_quoted(flow: Flow, report: Report, other: Report) -> bool:
    """Whether a clause without its "which" belongs to words in marks, which have their verb yet."""
    contact = other.rule == "pronoun" and other.first == report.end + 1 and other.form == "V"
    quoted = contact and flow.tags[report.end] == "Q" and not flow.is_comma(report.end)
    return quoted and flow.tags[other.end : other.end + 1] in ("b", "X")


def is_of_another(flow: Flow, other: Report) -> bool:
    """Whether somebody else is quoted in a clause: she said, while Roe told reporters that “…”."""
    if other.origin is None or other.inverted or flow.tags[other.first - 1] not in "s;":
        return False
    judged = _JUDGED.match(flow.tags, other.end) is not None
    if other.origin.kind != "M":
        return other.origin.kind != "H" and (judged or flow.tags[other.end : other.end + 1] == "Q")
    return judged or other.kind in SPOKEN


def _is_share(flow: Flow, report: Report) -> bool:
    """Whether a part of those who were asked is the source of a report: 52% said."""
    source = report.origin
    return source is not None and not _SHARES.isdisjoint(flow.words[source.start : source.end])


def _is_inserted(flow: Flow, report: Report, other: Report) -> bool:
    """Whether a report stands between the source of another one and its verb.

    The mayor, whose aides say he is ill, said; voters she talked to said.
    """
    contact = _is_contact(flow, report) and other.rule in ("subject", "pronoun")
    source = other.origin if contact or other.rule == "apposition" else None
    return source is not None and source.end <= report.first


def _is_contact(flow: Flow, report: Report) -> bool:
    """Whether a report stands in a clause without its "who": voters she talked to."""
    return report.rule == "pronoun" and flow.tags[report.first - 1] in "wN"


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


def _claim_before(flow: Flow, report: Report, other: Report) -> int | None:
    """Where a noun for what is said begins that others answer: …, a claim that critics deny."""
    noun = flow.tags[other.first - 1] in "wT"
    claim = _CLAIM.search(flow.tags, report.end, other.first) if noun else None
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
        spoken = other.kind in SPOKEN and flow.tags[opening - 1] == ","
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
    """Whether a comma ends what a clause opens with, before its subject: that if it rained, …."""
    if flow.words[start] in _CONDITIONS:
        return _CONDITION.fullmatch(flow.tags, start, comma) is not None
    places = {flow.tags.find("T", start, comma), flow.tags.rfind("T", start, comma)} - {-1}
    return any(_OPENING.fullmatch(flow.tags, that, comma) for that in places)
