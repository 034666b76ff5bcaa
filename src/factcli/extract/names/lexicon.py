"""What is known of a word: whether it opens names, ends organisations, or is plain English."""

from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias, cast

from msgspec import Struct

from factcli.extract.page.document import abbreviations
from factcli.extract.words.lists import (
    comma_list,
    entries,
    long_list,
    rows,
    rule_words,
    word_rows,
    word_set,
)
from factcli.extract.words.sorted_words import SortedRows, SortedWords
from factcli.text import folded

Gender: TypeAlias = Literal["female", "male"]
"""What pronoun a person goes by, where the text or the first name tells."""


class Sort:
    """The sorts of word, as bits; one word may be of several.

    Plain integers: the members of an IntFlag take ten times as long to compare.
    """

    FUNCTION: Final = 1  # "the", "but": never opens a name
    COMMON: Final = 2  # plain English when it is written small
    FIRST_NAME: Final = 4
    TITLE: Final = 8  # "Sen", "Mr", "President"
    ROLE: Final = 16  # "spokesman", "director"
    ORGANISATION: Final = 32  # "Committee": a name that ends in it is an organisation
    GOES_ON: Final = 64  # "Department": the name may go on with "of"
    SURNAME_TOO: Final = 128  # "Post", "House": an organisation word that is also a surname
    MODIFIER: Final = 256  # "deputy", "foreign": belongs to the role behind it
    THING: Final = 512  # "Street", "Act": a name that ends in it is no actor
    ABBREVIATED: Final = 1024  # written with a full stop: "Sen.", "Jr."
    SUFFIX: Final = 2048  # "Jr", "III"
    CAPITALS: Final = 4096  # "NATO", "WALLACE"
    COURTESY: Final = 8192  # "Mr", "Dr": a title that belongs to the name
    INITIAL: Final = 16384  # "J.", "J.D."
    DOMAIN: Final = 32768  # "Example.com"
    PLURAL: Final = 65536  # a role in the plural: "Nurses"
    OPENER: Final = 131072  # "Radio": an organisation's name may begin with it


class Title(Struct, frozen=True, gc=False):
    """What a title says: the gender, and the nouns that may stand for its bearer."""

    gender: Gender | None
    nouns: frozenset[str]


_SUFFIXES = rule_words("suffixes")
_ABBREVIATED = rule_words("abbreviated")


@cache
def _titles() -> dict[str, tuple[str, str]]:
    """By a title's exact form without full stop, the form with its signs, and what it says."""
    return {form.strip("+?!"): (form, said) for form, said in rows("titles.txt").items()}


def is_title(word: str) -> bool:
    """Whether a word is a title before a name, in its exact form without full stop."""
    return word in _titles()


def title_of(word: str) -> Title | None:
    """What a title before a name says."""
    return _said(_titles()[word][1]) if word in _titles() else None


@cache
def name_titles() -> frozenset[str]:
    """Titles that are a first name before one other: "Dean Roe"."""
    return frozenset(word for word, (form, _) in _titles().items() if form.endswith("!"))


@cache
def _said(row: str) -> Title:
    gender, nouns = map(str.strip, row.split("|"))
    return Title(cast("Gender | None", gender or None), frozenset(comma_list(nouns)))


@cache
def role_title(noun: str) -> Title | None:
    """What a role noun, lower case and singular, says; its nouns are itself and wider ones."""
    row = rows("roles.txt").get(noun)
    if row is None:
        return None
    said = _said(row)
    return Title(said.gender, said.nouns | {noun})


@cache
def organisation_words() -> dict[str, str]:
    """Words that end organisations' names, with the lower-case nouns that may stand for them."""
    return {word.rstrip("*?"): nouns for word, nouns in rows("organisation_words.txt").items()}


def organisation_nouns(word: str) -> frozenset[str]:
    """The lower-case nouns that may stand for an organisation whose name ends in a word."""
    return frozenset(comma_list(organisation_words().get(word, "")))


class FirstName(Struct, frozen=True, gc=False):
    """The gender a first name is given to; `mostly` where the other one is not rare."""

    gender: Gender | None
    mostly: bool


_GIVEN_TO = {
    "f": FirstName("female", mostly=False),
    "m": FirstName("male", mostly=False),
    "f?": FirstName("female", mostly=True),
    "m?": FirstName("male", mostly=True),
    "?": FirstName(None, mostly=False),
}


@cache
def _first_names() -> SortedRows:
    """First names, folded, each with its mark of `_GIVEN_TO`."""
    return SortedRows(long_list("first_names.txt"), "=", " ")


@cache
def _whole_names() -> dict[str, str]:
    """By a nickname, the name it stands for."""
    return {short: whole for short, whole, *_ in reversed(word_rows("nicknames.txt"))}


@lru_cache(maxsize=1 << 12)
def known_first_name(name: str) -> FirstName | None:
    """What is known of a first name, lower case without accents; of a nickname, of its name."""
    mark = _first_names().row(name)
    if mark is not None:
        return _GIVEN_TO[mark]
    whole = _whole_names().get(name)
    return (known_first_name(whole) or FirstName(None, mostly=False)) if whole else None


_PLURALS = ("s", "men")


@lru_cache(maxsize=1 << 12)
def role_noun(word: str) -> str | None:
    """The singular of a lower-case role noun, if it is one."""
    known = rows("roles.txt")
    if word in known:
        return word
    if not word.endswith(_PLURALS):
        return None
    for plural, singular in (("men", "man"), ("women", "woman"), ("ies", "y"), ("s", "")):
        if word.endswith(plural) and word[: -len(plural)] + singular in known:
            return word[: -len(plural)] + singular
    return None


_LONGEST_SYLLABLE = 5  # letters
_ENDINGS = ("'s", "s", "es", "ed", "ing", "ly", "er", "ers", "ness", "est")


def _is_stem(stem: str, words: SortedWords) -> bool:
    """Whether a word without its ending is known, as it stands or as spelling changes it."""
    return (
        stem in words
        or stem + "e" in words
        or (stem[-1] == "i" and stem[:-1] + "y" in words)
        or (stem[-1] == stem[-2] and stem[:-1] in words)
    )


@cache
def _common_words() -> SortedWords:
    return SortedWords(long_list("common_words.txt"))


def is_common(word: str) -> bool:
    """Whether a lower-case word is plain English, in any regular form."""
    words = _common_words()
    if word in words:
        return True
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and _is_stem(stem, words):
            return True
    if word.endswith("ly") and is_common(word[:-2]):
        return True
    return "-" in word and all(part in words for part in word.split("-"))


@lru_cache(maxsize=1 << 15)
def sort_of(word: str) -> int:
    """The sorts of a capitalised word without its full stop, as bits of `Sort`."""
    if word[-1] == ".":
        return Sort.INITIAL
    lower = word.lower().replace("’", "'")
    capitals = len(word) > 1 and word.isupper()
    name = word.capitalize() if capitals and len(word) > 4 else word
    sort = _by_form().get(word, 0) | _of_names().get(name, 0)
    if capitals:
        sort |= Sort.CAPITALS
    if lower in word_set("function_words.txt") or ("-" in word and _is_compound_adjective(word)):
        sort |= Sort.FUNCTION
    if is_common(lower):
        sort |= Sort.COMMON
    if known_first_name(folded(lower)):
        sort |= Sort.FIRST_NAME
    if lower in entries("role_modifiers.txt"):
        sort |= Sort.MODIFIER
    noun = role_noun(lower)
    if noun is not None:
        sort |= Sort.ROLE if noun == lower else Sort.ROLE | Sort.PLURAL
    return sort


@cache
def _by_form() -> dict[str, int]:
    """The sorts of things, suffixes and abbreviations, by their exact form."""
    marks = dict.fromkeys(_SUFFIXES, Sort.SUFFIX)
    for word in _ABBREVIATED:
        marks[word] = marks.get(word, 0) | Sort.ABBREVIATED
    for word in rule_words("opening an organisation"):
        marks[word] = marks.get(word, 0) | Sort.OPENER
    for entry in word_set("thing_words.txt"):
        sort = Sort.THING | Sort.SURNAME_TOO if entry.endswith("?") else Sort.THING
        word = entry.rstrip("?")
        marks[word] = marks.get(word, 0) | sort
    return marks


@cache
def _of_names() -> dict[str, int]:
    """The sorts of titles, and of the words that end organisations' names."""
    marks: dict[str, int] = {}
    for word in rows("organisation_words.txt"):
        marks[word.rstrip("*?")] = (
            Sort.ORGANISATION
            | (Sort.GOES_ON if "*" in word else 0)
            | (Sort.SURNAME_TOO if "?" in word else 0)
        )
    for word, (form, _) in _titles().items():
        marks[word] = marks.get(word, 0) | (
            Sort.TITLE
            | (Sort.COURTESY if form[0] == "+" else 0)
            | (Sort.SURNAME_TOO if form[-1] in "?!" else 0)
            | (Sort.ABBREVIATED if word in abbreviations() else 0)
        )
    return marks


def _is_compound_adjective(word: str) -> bool:
    """Whether a word describes by a place or a name: "London-based", "Roe-era"."""
    head, _, tail = word.rpartition("-")
    if tail in rule_words("second syllables") and len(head) < _LONGEST_SYLLABLE:
        return False  # Ki-moon
    return tail.islower() and is_common(tail) and not role_noun(word.lower())


def first_name(word: str) -> FirstName | None:
    """What is known of a first name, in any case; of a double one, what is known of its first."""
    name = folded(word.lower())
    known, first = known_first_name(name), name.partition("-")[0]
    if known is None and first in rule_words("male in double names"):
        return _GIVEN_TO["m"]  # Jean-Claude, who is no Jean
    return known or known_first_name(first)
