"""Months without a year: `in March`, `since March`, where the words around say which one."""

import re
from datetime import date

from factcli.extract.calendar_days import month_number, month_shifted
from factcli.extract.date_context import Leaning, leaning, past_behind
from factcli.extract.document import marked
from factcli.extract.neighbours import word_after
from factcli.extract.patterns import pattern
from factcli.model import PartialDate, Span

_MONTH = pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_BEFORE = pattern(
    r"\b(?P<how>in|since|until|till|by|before|from|during|(?:end|start|beginning|middle) of)\s"
    r"(?:at least\s)?(?:(?:early|late|mid)[ -])?$",
    re.IGNORECASE,
)
_FURTHEST = 20  # code points that the words before a month take
_MONTHS = 12
_FAR = 8  # months from which on a writer gives the year
_PARAGRAPH = 200  # code points that are looked through for another year
_OTHER_TIME = pattern(
    r"\b(?:1[0-9]|20)\d\d\b|\b(?:years? (?:ago|earlier|before|later)|(?:last|that|next) year)\b"
)
_OR_ANOTHER = pattern(rf",?\sor\s{_MONTH.pattern}|\sof\s")
_NAMES_TOO = ("March", "April", "May", "June", "August")
_CERTAIN = ("in", "during")


def bare_month(text: str, start: int, today: date) -> tuple[Span, PartialDate] | None:
    """The month at `start`, the last or the coming one as the words around it look.

    None where they do not say, where it is the article's own month, where the paragraph tells of
    another year, or where the word may be a name (by May).
    """
    month = _MONTH.match(text, start)
    before = _BEFORE.search(text, max(0, start - _FURTHEST), start)
    if month is None or before is None or not _is_month(text, month, before["how"].lower()):
        return None
    if _OTHER_TIME.search(text, _paragraph(text, start), start):
        return None
    way = _way(text, month, before["how"].lower())
    number = month_number(month[0])
    if way is Leaning.OPEN or number == today.month:
        return None
    step = 1 if way is Leaning.AHEAD else -1
    distance = step * (number - today.month) % _MONTHS
    if distance > _FAR:
        return None
    return month.span(), month_shifted(today, step * distance)


def _is_month(text: str, month: re.Match[str], how: str) -> bool:
    after = word_after(text, month.end())
    if after[:1].isupper() or _OR_ANOTHER.match(text, month.end()):
        return False  # in June Roe's house; in May or June
    plain = not after or after in marked("date_words.txt")[">on"]
    return plain or how in _CERTAIN or month[0] not in _NAMES_TOO


def _paragraph(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH)


def _way(text: str, month: re.Match[str], how: str) -> Leaning:
    if how == "since":
        return Leaning.BACK
    looks = leaning(text, *month.span())
    if how in ("until", "till", "by", "before"):  # it lasted until March
        told = leaning(text, month.start() - len(how) - 1, month.end())
        return Leaning.OPEN if told is Leaning.BACK else looks
    return Leaning.BACK if past_behind(text, month.end()) else looks
