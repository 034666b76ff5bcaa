"""Where a quote was cut."""

import pytest

from factcli.checking.cuts import cut_compounds
from factcli.checking.wording import Wording


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It is un-\nlikely", ["un"]),
        ("It is un\u2010likely", ["un"]),
        ("It is, un - likely", []),
        ("It is un likely", []),
    ],
)
def test_half_of_a_hyphenated_word_is_another_word(text: str, cut: list[str]) -> None:
    """Also where a line end breaks it; a dash between blanks parts words."""
    words = Wording(text)
    found = cut_compounds(words, len(words) - 1, len(words))
    assert [words.word(at) for at in found] == cut
