"""Putting articles into a library and taking them out, in transactions."""

import gc
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

from msgspec import Struct

from factcli.errors import OutputError, UnknownNameError
from factcli.model import Knowledge
from factcli.store.library.index.vocabulary import catch_up
from factcli.store.library.storage.database import Database, Statement
from factcli.store.library.storage.opening import open_for_reading, open_for_writing
from factcli.store.library.writing.changes import Changes, State
from factcli.store.library.writing.scribe import Scribe
from factcli.store.library.writing.transactions import Here, Transactions

_FIRST, _QUOTES = 2_500, 10_000  # at most before they are written: soon, then more at once
_SECONDS = 2.0  # at most, where articles come slowly
_SIZE = "SELECT quotes FROM totals"
_SMALL, _LARGE = 1_000, 250_000  # quotes: between them much is gained fast by tidying up
_SHARED = 2_000  # quotes of a batch that are worth another process
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
            with _interrupts_waiting():
                known = writer.add(batch)
            written.added += len(batch) - len(known)
            for knowledge in known:
                if replace and writer.renew(knowledge):
                    written.replaced += 1
                else:
                    written.unchanged += 1
    return written


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """Let Ctrl-C wait until articles are written that would be lost."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler or not _is_main():
        yield  # nobody would be told of it
        return
    came: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if came:
        raise KeyboardInterrupt


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def remove(path: Path, *source_ids: str) -> None:
    """Take sources out of a library, with all that only they say; all of them or none.

    Raises:
        UnknownNameError: One of them is not there.
        DataError: The file is no library, or not there.
        OutputError: It cannot be written.
    """
    with _writer(path, create=False) as writer:
        writer.remove(source_ids)


def _batches(files: Iterable[Knowledge]) -> Iterator[list[Knowledge]]:
    """Articles as they are to be written together; after Ctrl-C those that there are."""
    batch: list[Knowledge] = []
    quotes, since = 0, monotonic()
    most = min(_FIRST, _QUOTES)
    try:
        for knowledge in files:
            batch.append(knowledge)
            quotes += len(knowledge.quotes) + 1
            if quotes >= most or monotonic() - since > _SECONDS:
                yield batch
                batch, quotes, since = [], 0, monotonic()
                most = min(2 * most, _QUOTES)
    except KeyboardInterrupt:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


@contextmanager
def _writer(path: Path, *, create: bool) -> Iterator["_Writer"]:
    with (
        closing(open_for_writing(path, create=create)) as database,
        closing(open_for_reading(path)) as reading,
    ):
        before = database.value(_SIZE)
        writer = _Writer(database, reading)
        try:
            yield writer
        finally:
            writer.close()
        catch_up(database)
        if max(2 * before, _SMALL) < database.value(_SIZE) < _LARGE:
            with suppress(OutputError):  # that it is no tidier is no loss
                database.run("VACUUM")


class _Writer:
    """Transactions one after the other.

    Of a large build, another process carries them out, while this one prepares the next from what
    the library held before and what is remembered since; if somebody else has written meanwhile,
    it is prepared once more.
    """

    def __init__(self, database: Database, reading: Database) -> None:
        self._database = database
        self._reading = reading
        self._here = Here(database)
        self._transactions: Transactions = self._here
        self._is_starting = False  # what begins next: its first version says nothing
        self._version = self._here.version()
        self._state: State | None = None

    def add(self, batch: Sequence[Knowledge]) -> list[Knowledge]:
        """Add the articles that are new, and give the others."""
        if not self._is_shared and sum(len(article.quotes) for article in batch) >= _SHARED:
            self._share()
        if self._state and len(self._state.actors) > _KEPT:
            self._transactions.settle()
            self._state = None
        with _undisturbed():
            statements, known = self._prepared(batch)
            self._transactions.settle()
            try:
                if self._begin():
                    statements, known = self._prepared(batch)
            except BaseException:
                self._transactions.undo()
                raise
            self._transactions.end(statements)
        return known

    def close(self) -> None:
        """Wait until all is written."""
        try:
            self._transactions.settle()
        finally:
            self._transactions.close()

    @property
    def _is_shared(self) -> bool:
        return isinstance(self._transactions, Scribe)

    def _share(self) -> None:
        """Have another process write, if there can be one; it is not waited for as it starts."""
        with suppress(OSError):
            self._transactions = Scribe(self._database.path)
            self._is_starting = True

    def renew(self, knowledge: Knowledge) -> bool:
        """Replace a source that is there, unless it is equal."""
        with self._alone():
            changes = Changes(State(self._database))
            number = changes.number(knowledge.source.id)
            if number is not None:
                if changes.stored(number) == knowledge:
                    return False
                changes.take_out(number)
            changes.add_all([knowledge])
            self._database.carry_out(changes.statements())
        return True

    def remove(self, source_ids: Sequence[str]) -> None:
        """Take sources out, in one transaction; one that is not there raises."""
        with self._alone():
            for source_id in source_ids:
                changes = Changes(State(self._database))  # what two of them name, goes with both
                number = changes.number(source_id)
                if number is None:
                    path = self._database.path
                    raise UnknownNameError(
                        f"no source {source_id!r} in {path}; `factcli source -d {path}` lists them"
                    )
                changes.take_out(number)
                self._database.carry_out(changes.statements())

    def _prepared(self, batch: Sequence[Knowledge]) -> tuple[list[Statement], list[Knowledge]]:
        """What adds the new articles of a batch, and those that are there already."""
        state, self._state = self._state or State(self._reading), None
        changes = Changes(state)
        new: list[Knowledge] = []
        known: list[Knowledge] = []
        for knowledge in batch:
            (known if state.has(knowledge.source.id) else new).append(knowledge)
            state.added.add(knowledge.source.id)
        changes.add_all(new)
        statements = changes.statements()
        self._state = state  # forgotten if anything goes wrong
        return statements, known

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A transaction while nothing else goes on."""
        self._transactions.settle()
        self._state = None
        with self._database.transaction():
            yield

    def _begin(self) -> bool:
        """Begin a transaction; whether somebody else has written since the last."""
        before, self._version = self._version, self._transactions.begin()
        now = self._here.version() if self._is_starting else self._version
        self._is_starting = False
        if before == now:
            return False
        self._state = None
        return True


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without looking for garbage among very many objects that are none, now or right after."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()  # and back: all that there is now counts as old, and is seldom looked at
            gc.unfreeze()
            gc.enable()
