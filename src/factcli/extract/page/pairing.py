"""Which quotation mark closes what which other one opens.

Marks pair within a paragraph by the space around them, and those inside the outer ones are part of
what is quoted. A stretch that is never closed runs to the end of its paragraph where the next one
opens with a mark again, as in a quote over several paragraphs, or where it began the paragraph, or
where a colon introduced it.
"""

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from factcli.extract.words.patterns import pattern
from factcli.model import Span

_GOES_ON = pattern(r"[ \u00a0][a-z]")
_OPENERS = frozenset("“„«") | {"``", "‘‘"}
_EITHER_WAY = frozenset({'"', "''", "’’"})
_LEFT = frozenset(" \t\u00a0([—–-/")
_RIGHT = frozenset(" \t\u00a0)].,;:?!—–-/")
_AGAIN = (*'“”"„«»', "''", "``")  # what a paragraph opens with that goes on quoting
# What stands behind a closing mark that was left out: "We lost, the striker said. "It was late."
_SPEAKER_INSIDE = pattern(r",(?= (?:(?![“”])[^,.;:!?\"]){2,70} (?:said|says|added)\.\s*\Z)")
_SENTENCE_ENDS = (".", "!", "?", "…")
AGAIN_SINGLY = ("'", "‘")
_LOOKAHEAD = 12  # marks behind one that may open a quotation inside another

Mark: TypeAlias = tuple[int, int, str]  # half-open code points, and what it looks like


class Stretch(Struct, frozen=True, gc=False):
    """A quoted stretch: half-open `start, end` without its marks, `outer_*` with them.

    `paragraph` is the place of its paragraph in `Document.paragraphs`; `closed` is false where
    the closing mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool


def pair(
    text: str, paragraphs: list[Span], marks: list[Mark], *, single: bool
) -> Iterator[Stretch]:
    """What stands between marks, all of them single ones or none."""
    again = AGAIN_SINGLY if single else _AGAIN
    at = 0
    goes_on = False  # whether the paragraph before is quoted from its beginning to its end
    for place, (begin, finish) in enumerate(paragraphs):
        first = at
        while at < len(marks) and marks[at][0] < finish:
            at += 1
        inside = marks[first:at]
        if goes_on and _ends_here(text, inside, begin, finish):
            yield Stretch(begin, inside[0][0], begin, inside[0][1], place, closed=True)
            inside = []
        inside = (
            _no_plurals(text, inside) if single else _outermost(text, inside, paragraphs, place)
        )
        opened: Mark | None = None
        for mark in inside:
            if _opens(text, mark, begin, finish, opened):
                if opened is not None and not single and _opens_again(text, opened, mark):
                    lost = _SPEAKER_INSIDE.search(text, opened[1], mark[0])
                    ends = lost.start() + 1 if lost else _last_word(text, opened[1], mark[0])
                    yield Stretch(opened[1], ends, opened[0], ends, place, closed=lost is not None)
                opened = mark
            elif opened is not None:
                yield Stretch(opened[1], mark[0], opened[0], mark[1], place, closed=True)
                opened = None
        if opened is not None and _runs_on(text, paragraphs, place, opened, again):
            yield Stretch(opened[1], finish, opened[0], finish, place, closed=False)
        elif opened is not None and text.endswith((": ", ":\u00a0"), begin, opened[0]):
            yield Stretch(opened[1], finish, opened[0], finish, place, closed=True)
        goes_on = opened is not None and opened[0] == begin


def _ends_here(text: str, inside: list[Mark], begin: int, finish: int) -> bool:
    """Whether the one mark of a paragraph closes, at its end, what was opened before it."""
    if len(inside) != 1 or _opens(text, inside[0], begin, finish, None):
        return False
    return not text[inside[0][1] : finish].strip(".,;:!? ")


def _opens(text: str, mark: Mark, begin: int, finish: int, opened: Mark | None) -> bool:
    start, end, form = mark
    if form == "“" and opened is not None and opened[2] == "„":
        return False  # „German“
    left = start == begin or text[start - 1] in _LEFT
    right = end == finish or text[end] in _RIGHT
    if form in _OPENERS:
        # Not where only a closing one can stand: “It is late,“ she said.
        return opened is None or left or not right
    if form in "”»" and opened is not None:
        return False
    if form not in _EITHER_WAY and form not in "”»'‘’":
        return False
    return not right and (left or opened is None)


def _outermost(text: str, marks: list[Mark], paragraphs: list[Span], place: int) -> list[Mark]:
    """A paragraph's double marks without those of quotations inside others."""
    if len(marks) < 3:
        return marks  # as most paragraphs have
    begin, finish = paragraphs[place]
    following = paragraphs[place + 1][0] if place + 1 < len(paragraphs) else finish
    kept: list[Mark] = []
    opened: Mark | None = None
    depth = 0  # quotations inside the one that is open
    for number, mark in enumerate(marks):
        opens = _opens(text, mark, begin, finish, opened)
        if depth:
            depth += 1 if opens else -1
        elif (
            opens
            and opened is not None
            and _is_nested(text, opened, marks, number, (begin, finish), following)
        ):
            depth = 1
        else:
            kept.append(mark)
            opened = mark if opens else None
    return kept


def _is_nested(
    text: str, opened: Mark, marks: list[Mark], number: int, paragraph: Span, following: int
) -> bool:
    """Whether a mark opens a quotation inside another: both are closed, one behind the other.

    Of a quotation that is not closed, for it goes on in the next paragraph, marks of another form
    tell. A paragraph of an article that is quoted with its marks is read like the article.
    """
    begin, finish = paragraph
    whole = begin == opened[0] and opened[1] == marks[number][0]  # "“We go,” she said."
    depth = 2
    behind = marks[number + 1 : number + _LOOKAHEAD]
    for each in behind:
        depth += 1 if _opens(text, each, begin, finish, opened) else -1
        if not depth:
            return not (whole and each[1] == finish)
    goes_on = depth == 1 and begin == opened[0] and text.startswith(opened[2], following)
    return goes_on and not whole and all(each[2] != opened[2] for each in (marks[number], *behind))


def _opens_again(text: str, opened: Mark, mark: Mark) -> bool:
    """Whether a quotation goes on that a mark opens again: what was a paragraph has run into it.

    She said: "It is late. "We go now."
    """
    said = text[opened[1] : _last_word(text, opened[1], mark[0])]
    return opened[2] == mark[2] and said[:1].isupper() and said.endswith(_SENTENCE_ENDS)


def _last_word(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _no_plurals(text: str, marks: list[Mark]) -> list[Mark]:
    """Single marks without the apostrophes of plurals: 'The firms' boards failed,' said Roe.

    Behind an s and before a word, a mark closes nothing if a better closing one comes before the
    next opening one.
    """
    kept: list[Mark] = []
    closes = False  # whether, from here on, a mark closes before one opens
    for mark in reversed(marks):
        start, end, _ = mark
        before = text[start - 1 : start]
        if not before.strip() or before in _LEFT:
            closes = False
        elif not (closes and before in "sS" and _GOES_ON.match(text, end)):
            closes = before not in "sS" or not _GOES_ON.match(text, end)
        else:
            continue
        kept.append(mark)
    return kept[::-1]


def _runs_on(
    text: str, paragraphs: list[Span], place: int, opened: Mark, again: tuple[str, ...]
) -> bool:
    begin = paragraphs[place][0]
    if not text[begin : opened[0]].strip(" \t\u00a0“\"„«`'‘"):
        return True
    following = paragraphs[place + 1 : place + 2]
    return bool(following) and text.startswith(again, following[0][0])
