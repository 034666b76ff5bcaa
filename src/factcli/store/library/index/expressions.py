"""From needs and filters to FTS5 expressions. Every word is quoted: nothing is syntax."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcli.store import TOGETHER, Needs, Term
from factcli.store.library.index.tags import country_tag, token

_ROUNDING = 1e-9  # by which a score that is calculated otherwise may be above its bound
_SINGLY = 12  # words at most, where rows are looked at that lack one of them as it is
_IN_PAIRS = 5  # and where those are that lack two


class Band(NamedTuple):
    """Rows that match, and what they may score at best (0 to 1)."""

    bound: float
    match: str


class _Level(NamedTuple):
    """Rows that match, and what those lose at least that no level before has; in weight."""

    lost: float
    match: str


def any_of(tokens: Iterable[str]) -> str:
    """Rows with any of the words or tags."""
    return "(" + " OR ".join(f'"{token}"' for token in tokens) + ")"


def all_of(expressions: Iterable[str]) -> str:
    """Rows that match all expressions."""
    return "(" + " AND ".join(expressions) + ")"


def bands(needs: Needs, tags: Sequence[str]) -> list[Band]:
    """The rows that may meet needs and match all `tags`, those that may score best first.

    A row is in one band, the first that it matches. It lacks what the bands before it ask for,
    which bounds its score.
    """
    levels = list(_levels(needs))
    above: dict[str, str] = {}  # the widest expression so far: its rows come no second time
    result: list[Band] = []
    found = [(*each, "whole") for each in _whole(needs, levels)]
    found += [(*each, "bearing") for each in _bearing(needs, levels)]
    for bound, match, kind in sorted(found, key=lambda each: -each[0]):
        wanted = all_of((match, *tags))
        if above:
            wanted = f"({wanted} NOT ({' OR '.join(above.values())}))"
        result.append(Band(bound + _ROUNDING, wanted))
        above[kind] = match
    return result


def every(needs: Needs, tags: Sequence[str]) -> str:
    """All rows that may meet needs and match all `tags`."""
    return all_of((_at_least(needs.bearing, needs.missing), *tags))


def _whole(needs: Needs, levels: Sequence[_Level]) -> Iterator[Band]:
    """Rows that have the words without weight, too, by level."""
    others = [any_of(_tokens(term)) for term in needs.terms if term not in needs.bearing]
    if others:
        weight = sum(term.weight for term in needs.terms)
        for lost, match in levels:
            yield Band(1 - lost / weight, all_of((match, *others)))


def _bearing(needs: Needs, levels: Sequence[_Level]) -> Iterator[Band]:
    """Rows by level, which lack one of the words without weight if they are not `_whole`."""
    weight = sum(term.weight for term in needs.terms)
    lacking, apart = 0.0, 0.0
    if len(needs.bearing) < len(needs.terms):
        lacking = min(term.weight for term in needs.terms)
        apart = TOGETHER / (len(needs.terms) - 1)  # with one word it stands beside, at least
    for lost, match in levels:
        yield Band((1 - (lost + lacking) / weight) * (1 - apart), match)


def _levels(needs: Needs) -> Iterator[_Level]:
    """Expressions for the words that carry weight, each wider than the one before.

    A lone word has one for each grade. Of several, all are there as they are; then all but one,
    all but two; at last no more is asked for than by `needs`.
    """
    terms = needs.bearing
    if not terms:
        return
    if len(terms) == 1:
        for grade in _grades(terms[0]):
            yield _Level(terms[0].weight * (1 - grade), any_of(_tokens(terms[0], grade)))
        return
    losses = sorted(map(_loss, terms))
    yield _Level(0.0, all_of(any_of(_tokens(term, 1.0)) for term in terms))
    if not needs.missing and all(_grades(term) == [1.0] for term in terms):
        return
    lacking = sum(len(terms) <= most for most in (_SINGLY, _IN_PAIRS))
    for number in range(1, lacking + 1):
        yield _Level(sum(losses[:number]), _all_but(terms, number, needs.missing))
    yield _Level(sum(losses[: lacking + 1]), _at_least(terms, needs.missing))


def _all_but(terms: Sequence[Term], number: int, missing: int) -> str:
    """Rows that have the terms as they are but for so many, of which some may be missing."""
    ways = []
    for but in combinations(range(len(terms)), number):
        wanted = [any_of(_tokens(term, 1.0)) for at, term in enumerate(terms) if at not in but]
        if number > missing:
            wanted.append(_at_least([terms[at] for at in but], missing))
        ways.append(all_of(wanted))
    return f"({' OR '.join(ways)})"


def _at_least(terms: Sequence[Term], missing: int) -> str:
    """Rows that have all terms but for as many as may be missing, one at least."""
    each = [any_of(_tokens(term)) for term in terms]
    return all_but(each, min(missing, len(each) - 1))


def all_but(expressions: Sequence[str], missing: int) -> str:
    """Rows that match all expressions, of which there are more, but for so many.

    By halves: all ways to lack some of them, one by one, would be very many.
    """
    if not missing:
        return all_of(expressions)
    middle = len(expressions) // 2
    ways = []
    for lacking in range(missing + 1):
        halves = (expressions[:middle], lacking), (expressions[middle:], missing - lacking)
        ways.append(all_of(all_but(half, some) for half, some in halves if some < len(half)))
    return f"({' OR '.join(ways)})"


def _grades(term: Term) -> list[float]:
    return sorted({*term.forms.values(), *term.codes.values()}, reverse=True)


def _loss(term: Term) -> float:
    """What is lost at least where a term is not there as it is."""
    return term.weight * (1 - max((grade for grade in _grades(term) if grade < 1), default=0.0))


def _tokens(term: Term, least: float = 0.0) -> Collection[str]:
    """The words and tags that stand for a term with at least this grade."""
    forms = [form for form, grade in term.forms.items() if grade >= least]
    codes = [code for code, grade in term.codes.items() if grade >= least]
    return [*map(token, forms), *map(country_tag, codes)]
