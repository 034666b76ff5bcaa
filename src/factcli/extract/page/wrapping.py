"""Lines broken to the width of a page, read as the paragraphs they are.

E-mail, wire copy and Markdown often break lines at a width, with a blank line between
paragraphs. Such a break is a blank to a reader, and so is one inside a sentence; others are not.
"""

from itertools import pairwise

from factcli.extract.words.patterns import pattern

_WIDEST_PAGE = 120  # a text with longer lines has a paragraph a line
_NARROWEST_PAGE = 40
_SLACK = 3  # columns that the first word of the next line may still have fitted into
_MOSTLY = 0.75  # of the breaks within paragraphs are forced, in a text broken to a width
_NUMBER = pattern(r"\d{1,3}[.)]\s")
_QUOTED = (",”", ",’", ',"', ",'", ",''", ",»")  # what says who speaks goes on
_BULLETS = frozenset("-*+•>#|–—")


def _is_item(line: str) -> bool:
    """Whether a line that is not blank begins as the items of a list do."""
    words = line.lstrip()
    return words[0] in _BULLETS or _NUMBER.match(words) is not None


def _is_inside(line: str, following: str) -> bool:
    """Whether a break stands inside a sentence, whatever made it: a small letter goes on."""
    line = line.rstrip()
    ends = len(line) >= _NARROWEST_PAGE and (line[-1] == "," or line[-1].isalpha())
    return (ends or line.endswith(_QUOTED)) and following.lstrip()[0].islower()


def unwrapped(text: str) -> str:
    """`text` with a blank for each line break that the width of a page forced, or a sentence shows.

    Every other character stays, and so do all offsets.
    """
    lines = text.split("\n")
    breaks = [
        at
        for at, (line, following) in enumerate(pairwise(lines))
        if line.strip() and following.strip() and not _is_item(following)
    ]
    blanks = {at for at in breaks if _is_inside(lines[at], lines[at + 1])}
    blanks |= _forced(lines, breaks)
    if not blanks:
        return text
    parts: list[str] = []
    for at, line in enumerate(lines):
        parts.append(line)
        parts.append(" " if at in blanks else "\n")
    return "".join(parts[:-1])


def _forced(lines: list[str], breaks: list[int]) -> set[int]:
    """The breaks that a width forced, where most of a text are."""
    width = max((len(lines[at]) for at in breaks), default=0)
    if not _NARROWEST_PAGE <= width <= _WIDEST_PAGE:
        return set()
    forced = {
        at
        for at in breaks
        if len(lines[at].rstrip()) + 1 + len(lines[at + 1].split(maxsplit=1)[0]) > width - _SLACK
    }
    return forced if len(forced) >= max(2, _MOSTLY * len(breaks)) else set()
