"""Whose words a stretch holds that no reporting word is known for.

Somebody is seen "as a “liar”", breaks into "chants of “no more”", or stands behind the words with
a verb that is on no list: "“…,” the mayor spluttered".
"""

import re
from collections.abc import Callable

from factcli.extract.reports.verbless import possessor
from factcli.extract.reports.works import is_term
from factcli.extract.sentences import nominals, origins, relatives, subjects
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_REACH = 18  # tokens before the words
_JOINED = pattern(r"Q,?cs?d?\Z")  # as a “liar” and a “thief”
_VERB = r"([vVeBgIX]|(?<=[MHA])w)"  # also "admires", of which no list tells
# Admires him as a “leader”, went after the mayor as an outright “liar”.
_SEEN = pattern(_VERB + r"[ptAs]?(?:[MNGwdhDoe']{1,8}|Q)(s)[dh]?A?[ewN]?\Z")
# Broke into loud chants of “no more”, launched into a lament for the “forgotten”.
_WORDED = pattern(_VERB + r"[ptA]?[dehANDwgoc]{0,8}(w)(?:[op][dh]?e?|(?:[op][dhMNwG]{1,5})?:)?\Z")
_ITSELF = pattern(r"([vVeBgIXw])[ptA]?(h)s?[dh]?A?[ewN]?\Z")  # fancied itself “objective”
_TOLD = pattern(r"([dhGMNwDo']{1,8})A?e(?![^Q.;]*[XbVv])")  # the mayor spluttered on Monday
_MADE = pattern("p[dhGMNDw]")
_CAME = pattern(".[dhG]A?[we]?(w)")
_COMES = frozenset(("came", "comes", "went", "goes"))
_INVERTED = pattern(r"A?e(?=[dhGM])")  # spluttered the mayor
_IS = pattern(r"bA?[dh]?[ew]?\Z")  # are still the
_BEFORE_BEHOLDER = ("to", "for")
_BEFORE_MAKER = ("of", "from", "by")
_NOT_SEEN = rule_words("before an as that compares nothing")
_PARTICIPLES = rule_words("participles of -en")
_WORDS = rule_words("words for words")
_REFLEXIVE = rule_words("reflexive pronouns")


def whose(flow: Flow, frame: Frame, at: int) -> tuple[Origin | None, str] | None:
    """Who says the stretch at token `at`, and the rule that tells; None where no rule does."""
    behind = _MADE.match(flow.tags, at + 1, frame.end)
    made = behind is not None and flow.words[at + 1] == "from" and flow.tags[at - 1] == "o"
    if made and _is_worded(flow, at - 2):
        return nominals.after(flow, frame, at + 2), "noun of speech"  # cries of “…” from fans
    joined = _JOINED.search(flow.tags, max(frame.start, at - _REACH), at)
    first = at if joined is None else joined.start()
    near = flow.words[max(frame.start, first - _REACH) : first]
    verb = _before(_SEEN, flow, frame, first, _is_seen) if "as" in near else None
    if verb is not None:
        return _subject(flow, frame, verb), "seen as"
    worded = not (lexicon().nouns.isdisjoint(near) and _WORDS.isdisjoint(near))
    verb = _before(_WORDED, flow, frame, first, _is_worded) if worded else None
    if verb is not None:
        return _subject(flow, frame, verb), "noun of speech"
    fancied = not _REFLEXIVE.isdisjoint(near)
    verb = _before(_ITSELF, flow, frame, first, _is_itself) if fancied else None
    if verb is not None:
        return _subject(flow, frame, verb), "seen as"
    beholder = _beholder(flow, frame, first)
    if beholder is not None:
        return beholder, "in whose eyes"
    maker = _maker(flow, frame, at)
    if maker is not None:
        return maker, "noun of speech"
    teller = _teller(flow, frame, at)
    return None if teller is None else (teller, "verb on no list")


def _before(
    shape: re.Pattern[str], flow: Flow, frame: Frame, at: int, holds: Callable[[Flow, int], bool]
) -> int | None:
    """The verb of a shape that ends before a token, if it is no passive and its key word holds."""
    found = shape.search(flow.tags, max(frame.start, at - _REACH), at)
    if found is None or not holds(flow, found.start(2)):
        return None
    verb, kind = found.start(1), found[1]
    if kind == "w" and not flow.words[verb].endswith("s"):
        return None
    group = flow.tags[_group_start(flow, frame, verb) : verb]
    passive = kind in "Vve" and "b" in group
    described = flow.words[verb] in _PARTICIPLES and "X" not in group  # best known for
    return None if passive or described else verb


def _is_seen(flow: Flow, as_: int) -> bool:
    return flow.words[as_] == "as" and flow.words[as_ - 1] not in _NOT_SEEN


def _is_itself(flow: Flow, pronoun: int) -> bool:
    return flow.words[pronoun] in _REFLEXIVE


def _is_worded(flow: Flow, noun: int) -> bool:
    return flow.words[noun] in lexicon().nouns or flow.words[noun] in _WORDS


def _beholder(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """In whose eyes something is a “farce”: To his critics, Roe is a “…”."""
    opens = flow.words[frame.start] in _BEFORE_BEHOLDER
    if not opens or _IS.search(flow.tags, frame.start, at) is None:
        return None
    whom = nominals.after(flow, frame, frame.start + 1)
    if whom is None or flow.tags[whom.end] not in ",MH":
        return None
    return whom if relatives.are_people(flow, whom.start, whom.end) else None


def _maker(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """Whose the noun of speech behind the words is: Roe's “…” remark, “…” was the reply of Roe."""
    nouns, behind = lexicon().nouns, at + 1
    if flow.words[behind] in nouns and flow.tags[at - 1] in "Gh" and at > frame.start:
        named = flow.words[behind] in origins.documents()  # her “State of the Town” speech
        return None if named else possessor(flow, frame, at - 1)
    if flow.tags[behind] != "b":
        return None
    noun = behind + 1
    while noun < frame.end and flow.words[noun] not in nouns and flow.tags[noun] in "GhdweNDMA":
        noun += 1
    if flow.words[noun] not in nouns:
        return None
    if flow.words[noun + 1] in _BEFORE_MAKER:
        return nominals.after(flow, frame, noun + 2)
    owner = noun - 1
    while owner > behind and flow.tags[owner] in "weDA":
        owner -= 1
    return possessor(flow, frame, owner)


def _teller(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """Who stands with a verb behind a quotation that ends like speech."""
    came = _CAME.match(flow.tags, at + 1, frame.end)
    if came is not None and flow.words[at + 1] in _COMES and _is_worded(flow, came.start(1)):
        return nominals.after(flow, frame, at + 2)  # “…,” came the reply from her office
    ending = flow.last_of_quotation(at)
    if ending not in "?!" and (ending != "," or is_term(flow, at)):
        return None
    told = _TOLD.match(flow.tags, at + 1, frame.end)
    if told is not None:
        return origins.phrase(flow, *told.span(1))
    verb = _INVERTED.match(flow.tags, at + 1, frame.end)
    return None if verb is None else nominals.after(flow, frame, verb.end())


def _group_start(flow: Flow, frame: Frame, verb: int) -> int:
    """Where the auxiliaries of a verb begin, also over "all": they have all used."""
    tags, start = flow.tags, verb
    while start > frame.start and tags[start - 1] in "XbAd":
        if tags[start - 1] == "d" and tags[start - 2] not in "Xb":
            break
        start -= 1
    return start


def _subject(flow: Flow, frame: Frame, verb: int) -> Origin | None:
    """The subject of a verb of any kind."""
    start = _group_start(flow, frame, verb)
    before = flow.tags[start - 1] if start > frame.start else "^"
    if before == "H":
        return origins.pronoun(start - 1)
    found = nominals.before(flow, frame, start) if before in "MNwdD)" else None
    return found or subjects.main_subject(flow, frame, frame.start, verb)
