"""The first subject of a sentence, over whatever opens it."""

import re

from factcli.extract.names.lexicon import role_noun
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.nominals import OPENS, after, is_amount, over_time
from factcli.extract.sentences.origins import LONGEST_NAME, REACH, Origin, phrase, pronoun
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_OBJECTS = rule_words("object pronouns") | rule_words("reflexive pronouns")
_DESCRIBED = re.compile("[dhG][dDw]?A?[eg](?=[wNM])")  # the retired surgeon, his leading rival
_GOES_ON = pattern("([weg]{1,4})(?:c[dw]{1,3})?,(?=[dMGHh])")
_NAMED = re.compile(",[N'w]{0,4}M,")


def main_clause(flow: Flow, frame: Frame, start: int) -> Origin | None:
    """The subject behind an opening clause: "Asked about it, Smith said"."""
    for comma in range(start, frame.end):
        if flow.tags.startswith("QH", comma):  # Admitting that it was “late” he said
            return pronoun(comma + 1)
        if flow.is_comma(comma):
            found = after(flow, frame, comma + 1)
            if found is not None and found.end < frame.end and flow.tags[found.end] in "VXbvBeA,":
                return found
            if found is not None and "e" in flow.tags[found.start + 1 : found.end]:
                return _first_phrase(flow, comma + 1, frame.end)  # the bishop surprised his flock
    return main_subject(flow, frame, start)


def main_subject(flow: Flow, frame: Frame, start: int, until: int | None = None) -> Origin | None:
    """The first subject of a frame from token `start` on, over opening adverbials."""
    tags = flow.tags
    end = frame.end if until is None else until
    at = start
    while at < end:
        tag = tags[at]
        behind = _over_opening(flow, at) if at == start else at
        if behind > at:
            start = at = behind
        elif tag == "p" and at == start and tags[at + 1 : at + 2] == "Q":
            at += 3  # On “…,” Smith
        elif (at == start and _opens_adverbial(flow, at)) or tag == "Q":
            comma = tags.find(",", at, min(end, at + REACH))
            if comma < 0:
                if tag in "pst":
                    break
                at += 1
            else:
                start = at = _over_list(flow, comma + 1, end)
        elif tag == "H":
            return pronoun(at)
        elif at == start and over_time(flow, at, end) > at:
            start = at = over_time(flow, at, end)
        elif tag in OPENS and flow.words[at] not in _OBJECTS:
            return _first_phrase(flow, at, end)
        else:
            at += 1
    return _first_person(flow, start, end)


def _over_opening(flow: Flow, at: int) -> int:
    """Behind a word that only opens a clause: But; Next, she said."""
    if flow.tags[at] in "Ac,":
        return at + 1
    return at + 2 if flow.tags[at] in "Nw" and flow.tags.startswith(",H", at + 1) else at


def _over_list(flow: Flow, at: int, end: int) -> int:
    """Behind a bare noun that an opening goes on with: After a packed, two-hour meeting, Roe.

    But not: In Acton, officials, the report said, called.
    """
    goes_on = _GOES_ON.match(flow.tags, at, end)
    if goes_on is None or role_noun(flow.words[goes_on.end(1) - 1]) is not None:
        return at
    return goes_on.end()


def _opens_adverbial(flow: Flow, at: int) -> bool:
    """Whether a clause opens with something else than its subject, about 200 voters aside."""
    return flow.tags[at] in "pstIegVo" and not is_amount(flow, at)


def _first_person(flow: Flow, start: int, end: int) -> Origin | None:
    for at in range(start, end):
        if flow.tags[at] == "H":
            return pronoun(at)
        if flow.tags[at] == "M":
            return phrase(flow, at, at + 1)
    return None


def _first_phrase(flow: Flow, start: int, end: int) -> Origin | None:
    tags, finish = flow.tags, start
    described = _DESCRIBED.match(tags, start, end)
    if described is not None:
        finish = described.end()
    while finish < min(end, start + LONGEST_NAME) and tags[finish] in "MNwGdDh'’Ao":
        finish += 1
        if tags[finish - 1] != "M" or (finish < end and tags[finish] in "MN"):
            continue
        if finish >= end or tags[start] != "d" or not role_noun(flow.words[finish]):
            break  # but not in "the UN chief"
    while tags[finish - 1] == "A" and finish > start + 1:
        finish -= 1
    apposed = _NAMED.match(tags, finish, end)
    if apposed and tags[finish - 1] in "wN":  # the chairman, Sen. Jane Roe,
        return phrase(flow, finish + 1, apposed.end() - 1)
    return phrase(flow, start, finish)
