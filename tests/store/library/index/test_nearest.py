"""Rows of an index that share words."""

import pytest
from tests.store.library.index.choices import ROWS, WORDS

from factcli.store.library.index import nearest
from factcli.store.library.index.nearest import Group, shares, sharing
from factcli.store.library.storage.database import Database


@pytest.mark.parametrize("counted", [0, 300, 600, 10_000])
@pytest.mark.parametrize("scored", [0, 10_000])
@pytest.mark.parametrize("least", range(1, len(WORDS) + 1))
def test_rows_that_share_enough(
    database: Database, monkeypatch: pytest.MonkeyPatch, counted: int, scored: int, least: int
) -> None:
    """None is left out, however many of the words are taken for frequent ones."""
    monkeypatch.setattr(nearest, "_COUNTED", counted)
    monkeypatch.setattr(nearest, "_SCORED", scored)
    groups = [Group([word], len(ROWS) // 2) for word in WORDS]
    found = sharing(database, groups, least)
    assert [each.groups for each in found] == sorted((each.groups for each in found), reverse=True)
    rows = {each.row for each in found}
    assert rows >= {n for n, row in enumerate(ROWS, start=1) if len(row) >= least}
    if scored == 0:
        assert all(len(ROWS[each.row - 1]) == each.groups for each in found)


def test_more_than_enough_rows_that_share_all(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all words are frequent, no other row is looked for."""
    monkeypatch.setattr(nearest, "_COUNTED", 10)
    monkeypatch.setattr(nearest, "_ALIGNED", 4)
    groups = [Group([word], len(ROWS) // 2) for word in WORDS[:7]]
    found = sharing(database, groups, 4)
    having = [n for n, row in enumerate(ROWS, start=1) if {*WORDS[:7]} <= {*row}]
    assert [each.row for each in found] == having
    assert {each.groups for each in found} == {7}


def test_a_row_is_worth_what_its_words_are(database: Database) -> None:
    """The rarer a word, the more; words together are worth their sum."""
    groups = [Group(["a"], 10), Group(["b"], 100)]
    worth = shares(database, "quote_words", groups, 1000)
    a, b, both = (worth[ROWS.index(row) + 1] for row in (("a",), ("b",), ("a", "b")))
    assert a > b > 0
    assert both == a + b
    assert set(worth) == {n for n, row in enumerate(ROWS, start=1) if {"a", "b"} & {*row}}


def test_of_frequent_words_only_pairs_are_looked_at(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that has one of them alone is not even found."""
    monkeypatch.setattr(nearest, "_ROWS", 60)
    groups = [Group([word], len(ROWS) // 2) for word in "abc"]
    worth = shares(database, "quote_words", groups, len(ROWS))
    assert worth
    assert all(len({*ROWS[row - 1]} & {*"abc"}) > 1 for row in worth)
