"""The stretches of a text that stand in quotation marks.

Curly, straight, low and angle marks, two apostrophes or two backticks in their place, and single
marks where an article uses no others. Marks pair within a paragraph by the space around them. A
stretch that is never closed runs to the end of its paragraph where the next one opens with a mark
again, as in a quote over several paragraphs, or where it began the paragraph, or where a colon
introduced it.
"""

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from factcli.extract.page.document import Document
from factcli.extract.words.patterns import pattern
from factcli.model import Span

# Of three apostrophes in a row, the last two close what the first two open.
_DOUBLE = pattern(r"[“”\"„‟«»]|''(?!'(?!\w))|``|’’(?!’(?!\w))|‘‘")
_ONE_CHARACTER = '“”"„‟«»'  # the same, in a text without any of these
_TWO_CHARACTERS = ("''", "``", "’’", "‘‘")
# A single mark that is no apostrophe: it opens before a word, or closes behind one.
_SINGLE = pattern(
    r"(?<![\w'’])['‘](?:(?=[\w\"(#@])|(?=…))(?!\d0s|em\b|til\b|twas\b)"
    r"|(?:(?<=[\w.,!?;:)-])|(?<=[–—…]))['’](?!\w)"
)
_GOES_ON = pattern(r"[ \u00a0][a-z]")
_MARKUP = pattern(r"<[^<>\n]{1,2000}>")
_OPENERS = frozenset("“„«") | {"``", "‘‘"}
_EITHER_WAY = frozenset({'"', "''", "’’"})
_LEFT = frozenset(" \t\u00a0([—–-/")
_RIGHT = frozenset(" \t\u00a0)].,;:?!—–-/")
_AGAIN = (*'“”"„«»', "''", "``")  # what a paragraph opens with that goes on quoting
# What stands behind a closing mark that was left out: "We lost, the striker said. "It was late."
_SPEAKER_INSIDE = pattern(r",(?= [^,.;:!?\"“”]{2,70} (?:said|says|added)\.\s*\Z)")
_SENTENCE_ENDS = (".", "!", "?", "…")
_AGAIN_SINGLY = ("'", "‘")
_OPENING_SINGLY = frozenset(_AGAIN_SINGLY)
_LONGEST_HEADLINE = 120  # code points
_FEW = 2  # speeches in single marks that are no style
_NICKNAME = 20  # code points
_INSIDE_NAME = pattern(r"(?<![.?!] )\b[A-Z][a-z]{2,} [\"“][A-Z]\w*(?: [A-Z]\w*)?[\"”] [A-Z]$")
_SINGLE_SPEECH = pattern(
    r"['‘](?<![\w'’].)(?:(?!\n)[^'‘’]|(?<=\w)['’](?=\w)|(?<=s)['’](?=[ ][a-z])){2,300}"
    r"(?:[,.!?]['’](?!\w)|['’](?=, (?:\w+ ){0,3}(?:said|says|added|asked)\b))"  # 'It is time', said
)

_Mark: TypeAlias = tuple[int, int, str]  # half-open code points, and what it looks like


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


def find_stretches(document: Document) -> list[Stretch]:
    """The outermost quoted stretches, in order; they do not overlap and hold a word each."""
    text = document.text
    if "<" in text:
        text = _MARKUP.sub(lambda match: " " * len(match[0]), text)
    paragraphs = document.paragraphs
    double, speeches = _double(text), list(_speeches(text))
    is_single = _is_single_style(text, double, speeches)
    if is_single:
        found = list(_pair(text, paragraphs, _single(text, 0, len(text)), single=True))
        others = list(_pair(text, paragraphs, double, single=False))
    else:
        found = list(_pair(text, paragraphs, double, single=False))
        others = [*_single_speech(speeches, paragraphs), *_in_headline(document, text)]
    found = [
        stretch
        for stretch in found
        if _has_word(text, stretch.start, stretch.end) and not _is_nickname(text, stretch)
    ]
    return _beside(found, others) if others else found


def _double(text: str) -> list[_Mark]:
    """The double marks of a text, in order."""
    if any(pair in text for pair in _TWO_CHARACTERS):
        return [(*match.span(), match[0]) for match in _DOUBLE.finditer(text)]
    return sorted((at, at + 1, mark) for mark in _ONE_CHARACTER for at in _places(text, mark))


def _single(text: str, start: int, end: int) -> list[_Mark]:
    """The single marks of a part of a text that are no apostrophes, in order."""
    return [(*match.span(), match[0]) for match in _SINGLE.finditer(text, start, end)]


def _speeches(text: str) -> Iterator[Span]:
    """Whole sentences in single marks, with their marks."""
    behind = 0
    for at in sorted([*_places(text, "'"), *_places(text, "‘")]):
        if at >= behind and not text[at - 1 : at].isalnum():
            match = _SINGLE_SPEECH.match(text, at)
            if match is not None:
                behind = match.end()
                yield match.span()


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _beside(found: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    """Both kinds of stretches in order, without those of the other kind that touch one of ours."""
    kept, at = list(found), 0
    for other in others:
        while at < len(found) and found[at].outer_end <= other.outer_start:
            at += 1
        if at == len(found) or found[at].outer_start >= other.outer_end:
            kept.append(other)
    return sorted(kept, key=lambda stretch: stretch.start)


def _single_speech(speeches: list[Span], paragraphs: list[Span]) -> Iterator[Stretch]:
    """Whole sentences in single marks, in an article that has double ones too."""
    place = 0
    for start, end in speeches:
        while paragraphs[place][1] <= start:
            place += 1
        yield Stretch(start + 1, end - 1, start, end, place, closed=True)


def _in_headline(document: Document, text: str) -> Iterator[Stretch]:
    """What a headline has in single marks, as headlines have in every style."""
    first = document.paragraphs[:1]
    if len(document.paragraphs) < 2 or first[0][1] - first[0][0] > _LONGEST_HEADLINE:
        return
    if not _OPENING_SINGLY.isdisjoint(text[slice(*first[0])]):
        for stretch in _pair(text, first, _single(text, *first[0]), single=True):
            if stretch.closed and _has_word(text, stretch.start, stretch.end):
                yield stretch


def _is_nickname(text: str, stretch: Stretch) -> bool:
    """A first name, a nickname in marks, a last name: William "Bill" Roe."""
    if stretch.end - stretch.start > _NICKNAME or "\n" in text[stretch.start : stretch.end]:
        return False
    if not text[stretch.outer_end + 1 : stretch.outer_end + 2].isupper():
        return False  # as behind most
    around = text[max(0, stretch.outer_start - _NICKNAME) : stretch.outer_end + 2]
    return _INSIDE_NAME.search(around) is not None


def _is_single_style(text: str, double: list[_Mark], speeches: list[Span]) -> bool:
    """British style: speech in single marks, double ones at most inside it."""
    if not speeches or not double:
        return bool(speeches)
    if text.count("'") + text.count("‘") <= sum(map(text.count, '“”"„«')):
        return False
    return len(speeches) > _FEW and len(speeches) > len(double)


def _has_word(text: str, start: int, end: int) -> bool:
    return text[start : start + 1].isalnum() or any(map(str.isalnum, text[start:end]))


def _pair(
    text: str, paragraphs: list[Span], marks: list[_Mark], *, single: bool
) -> Iterator[Stretch]:
    """What stands between marks, all of them single ones or none."""
    again = _AGAIN_SINGLY if single else _AGAIN
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
        opened: _Mark | None = None
        for mark in _no_plurals(text, inside) if single else inside:
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


def _ends_here(text: str, inside: list[_Mark], begin: int, finish: int) -> bool:
    """Whether the one mark of a paragraph closes, at its end, what was opened before it."""
    if len(inside) != 1 or _opens(text, inside[0], begin, finish, None):
        return False
    return not text[inside[0][1] : finish].strip(".,;:!? ")


def _opens(text: str, mark: _Mark, begin: int, finish: int, opened: _Mark | None) -> bool:
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


def _opens_again(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a quotation goes on that a mark opens again: what was a paragraph has run into it.

    She said: "It is late. "We go now."
    """
    said = text[opened[1] : _last_word(text, opened[1], mark[0])]
    return opened[2] == mark[2] and said[:1].isupper() and said.endswith(_SENTENCE_ENDS)


def _last_word(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _no_plurals(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Single marks without the apostrophes of plurals: 'The firms' boards failed,' said Roe.

    Behind an s and before a word, a mark closes nothing if a better closing one comes before the
    next opening one.
    """
    kept: list[_Mark] = []
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
    text: str, paragraphs: list[Span], place: int, opened: _Mark, again: tuple[str, ...]
) -> bool:
    begin = paragraphs[place][0]
    if not text[begin : opened[0]].strip(" \t\u00a0“\"„«`'‘"):
        return True
    following = paragraphs[place + 1 : place + 2]
    return bool(following) and text.startswith(again, following[0][0])
