"""The gazetteer: what names which country."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli import gazetteer

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Poland", ["PL"]),
        ("polska", ["PL"]),
        ("POLSKA", ["PL"]),
        ("Польша", ["PL"]),
        ("ポーランド", ["PL"]),
        ("PL", ["PL"]),
        ("pol", ["PL"]),
        ("Poles", ["PL"]),
        ("lithuanian", ["LT"]),
        ("Republic of Lithuania", ["LT"]),
        ("Weißrussland", ["BY"]),
        ("Weissrussland", ["BY"]),
        ("Białoruś", ["BY"]),
        ("bialorus", ["BY"]),
        ("Burma", ["MM"]),
        ("cote d’ivoire", ["CI"]),
        ("the Gambia", ["GM"]),
        ("u.s.", ["US"]),
        ("us", ["US"]),
        ("UK", ["GB"]),
        ("Holland", ["NL"]),
        ("kosovar", ["XK"]),
        ("xk", ["XK"]),
        ("france", ["FR"]),
        ("korean", ["KP", "KR"]),
        ("congolese", ["CD", "CG"]),
        ("zebra", []),
        ("", []),
        ("the", []),
        ("|", []),
        ("=", []),
    ],
)
def test_find(query: str, codes: list[str]) -> None:
    """A name in any language and case, a demonym, an abbreviation or a code finds its country."""
    assert gazetteer.find(query) == codes


@pytest.mark.parametrize("word", ["us", "in", "can", "law", "brain", "are"])
def test_find_word_of_longer_query(word: str) -> None:
    """A short English word is no country where it is only a part of the query."""
    assert gazetteer.find(word, whole=False) == []


@pytest.mark.parametrize("word", ["US", "PL", "polska", "poland", "Polish"])
def test_find_name_in_longer_query(word: str) -> None:
    """A name or a code in capitals is a country inside a longer query, too."""
    assert gazetteer.find(word, whole=False) in (["PL"], ["US"])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("frnace", "France"),
        ("belrus", "Belarus"),
        ("germny", "Germany"),
        ("Untied States", "United States"),
        ("lithuanain", "Lithuania"),
        ("xyzzy plugh", None),
        ("zebra", None),
        ("un", None),
        ("", None),
    ],
)
def test_suggest(query: str, name: str | None) -> None:
    """A misspelt country is told apart from a word that is none."""
    assert gazetteer.suggest(query) == name


def test_place() -> None:
    """A code gives the country with its English name and its flag."""
    poland = gazetteer.place("PL")
    assert poland is not None
    assert (poland.name, poland.alpha3, poland.flag) == ("Poland", "POL", "🇵🇱")
    assert gazetteer.place("ZZ") is None
    assert gazetteer.place("pl") is None


def test_places_are_whole() -> None:
    """Every country has a code, a name that finds it, and no form twice."""
    assert len(gazetteer.places()) == 250
    for place in gazetteer.places():
        assert gazetteer.find(place.name)[0] == place.code
        assert place.code in gazetteer.find(place.alpha3)
        forms = place.names + place.official + place.former + place.demonyms + place.abbreviations
        assert len(forms) == len(set(forms))
        assert all(form.strip() == form and form for form in forms)


def test_patch_is_applied() -> None:
    """The shipped file was made after the patch was last edited."""
    patch = tomllib.loads((ROOT / "scripts/gazetteer_patch.toml").read_text("utf-8"))
    data = (ROOT / "src/factcli/gazetteer/countries.json").read_text("utf-8")
    shown = {place["code"]: place for place in json.loads(data)["places"]}
    for code, table in patch.items():
        for form in table.get("drop", ()):
            assert form not in shown[code]["names"] + shown[code]["demonyms"]
        for kind in ("names", "former"):
            for form in table.get(kind, ()):
                assert form.replace("’", "'") in shown[code][kind]


@given(st.text(), st.booleans())
def test_any_query(query: str, whole: bool) -> None:
    """Any query is answered with codes of countries, and never misunderstood as syntax."""
    assert all(gazetteer.place(code) for code in gazetteer.find(query, whole=whole))
