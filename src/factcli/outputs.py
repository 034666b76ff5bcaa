"""What a build writes: a knowledge file, a `.jsonl` of them, or a library."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Protocol

from factcli.errors import UsageError
from factcli.files import replacing
from factcli.knowledge import decode, encode, encode_line
from factcli.messages import printable
from factcli.model import Knowledge


class Form(StrEnum):
    """The forms of output, by what the name of the file ends in."""

    PAGE = ".json"  # one article, for people to read too
    LINES = ".jsonl"  # an article a line
    LIBRARY = ".db"  # SQLite, indexed; what is in it stays


class Writable(Protocol):
    """A stream of bytes that is open already, like standard output."""

    def write(self, data: bytes, /) -> object:
        """Write all of them."""
        ...


def form_of(path: Path) -> Form:
    """The form by the ending of the name. Raises `UsageError` for another ending."""
    try:
        return Form(path.suffix.lower())
    except ValueError as error:
        if path.is_dir():
            raise UsageError(f"{printable(str(path))} is a folder; name a file in it") from error
        raise UsageError(
            f"{printable(str(path))}: the ending says what to write; "
            "use .json for one article, .jsonl for many, .db for a library"
        ) from error


def is_stream(path: Path) -> bool:
    """Whether this is a pipe or a device, as `/dev/stdout` or `>(gzip)` are; not a file."""
    return path.exists() and not path.is_file() and not path.is_dir()


def refuse_overwriting(output: Path, inputs: Iterable[str], what: str) -> None:
    """Raise `UsageError` where the output is one of the files, links followed, that are read."""
    if not output.exists():
        return
    for typed in inputs:
        if os.path.exists(typed) and output.samefile(typed):  # noqa: PTH110 - takes any string
            raise UsageError(
                f"{printable(typed)} is both {what} and the output; give another name with -o"
            )


def encoder(form: Form) -> Callable[[Knowledge], bytes]:
    """What turns an article's facts into its bytes, on whichever core."""
    return encode if form is Form.PAGE else encode_line


def write(
    pieces: Iterator[bytes], form: Form, output: Path | Writable, *, replace: bool = False
) -> int:
    """Write encoded articles as they come; without any, what an old file holds stays as it is.

    A file takes its new content at the end and whole. A library takes articles in as they come,
    each whole; with `replace` also those that it has in another state. Returns how many
    articles a library had already. Raises `OutputError` where it cannot be written.
    """
    first = next(pieces, None)
    if first is None:
        if form is Form.LIBRARY and isinstance(output, Path):
            _finish_library(output)
        return 0
    pieces = chain([first], pieces)
    if form is Form.LIBRARY and isinstance(output, Path):
        return _write_library(pieces, output, replace=replace)
    with _opened(output) as file:
        for piece in pieces:
            file.write(piece)
    return 0


def _write_library(pieces: Iterator[bytes], output: Path, *, replace: bool) -> int:
    from factcli.store import library

    articles = (decode(piece, "an article") for piece in pieces)
    return library.write(output, articles, replace=replace).unchanged


def _finish_library(output: Path) -> None:
    """Do what a build that was broken off has left to the next, though that brings nothing new."""
    from factcli.store import library
    from factcli.store.library.storage.known import is_unfinished

    if is_unfinished(output):
        library.write(output, ())


def _opened(output: Path | Writable) -> AbstractContextManager[Writable]:
    return replacing(output) if isinstance(output, Path) else nullcontext(output)
