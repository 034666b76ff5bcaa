"""The year or the week that stands behind a day: December 14 last year, Monday next week."""

from datetime import date, timedelta

from factcli.extract.words.patterns import pattern

_YEAR = pattern(r"(?:,| of)? (?P<which>last|this|next) year(?!['’]s)\b")
_WEEK = pattern(r"(?:,| of)? (?P<which>last|next) week(?!['’]s)\b")
_STEPS = {"last": -1, "this": 0, "next": 1}
_FAR = 14  # code points


def year_told(text: str, end: int, today: date | None) -> tuple[int, int] | None:
    """The year behind a day or a month that ends at `end`, and where it ends itself."""
    if today is None or " year" not in text[end : end + _FAR]:
        return None  # as behind most days
    match = _YEAR.match(text, end)
    return (today.year + _STEPS[match["which"]], match.end()) if match else None


def week_told(text: str, end: int, today: date, weekday: int) -> tuple[date, int] | None:
    """The day that a weekday is with the week behind it, and where that ends."""
    if " week" not in text[end : end + _FAR]:
        return None
    match = _WEEK.match(text, end)
    if match is None:
        return None
    days = weekday - today.weekday() + 7 * _STEPS[match["which"]]
    return today + timedelta(days=days), match.end()
