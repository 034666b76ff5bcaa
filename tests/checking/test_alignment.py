"""The nearest passage, and what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.checking.alignment import Index, nearest
from factcli.checking.differences import differences
from factcli.checking.verdicts import Difference, DifferenceKind
from factcli.checking.wording import Wording

TEXT = (
    "Yesterday the minister spoke for an hour. We will not send 400 million euros to Belarus, and "
    "all of our allies in Warsaw know that these miles of border are ours to keep, he added."
)


def found(quote: str) -> list[Difference]:
    """The differences of `quote` from the nearest passage of TEXT."""
    text, words = Wording(TEXT), Wording(quote)
    alignment = nearest(Index(text), words)
    assert alignment is not None
    return differences(text, words, alignment.pairs)


@pytest.mark.parametrize(
    ("quote", "kind", "claimed", "source"),
    [
        ("We will send 400 million euros", DifferenceKind.NEGATION, "", "not"),
        ("We will not send 300 million euros", DifferenceKind.NUMBER, "300", "400"),
        ("not send 400 billion euros to Belarus", DifferenceKind.NUMBER, "billion", "million"),
        ("some of our allies in Warsaw", DifferenceKind.QUANTITY, "some", "all"),
        ("that these kilometres of border", DifferenceKind.QUANTITY, "kilometres", "miles"),
        ("all of our allies in Berlin know", DifferenceKind.NAME, "Berlin", "Warsaw"),
        ("all of our friends in Warsaw", DifferenceKind.WORD, "friends", "allies"),
        ("all of our good allies in Warsaw", DifferenceKind.WORD, "good", ""),
        ("all of allies in Warsaw", DifferenceKind.WORD, "", "our"),
    ],
)
def test_a_difference_says_what_it_touches(
    quote: str, kind: DifferenceKind, claimed: str, source: str
) -> None:
    """Each change has both wordings, and their places."""
    (difference,) = found(quote)
    assert (difference.kind, difference.claimed, difference.source) == (kind, claimed, source)
    assert quote[slice(*difference.claimed_span)] == claimed
    assert TEXT[slice(*difference.source_span)] == source


ENDS = (
    "“I do not ask you to trust me. My wardens mend the fences each spring,” he said. “They used "
    "to mend them every decade.” Roe shrugged. ‘The gate was open.’ she said at last."
)


@pytest.mark.parametrize(
    ("quote", "source", "claimed"),
    [
        ("I ask you to trust me", "do not", ""),
        ("We do not ask you to trust", "I", "We"),
        ("My wardens mend the fences each long winter", "spring", "long winter"),
        ("My wardens mend the fences each spring without fail", "", "without fail"),
        ("No doubt they used to mend them every decade", "", "No doubt"),
        ("The gate was open all night", "", "all night"),
        ("They used to decade", "mend them every", ""),
    ],
)
def test_a_change_at_an_edge_is_held_against_the_words_that_were_said(
    quote: str, source: str, claimed: str
) -> None:
    """Neither beyond the marks, nor short of a word that agrees a little further on."""
    text, words = Wording(ENDS), Wording(quote)
    alignment = nearest(Index(text), words)
    assert alignment is not None
    (difference,) = differences(text, words, alignment.pairs)
    assert (difference.source, difference.claimed) == (source, claimed)


def test_words_that_change_places_are_in_another_order() -> None:
    """Two changes that mirror one another are one swap."""
    kinds = {difference.kind for difference in found("all our of allies in Warsaw know")}
    assert kinds == {DifferenceKind.ORDER}


def test_the_passage_is_found_wherever_it_stands() -> None:
    """The alignment is free at both ends of the text."""
    text = Wording("filler word " * 300 + TEXT + " filler word" * 300)
    alignment = nearest(Index(text), Wording("all of our old allies in Warsaw know"))
    assert alignment is not None
    assert text.slice(alignment.first, alignment.last) == "all of our allies in Warsaw know"
    assert alignment.similarity == pytest.approx(7 / 8)


def test_a_text_that_shares_no_word_has_no_passage() -> None:
    """Not even a poor one."""
    assert nearest(Index(Wording(TEXT)), Wording("quite other")) is None


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), min_size=1, max_size=12))
def test_every_word_of_the_quote_is_accounted_for(quote: list[str]) -> None:
    """In order, once each, whatever the words."""
    text = Wording("a b c d a c e b a d c")
    alignment = nearest(Index(text), Wording(" ".join(quote)))
    assert alignment is not None
    claimed = [pair.claimed for pair in alignment.pairs if pair.claimed is not None]
    assert claimed == list(range(len(quote)))
    written = [pair.written for pair in alignment.pairs if pair.written is not None]
    assert written == list(range(alignment.first, alignment.last))


def test_what_an_apostrophe_leaves_out_is_a_word_and_no_negation() -> None:
    """The words differ, the negation does not; nor is a name another one."""
    text = Wording("He isn't here. There'd be more, and Roe's welcome any time.")
    for quote in ("He is not here", "There would be more", "and Roe is welcome any time"):
        words = Wording(quote)
        alignment = nearest(Index(text), words)
        assert alignment is not None
        (change,) = differences(text, words, alignment.pairs)
        assert change.kind is DifferenceKind.WORD


def test_no_word_of_the_next_paragraph_stands_for_one_of_the_quote() -> None:
    """What the quote has more at its end is added."""
    text, words = Wording("We go. It isn't.\n\nThe end came."), Wording("We go. It is not")
    alignment = nearest(Index(text), words)
    assert alignment is not None
    assert [change.source for change in differences(text, words, alignment.pairs)] == ["isn't"]
