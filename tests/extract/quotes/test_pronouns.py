"""Pronouns that sentences themselves tell whom they stand for."""

import pytest
from tests.extract.reading import knowledge, last, told

ACME = "Acme Corp said on Monday it would cut jobs. "


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the plan was “sound”. It said nobody would pay.",
        "The ministry said it had met Acton Bank. It said nobody would pay.",
        "In response, the town hall said: “Help is near.” It added: “We never stop.”",
        "Zenda’s foreign ministry “rejects the plan outright”, it said in a statement.",
    ],
)
def test_it_stands_for_the_body_that_spoke(text: str) -> None:
    """A body without a name is not the organisation that was named before it."""
    assert [speaker for _, speaker in told(ACME + text)][1:] != []
    assert {speaker for _, speaker in told(ACME + text)[1:]} == {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Acton Bank “never comments on rumours”, it said in a statement.", "acton-bank"),
        ("The ministry said it was sorry. Acton Bank was. It said nobody would pay.",
         "acton-bank"),
        ("The company said it was sorry. It said nobody would pay.", "acme-corp"),
    ],
)  # fmt: skip
def test_it_stands_for_a_body_that_is_named(text: str, speaker: str) -> None:
    """As the subject of its own words, named in between, or called a company."""
    assert told(ACME + text)[-1][1] == speaker


def test_they_are_the_officials_who_spoke() -> None:
    """A man who is named between them is not many."""
    text = ACME + "Town officials said Jane Roe was to leave. The post would stay, they said."
    assert told(text)[-1] == ("The post would stay", None)


@pytest.mark.parametrize("who", ["The father of John Doe", "Doe's father", "The father"])
def test_somebody_is_not_whose_relation_they_are(who: str) -> None:
    """The father of a man goes on as "he", not his son."""
    text = f"{who} said it was “late.” “There was no way,” he told the radio."
    assert last(text).speaker is None


def test_they_are_those_the_sentence_is_about() -> None:
    """Many who are named by what they are come before a body that is named elsewhere."""
    text = ACME + "\n\nThousands of fans came on Monday because they believed it was “a sign.”"
    assert knowledge(text).quotes[-1].speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "It is late, said a source close to the probe.\n\nShe said it was a mess.",
        "A hospital spokeswoman said it was late.\n\n“Nobody was hurt,” she said.",
    ],
)
def test_one_who_enters_without_a_name_goes_on_in_the_next_paragraph(text: str) -> None:
    """A source, a spokeswoman: nobody who was named before is meant."""
    assert last(text).speaker is None


def test_whoever_is_asked_by_somebody_unknown_answers() -> None:
    """A guest asks, and the one who is talked of says something to it."""
    text = "Roe met the guests. A guest asked if it was late.\n\n“It is,” she said."
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    "text",
    [
        "Residents were angry. They said it was late.",
        "All the while, there have been critics. Why, they ask, is it late?",
        "The workers left the mill. They said it was cold. They asked for coal.",
    ],
)
def test_they_are_the_people_of_the_sentence_before(text: str) -> None:
    """Not a body that is named farther off."""
    assert told(ACME + text)[-1][1] is None


def test_they_are_a_body_where_nobody_else_is_many() -> None:
    """A mill is no people."""
    assert told("Acme Corp met the press on Monday. They said it was late.")[-1][1] == "acme-corp"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [("", None), ("Zena Cole, an aide to the mayor, left. ", "zena-cole")],
)
def test_a_role_may_be_of_somebody_without_a_name(between: str, speaker: str | None) -> None:
    """One aide said it, and so did the same aide, unless an aide is named since."""
    text = (
        "Zena Cole, an aide to the mayor, said it was late. “It is bad,” one aide said. "
        f"{between}“It is worse,” the aide explained."
    )
    assert told(text)[-1] == ("It is worse,", speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "A speech late yesterday by Mr Doe, in which he spoke of “a raid”, was welcomed.",
        "The plan split the cabinet, with left-wing Mr Doe denouncing what he called “a raid”.",
    ],
)
def test_a_pronoun_right_behind_a_name_is_that_person(sentence: str) -> None:
    """A speech by Doe, in which he; with Doe denouncing what he."""
    text = f"Leo Poe said the town was closed. Mr Poe spoke again. {sentence}"
    assert told("John Doe is a lawyer.\n\n" + text)[-1] == ("a raid", "john-doe")


@pytest.mark.parametrize(
    "text",
    [
        "The report said nobody had known. It added that the books were “a mess.”",
        "“Nobody had known,” the article reads. “The books were a mess,” it added.",
        "A note on the mill was mocked for its claim that the town was “the safest of all.”",
        "Her campaign is to set her plan against what they call a “selfish message.”",
    ],
)
def test_a_body_or_a_document_without_a_name_is_nobody_else(text: str) -> None:
    """What the sentence is about or the text just cited comes before a body named elsewhere."""
    assert knowledge(ACME + text).quotes[-1].speaker is None


def test_its_claim_is_that_of_whose_document_it_is() -> None:
    """A document that the sentence is about has an author."""
    text = ACME + "Jane Roe’s note on Acme Corp was mocked for its claim that it was “the best.”"
    assert last(text).speaker == "jane-roe"


CAST = (
    "Leo Roe runs the town. Mr Roe is liked.\n\nLeo Roe spoke of the mill, and Mr Roe said it was "
    "late. “I see,” Mr Roe said.\n\n"
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He is late,” Roe spokesman Tal Poe said.\n\n“A mess,” he continued.", "tal-poe"),
        ("Tal Poe is back. Asked by Roe, Poe replied: “I see.”\n\n“A mess,” he added.", "tal-poe"),
        ("Tal Poe, the police chief, saw no “clear sight,” but he said it was “bad.”", "tal-poe"),
        ("“He is late,” Tal Poe said. Mr Roe was cross.\n\n“A mess,” he continued.", "leo-roe"),
    ],
)  # fmt: skip
def test_who_spoke_last_goes_on(text: str, speaker: str) -> None:
    """Who adds something, or says more in a sentence, comes before whoever is more talked of."""
    assert knowledge(CAST + text).quotes[-1].speaker == speaker
