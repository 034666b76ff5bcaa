"""Names that are known beforehand: organisations, places, and capitalised words that name no actor.

A phrase is looked up by its exact wording, the longest first.
"""

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from factcli.extract.word_lists import comma_list, entries, table
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


_NOTHING = Phrase()
_PLACE = Phrase(place=True)


@cache
def organisations() -> dict[str, Organisation]:
    """The known organisations by their main name."""
    known: dict[str, Organisation] = {}
    for name, _, generic, parent, nouns in table("organisations.txt"):
        plural = name.startswith("=")
        known[name.lstrip("=")] = Organisation(
            name.lstrip("="),
            tuple(comma_list(generic)),
            parent or None,
            frozenset(comma_list(nouns)),
            plural,
        )
    return known


@cache
def phrases() -> dict[str, Phrase]:
    """Every known wording."""
    found = dict.fromkeys(entries("not_actors.txt"), _NOTHING)
    for country in places():
        found |= dict.fromkeys(country.demonyms, Phrase(country=country.code))
        names = (*country.names, *country.official, *country.former, *country.abbreviations)
        found |= dict.fromkeys(names, Phrase(country=country.code, place=True))
    found |= dict.fromkeys(entries("places.txt"), _PLACE)
    found |= {form.upper(): phrase for form, phrase in found.items() if len(form) > 3}
    for name, others, *_ in table("organisations.txt"):
        organisation = organisations()[name.lstrip("=")]
        by_number = {organisation.plural: Phrase(organisation)}
        for form in (name, *comma_list(others)):
            plural = form.startswith("=")
            if plural not in by_number:
                by_number[plural] = Phrase(replace(organisation, plural=plural))
            found[form.lstrip("=")] = by_number[plural]
    return found


@cache
def longest() -> dict[str, int]:
    """For the first word of every phrase: how many words its longest phrase has.

    A word is listed with the full stop of an abbreviation and without.
    """
    lengths: dict[str, int] = {}
    for form in phrases():
        first, words = form.partition(" ")[0], form.count(" ") + 1
        if words > lengths.get(first, 0):
            lengths[first] = words
    for first in [first for first in lengths if first.endswith(".")]:
        word = first.rstrip(".")
        lengths[word] = max(lengths.get(word, 0), lengths[first])
    return lengths
