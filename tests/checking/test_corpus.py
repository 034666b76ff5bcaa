"""Claims held against several articles."""

import pytest
from tests.making import saying

from factcli.checking.corpus import Checker
from factcli.checking.verdicts import Claim, Verdict
from factcli.errors import UsageError
from factcli.store.memory import MemoryStore

STORE = MemoryStore(
    [
        saying("We keep the harbour open for all", speaker="Ann Lee"),
        saying("We keep the harbour open for all", speaker="Bo Ray"),
        *(saying(f"Number {number} is nothing to speak of here") for number in range(20)),
    ]
)


def test_the_article_is_found_by_its_words() -> None:
    """Exact or altered, among many."""
    checker = Checker(STORE)
    assert (
        checker.check(Claim(text="number 7 is nothing to speak of here")).verdict is Verdict.EXACT
    )
    found = checker.check(Claim(text="Number 7 is nothing to laugh of here"))
    assert found.verdict is Verdict.ALTERED
    assert found.place is not None
    assert found.place.text == "Number 7 is nothing to speak of here"


@pytest.mark.parametrize("speaker", ["Ann Lee", "Bo Ray"])
def test_the_article_with_the_speaker_goes_first(speaker: str) -> None:
    """The other one is a further place of the same words."""
    found = Checker(STORE).check(Claim(text="We keep the harbour open for all", speaker=speaker))
    assert found.verdict is Verdict.EXACT
    assert found.place is not None
    assert found.place.speaker is not None
    assert found.place.speaker.name == speaker
    assert len(found.others) == 1


def test_words_of_nobody_here_are_absent() -> None:
    """Whatever the store."""
    for store in (STORE, MemoryStore([saying("One thing")]), MemoryStore([])):
        found = Checker(store).check(Claim(text="Pirates sank the ferry at midnight"))
        assert found.verdict is Verdict.ABSENT
        assert found.place is None


@pytest.mark.parametrize("quote", ["", "  ", "“…”", "?!"])
def test_a_quote_without_a_word_is_refused(quote: str) -> None:
    """In one line that says what to give."""
    with pytest.raises(UsageError, match="no word in the quote"):
        Checker(STORE).check(Claim(text=quote))


def test_an_endless_quote_is_answered_at_once() -> None:
    """A megabyte of words is nowhere, or is altered where it starts."""
    found = Checker(STORE).check(Claim(text="harbour " * 130_000))
    assert found.verdict is Verdict.ABSENT
