"""Sources that a clause or a participle stands behind before their verb."""

import pytest
from tests.extract.reading import source_words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "“We hide nothing,” a senior adviser to the campaign who asked not to be named said.",
            "a senior adviser to the campaign",
        ),
        (
            "A researcher at the institute who led the work said the fish were “loyal.”",
            "A researcher",
        ),
        ("The charity that runs the shelter says it is “overwhelmed.”", "The charity"),
        ("The shop that sells flowers said it was “closed for good.”", "The shop"),
        ("The man identified as the leader said he was “just a driver.”", "The man"),
        ("Police called to the flat described finding “total disorder.”", "Police"),
        ("The man she accused said she was “mistaken.”", "The man"),
        ("The show, which one critic called “a triumph,” closes in May.", "one critic"),
        ("People close to the chairman described him as “a man possessed.”", "People"),
    ],
)
def test_the_noun_before_a_clause_is_the_source(text: str, source: str) -> None:
    """A clause, a participle or "close to" behind a noun does not hide it."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


def test_a_clause_with_as_is_no_participle() -> None:
    """What happens while somebody speaks says nothing of the speaker."""
    assert (
        source_words("Roe left, he said, as the heckler yelled: “You are wrong!”") == "the heckler"
    )
