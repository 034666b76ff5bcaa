"""How a line is written: as running text, as a headline, with a dateline, as a speaker label."""

import re
from collections.abc import Iterable, Sequence

from factcli.extract.names.lexicon import Sort, sort_of
from factcli.extract.names.runs import Word
from factcli.extract.words.patterns import pattern
from factcli.model import Span

_DATELINE = pattern(
    r"(?P<towns>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de’'. /-]{2,30})"
    r"(?:, (?:(?![—–])[^\n()]){1,30})?(?:\([\w ./-]{1,20}\) ?)?(?:—|–|--|-|//) "
)
_SMALL_WORD = pattern(  # that a headline would write with a capital
    r"(?<![\w’'])(?<!-)(?!(?:with|from|over|into|than|amid|that)\b)[a-z]{4,}"
)
_SENTENCES = pattern(r"[a-z]\.\"?”? “?[A-Z\"].*\.\"?”?\Z")  # several, all closed
_CLOSED = (".", ".”", '."')  # how a line of them ends
_MOST_SMALL = 0.1  # of the words of a headline are such
_SHORTEST_TOWN = 3  # capitals
_DASHES = ("— ", "– ", "- ", "// ")  # of which one ends a dateline
_LONGEST_DATELINE = 90  # code points
_TOP = 100  # code points in which the first line begins
_TITLE_CASE = 0.5  # of the words of a headline are capitalised at least
_FEWEST = 4
_FEWEST_PLAIN = 2  # words in it have no other reason for a capital
_SORTS = Sort.COMMON | Sort.FIRST_NAME | Sort.ORGANISATION | Sort.TITLE | Sort.ROLE | Sort.FUNCTION

_OFFICES = Sort.TITLE | Sort.ROLE | Sort.MODIFIER


def is_headline(text: str, paragraph: Span, inside: Iterable[Sequence[Word]]) -> bool:
    """Whether most words of a paragraph with these runs have capitals that say nothing."""
    start, end = paragraph
    capitalised = sum(map(len, inside))
    words = text.count(" ", start, end) + 1
    if words < _FEWEST or capitalised < words * _TITLE_CASE:
        return False
    if capitalised >= 0.8 * words and text[start:end].isupper():
        return True
    if text.endswith(_CLOSED, start, end) and _SENTENCES.search(text, start, end):
        return False
    if len(_SMALL_WORD.findall(text, start, end)) >= words * _MOST_SMALL:
        return False
    plain = {word.text for run in inside for word in run[1:] if word.sorts & _SORTS == Sort.COMMON}
    return len(plain) >= _FEWEST_PLAIN


def body_of(text: str, paragraph: Span) -> int:
    """Where a paragraph begins behind its dateline: "GDYNIA, Poland (AP) — "."""
    dateline = _dateline(text, paragraph)
    return dateline.end() if dateline else paragraph[0]


def towns_of(text: str, paragraph: Span) -> list[str]:
    """The towns of a paragraph's dateline, as it has them: "PARIS/SEOUL - "."""
    dateline = _dateline(text, paragraph)
    return [town.strip(" -") for town in dateline["towns"].split("/")] if dateline else []


def _dateline(text: str, paragraph: Span) -> re.Match[str] | None:
    start, end = paragraph
    if not text[start : start + _SHORTEST_TOWN].isupper():
        return None  # as most paragraphs begin
    if not any(dash in text[start : start + _LONGEST_DATELINE] for dash in _DASHES):
        return None
    return _DATELINE.match(text, start, end)


def is_label(text: str, paragraph: Span, start: int, end: int, words: tuple[Word, ...]) -> bool:
    """Whether a name at `start, end` is the label of a turn in a transcript: "WALLACE: …"."""
    if start - paragraph[0] > 12 or not all(word.text.isupper() for word in words):
        return False
    if not all(map(_may_open_label, text[paragraph[0] : start].split())):
        return False  # ADD TO CART: $5
    colon = text.find(":", end, end + 60)
    first = paragraph[0] < _TOP and not text[: paragraph[0]].strip()
    if first and text[colon : paragraph[1]].isupper():
        return False  # a headline: "ZENDA FIRE: TWO KILLED"
    beside = text[end : end + 1] in (",", "(") or text[end : end + 2] == " ("
    return 0 <= colon < paragraph[1] and (colon == end or beside)


def _may_open_label(word: str) -> bool:
    """Whether a word may stand before the name in a label: a title or a mark."""
    bare = word.strip("\"'“‘([*_>-.")
    return not bare or bool(sort_of(bare.capitalize()) & _OFFICES)
