"""An open library: rows out, statements in, one line for everything that can go wrong."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from weakref import WeakSet, finalize

from factcli.errors import DataError, FactcliError, OutputError

if TYPE_CHECKING:
    import sqlite3

BUILD = "build one with `factcli build ARTICLE… -o FILE.db`"
PATIENCE = 60.0  # seconds to wait for another writer
_DAMAGED = "{path} is damaged or cut off; build it anew, or take a copy of it"

Row: TypeAlias = tuple[Any, ...]


class Statement(NamedTuple):
    """A statement that is run for each of the rows."""

    sql: str
    rows: Sequence[Row] = ((),)


class Database:
    """An open library: rows out, statements in."""

    latest: Path | None = None  # that was opened in this process

    def __init__(self, path: Path, mode: str) -> None:
        import sqlite3

        self.path = Database.latest = path
        with trouble(path):
            self.connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}",
                uri=True,
                timeout=PATIENCE,
                isolation_level=None,  # transactions are begun and ended here
                check_same_thread=False,  # a writer's is used by one after the other
            )
        self._cursors: WeakSet[sqlite3.Cursor] = WeakSet()
        finalize(self, self.connection.close)  # what nobody has closed when nobody has it
        _OPEN.add(self)

    def rows(self, sql: str, *values: object) -> Iterator[Row]:
        """The rows of a query, as they come."""
        with trouble(self.path):
            cursor = self.connection.execute(sql, values)
            self._cursors.add(cursor)
            for row in cursor:  # noqa: UP028 - what delegates closes what may be closed already
                yield row

    def column(self, sql: str, *values: object) -> list[Any]:
        """The first values of all rows of a query: much faster than row by row."""
        with trouble(self.path):
            return [row[0] for row in self.connection.execute(sql, values).fetchall()]

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row of a query."""
        with trouble(self.path):
            row: Row | None = self.connection.execute(sql, values).fetchone()
        return row

    def value(self, sql: str, *values: object) -> Any:
        """The first value of the first row of a query, None if there is none."""
        row = self.row(sql, *values)
        return row and row[0]

    def run(self, sql: str, *values: object) -> None:
        """Run a statement."""
        with trouble(self.path):
            self.connection.execute(sql, values)

    def run_all(self, sql: str, rows: Iterable[Row]) -> None:
        """Run a statement for each of the rows."""
        with trouble(self.path):
            self.connection.executemany(sql, rows)

    def carry_out(self, statements: Iterable[Statement]) -> None:
        """Run statements one after the other."""
        for statement in statements:
            self.run_all(*statement)

    def changes(self, sql: str, *values: object) -> int:
        """Run a statement; how many rows it has changed, those of indexes included."""
        before = self.connection.total_changes
        self.run(sql, *values)
        return self.connection.total_changes - before

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; waits for another writer."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.rollback()
            raise

    def close(self) -> None:
        """Let go of the file; the last to do so takes away what SQLite keeps beside it."""
        with trouble(self.path):
            for cursor in list(self._cursors):  # of rows that nobody wanted to the end
                cursor.close()
            self.connection.close()


_OPEN: WeakSet[Database] = WeakSet()


def close_all() -> None:
    """Close what this process has open: for a process that ends without tidying up."""
    for database in list(_OPEN):
        with suppress(FactcliError):
            database.close()


@contextmanager
def trouble(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours: what is wrong with the file, and what to do."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    except UnicodeDecodeError as error:  # of a text, a name or a message of SQLite's
        raise DataError(_DAMAGED.format(path=path)) from error


def _explained(path: Path, error: "sqlite3.Error") -> FactcliError:
    import sqlite3

    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary one
    if code == sqlite3.SQLITE_FULL:
        return OutputError(f"{path}: no space left on the disk; what was built before is kept")
    if code == sqlite3.SQLITE_BUSY:
        return OutputError(f"{path} is being written by another program; wait until it has ended")
    if code == sqlite3.SQLITE_READONLY:
        return OutputError(f"{path} cannot be written: read-only; build to another place")
    if code == sqlite3.SQLITE_IOERR:
        return OutputError(
            f"{path}: the system fails to read or write it ({error}); check the disk and its "
            "limits; what was built before is kept"
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return OutputError(f"{path} cannot be opened or made; check the folder and its permissions")
    if code == sqlite3.SQLITE_NOTADB:
        return DataError(f"{path} is no library; {BUILD}")
    if code == sqlite3.SQLITE_CORRUPT:
        return DataError(_DAMAGED.format(path=path))
    return DataError(f"{path} cannot be read as a library: {error}; build it anew")
