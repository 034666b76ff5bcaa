"""From candidates to hits, the best first, without holding more of them than it must."""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from factcli.lookup.matching import Scorer
from factcli.store import UNORDERED, Candidate

STRETCH = 10_000
"""Candidates that are scored at most before a limited result goes on with the best of them."""


class Hit(NamedTuple):
    """A fact that meets a query; the score is in tenths, from 0 to 1000."""

    number: int
    score: int


def hits(score: Scorer, candidates: Iterable[Candidate], least: float = 0.0) -> Iterator[Hit]:
    """The candidates that meet a query with at least this score (0 to 100), as they come."""
    for candidate in candidates:
        reached = _tenths(score(candidate))
        if reached and reached >= least * 10:
            yield Hit(candidate.number, reached)


def ranked(
    score: Scorer, candidates: Iterable[Candidate], *, least: float, limited: bool
) -> Iterator[Hit]:
    """The hits, the best first and in text order where they are equal.

    A hit is given out as soon as no later candidate can come before it, which their bounds
    tell. A result that is `limited` to a first few does not wait for ever: once `STRETCH`
    candidates of a store that gives the best bound first have been scored ahead of the hits
    given out, these are ranked by themselves, and only what follows them is ranked with others.
    """
    waiting: list[tuple[int, int]] = []
    ahead = 0
    for candidate in candidates:
        if limited and ahead >= STRETCH and candidate.bound < UNORDERED:
            while waiting:
                yield _hit(heappop(waiting))
            ahead = 0
        next_best = (-_tenths(candidate.bound), candidate.number)
        while waiting and waiting[0] < next_best:
            ahead -= 1
            yield _hit(heappop(waiting))
        ahead += 1
        reached = _tenths(score(candidate))
        if reached and reached >= least * 10:
            heappush(waiting, (-reached, candidate.number))
    while waiting:
        yield _hit(heappop(waiting))


def _hit(entry: tuple[int, int]) -> Hit:
    return Hit(entry[1], -entry[0])


def _tenths(share: float) -> int:
    return round(share * 1000)
