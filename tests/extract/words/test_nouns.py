"""Nouns that look like reporting verbs."""

import pytest
from tests.extract.reading import LEAD, source_words, told


@pytest.mark.parametrize(
    "text",
    [
        "There may be legal challenges to hosts who play the music they like.",
        "She grew up in Acton, where he hosted illegal, pirate radio shows in the capital.",
        "It is done by those who already have text based pages, so they are used to it.",
        "The two task forces will report back to the council at its April meeting.",
        "Roe put it up on the net and now a dozen hands are mending it.",
        "The result is a work in progress called “mender”.",
    ],
)
def test_what_looks_like_a_verb_of_speech_reports_nothing(text: str) -> None:
    """Challenges, shows, text, and what is put or named or comes back."""
    assert told(LEAD + text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The economics think tank said it was late.", "The economics think tank"),
        ("Clerks who have cast a vote say it was late.", "Clerks"),
    ],
)
def test_what_looks_like_one_before_the_verb_of_speech(text: str, source: str) -> None:
    """A think tank does not think, and who has cast a vote has no cast."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe says law and order will be her first task.", "law and order will be her first task"),
        ("Roe says law and order are her first task.", "law and order are her first task"),
    ],
)
def test_what_a_finite_verb_follows_is_its_subject(text: str, words: str) -> None:
    """Law and order will be; but they read it and say they're late."""
    assert told(LEAD + text)[-1][0] == words
    assert told(LEAD + "They read the plan and say they're late.")[-1][0] == "they're late"


@pytest.mark.parametrize(
    "text",
    [
        "Does the court need more reasons to drop this proposed rule?",
        "The town knows of this claimed support.",
    ],
)
def test_this_belongs_to_a_noun_where_it_opens_no_clause(text: str) -> None:
    """And nobody proposes or claims anything then."""
    assert told(LEAD + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Referring to remarks made by Doe, she left.",
        "The council has heard of shelling - reports that the town has denied.",
        "They tried to reach the site of the latest reported mass killing in Zendar.",
    ],
)
def test_remarks_and_reports_are_nouns_where_nobody_makes_them(text: str) -> None:
    """Behind "to", behind a dash before "that", behind a superlative."""
    assert told(LEAD + text) == []


def test_a_ruling_party_rules_on_nothing() -> None:
    """And what is said of it goes on."""
    words = "members were denied it, while ruling party members were heard"
    assert told(f"{LEAD}Roe said {words}.")[-1] == (words, "jane-roe")
