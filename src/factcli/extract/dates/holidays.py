"""Days of the calendar that go by a name: New Year's Eve, Christmas Day 2019."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from factcli.extract.dates.calendar_days import day, day_without_year
from factcli.extract.dates.context import AHEAD, DateAt, is_a_day, leaning
from factcli.extract.words.lists import table
from factcli.extract.words.patterns import pattern

_YEAR = pattern(r",? (?P<year>(?:1[0-9]|20)[0-9]{2})(?![\w%]|[.,:/]\d)")


def holidays(text: str, today: date | None) -> Iterator[DateAt]:
    """The named days of a text; those without a year need the article's day."""
    for name, month, number in _names_in(text):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield _day(text, at, end, (month, number), today)
            at = text.find(name, end)


def _day(text: str, start: int, end: int, key: tuple[int, int], today: date | None) -> DateAt:
    year = _YEAR.match(text, end)
    if year is not None:
        known = day(int(year["year"]), *key)
        return DateAt((start, year.end()), known.isoformat() if known else None)
    if today is None or not is_a_day(text, start, end):
        return DateAt((start, end), None)
    known = day_without_year(today, *key, ahead=AHEAD[leaning(text, start, end)])
    return DateAt((start, end), known.isoformat() if known else None)


def _names_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The names that a text may have: most have the word of none."""
    for word, names in _by_last_word().items():
        if word in text:
            yield from names


@cache
def _by_last_word() -> dict[str, list[tuple[str, int, int]]]:
    found: dict[str, list[tuple[str, int, int]]] = {}
    for name in _names():
        word = name[0].rpartition(" ")
        found.setdefault(word[1] + word[2], []).append(name)
    return found


def _names() -> list[tuple[str, int, int]]:
    """The names with both kinds of apostrophe, each with its month and day."""
    found: list[tuple[str, int, int]] = []
    for name, day_of_year in table("holidays.txt"):
        month, _, number = day_of_year.partition("-")
        forms = sorted({name, name.replace("'", "’")})
        found += [(form, int(month), int(number)) for form in forms]
    return found
