"""Quotation marks that quote nobody: titles of works, nicknames, terms, scare quotes."""

from functools import cache

from factcli.extract.names.lexicon import role_noun
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import is_person
from factcli.extract.words.cues import cue_of, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_DIRECTION = pattern(r"\([A-Z][A-Z .]*\)?")  # of a transcript: (CROSSTALK.)
_LONGEST_TITLE = 9  # words
_DUBBED = frozenset(("dubbed", "labelled", "labeled", "branded", "termed"))
_MAKERS = rule_words("makers of a work")
_NEAR = 8  # tokens behind a name that a "by" tells whose it is
_NICKNAME = 2  # words
_TERM = 3  # words
_ANNOUNCED = rule_words("announcing a title")
_LINKS = rule_words("before a title")
_SHOUTED = rule_words("shouted")
_WORK = pattern("d[wNeMGD]{1,5}")  # a long-running drama series
_OBJECT_OF = pattern("[RTH^s]")
_REFERRED = pattern(r"\([VBw](?:Q[,c]{1,2})*")
_NAMED = pattern("[^MNGwde]d[weD]{0,3}w[Ve]\\Z")  # for a class called “Mill Days”
_PHRASE = 8  # tokens
_ONE = pattern("[bVvpc,](d)[weNg]{1,3}(?:p[w]{1,2})?\\Z")
_NAMING = rule_words("naming")
_READING = frozenset(("read", "reads", "reading"))
_SAID = rule_words("words for words")
_BROADCASTS = frozenset(("program", "programme", "show", "series", "podcast", "broadcast"))
_SMALL = 4  # letters of a word that a title may leave without a capital
_STOPS = ".?!;:"


def is_title(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether the stretch at token `at` is a title, a nickname, a so-called term or a direction."""
    text = flow.quoted(at)
    words = text.rstrip(",.").split(maxsplit=_LONGEST_TITLE)
    if not 0 < len(words) <= _LONGEST_TITLE:
        return False
    before = flow.words[at - 1] if at > frame.start else ""
    called = before in _ANNOUNCED or _is_called(flow, frame, at)
    directed = text[0] == "(" and _DIRECTION.fullmatch(text)
    if called or directed or _is_referred_to(flow, frame, at):
        return True
    introduced = before in _introductions() or _is_authored(flow, at)
    if not _is_title_case(words) and not (introduced and _is_name(words)):
        return False
    if before in _NAMING and _NAMED.search(flow.tags, max(frame.start, at - _PHRASE), at):
        return True
    if before in _introductions() or _is_apposed(flow, frame, at) or _is_broadcast(flow, at, words):
        return True
    tag = flow.tags[at - 1] if at > frame.start else "^"
    after = flow.tags[at + 1] if at + 1 < frame.end else "^"
    if tag in "MN" and after in "MNG" and len(words) <= _NICKNAME:
        return True
    if before == "of" and at > frame.start + 1 and flow.words[at - 2] in _SHOUTED:
        return False  # chants of “Build The Bridge”
    if before in _LINKS or tag == "G" or before.endswith(("'s", "’s")):
        return text[-1] not in "?!" or len(words) > 1
    if (len(words) > 1 and _is_owned(flow, at)) or _is_told(flow, at) or _is_read(flow, at):
        return True
    opens = tag == "^" or (tag in "sc" and ":" in text)  # though “Moon Wars: Part II” is
    return opens and after in "bXvwVN(" and text[-1] not in ",?!."


def _is_broadcast(flow: Flow, at: int, words: list[str]) -> bool:
    """Whether a name of several words is that of a broadcast: the NBS “Meet the Town” program."""
    return len(words) > 1 and not _BROADCASTS.isdisjoint(flow.words[at + 1 : at + 2])


def _is_authored(flow: Flow, at: int) -> bool:
    """Whether a work is told of by who made it: the author of “Mills on Film: A Story”."""
    return flow.words[at - 1] == "of" and flow.words[at - 2] in _MAKERS


def _is_referred_to(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether readers are told where to read on: (see “Mill Repair” and “Mill Days”)."""
    opens = flow.tags.rfind("(", frame.start, at)
    return (
        opens >= 0
        and _REFERRED.fullmatch(flow.tags, opens, at) is not None
        and (flow.words[opens + 1] == "see")
    )


def _is_called(flow: Flow, frame: Frame, at: int) -> bool:
    """A show called "…", known as "…", also with an article: known as the "…"."""
    named = flow.words[at - 2] in _DUBBED or flow.words[at - 3 : at - 1] == ["known", "as"]
    the = flow.tags[at - 1] == "d" and named
    at -= the
    if flow.words[at - 1] in _DUBBED and flow.tags[at - 2] in ",-(wN":
        if "by" in flow.words[at + 1 : at + _NEAR]:
            return False
        clause = flow.tags[max(frame.start, at - _NEAR) : at - 1]
        return flow.tags[at - 2] in ",-(" or _OBJECT_OF.search(clause) is None  # a pump dubbed “…”
    if flow.words[at - 1] == "called" and is_term(flow, at) and _is_one_thing(flow, frame, at - 1):
        return True  # a work in progress called “mender”
    words = flow.words[max(frame.start, at - 2) : at]
    if words in (["known", "as"], ["referred", "to"], ["known", "simply"]):
        return True
    return len(words) > 1 and words[1] in _NAMING and words[0] in _introductions()


def _is_one_thing(flow: Flow, frame: Frame, end: int) -> bool:
    """Whether a new thing is named right before a token, not who calls something by a name."""
    one = _ONE.search(flow.tags, max(frame.start, end - _PHRASE), end)
    if one is None or flow.words[one.start(1)] not in ("a", "an"):
        return False
    return all(role_noun(flow.words[at]) is None for at in range(one.start(1), end))


def _is_apposed(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether a work is named in apposition: her memoir, “Mill Days”; “Mill Days,” a series."""
    comma = at - 1 > frame.start and flow.tags[at - 1] == ","
    if comma and flow.words[at - 2] in _introductions() and flow.tags[at - 3 : at - 2] in "hdweGD":
        return True
    if flow.tags[at + 1 : at + 2] != "d" or not flow.is_comma(at):
        return False
    noun = _WORK.match(flow.tags, at + 1, frame.end)
    return noun is not None and not _introductions().isdisjoint(flow.words[at + 2 : noun.end()])


def _is_owned(flow: Flow, at: int) -> bool:
    """Whether what belongs to somebody bears the words: burned their “Make Acton Great” hats."""
    noun = flow.words[at + 1]
    said = noun in lexicon().nouns or noun in _SAID
    return flow.tags[at - 1] == "h" and flow.tags[at + 1] in "wN" and not said


def _is_told(flow: Flow, at: int) -> bool:
    """Whether somebody is told something by that name: told “Acton and Friends,” a show."""
    cue = cue_of(flow.words[at - 1]) if flow.tags[at - 1] == "V" else None
    return cue is not None and cue.lemma == "tell" and flow.is_comma(at)


def _is_read(flow: Flow, at: int) -> bool:
    """Whether a person reads it: she read “The Prisoner of Zenda”, but not a sign."""
    if flow.words[at - 1] not in _READING or flow.words[at - 2] == "it":
        return False
    return flow.tags[at - 2] == "H" or is_person(flow, at - 2)


def _is_name(words: list[str]) -> bool:
    """Whether capitals in every long word make a name, whatever marks it has: Mill 3: Oh No!."""
    return _is_title_case([word.rstrip(_STOPS) or word for word in words])


def _is_title_case(words: list[str]) -> bool:
    """Every long word opens with a capital, and nothing ends a sentence."""
    for place, word in enumerate(words):
        first = word.lstrip("#@'‘’([")[:1]
        if not (first.isupper() or first.isdigit()) and (place == 0 or len(word) > _SMALL):
            return False
        if word[-1] in _STOPS and place + 1 < len(words) and not _goes_on(word, words[place + 1]):
            return False
    return True


def _goes_on(word: str, following: str) -> bool:
    """Whether a title goes on behind a word with a colon: Moon Wars: Part II."""
    return word[-1] == ":" and following[:1].isupper()


def is_term(flow: Flow, at: int) -> bool:
    """Whether the stretch is a few words that no one in its sentence is cited with."""
    return len(flow.quoted(at).split()) <= _TERM


@cache
def _introductions() -> frozenset[str]:
    return rule_words("naming a work")
