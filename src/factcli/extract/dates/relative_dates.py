"""The days, months and years that an article names from its own day: yesterday, last year."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from factcli.extract.dates.calendar_days import month_shifted
from factcli.extract.dates.context import DateAt, quoted
from factcli.extract.page.neighbours import starts_sentence, word_after, word_before
from factcli.extract.words.patterns import pattern
from factcli.model import PartialDate, Span

_AGO = " ago"
# Substrings of what is sought, without a first letter that may be a capital. Finding them is
# several times faster than running the patterns over the text.
_ENDINGS = (
    *("esterday", "oday", "omorrow", "onight", "ast night", _AGO),
    *("ast year", "his year", "ext year", "ast month", "his month", "ext month"),
    *("his morning", "his afternoon", "his evening"),
)
_RELATIVE = pattern(
    r"(?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?!\w)"
    r"|(?P<which>[Ll]ast|[Tt]his|[Nn]ext) "
    r"(?P<unit>year|month|night|morning|afternoon|evening)(?!\w)"
)
_DAYS_AGO = re.compile(
    r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) days? ago\b"
)
_PERIOD = frozenset(("the", "his", "her", "their", "its", "our", "my"))
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def relative_dates(text: str, today: date | None) -> Iterator[DateAt]:
    """Yesterday, today, tomorrow; this month, last year; two days ago; not in quotation marks."""
    if today is None:
        return
    spoken: list[Span] | None = None
    for match in _matches(text):
        value = _relative_value(text, match, today)
        if value is None or text[match.start() - 1 : match.start()].isalnum():
            continue
        spoken = quoted(text) if spoken is None else spoken
        at = bisect_right(spoken, (match.start(), len(text))) - 1
        if at < 0 or spoken[at][1] <= match.start():
            yield DateAt(match.span(), value)


def _matches(text: str) -> Iterator[re.Match[str]]:
    for ending in _ENDINGS:
        at = text.find(ending)
        while at >= 0:
            if ending == _AGO:
                match = _DAYS_AGO.search(text, max(0, at - len("eleven days")), at + len(_AGO))
            else:
                match = _RELATIVE.match(text, max(0, at - 1))
            if match is not None:
                yield match
            at = text.find(ending, at + 1)


def _relative_value(text: str, match: re.Match[str], today: date) -> PartialDate | None:
    if match.re is _DAYS_AGO:
        word = match[0].split()[0]
        count = int(word) if word.isdigit() else _NUMBERS.index(word) if word != "a" else 1
        return (today - timedelta(days=count)).isoformat()
    if match["day"]:
        if match["day"][0].isupper() and not starts_sentence(text, match.start()):
            return None  # USA Today
        if word_after(text, match.end()).lower() == "show":
            return None
        days = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return (today + timedelta(days=days)).isoformat()
    if word_before(text, match.start()).lower() in _PERIOD:
        return None  # over the last year
    steps = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    if match["unit"] == "year":
        return f"{today.year + steps:04}"
    if match["unit"] == "month":
        return month_shifted(today, steps)
    return (today + timedelta(days=steps)).isoformat()
