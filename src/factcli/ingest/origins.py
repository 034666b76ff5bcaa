"""Where articles come from: what the user typed, told apart into single articles, one by one."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from msgspec import Struct

from factcli.ingest.kinds import SUFFIXES
from factcli.messages import reason

if TYPE_CHECKING:
    from pathlib import Path


class File(Struct, frozen=True):
    """An article in a file."""

    name: str


class Address(Struct, frozen=True):
    """An article on the web."""

    name: str


class Given(Struct, frozen=True):
    """An article whose bytes are here already, as from a pipe."""

    name: str
    data: bytes


class Line(Struct, frozen=True):
    """An article in a line of a `.jsonl`."""

    name: str
    data: bytes


class Nothing(Struct, frozen=True):
    """What was asked for and is not there: reading it raises what is wrong."""

    name: str
    problem: str


Origin: TypeAlias = File | Address | Given | Line | Nothing

STDIN = "-"
LARGEST = 50_000_000
"""Bytes of one article; extracting takes some 60 times that in memory."""
_LINES = ".jsonl"
_BOM = b"\xef\xbb\xbf"
_MAGIC = frozenset("*?[")  # of a pattern for the names of files
# Most runs need neither: these are compiled when they are asked for.
_OTHER_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]*://"
_KNOWLEDGE = rb'\s*\{\s*"format"\s*:\s*"factcli/'


def origins(
    inputs: Iterable[str], *, stdin: BinaryIO | None = None, leave_out: "Path | None" = None
) -> Iterator[Origin]:
    """The articles that `inputs` stand for: files, folders, globs, addresses, `-`, `.jsonl`.

    In the order given; within a folder and a glob in the order of their paths. Lazy: nothing is
    opened before its turn, and a `.jsonl` is never whole in memory. What cannot be found becomes
    an origin that raises when it is read, so that the others are read all the same. `leave_out`
    is a file that folders and globs pass over: the one that is being written.
    """
    for typed in inputs:
        if not typed:
            yield Nothing("''", "an empty name; give an article")
        elif typed == STDIN:
            yield from _piped(stdin)
        elif is_address(typed):
            yield Address(typed)
        elif "://" in typed and re.match(_OTHER_ADDRESS, typed) and not os.path.lexists(typed):
            yield Nothing(typed, "only http and https are fetched; save it and give the file")
        elif typed.lower().startswith("www.") and not os.path.lexists(typed):
            yield Nothing(typed, f"no such file; if an address is meant, write https://{typed}")
        elif os.path.isdir(typed):  # noqa: PTH112 - Path.is_dir raises for impossible names
            yield from _folder(typed, leave_out)
        elif not _MAGIC.isdisjoint(typed) and not os.path.lexists(typed):
            yield from _glob(typed, leave_out)
        else:
            yield from _file(typed)


def is_address(words: str) -> bool:
    """Whether this is a web address rather than the name of a file."""
    return words.lower().startswith(("http://", "https://"))


def _file(path: str) -> Iterator[Origin]:
    if not path.lower().endswith(_LINES):
        yield File(path)
        return
    try:
        with open(path, "rb") as lines:  # noqa: PTH123 - see `contents`
            yield from _numbered(lines, path)
    except OSError as error:
        yield Nothing(path, f"cannot be read: {reason(error)}")


def _numbered(file: BinaryIO, name: str, first: int = 1) -> Iterator[Origin]:
    found = False
    for number, line in enumerate(_lines_of(file), first):
        if number == 1 and re.match(_KNOWLEDGE, line.removeprefix(_BOM)):
            yield Nothing(name, f"it holds knowledge files already; look it up with --data {name}")
            return
        if len(line) > LARGEST:
            found = True
            size = LARGEST // 1_000_000
            yield Nothing(f"{name} line {number}", f"larger than {size} MB; split it")
        elif line.strip():
            found = True
            yield Line(f"{name} line {number}", line.removeprefix(_BOM))
    if not found and first == 1:
        yield Nothing(name, "it is empty")


def _lines_of(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that is too large for an article, more than that says so."""
    while line := file.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):  # what is left of it
            line = file.readline(LARGEST + 1)


def _folder(folder: str, leave_out: "Path | None") -> Iterator[Origin]:
    from pathlib import Path

    found = False
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if _is_article(path) and not _same(path, leave_out):
                found = True
                yield from _file(str(path))
    for error in closed:
        yield Nothing(error.filename, f"cannot be read: {reason(error)}")
    if not found and not closed:
        yield Nothing(folder, f"no article in it (looked for {', '.join((*SUFFIXES, _LINES))})")


def _glob(pattern: str, leave_out: "Path | None") -> Iterator[Origin]:
    from functools import cache
    from glob import glob
    from pathlib import Path

    real = cache(os.path.realpath)
    seen: set[tuple[str, str]] = set()
    found = False
    for path in sorted(glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
        folder, name = os.path.split(path)
        place = real(folder), name
        if place in seen:  # by a link that leads back to a folder above
            continue
        seen.add(place)
        if Path(path).is_file() and not _same(Path(path), leave_out):
            found = True
            yield from _file(path)
    if not found:
        yield Nothing(pattern, "it matches no file; check the pattern")


def _is_article(path: "Path") -> bool:
    """Whether a file of a folder is for us; reading a pipe would wait for who writes into it."""
    wanted = not path.name.startswith(".") and path.suffix.lower() in (*SUFFIXES, _LINES)
    return wanted and not path.is_fifo()


def _same(path: "Path", other: "Path | None") -> bool:
    return other is not None and other.exists() and path.samefile(other)


def _piped(stdin: BinaryIO | None) -> Iterator[Origin]:
    """The article in a pipe, or the articles if they come as lines of JSON."""
    if stdin is None:
        import sys

        stdin = sys.stdin.buffer
    first = stdin.readline(LARGEST + 1)
    if _is_json(first):
        yield Line("standard input line 1", first.removeprefix(_BOM))
        yield from _numbered(stdin, "standard input", first=2)
    else:
        yield Given("standard input", first + stdin.read(LARGEST + 1) if first else b"")


def _is_json(line: bytes) -> bool:
    import msgspec

    line = line.removeprefix(_BOM)
    if not line.lstrip().startswith(b"{"):
        return False
    try:
        return "text" in msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except msgspec.DecodeError:
        return False
