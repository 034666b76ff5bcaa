"""Lines broken to the width of a page, read as the paragraphs they are.

E-mail, wire copy and Markdown often break lines at a width, with a blank line between
paragraphs. Such a break is a blank to a reader; one that the width did not force is not.
"""

from itertools import pairwise

from factcli.extract.words.patterns import pattern

_WIDEST_PAGE = 120  # a text with longer lines has a paragraph a line
_NARROWEST_PAGE = 40
_SLACK = 3  # columns that the first word of the next line may still have fitted into
_MOSTLY = 0.75  # of the breaks within paragraphs are forced, in a text broken to a width
_NUMBER = pattern(r"\d{1,3}[.)]\s")
_BULLETS = frozenset("-*+•>#|–—")


def _is_item(line: str) -> bool:
    """Whether a line that is not blank begins as the items of a list do."""
    words = line.lstrip()
    return words[0] in _BULLETS or _NUMBER.match(words) is not None


def unwrapped(text: str) -> str:
    """`text` with a blank for each line break that the width of a page forced.

    Every other character stays, and so do all offsets.
    """
    lines = text.split("\n")
    breaks = [
        at
        for at, (line, following) in enumerate(pairwise(lines))
        if line.strip() and following.strip() and not _is_item(following)
    ]
    if not breaks:
        return text
    width = max(len(lines[at]) for at in breaks)
    if not _NARROWEST_PAGE <= width <= _WIDEST_PAGE:
        return text
    forced = {
        at
        for at in breaks
        if len(lines[at].rstrip()) + 1 + len(lines[at + 1].split(maxsplit=1)[0]) > width - _SLACK
    }
    if len(forced) < 2 or len(forced) < _MOSTLY * len(breaks):
        return text
    parts: list[str] = []
    for at, line in enumerate(lines):
        parts.append(line)
        parts.append(" " if at in forced else "\n")
    return "".join(parts[:-1])
