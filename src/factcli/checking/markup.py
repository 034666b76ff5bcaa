"""The prose of a draft: its text with all markup blanked out, so that every offset stays.

In any text the marks before quoted lines ("> ") go, as in e-mail, and what is broken over several
of them is one paragraph. In Markdown (CommonMark 0.31, front matter and footnotes as most dialects
have them) also front matter, code, the targets of links, labels of footnotes and emphasis; the
lines of a paragraph become one, save the turns of a conversation; and a block quote without
quotation marks is put into some, for it quotes as much as they do.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_LINE = r".*\n|.+"
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_INLINE = (
    re.compile(r"(?<!`)(`+)(?!`)[^\n]{1,500}?(?<!`)\1(?!`)"),  # code
    re.compile(r"<!--[^>]{0,2000}-->"),
    re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>\n]{0,1000})?/?>"),  # a tag of HTML
    re.compile(r"(?m)^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*(?:<[^>\n]*>|https?:\S+)[^\n]*"),
    re.compile(r"\[\^[^\]\s]{1,100}\]:?"),  # a footnote
    re.compile(r"(?m)^ {0,3}#{1,6}[ \t]"),
    re.compile(r"\*+|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"),  # emphasis
)
_LINK = re.compile(
    r"!?\[([^\[\]\n]{1,500})\](\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,1000})?\))"
)
_OWN_LINE = re.compile(r"[ \t]*(?:[-–—*+•#|]|\d{1,3}[.)][ \t])")
_ALONE = re.compile(
    r" {0,3}(?:#{1,6}(?:[ \t]|$)|\||(?:[-=*_][ \t]*){3,}$)"
)  # a heading, a row, a rule
_TURN = re.compile(r"[ \t*_]*[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}[*_]*:")  # of a conversation
# A signature below a block quote, or what gives it one: a dash and a name.
_SIGNED = re.compile(r"(?<=[”\"])[ \t]*(?:\n[ \t]*){1,2}(?=[ \t]*(?:--|[–—])[ \t]*[^\W\d_])")
_MARKS = frozenset('“”„«»"')


def is_markdown(text: str) -> bool:
    """Whether a text without a name is Markdown: it has front matter, a fence or a link."""
    return re.search(r"\A---[ \t]*\n|(?m:^ {0,3}(?:```|~~~))|\]\(\S", text) is not None


def prose(text: str, *, markdown: bool) -> str:
    """`text` as a reader sees it, as long as before; a mark may be added at its end."""
    if markdown:
        written = text = _without_code(text)
        for pattern in _INLINE:
            text = pattern.sub(_blank, text)
        text = _flowing(_LINK.sub(_link, text), written)
    text = "".join(_unquoted(re.findall(_LINE, text), quotes=markdown))
    return _SIGNED.sub(lambda match: match[0].replace("\n", " "), text)


def _flowing(text: str, written: str) -> str:
    """`text` with a blank for each line break within a paragraph; `written` has the markup yet."""
    lines, sources = text.split("\n"), written.split("\n")
    breaks = [
        " " if shown.strip() and following.strip() and _goes_on(source, next_source) else "\n"
        for (shown, following), (source, next_source) in zip(
            pairwise(lines), pairwise(sources), strict=True
        )
    ]
    return "".join(map("".join, zip(lines, [*breaks, ""], strict=True)))


def _goes_on(line: str, following: str) -> bool:
    """Whether the paragraph of a line goes on in the next one."""
    if _QUOTED.match(line) or _ALONE.match(line) or line.endswith(("  ", "\\")):
        return False
    return not any(begins.match(following) for begins in (_QUOTED, _ALONE, _OWN_LINE, _TURN))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _link(match: re.Match[str]) -> str:
    """The text of a link where it stands."""
    before = match.start(1) - match.start()
    return " " * before + match[1] + " " * (match.end() - match.end(1))


def _without_code(text: str) -> str:
    """`text` without front matter and blocks of code."""
    if front := _FRONT_MATTER.match(text):
        text = _blank(front) + text[front.end() :]
    lines = re.findall(_LINE, text)
    fence = ""
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        closes = bool(fence) and match is not None and match[1].startswith(fence)
        if fence or match:
            lines[number] = re.sub(r"[^\n]", " ", line)
        if closes:
            fence = ""
        elif match and not fence:
            fence = match[1]
    return "".join(_without_indented(lines))


def _without_indented(lines: list[str]) -> Iterator[str]:
    """The lines without those set in by four columns below a blank one, but in a list."""
    code = listed = False
    blank = True
    for line in lines:
        words = bool(line.strip())
        if words and not line.startswith(("    ", "\t")):
            code, listed = False, _OWN_LINE.match(line) is not None
        elif words:
            code = code or (blank and not listed)
        blank = not words
        yield re.sub(r"[^\n]", " ", line) if code else line


def _unquoted(lines: list[str], *, quotes: bool) -> Iterator[str]:
    """The lines without the marks before quoted ones, each paragraph of these in one."""
    paragraph: list[str] = []
    for line in [*lines, ""]:
        marks = _QUOTED.match(line)
        words = line[marks.end() :] if marks else ""
        goes_on = bool(words.strip()) and not _OWN_LINE.match(words)
        if paragraph and not goes_on:
            yield _paragraph("".join(paragraph), quotes=quotes)
            paragraph = []
        shown = _blank(marks) + words if marks else line
        if goes_on:
            paragraph.append(shown)
        else:
            yield shown


def _paragraph(text: str, *, quotes: bool) -> str:
    """A quoted paragraph on one line, in quotation marks if it has none."""
    words = text.rstrip("\n")
    inside, end = words.replace("\n", " "), text[len(words) :]
    if not quotes or _MARKS & set(inside):
        return inside + end
    start = len(inside) - len(inside.lstrip())
    return f"{inside[: start - 1]}“{inside[start:]}”{end[1:]}"
