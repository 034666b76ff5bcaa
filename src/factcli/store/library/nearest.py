"""The rows of an index that share most with many words, found by the rarest of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from itertools import combinations
from math import log
from typing import NamedTuple

from factcli.store.library.database import Database
from factcli.store.library.expressions import all_of, any_of
from factcli.store.library.indexing import token

_ROWS = 20_000  # that are gone through for a query
_SURE = 3  # words that are enough to go by
_RARE = 6  # words that are looked at together when each alone is too frequent


class Group(NamedTuple):
    """Words that stand for the same one, and in how many rows they are."""

    words: Collection[str]
    rows: int


def shares(
    database: Database, index: str, groups: Sequence[Group], total: int, tags: Sequence[str] = ()
) -> dict[int, float]:
    """For rows of an index that have rare words, how much these are worth together.

    `total` is the number of rows. A word is worth more the rarer it is; where even the rarest
    are in many rows, only rows with two of them are looked at.
    """
    known = sorted((group for group in groups if group.rows), key=lambda group: group.rows)
    worth: defaultdict[int, float] = defaultdict(float)
    left = _ROWS
    looked_at = 0
    for group in known:
        left -= group.rows
        if left < 0:
            break
        looked_at += 1
        value = log(1 + total / group.rows)
        for row in _rows(database, index, [any_of(map(token, group.words)), *tags], _ROWS):
            worth[row] += value
    if looked_at < min(_SURE, len(known)):
        for pair in combinations(known[:_RARE], 2):
            matches = [any_of(map(token, group.words)) for group in pair]
            value = sum(log(1 + total / group.rows) for group in pair)
            for row in _rows(database, index, [*matches, *tags], _ROWS // _RARE):
                worth[row] += value
    return worth


def nearest(worth: Mapping[int, float], most: int) -> list[int]:
    """The rows that are worth most, the best first and in their order where they are equal."""
    ranked = nlargest(most, ((value, -row) for row, value in worth.items()))
    return [-row for _, row in ranked]


def having(database: Database, index: str, words: Sequence[str], limit: int) -> list[int]:
    """Rows of an index that have every one of the words, at most so many."""
    return _rows(database, index, [any_of([token(word)]) for word in words], limit)


def _rows(database: Database, index: str, matches: Sequence[str], left: int) -> list[int]:
    find = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"
    return database.column(find, all_of(matches), left)
