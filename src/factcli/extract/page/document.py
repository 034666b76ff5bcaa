"""An article with its parts: paragraphs and sentences, each with its place.

Everything the extractors share about a text, worked out once and in linear time.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise

from factcli.extract.page.wrapping import unwrapped
from factcli.extract.words.lists import entries, rule_words, word_set
from factcli.extract.words.patterns import pattern
from factcli.model import Span
from factcli.text import paragraphs

# Marks that are alike to the pattern below: classes of such marks take long to compile.
_ALIKE = (("…", "!"), ("”", "»"), ("’", "»"))
# What may end a sentence, with the marks that close behind it, before white space.
_BREAK = re.compile(r"[.!?][.!?]{0,3}[\"'»)\]]{0,3}(?=\s)")
_BEFORE_SENTENCE = " \t\u00a0\"'“‘„«([#@—–-"
# A sentence that begins right behind another: the paragraphs of the page were joined.
_GLUED = re.compile(r"[.?!](?<=[a-z][a-z].)”?’?(?=“?‘?[A-Z](?:[a-z]++|’)* )")
_LAST_WORD = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]{1,12}$")
_BEFORE_NAMES = frozenset(("U.S", "U.K", "U.N", "E.U"))  # U.S. District Judge Jane Roe
_HOURS = frozenset(("a.m", "p.m"))
_WORD = pattern(r"\s+([A-Za-z»']+)")
_FEW = 2  # missing breaks that are no more than a slip
_REACH = 16  # code points that the word before a full stop is looked for in


class Document:
    """A text with its paragraphs and sentences.

    Offsets are code points into `text`, which is the article's but for line breaks that the width
    of a page forced: they are blanks. `date` is the ISO 8601 date of the article, where known.
    `paragraphs` are the lines that are not blank, without white space at their edges; `sentences`
    are those of every paragraph, in order, with their closing quotation marks.
    """

    def __init__(self, text: str, date: str | None = None) -> None:
        self.text = unwrapped(text)
        self.date = date
        self.paragraphs: list[Span] = _paragraphs(self.text)

    def sentences(self) -> list[Span]:
        """The sentences of every paragraph, in order, with their closing quotation marks."""
        plain = self.text
        for mark, alike in _ALIKE:
            plain = plain.replace(mark, alike)
        return [span for paragraph in self.paragraphs for span in _sentences(plain, *paragraph)]


def _paragraphs(text: str) -> list[Span]:
    """The lines that are not blank, also where a text has lost the breaks between them."""
    glued = [match.end() for match in _GLUED.finditer(text)]
    spans = list(paragraphs(text))
    if len(glued) < _FEW:
        return spans
    found: list[Span] = []
    for start, end in spans:
        inside = glued[bisect_right(glued, start) : bisect_left(glued, end)]
        found += pairwise([start, *inside, end])
    return found


def _sentences(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    for match in _BREAK.finditer(text, start, end):
        behind = text[match.end() : min(end, match.end() + _REACH)].lstrip(_BEFORE_SENTENCE)[:1]
        if not (behind.isupper() or behind.isdigit()) or _abbreviates(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
    return spans


def _abbreviates(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation or an initial and ends nothing."""
    if stop[0] != ".":
        return False
    word = text[max(start, stop.start() - _REACH) : stop.start()].rpartition(" ")[2]
    if not (word.isalpha() and word.isascii()):
        match = _LAST_WORD.search(word)
        if match is None:
            return False
        word = match[0]
    if word in _BEFORE_NAMES:
        following = _WORD.match(text, stop.end())
        if following is None:
            return False
        return following[1].lower().replace("»", "'") not in _openings()
    if word in _HOURS:
        following = _WORD.match(text, stop.end())
        return following is not None and following[1] in rule_words("behind an hour")
    initial = len(word) == 1 and word.isupper() and word != "I"
    return initial or keeps_its_dot(word, text[stop.end() + 1 : stop.end() + 2])


@cache
def _openings() -> frozenset[str]:
    """Words that open sentences and no names, in lower case."""
    return word_set("function_words.txt")


@cache
def abbreviations() -> frozenset[str]:
    """Words whose full stop does not end a sentence, without it."""
    return rule_words("abbreviations")


def keeps_its_dot(word: str, behind: str) -> bool:
    """Whether the dot behind a word is its own, given the character after the blank: Nov. 12."""
    return word in abbreviations() or (
        behind.isdigit() and word in entries("month_abbreviations.txt")
    )
