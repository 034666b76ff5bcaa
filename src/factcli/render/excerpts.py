"""What a table in a terminal shows of a long quote: how it begins, and what a query matched."""

from collections.abc import Iterable

from factcli.model import Span

_LONG = 800  # code points of a quote that is shown whole
_OPENING = 300
_AROUND = 80  # code points before and behind a match
_MOST = 1_200  # code points of all parts together, and the last match


def excerpts(text: str, matches: Iterable[Span]) -> list[Span]:
    """Half-open parts of a text in their order, cut between words; all of it unless it is long."""
    if len(text) <= _LONG:
        return [(0, len(text))]
    parts = [(0, _word_end(text, _OPENING))]
    for start, end in sorted(matches):
        begin = text.rfind(" ", 0, max(0, start - _AROUND)) + 1
        finish = _word_end(text, end + _AROUND)
        if sum(end - start for start, end in parts) > _MOST:
            break
        if begin <= parts[-1][1]:
            parts[-1] = (parts[-1][0], max(finish, parts[-1][1]))
        else:
            parts.append((begin, finish))
    return parts


def _word_end(text: str, at: int) -> int:
    blank = text.find(" ", at)
    return len(text) if blank < 0 else blank
