"""Who reports, in sentences of every build."""

import pytest
from tests.extract.reading import last, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roe was asked by John Doe, “Where do we go from here?”", "john-doe"),
        ("The plan has been called “a disaster for the town” by Jane Roe.", "jane-roe"),
        ("The bridge, seen by John Doe as a “folly,” was closed.", "john-doe"),
        ("It was “a long day for us all,” as told by Jane Roe.", "jane-roe"),
        ("“It is nonsense from start to end,” Roe said by telephone.", "jane-roe"),
        ("Roe was praised by Doe, moved to the north and said the job was “a gift.”", "jane-roe"),
    ],
)
def test_the_agent_of_a_passive_is_its_source(text: str, speaker: str) -> None:
    """What is asked or called is said by whoever stands behind "by"."""
    assert last(text).speaker == speaker


def test_who_is_asked_does_not_ask() -> None:
    """A question without an asker has no speaker, least of all the one it is put to."""
    quote = last("Jane Roe was asked, “Where do we go from here?”")
    assert (quote.speaker, quote.speaker_span) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe called the use of executive orders “quite dangerous.”",
        "Jane Roe called Acton’s plans for a plant in the south “an absolute disgrace.”",
        "Jane Roe wrote a long letter, calling the two annual reports “plainly wrong.”",
    ],
)
def test_a_plural_noun_is_no_verb(text: str) -> None:
    """Orders, plans, reports: the object of a verb reports nothing."""
    quote = last(text)
    assert quote.speaker == "jane-roe"


def test_a_source_behind_its_cue_may_be_described() -> None:
    """What is said of the source is no verb of the sentence."""
    found = told("“We go,” said the chief known as Bob.")
    assert found == [("We go,", None)]
    assert last("“We go,” said a chief known as Bob.").speaker_span is not None
