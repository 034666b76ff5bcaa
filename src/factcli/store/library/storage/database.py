"""Opening a library, with one line for everything that can go wrong with the file."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from weakref import WeakSet, finalize

from factcli.errors import DataError, FactcliError, OutputError
from factcli.store.library.storage.schema import APPLICATION, PAGE, SCHEMA, VERSION

if TYPE_CHECKING:
    import sqlite3

_BUILD = "build one with `factcli build ARTICLE… -o FILE.db`"
_PATIENCE = 60.0  # seconds to wait for another writer
_PAUSE = 0.01  # seconds between two tries, where SQLite itself does not wait

_CACHE = 65_536  # KiB of a writer, who comes back to the same pages again and again
_LOG = 64_000_000  # bytes of changes before they are carried over to the library itself

Row: TypeAlias = tuple[Any, ...]


class Statement(NamedTuple):
    """A statement that is run for each of the rows."""

    sql: str
    rows: Sequence[Row] = ((),)


class Database:
    """An open library: rows out, statements in."""

    def __init__(self, path: Path, mode: str) -> None:
        import sqlite3

        self.path = path
        with trouble(path):
            self.connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}",
                uri=True,
                timeout=_PATIENCE,
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


def open_for_reading(path: Path) -> Database:
    """Open a library; others may go on writing it.

    Raises:
        DataError: There is none, or it cannot be read.
    """
    _hold_to_file(path)
    # Not "ro": who may not write leaves the files behind that readers and writers share.
    database = Database(path, "mode=rw")
    try:
        _check(database)
    except OutputError:
        database.close()
        if _has_log(path):
            raise
        # Where nothing can be written beside a library, SQLite reads it only if it is told
        # that nobody writes it.
        database = Database(path, "mode=ro&immutable=1")
        _check(database)
    return database


def open_for_writing(path: Path, *, create: bool) -> Database:
    """Open a library to change it, or make a new one.

    Raises:
        DataError: It is no library, or is damaged.
        OutputError: It cannot be written.
    """
    if not create:
        _hold_to_file(path)
    database = Database(path, "mode=rwc")
    database.run(f"PRAGMA page_size = {PAGE}")  # of a new file
    with database.transaction():
        if not database.value("SELECT count(*) FROM sqlite_master"):
            for statement in SCHEMA.split(";\n"):
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION}")
            database.run(f"PRAGMA user_version = {VERSION}")
    _check(database)
    _let_others_read(database)
    _teach_packing(database)
    database.run("PRAGMA synchronous = NORMAL")
    database.run("PRAGMA secure_delete = OFF")  # on in some systems: every merge would blank pages
    database.run(f"PRAGMA cache_size = -{_CACHE}")
    database.run(f"PRAGMA wal_autocheckpoint = {_LOG // PAGE}")
    return database


def _teach_packing(database: Database) -> None:
    """Have what is written packed by the process that writes."""
    from factcli.store.library.storage.packing import pack, pack_encoded

    database.connection.create_function("packed", 1, pack, deterministic=True)
    database.connection.create_function("packed_text", 1, pack_encoded, deterministic=True)


def _let_others_read(database: Database) -> None:
    """Have what is written kept apart in a log, until nobody reads what it replaces.

    SQLite does not wait for its turn to set that up, when two writers make a library.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            database.run("PRAGMA journal_mode = WAL")
        except OutputError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _has_log(path: Path) -> bool:
    """Whether a build was broken off, so that a part of the library is in its log."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _hold_to_file(path: Path) -> None:
    if path.is_dir():
        raise DataError(f"{path} is a folder, and a library is a file; give another name")
    if not path.is_file():
        raise DataError(f"{path} is not there; build it with `factcli build ARTICLE… -o {path}`")


@contextmanager
def trouble(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours: what is wrong with the file, and what to do."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        raise _explained(path, error) from error


def _check(database: Database) -> None:
    if database.value("PRAGMA application_id") != APPLICATION:
        if not database.value("SELECT count(*) FROM sqlite_master"):
            raise DataError(
                f"{database.path} is empty: its first build was broken off; build it again"
            )
        raise DataError(f"{database.path} is an SQLite database, but no library; {_BUILD}")
    version = database.value("PRAGMA user_version")
    if version != VERSION:
        todo = "upgrade factcli" if version > VERSION else "build it anew from its articles"
        raise DataError(
            f"{database.path} is a library of format {version}, "
            f"this factcli reads {VERSION}; {todo}"
        )


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
        return DataError(f"{path} is no library; {_BUILD}")
    if code == sqlite3.SQLITE_CORRUPT:
        return DataError(f"{path} is damaged or cut off; build it anew, or take a copy of it")
    return DataError(f"{path} cannot be read as a library: {error}; build it anew")
