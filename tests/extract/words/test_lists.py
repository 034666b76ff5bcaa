"""The word lists: how they are read, and that all are written alike."""

import re
from pathlib import Path

import pytest

import factcli.extract
from factcli.extract.words import lists

FILES = sorted(Path(lists.__file__).with_name("data").glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_list_tells_its_licence_and_stands_at_the_margin(file: Path) -> None:
    """A comment opens it, and no line begins with a blank."""
    text = file.read_text("utf-8")
    assert text.startswith("# ")
    assert any(word in text for word in ("Apache-2.0", "Licence", "licence", "Public knowledge"))
    assert not any(line[0].isspace() for line in lists.lines(file.name))


def test_comments_and_blank_lines_are_no_entries() -> None:
    """Of a list there is what its users ask for."""
    assert lists.lines("places.txt")
    assert not any(line.startswith("#") for line in lists.lines("organisations.txt"))
    assert "" not in lists.entries("places.txt")


def test_words_stand_under_their_headings() -> None:
    """However they are wrapped."""
    found = lists.sections("word_classes.txt")
    assert "somebody" in found["pronoun"]
    assert "ours" not in found["pronoun"]


def test_columns_have_their_cells() -> None:
    """Empty ones, too, and lists in them."""
    (row,) = [row for row in lists.table("organisations.txt") if row[0] == "United Nations"]
    assert row[2:4] == ["", ""]
    assert lists.comma_list(row[1]) == ["UN", "U.N.", "UNO"]
    assert lists.comma_list("") == []


def test_rules_and_their_small_sets_of_words_belong_together() -> None:
    """Every set that a rule asks for is there, and every set that is there is asked for."""
    modules = Path(factcli.extract.__file__).parent.rglob("*.py")
    asked = re.compile(r"""(?:rule_words|alternatives)\(["']([^"']+)["']\)""")
    found = {heading for module in modules for heading in asked.findall(module.read_text("utf-8"))}
    assert found == lists.sections("rule_words.txt").keys()
    assert "according to" in lists.rule_words("before a speaker")
    assert lists.alternatives("before a post").startswith("interim|acting|deputy|former")
