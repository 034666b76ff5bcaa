"""Expressions that rows of an index have to match."""

import sqlite3
from contextlib import closing

import pytest
from tests.store.library.index.choices import ROWS, WORDS

from factcli.store.library.index.expressions import all_but
from factcli.store.library.storage.database import Database


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
