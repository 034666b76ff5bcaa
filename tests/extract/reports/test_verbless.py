"""Reports without a verb."""

import pytest
from tests.extract.reading import last, source_words


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("The claim by the union that pay is “poor” made news.", "the union", "pay is “poor” made"),
        ("The warning from Doe that rates may “bite” came.", "Doe", "rates may “bite” came"),
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
