"""Which report a quoted stretch belongs to."""

import pytest
from tests.extract.reading import knowledge, last


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Roe said she would “keep the town safe,” John Doe applauded.", "jane-roe"),
        ("When asked about it, Doe said “no comment at all,” the Acton Times reported.", None),
        (
            "The fact that the race “is still wide open,” as Roe said on Monday, is known.",
            "jane-roe",
        ),
        ("It is a “lawful source of money,” as John Doe put it.", "john-doe"),
        ("Doe weighed in on Tuesday, hours after Roe said it was “a good plan.”", "jane-roe"),
    ],
)
def test_the_nearer_clause_is_not_always_the_one(text: str, speaker: str | None) -> None:
    """A clause that opens the sentence keeps its quotation; "as Roe put it" takes what it cites."""
    found = last(text).speaker
    assert found == speaker or (speaker is None and found not in ("jane-roe", "john-doe"))


@pytest.mark.parametrize(
    "text", ["Roe suggests otherwise.", "Roe said nothing.", "Roe said little."]
)
def test_what_says_nothing_is_no_quote(text: str) -> None:
    """One word may be an answer, but not one that stands for another."""
    assert knowledge(text).quotes == []
