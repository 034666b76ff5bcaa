"""Single capitalised words that no full name explains: what shows that they name an actor."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from factcli.extract.actors import placing
from factcli.extract.names import roles
from factcli.extract.names.candidates import Candidate, Reading
from factcli.extract.names.lexicon import Sort, role_noun, sort_of
from factcli.extract.names.lines import is_label
from factcli.extract.names.runs import Joint, Word, opens
from factcli.extract.words.cues import SPOKEN, Cue, CueKind, cue_of
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import phrase_of
from factcli.model import ActorKind, Span

_NEXT_WORD = re.compile(r"[ \u00a0]((?:[\w’']++|-)+)")
_OPENING_MARKS = "\"'“‘(["
_CLOSING_MARKS = ("”", '"', "’", "'", "»")
_NO_NAME = pattern(r"[A-Z]{2,}s\Z|(?:[a-z]ly|[ts]ion|ness|isms?|phobia|ware|-American)s?\Z")
_BEGINS = pattern(r"(?<![\w@#.-])")
_ENDS = pattern(r"(?![\w-]| [A-Z])")
_APPOSED = (", a ", ", an ", ", the ", ", who ", ", whose ")
_AGE = pattern(r", (?:aged )?\d{1,3}\b")
_TO_THE = "to the"
_CLAUSE = 60  # code points before "to the" in which somebody speaks
_REACH = 24  # code points before a word that are looked at
_SHORTEST_PAST = 4
_PLACE_BEFORE = rule_words("before a place")
_SPEECH_BEFORE = rule_words("before a speaker")
_DETERMINERS = rule_words("determiners")


class Signs(Struct, frozen=True, gc=False):
    """What stands around one occurrence of a word."""

    label: bool  # it labels a turn in a transcript
    speaks: bool  # it is the subject of a verb of speech, or is spoken to
    acts: bool  # it does that or is the subject of another verb, or a role stands before it
    apposed: bool  # it is described behind a comma: ", a doctor", ", who"
    owns: bool  # something, or a role, is said to be its own
    place: bool  # it stands where places and dates stand
    town: bool  # it is called a place: "the city of Zenda"
    determined: bool  # it has an article
    fragment: bool  # it stands beside another capitalised word: "Executive Orders"
    opens: bool  # it opens a sentence, or stands in a headline: its capital says nothing

    @property
    def is_subject(self) -> bool:
        """Whether it acts or owns as a person does."""
        return (self.acts or self.owns or self.apposed) and not self.place and not self.determined


def is_hidden(surname: str) -> bool:
    """Whether a word is read as a place, a people, a thing or a small word when it is alone."""
    phrase = phrase_of[surname]
    if phrase:
        return phrase.organisation is None
    return bool(sort_of(surname) & (Sort.FUNCTION | Sort.THING | Sort.TITLE | Sort.ROLE))


def occurrences(text: str, words: Iterable[str]) -> Iterator[Candidate]:
    """Every place where one of the words stands by itself, in text order."""
    behind = 0
    for start, form in sorted((start, word) for word in words for start in _places(text, word)):
        if start >= behind:
            behind = start + len(form)
            word = Word(form, start, behind, sort_of(form), Joint.OPEN, opens(text, start))
            yield Candidate(start, behind, Reading.SINGLE, (word,))


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word is that is no part of another one or of a name."""
    start = text.find(word)
    while start >= 0:
        if _BEGINS.match(text, start) and _ENDS.match(text, start + len(word)):
            yield start
        start = text.find(word, start + 1)


def _finite(word: str) -> Cue | None:
    """The reporting verb that a word is a finite form of."""
    cue = cue_of(word)
    return cue if cue is not None and cue.form == "V" else None


def _is_speech(cue: Cue | None) -> bool:
    """Whether it is a verb of speech wherever it stands."""
    return cue is not None and cue.kind in SPOKEN


def _is_weak(cue: Cue | None) -> bool:
    """Whether it is one with "that" or beside a quotation."""
    return cue is not None and cue.kind == CueKind.WEAK


def verb_behind(text: str, end: int) -> bool:
    """Whether a verb that tells what somebody does stands right behind `end`."""
    behind = _NEXT_WORD.match(text, end)
    return behind is not None and _is_act(behind[1].lower())


def _is_act(word: str) -> bool:
    past = word.endswith("ed") and len(word) > _SHORTEST_PAST
    return past or word in rule_words("behind who acts") or _finite(word) is not None


def signs(text: str, candidate: Candidate, paragraph: Span, *, headline: bool) -> Signs:
    """What stands around a single word."""
    start, end = candidate.start, candidate.end
    word = candidate.words[0]
    previous = _word_before(text, start)
    before = previous.lower()
    behind = _NEXT_WORD.match(text, end)
    following = behind[1].lower() if behind else ""
    cue = _finite(following)
    verb = _is_act(following)
    town = placing.is_place(text, start, end)
    speaks = (
        _is_speech(cue)
        or (before in _SPEECH_BEFORE and (before != _TO_THE or _is_told(text, start)))
        or (_is_weak(cue) and behind is not None and text.startswith(" that", behind.end()))
        or _is_inverted(text, start)
    )
    of_role = role_noun(following) is not None
    belongs = of_role or following in rule_words("what an organisation is")  # rival Zendar militia
    return Signs(
        label=is_label(text, paragraph, start, end, candidate.words),
        speaks=speaks,
        acts=speaks
        or verb
        or (not belongs and roles.before(text, start, office=False) is not None),
        apposed=text.startswith(_APPOSED, end),
        owns=text[end : end + 2] in ("’s", "'s") or of_role,
        place=town
        or before in _PLACE_BEFORE
        or placing.is_home(text, start)
        or text[end : end + 3].removeprefix(".")[:2].lstrip(" ").isdigit(),
        town=town,
        determined=before in _DETERMINERS and (verb or not following),
        fragment=_is_fragment(previous, behind[1] if behind else "", word),
        opens=(word.opens and not word.sorts & Sort.CAPITALS) or headline,
    )


def _is_told(text: str, start: int) -> bool:
    """Whether somebody speaks in the clause before "to the": "said it to the Zendar"."""
    clause = text[max(0, start - _CLAUSE) : start - len(" to the ")]
    words = clause.rpartition(". ")[2].replace(",", "").split(" ")
    return any(_is_speech(_finite(word)) for word in words)


def _is_inverted(text: str, start: int) -> bool:
    """Whether a quotation stands before, and a verb of speech between: “…,” explained Roe."""
    before = text[max(0, start - _REACH) : start].replace("\u00a0", " ").split(" ")
    *_, quoted, verb, rest = ("", "", *before)
    if rest or not verb.isalpha() or not quoted.endswith(_CLOSING_MARKS):
        return False
    cue = _finite(verb)
    return _is_speech(cue) or _is_weak(cue)


def has_age(text: str, candidate: Candidate) -> bool:
    """Whether an age stands behind a name: "Jane Roe, 43"."""
    return _AGE.match(text, candidate.end) is not None


def _word_before(text: str, start: int) -> str:
    """The word that a blank divides from `start`, with the "according" or "to" before it."""
    *others, previous, last = ("", "", *text[max(0, start - _REACH) : start].split(" "))
    if last:
        return ""
    previous = previous.rpartition("\n")[2].lstrip(_OPENING_MARKS)
    pair = f"{others[-1]} {previous}".lower()
    return pair if pair in _SPEECH_BEFORE else previous


def _is_fragment(before: str, behind: str, word: Word) -> bool:
    """Whether a capitalised word beside it belongs to the same name."""
    if behind[:1].isupper() and phrase_of[behind] is None:
        return True
    if word.joint != Joint.BLANK or not before[:1].isupper():
        return False
    sorts = sort_of(before)
    if word.sorts & (Sort.COMMON | Sort.FIRST_NAME) == Sort.COMMON and not sorts & Sort.FIRST_NAME:
        return True  # the Pacific Solution, but not Gary Hart
    return phrase_of[before] is None and not sorts & Sort.FUNCTION


def _is_busy(sign: Signs) -> bool:
    """Whether a word acts or speaks where it stands, and labels no line."""
    return (sign.acts or sign.owns) and not sign.label


def kind(word: Word, seen: Sequence[Signs]) -> ActorKind | None:
    """What a word names, if its occurrences show that it acts; else None."""
    labels = sum(sign.label for sign in seen)
    if labels == 1 and any(sign.place for sign in seen) and not any(map(_is_busy, seen)):
        return None  # ZENDA: Two hurt, beside "in Zenda"
    if labels:
        plain = word.sorts & (Sort.COMMON | Sort.FIRST_NAME) == Sort.COMMON
        return None if plain and len(seen) == 1 else ActorKind.PERSON  # EXCLUSIVE: …
    if any(sign.town for sign in seen) and not any(sign.speaks and not sign.town for sign in seen):
        return None
    seen = [sign for sign in seen if not sign.fragment]
    sober = [sign for sign in seen if not sign.opens]
    determined = sum(sign.determined for sign in seen)
    acting = sum((sign.acts or sign.owns) and not sign.place for sign in sober)
    if word.sorts & Sort.CAPITALS:
        return ActorKind.ORGANISATION if acting else None
    if word.sorts & Sort.COMMON:
        return ActorKind.PERSON if sum(sign.acts for sign in sober) > determined else None
    free = [sign for sign in seen if not sign.place]
    acts = sum(sign.acts for sign in free) if sober else sum(sign.speaks for sign in free)
    places = sum(sign.place for sign in seen)
    if word.sorts & Sort.FIRST_NAME and not determined:
        owns = sum(sign.owns for sign in seen)
        return ActorKind.PERSON if acts + owns > places else None
    if not acts or places > acts or _NO_NAME.search(word.text):
        return None
    return ActorKind.ORGANISATION if determined * 2 > len(seen) else ActorKind.PERSON
