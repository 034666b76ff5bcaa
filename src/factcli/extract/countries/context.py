"""What the words around a country's name make of it: a person, a town, a language, or a country.

Small rules over the text beside a form; none knows more of the article than what it is given.
"""

import re
from enum import Enum
from functools import cache

from factcli.extract.actors.cast import Cast
from factcli.extract.countries.forms import Found, scan
from factcli.extract.names.lexicon import Sort, sort_of
from factcli.extract.page.neighbours import word_after, word_before
from factcli.extract.words.cues import SPOKEN, cue_of
from factcli.extract.words.lists import alternatives, entries, marked, rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

_REACH = 32  # code points that the words beside a form are looked for in
_CALLED = pattern(
    r"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|old|new|\d+)"
    r" (?:[a-z-]+ )?(?P<what>[a-z-]+) (?:named|called) $"
)
_KIN = pattern(
    r"\b(?:son|daughter|wife|husband|brother|sister|grandson|granddaughter|boyfriend|girlfriend)"
    r"(?:,| named| called) $"
)
_TOWN_OF = pattern(r"\b(?:town|village|hamlet|township|suburb)s? of $")
_A_TOWN = pattern(r", (?:a|an|the) (?:[a-z-]+ ){0,2}(?:town|village|hamlet|township|suburb)\b")
_CALLED_REACH = 48
_HEADLINE = 120  # code points on either side
_LONG_LOWER_CASE = pattern(
    r"(?<![\w'’])(?<!-)(?!(?:with|from|over|into|amid|than|that|upon)\b)[a-z]{4,}"
)
_LANGUAGE_COMPOUND = pattern("-(?:language|speak|only|medium)", re.IGNORECASE)
_CAME_FROM = pattern(rf"(?:\b(?:{alternatives('coming from a place')})|,)[ \xa0]from[ \xa0]$")
_LIST_GAP = pattern(r",? (?:and|or) |, ")
_KNOWN_WORDS_OF = pattern(r"\b(?:words?|phrases?|knowledge|command|smattering|grasp) of $")
_BESIDE_DEMONYM = pattern(r",? (?:or|and|nor) (?:an? )?|, (?:an? )?")
# How a place in the US goes on behind the name of its state, unless the state is one of a list.
_AFTER_STATE = pattern(r"(?:['’]s)?(?:[,.;:)\]\n—–-]|$|[ \xa0](?!and\b|or\b)[a-z(—–-])")


def follows_place_word(text: str, start: int) -> bool:
    """Whether the word before says that a place comes: in, across, near, came from."""
    before = word_before(text, start)
    if before == "from":
        return _CAME_FROM.search(text, max(0, start - _REACH), start) is not None
    return before.lower() in rule_words("beside a place")


class NamePart(Enum):
    """Which part of a person's name a form is."""

    GIVEN = "given"  # Jordan Spieth, who is called Spieth from then on
    SURNAME = "surname"  # Michael Jordan, who may be called Jordan from then on


def name_part(text: str, found: Found, cast: Cast | None) -> NamePart | None:
    """The part that a form is of a person's name, if it is one: Michael Jordan, Rep. Israel."""
    if cast is not None and (part := _part_in_cast(found, cast)):
        return part
    given = found.form.text in marked("country_given_names.txt")["often"]
    surname = found.form.text in entries("country_surnames.txt")
    if not given and not surname:
        return None
    if given and _KIN.search(text, max(0, found.start - _REACH), found.start):
        return NamePart.GIVEN  # her daughter, Jordan, left
    before = word_before(text, found.start)
    if before in entries("country_titles.txt"):
        return NamePart.GIVEN if given and _has_surname(text, found) else NamePart.SURNAME
    if text[found.start : found.end].isupper() or _in_headline(text, found):
        return None
    if surname and found.form.is_name and _has_given_name(before):
        return NamePart.SURNAME
    return NamePart.GIVEN if given and _has_surname(text, found) else None


def _part_in_cast(found: Found, cast: Cast) -> NamePart | None:
    """The part that a form is of a name in the cast, if names may have it there."""
    mention = cast.mention_at(found.start, found.end)
    if mention is None or cast.members[mention.member].kind is not ActorKind.PERSON:
        return None
    wording = found.form.text
    if mention.start < found.start:
        return NamePart.SURNAME if wording in entries("country_surnames.txt") else None
    if mention.end > found.end:
        names = marked("country_given_names.txt")
        known = wording in names["often"] or wording in names["rare"]
        return NamePart.GIVEN if known and mention.start == found.start else None
    # By itself, a surname that is a demonym: only the cast knows that French is Ms. French.
    member = cast.members[mention.member]
    is_surname = wording in entries("country_surnames.txt") and not found.form.is_name
    return NamePart.SURNAME if is_surname and member.name.endswith(" " + wording) else None


def _in_headline(text: str, found: Found) -> bool:
    """Whether every long word of the line is capitalised: there, capitals tell no names."""
    first = text.rfind("\n", max(0, found.start - _HEADLINE), found.start) + 1
    last = text.find("\n", found.end, found.end + _HEADLINE)
    if last < 0:
        last = min(len(text), found.end + _HEADLINE)
    line = text[first or max(0, found.start - _HEADLINE) : last]
    return line.count(" ") > 1 and _LONG_LOWER_CASE.search(line) is None


def _has_surname(text: str, found: Found) -> bool:
    after = word_after(text, found.end)
    if word_after(text, found.end + 1 + len(after))[:1].isupper():
        return False  # a Brit with two names, or an institution
    return (
        after[:1].isupper()
        and not after.isupper()
        and after.rstrip(".") not in marked("country_companions.txt")[">"]
        and after not in marked("country_companions.txt")[">"]
        and not follows_place_word(text, found.start)
    )


def _has_given_name(before: str) -> bool:
    if not before[:1].isupper() or before.endswith(("'s", "’s", "ing", "ed", "ern")):
        return False
    if sort_of(before.rstrip(".")) & Sort.ORGANISATION:
        return False  # Transparency International Ireland
    if len(before) > len("B.") and (before.endswith(".") or before.isupper()):
        return False  # the end of a sentence, or an acronym
    if before in marked("country_companions.txt")["<"] or _is_demonym(before):
        return False
    return before.rstrip(".") not in entries("country_openers.txt")


def _is_demonym(word: str) -> bool:
    return bool(scan(word))


def is_town(text: str, found: Found) -> bool:
    """Whether a name is that of a town: Lebanon, Ohio; Cuba, N.Y.; the town of Jamaica."""
    if not found.form.is_name:
        return False
    if text.endswith(" of ", 0, found.start) and (
        _TOWN_OF.search(text, max(0, found.start - _REACH), found.start)
    ):
        return True
    if not text.startswith(", ", found.end):
        return False
    if _A_TOWN.match(text, found.end):
        return True  # in Peru, a town of 500
    end = end_of_state(text, found.end + len(", "))
    if end is None or _AFTER_STATE.match(text, end) is None:
        return False
    return not _in_list(text, found.start, end)


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether a name and a state at `start, end` are two of a list: Mexico, Spain, Ohio, Texas."""
    following = _LIST_GAP.match(text, end)
    if following and end_of_state(text, following.end()) is not None:
        return True
    first = max(0, start - _REACH)
    before = scan(text[first:start])
    return bool(before) and text[first + before[-1].end : start] == ", "


def end_of_state(text: str, start: int) -> int | None:
    """Where a name of a state of the USA, but Georgia, ends that begins at `start`; or None."""
    if not text[start : start + 1].isupper():
        return None
    for name in _states():
        end = start + len(name)
        following = text[end : end + 1]
        if text.startswith(name, start) and not (following.isalnum() or following == "_"):
            return end
    return None


@cache
def _states() -> list[str]:
    return sorted(entries("us_states.txt"), key=len, reverse=True)


def may_be_language(found: Found) -> bool:
    """Whether a form is also the name of a language."""
    return found.form.text in entries("country_languages.txt")


def is_language(text: str, found: Found) -> bool:
    """Whether a demonym is a language: in Spanish, speaks Russian, English-language."""
    wording = found.form.text
    if not may_be_language(found):
        return False
    words = marked("country_language_words.txt")
    before = word_before(text, found.start).lower()
    after = word_after(text, found.end).lower().rstrip(".")
    if before in words["<"] or after in words[">"] or _LANGUAGE_COMPOUND.match(text, found.end):
        return True
    if _KNOWN_WORDS_OF.search(text, max(0, found.start - _REACH), found.start):
        return stands_alone(text, found)
    if wording == "English":
        return after in words["English>"] or (before != "the" and stands_alone(text, found))
    return before in ("in", "into") and stands_alone(text, found)


def stands_alone(text: str, found: Found) -> bool:
    """Whether no noun follows that a demonym could belong to."""
    after = word_after(text, found.end)
    ends = not after or after in entries("country_function_words.txt")
    return ends and not text.startswith("-", found.end)


def is_dish(text: str, found: Found) -> bool:
    """Whether an adjective is used as the name of a thing: she had a Danish and a coffee."""
    wording = found.form.text
    if found.form.is_name or not wording.endswith(("ish", "French", "Dutch")):
        return False
    if word_before(text, found.start).lower() not in ("a", "an") or not stands_alone(text, found):
        return False
    beside = _BESIDE_DEMONYM.match(text, found.end)
    others = scan(text[beside.end() : beside.end() + _REACH]) if beside else []
    return not (others and others[0].start == 0)


def speaks(text: str, found: Found) -> bool:
    """Whether a form is the subject of a verb of speech, or stands right behind one."""
    words = word_after(text, found.end), word_before(text, found.start)
    cues = [cue_of(word) for word in words]
    return any(cue is not None and cue.kind in SPOKEN for cue in cues)


def is_firm(text: str, found: Found) -> bool:
    """Whether a name is that of a firm's founder: Holland Foods, Holland & Sons."""
    if found.form.text not in entries("country_surnames.txt") or not found.form.is_name:
        return False
    after = word_after(text, found.end)
    return after in marked("country_companions.txt")[">firm"] or text.startswith(" & ", found.end)


def is_called(text: str, found: Found) -> bool:
    """Whether a form is what a pet, a ship or a bar is called: a cat named Turkey."""
    if not text.endswith((" named ", " called "), 0, found.start):
        return False
    called = _CALLED.search(text, max(0, found.start - _CALLED_REACH), found.start)
    return called is not None and called["what"] not in marked("country_companions.txt")["called"]


def is_local(text: str, found: Found) -> bool:
    """Whether a form is part of the name of a street, a stream or a quarter: Little Armenia."""
    after = word_after(text, found.end)
    if found.form.is_name and text.endswith("Little ", 0, found.start):
        return True
    return after.rstrip(".") in marked("country_companions.txt")[">local"]


def is_plain_us(text: str, found: Found) -> bool:
    """Whether US is the pronoun in capitals (LET US PRAY) or a currency (US$)."""
    if found.form.text != "US":
        return False
    if text.startswith("$", found.end):
        return True
    before, after = word_before(text, found.start), word_after(text, found.end)
    shouted = before.isupper() and (not after or after.isupper())
    return shouted and before not in ("THE", "A", "AN", "IN", "NON")
