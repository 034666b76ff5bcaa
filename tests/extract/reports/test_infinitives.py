"""Whose infinitive a reporting verb is."""

import pytest
from tests.extract.reading import source_words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The rise led the bank to warn that rates could “bite.”", "the bank"),
        ("The news, prompting bankers like Roe to counter that it was “late,” spread.", "bankers"),
        ("The fire forced John Doe to admit that the hall was “old.”", "John Doe"),
        ("It is rare for a judge to call a law “a farce.”", "a judge"),
        ("The council waited for Jane Roe to say that the plan was “a farce.”", "Jane Roe"),
        ("The letter led him to say that the plan was “a farce.”", "him"),
    ],
)
def test_whom_something_makes_say_it_is_the_source(text: str, source: str) -> None:
    """Somebody is led or forced to say it, or it is for somebody to say."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Voters were led by the ads to call the plan “a farce.”", "Voters"),
        ("John Doe used his run for mayor to call the plan “a farce.”", "John Doe"),
        ("John Doe waited for a week to call the plan “a farce.”", "John Doe"),
        ("John Doe told fans to call the plan “a farce.”", "John Doe"),
    ],
)
def test_else_it_is_the_subject(text: str, source: str) -> None:
    """Who is led says it; an office, a time or an audience does not."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "The vote saw the firm announce that it was “ready.”",
        "The vote made the firm admit that it was “ready.”",
    ],
)
def test_whom_something_sees_or_makes_do_it_is_the_source(text: str) -> None:
    """Also without a "to"."""
    assert source_words(text) == "the firm"
