"""What a report reports: the token ranges of its content in its sentence."""

from factcli.extract.names.lexicon import role_noun
from factcli.extract.reports.cutting import VERB
from factcli.extract.reports.endings import end_of, is_parenthetical, opening_around
from factcli.extract.reports.openings import (
    behind_occasion,
    behind_of,
    behind_time,
    colon_before,
    over_addressee,
    over_adverbials,
    over_that_time,
    that_of,
)
from factcli.extract.reports.report import Report
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.nominals import over_time
from factcli.extract.words.cues import SPOKEN, CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import Span

_WHEN = rule_words("when") | {"when", "while", "as"}
_SENDING = frozenset(("text", "email", "e-mail", "message", "write", "tweet"))
_TELLING = frozenset(("say", "write"))
_CLAUSE = frozenset("HdhGMNDsw")
_REACH = 18  # tokens between a cue and its "that"
_CIRCUMSTANCES = "MNwGdDhoptyegA'"  # told reporters at the hall on Monday
_ADDRESSED = frozenset(("td", "th", "tM", "tN", "tG"))
_FINITE = pattern("[bXVv]")
_WHOLE_CLAUSE = pattern("(?:[dhGMNwDe']{1,8}|H)A?[XbvV]")
_SUBJECT = pattern("o[dhMNGwDe']{1,8}[bXv]")
_OBJECT = pattern("[dh][wNeg]{1,4}T[HdhMNG]")  # the shop that he had told her of
_APPOSED = pattern(
    ",[dw][^bXVv,QRT]*(?:v[Apo][^bXVv,QRT]*)?(?:[RT][^,Q]*)?,"
)  # a group that opposes it
_VERB_FORM = pattern("[bXVvIBegQ]")
_MAIN = pattern(",[^,]*[XbVv]")  # a clause behind an opening one
_ASIDE = pattern(r"\([^Q()]*\)")
_WITHOUT_INFINITIVE = rule_words("nouns without an infinitive")
_EXCEPT = rule_words("but for this")
_ANSWERING = rule_words("answering")  # to the news that it was over


def content(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> list[Span]:
    """The content of a report as half-open token ranges, at most two; none if it has none."""
    last = end_of(flow, frame, report, others)
    if report.kind == CueKind.PHRASE:
        return _of_phrase(flow, frame, report, others, last)
    if report.kind == CueKind.NOUN:
        return _of_noun(flow, frame, report, last)
    start = over_that_time(flow, over_addressee(flow, frame, report), last)
    if _goes_on_saying(flow, report, others) or _describes(flow, frame, report, start):
        return []
    answers = report.lemma in _ANSWERING and flow.tags[start : start + 1] == "t"
    if report.kind == CueKind.WEAK and report.lemma != "show" and _OBJECT.match(flow.tags, start):
        return []
    if (
        report.lemma == "question"
        and start > report.end
        and flow.tags[start - 1 : start + 1] == "wT"
    ):
        return []  # questioned claims that it was late
    that = None if answers else that_of(flow, frame, start, min(last, start + _REACH))
    if that is not None:
        return _trim(flow, that, last)
    told = report.kind == CueKind.ADDRESS and not report.inverted
    if told and start > report.end and flow.tags[start - 1 : start + 1] in ("wT", "NT"):
        return []  # encouraged the kind of loans that fail
    return _without_that(flow, frame, report, others, (start, last))


def _without_that(
    flow: Flow, frame: Frame, report: Report, others: list[Report], behind: Span
) -> list[Span]:
    """The content of a verb without a "that", where it may stand at tokens `behind` or before."""
    start, last = behind
    beyond = over_adverbials(flow, start, last)
    tag = flow.tags[beyond] if beyond < last else "."
    colon = beyond if tag == ":" else colon_before(flow, start, last)
    if colon is not None:
        return _trim(flow, colon + 1, last)
    described = report.inverted and tag in "R("  # said an official who
    if report.rule == "relative" and tag in ".,-" and flow.tags[report.first - 1] != "Q":
        return []  # Doe, who advises the mayor, called it
    if tag in ".,-" or described or (tag == "Q" and flow.tags[report.first - 1] == "Q"):
        lead = _lead(flow, frame, report, others) if is_parenthetical(flow, frame, report) else []
        if lead:
            return _around(flow, report, lead, (start, beyond, last))
    if _closes_sentence(flow, frame, report, start):
        lead = _lead(flow, frame, report, others)
        if lead and _is_clause(flow, lead[0], report, others):
            return lead
    if tag == "," and beyond > start and flow.tags[beyond + 1 : beyond + 2] == "c":
        return []  # spoke for a truce, but it was opposed
    if tag in ",Q" and beyond + 1 < last:
        aside = report.kind == CueKind.ADDRESS and "Q" not in flow.tags[beyond:last]
        return [] if aside else _trim(flow, beyond, last)  # tell them apart, a finding that
    told = behind_occasion(flow, start, last) if report.lemma in _TELLING else start
    return _trim(flow, behind_of(flow, report, behind_time(flow, told, last), last), last)


def _closes_sentence(flow: Flow, frame: Frame, report: Report, start: int) -> bool:
    """Whether only where and when it was said follows: It was late, Roe said after the talks."""
    if report.kind not in SPOKEN or not is_parenthetical(flow, frame, report):
        return False
    if not flow.is_comma(report.first - 1) or flow.tags[frame.start] in "spgIVeA":
        return False
    placed = start < frame.end and (flow.tags[start] == "p" or flow.words[start] in _WHEN)
    placed = placed or _is_addressed(flow, start)
    return placed and over_time(flow, frame.start, frame.end) == frame.start


def _is_addressed(flow: Flow, start: int) -> bool:
    """Whether it is said to somebody: to a crowd, to reporters."""
    if flow.tags[start : start + 2] == "tw":
        return role_noun(flow.words[start + 1]) is not None
    return flow.tags[start : start + 2] in _ADDRESSED


def _is_clause(flow: Flow, span: Span, report: Report, others: list[Report]) -> bool:
    """Whether what a report closes is a clause, of the narrator's or with the marks it ends in."""
    touches = flow.tags[report.first - 1] == "Q"
    if ("Q" in flow.tags[slice(*span)]) != touches or not _FINITE.search(flow.tags, *span):
        return False
    return not any(span[0] <= other.cue < span[1] and other.kind in SPOKEN for other in others)


def _goes_on_saying(flow: Flow, report: Report, others: list[Report]) -> bool:
    """Whether what is told follows in a "saying": wrote to her saying that it was late.

    Or where nothing else is told: declined to comment, except to say that it was late.
    """
    for other in others:
        if other.cue <= report.end or other.lemma != "say":
            continue
        to = flow.tags[other.cue - 1] == "t"
        but = flow.words[other.cue - 1 - to] in _EXCEPT and (to or other.form == "I")
        if but and not _FINITE.search(flow.tags, report.end, other.start):
            return True
        if other.form == "I" or (to and report.lemma in _SENDING):  # texted to say
            whom = flow.tags[report.end : other.first]
            return other.origin == report.origin and not whom.strip("thdMNGw")
    return False


def _describes(flow: Flow, frame: Frame, report: Report, start: int) -> bool:
    """Whether a participle with whom it addresses describes a subject: a note urging calm said."""
    if report.form != "I" or not report.end < start < frame.end:
        return False
    return flow.tags[start] in "VX" and flow.tags[report.start - 1] in "wMN"


def _around(
    flow: Flow, report: Report, lead: list[Span], behind: tuple[int, int, int]
) -> list[Span]:
    """What stands around a clause in the middle, whose `behind` are start, first mark and end."""
    start, mark, last = behind
    if start < mark and _is_setting(flow, lead[0], mark + 1, last):
        return _trim(flow, start, last)
    ends = mark >= last or flow.tags[mark] in ".R("
    goes_on = not ends and _goes_on(flow, report, lead, mark + 1, last)
    return lead + (_trim(flow, mark + 1, last) if goes_on else [])


def _is_setting(flow: Flow, lead: Span, start: int, last: int) -> bool:
    """Whether a lead only says when: ahead of the vote, Roe said in that case, they would go."""
    clause = _WHOLE_CLAUSE.match(flow.tags, start, last) is not None
    return clause and flow.tags[lead[0]] in "ApN" and not _VERB_FORM.search(flow.tags, *lead)


def _goes_on(flow: Flow, report: Report, lead: list[Span], start: int, last: int) -> bool:
    """Whether what follows a clause in the middle is content, not more about its source."""
    opened = flow.tags[lead[0][0]] in "spg" and not _MAIN.search(flow.tags, *lead[0])
    return (
        not report.inverted
        or opened
        or (start < last and flow.tags[start] in "bXVvTHQs")
        or flow.tags[start : start + 2] == "cX"  # “…,” said Roe, and would be
    )


def _of_noun(flow: Flow, frame: Frame, report: Report, last: int) -> list[Span]:
    """The content of a noun: behind its "that", else right behind it: his vow to, her words “…”."""
    that = that_of(flow, frame, report.end, min(last, report.end + _REACH // 2))
    if that is not None:
        return _trim(flow, that, last)  # his statement on Monday that
    follows = report.end < last and flow.tags[report.end] in "toQ:"
    if flow.tags[report.end] == "o" and _SUBJECT.match(flow.tags, report.end, last):
        return []  # his account of events had been wrong
    if flow.tags[report.end] == "t" and report.lemma in _WITHOUT_INFINITIVE:
        return []  # send your comments to the paper
    if flow.tags[report.end : report.end + 2] in _ADDRESSED:
        return []  # a complaint to the court says
    return _trim(flow, report.end, last) if follows else []


def _of_phrase(
    flow: Flow, frame: Frame, report: Report, others: list[Report], last: int
) -> list[Span]:
    """The content of "according to": what stands before it, else what follows its comma."""
    lead = _lead(flow, frame, report, others) if report.first > frame.start + 1 else []
    if any(other.end == report.first - 2 for other in others):
        lead = [] if flow.tags[report.first - 2 : report.first] == "T," else lead  # she said that,
    if lead and _opens_another(flow, report, lead[0]):
        return _trim(flow, report.last + 1, last)
    begun = lead and (not VERB.search(flow.tags, *lead[0]) or flow.tags[report.first - 2] in "scT")
    if begun and flow.tags[report.last : last][:1] == ",":
        return lead + _trim(flow, report.last + 1, last)  # because, according to Roe, they
    if lead and flow.tags[report.last : report.last + 2] in (",s", ",c"):
        return lead + _trim(flow, report.last + 1, last)  # …, according to Roe, although
    if lead:
        return _before_closing(flow, frame, report, others, lead[0])
    comma = flow.tags.find(",", report.last, last)  # documents seen by the paper, an official
    return _trim(flow, report.last if comma < 0 else _over_description(flow, comma, last), last)


def _opens_another(flow: Flow, report: Report, lead: Span) -> bool:
    """Whether "and" joins what is reported to a clause before it: …, and according to Roe, they."""
    before = flow.tags[report.first - 2 : report.first]
    joined = before[-1:] == "c" or before == "c,"
    return joined and flow.tags[report.last] == "," and _FINITE.search(flow.tags, *lead) is not None


def _over_description(flow: Flow, comma: int, last: int) -> int:
    """The comma behind an apposition to a source: according to Roe, a lawyer, the dam is weak."""
    if flow.tags[comma - 1] not in "MN" or flow.tags[comma + 1 : comma + 2] not in ("d", "w"):
        return comma
    described = _APPOSED.match(flow.tags, comma, last)
    if described is None or not _WHOLE_CLAUSE.match(flow.tags, described.end(), last):
        return comma
    return described.end() - 1


def _before_closing(
    flow: Flow, frame: Frame, report: Report, others: list[Report], lead: Span
) -> list[Span]:
    """A content without the "Roe said" that closes it: “…,” Roe said, according to Doe."""
    for other in others:
        between = flow.tags[other.last : report.first].rstrip(",")
        quoted = flow.tags[other.first - 1] == "Q" and not between.strip(_CIRCUMSTANCES)
        closes = lead[0] < other.first < report.first and (quoted or not between)
        if closes and is_parenthetical(flow, frame, other) and flow.tags[other.first - 1] in "Q,":
            return _trim(flow, lead[0], other.first)
    return [lead]


def _trim(flow: Flow, start: int, end: int) -> list[Span]:
    tags = flow.tags
    while start < end and tags[start] in ",:;.-":
        start += 1
    while end > start and (
        tags[end - 1] in ",:;.-c" or (tags[end - 1] == ")" and "(" not in tags[start:end])
    ):
        end -= 1
    if tags.endswith("Q-M", start, end):
        end -= 2  # Roe said it was “late.” --Jane Doe
    if tags[start : start + 2] == "Q(" and _ASIDE.fullmatch(tags, start + 1, end):
        end = start + 1  # “It is late” [sic]
    return [(start, end)] if start < end else []


def _lead(flow: Flow, frame: Frame, report: Report, others: list[Report]) -> list[Span]:
    """The words before a closing "he said": from the report by the same source before, if any."""
    start, touches = frame.start, flow.tags[report.first - 1] == "Q"
    for other in others:
        if other.cue >= report.cue:
            break
        same = other.origin is not None and other.origin == report.origin
        if same or (touches and flow.tags[other.first - 1] == "Q"):
            start = max(start, other.last)
    start = max(start, opening_around(flow, frame, report) + 1)
    if flow.tags.endswith(":Q", start, report.first):
        start = report.first - 1  # There was one rule: “…,” Roe said
    start += flow.tags[start] == "," and start > frame.start
    if start < report.first and flow.tags[start] == "c":
        start += 1
    own = report.origin is not None and start <= report.origin.start < report.first
    return [] if own else _trim(flow, start, report.first)  # Roe, who left, was asking for time
