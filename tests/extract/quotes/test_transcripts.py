"""The turns of transcripts and interviews."""

import pytest
from tests.extract.reading import knowledge, told

INTERVIEW = """Jane Roe on the harbour

The mayor spoke to Tom Wallis on Monday.

{wallis}: Why did you do it?

{roe}: We did it because nobody else would.

{behind}

{wallis}: And now?

{roe}: Now we wait."""


@pytest.mark.parametrize(
    ("wallis", "roe"), [("WALLIS", "ROE"), ("Tom Wallis", "Jane Roe"), ("WALLIS", "JANE ROE")]
)
def test_the_paragraphs_behind_a_turn_go_on_with_it(wallis: str, roe: str) -> None:
    """Up to the next turn they are one quote, without what is in brackets."""
    behind = "It was late, and the harbour was full.\n\n(LAUGHTER)\n\nYou know how we are."
    found = told(INTERVIEW.format(wallis=wallis, roe=roe, behind=behind))
    answer = "We did it because nobody else would. It was late, and the harbour was full. "
    assert found == [
        ("Why did you do it?", "tom-wallis"),
        (answer + "You know how we are.", "jane-roe"),
        ("And now?", "tom-wallis"),
        ("Now we wait.", "jane-roe"),
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "The harbour opened in May.",
        "Roe showed me the boats.",
        "Later we asked Wallis.",
        "(CROSSTALK)",
    ],
)
def test_the_narrator_between_turns_speaks_for_nobody(behind: str) -> None:
    """A paragraph without "I" and "you", or one that names who takes turns, is the article's."""
    found = told(INTERVIEW.format(wallis="WALLIS", roe="ROE", behind=behind))
    assert ("We did it because nobody else would.", "jane-roe") in found


def test_nothing_is_known_to_go_on_with_the_last_turn() -> None:
    """What stands behind it may be the end of the article."""
    found = told(
        INTERVIEW.format(wallis="WALLIS", roe="ROE", behind="Well.") + "\n\nWe wish you luck."
    )
    assert found[-1] == ("Now we wait.", "jane-roe")


def test_labels_that_take_turns_make_a_conversation() -> None:
    """Also of people whom nothing else names."""
    text = "Ben: It is late.\n\nJoe: It is not, Ben.\n\nBen: Look at it.\n\nJoe: I do, I do."
    said = [(quote.kind.value, quote.text) for quote in knowledge(text).quotes]
    assert said == [
        ("direct", "It is late."), ("direct", "It is not, Ben."), ("direct", "Look at it."),
        ("direct", "I do, I do."),
    ]  # fmt: skip


def test_headings_that_come_again_are_no_labels() -> None:
    """Nor are names that open a line each once."""
    text = "Credit: Acme\n\nUpdate: It rains.\n\nCredit: Roe\n\nUpdate: It rains on."
    assert knowledge(text).quotes == []
    text = "Ben: It is late.\n\nJoe: It is not.\n\nAnn: Look at it.\n\nTom: I do."
    assert knowledge(text).quotes == []
