"""What a reader sees of a text: no markup of Markdown or e-mail, and nothing that is unseen.

A link shows its words and not its target; emphasis and headings are set in other letters, and
quoted lines are set in. Pages bring along blanks of other widths, soft hyphens, and marks of the
direction of a script.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from factcli.extract.words.patterns import pattern
from factcli.model import Span
from factcli.text import trimmed

_WIDTHS = "\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_RUN_UNSEEN = pattern(f"[{_UNSEEN}]+")

_Gap: TypeAlias = tuple[int, int, bool]  # start and end of what is not seen; whether it is markup

# Markup with words in it, the last group, behind what every text with such markup has.
_TARGET = r"[^()\s]{0,999}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:[ \t]+\"[^\"\n]{0,300}\")?"
_AROUND_WORDS = (
    ("](", pattern(rf"!?\[([^\[\]\n]{{1,500}})\]\({_TARGET}\)")),
    ("*", pattern(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=\S)\1(?![\w*])")),
    ("_", pattern(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,500})(?<=\S)\1(?!\w)")),
)
_BY_ITSELF = (
    # Tags of HTML that set words in other letters.
    (
        "</",
        pattern(
            r"</?(?:[abiu]|em|strong|span|su[bp]|small|mark|font)(?:\s[^<>\n]{0,500})?>",
            re.IGNORECASE,
        ),
    ),
    ("@", pattern(r"[ \t]?<[\w.+-]{1,64}@[\w.-]{1,255}>")),  # Jane Roe <jane@example.org> wrote
    ("# ", pattern(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE)),
    (">", pattern(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE)),
)


class Seen:
    """A text as it is read, and where its characters stand in the text as it is written."""

    def __init__(self, written: str) -> None:
        gaps = list(_joined(sorted(_gaps(written))))
        # Of each stretch without a gap: where it begins, and how much further on it is written.
        self._starts = [0]
        self._shifts = [0]
        self._behind_markup = [False]
        self.quoted: list[int] = []  # where quoted lines begin in the text
        parts: list[str] = []
        at = 0
        for start, end, markup in gaps:
            parts.append(written[at:start])
            at = end
            self._starts.append(start - self._shifts[-1])
            if markup and written[start:end].lstrip().startswith(">"):
                self.quoted.append(self._starts[-1])
            self._shifts.append(self._shifts[-1] + end - start)
            self._behind_markup.append(markup)  # else within a word, perhaps
        self.text = _with_plain_blanks("".join([*parts, written[at:]]) if gaps else written)

    def span(self, span: Span) -> Span:
        """Where a span of the text is written."""
        start, end = span
        return self._place(start), self._place(end - 1) + 1

    def spans(self, span: Span) -> list[Span]:
        """Where a span of the text is written, without the markup that is written in it."""
        start, end = span
        inside = range(bisect_right(self._starts, start), bisect_left(self._starts, end))
        cuts = [self._starts[at] for at in inside if self._behind_markup[at]]
        edges = zip([start, *cuts], [*cuts, end], strict=True)
        parts = [trimmed(self.text, *part) for part in edges]
        parts = [part for part in parts if part[0] < part[1]]
        # Not the comma of "**late**,".
        worded = [part for part in parts if any(map(str.isalnum, self.text[slice(*part)]))]
        return [self.span(part) for part in worded or parts]

    def _place(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._starts, offset) - 1]


def without_markup(text: str) -> str:
    """`text` with its markup blanked out, so that every offset stays."""
    parts: list[str] = []
    at = 0
    for start, end, _ in _joined(sorted(_markup(text))):
        parts += text[at:start], " " * (end - start)
        at = end
    return "".join([*parts, text[at:]])


def _gaps(text: str) -> Iterator[_Gap]:
    yield from _markup(text)
    if not text.isascii() and any(mark in text for mark in _UNSEEN):
        for match in _RUN_UNSEEN.finditer(text):
            yield match.start(), match.end(), False


def _markup(text: str) -> Iterator[_Gap]:
    for sign, markup in _AROUND_WORDS:
        if sign in text:
            for match in markup.finditer(text):
                start, end = match.span(match.lastindex or 0)
                yield match.start(), start, True
                yield end, match.end(), True
    for sign, markup in _BY_ITSELF:
        if sign in text:
            for match in markup.finditer(text):
                yield match.start(), match.end(), True


def _joined(gaps: list[_Gap]) -> Iterator[_Gap]:
    """Gaps in order, those that touch as one."""
    last: _Gap | None = None
    for gap in gaps:
        if last and gap[0] <= last[1]:
            last = last[0], max(last[1], gap[1]), last[2] or gap[2]
        else:
            if last:
                yield last
            last = gap
    if last:
        yield last


def _with_plain_blanks(text: str) -> str:
    if not text.isascii():
        for blank in _WIDTHS:
            if blank in text:
                text = text.replace(blank, " ")
    return text
