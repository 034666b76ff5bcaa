"""Claims held against several articles."""

from collections.abc import Callable
from functools import partial
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import saying

from factcli.checking.article import Article
from factcli.checking.corpus import Checker, check_in
from factcli.checking.quotation import take_apart
from factcli.checking.verdicts import Claim, Verdict
from factcli.checking.verification import stands
from factcli.errors import UsageError
from factcli.extract import extract
from factcli.ingest import source
from factcli.model import Knowledge
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
    found = Checker(STORE).check(Claim(text="We keep the harbour… " * 30_000))
    assert found.verdict is Verdict.MISSPLICED


WRITTEN = [
    "naïve", "of\ufb01ce", "inter-\nnational", "cross-validation", "re\u00adsume", "[T]omorrow",
    "O’Hara’s", "ŁUKASZ", "straße", "e\u0301clair", "\uff28\uff45\uff4c\uff4c\uff4f", "U.S.", "&",
    "1,200", "zero\u200bwidth", "<b>bold</b>", "Œuvre", "co-\noperate",
]  # fmt: skip


@given(st.lists(st.sampled_from(WRITTEN), min_size=2, max_size=8), st.data())
def test_an_article_that_has_the_words_is_looked_into(
    words: list[str], data: st.DataObject
) -> None:
    """However they are written there and in the quote."""
    ways: list[Callable[[str], str]] = [
        str, str.upper, partial(normalize, "NFKD"), partial(normalize, "NFKC"),
        lambda word: word.replace("-\n", ""), lambda word: word.replace("-", ""),
    ]  # fmt: skip
    quote = " ".join(data.draw(st.sampled_from(ways))(word) for word in words)
    article = Article.of(extract(source(f"Well. “{' '.join(words)},” Ann Lee said.")))
    if stands(Claim(text=quote), article):
        assert article.may_have(take_apart(quote).telling)


def test_who_says_what_is_not_worked_out_for_words_that_stand_nowhere() -> None:
    """An article is read for its speakers only when a quote may be one of theirs."""

    def facts() -> Knowledge:
        raise AssertionError("the article was read for its speakers")

    article = Article(source("Well. “We keep the harbour,” Ann Lee said."), facts)
    claim = Claim(text="Nobody may remember parliaments", speaker="Lee")
    assert check_in(claim, [article]).verdict is Verdict.ABSENT
    with pytest.raises(AssertionError, match="read for its speakers"):
        check_in(Claim(text="We keep the harbour"), [article])
