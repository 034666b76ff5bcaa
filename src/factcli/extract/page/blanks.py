"""Blanks of other widths, and characters that show nothing, read as the blanks they are.

Pages bring them along: thin spaces, places where a line may break, marks of a script's direction.
"""

from factcli.extract.words.patterns import pattern

_WIDTHS = "\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_AT_AN_EDGE = pattern(rf"(?<!\w)[{_UNSEEN}]|[{_UNSEEN}](?!\w)")


def with_plain_blanks(text: str) -> str:
    """`text` with a blank for each of them, save what is unseen between two letters.

    Every other character stays, and so do all offsets.
    """
    if text.isascii():
        return text
    for blank in _WIDTHS:
        if blank in text:
            text = text.replace(blank, " ")
    if any(mark in text for mark in _UNSEEN):
        text = _AT_AN_EDGE.sub(" ", text)
    return text
