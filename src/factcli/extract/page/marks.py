"""The stretches of a text that stand in quotation marks.

Curly, straight, low and angle marks, two apostrophes or two backticks in their place, and single
marks where an article uses no others.
"""

from collections.abc import Iterator

from factcli.extract.page.document import Document
from factcli.extract.page.pairing import AGAIN_SINGLY, Mark, Stretch, pair
from factcli.extract.words.patterns import pattern
from factcli.model import Span

# Of three apostrophes in a row, the last two close what the first two open.
_DOUBLE = pattern(r"[“”„‟]|[\"«»]|''(?!'(?!\w))|``|’’(?!’(?!\w))|‘‘")
_ONE_CHARACTER = '“”"„‟«»'  # the same, in a text without any of these
_TWO_CHARACTERS = ("''", "``", "’’", "‘‘")
# A single mark that is no apostrophe: it opens before a word, or closes behind one.
_SINGLE = pattern(
    r"(?<![\w'’])['‘](?:(?=[\w\"(#@])|(?=…))(?!\d0s|(?:[Ee]m|[Tt]il|[Tt]is|[Tt]was|cause|cos)\b)"
    r"|(?:(?<=[\w.,!?;:)-])|(?<=[–—…]))['’](?!\w)"
)
_MARKUP = pattern(r"<[^<>\n]{1,2000}>")
_OPENING_SINGLY = frozenset(AGAIN_SINGLY)
_LONGEST_HEADLINE = 120  # code points
_FEW = 2  # speeches in single marks that are no style
_NICKNAME = 20  # code points
_INSIDE_NAME = pattern(r"(?<![.?!] )\b[A-Z][a-z]{2,} [\"“][A-Z]\w*(?: [A-Z]\w*)?[\"”] [A-Z]$")
_SINGLE_SPEECH = pattern(
    r"['‘](?<![\w'’].)(?:(?!\n)[^'‘’]|(?<=\w)['’](?=\w)|(?<=s)['’](?=[ ][a-z])){2,300}"
    r"(?:[,.!?]['’](?!\w)|['’](?=, (?:\w+ ){0,3}(?:said|says|added|asked)\b))"  # 'It is time', said
)


def find_stretches(document: Document) -> list[Stretch]:
    """The outermost quoted stretches, in order; they do not overlap and hold a word each."""
    text = document.text
    if "<" in text:
        text = _MARKUP.sub(lambda match: " " * len(match[0]), text)
    paragraphs = document.paragraphs
    double, speeches = _double(text), list(_speeches(text))
    is_single = _is_single_style(text, double, speeches)
    if is_single:
        found = list(pair(text, paragraphs, _single(text, 0, len(text)), single=True))
        others = list(pair(text, paragraphs, double, single=False))
    else:
        found = list(pair(text, paragraphs, double, single=False))
        others = [*_single_speech(speeches, paragraphs), *_in_headline(document, text)]
    found = [
        stretch
        for stretch in found
        if _has_word(text, stretch.start, stretch.end) and not _is_nickname(text, stretch)
    ]
    return _beside(found, others) if others else found


def _double(text: str) -> list[Mark]:
    """The double marks of a text, in order."""
    if any(pair in text for pair in _TWO_CHARACTERS):
        return [(*match.span(), match[0]) for match in _DOUBLE.finditer(text)]
    return sorted((at, at + 1, mark) for mark in _ONE_CHARACTER for at in _places(text, mark))


def _single(text: str, start: int, end: int) -> list[Mark]:
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
        for stretch in pair(text, first, _single(text, *first[0]), single=True):
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


def _is_single_style(text: str, double: list[Mark], speeches: list[Span]) -> bool:
    """British style: speech in single marks, double ones at most inside it."""
    if not speeches or not double:
        return bool(speeches)
    if text.count("'") + text.count("‘") <= sum(map(text.count, '“”"„«')):
        return False
    return len(speeches) > _FEW and len(speeches) > len(double)


def _has_word(text: str, start: int, end: int) -> bool:
    return text[start : start + 1].isalnum() or any(map(str.isalnum, text[start:end]))
