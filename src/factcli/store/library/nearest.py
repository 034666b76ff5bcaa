"""The rows of an index that share most with many words, found by the rarest of them."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from itertools import combinations, islice
from math import log
from typing import NamedTuple

from factcli.store.library.database import Database
from factcli.store.library.expressions import all_of, any_of
from factcli.store.library.indexing import token

_ROWS = 20_000  # that are gone through for a query
_SURE = 3  # words that are enough to go by
_RARE = 6  # words that are looked at together when each alone is too frequent
_COUNTED = 30_000  # rows that are gone through to count the words that they share
_MOST_GROUPS = 255  # what a byte can count
_ALIGNED = 10_000  # rows that share enough, at most


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


class Sharing(NamedTuple):
    """A row of an index, and with how many groups it has a word in common."""

    row: int
    groups: int


def sharing(
    database: Database, index: str, groups: Sequence[Group], least: int, tags: Sequence[str] = ()
) -> list[Sharing]:
    """The rows that have words of so many groups `least`, those of most groups first.

    All rows of the rarest groups are counted; of the others, as these are many, only rows that
    have a word of the rarest, too. No row is missed that way unless it has none of the rarest:
    which cannot be where there are fewer than `least` others.
    """
    known = sorted((group for group in groups if group.rows), key=lambda group: group.rows)
    known = known[:_MOST_GROUPS]
    rare = 0
    left = _COUNTED
    while rare < len(known) and (rare < _SURE or left >= known[rare].rows):
        left -= known[rare].rows
        rare += 1
    counts = bytearray(1 + (database.value("SELECT max(n) FROM quotes") or 0))
    some = any_of({token(word) for group in known[:rare] for word in group.words})
    for at, group in enumerate(known):
        matches = [any_of(map(token, group.words)), *tags]
        for row in _rows(database, index, matches if at < rare else [*matches, some], _COUNTED):
            counts[row] += 1
    found: list[Sharing] = []
    for count in range(len(known), least - 1, -1):
        having = re.finditer(re.escape(bytes([count])), counts)
        found += (Sharing(at.start(), count) for at in islice(having, _ALIGNED - len(found)))
    return found


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
