"""Files read and written whole: one line when it fails, and never half a file."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcli.errors import DataError, FactcliError, OutputError
from factcli.messages import missing, printable, reason

STDIN = Path("-")
"""The path that stands for standard input."""


def place(path: Path) -> str:
    """The path as a message names it: on one line, with control characters escaped."""
    return "standard input" if path == STDIN else printable(str(path))


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file, a pipe or standard input for reading bytes.

    Raises:
        DataError: It is missing, a folder, a device, or not ours to read.
    """
    try:
        if path == STDIN and sys.stdin is not None:
            yield sys.stdin.buffer
            return
        mode = _mode(path, DataError)
        if stat.S_ISDIR(mode):
            raise DataError(f"{place(path)} is a folder; name a file in it")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise DataError(f"{place(path)} is a device, not a file; name a knowledge file")
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise DataError(f"{place(path)}{missing(str(path))}") from error
    except OSError as error:
        raise DataError(f"{place(path)} cannot be read: {reason(error)}") from error


def read_bytes(path: Path) -> bytes:
    """The whole content; raises `DataError` as `opened` does."""
    with opened(path) as file:
        return file.read()


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Write a file anew: the old one stays whole until the new one is, and if anything fails.

    What is written goes to a temporary file in the target's folder, which takes the target's
    place at the end. A pipe or a device such as `/dev/stdout` is written to directly.

    Raises:
        OutputError: No such folder, no permission, no space.
    """
    try:
        mode = _mode(target, OutputError)
    except FileNotFoundError:
        mode = stat.S_IFREG
    except OSError as error:
        raise OutputError(f"{place(target)} cannot be written: {reason(error)}") from error
    if stat.S_ISDIR(mode):
        raise OutputError(f"{place(target)} is a folder; name a file in it")
    if not target.parent.is_dir():
        raise OutputError(f"{place(target.parent)}: no such folder; make it first")
    if target.exists() and not os.access(target, os.W_OK):  # it would be replaced all the same
        raise OutputError(f"{place(target)} cannot be written: read-only; give another name")
    try:
        if not stat.S_ISREG(mode):
            with target.open("wb") as file:
                yield file
            return
        # A link stays a link: what it points at is replaced.
        with _part(Path(os.path.realpath(target)), stat.S_IMODE(mode)) as file:
            yield file
    except OSError as error:
        raise OutputError(f"{place(target)} cannot be written: {reason(error)}") from error


@contextlib.contextmanager
def _part(target: Path, permissions: int) -> Iterator[BinaryIO]:
    """A new file beside the target that takes its place, or is gone if anything fails."""
    part = target.with_name(f".factcli-{os.urandom(6).hex()}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if permissions:
            part.chmod(permissions)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or leave the old one; raises `OutputError` as `replacing` does."""
    with replacing(path) as file:
        file.write(data)


def _mode(path: Path, error: type[FactcliError]) -> int:
    try:
        return path.stat().st_mode
    except ValueError as cause:
        raise error(f"{place(path)} has a NUL in its name; check the path") from cause
