"""Quotes over several paragraphs."""

import pytest
from tests.extract.reading import LEAD, knowledge, told

PARAGRAPHS = ["“We won the match.", "“It was late.", "“We go home now.”"]
WORDS = "We won the match. It was late. We go home now."


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe wrote:\n\n{}\n\n{}\n\n{}",
        "“We did it,” said Jane Roe.\n\n{}\n\n{}\n\n{}",
        "John Doe left. Jane Roe said: {}\n\n{}\n\n{}",
    ],
)
def test_a_quote_over_paragraphs_is_one(text: str) -> None:
    """With a span a paragraph, whoever is named as its speaker, and where."""
    text = LEAD + text.format(*PARAGRAPHS)
    quote = knowledge(text).quotes[-1]
    assert (quote.text, quote.speaker) == (WORDS, "jane-roe")
    assert [text[start:end] for start, end in quote.spans] == [
        paragraph.strip("“”") for paragraph in PARAGRAPHS
    ]


def test_the_speaker_may_stand_in_its_last_paragraph() -> None:
    """The cue of the quote is the one that stands beside any of its paragraphs."""
    quote = knowledge(f"{LEAD}Doe left.\n\n“We won.\n\n“It was late,” Roe told us.").quotes[-1]
    assert (quote.text, quote.speaker, quote.cue) == ("We won. It was late,", "jane-roe", "told")


def test_paragraphs_that_are_closed_are_quotes_of_their_own() -> None:
    """Whoever speaks in them; nor is the next paragraph of somebody else's part of a quote."""
    assert told(LEAD + "“We won,” said Jane Roe.\n\n“It was late.”\n\n“We go.”") == [
        ("We won,", "jane-roe"),
        ("It was late.", "jane-roe"),
        ("We go.", "jane-roe"),
    ]
    assert told(LEAD + "Jane Roe said: “We won.\n\n“We lost,” said John Doe.") == [
        ("We won.", "jane-roe"),
        ("We lost,", "john-doe"),
    ]


def test_another_mark_opens_another_quote() -> None:
    """A passage in straight marks that was never closed does not go on in curly ones."""
    assert told(LEAD + '“We did it,” Roe said.\n\n"We won.\n\n“It was late,” Roe said.')[1:] == [
        ("We won.", "jane-roe"),
        ("It was late,", "jane-roe"),
    ]


def test_paragraphs_of_nobody_by_name_are_one_quote_too() -> None:
    """Their source is the same words."""
    (quote,) = knowledge("A guard at the gate said: “We won.\n\n“It was late.”").quotes
    assert (quote.text, quote.speaker) == ("We won. It was late.", None)
