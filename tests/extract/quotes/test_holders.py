"""Who is meant by an office."""

import pytest
from tests.extract.reading import told

_MINISTERS = "Prime Minister Ann Poe left. Foreign Minister Tom Roe came."
_TWO = "French President Ann Poe left. Spanish President Tom Roe came."


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        (_MINISTERS, "The prime minister", "ann-poe"),
        (_MINISTERS, "The foreign minister", "tom-roe"),
        (_MINISTERS, "The defence minister", None),
        (_MINISTERS, "The minister", "tom-roe"),
        (_TWO, "The French president", "ann-poe"),
        (_TWO, "The embattled president", "tom-roe"),
        (
            "Deputy Prime Minister Ann Poe met Prime Minister Tom Roe.",
            "The prime minister",
            "tom-roe",
        ),
    ],
)
def test_an_office_is_of_its_field_and_nation(before: str, who: str, speaker: str | None) -> None:
    """The foreign minister is not the prime minister, and nobody else's either."""
    assert told(f"{before} {who} said it was “late”.")[-1] == ("it was “late”", speaker)


@pytest.mark.parametrize(
    "who", ["President", "Zendan President", "Prime Minister", "First Minister"]
)
def test_an_office_in_capitals_is_its_holder(who: str) -> None:
    """Many newspapers write "the Prime Minister said"."""
    office = who.removeprefix("Zendan ")
    quotes = told(f"{office} Ann Poe came. The {office} said he had “full support”.")
    assert quotes[-1] == ("he had “full support”", "ann-poe")


def test_a_label_with_the_name_of_a_place_is_nobody_for_sure() -> None:
    """The Ohio Republican may be anybody."""
    text = "Republican Tom Roe came. Many heard it. The Ohio Republican said it was “late”."
    assert told(text)[-1][1] is None


def test_the_newspaper_behind_its_name_is_that_one() -> None:
    """Not another one that was named before."""
    text = (
        "The Acton Times left on Monday. Beacon News is a newspaper. "
        "The Beacon News newspaper reported that it was “late”."
    )
    assert told(text)[-1] == ("it was “late”", "beacon-news")
