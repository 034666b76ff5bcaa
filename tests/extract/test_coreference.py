"""Whom pronouns and nominals stand for."""

import pytest
from tests.extract.reading import last


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
