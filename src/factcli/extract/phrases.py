"""Names that are known beforehand: organisations, places, and capitalised words that name no actor.

A phrase is looked up by its exact wording, the longest first. Of the lists only as much is taken
apart as it takes to find a wording in them: an article names few of the organisations.
"""

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from factcli.extract.remembering import Remembered
from factcli.extract.word_lists import comma_list, lines
from factcli.gazetteer import places


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

_NOTHING = Phrase()
_PLACE = Phrase(place=True)
_SHORT = 3  # letters of a wording that in capitals would be taken for an acronym


@Remembered
def phrase_of(form: str) -> Phrase | None:
    """What a wording stands for, also where it is printed in capitals; None if it is not known."""
    organisations = _organisations()
    for sign in ("=", ""):
        line = organisations.get(sign + form)
        if line is not None:
            return Phrase(_organisation(line, plural=bool(sign)))
    if form.isupper() and len(form) > _SHORT:
        form = _capitals().get(form, form)
    return _others().get(form)


@Remembered
def begins(word: str) -> bool:
    """Whether a known wording begins with a word, which may lack the full stop of "Gen."."""
    if word in _openings():
        return True
    return len(word) > 1 and word.isupper() and word in _openings_in_capitals()


def organisation(name: str) -> Organisation | None:
    """The organisation with this main name, if one is known."""
    for sign in ("=", ""):
        line = _organisations().get(sign + name)
        if line is not None and line.split("|", 1)[0].rstrip() == sign + name:
            return _organisation(line, plural=bool(sign))
    return None


@cache
def generic_forms() -> dict[str, str]:
    """Generic forms of several words, without article, to the organisation they stand for."""
    found: dict[str, str] = {}
    for line in lines("organisations.txt"):
        name, _, generic, _ = line.split("|", 3)
        for form in () if generic == " " else comma_list(generic):
            if " " in form and not form.startswith("the "):
                found[form] = name.strip(" =")
    return found


@cache
def _organisations() -> dict[str, str]:
    """The line of an organisation by its name and by each other wording for it."""
    found: dict[str, str] = {}
    for line in lines("organisations.txt"):
        name, others, _ = line.split("|", 2)
        found[name.rstrip()] = line
        if others := others.strip():
            found |= dict.fromkeys(others.split(", "), line)
    return found


@cache
def _organisation(line: str, *, plural: bool) -> Organisation:
    name, _, generic, parent, nouns = map(str.strip, line.split("|"))
    return Organisation(
        name.lstrip("="),
        tuple(comma_list(generic)),
        parent or None,
        frozenset(comma_list(nouns)),
        plural,
    )


@cache
def _others() -> dict[str, Phrase]:
    """All wordings but those for organisations."""
    found = dict.fromkeys(lines("not_actors.txt"), _NOTHING)
    for country in places():
        found |= dict.fromkeys(country.demonyms, Phrase(country=country.code))
        names = (*country.names, *country.official, *country.former, *country.abbreviations)
        found |= dict.fromkeys(names, Phrase(country=country.code, place=True))
    return found | dict.fromkeys(lines("places.txt"), _PLACE)


@cache
def _capitals() -> dict[str, str]:
    """Wordings by how they are printed in capitals."""
    forms = [form for form in _others() if len(form) > _SHORT]
    # All at once: one by one takes three times as long.
    return dict(zip("\n".join(forms).upper().split("\n"), forms, strict=True))


@cache
def _openings() -> frozenset[str]:
    words = _first_words(_others()) | _first_words(_organisations())
    return words | {word.lstrip("=") for word in words if word[0] == "="}


@cache
def _openings_in_capitals() -> frozenset[str]:
    words = _first_words(form for form in _others() if len(form) > _SHORT)
    return frozenset("\n".join(words).upper().split("\n"))


def _first_words(forms: Iterable[str]) -> frozenset[str]:
    """The first words of wordings, those with a full stop also without it."""
    words = {form.partition(" ")[0] for form in forms}
    return frozenset(words | {word.rstrip(".") for word in words if word[-1] == "."})
