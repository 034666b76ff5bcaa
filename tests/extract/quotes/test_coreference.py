"""Whom pronouns and nominals stand for."""

import pytest
from tests.extract.reading import last, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("John Doe came in. His answer was that “the town will never pay for it.”", "john-doe"),
        ("John Doe came in. His letter said the town “will never pay for it.”", "john-doe"),
        ("Jane Roe's message was that “the town will never pay for it.”", "jane-roe"),
    ],
)
def test_what_is_owned_speaks_for_its_owner(text: str, speaker: str) -> None:
    """An answer, a message, a letter: whose it is says it."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("A letter from Roe Corp shows why.", "roe-corp"),
        ("Roe Corp published a statement on Friday.", "roe-corp"),
        ("Roe Corp was late. A leaked letter shows why.", None),
    ],
)
def test_what_reads_is_the_document_before_it(before: str, speaker: str | None) -> None:
    """And stands for whoever issued it, not for the organisation that is nearest."""
    assert last(f"{before} “We go now,” it reads.").speaker == speaker


def test_a_pronoun_behind_a_source_without_a_name_is_nobody_by_name() -> None:
    """What a spokesman adds is not said by whoever was named before."""
    quote = last("A spokesman for the port said the claim was “valid.” He added that it was late.")
    assert (quote.text, quote.speaker) == ("it was late", None)


@pytest.mark.parametrize("who", ["the former captain", "the 44-year-old", "the mother-of-two"])
def test_a_description_stands_for_whom_it_tells_more_of(who: str) -> None:
    """An age, a former office: more of somebody who is named before."""
    assert last(f"Jane Roe watched the game. “We were awful,” said {who}.").speaker == "jane-roe"


def test_who_hears_something_does_not_say_it() -> None:
    """The court heard that: somebody told it."""
    assert last("Acton Crown Court heard that the money was gone.").speaker is None


def test_the_bloc_is_an_alliance_that_is_named() -> None:
    """And what it said in a statement is said by the statement, too."""
    found = told(
        "NATO met on Monday. “We stand with them,” the bloc said in a written statement. "
        "“We remain vigilant,” the statement read."
    )
    assert [speaker for _, speaker in found] == ["nato", "nato"]


def test_the_chief_of_a_body_is_whoever_is_of_it() -> None:
    """Not somebody else whose office has the word."""
    text = (
        "NATO president Ann Lee met Chief Minister Hemant Rao on Monday. He was tired. "
        "The NATO chief said the talks had failed."
    )
    assert told(text) == [("the talks had failed", "ann-lee")]


def test_what_is_read_aloud_is_nobodys_by_name() -> None:
    """Whose statement it is, the sentence does not say; the organisation before is not it."""
    text = "It ended at Roe Corp. Outside, John Doe read a statement. “We go now,” it said."
    assert last(text).speaker is None


def test_for_whom_it_is_a_first_is_who_is_talked_of() -> None:
    """At the head of a sentence, before a comma."""
    text = "Jim Poe called it “odd”.\n\nFor John Doe, it was a first. “We won,” he said."
    assert told(text)[-1] == ("We won,", "john-doe")


def test_the_name_of_a_programme_is_no_document() -> None:
    """Whoever was told something by the Business Report did not write "the report"."""
    text = "Jane Roe told the Acton Business Report it was late. The report warned: “It is not.”"
    assert told(text)[-1] == ("It is not.", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Zenda Bank will cut 500 jobs, the company said on Monday.", "zenda-bank"),
        ("Zenda University will cut 500 jobs, the company said on Monday.", None),
    ],
)
def test_a_bank_is_a_company_and_a_university_is_none(text: str, speaker: str | None) -> None:
    """The company may be what is called by a narrower word."""
    assert told(text)[-1][1] == speaker
