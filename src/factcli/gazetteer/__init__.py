"""The countries of the world and what they are called.

The data is `countries.json`, written by scripts/make_gazetteer.py from Unicode CLDR (Unicode
License V3), the CIA World Factbook (public domain) and a reviewed patch. It is read when it is
first asked for; the names in all languages stay one string that is searched, not a table.
"""

from functools import cache

from msgspec import Raw, Struct, json

from factcli.model import CountryCode
from factcli.packaged import beside
from factcli.text import keys

# Below these lengths a lower-case word among others is more likely English than a country.
_SHORTEST_NAME = 4
_SHORTEST_FOREIGN_NAME = 6
_FLAG = ord("🇦") - ord("A")


class Place(Struct, frozen=True):
    """A country with its forms in English text, as they are written there.

    `names` holds the short names (the first is `name`), `official` the long ones, `former` those
    it no longer has; `demonyms` are nouns and adjectives, singular and plural.
    """

    code: CountryCode
    alpha3: str
    name: str
    names: list[str]
    official: list[str]
    former: list[str]
    demonyms: list[str]
    abbreviations: list[str]

    @property
    def flag(self) -> str:
        """The flag as an emoji, of two regional indicators."""
        return "".join(chr(ord(letter) + _FLAG) for letter in self.code)


class _Gazetteer(Struct, frozen=True):
    places: list[Place]
    english: str  # |congo=CD,CG|polish=PL|…
    foreign: Raw  # |polska=PL|… without those in `english`, not yet decoded: most of the file


def look_up_key(name: str) -> str:
    """What a name is looked up by: folded to ASCII words, without a leading "the"."""
    return " ".join(keys(name)).removeprefix("the ")


@cache
def _gazetteer() -> _Gazetteer:
    return json.decode(beside(__file__, "countries.json"), type=_Gazetteer)


@cache
def _foreign() -> str:
    return json.decode(_gazetteer().foreign, type=str)


@cache
def _by_code() -> dict[str, Place]:
    return {place.code: place for place in places()}


def places() -> list[Place]:
    """Every country, by code."""
    return _gazetteer().places


def place(code: str) -> Place | None:
    """The country with this alpha-2 code, in capitals; None if there is none."""
    return _by_code().get(code)


def find(query: str, *, whole: bool = True) -> list[CountryCode]:
    """The countries a query names in full, the likeliest first; empty if it names none.

    A name or former name in any language, a demonym or abbreviation in English, an alpha-2 or
    alpha-3 code: `polska`, `Białoruś`, `lithuanian`, `uk`, `PL`. Case, accents and scripts do
    not matter. Where the query is but a part of a longer one (`whole=False`), short words that
    are also English ones (us, in, can, law) name no country.
    """
    key = look_up_key(query)
    spelt_as_word = not whole and query.islower()
    if spelt_as_word and len(key) < _SHORTEST_NAME:
        return []
    codes = _codes(_gazetteer().english, key)
    if not codes and not (spelt_as_word and len(key) < _SHORTEST_FOREIGN_NAME):
        codes = _codes(_foreign(), key)
    if len(key) in (2, 3) and (whole or query.isupper()):
        coded = [at.code for at in places() if key.upper() in (at.code, at.alpha3)]
        codes = coded + codes if query.isupper() else codes + coded
    return list(dict.fromkeys(codes))


def _codes(table: str, key: str) -> list[CountryCode]:
    entry = f"|{key}="
    start = table.find(entry)
    if start < 0:
        return []
    start += len(entry)
    return table[start : table.index("|", start)].split(",")


def suggest(query: str) -> str | None:
    """The English name of the country that a misspelt query comes nearest to, if any does.

    Edits are counted as optimal string alignment: one up to five letters, two above.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    key = look_up_key(query)
    if len(key) < 4:
        return None
    choices = [
        (look_up_key(form), at.name) for at in places() for form in (*at.names, *at.demonyms)
    ]
    nearest = process.extractOne(
        key, [form for form, _ in choices], scorer=OSA.distance, score_cutoff=1 + (len(key) > 5)
    )
    return None if nearest is None else choices[nearest[2]][1]
