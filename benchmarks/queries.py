"""Queries made from known quotes, as people misremember them.

The words of a query are drawn at random from the words of five letters or more of the quote, by
no other rule: whether they tell the quote from all others is a matter of luck, and counted.
"""

import random
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

_LONG = 5  # letters of a word that somebody would search for
_NONSENSE = ("xyzzy plugh", "qwrtzu ghjklm", "zzxxccvv", "wvutsrq", "hjkl vbnm")


class Kind(StrEnum):
    """The kinds of queries."""

    WORD = "word"
    TYPO = "word, 1 typo"
    THREE = "3 words, 1 typo, other order"
    SENTENCE = "18 words, 2 changed"
    NONSENSE = "nonsense"


class Query(NamedTuple):
    """A query, the text of the quote that it was made from, and the words that were meant."""

    words: str
    known: str | None
    meant: list[str]  # of the quote, rightly spelt; none of a sentence


def texts(path: Path, seed: int, size: int, total: int) -> list[str]:
    """So many lines of a file, spread over it."""
    draw = random.Random(seed)  # noqa: S311
    wanted = set(draw.sample(range(total), min(size, total)))
    with path.open(encoding="utf-8") as lines:
        return [line.rstrip("\n") for at, line in enumerate(lines) if at in wanted]


def queries(kind: Kind, known: list[str], seed: int = 5) -> Iterator[Query]:
    """A query of a kind for each known text."""
    draw = random.Random(seed)  # noqa: S311
    for at, text in enumerate(known):
        words, long = plain_words(text), long_words(text)
        if kind is Kind.NONSENSE:
            yield Query(_NONSENSE[at % len(_NONSENSE)], None, [])
        elif kind is Kind.SENTENCE:
            yield Query(changed(words, long, draw), text, [])
        else:
            some = draw.sample(long, min(len(long), 3 if kind is Kind.THREE else 1))
            wrong = some if kind is Kind.WORD else [misspelt(some[0], draw), *some[1:]]
            yield Query(" ".join(draw.sample(wrong, len(wrong))), text, some)


def plain_words(text: str) -> list[str]:
    """The words of a text without marks around them."""
    return [word.strip(",.#&—“”") for word in text.split()]


def long_words(text: str) -> list[str]:
    """Each word of a text that somebody would search for."""
    long = (word for word in plain_words(text) if len(word) >= _LONG and word.isalpha())
    return list(dict.fromkeys(long))


def changed(words: list[str], others: list[str], draw: random.Random) -> str:
    """Up to 18 words in a row, two of them replaced by others."""
    start = draw.randrange(max(1, len(words) - 18))
    some = words[start : start + 18]
    for at in draw.sample(range(len(some)), min(2, len(some))):
        some[at] = draw.choice([word for word in others if word != some[at]] or [some[at]])
    return " ".join(some)


def misspelt(word: str, draw: random.Random) -> str:
    """A word with one edit, not in its first letter."""
    at = draw.randrange(1, len(word) - 1)
    return draw.choice([
        word[:at] + word[at + 1 :],
        word[:at] + draw.choice("aeiorst") + word[at:],
        word[:at] + draw.choice("aeiorst") + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ])  # fmt: skip
