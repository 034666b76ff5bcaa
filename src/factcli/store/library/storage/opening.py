"""Opening a library for readers, who may be many, and for a writer."""

import time
from pathlib import Path

from factcli.errors import DataError, OutputError
from factcli.store.library.storage.database import BUILD, PATIENCE, Database
from factcli.store.library.storage.schema import APPLICATION, PAGE, SCHEMA, VERSION

_PAUSE = 0.01  # seconds between two tries, where SQLite itself does not wait
_CACHE = 65_536  # KiB of a writer, who comes back to the same pages again and again
_LOG = 64_000_000  # bytes of changes before they are carried over to the library itself


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

    The empty file of one that cannot be made stays: another writer may have opened it by now, and
    would go on in a file that has no name any more. The next build takes it.

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
    until = time.monotonic() + PATIENCE
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


def _check(database: Database) -> None:
    if database.value("PRAGMA application_id") != APPLICATION:
        if not database.value("SELECT count(*) FROM sqlite_master"):
            raise DataError(
                f"{database.path} is empty: its first build was broken off; build it again"
            )
        raise DataError(f"{database.path} is an SQLite database, but no library; {BUILD}")
    version = database.value("PRAGMA user_version")
    if version != VERSION:
        todo = "upgrade factcli" if version > VERSION else "build it anew from its articles"
        raise DataError(
            f"{database.path} is a library of format {version}, "
            f"this factcli reads {VERSION}; {todo}"
        )
