"""Days in figures: 2021-11-12, 11/30/2021, 12.11.2021."""

import re
from collections.abc import Callable
from datetime import date

from factcli.extract.dates.calendar_days import day
from factcli.extract.dates.context import DateAt
from factcli.extract.words.patterns import pattern

_ISO = pattern(r"(?P<year>[0-9]{4})([-/.])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})(?!\d)")
_NUMERIC = pattern(
    r"(?P<one>\d\d?)(?P<mark>[-/.])(?P<two>\d\d?)(?P=mark)(?P<year>\d{4})(?!\w)", re.ASCII
)
_MONTHS_A_YEAR = 12


def iso(text: str, start: int, _today: date | None) -> DateAt | None:
    """A year, a month and a day, as in 2021-11-12."""
    match = _ISO.match(text, start)
    known = match and day(int(match["year"]), int(match["month"]), int(match["day"]))
    return DateAt(match.span(), known.isoformat()) if match and known else None


def numeric(text: str, start: int, months_first: Callable[[], bool | None]) -> DateAt | None:
    """A day in figures; with stops it is the day first, else as the article does elsewhere."""
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    first = False if match["mark"] == "." else months_first()
    if first is None and one != two:
        return None
    known = day(year, one, two) if first else day(year, two, one)
    return DateAt(match.span(), known.isoformat()) if known else None


def months_first(text: str) -> bool | None:
    """Whether days in figures have the month first: as those that can only be read one way have it.

    Null if there are none, or both.
    """
    ways = {
        int(match["two"]) > _MONTHS_A_YEAR
        for match in _NUMERIC.finditer(text)
        if match["mark"] != "."
        and (int(match["one"]) > _MONTHS_A_YEAR) != (int(match["two"]) > _MONTHS_A_YEAR)
    }
    return ways.pop() if len(ways) == 1 else None
