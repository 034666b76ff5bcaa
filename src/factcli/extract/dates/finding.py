"""The dates that an article gives: days, months and years, absolute or seen from its own day.

Spans are found by the patterns here, never by a general date parser. A weekday is the article's own
day where it is one, else the last such day, or the coming one where the words around look ahead
(will meet on Friday, takes over on Friday); see `calendar_days`. A day without a year is the last
or the coming one by the same token, else the nearest, unless "last year" follows; where the article
gives it with its year elsewhere, that one. So are the days of `holidays`. A bare `in March` is the
last or the coming one where the words say which (`bare_months`). What could be several days stays
out: 3/4/2021, `every Friday`, on a Wednesday `next Friday`, and `today` within somebody's words.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from factcli.extract.dates.bare_months import bare_month
from factcli.extract.dates.calendar_days import (
    MONTHS,
    WEEKDAYS,
    day,
    day_without_year,
    is_month,
    is_weekday,
    month_number,
    plain_weekday,
    weekday_after,
    weekday_before,
    weekday_number,
)
from factcli.extract.dates.context import AHEAD, DateAt, is_a_day, is_year, leaning
from factcli.extract.dates.figures import iso, months_first, numeric
from factcli.extract.dates.holidays import holidays
from factcli.extract.dates.relative_dates import relative_dates
from factcli.extract.dates.told_years import week_told, year_told
from factcli.extract.page.document import Document
from factcli.extract.words.patterns import pattern
from factcli.extract.words.remembering import Remembered
from factcli.model import DateFact, PartialDate, Span

_NAMED_MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.,:]\d)"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w%]|[.,:/]\d)"
# Written as months and weekdays are; `_dated` knows which of them are some.
_MONTH = r"(?P<month>[A-Za-z]{3,9}\b\.?)"
_WEEKDAY = r"(?:(?P<weekday>[A-Za-z]{3,9}\.?),?\s{1,2})?"
# Further days, which are not given.
_TO = r"(?:\s?[–-]\s?|\s(?:to|and|through|TO|AND)\s)\d{1,2}(?!\d)"
_MONTH_FIRST = pattern(rf"{_WEEKDAY}{_MONTH}\s{{1,2}}{_DAY}(?:(?:{_TO})?,?\s{{1,2}}{_YEAR})?")
_DAY_FIRST = pattern(rf"{_WEEKDAY}{_DAY}\s(?:[Oo][Ff]\s)?{_MONTH}(?:,?\s{_YEAR})?")
_MONTH_YEAR = pattern(rf"{_MONTH}(?:,|\s[Oo][Ff])?\s{{1,2}}{_YEAR}")
_ONLY_YEAR = pattern(_YEAR)
_BARE_MONTH = pattern(_NAMED_MONTH)
_MODIFIER = pattern(
    r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Pp]ast|[Cc]oming)\s$"
)
_OF_A_MONTH = pattern(rf"\s(?:of|in)\s(?:the month|every|each|{_NAMED_MONTH})")
# A number, or the first letters of a month or a weekday. One set of characters in front makes it
# several times as fast as an alternation of names.
_ANCHOR = re.compile(r"[ADFJMNOSTW0-9](?:(?<=[0-9])|[acehoprtuACEHOPRTU])[A-Za-z0-9]*", re.ASCII)
_NAMES = frozenset(MONTHS + WEEKDAYS)
_may_be_date = Remembered(lambda word: word[0].isdigit() or word[:3].lower() in _NAMES)
_LIST_GAP = pattern(r",? (?:and|or|to) |, |\s?[–-]\s?|/")
_HEAD_DATE = re.compile(r"\s*(?:date|published|posted|updated)(?: on)?:?\s+", re.IGNORECASE)
_DATELINE = pattern(r"\s*[A-Z][A-Z .'’/-]+(?:,\s[A-Z][\w.]+)*,\s")
_BEHIND_DATE = pattern(r"\s*(?:$|\n|\([^()\n]{1,40}\)|[-–—])")


def find_dates(document: Document) -> list[DateFact]:
    """The dates of an article, in text order, without overlaps.

    Relative ones need a `document.date` that is a day. A date at the head that a machine put
    there (see `article_date`) is metadata, not a part of the article.
    """
    text, today = document.text, _today(document.date)
    found = [*_absolute(text, today, _head_end(text)), *relative_dates(text, today)]
    found += holidays(text, today)
    found.sort()
    years = {
        (int(one.date[5:7]), int(one.date[8:10])): one.date
        for one in found
        if one.date is not None and one.key is None and len(one.date) == len("2014-09-05")
    }
    facts: list[DateFact] = []
    reached = 0
    for (start, end), value, key in found:
        # A day that the article gives with its year elsewhere is that day.
        resolved = years.get(key, value) if key else value
        if resolved is not None and start >= reached:
            facts.append(DateFact(text=text[start:end], date=resolved, span=(start, end)))
            reached = end
    return facts


def article_date(text: str) -> PartialDate | None:
    """The day that the head of a text gives as its own; null if there is none with a year.

    `date 2021-11-12 …`, `Published November 12, 2021`, `WASHINGTON, Sept 12, 2014 (…) —`, or a
    first line that is a date and nothing else.
    """
    for head in (_HEAD_DATE, _DATELINE):
        match = head.match(text)
        if match is not None:
            found = _day_at(text, match.end())
            if found and (head is _HEAD_DATE or _BEHIND_DATE.match(text, found.span[1])):
                return found.date
    found = _day_at(text, len(text) - len(text.lstrip()))
    if found is None or text[found.span[1] : found.span[1] + 1] not in ("", "\n"):
        return None
    return found.date


def _head_end(text: str) -> int:
    match = _HEAD_DATE.match(text)
    found = _day_at(text, match.end()) if match else None
    return found.span[1] if found else 0


def _day_at(text: str, start: int) -> DateAt | None:
    """A day with its year, written out at `start`."""
    for read in (iso, _day_of_month):
        found = read(text, start, None)
        if found is not None and found.date is not None:
            return found
    return None


def _today(day_of_article: str | None) -> date | None:
    if day_of_article is None or len(day_of_article) != len("2014-09-05"):
        return None
    today = date.fromisoformat(day_of_article)
    return today if date.min.year + 9 < today.year < date.max.year - 9 else None


def _absolute(text: str, today: date | None, reached: int) -> Iterator[DateAt]:
    first = cache(lambda: months_first(text))  # asked for by few articles
    year_end = 0
    for match in _ANCHOR.finditer(text):
        start, word = match.start(), match[0]
        if start < reached or not _may_be_date[word]:
            continue
        before = text[start - 1 : start]
        if before.isalnum() or (before and before in "_$€£#@"):
            continue
        found: DateAt | None
        if word[0].isdigit():
            found = _number(text, match.span(), today, first, year_end)
        elif word[:3].lower() in MONTHS:
            found = _day_of_month(text, start, today) or _month(text, start, today)
        else:
            found = _day_of_month(text, start, today) or _weekday(text, match.span(), today)
        if found is not None:
            yield found
            reached = found.span[1]
            year_end = reached if found.date is not None and len(found.date) == len("2014") else 0


def _day_of_month(text: str, start: int, today: date | None) -> DateAt | None:
    """Friday, November 12, 2021; Nov. 12; 12th of November."""
    match = None if text[start : start + 1].isdigit() else _dated(_MONTH_FIRST, text, start)
    match = match or _dated(_DAY_FIRST, text, start)
    if match is None or match["month"].islower():
        return None
    month, number = month_number(match["month"]), int(match["day"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    if match["year"]:
        known = day(int(match["year"]), month, number)
        return DateAt(match.span(), known.isoformat()) if known else None
    span = start, match.end("day") + _ordinal(text, match.end("day"))
    if match.start("month") > match.start("day"):
        span = start, match.end("month")
    told = year_told(text, span[1], today)
    if told and (known := day(told[0], month, number)):
        return DateAt((start, told[1]), known.isoformat())
    if not is_a_day(text, *span):
        return DateAt(span, None, (month, number))
    ahead = AHEAD[leaning(text, *span)]
    known = today and day_without_year(today, month, number, ahead=ahead, weekday=weekday)
    return DateAt(span, known.isoformat() if known else None, (month, number))


def _dated(written: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """The match of a pattern for dates, if its month and its weekday are such."""
    match = written.match(text, start)
    if match is None or not is_month(match["month"]):
        return None
    weekday = match.groupdict().get("weekday")
    return match if weekday is None or is_weekday(weekday) else None


def _ordinal(text: str, at: int) -> int:
    return 2 if text[at : at + 2].lower() in ("st", "nd", "rd", "th") else 0


def _month(text: str, start: int, today: date | None) -> DateAt | None:
    """September 2014; last September; in September."""
    match = _dated(_MONTH_YEAR, text, start)
    if match is not None:
        return DateAt(match.span(), f"{match['year']}-{month_number(match['month']):02}")
    month = _BARE_MONTH.match(text, start)
    modifier = _modifier(text, start)
    if month is None or today is None:
        return None
    told = year_told(text, month.end(), today)
    if told:
        return DateAt((start, told[1]), f"{told[0]}-{month_number(month['month']):02}")
    if modifier is None:
        bare = bare_month(text, start, today)
        return DateAt(*bare) if bare else None
    ahead = modifier["which"].lower() in ("next", "coming", "this coming")
    number = month_number(month["month"])
    if modifier["which"].lower() == "this":
        year = today.year
    elif ahead:
        year = today.year + (number <= today.month)
    else:
        year = today.year - (number >= today.month)
    return DateAt((modifier.start(), month.end()), f"{year:04}-{number:02}")


def _modifier(text: str, start: int) -> re.Match[str] | None:
    return _MODIFIER.search(text, max(0, start - len("this coming ") - 1), start)


def _weekday(text: str, span: Span, today: date | None) -> DateAt | None:
    """Friday; last Friday; next Friday."""
    start, end = span
    name = text[start:end]
    if today is None or not name.lower().endswith("day") or not is_a_day(text, start, end):
        return None
    if _OF_A_MONTH.match(text, end):
        return None
    weekday = weekday_number(name)
    modifier = _modifier(text, start)
    told = week_told(text, end, today, weekday)
    if told:
        return DateAt((start, told[1]), told[0].isoformat())
    which = modifier["which"].lower() if modifier else ""
    known: date | None
    if which in ("last", "past", "this past"):
        known = weekday_before(today, weekday)
        if which == "last" and weekday < today.weekday():
            known = None  # of this week, or of the one before?
    elif which in ("next", "coming", "this coming"):
        known = weekday_after(today, weekday)
        if which == "next" and weekday > today.weekday():
            known = None  # of this week, or of the coming one?
    else:
        ahead = AHEAD[leaning(text, start, end)]
        ahead = True if which == "this" and ahead is None else ahead
        known = plain_weekday(today, weekday, ahead=ahead)
        given = _day_of_month(text, end + 2, today) if text.startswith(" (", end) else None
        if given and given.date and date.fromisoformat(given.date).weekday() == weekday:
            known = date.fromisoformat(given.date)  # on Thursday (Nov. 12)
    span = (modifier.start() if modifier else start, end)
    return DateAt(span, known.isoformat() if known else None)


def _number(
    text: str,
    span: Span,
    today: date | None,
    month_first: Callable[[], bool | None],
    year_end: int,
) -> DateAt | None:
    """2021-11-12; 11/30/2021; 12 November; 2014."""
    start, end = span
    joined = bool(year_end) and _LIST_GAP.fullmatch(text, year_end, start) is not None
    if start > 1 and text[start - 1] in ".,:/-–" and text[start - 2].isdigit() and not joined:
        return None
    found: DateAt | None = None
    if text.startswith(("-", "/", "."), end):
        found = iso(text, start, today) or numeric(text, start, month_first)
    if found is None and text[end : end + 1].isspace():  # as before the name of a month
        found = _day_of_month(text, start, today)
    year = _ONLY_YEAR.match(text, start) if found is None else None
    if year is not None and is_year(text, *year.span(), joined=joined):
        return DateAt(year.span(), year[0])
    return found
