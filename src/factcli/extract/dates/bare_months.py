"""Months without a year: `in March`, `since March`, where the words around say which one."""

import re
from datetime import date

from factcli.extract.dates.calendar_days import month_number, month_shifted
from factcli.extract.dates.context import Leaning, is_wished, leaning, past_behind
from factcli.extract.page.neighbours import word_after
from factcli.extract.words.lists import marked
from factcli.extract.words.patterns import pattern
from factcli.model import PartialDate, Span

_MONTH = pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_BEFORE = pattern(
    r"\b(?P<how>in|since|until|till|by|before|from|during|(?:end|start|beginning|middle) of"
    r"|(?:year|quarter|months|weeks) (?:to|ended)|(?:scheduled|planned|due|set) for"
    r"|scheduled|planned|upcoming|forthcoming)\s"
    rf"(?:at least\s)?(?:(?:early|late|mid)[ -])?(?P<other>{_MONTH.pattern}\s(?:and|to)\s)?$",
    re.IGNORECASE,
)
_FURTHEST = 36  # code points that the words before a month take
_MONTHS = 12
_FAR = 9  # months from which on a writer gives the year
_PARAGRAPH = 200  # code points that are looked through for another year
_OTHER_TIME = pattern(
    r"\b(?:1[0-9]|20)\d\d\b|\b(?:years? (?:ago|earlier|before|later)|(?:last|that|next) year)\b"
)
_OR_ANOTHER = pattern(rf",?\sor\s{_MONTH.pattern}|\sof\s")
_NAMES_TOO = ("March", "April", "May", "June", "August")
_CLAUSE_ENDS = (". ", "; ", ".” ", '." ')
_CERTAIN = ("in", "during")
_TO_COME = ("scheduled", "planned", "upcoming", "forthcoming")
_PARTS = {"end of": Leaning.AHEAD, "start of": Leaning.BACK, "beginning of": Leaning.BACK}


def bare_month(text: str, start: int, today: date) -> tuple[Span, PartialDate] | None:
    """The month at `start`, the last or the coming one as the words around it look.

    None where they do not say, where it is the article's own month, where the paragraph tells of
    another year (the sentence, if the month is to come), or where the word may be a name (by May).
    """
    month = _MONTH.match(text, start)
    before = _BEFORE.search(text, max(0, start - _FURTHEST), start)
    if month is None or before is None:
        return None
    if not _is_month(text, month, before["how"].lower(), opens=before["how"][0].isupper()):
        return None
    way = _way(text, month, before)
    framed = _sentence(text, start) if way is Leaning.AHEAD else _paragraph(text, start)
    of_account = before["how"].endswith((" to", " ended"))
    if not of_account and _OTHER_TIME.search(text, framed, start):
        return None
    number = month_number(month[0])
    if way is Leaning.OPEN:
        return None
    if number == today.month:
        own = _PARTS.get(before["how"].lower()) is way  # will close at the end of December
        return (month.span(), month_shifted(today, 0)) if own else None
    step = 1 if way is Leaning.AHEAD else -1
    distance = step * (number - today.month) % _MONTHS
    if distance > _FAR and before["how"].lower() != "since":
        return None
    return month.span(), month_shifted(today, step * distance)


def _is_month(text: str, month: re.Match[str], how: str, *, opens: bool) -> bool:
    after = word_after(text, month.end())
    if _OR_ANOTHER.match(text, month.end()):
        return False  # in May or June
    named = after[:1].isupper() and month[0] in _NAMES_TOO
    if named and (not opens or after.endswith(("’s", "'s"))):
        return False  # in June Roe's house; but: In June Roe spoke
    plain = not after or after in marked("date_words.txt")[">on"]
    return plain or how in _CERTAIN or how in _TO_COME or month[0] not in _NAMES_TOO


def _paragraph(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH)


def _sentence(text: str, start: int) -> int:
    first = _paragraph(text, start)
    return max(first, *(text.rfind(mark, first, start) + 1 for mark in _CLAUSE_ENDS))


def _way(text: str, month: re.Match[str], before: re.Match[str]) -> Leaning:
    """Which way a month looks; the second of two looks as the first."""
    how = before["how"].lower()
    if how == "since" or how.endswith((" to", " ended")):
        return Leaning.BACK
    if how in _TO_COME:
        return Leaning.AHEAD
    start = month.start() if before["other"] is None else before.start("other")
    looks = leaning(text, start, month.end())
    if how in ("until", "till", "by", "before"):  # it lasted until March
        told = leaning(text, start - len(how) - 1, month.end())
        over = told is Leaning.BACK and not is_wished(text, start)
        return Leaning.OPEN if over else looks
    return Leaning.BACK if past_behind(text, month.end()) else looks
