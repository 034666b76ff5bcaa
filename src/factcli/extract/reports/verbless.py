"""Reports without a verb: according to Smith, in the words of Smith, his claim that."""

from factcli.extract.reports.report import Report, report_of
from factcli.extract.sentences import nominals, origins
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.sentences.relatives import is_body
from factcli.extract.words.cues import JUDGING, CueKind, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import GENITIVE

_MEASURES = rule_words("measures")
_OBJECTS = rule_words("object pronouns")
# The claim by Roe that, a plea from Roe to, the view of Roe that; not "a note by Roe that is late".
_CONTENTS = {
    "by": pattern("T(?![bXVv])|[t:Q]"),
    "from": pattern("T(?![bXVv])|[t:]"),
    "of": pattern("T[HdhMGN]"),
}


def phrase_report(flow: Flow, frame: Frame, at: int) -> Report | None:
    """According to Smith; in the words of Smith; …, per Smith."""
    words = flow.words
    start, end = at, at + 2
    if words[at:end] == ["words", "of"] and words[at - 2 : at] == ["in", "the"]:
        start = at - 2
    elif words[at] == "per" and flow.is_comma(at - 1):
        end = at + 1
    elif words[at:end] != ["according", "to"]:
        return None
    opening = end
    while opening < frame.end and flow.tags[opening] == "A":
        opening += 1  # according to early returns
    origin = nominals.after(flow, frame, opening)
    if origin is None and flow.words[end : end + 1] and flow.words[end] in _OBJECTS:
        origin = origins.pronoun(end)  # according to him
    if origin is not None and words[origin.head] in _MEASURES and flow.tags[start - 1] not in ",Q":
        return None  # sorted according to a new system
    if words[at] == "per" and origin is not None and _is_unit(flow, origin):
        return None
    return report_of(
        max(start, frame.start), at, end, CueKind.PHRASE, "P", words[at], origin, "according to"
    )


def _is_unit(flow: Flow, whom: Origin) -> bool:
    """Whether a bare word tells what something is counted by: costs “a lot,” per head."""
    bare = whom.end == whom.start + 1 and flow.tags[whom.head] == "w"
    one = bare and not flow.words[whom.head].endswith("s")
    return one and not is_body(flow, whom.head)


def noun_report(flow: Flow, frame: Frame, at: int, earlier: list[Report]) -> Report | None:
    """Smith's claim that, the union's vow to: a noun for what is said, behind its speaker."""
    if flow.words[at] not in lexicon().nouns or flow.tags[at] != "w":
        return None
    owner = at - 1
    while owner > max(frame.start, at - 4) and flow.tags[owner] in "wNeD":
        if flow.words[owner].endswith(GENITIVE):
            break
        owner -= 1
    owned = flow.tags[at - 1] in "hG" or flow.words[at - 1].endswith(GENITIVE)
    if flow.words[at + 1] in _CONTENTS and not owned:
        made = _made(flow, frame, at)
        if made is not None:
            return made
    if owner < frame.start:
        return None
    if flow.tags[owner] not in "wN’'Gh" or flow.words[owner] in _OBJECTS:
        return None
    origin = possessor(flow, frame, owner)
    if is_object(origin, earlier) and not _is_quoted(flow, frame, at):
        return None
    return report_of(at, at, at + 1, CueKind.NOUN, "N", flow.words[at], origin, "noun")


def _is_quoted(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether words of a claim stand in marks: rejected Roe's claim that it was “late”."""
    quoted = flow.tags.find("Q", at, frame.end) if flow.tags[at - 1 : at + 2] == "GwT" else -1
    return quoted >= 0 and set(",;:-").isdisjoint(flow.tags[at:quoted])


def _made(flow: Flow, frame: Frame, at: int) -> Report | None:
    """The claim by Roe that, pledges from three states to: a noun with its speaker behind it."""
    start = at + 2
    maker = nominals.after(flow, frame, start)
    to = -1 if maker is None else flow.tags.find("t", start, maker.end)
    if to >= 0:
        maker = origins.phrase(flow, start, to)
    content = _CONTENTS[flow.words[at + 1]]
    if maker is None or not content.match(flow.tags, maker.end):
        return None
    return report_of(at, at, maker.end, CueKind.NOUN, "N", flow.words[at], maker, "noun")


def possessor(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """Whose a noun behind a token is: the chairman's vow, officials’ fears, Roe's claim, his."""
    if flow.tags[at] == "G":
        return Origin(at, at + 1, at, "M")
    if flow.tags[at] == "h" and flow.words[at] not in _OBJECTS:
        return origins.pronoun(at)
    if flow.words[at].endswith(GENITIVE):
        if flow.tags[at] == "y" or flow.words[at][:-2] in rule_words("times"):
            return None  # last month's speech
        return origins.ending(flow, frame, at + 1)
    if flow.tags[at] in "’'" and flow.words[at - 1].endswith("s"):
        return origins.ending(flow, frame, at)
    return None


def is_object(origin: Origin | None, earlier: list[Report]) -> bool:
    """Whether a phrase is what the judging verb before it is about."""
    if origin is None or not earlier:
        return False
    return earlier[-1].kind in JUDGING and earlier[-1].end == origin.start
