"""Subjects that something stands behind before their verb: "John Smith, a lawyer, said"."""

from factcli.extract.sentences import nominals, origins
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.nominals import PHRASE
from factcli.extract.sentences.origins import REACH, Origin, is_letters
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_NAMED = pattern(r"[,(-][Nw']{0,4}(M)(N)?(?:[po]d?[MNw]{1,3})?[,)-]\Z")  # …, Jane Roe of Acton,
_WHOSE = pattern(r"R[wN]{1,3},\Z")
_DOUBLE = pattern(r"M,d?[wNe']{1,5}c\Z")
_PAIR = pattern(r"(?<=w),(M)cN{0,3}M,\Z")
_OPENED = pattern("M,")  # John Doe, an aide to the mayor, Jane Roe, said
_APPOSITION = frozenset("dRNwMDphAegGoVIvs")  # what an apposition or its like may open with
_NAMING = rule_words("naming")
_WHAT = frozenset(("what", "which", "how", "whether"))
_CLAUSE = 25  # tokens of a relative clause
_SPEAKING = pattern("([MNwD)yG]),[gIV][^,.:;Q]*,\\Z")  # officials, asked about it as they left,


def over_apposition(flow: Flow, frame: Frame, end: int) -> Origin | None:
    """The noun phrase before an apposition: "John Smith, a lawyer for the city, said"."""
    tags, mark = flow.tags, flow.tags[end - 1]
    if mark == ")":
        opening = origins.over_parentheses(flow, frame, end)
        return nominals.before(flow, frame, opening) if frame.start < opening < end else None
    if tags[end - 2 : end] == "),":  # John Smith (D), said
        named = over_apposition(flow, frame, end - 1)
        if named is not None and tags[named.start - 1 : named.start + 1] != ",d":
            return named
    low = max(frame.start, end - REACH)
    pair = _PAIR.search(tags, low, end)
    if pair is not None and pair.start() > low:  # two analysts, Jane Roe and John Doe, said
        return Origin(_phrase_start(flow, low, pair.start()), end - 1, pair.start(1), "M")
    name = _NAMED.search(tags, low, end)
    if name is not None and name[2] and not is_letters(flow, name.start(2)):
        name = None
    if name is not None and tags[name.start()] == mark and name.start() > low:
        start = _phrase_start(flow, low, name.start())  # a spokeswoman, Dr. Jane Roe, said
        if _OPENED.match(tags, frame.start, start) and start == frame.start + 2:
            return origins.phrase(flow, frame.start, frame.start + 1)
        return Origin(start, end - 1, name.start(1), "M")
    opening = tags.rfind("-M,", low, end) if mark == "-" else -1
    if opening > low and tags[opening - 1] in "wN":  # a candidate -- Jane Roe, who lost -- said
        return Origin(_phrase_start(flow, low, opening), opening + 2, opening + 1, "M")
    speaking = _SPEAKING.search(tags, low, end) if mark == "," else None
    if speaking is not None:
        return nominals.before(flow, frame, speaking.end(1))
    quoting = _behind_quotation(flow, frame, end) if mark == "," else None
    return quoting or _before_marks(flow, frame, low, end)


def _before_marks(flow: Flow, frame: Frame, low: int, end: int) -> Origin | None:
    """The noun phrase before the first of the marks that set off what follows it."""
    tags, mark, found = flow.tags, flow.tags[end - 1], None
    for at in range(end - 2, low, -1):
        if tags[at] == mark and tags[at + 1] in _APPOSITION:
            start = _phrase_start(flow, low, at)
            if tags[start] in "pstgeITA":
                break
            before_it = _tag_before(flow, low, start, at)
            timed = flow.words[at - 1] in nominals.times()
            if timed or (before_it == "s" and found is not None):
                break  # later that day, Roe, a lawyer, said; before it, some, wary, said
            if before_it == "s" and flow.words[start - 1] in _WHAT and tags[at - 1] != "M":
                continue  # Roe, who decides what firms pay for mortgages, loans and bonds, said
            if before_it not in "RVvBXbI" and tags[at - 1] in "MNwD)yG":
                found = at
                if before_it in "^csT;:-Q" or (
                    tags[at - 1] == "M" and tags[start] != "d" and before_it != "+"
                ):
                    break
        elif tags[at] in "Q:;" or (tags[at] in "bXV" and not _is_inside(flow, low, at)):
            break
    if found is None:
        return None
    finish = origins.over_parentheses(flow, frame, found) if tags[found - 1] == ")" else found
    return nominals.before(flow, frame, finish) if finish > frame.start else None


def _tag_before(flow: Flow, low: int, start: int, end: int) -> str:
    """The tag before a noun phrase, or that of the word which opens its clause."""
    tags = flow.tags
    if start <= low:
        return "^"
    if tags[start - 1] == "," and _WHOSE.search(tags, low, start):
        return "R"  # the bank, whose chairman, Jane Roe, once ran for office, said
    if tags[start - 1] == "c" and _DOUBLE.search(tags, low, start):
        return "+"  # Roe, a farmer and chair of the union, which is old, said
    if tags[start - 1] == "V" and "R" in tags[end + 1 : end + 4] and tags[start] in "hd":
        return "T"  # said his wife, who slept, had told him; says the board, part of which is new,
    return tags[start - 1]


def _is_inside(flow: Flow, low: int, at: int) -> bool:
    """Whether a verb belongs to an apposition: who is; at a firm called Roe Works."""
    named = flow.words[at] in _NAMING and flow.tags[at - 1] in "wN"
    return named or "R" in flow.tags[max(low, at - _CLAUSE) : at]


def _behind_quotation(flow: Flow, frame: Frame, end: int) -> Origin | None:
    """The noun phrase between a closed quotation and a comma: "“…,” Roe, now 81, said"."""
    low = max(frame.start, end - REACH)
    for at in range(end - 2, low - 1, -1):
        tag = flow.tags[at]
        if tag == "Q" and flow.last_of_quotation(at) in ",?!":
            found = nominals.after(flow, frame, at + 1)
            return found if found is not None and flow.tags[found.end] in ",(" else None
        if tag in ":;":
            return None
    return None


def _phrase_start(flow: Flow, low: int, end: int) -> int:
    """Where the noun phrase before token `end` begins."""
    start = end
    while start > low and flow.tags[start - 1] in PHRASE:
        start -= 1
    return start
