"""Hits come best first, as soon as nothing better can follow."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.lookup import ranking
from factcli.lookup.matching import scorer
from factcli.lookup.ranking import ranked
from factcli.store import Beside, Candidate, Needs, Term

NEEDS = Needs([Term("one", 1.0, {"one": 1.0}, {}), Term("two", 1.0, {"two": 1.0}, {})])
TEXTS = ["one two", "one and two", "two one", "one and so on and two", "one", "neither"]
GOOD, BAD = TEXTS[0], TEXTS[3]


def candidates(texts: list[str], bound: float) -> Iterator[Candidate]:
    """Candidates in text order."""
    for number, text in enumerate(texts):
        yield Candidate(number, text, lambda: Beside((), ()), bound)


@given(st.lists(st.sampled_from(TEXTS)), st.sampled_from((1.0, 2.0)))
def test_best_first_and_in_text_order(texts: list[str], bound: float) -> None:
    """Whatever order the scores come in."""
    found = list(ranked(scorer(NEEDS), candidates(texts, bound), least=0, limited=True))
    assert found == sorted(found, key=lambda hit: (-hit.score, hit.number))
    assert len(found) == sum("one" in text and "two" in text for text in texts)


def test_the_best_is_given_before_the_rest_is_looked_at() -> None:
    """As many candidates are taken as hits are, where nothing can be better."""
    waiting = candidates([GOOD] * 100, 1.0)
    found = ranked(scorer(NEEDS), waiting, least=0, limited=True)
    assert [next(found).number, next(found).number] == [0, 1]
    assert next(waiting).number <= 3


def test_a_limited_result_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is ranked in stretches, and still whole; one without a limit is ranked as a whole."""
    monkeypatch.setattr(ranking, "STRETCH", 10)
    texts = [*[BAD] * 15, *[GOOD] * 2, *[BAD] * 15]
    limited = [
        hit.number for hit in ranked(scorer(NEEDS), candidates(texts, 1.0), least=0, limited=True)
    ]
    assert limited[:11] == [*range(10), 15]
    assert sorted(limited) == list(range(len(texts)))
    whole = ranked(scorer(NEEDS), candidates(texts, 1.0), least=0, limited=False)
    assert [hit.number for hit in whole][:3] == [15, 16, 0]
