"""Pronouns behind a name tell its bearer's gender."""

import pytest

from factcli.extract.actors.pronouns import behind, majority
from factcli.extract.names.lexicon import Gender

FEMALE: Gender = "female"
MALE: Gender = "male"


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("@ said she was late, and he laughed.", [FEMALE]),
        ("@ lost his keys.", [MALE]),
        ("@ accused him of theft.", []),
        ("@ left. Nobody saw him.", [MALE]),
        ("@ said: “She is late,” and nothing else.", []),
        ("@ said: “Yes.” She was late.", [FEMALE]),
        ("@ met the others there.", []),
    ],
)
def test_the_first_pronoun_counts(text: str, genders: list[Gender]) -> None:
    """Unless it is somebody else in the same clause, or said of somebody."""
    assert behind(text, 1, len(text)) == genders
    assert behind(text, 1, 2) == []


def test_most_pronouns_decide() -> None:
    """Three quarters of them, if there are enough."""
    assert majority([FEMALE] * 3 + [MALE], least=4) == FEMALE
    assert majority([FEMALE] * 3 + [MALE], least=5) is None
    assert majority([FEMALE] * 2 + [MALE], least=1) is None
    assert majority([], least=1) is None
