"""How a line is written: as running text, as a headline, all in capitals, or as a speaker label."""

from enum import IntEnum

from factcli.extract.names import Word
from factcli.model import Span

_TITLE_CASE = 0.5  # of the words of a headline are capitalised at least
_TITLE_CASE_STOPPED = 0.6  # and of one that ends with a full stop
_FEWEST = 4
_STOPS = frozenset('.!?"”’')


class Line(IntEnum):
    """How much the capitals of a line say."""

    TEXT = 0
    HEADLINE = 1  # most words are capitalised
    CAPITALS = 2  # all letters are


def line_of(text: str, paragraph: Span, capitalised: int) -> Line:
    """How a paragraph is written that has so many capitalised words."""
    start, end = paragraph
    words = text.count(" ", start, end) + 1
    if words < _FEWEST or capitalised < _FEWEST - 1:
        return Line.TEXT
    if capitalised >= 0.8 * words and text[start:end].isupper():
        return Line.CAPITALS
    if capitalised >= _TITLE_CASE * words and text[end - 1] not in '.!?"”’':
        return Line.HEADLINE
    return Line.TEXT


def is_label(text: str, paragraph: Span, start: int, end: int, words: tuple[Word, ...]) -> bool:
    """Whether a name at `start, end` is the label of a turn in a transcript: "WALLACE: …"."""
    if start - paragraph[0] > 12 or not all(word.text.isupper() for word in words):
        return False
    colon = text.find(":", end, end + 60)
    return colon >= 0 and (colon == end or text[end] in ", (") and colon < paragraph[1]
