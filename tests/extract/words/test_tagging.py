"""Words that look like reporting verbs, or like a pronoun."""

import pytest
from tests.extract.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "The binding court ruling may create difficulties for the town.",
        "Rights groups have found more than 1,300 alleged killings.",
        "The board, with experts who monitor states' compliance with their duties, met on Monday.",
        "A strike over job cuts in the port of Acton has shut down traffic.",
        "Books on the lives of public figures sell well in the town.",
        "Three state clerks were there.",
        "That is one reason the “new” mill was closed in May.",
        "A film about the art of trading favors at court was shown.",
        "The town has made a map of predicted white winters for the rest of the century.",
        "Critics of every kind were there, including noted rapper Lil Roe.",
        "Roe skipped his duties -- a breach of league rules -- but the coach was kind.",
        "Labs are not waiting for the patent claims to get sorted out.",
        "With $43 million from leading venture funds Acton Partners and Roe Brothers, it grew.",
        "The team scanned the brains of 15 healthy volunteers — once after lunch, once before.",
        "The court will see notebooks, e-mails, or documents with the earliest dates.",
    ],
)
def test_nouns_and_adjectives_report_nothing(text: str) -> None:
    """A ruling that may, alleged killings, states' duties, job cuts, figures."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The US announced on Monday that the talks were over.",
        "“The talks were over,” the US said in a statement.",
        "US officials said the talks were over.",
        "Meanwhile, forecasting firm Acme Group said the talks were over.",
    ],
)
def test_countries_in_capitals_and_firms_of_a_trade_speak(text: str) -> None:
    """The US is no pronoun, and a forecasting firm does not forecast here."""
    assert [words.lower().strip(",") for words, _ in told(text)] == ["the talks were over"]


def test_notes_that_are_taken_are_nouns() -> None:
    """Behind a verb, and before whose they are."""
    assert told("The council takes note of the view that the auditors have.") == []
    assert told("The council took note of the complaint by Jane Roe.") == []


@pytest.mark.parametrize(
    "text", ["The bees picked the right card, the team reports.", "They left, the paper claims."]
)
def test_a_verb_that_may_be_a_plural_closes_its_sentence(text: str) -> None:
    """Behind a clause, a comma and one who reports."""
    assert [words for words, _ in told(text)] == [text.partition(",")[0]]


def test_a_form_in_s_behind_a_verb_in_the_past_is_a_noun() -> None:
    """A verb would be in the past, too."""
    text = "Pilots said storms, and requests to gain height to avoid them, were not unusual."
    words = "storms, and requests to gain height to avoid them, were not unusual"
    assert told(text) == [(words, None)]
    assert len(told("Jane Roe says it is late and claims that the mill is closed.")) == 2
