"""What a role belongs to."""

import re

import pytest

from factcli.extract.names.belonging import is_held_in, nation_before


def test_nation_before_a_role() -> None:
    """A demonym or a country's possessive right before a role is its nation."""
    assert nation_before("The Polish minister", 11) == "PL"
    assert nation_before("Ukraine’s president", 10) == "UA"
    assert nation_before("The new president", 8) is None


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("director of the ", True),
        ("owner and chief executive of ", True),
        ("director of rate strategy at ", True),
        ("analyst at Oslo-based ", True),
        ("director, of ", False),
        ("director said the ", False),
    ],
)
def test_what_a_role_is_held_in(text: str, held: bool) -> None:
    """An organisation right behind it, a second role, or what the role is about."""
    first = re.match(r"\w+", text)
    assert first
    assert is_held_in(text + "Acme", first.end(), len(text)) is held
