"""From needs and filters to FTS5 expressions. Every word is quoted: nothing is syntax."""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from factcli.store import Needs, Term
from factcli.store.library.indexing import country_tag, token


class Band(NamedTuple):
    """Rows that match, and what they may score at best (0 to 1)."""

    bound: float
    match: str


def any_of(tokens: Iterable[str]) -> str:
    """Rows with any of the words or tags."""
    return "(" + " OR ".join(f'"{token}"' for token in tokens) + ")"


def all_of(expressions: Iterable[str]) -> str:
    """Rows that match all expressions."""
    return "(" + " AND ".join(expressions) + ")"


def bands(needs: Needs, tags: Sequence[str]) -> list[Band]:
    """The rows that may meet needs and match all `tags`, those that may score best first.

    Each is in one band only. A lone term has a band for each grade, so that the first rows of
    the first band are the best; several have one for equal words and one for all else.
    """
    terms = needs.bearing
    if not terms:
        return []
    if len(terms) == 1:
        found = [(grade, _graded(terms, grade)) for grade in _grades(terms[0])]
    else:
        found = [(1.0, _graded(terms, 1.0)), (_second(needs), _at_least(needs))]
    result: list[Band] = []
    above: list[str] = []
    for bound, match in found:
        wanted = all_of((match, *tags))
        if above:
            wanted = f"({wanted} NOT ({' OR '.join(above)}))"
        result.append(Band(bound, wanted))
        above.append(match)
    return result


def whole(needs: Needs, tags: Sequence[str]) -> str:
    """All rows that may meet needs and match all `tags`."""
    return all_of((_at_least(needs), *tags))


def _grades(term: Term) -> list[float]:
    return sorted({*term.forms.values(), *term.codes.values()}, reverse=True)


def _graded(terms: Sequence[Term], grade: float) -> str:
    return all_of(any_of(_tokens(term, {grade})) for term in terms)


def _second(needs: Needs) -> float:
    """What a row may score that has not all words as they are."""
    total = sum(term.weight for term in needs.terms)
    lost = [
        term.weight * (1 - max((g for g in _grades(term) if g < 1), default=0.0))
        for term in needs.bearing
    ]
    return 1 - min(lost) / total


def _at_least(needs: Needs) -> str:
    """Rows that have all bearing terms but for as many as may be missing."""
    each = [any_of(_tokens(term)) for term in needs.bearing]
    some = combinations(each, max(1, len(each) - needs.missing))
    return "(" + " OR ".join(map(all_of, some)) + ")"


def _tokens(term: Term, grades: Collection[float] | None = None) -> list[str]:
    forms = [form for form, grade in term.forms.items() if grades is None or grade in grades]
    codes = [code for code, grade in term.codes.items() if grades is None or grade in grades]
    return [*map(token, forms), *map(country_tag, codes)]
