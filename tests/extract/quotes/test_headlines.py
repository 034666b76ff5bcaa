"""Headlines that open with their speaker."""

import pytest
from tests.extract.reading import knowledge

from factcli.model import QuoteKind

BODY = "\n\nJane Roe spoke in Acton on Monday. The town council, led by John Doe, did not reply."


@pytest.mark.parametrize(
    ("head", "words", "kind"),
    [
        ("Roe: Acton has a long way to go", "Acton has a long way to go", QuoteKind.INDIRECT),
        ("Mayor Jane Roe: Doe Is Wrong.", "Doe Is Wrong", QuoteKind.INDIRECT),
        ("Roe to Acton: Stay home", "Stay home", QuoteKind.INDIRECT),
        ("Roe on the Dam: It Will ‘Save Us All’", "It Will ‘Save Us All’", QuoteKind.MIXED),
        ("Jane Roe: ‘I will not go’", "I will not go", QuoteKind.DIRECT),
    ],
)
def test_a_headline_is_said_by_who_stands_before_its_colon(
    head: str, words: str, kind: QuoteKind
) -> None:
    """With or without marks, with whom it is said to and what it is about."""
    (quote,) = knowledge(head + BODY).quotes
    assert (quote.text, quote.kind, quote.speaker) == (words, kind, "jane-roe")
    assert quote.cue is None


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Poll: Doe and Roe in dead heat", "Poll"),
        ("Two Experts: The Dam Will Hold", "Two Experts"),
        ("Newspaper: Doe used his own boat", "Newspaper"),
        ("Roe camp: Doe threatens us all", "Roe camp"),
        ("Police: Missing kayaker found alive", "Police"),
        ("Officials: Bridge to close", "Officials"),
    ],
)
def test_a_document_or_people_may_say_a_headline(head: str, source: str) -> None:
    """They are shown where they stand."""
    (quote,) = knowledge(head + BODY).quotes
    assert (quote.speaker, quote.speaker_span) == (None, (0, len(source)))


@pytest.mark.parametrize(
    "head",
    [
        "The Latest: A storm nears Acton",
        "Jane Roe: A Life in Pictures",
        "Jane Roe: What We Know",
        "Storm Jane: live updates",
        "By: Jane Roe",
        "Acton: The dam holds",
    ],
)
def test_a_topic_before_a_colon_says_nothing(head: str) -> None:
    """A label, a life, a question, a name alone, a place."""
    assert knowledge(head + BODY).quotes == []


def test_only_the_line_above_an_article_is_its_headline() -> None:
    """Not a paragraph further down, and not one with more sentences."""
    assert knowledge(BODY.strip() + "\n\nRoe: The dam holds").quotes == []
    assert knowledge("Roe: The dam holds. It was late." + BODY).quotes == []
