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
