"""Block quotes of Markdown and e-mail: they quote as much as marks do, where somebody is for them.

A colon before them or a signature as their last line says so. Quoted lines that have quotation
marks of their own are read by these.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from factcli.extract.page.document import Document
from factcli.extract.page.pairing import Stretch

_DASHES = ("—", "–", "--")


def block_quotes(document: Document, quoted: list[int], marked: list[Stretch]) -> Iterator[Stretch]:
    """The paragraphs of block quotes as stretches, without marks around them.

    `quoted` is where quoted lines begin in the text, `marked` the stretches in quotation marks.
    """
    text, paragraphs = document.text, document.paragraphs
    inside = _quoted_paragraphs(document, quoted)
    for _, group in groupby(inside, key=lambda place: place - bisect_left(inside, place)):
        places = list(group)
        first, last = places[0], places[-1]
        signed = text.startswith(_DASHES, paragraphs[last][0])
        introduced = first > 0 and text[: paragraphs[first - 1][1]].endswith(":")
        if not (signed or introduced) or any(first <= one.paragraph <= last for one in marked):
            continue
        for place in places[: -1 if signed else len(places)]:
            start, end = paragraphs[place]
            closed = place == (last - 1 if signed else last)
            yield Stretch(start, end, start, end, place, closed)


def _quoted_paragraphs(document: Document, quoted: list[int]) -> list[int]:
    """The places of the paragraphs that quoted lines begin."""
    ends = [end for _, end in document.paragraphs]
    places = set[int]()
    for at in quoted:
        place = bisect_left(ends, at + 1)
        if place < len(ends) and "\n" not in document.text[at : document.paragraphs[place][0]]:
            places.add(place)
    return sorted(places)
