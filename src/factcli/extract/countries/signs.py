"""What speaks for one meaning of an ambiguous name of a country: Georgia, Congolese, Dominican.

Signs are words of the article (Tbilisi, Atlanta), weighed over the whole of it by `countries`, or
within one sentence here.
"""

import re
from functools import cache

from factcli.extract.countries.forms import Found
from factcli.extract.page.document import abbreviations
from factcli.extract.words.lists import lines
from factcli.extract.words.patterns import pattern

STRONG = 3  # what a sign weighs that settles the matter
_REACH = 240  # code points that a sentence reaches to either side of a form
_SENTENCE_END = pattern(r"[.!?]['\"]?’?”?\s+(?:(?=[\"'A-Z])|(?=[“‘]))|\n")
_OF_A_STATE = pattern(
    r"(?:\b(?:Republican|Democrat|(?:U\.S\. )?[Ss]enator|[Cc]ongress(?:wo)?man|[Gg]overnor"
    r"|[Rr]epresentative|[Ll]awmaker|[Vv]oter|[Dd]elegate|[Ee]lector)s? (?:of|from|in)"
    r"|\b(?:Rep|Sen|Gov|Lt\. Gov)\.(?: [A-Z](?:[\w.'-]++|’)*){1,3} of"
    r"|\bstate of|\b(?:the )?(?:university|University) of) $"
)
_IS_A_COUNTRY = pattern(
    r", (?:the|a|an) (?:[a-z-]+ )?(?:former )?(?:Soviet |ex-Soviet )?(?:republic|country|nation)\b"
)


def sentence_says(text: str, found: Found) -> int:
    """Whether the sentence around a form speaks for its country (positive) or against it."""
    start, end = _sentence(text, found)
    if _OF_A_STATE.search(text, start, found.start):
        return -STRONG
    if _IS_A_COUNTRY.match(text, found.end):
        return STRONG
    weighed = signs().get(found.form.codes[0], ())
    return sum(
        weight
        for sign, weight in weighed
        if abs(weight) == STRONG and has_word(text[start:end], sign)
    )


def _sentence(text: str, found: Found) -> tuple[int, int]:
    start, end = max(0, found.start - _REACH), min(len(text), found.end + _REACH)
    for stop in _SENTENCE_END.finditer(text, start, end):
        if _abbreviates(text, stop):
            continue
        if stop.start() >= found.end:
            return start, stop.start()
        start = stop.end()
    return start, end


def _abbreviates(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an initial or an abbreviation: Gov. Roe, U.S. Senate."""
    word = text[max(0, stop.start() - 12) : stop.start()].rsplit(" ", 1)[-1]
    return stop[0][0] == "." and (len(word.rsplit(".", 1)[-1]) == 1 or word in abbreviations())


def has_word(text: str, word: str) -> bool:
    """Whether a sign stands in a text as a word of its own, or opens one."""
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at >= 0


@cache
def signs() -> dict[str, list[tuple[str, int]]]:
    """By country code, words of an article and how much they speak for (or against) it."""
    table: dict[str, list[tuple[str, int]]] = {}
    for line in lines("country_signs.txt"):
        code, _, words = line.partition(": ")
        weight = (STRONG if "!" in code else 1) * (-1 if code.startswith("-") else 1)
        table.setdefault(code.strip("-!"), []).extend((word, weight) for word in words.split(", "))
    return table


@cache
def priors() -> dict[str, str]:
    """By form, the country that it means where nothing speaks for another, or `-` for none."""
    priors = (line.partition(": ") for line in lines("country_priors.txt"))
    return {form: code for form, _, code in priors}
