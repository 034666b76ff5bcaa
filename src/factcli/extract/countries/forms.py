"""Where a text has a form that may name a country: words looked up, the longest match first.

The forms are those of the gazetteer. Phrases that hold such a form and mean something else (New
Mexico, Guinea pig) are looked up along with them, found first, and left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from factcli import gazetteer
from factcli.extract.words.lists import entries
from factcli.extract.words.patterns import pattern
from factcli.extract.words.remembering import Remembered
from factcli.model import CountryCode, Span

_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_ʼ]*")  # the letter ʼ is used as an apostrophe
_HASHTAG = re.compile(r"#([^\W_]+)")
_IN_BRACKETS = pattern(r"\(([A-Z]{3})\)")
_PREFIX = pattern(r"\b([A-Z][a-z]{2,6}o)-$")
_LONGEST_PREFIX = 9  # code points, with the hyphen
_PREFIXED = pattern(r"(?P<prefix>[A-Z][a-z]?-)(?P<name>[A-Z]\w+)\Z")
_CAMEL = pattern(r"[A-Z][a-zà-ÿ]+|[A-Z]+(?![a-z])")
_ADDRESS = pattern(r"(?:https?://|www\.)\S+")
_FIRST_WORD = pattern(r"[^\W\d_]+")
_BETWEEN_NATIONS = ("inter-", "Inter-")  # what is between two halves of a nation names neither
_SHORTEST_IN_CAPITALS = 4  # letters of a word that is looked up in capitals, too: not IS, BE
_VARIANT = re.compile(r"[^\S ]|  |[’‘]|[‐‑–]")  # what a form has in place of a blank, ' or -
_MARKS = {"'": "'’‘", "-": "-‐‑–"}
_WIDEST_SPACE = 2  # white space within a form: a blank, a line's end, a typed double blank


class Form(Struct, frozen=True, gc=False):
    """A wording, as it is written, and the countries it may name: none if it is a trap."""

    text: str
    codes: tuple[CountryCode, ...]
    is_name: bool = False  # not a demonym, an abbreviation or a trap


class Found(Struct, frozen=True, gc=False):
    """A form at half-open `start, end` of a text."""

    start: int
    end: int
    form: Form


def scan(text: str) -> list[Found]:
    """The forms in `text`, in order and without overlaps; traps are left out."""
    found = list(_words(text))
    others = [*_prefixes(text, found), *_hashtags(text), *_sport_codes(text)]
    if others:
        found = sorted(found + others, key=lambda one: (one.start, one.end))
    if "://" in text or "www." in text:
        found = _outside(found, [match.span() for match in _ADDRESS.finditer(text)])
    return found


def _words(text: str) -> Iterator[Found]:
    reached = 0
    for match in _WORD.finditer(text):
        wordings = _wordings[match[0]]
        if not wordings:  # as of most words
            continue
        start = match.start()
        if start < reached or _continues(text, start):
            continue
        varies = _VARIANT.search(text, start, start + len(wordings[0][0])) is not None
        for wording, form in wordings:
            if not varies and not text.startswith(wording, start):
                continue
            end = _end(text, start, wording)
            if end is not None:
                reached = end
                if form.codes:
                    yield Found(_with_small_prefix(text, start, form), end, form)
                break


@Remembered
def _wordings(word: str) -> tuple[tuple[str, Form], ...]:
    """The forms that a word opens, the longest first, as they are printed where it is like this."""
    forms = _by_word().get(word)
    if forms is None and len(word) >= _SHORTEST_IN_CAPITALS and word.isupper():
        return tuple((one.text.upper(), one) for one in _by_word().get(word.capitalize(), ()))
    return () if forms is None else tuple((one.text, one) for one in forms)


def _with_small_prefix(text: str, start: int, form: Form) -> int:
    """Where a form starts that may have a prefix: "ni-Vanuatu"."""
    if start and text[start - 1] == "-":
        prefix = _small_prefixes().get(form.text)
        if prefix and text[max(0, start - len(prefix)) : start] == prefix:
            return start - len(prefix)
    return start


@cache
def _small_prefixes() -> dict[str, str]:
    """The prefixes of demonyms that are joined to the country's name, small as in a sentence."""
    forms = [_PREFIXED.match(form) for form in _country_forms()]
    return {match["name"]: match["prefix"].lower() for match in forms if match}


def _continues(text: str, start: int) -> bool:
    """Whether a word at `start` is the rest of one: a handle, a hashtag, "inter-Ruritanian"."""
    before = text[start - 1] if start else " "
    if before == "-":
        return text.endswith(_BETWEEN_NATIONS, 0, start)
    return before.isalnum() or before in "_@#"


def _hashtags(text: str) -> Iterator[Found]:
    for match in _HASHTAG.finditer(text):
        form = _by_hashtag().get(match[1].lower())
        if form is not None:
            yield Found(match.start(1), match.end(1), form)
        elif match[1].lower() not in _trap_hashtags():
            yield from _last_of_hashtag(match)


def _last_of_hashtag(match: re.Match[str]) -> Iterator[Found]:
    """The country that a hashtag of several words ends in: "#StandWithRuritania"."""
    *before, last = [None, *_CAMEL.finditer(match[1])]
    if last is None or len(before) == 1 or last.end() < len(match[1]):
        return
    for form in _by_word().get(last[0], ()):
        names_nobody = form.text not in entries("country_surnames.txt")
        if form.text == last[0] and len(form.codes) == 1 and form.is_name and names_nobody:
            start = match.start(1) + last.start()
            yield Found(start, start + len(last[0]), form)


@cache
def _trap_hashtags() -> frozenset[str]:
    return frozenset(trap.replace(" ", "").lower() for trap in entries("country_traps.txt"))


def _sport_codes(text: str) -> Iterator[Found]:
    """The codes of a list of results, as in `Roe (JAM) 10.79`: two at least, and no other ones."""
    matches = list(_IN_BRACKETS.finditer(text)) if "(" in text else []
    found = {match[1]: _by_sport_code().get(match[1]) for match in matches}
    if len(found) > 1 and None not in found.values():
        for match in matches:
            form = found[match[1]]
            if form is not None and match[1] not in _by_word():
                yield Found(match.start(1), match.end(1), form)


def _prefixes(text: str, found: list[Found]) -> Iterator[Found]:
    """Countries joined to one that is found, as in `Franco-German`."""
    for one in found:
        if text.endswith("o-", 0, one.start):
            match = _PREFIX.search(text, max(0, one.start - _LONGEST_PREFIX), one.start)
            code = _entries("country_prefixes.txt").get(match[1]) if match else None
            if match and code is not None:
                yield Found(*match.span(1), Form(match[1], (code,)))


def _outside(found: list[Found], spans: list[Span]) -> list[Found]:
    """What does not start in one of `spans`; both are in text order."""
    kept, at = [], 0
    for one in found:
        while at < len(spans) and spans[at][1] <= one.start:
            at += 1
        if at == len(spans) or one.start < spans[at][0]:
            kept.append(one)
    return kept


def _end(text: str, start: int, form: str) -> int | None:
    """Where `form` ends if it stands at `start`, maybe with other spaces and marks."""
    end: int | None = start + len(form)
    if not text.startswith(form, start):
        end = _end_of_variant(text, start, form)
    if end is None:
        return None
    following = text[end : end + 1]
    goes_on = following.isalnum() and following != "ʼ" and not form.endswith(".")
    return None if goes_on or following == "_" else end


def _end_of_variant(text: str, start: int, form: str) -> int | None:
    at = start
    for character in form:
        if character == " ":
            width = 0
            while width < _WIDEST_SPACE and text[at : at + 1].isspace():
                width, at = width + 1, at + 1
            if not width:
                return None
        elif at < len(text) and text[at] in _MARKS.get(character, character):
            at += 1
        else:
            return None
    return at


@cache
def _by_word() -> dict[str, tuple[Form, ...]]:
    """The forms by their first word, the longest first."""
    phrases = entries("country_traps.txt")
    plurals = {phrase + "s" for phrase in phrases if phrase.rpartition(" ")[2].islower()}
    traps = {phrase: Form(phrase, ()) for phrase in phrases | plurals}
    table: dict[str, list[Form]] = {}
    for form in (_country_forms() | traps).values():
        first = _FIRST_WORD.match(form.text)
        if first is not None:
            table.setdefault(first[0], []).append(form)
    return {
        word: tuple(sorted(forms, key=_length, reverse=True)) if len(forms) > 1 else (forms[0],)
        for word, forms in table.items()
    }


def _length(form: Form) -> int:
    return len(form.text)


@cache
def _by_sport_code() -> dict[str, Form]:
    codes = {place.alpha3: place.code for place in gazetteer.places()}
    codes |= _entries("country_sport_codes.txt")
    return {sport: Form(sport, (code,)) for sport, code in codes.items()}


@cache
def _entries(name: str) -> dict[str, CountryCode]:
    """A list of wordings and their countries, as in `Sino: CN`."""
    return {form: code for form, _, code in (one.partition(": ") for one in entries(name))}


@cache
def _by_hashtag() -> dict[str, Form]:
    """The forms of one or more words by what they look like behind a hash sign."""
    return {form.text.replace(" ", "").lower(): form for form in _country_forms().values()}


@cache
def _country_forms() -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for place in gazetteer.places():
        names = place.names + place.official + place.former
        for is_name, texts in ((True, names), (False, place.demonyms + place.abbreviations)):
            for text in texts:
                if not text.startswith("The "):  # the article is no part of a mention
                    known = forms.get(text)
                    codes = (*known.codes, place.code) if known else (place.code,)
                    forms[text] = Form(text, codes, is_name)
    return forms
