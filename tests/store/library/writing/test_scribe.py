"""Another process writes what this one prepares."""

import io
import os
import signal
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from msgspec import msgpack
from tests.making import saying
from tests.store.collections import some_articles, with_another_writer

from factcli.errors import DataError, OutputError
from factcli.model import Knowledge
from factcli.store.library import Written, export, problems, write
from factcli.store.library.storage.database import Statement
from factcli.store.library.writing import scribe, writer
from factcli.store.library.writing.changes import Changes
from factcli.store.library.writing.scribe import Scribe, serve


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of a few articles."""
    path = tmp_path / "news.db"
    write(path, some_articles())
    return path


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch is written by another process."""
    monkeypatch.setattr(writer, "_QUOTES", 2)
    monkeypatch.setattr(writer, "_SHARED", 1)


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What is in every table, and in those of the indexes."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for (table,) in connection.execute(tables).fetchall()
        }


@pytest.mark.usefixtures("shared")
def test_the_library_is_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes it, in one process or two."""
    articles = [*some_articles(), *(saying(f"Say {n}", speaker=f"Al No{n % 3}") for n in range(9))]
    two, one = path.with_name("two.db"), path.with_name("one.db")
    assert write(two, articles) == Written(added=15)
    monkeypatch.setattr(writer, "_SHARED", 1_000)
    assert write(one, articles) == Written(added=15)
    assert content(one) == content(two)
    assert list(problems(two)) == []


@pytest.mark.usefixtures("shared")
def test_where_there_can_be_no_other_process(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles are written by this one."""
    monkeypatch.setattr(sys, "executable", str(path.with_name("none")))
    assert write(path, [saying("One more")]) == Written(added=1)
    assert len(list(export(path))) == 7


@pytest.mark.usefixtures("shared")
def test_another_writer_in_between(path: Path) -> None:
    """What was prepared before somebody else wrote is prepared once more."""
    assert write(path, with_another_writer(path)) == Written(added=7, unchanged=5)
    assert list(problems(path)) == []


@pytest.mark.usefixtures("shared")
def test_another_writer_while_it_starts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was prepared until then is prepared once more, and nothing after that."""
    others = [saying("Another paper has it", speaker="Al No1")]
    prepared: list[int] = []

    class Late(Scribe):
        def begin(self) -> int:
            if others:
                monkeypatch.setattr(writer, "_SHARED", 1_000)
                write(path, [others.pop()])
            return super().begin()

    class Counted(Changes):
        def add_all(self, articles: Sequence[Knowledge]) -> None:
            prepared.append(len(articles))
            super().add_all(articles)

    monkeypatch.setattr(writer, "Scribe", Late)
    monkeypatch.setattr(writer, "Changes", Counted)
    articles = [saying(f"Say {n}", speaker="Al No1") for n in range(3)]
    assert write(path, articles) == Written(added=3)
    assert prepared == [1, 1, 1, 1, 1]  # the first, that of the other, the first again, the rest
    assert list(problems(path)) == []
    assert list(export(path))[6:] == [saying("Another paper has it", speaker="Al No1"), *articles]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill at once")
@pytest.mark.usefixtures("shared")
def test_a_scribe_that_is_killed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says so, nothing that was written is lost, and the next build goes on."""
    scribes: list[int] = []

    class Known(Scribe):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            scribes.append(self._process.pid)

    monkeypatch.setattr(writer, "Scribe", Known)
    articles = [saying(f"Word {n} of many") for n in range(8)]

    def killing() -> Iterator[Knowledge]:
        yield from articles[:4]
        os.kill(scribes[0], signal.SIGKILL)
        yield from articles[4:]

    with pytest.raises(OutputError, match="ended from outside"):
        write(path, killing())
    kept = list(export(path))
    assert kept[:6] == some_articles()
    assert list(problems(path)) == []
    assert write(path, articles).added == 14 - len(kept)


def test_what_goes_wrong_is_raised_here(path: Path) -> None:
    """By whatever is asked next; the transaction is taken back."""
    with closing(Scribe(path)) as other:
        other.begin()
        other.end([Statement("DELETE FROM texts"), Statement("INSERT INTO nowhere VALUES (1)")])
        with pytest.raises(DataError, match="no such table: nowhere"):
            other.settle()
        other.begin()
        other.end([Statement("DELETE FROM texts WHERE source = ?", [(1, 2)])])
        with pytest.raises(DataError, match="bindings"):
            other.begin()
    assert list(export(path)) == some_articles()


def test_what_breaks_off_is_not_carried_out(path: Path) -> None:
    """Where the other process is killed before it has said all."""
    requests = io.BytesIO()
    for message in ("begin", [Statement("DELETE FROM texts")]):
        scribe._write(requests, msgpack.encode(message))
    requests.truncate(requests.tell() - 1)
    requests.seek(0)
    answers = io.BytesIO()
    serve(path, requests, answers)
    assert len(answers.getvalue()) > 0
    assert list(export(path)) == some_articles()
