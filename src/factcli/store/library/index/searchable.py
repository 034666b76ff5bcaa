"""Texts as SQLite's tokenizer is to read them, so that it finds in them the keys of `text.keys`.

It parts words at all that is no letter or digit, which is right but for the marks that belong
to a word, and it folds the case of ASCII letters itself.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from factcli.store.library.index.tags import token
from factcli.text import in_ascii, keys

_BETWEEN = " \0 "  # texts that are gone through at once; in JSON, \0 would end one for SQLite
_WITHIN = "(?=[A-Za-z0-9])(?<=[A-Za-z0-9].)"
# Marks that may be part of a word. Each by itself, as one character is searched for fastest.
_DOUBTFUL = {
    mark: re.compile(rf"{re.escape(mark)}{beside}")
    for mark, beside in ((".", _WITHIN), (",", _WITHIN), ("_", ""))
}
_POSSESSIVE = re.compile(r"'[sS](?<=[A-Za-z0-9]'.)(?!'?[A-Za-z0-9])")


def searchable(texts: Sequence[str]) -> list[str]:
    """Texts such that SQLite's tokenizer finds in them the keys that `keys` finds."""
    if not texts:
        return []
    if any("\0" in text for text in texts):
        texts = [text.replace("\0", " ") for text in texts]
    plain = in_ascii(_BETWEEN.join(texts))
    doubtful = [
        found.start()
        for mark, pattern in _DOUBTFUL.items()
        if mark in plain
        for found in pattern.finditer(plain)
    ]
    if doubtful:
        plain = _without_doubts(plain, sorted(doubtful))
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain.replace("''", " ")).replace("'", "")
    return plain.split(_BETWEEN)


def _without_doubts(plain: str, doubtful: Sequence[int]) -> str:
    """An ASCII text with its keys in place of what is between blanks around doubtful marks."""
    pieces: list[str] = []
    last = 0
    for mark in doubtful:
        if mark >= last:
            start = max(last, plain.rfind(" ", last, mark) + 1)
            end = plain.find(" ", mark)
            end = len(plain) if end < 0 else end
            pieces += plain[last:start], _tokens(plain[start:end])
            last = end
    return "".join((*pieces, plain[last:]))


@lru_cache(maxsize=1000)  # U.S. and 2.5 come again and again
def _tokens(piece: str) -> str:
    return " ".join(map(token, keys(piece)))
