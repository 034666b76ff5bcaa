"""Queries made from known quotes, as people misremember them."""

import random
from collections.abc import Callable, Iterator
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
    """A query, and the text of the quote that it was made from."""

    words: str
    known: str | None


def texts(path: Path, seed: int, size: int, total: int) -> list[str]:
    """So many lines of a file, spread over it."""
    draw = random.Random(seed)  # noqa: S311
    wanted = set(draw.sample(range(total), min(size, total)))
    with path.open(encoding="utf-8") as lines:
        return [line.rstrip("\n") for at, line in enumerate(lines) if at in wanted]


def queries(
    kind: Kind, known: list[str], count: Callable[[str], int], seed: int = 5
) -> Iterator[Query]:
    """A query of a kind for each known text; three words are of its five rarest."""
    draw = random.Random(seed)  # noqa: S311
    for at, text in enumerate(known):
        words = [word.strip(",.#&—“”") for word in text.split()]
        long = list(dict.fromkeys(word for word in words if len(word) >= _LONG and word.isalpha()))
        if kind is Kind.NONSENSE:
            yield Query(_NONSENSE[at % len(_NONSENSE)], None)
        elif kind is Kind.WORD:
            yield Query(draw.choice(long), text)
        elif kind is Kind.TYPO:
            yield Query(misspelt(draw.choice(long), draw), text)
        elif kind is Kind.THREE:
            some = draw.sample(sorted(long, key=lambda word: count(word.lower()))[:5], 3)
            yield Query(" ".join([misspelt(some[0], draw), *some[1:]]), text)
        else:
            yield Query(changed(words, long, draw), text)


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
