"""Patterns that are compiled when they are first used."""

import re

import pytest

from factcli.extract.words.patterns import pattern


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    """Flags and places included, the first time and later."""
    word = pattern(r"b(\w)", re.IGNORECASE)
    for _ in range(2):
        match = word.search("a Bc bd", 3)
        assert match is not None
        assert match.span(1) == (6, 7)
    assert word.findall("a Bc bd") == ["c", "d"]


def test_nothing_is_compiled_before_it_is_used() -> None:
    """A pattern that is none fails when it is used."""
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("a")
