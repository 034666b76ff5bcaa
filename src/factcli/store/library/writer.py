"""Putting articles into a library and taking them out, in transactions."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

from msgspec import Struct

from factcli.errors import OutputError, UnknownNameError
from factcli.model import Knowledge
from factcli.store.library.changes import Changes
from factcli.store.library.database import Database, open_for_writing
from factcli.store.library.joins import Actors
from factcli.store.library.vocabulary import catch_up

_QUOTES = 10_000  # at most before they are written
_SECONDS = 2.0  # at most, where articles come slowly
_SIZE = "SELECT quotes FROM totals"
_LARGE = 1_000  # quotes of a library that is worth tidying up
_KEPT = 50_000  # joined actors that are remembered from one transaction to the next


class Written(Struct):
    """How many articles were new, have replaced an older state, or were there as they are."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0


def write(path: Path, files: Iterable[Knowledge], *, replace: bool = False) -> Written:
    """Add articles to a library, which is made if it is not there.

    An article that is there (by the SHA-256 of its text) stays as it is, unless `replace` is
    set and it differs. Whatever happens, what was written before is kept, and no article is
    written by halves; two writers take turns.

    Raises:
        DataError: The file is no library.
        OutputError: It cannot be written.
    """
    written = Written()
    with _writer(path, create=True) as writer:
        for batch in _batches(files):
            with writer.transaction() as changes:
                for knowledge in batch:
                    _put(knowledge, changes, written, replace=replace)
    return written


def remove(path: Path, source_id: str) -> None:
    """Take a source out of a library, with all that only it says.

    Raises:
        UnknownNameError: There is no such source.
        DataError: The file is no library, or not there.
        OutputError: It cannot be written.
    """
    with _writer(path, create=False) as writer, writer.transaction() as changes:
        number = changes.number(source_id)
        if number is None:
            raise UnknownNameError(
                f"no source {source_id!r} in {path}; `factcli source` lists them"
            )
        changes.take_out(number)


def _put(knowledge: Knowledge, changes: Changes, written: Written, *, replace: bool) -> None:
    number = changes.number(knowledge.source.id)
    if number is None:
        changes.add(knowledge)
        written.added += 1
    elif replace and knowledge != changes.stored(number):
        changes.take_out(number)
        changes.add(knowledge)
        written.replaced += 1
    else:
        written.unchanged += 1


def _batches(files: Iterable[Knowledge]) -> Iterator[list[Knowledge]]:
    batch: list[Knowledge] = []
    quotes, since = 0, monotonic()
    for knowledge in files:
        batch.append(knowledge)
        quotes += len(knowledge.quotes) + 1
        if quotes >= _QUOTES or monotonic() - since > _SECONDS:
            yield batch
            batch, quotes, since = [], 0, monotonic()
    if batch:
        yield batch


@contextmanager
def _writer(path: Path, *, create: bool) -> Iterator["_Writer"]:
    with closing(open_for_writing(path, create=create)) as database:
        before = database.value(_SIZE)
        yield _Writer(database)
        catch_up(database)
        if database.value(_SIZE) > max(2 * before, _LARGE):
            with suppress(OutputError):  # that it is no tidier is no loss
                database.run("VACUUM")


class _Writer:
    """Transactions one after the other; remembers actors as long as nobody else writes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._actors: Actors | None = None
        self._version: int | None = None

    @contextmanager
    def transaction(self) -> Iterator[Changes]:
        """Changes that are made all or not at all."""
        with self._database.transaction():
            version = self._database.value("PRAGMA data_version")
            actors, self._actors = self._actors, None  # forgotten if anything goes wrong
            if actors is None or version != self._version or len(actors) > _KEPT:
                actors = Actors(self._database)
            changes = Changes(self._database, actors)
            yield changes
            changes.write()
        self._actors, self._version = actors, version
