"""A library that several of these tests look into."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.library.index.choices import ROWS

from factcli.store.library.storage.database import Database
from factcli.store.library.storage.opening import open_for_writing


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
