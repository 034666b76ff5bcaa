"""Whether a report without marks tells what was said."""

import pytest
from tests.extract.reading import LEAD, knowledge, told


@pytest.mark.parametrize(
    "text",
    [
        "Roe said a storm had come. It has claimed at least 14 lives.",
        "Roe said it was late. She had tweeted a similar, violent image.",
        "Roe said it was late. The court heard of her tweeting of images of the war.",
        "Roe said it was late. She reacted to claims that the group was short of money.",
        "Roe said it was late. If you call the hall, the Acton Trust will answer.",
        "Roe said it was late. She wrote an open letter to the town.",
        "Roe said it was late. She answered the door and smiled.",
        "Roe said it was late. The town has declared an emergency and sent buses.",
        "Roe said it was late. The firm, which has maintained its lead, has grown.",
        "Roe said it was late. What she says, what the law says, counts.",
        "Roe said it was late. She is known for her portrayal of a queen.",
        "Roe said it was late. The vote means that the plan is dead.",
        "Roe said it was late. Her aides have yet to tell him that the mill is closed.",
        "Roe said it was late. The clerks worry anything they say will be used against them.",
        "Roe said it was late. Those who saw it should call or e-mail tips@acton.example.",
        "Roe said it was late. The mayor echoed her concerns about those who live there.",
        "Roe said it was late. She was unable to say whether the mills would close.",
        "Roe said it was late. It ended with a choir greeting guests who filed into the pews.",
        "Roe said it was late. That is a strange question to ask—and the town has an answer.",
        "Roe said it was late. She proposed while on a trip to the lake.",
        "Roe said it was late. What did Doe say after the game?",
        "Roe said it was late. The captain told her just after the ship arrived.",
    ],
)
def test_verbs_of_speech_are_not_always_about_words(text: str) -> None:
    """With such an object or subject they tell what was done, or what is so."""
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jane Roe said they wanted the images removed.", "they wanted the images removed"),
        ("Jane Roe says the picture is bleak.", "the picture is bleak"),
        ("Jane Roe maintained that it was late.", "it was late"),
        ("Jane Roe declared it was late.", "it was late"),
        ("Jane Roe wrote that it was late.", "it was late"),
        ("Jane Roe meant that it was late.", "it was late"),
        ("Jane Roe said after it rained the game was off.", "after it rained the game was off"),
        ("Jane Roe said after a row, that it was late.", "it was late"),
        ("Jane Roe said after a long meeting with the town that it was late.", "it was late"),
        ("Jane Roe said after a row, it was late.", "it was late"),
        ("The man they say broke the dam has left.", "broke the dam has left"),
        ("If it rains, the game is off, Jane Roe said.", "If it rains, the game is off"),
        ("The town had to adapt to what Jane Roe said is a new time.", "is a new time"),
    ],
)
def test_the_same_verbs_tell_words(text: str, words: str) -> None:
    """With a clause, by a person."""
    assert [quote.text for quote in knowledge(text).quotes] == [words]


def test_when_and_where_it_was_said_is_not_what_was_said() -> None:
    """What opens with a preposition needs a verb of its own to be told."""
    assert knowledge(LEAD + "Roe spoke in a note sent to the board.").quotes == []
    assert knowledge(LEAD + "Roe complained at the wall dividing the town.").quotes == []


@pytest.mark.parametrize(
    "text",
    ["Within an hour, Roe replied.", "In 2008, Roe warned.", "In court documents, Roe alleged."],
)
def test_when_somebody_speaks_is_not_said(text: str) -> None:
    """A time or a place alone before the verb."""
    assert knowledge(LEAD + text).quotes == []


@pytest.mark.parametrize(
    "text",
    [
        "“All of them?” Roe said, when told of her comment.",
        "Asked if Doe had, in fact, read the bill, Roe said, “Yes, he has.”",
    ],
)
def test_who_is_told_or_reads_says_nothing(text: str) -> None:
    """When told of it; had, in fact, read it."""
    assert len(knowledge(LEAD + text).quotes) == 1
