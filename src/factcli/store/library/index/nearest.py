"""The rows of an index that share most with many words, found by the rarest of them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate, combinations, islice
from math import comb, log, prod
from typing import NamedTuple

from factcli.store.library.index.expressions import all_of, any_of
from factcli.store.library.index.tags import token
from factcli.store.library.storage.database import Database

_QUOTES = "quote_words"  # the index of quotes
_ROWS = 20_000  # that are gone through for a query
_SURE = 3  # words that are enough to go by
_RARE = 6  # words that are looked at together when each alone is too frequent
_COUNTED = 30_000  # rows that are gone through to count the words that they share
_EXPECTED = 100_000  # rows that have some of the frequent words only
_SCORED = 5_000  # of them, without a closer look
_WAYS = 10  # in which rows may have enough words, before only a part of the words is looked at
_MOST_GROUPS = 255  # what a byte can count
_ALIGNED = 10_000  # rows that share enough, at most


class Group(NamedTuple):
    """Words that stand for the same one, and in how many rows they are."""

    words: Collection[str]
    rows: int


def shares(database: Database, index: str, groups: Sequence[Group], total: int) -> dict[int, float]:
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
        for row in _rows(database, index, [any_of(map(token, group.words))], _ROWS):
            worth[row] += value
    if looked_at < min(_SURE, len(known)):
        for pair in combinations(known[:_RARE], 2):
            matches = [any_of(map(token, group.words)) for group in pair]
            value = sum(log(1 + total / group.rows) for group in pair)
            for row in _rows(database, index, matches, _ROWS // _RARE):
                worth[row] += value
    return worth


class Sharing(NamedTuple):
    """A quote, and with how many groups it has a word in common."""

    row: int
    groups: int


def sharing(
    database: Database, groups: Sequence[Group], least: int, tags: Sequence[str] = ()
) -> list[Sharing]:
    """The quotes that have words of so many groups `least`, those of most groups first.

    Groups that are in few rows are counted row by row. Of the frequent ones, only rows are looked
    at that have a word of a rare one, too, or enough of the frequent ones: these are parted, and a
    row that has none of the rare ones must have all of a part, if the parts are more than what it
    may lack. Only where even such rows would be too many, they are left out.
    """
    counts = bytearray(1 + (database.value("SELECT max(n) FROM quotes") or 0))
    known = sorted((group for group in groups if group.rows), key=lambda group: group.rows)
    known = known[:_MOST_GROUPS]
    if known and known[0].rows > _COUNTED:  # none is rare: there may be more than enough with all
        whole = _rows(database, _QUOTES, [*(_any([group]) for group in known), *tags], _ALIGNED)
        if len(whole) == _ALIGNED:
            return [Sharing(row, len(known)) for row in whole]
    rows = list(accumulate(group.rows for group in known))
    rare = max(bisect_right(rows, _COUNTED), min(1, len(known)))
    some = [_any(known[:rare])] if known else []
    for at, group in enumerate(known):
        for row in _rows(
            database, _QUOTES, [_any([group]), *(some if at >= rare else []), *tags], -1
        ):
            counts[row] += 1
    _add_frequent(database, counts, known, rare, least, tags)
    found: list[Sharing] = []
    for count in range(len(known), least - 1, -1):
        having = re.finditer(re.escape(bytes([count])), counts)
        found += (Sharing(at.start(), count) for at in islice(having, _ALIGNED - len(found)))
    return found


def _add_frequent(
    database: Database,
    counts: bytearray,
    known: Sequence[Group],
    rare: int,
    least: int,
    tags: Sequence[str],
) -> None:
    """Count the rows that have no rare word and may have enough of the frequent ones.

    Frequent words are parted twice. In as many parts as words may be lacking and one more: a row
    that has enough has all of one. And in halves, of which it has enough in one.

    Where these are few, they are taken to have all frequent words.
    """
    frequent = known[rare:]
    number = len(frequent) - least + 1
    parts = [frequent[start::number] for start in range(number)]
    if not parts or sum(_expected(part, len(counts)) for part in parts) > _EXPECTED:
        return
    wanted = all_of((_some_whole(parts), _enough(frequent, least)))
    wanted = f"({wanted} NOT {_any(known[:rare])})"
    found = _rows(database, _QUOTES, [wanted, *tags], -1)
    if len(found) <= _SCORED:
        for row in found:
            counts[row] = len(frequent)
        return
    for group in frequent:
        for row in _rows(database, _QUOTES, [_any([group]), wanted, *tags], -1):
            counts[row] += 1


def _enough(groups: Sequence[Group], least: int) -> str:
    """Rows that may have so many of the groups: if these are many, those with enough in a half."""
    if comb(len(groups), least) <= _WAYS or least == 1:
        return _some_whole(combinations(groups, least))
    middle = (len(groups) + 1) // 2
    first = least // 2 + 1
    halves = (groups[:middle], first), (groups[middle:], least + 1 - first)
    return f"({' OR '.join(_enough(half, number) for half, number in halves)})"


def _some_whole(parts: Iterable[Sequence[Group]]) -> str:
    """Rows that have all groups of one of the parts."""
    each = (all_of(_any([group]) for group in part) for part in parts)
    return f"({' OR '.join(each)})"


def _any(groups: Iterable[Group]) -> str:
    return any_of(dict.fromkeys(token(word) for group in groups for word in group.words))


def _expected(groups: Sequence[Group], total: int) -> float:
    """In how many rows all groups are, if they have nothing to do with each other."""
    return total * prod(group.rows / total for group in groups)


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
