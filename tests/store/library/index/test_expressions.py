"""Expressions that rows of an index have to match."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from factcli.store.library.index import nearest
from factcli.store.library.index.expressions import all_but
from factcli.store.library.index.nearest import Group, sharing
from factcli.store.library.storage.database import Database, open_for_writing

WORDS = "abcdefghi"
ROWS = [some for size in range(len(WORDS) + 1) for some in combinations(WORDS, size)]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """An index with a row for each choice of the words."""
    path: Path = tmp_path_factory.mktemp("library") / "words.db"
    with closing(open_for_writing(path, create=True)) as database:
        rows = [(n, " ".join(some)) for n, some in enumerate(ROWS, start=1)]
        database.run_all("INSERT INTO quote_words (rowid, words) VALUES (?, ?)", rows)
        database.run_all(
            "INSERT INTO quotes (n, source, speaker, spans) VALUES (?, 1, 0, 0)",
            [(n,) for n, _ in rows],
        )
        yield database


@pytest.mark.parametrize("size", range(1, len(WORDS) + 1))
def test_rows_that_lack_some(database: Database, size: int) -> None:
    """Exactly those that have all words but for so many."""
    wanted = set(WORDS[:size])
    for missing in range(size):
        match = all_but([f'"{word}"' for word in wanted], missing)
        find = "SELECT rowid FROM quote_words WHERE quote_words MATCH ?"
        found = [ROWS[n - 1] for n in database.column(find, match)]
        assert found == [row for row in ROWS if len(wanted - {*row}) <= missing]


def test_a_long_query_is_not_too_long() -> None:
    """Though there are very many ways to lack two words of it."""
    match = all_but([f'"{word}"' for word in range(40)], 2)
    assert len(match) < 10_000
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (words)")
        assert connection.execute("SELECT * FROM t WHERE t MATCH ?", (match,)).fetchall() == []


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
    found = sharing(database, "quote_words", groups, least)
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
    found = sharing(database, "quote_words", groups, 4)
    having = [n for n, row in enumerate(ROWS, start=1) if {*WORDS[:7]} <= {*row}]
    assert [each.row for each in found] == having
    assert {each.groups for each in found} == {7}
