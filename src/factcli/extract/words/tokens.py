"""The words, numbers and marks between two blanks, each with what is known of it by itself.

Most of what stands between two blanks has stood in an article before.
"""

import re
from typing import TypeAlias

from factcli.extract.words.remembering import Remembered
from factcli.extract.words.tagging import SIGNS, word_by_itself

# The first character tells a word from a mark, so that white space is passed over at once.
_TOKEN = re.compile(
    r"\S(?:(?<=\w)(?:"
    r"\.(?<=[A-Za-z]\.)(?:[A-Za-z]\.)+(?:-\w+)*"  # U.S., a.m., U.S.-led
    r"|(?<=\d)\d*(?:[.,:]\d+)*(?:[a-z]{1,2})?(?!\w|-[A-Za-z])"  # 3,000, 21.5m
    r"|\w*+(?:['-]\w+|’\w+|\.(?:com|org|net|gov|edu)\b)*)"  # don’t, 30-year, roe.com
    r"|(?<=([^\w\s]))(?:(?=\1)\1++|))"  # a mark, or a run of the same one
)
_BEHIND = {sign: (sign, SIGNS[sign], False) for sign in ",.:;?!"}  # stand behind words

Token: TypeAlias = tuple[int, int, str, str, bool]
"""Half-open code points from the beginning; lower case, tag, and whether it may open a report."""


@Remembered
def tokens_of(chunk: str) -> tuple[Token, ...]:
    """The tokens of a stretch of text without blanks."""
    if chunk.isalpha():
        return ((0, len(chunk), *word_by_itself(chunk)),)
    word, mark = chunk[:-1], _BEHIND.get(chunk[-1:])
    if mark is not None and word.isalpha():
        return *tokens_of[word], (len(word), len(chunk), *mark)
    return tuple([(*match.span(), *word_by_itself(match[0])) for match in _TOKEN.finditer(chunk)])
