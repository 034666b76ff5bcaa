"""Transactions on a library, one after the other."""

from collections.abc import Sequence
from typing import Protocol

from factcli.store.library.storage.database import Database, Statement


class Transactions(Protocol):
    """What carries out transactions, now or while the next one is being prepared."""

    def begin(self) -> int:
        """Begin a transaction, as soon as nobody else writes.

        What is returned is another number than before if somebody else has written since.
        """
        ...

    def end(self, statements: Sequence[Statement]) -> None:
        """Carry out statements and end the transaction; an error may be raised by `settle`."""
        ...

    def settle(self) -> None:
        """Wait until all is written."""
        ...

    def undo(self) -> None:
        """Give up a transaction that has begun."""
        ...

    def close(self) -> None:
        """End what was begun for them."""
        ...


class Here:
    """Transactions that are carried out at once, in this process."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> int:
        """What changes whenever somebody else has written."""
        version: int = self._database.value("PRAGMA data_version")
        return version

    def begin(self) -> int:
        """Begin a transaction; the version from then on."""
        self._database.run("BEGIN IMMEDIATE")
        return self.version()

    def end(self, statements: Sequence[Statement]) -> None:
        """Carry out statements and end the transaction."""
        try:
            self._database.carry_out(statements)
            self._database.run("COMMIT")
        except BaseException:
            self.undo()
            raise

    def settle(self) -> None:
        """All is written."""

    def undo(self) -> None:
        """Give up a transaction that has begun."""
        if self._database.connection.in_transaction:
            self._database.connection.rollback()

    def close(self) -> None:
        """The library is closed by whoever opened it."""
