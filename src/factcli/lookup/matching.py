"""How well a query's words meet a fact: the one scorer, over any store.

Which words of a collection a query's word may stand for, and with what grade, has been settled
before (`factcli.lookup.terms`): here words are only looked up. A score averages the grades over the
query's words; words that stand together in the order asked for score best, and where they do not,
a short text that has all of them scores better than a long one, which may have them by chance.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import pairwise, starmap
from typing import NamedTuple, TypeAlias

from factcli.model import Span
from factcli.store import TOGETHER, Candidate, Needs, Term
from factcli.text import keys, words

_OTHERS = 6  # other words for each of the query's: they make a text count half as a whole


class _Met(NamedTuple):
    """How a field meets the terms: a grade each, how close together, and all phrases or not."""

    grades: list[float]
    together: float
    phrased: bool


Scorer: TypeAlias = Callable[[Candidate], float]
"""How well candidates meet a query, from 0 (they do not) to 1."""


def scorer(needs: Needs) -> Scorer:
    """What scores candidates for a query."""
    if not needs.passage or not needs.terms:
        return partial(_score, needs)
    from factcli.lookup.alignment import aligner

    likeness = aligner(needs)
    return lambda candidate: likeness(candidate.text)


def once(score: Scorer) -> Scorer:
    """A scorer that remembers what it has scored: for candidates that are gone through twice."""
    known: dict[int, float] = {}

    def remembered(candidate: Candidate) -> float:
        number = candidate.number
        if number not in known:
            known[number] = score(candidate)
        return known[number]

    return remembered


def _score(needs: Needs, candidate: Candidate) -> float:
    if candidate.exact:
        return candidate.bound
    if not needs.terms:
        return 0.0
    fields = [_met(needs, candidate.text, 1.0)]
    grades, phrased = fields[0].grades, fields[0].phrased
    # A lone word may stand beside the text as it was typed, and in the text in another form.
    in_part = len(grades) == 1 and grades[0] < 1
    if in_part or not phrased or not _enough(needs, grades, missing=0):
        beside = candidate.beside()
        fields += [_met(needs, field.text, field.weight) for field in beside.fields]
        phrased = any(field.phrased for field in fields)
        named = [_named(term, beside.codes) for term in needs.terms]
        grades = [max(each) for each in zip(named, *(f.grades for f in fields), strict=True)]
    if not phrased or not _enough(needs, grades, needs.missing):
        return 0.0
    weight = sum(term.weight for term in needs.terms)
    average = sum(t.weight * g for t, g in zip(needs.terms, grades, strict=True)) / weight
    together = max(field.together for field in fields)
    return average * (1 - TOGETHER + TOGETHER * together)


def highlights(needs: Needs, text: str) -> list[Span]:
    """The spans of the words in a text that a query meets."""
    if needs.passage:
        from factcli.lookup.alignment import common_words

        return common_words(needs, text)
    row = words(text)
    found = [word.key for word in row]
    if needs.phrases:
        shown = {
            at + step
            for phrase in needs.phrases
            for at in _starts(phrase, found)
            for step in range(len(phrase))
        }
    else:
        shown = _shown(needs, found)
    return [(row[at].start, row[at].end) for at in sorted(shown)]


def _enough(needs: Needs, grades: Sequence[float], missing: int) -> bool:
    """Whether all bearing terms are met, but for as many as may be missing."""
    weight = needs.bearing[0].weight
    pairs = zip(needs.terms, grades, strict=True)
    return sum(not grade for term, grade in pairs if term.weight == weight) <= missing


def _met(needs: Needs, text: str, weight: float) -> _Met:
    row = keys(text)
    places = [_places(term, row) for term in needs.terms]
    grades = [
        max((term.forms[row[at]] for at in found), default=0.0) * weight
        for term, found in zip(needs.terms, places, strict=True)
    ]
    phrased = all(_starts(phrase, row) for phrase in needs.phrases)
    return _Met(grades, _together(places, len(row)), phrased)


def _named(term: Term, codes: Collection[str]) -> float:
    return max((term.codes.get(code, 0.0) for code in codes), default=0.0)


def _places(term: Term, row: Sequence[str]) -> list[int]:
    forms = term.forms
    return [at for at, key in enumerate(row) if key in forms]


def _together(places: Sequence[Sequence[int]], size: int) -> float:
    """How close words of the query are in a text of this size: 1 in a row, in their order.

    Neighbours that are reversed count half. What is lacking in closeness is made up for in part
    where a text that has all of the words has few others.
    """
    if len(places) < 2:
        return 1.0
    close = sum(starmap(_closeness, pairwise(places))) / (len(places) - 1)
    if not all(places):
        return close
    others = max(0.0, size / len(places) - 1)
    return close + (1 - close) / (1 + others / _OTHERS)


def _closeness(left: Sequence[int], right: Sequence[int]) -> float:
    best = 0.0
    for at in left:
        after = bisect_left(right, at + 1)
        if after < len(right):
            best = max(best, 1 / (right[after] - at))
        before = bisect_left(right, at) - 1
        if before >= 0:
            best = max(best, 0.5 / (at - right[before]))
    return best


def _shown(needs: Needs, row: Sequence[str]) -> set[int]:
    """The words that terms stand for; function words only where they join on to another."""
    shown = {at for term in needs.bearing for at in _places(term, row)}
    others = sorted({at for term in needs.terms for at in _places(term, row)} - shown)
    for at in (*others, *reversed(others)):
        if at - 1 in shown or at + 1 in shown:
            shown.add(at)
    return shown


def _starts(phrase: Sequence[str], row: Sequence[str]) -> list[int]:
    size = len(phrase)
    return [at for at in range(len(row) - size + 1) if row[at : at + size] == phrase]
