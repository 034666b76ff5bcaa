"""Names that are known beforehand: organisations, places, and capitalised words that name no actor.

A phrase is looked up by its exact wording, the longest first. `data/wordings.txt` has a line for
all wordings that begin with a word, made by scripts/make_wordings.py from the lists that are
written by hand; only the lines that an article asks for are taken apart.
"""

from functools import cache

from msgspec import Struct

from factcli.extract.words.lists import comma_list, long_list, undecoded
from factcli.extract.words.remembering import Remembered
from factcli.extract.words.sorted_words import SortedRows


class Organisation(Struct, frozen=True, gc=False):
    """An organisation that news often names.

    `generic` are the forms that stand for it once its name is in the article. `plural` is a group
    of people.
    """

    name: str
    generic: tuple[str, ...]
    parent: str | None
    nouns: frozenset[str]
    plural: bool


class Phrase(Struct, frozen=True, gc=False):
    """What a wording stands for: an organisation, a place, or nothing that acts.

    `country` is the code of the country that a name or a demonym belongs to.
    """

    organisation: Organisation | None = None
    place: bool = False
    country: str | None = None


LONGEST = 9  # words of a wording

_MEANINGS = {"-": Phrase(), ".": Phrase(place=True)}
_SHORT = 3  # letters of a wording that in capitals would be taken for an acronym


class _Wordings(Struct, frozen=True):
    """The wordings that begin with a word, with what they mean.

    That of an organisation is its main name; the wordings for a group of people and its main name
    have an "=" before them.
    """

    organisations: dict[str, str]
    others: dict[str, str]


_NONE = _Wordings({}, {})


@Remembered
def phrase_of(form: str) -> Phrase | None:
    """What a wording stands for, also where it is printed in capitals; None if it is not known."""
    known = _wordings[beginning(form)]
    if known is _NONE:
        return None
    for sign in ("=", ""):
        name = known.organisations.get(sign + form)
        if name is not None:
            return Phrase(_organisation(name, plural=bool(sign)))
    meaning = known.others.get(form)
    if form.isupper() and len(form) > _SHORT:
        for wording, its_meaning in known.others.items():
            if wording.upper() == form:
                meaning = its_meaning
    return _meaning(meaning) if meaning else None


@Remembered
def begins(word: str) -> bool:
    """Whether a known wording begins with a word, which may lack the full stop of "Gen."."""
    known = _wordings[beginning(word)]
    if known is _NONE:
        return False  # as of most words
    forms = [form.removeprefix("=") for form in (*known.organisations, *known.others)]
    if _opens_one(word, forms):
        return True
    if len(word) == 1 or not word.isupper():
        return False
    return _opens_one(word, [form.upper() for form in known.others if len(form) > _SHORT])


def _opens_one(word: str, forms: list[str]) -> bool:
    firsts = (form.partition(" ")[0] for form in forms)
    return any(word in (first, first.rstrip(".")) for first in firsts)


def organisation(name: str) -> Organisation | None:
    """The organisation with this main name, if one is known."""
    known = _wordings[beginning(name)].organisations
    for sign in ("=", ""):
        if known.get(sign + name) == sign + name:
            return _organisation(sign + name, plural=bool(sign))
    return None


def beginning(wording: str) -> str:
    """The word a wording begins with, as `wordings.txt` has it: in capitals, without full stop."""
    return wording.partition(" ")[0].upper().rstrip(".")


@cache
def _rows() -> SortedRows:
    return SortedRows(long_list("wordings.txt"), "|")


@Remembered
def _wordings(word: str) -> _Wordings:
    """The wordings that begin with a word in capitals."""
    row = _rows().row(word)
    if row is None:
        return _NONE
    found = _Wordings({}, {})
    for entry in row.split("|"):
        wording, meaning = entry.split(":")
        meanings = found.organisations if meaning[0] == "@" else found.others
        meanings[wording] = meaning.removeprefix("@")
    return found


def _meaning(meaning: str) -> Phrase:
    if meaning in _MEANINGS:
        return _MEANINGS[meaning]
    return Phrase(country=meaning.lstrip("~"), place=meaning[0] != "~")


@cache
def _organisations() -> bytes:
    return undecoded("organisations.txt")


@cache
def _organisation(name: str, *, plural: bool) -> Organisation:
    """What the list says of the organisation with this main name."""
    start = _organisations().index(f"\n{name} |".encode()) + 1
    row = _organisations()[start : _organisations().index(b"\n", start)]
    _, _, generic, parent, nouns = map(str.strip, row.decode().split("|"))
    return Organisation(
        name.lstrip("="),
        tuple(comma_list(generic)),
        parent or None,
        frozenset(comma_list(nouns)),
        plural,
    )
