"""The countries that an article names, with every mention.

A mention is a name, short or official or former, a demonym (Poles, Polish), an abbreviation or a
hashtag without its sign; England, Scotland, Wales and Northern Ireland are the United Kingdom. A
demonym counts in the name of an organisation, too (Russian Foreign Ministry, American Airlines),
and in that of a part of the nation (African Americans). Not counted: continents and their
peoples, states and towns, seas, languages, persons named like a country, idioms, and states that
are no more (the Soviet Union). A capital or a seat of government that stands for its country is
no mention of it; see `find_seats`.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from factcli import gazetteer
from factcli.extract.actors.cast import Cast
from factcli.extract.countries.context import (
    NamePart,
    end_of_state,
    follows_place_word,
    is_called,
    is_dish,
    is_firm,
    is_language,
    is_local,
    is_plain_us,
    is_town,
    may_be_language,
    name_part,
    speaks,
    stands_alone,
)
from factcli.extract.countries.forms import Found, scan
from factcli.extract.countries.signs import STRONG, has_word, priors, sentence_says, signs
from factcli.extract.page.document import Document
from factcli.extract.page.neighbours import starts_sentence
from factcli.extract.words.lists import entries, lines
from factcli.extract.words.patterns import pattern
from factcli.model import Country, CountryCode, Span

_OTHERS = (is_called, is_plain_us, is_dish, is_firm, is_local)  # what a form may be instead
_IN_A_LIST = pattern(r"(?:[,;]? (?:and|or|&) |[,;] |/)(?:the )?")
_JOINED_BEFORE = pattern(r"([A-Z][\w.-]*)(,? (?:and|or|&) |, )$")
_JOINED_BEHIND = pattern(r",? (?:and|or|&) |, ")
_SENTENCE_END = pattern(r"[.!?—-][\"”]? |\n")  # of a dateline, too
_REACH = 32  # code points that a neighbour in a list is looked for in
_NONE = "-"
_CLEARLY = 2  # times as much evidence as for any other country that the likeliest one needs


class _Article(NamedTuple):
    """What one article says of its countries where it is not ambiguous."""

    text: str
    found: list[Found]
    wordings: dict[CountryCode, Counter[str]]  # by country, its forms that mean nothing else
    persons: frozenset[str]  # forms that are someone's surname
    given: dict[str, int]  # forms that are someone's first name, and where that is first said
    towns: dict[str, int]  # forms that are a town (LEBANON, Ohio), and where that is first said

    def named(self, code: CountryCode, besides: str = "") -> int:
        """How often a country is named in other words than `besides`."""
        wordings = self.wordings.get(code, Counter())
        return wordings.total() - wordings[besides]


def find_countries(document: Document, cast: Cast | None = None) -> list[Country]:
    """The countries of an article in the order in which it first names them.

    With the `cast`, forms within the names of its people are left out.
    """
    article = _article(document.text, cast)
    doubtful = _doubtful(article)
    mentions: dict[CountryCode, list[Span]] = {}
    for at, one in enumerate(article.found):
        code = doubtful.get(at, one.form.codes[0])
        if code != _NONE:
            mentions.setdefault(code, []).append((one.start, one.end))
    return [_country(code, spans) for code, spans in mentions.items()]


def _country(code: CountryCode, spans: list[Span]) -> Country:
    place = gazetteer.place(code)
    return Country(code=code, name=place.name if place else code, mentions=spans)


def _article(text: str, cast: Cast | None) -> _Article:
    found: list[Found] = []
    persons: set[str] = set()
    given: dict[str, int] = {}
    towns: dict[str, int] = {}
    for one in _without_languages(text, scan(text)):
        part = name_part(text, one, cast)
        if part is NamePart.SURNAME:
            persons.add(one.form.text)
        elif part is NamePart.GIVEN:
            given.setdefault(one.form.text, one.start)
        elif is_town(text, one):
            towns.setdefault(one.form.text, one.start)
        elif not any(other(text, one) for other in _OTHERS):
            found.append(one)
    wordings: dict[CountryCode, Counter[str]] = {}
    for one in found:
        if not _is_ambiguous(one) and one.form.text not in persons:
            wordings.setdefault(one.form.codes[0], Counter())[one.form.text] += 1
    return _Article(text, found, wordings, frozenset(persons), given, towns)


def _without_languages(text: str, found: list[Found]) -> list[Found]:
    """The forms that are no language; a list goes by its last word, as in `English and Spanish`."""
    languages = [is_language(text, one) for one in found]
    if True not in languages:
        return found
    for at in range(len(found) - 1, 0, -1):
        before, one = found[at - 1], found[at]
        if not _IN_A_LIST.fullmatch(text, before.end, one.start) or one.form.is_name:
            continue
        if not stands_alone(text, one):
            languages[at - 1] &= languages[at]  # English and Scottish fans
        elif may_be_language(before) and may_be_language(one):
            languages[at - 1] = languages[at] = languages[at - 1] or languages[at]
    return [one for one, language in zip(found, languages, strict=True) if not language]


def _is_ambiguous(one: Found) -> bool:
    return len(one.form.codes) > 1 or one.form.text in priors()


def _doubtful(article: _Article) -> dict[int, CountryCode]:
    """The meaning of the forms that are not simply what they look like, by place in `found`."""
    evidence = {code: 0 for one in article.found if _is_ambiguous(one) for code in one.form.codes}
    for code in evidence:
        evidence[code] = _evidence(article, code)
    places = {
        one.form.text
        for at, one in enumerate(article.found)
        if one.form.text in article.persons and _is_place(article, at)
    }
    meanings: dict[int, CountryCode] = {}
    for at, one in enumerate(article.found):
        wording = one.form.text
        if _is_ambiguous(one):
            meanings[at] = _likeliest(article, at, evidence)
        elif one.form.is_name and wording in article.persons:
            if wording not in places:
                meanings[at] = _NONE
        elif _is_first_name(article, one) or _is_that_town(article, at):
            meanings[at] = _NONE
        elif wording in entries("country_initials.txt"):
            named = article.named(one.form.codes[0], besides=wording)
            if not named and not _countries_beside(article, at):
                meanings[at] = _NONE
        elif _is_common_word(article, one):
            meanings[at] = _NONE
    return meanings


def _evidence(article: _Article, code: CountryCode) -> int:
    """How much an article speaks for a country, by its name and the words that go with it."""
    total = article.named(code)
    total += sum(weight for sign, weight in signs().get(code, ()) if has_word(article.text, sign))
    for at, one in enumerate(article.found):
        if code in one.form.codes and _is_ambiguous(one):
            total += _neighbours(article, at)
    return total


def _likeliest(article: _Article, at: int, evidence: dict[CountryCode, int]) -> CountryCode:
    form = article.found[at].form
    prior = priors().get(form.text, _NONE)
    local = _neighbours(article, at) if len(form.codes) == 1 else 0
    if abs(local) < STRONG and prior == _NONE and len(form.codes) == 1:
        local = sentence_says(article.text, article.found[at])
    if abs(local) >= STRONG:
        return form.codes[0] if local > 0 else _NONE
    first, *others = sorted(form.codes, key=lambda code: (-evidence[code], code != prior))
    if evidence[first] <= 0:
        return prior if evidence[first] == 0 or article.named(first) else _NONE
    rival = max((evidence[code] for code in others), default=0)
    return first if evidence[first] >= _CLEARLY * rival else prior


def _neighbours(article: _Article, at: int) -> int:
    """Whether a form stands in a list of countries (positive) or of states of the USA.

    Behind a town, as in `Tbilisi, Georgia`, the town tells.
    """
    text, one = article.text, article.found[at]
    behind = _JOINED_BEHIND.match(text, one.end)
    if behind and end_of_state(text, behind.end()) is not None:
        return -STRONG
    if _countries_beside(article, at):
        return STRONG
    before = _JOINED_BEFORE.search(text, max(0, one.start - _REACH), one.start)
    if before is None:
        return 0
    town = dict(signs().get(one.form.codes[0], ())).get(before[1])
    if town is not None:
        return STRONG if town > 0 else -STRONG
    return -1 if before[2] == ", " and one.form.is_name else 0


def _countries_beside(article: _Article, at: int) -> bool:
    text, found, one = article.text, article.found, article.found[at]
    gaps: list[Span] = []
    if at and not _is_ambiguous(found[at - 1]):
        gaps.append((found[at - 1].end, one.start))
    if at + 1 < len(found) and not _is_ambiguous(found[at + 1]):
        gaps.append((one.end, found[at + 1].start))
    return any(_IN_A_LIST.fullmatch(text, *gap) for gap in gaps)


def _is_place(article: _Article, at: int) -> bool:
    """Whether a form that is also someone's name here is the country all the same."""
    one = article.found[at]
    return (
        follows_place_word(article.text, one.start)
        or _countries_beside(article, at)
        or article.named(one.form.codes[0], besides=one.form.text) > 0
    )


def _is_first_name(article: _Article, one: Found) -> bool:
    """Whether a form is somebody whose full name stands before: Chad says."""
    introduced = article.given.get(one.form.text, one.end) < one.start
    named = introduced and article.named(one.form.codes[0], besides=one.form.text)
    return introduced and not named and speaks(article.text, one)


def _is_that_town(article: _Article, at: int) -> bool:
    """Whether a form is a town that a sentence before has told of: Lebanon, Ohio."""
    one = article.found[at]
    wording = one.form.text
    told = article.towns.get(wording, one.end)
    return (
        told < one.start
        and _SENTENCE_END.search(article.text, told, one.start) is not None
        and not article.named(one.form.codes[0], besides=wording)
        and not _countries_beside(article, at)
    )


def _is_common_word(article: _Article, one: Found) -> bool:
    """Whether a form is a word of the article that opens a sentence: Turkey for the turkey."""
    wording = one.form.text
    return (
        wording[1:].islower()  # no capitals: “us” says nothing of the US
        and starts_sentence(article.text, one.start)
        and not article.named(one.form.codes[0], besides=wording)
        and article.wordings.get(one.form.codes[0], Counter())[wording] == 1
        and f" {wording.lower()} " in article.text
    )


def find_seats(document: Document) -> list[Country]:
    """The seats of government that stand for a country: the Kremlin, Downing Street.

    A weaker form than a mention: they tell that a country plays a part, not that it is named.
    """
    mentions: dict[CountryCode, list[Span]] = {}
    for seat, code in _seats().items():
        for match in re.finditer(rf"\b{re.escape(seat)}\b", document.text):
            mentions.setdefault(code, []).append(match.span())
    return [_country(code, sorted(spans)) for code, spans in sorted(mentions.items())]


@cache
def _seats() -> dict[str, CountryCode]:
    rows = (line.partition(": ") for line in lines("country_seats.txt"))
    return {seat: code for code, _, seats in rows for seat in seats.split(", ") if seat}
