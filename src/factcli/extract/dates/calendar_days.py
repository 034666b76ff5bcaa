"""Which day of the calendar words stand for, seen from the day of an article.

Pure arithmetic: nothing here reads a text.
"""

from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_NAMES = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
))  # fmt: skip
_SHORT_MONTHS = frozenset((*MONTHS, "sept")) - _MONTH_NAMES
_WEEKDAY_NAMES = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
))  # fmt: skip
_SHORT_WEEKDAYS = frozenset((*WEEKDAYS, "tues", "thur", "thurs"))
_JUST_OVER = timedelta(days=30)
_AT_HAND = timedelta(days=2)
_WEEK = 7


def is_month(name: str) -> bool:
    """Whether this is the English name of a month, or an abbreviation, perhaps with its dot."""
    return name.lower() in _MONTH_NAMES or name.lower().removesuffix(".") in _SHORT_MONTHS


def is_weekday(name: str) -> bool:
    """Whether this is the English name of a weekday, or an abbreviation, perhaps with its dot."""
    return name.lower() in _WEEKDAY_NAMES or name.lower().removesuffix(".") in _SHORT_WEEKDAYS


def month_number(name: str) -> int:
    """The number of a month by its English name or abbreviation."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """The number of a weekday, Monday being 0, by its English name or abbreviation."""
    return WEEKDAYS.index(name[:3].lower())


def day(year: int, month: int, day_of_month: int) -> date | None:
    """The day, if the calendar has it."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def weekday_before(today: date, weekday: int) -> date:
    """The last such weekday before `today`; not `today` itself."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % _WEEK + 1)


def weekday_after(today: date, weekday: int) -> date:
    """The first such weekday after `today`; not `today` itself."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def plain_weekday(today: date, weekday: int, *, ahead: bool | None) -> date:
    """The day that a weekday means to newspapers: `today`, or one of the six before or behind.

    Where the words do not say which (`ahead` is None), it is the last one, unless the coming one
    is at hand: nobody calls a day five days ago by its bare name with another so near.
    """
    if today.weekday() == weekday:
        return today
    coming = weekday_after(today, weekday)
    if ahead or (ahead is None and coming - today <= _AT_HAND):
        return coming
    return weekday_before(today, weekday)


def day_without_year(
    today: date, month: int, day_of_month: int, *, ahead: bool | None, weekday: int | None = None
) -> date | None:
    """The day that a month and a day mean to newspapers.

    Looking back (`ahead` is False) it is the last one before `today`, looking ahead the next
    one, unless this year's is only just over; where the words do not say (None), the nearest. A
    `weekday` must fit.
    """
    days = [day(today.year + years, month, day_of_month) for years in (-1, 0, 1)]
    known = [one for one in days if one is not None and weekday in (None, one.weekday())]
    if ahead is not None and weekday is None:
        known = [one for one in known if (one >= today - _JUST_OVER if ahead else one <= today)]
        return (known[0] if ahead else known[-1]) if known else None
    return min(known, key=lambda one: abs(one - today), default=None)


def month_shifted(today: date, months: int) -> str:
    """The month so many months from the one of `today`, as 2014-09."""
    years, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return f"{years:04}-{month + 1:02}"
