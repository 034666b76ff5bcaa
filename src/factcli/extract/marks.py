"""The stretches of a text that stand in quotation marks.

Curly, straight, low and angle marks, two apostrophes or two backticks in their place, and single
marks where an article uses no others. Marks pair within a paragraph by the space around them. A
stretch that is never closed runs to the end of its paragraph where the next one opens with a mark
again, as in a quote over several paragraphs, or where it began the paragraph.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from factcli.extract.document import Document
from factcli.extract.patterns import pattern
from factcli.model import Span

# Of three apostrophes in a row, the last two close what the first two open.
_DOUBLE = pattern(r"[“”\"„‟«»]|''(?!'(?!\w))|``|’’(?!’(?!\w))|‘‘")
_ONE_CHARACTER = re.compile(r"[“”\"„‟«»]")  # the same, in a text without any of these
_TWO_CHARACTERS = ("''", "``", "’’", "‘‘")
# A single mark that is no apostrophe: it opens before a word, or closes behind one.
_SINGLE = pattern(
    r"(?<![\w'’])['‘](?=[\w\"(…#@])(?!\d0s|em\b|til\b|twas\b)"
    r"|(?<=[\w.,!?…;:)—–-])['’](?!\w)"
)
_GOES_ON = re.compile(r"[ \u00a0][a-z]")
_MARKUP = pattern(r"<[^<>\n]{1,2000}>")
_OPENERS = frozenset("“„«") | {"``", "‘‘"}
_EITHER_WAY = frozenset({'"', "''", "’’"})
_LEFT = frozenset(" \t\u00a0([—–-/")
_RIGHT = frozenset(" \t\u00a0)].,;:?!—–-/")
_OPENS_PARAGRAPH = pattern(r"\s*(?:[“”\"„«»]|''|``)")
_OPENS_SINGLY = re.compile(r"\s*['‘]")
_LONGEST_HEADLINE = 120  # code points
_FEW = 2  # speeches in single marks that are no style
_NICKNAME = 20  # code points
_INSIDE_NAME = pattern(r"(?<![.?!] )\b[A-Z][a-z]{2,} [\"“][A-Z]\w*(?: [A-Z]\w*)?[\"”] [A-Z]$")
_SINGLE_SPEECH = re.compile(
    r"['‘](?<![\w'’].)(?:[^'‘’\n]|(?<=\w)['’](?=\w)){2,300}[,.!?]['’](?!\w)"
)


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
    speeches = list(_SINGLE_SPEECH.finditer(text))
    double = _DOUBLE if any(pair in text for pair in _TWO_CHARACTERS) else _ONE_CHARACTER
    is_single = _is_single_style(text, double, speeches)
    mark = _SINGLE if is_single else double
    found = [
        stretch
        for stretch in _pair(text, document.paragraphs, mark)
        if _has_word(text, stretch.start, stretch.end) and not _is_nickname(text, stretch)
    ]
    if is_single:
        others = list(_pair(text, document.paragraphs, double))
    else:
        others = [*_single_speech(speeches, document.paragraphs), *_in_headline(document, text)]
    return _beside(found, others) if others else found


def _beside(found: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    """Both kinds of stretches in order, without those of the other kind that touch one of ours."""
    kept, at = list(found), 0
    for other in others:
        while at < len(found) and found[at].outer_end <= other.outer_start:
            at += 1
        if at == len(found) or found[at].outer_start >= other.outer_end:
            kept.append(other)
    return sorted(kept, key=lambda stretch: stretch.start)


def _single_speech(speeches: list[re.Match[str]], paragraphs: list[Span]) -> Iterator[Stretch]:
    """Whole sentences in single marks, in an article that has double ones too."""
    place = 0
    for match in speeches:
        start, end = match.span()
        while paragraphs[place][1] <= start:
            place += 1
        yield Stretch(start + 1, end - 1, start, end, place, closed=True)


def _in_headline(document: Document, text: str) -> Iterator[Stretch]:
    """What a headline has in single marks, as headlines have in every style."""
    first = document.paragraphs[:1]
    if first and first[0][1] - first[0][0] <= _LONGEST_HEADLINE and len(document.paragraphs) > 1:
        for stretch in _pair(text, first, _SINGLE):
            if stretch.closed and _has_word(text, stretch.start, stretch.end):
                yield stretch


def _is_nickname(text: str, stretch: Stretch) -> bool:
    """A first name, a nickname in marks, a last name: William "Bill" Roe."""
    if stretch.end - stretch.start > _NICKNAME or "\n" in text[stretch.start : stretch.end]:
        return False
    around = text[max(0, stretch.outer_start - _NICKNAME) : stretch.outer_end + 2]
    return _INSIDE_NAME.search(around) is not None


def _is_single_style(text: str, double: re.Pattern[str], speeches: list[re.Match[str]]) -> bool:
    """British style: speech in single marks, double ones at most inside it."""
    if not speeches or double.search(text) is None:
        return bool(speeches)
    if text.count("'") + text.count("‘") <= sum(map(text.count, '“”"„«')):
        return False
    return len(speeches) > _FEW and len(speeches) > len(double.findall(text))


def _has_word(text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in text[start:end])


def _pair(text: str, paragraphs: list[Span], mark: re.Pattern[str]) -> Iterator[Stretch]:
    for place, (begin, finish) in enumerate(paragraphs):
        opened: re.Match[str] | None = None
        matches = mark.finditer(text, begin, finish)
        for match in _no_plurals(text, list(matches)) if mark is _SINGLE else matches:
            if _opens(text, match, begin, finish, opened):
                opened = match
            elif opened is not None:
                yield Stretch(
                    opened.end(), match.start(), opened.start(), match.end(), place, closed=True
                )
                opened = None
        again = _OPENS_SINGLY if mark is _SINGLE else _OPENS_PARAGRAPH
        if opened is not None and _runs_on(text, paragraphs, place, opened, again):
            yield Stretch(opened.end(), finish, opened.start(), finish, place, closed=False)


def _opens(
    text: str, match: re.Match[str], begin: int, finish: int, opened: re.Match[str] | None
) -> bool:
    mark, inside = match[0], opened is not None
    if mark == "“" and opened is not None and opened[0] == "„":
        return False  # „German“
    if mark in _OPENERS:
        return not (inside and _closes(text, match, begin, finish))
    if mark in "”»" and inside:
        return False
    if mark not in _EITHER_WAY and mark not in "”»'‘’":
        return False
    left = match.start() == begin or text[match.start() - 1] in _LEFT
    right = match.end() == finish or text[match.end()] in _RIGHT
    return left and not right if inside else not right


def _closes(text: str, match: re.Match[str], begin: int, finish: int) -> bool:
    """Whether an opening mark stands where only a closing one can: “It is late,“ she said."""
    left = match.start() == begin or text[match.start() - 1] in _LEFT
    right = match.end() == finish or text[match.end()] in _RIGHT
    return right and not left


def _no_plurals(text: str, matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """Single marks without the apostrophes of plurals: 'The firms' boards failed,' said Roe.

    Behind an s and before a word, a mark closes nothing if a better closing one comes before the
    next opening one.
    """
    kept: list[re.Match[str]] = []
    closes = False  # whether, from here on, a mark closes before one opens
    for match in reversed(matches):
        start, end = match.span()
        before = text[start - 1 : start]
        if not before.strip() or before in _LEFT:
            closes = False
        elif not (closes and before in "sS" and _GOES_ON.match(text, end)):
            closes = before not in "sS" or not _GOES_ON.match(text, end)
        else:
            continue
        kept.append(match)
    return kept[::-1]


def _runs_on(
    text: str,
    paragraphs: list[Span],
    place: int,
    opened: re.Match[str],
    again: re.Pattern[str],
) -> bool:
    begin = paragraphs[place][0]
    if not text[begin : opened.start()].strip(" \t\u00a0“\"„«`'‘"):
        return True
    following = paragraphs[place + 1 : place + 2]
    return bool(following) and again.match(text, following[0][0]) is not None
