"""Reports without a verb."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, source_words


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("The claim by the union that pay is “poor” made news.", "the union", "pay is “poor” made"),
        ("The warning from Doe that rates may “bite” came.", "Doe", "rates may “bite” came"),
        ("Doe fought the finding of the board that it was “late.”", "the board", "it was “late"),
        ("There was a call by three states to “end it now.”", "three states", "to “end it now.”"),
    ],
)
def test_a_noun_may_have_its_speaker_behind_it(text: str, source: str, words: str) -> None:
    """A claim by somebody, a warning from somebody."""
    assert source_words(text) == source
    assert last(text).text.startswith(words[:12])


@pytest.mark.parametrize(
    "text",
    [
        "Roe said a message by the bank that was late was lost.",
        "Roe called the letters from the bank “too late.”",
    ],
)
def test_a_clause_about_the_noun_is_not_what_it_says(text: str) -> None:
    """A message that was late says nothing of it, nor does a letter that somebody marks."""
    assert source_words(text) == "Roe"


def test_what_is_sent_to_somebody_is_not_told() -> None:
    """Behind a noun for words, "to" shows whom they are for."""
    assert knowledge(LEAD + "Send your comments to the paper at once.").quotes == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nobody may vote “to fill a seat on the list,” per the party’s bylaws.",
         "the party’s bylaws"),
        ("“It is late,” per police.", "police"),
        ("The pump costs “a lot,” per unit, Jane Roe said.", "Jane Roe"),
    ],
)  # fmt: skip
def test_a_comma_inside_the_marks_opens_what_it_is_told_by(text: str, source: str) -> None:
    """Whose words they are stands behind "per", but not what is counted."""
    assert source_words(text) == source
