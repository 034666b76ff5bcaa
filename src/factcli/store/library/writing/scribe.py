"""A process that writes a library, while this one prepares what is to be written next.

It is given statements on its standard input, a transaction at a time, and answers on its standard
output. When its input ends, because the other process is through with it or was killed, it ends,
too, and takes back what was not given to it to the end.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, Any

from msgspec import Struct, msgpack

from factcli.errors import DataError, FactcliError, OutputError
from factcli.store.library.storage.database import Statement
from factcli.store.library.storage.opening import open_for_writing
from factcli.store.library.writing.transactions import Here

_BEGIN, _UNDO = "begin", "undo"
_SIZE = 8  # bytes of the number that stands before every message
_ERRORS = {error.__name__: error for error in (DataError, OutputError)}


class _Answer(Struct):
    """The version, or what went wrong."""

    version: int = 0
    error: str = ""
    message: str = ""


class Scribe:
    """Transactions that another process carries out.

    Raises:
        OSError: There can be no other process.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process = subprocess.Popen(  # noqa: S603 - this very module
            [sys.executable, "-P", "-m", __name__, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._waiting = False

    def begin(self) -> int:
        """Begin a transaction; the version from then on."""
        return self._asked(_BEGIN)

    def end(self, statements: Sequence[Statement]) -> None:
        """Have statements carried out and the transaction ended; `settle` waits for that."""
        self._send(statements)
        self._waiting = True

    def settle(self) -> None:
        """Wait until all is written; raises what has gone wrong."""
        if self._waiting:
            self._waiting = False
            self._answer()

    def undo(self) -> None:
        """Give up a transaction that has begun."""
        self._asked(_UNDO)

    def close(self) -> None:
        """Wait for the end of the process."""
        assert self._process.stdin
        assert self._process.stdout
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _asked(self, what: str) -> int:
        self.settle()
        self._send(what)
        return self._answer()

    def _send(self, message: object) -> None:
        assert self._process.stdin
        try:
            _write(self._process.stdin, msgpack.encode(message))
        except BrokenPipeError as error:
            raise self._gone() from error

    def _answer(self) -> int:
        assert self._process.stdout
        data = _read(self._process.stdout)
        if data is None:
            raise self._gone()
        answer = msgpack.decode(data, type=_Answer)
        if answer.message:
            raise _ERRORS.get(answer.error, RuntimeError)(answer.message)
        return answer.version

    def _gone(self) -> FactcliError:
        return OutputError(
            f"{self._path}: the process that writes it was ended from outside, as when memory "
            f"runs out; what was built before is kept"
        )


def serve(path: Path, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Carry out what is asked for until there is no more."""
    with closing(open_for_writing(path, create=False)) as database:
        here = Here(database)
        while (data := _read(requests)) is not None:
            try:
                answer = _Answer(_carried_out(here, msgpack.decode(data)))
            except Exception as error:  # noqa: BLE001 - it is raised in the other process
                answer = _Answer(0, type(error).__name__, str(error) or repr(error))
            _write(answers, msgpack.encode(answer))


def _carried_out(here: Here, request: Any) -> int:
    if request == _BEGIN:
        return here.begin()
    if request == _UNDO:
        here.undo()
    else:
        here.end([Statement(*each) for each in request])
    return 0


def _write(file: IO[bytes], data: bytes) -> None:
    file.write(len(data).to_bytes(_SIZE, "big"))
    file.write(data)
    file.flush()


def _read(file: IO[bytes]) -> bytes | None:
    """A message, None if there is none or it breaks off."""
    size = file.read(_SIZE)
    if len(size) < _SIZE:
        return None
    data = file.read(length := int.from_bytes(size, "big"))
    return data if len(data) == length else None


if __name__ == "__main__":
    import gc

    gc.disable()  # there are many objects, and no cycles among them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the other process, which ends this
    with os.fdopen(0, "rb") as requests, os.fdopen(1, "wb") as answers:
        serve(Path(sys.argv[1]), requests, answers)
