"""Knowledge files: reading them with messages that help, and writing them byte for byte alike.

What is read is sound: decoded by type, and every span held against the text. What is written
is the same bytes for the same facts on every machine.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from factcli.errors import DataError
from factcli.files import opened, place, read_bytes
from factcli.messages import printable, reason
from factcli.model import FORMAT, Knowledge
from factcli.soundness import Problem, problems, shown

__all__ = [
    "Entry", "Problem", "attempts", "bundled", "decode", "encode", "encode_line", "entries",
    "problems", "read", "read_all", "sound",
]  # fmt: skip

T = TypeVar("T")

_BOM = b"\xef\xbb\xbf"
_SUFFIXES = {".json", ".jsonl"}
_ARTICLES = {".txt", ".md", ".html", ".htm", ".pdf", ".docx"}
_BUILD = "build one with `factcli build ARTICLE -o FILE.json`"

# How a file begins whose bytes some shells have written anew, on their way from a pipe to a file.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"{\0", b"\0{")
# How other files begin that people take for knowledge files, and what they are.
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a zip or Word file", b"<": "HTML or XML", b"\x1f\x8b": "gzip",
}  # fmt: skip


class Entry(NamedTuple):
    """What one file, or one line of a `.jsonl`, holds; `where` names it in messages."""

    where: str
    knowledge: Knowledge
    data: bytes

    def unread(self) -> list[str]:
        """The JSON paths of keys that this version does not know, and passes over."""
        return list(_unread(msgspec.json.decode(self.data), msgspec.to_builtins(self.knowledge)))


class _Head(msgspec.Struct):
    """The part of a file that says whether the rest is for us."""

    format: object = None


def read(path: Path) -> Knowledge:
    """Read one knowledge file; `-` is standard input.

    Raises:
        DataError: It is missing, cut off, of another format, or not sound.
    """
    return sound(_entry(path))


def read_all(path: Path) -> Iterator[Knowledge]:
    """Read a knowledge file, a `.jsonl` of them, or a folder of both, sorted by name.

    Raises:
        DataError: As `read`; or there is no knowledge file at all.
    """
    return map(sound, entries(path))


def entries(path: Path) -> Iterator[Entry]:
    """Everything at a path, decoded but not yet held against its text; raises as `read_all`."""
    for attempt in attempts(path):
        if isinstance(attempt, DataError):
            raise attempt
        yield attempt


def attempts(path: Path) -> Iterator[Entry | DataError]:
    """As `entries`, but what cannot be read or decoded is given out, and the rest follows."""
    try:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
            for file in _folder(path):
                yield from attempts(file)
        elif path.suffix.lower() == ".jsonl":
            yield from _lines(path)
        else:
            yield _entry(path)
    except DataError as error:
        yield error


def sound(entry: Entry) -> Knowledge:
    """The knowledge of an entry; raises `DataError` with its first problem, if it has any."""
    found = problems(entry.knowledge)
    if not found:
        return entry.knowledge
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    raise DataError(f"{entry.where}: {found[0]}{more}; build it anew, or see `factcli validate`")


def bundled() -> Knowledge:
    """The knowledge file that comes with the package.

    It lies in the package, in an editable install in the checkout. Found by path, because
    importing importlib.resources takes longer than reading the file. A test holds it to its
    text, so that it need not be done at every start.

    Raises:
        DataError: The installation is damaged.
    """
    package = Path(__file__).parent
    for folder in (package, package.parent.parent):
        path = folder / "data" / "statement.json"
        if path.exists():
            return decode(read_bytes(path), place(path))
    raise DataError(f"{place(package)}: data/statement.json is missing; install factcli again")


def decode(data: bytes, where: str) -> Knowledge:
    """Decode one knowledge file by type; `where` names it in messages.

    Spans are not held against the text, which `problems` does.

    Raises:
        DataError: It is no JSON, of another format, or a value is missing or of a wrong type.
    """
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise DataError(f"{where} is empty; {_BUILD}")
    head = _decoded(data, _Head, where)
    if head.format != FORMAT:
        raise DataError(f"{where}: {_other_format(head.format)}")
    return _decoded(data, Knowledge, where)


def encode(knowledge: Knowledge) -> bytes:
    """The bytes of a knowledge file: two-space indent, a span on one line, a final newline."""
    pretty = msgspec.json.format(msgspec.json.encode(knowledge), indent=2)
    # A line break inside a string is escaped: this only finds lists.
    return re.sub(rb"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]", rb"[\1, \2]", pretty) + b"\n"


def encode_line(knowledge: Knowledge) -> bytes:
    """The bytes of a line of a `.jsonl`."""
    return msgspec.json.encode(knowledge) + b"\n"


def _entry(path: Path) -> Entry:
    where = place(path)
    data = read_bytes(path)
    try:
        return Entry(where, decode(data, where), data.removeprefix(_BOM))
    except DataError as error:
        if path.suffix.lower() not in _ARTICLES:
            raise
        raise DataError(
            f"{where} is an article, not a knowledge file; build one with {_build(path)}"
        ) from error


def _build(article: Path) -> str:
    """The command that makes a knowledge file of an article."""
    from shlex import quote

    output = article.with_suffix(".json").name
    words = (f"./{name}" if name.startswith("-") else name for name in (str(article), output))
    article_word, output_word = (printable(quote(word)) for word in words)
    return f"`factcli build {article_word} -o {output_word}`"


def _folder(path: Path) -> list[Path]:
    try:
        files = sorted(
            file
            for file in path.iterdir()
            if file.suffix.lower() in _SUFFIXES and file.name[0] != "." and _may_be_read(file)
        )
    except OSError as error:
        raise DataError(f"{place(path)} cannot be read: {reason(error)}") from error
    if not files:
        raise DataError(f"{place(path)} has no knowledge files (.json, .jsonl); {_BUILD}")
    return files


def _may_be_read(file: Path) -> bool:
    """Whether this is a file or a link to nothing, which reading tells; not a folder or a pipe."""
    return file.is_file() or not file.exists()


def _lines(path: Path) -> Iterator[Entry | DataError]:
    where = place(path)
    empty = True
    with opened(path) as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                empty = False
                yield _line(line, f"{where}:{number}")
    if empty:
        raise DataError(f"{where} is empty; build one with `factcli build ARTICLE… -o FILE.jsonl`")


def _line(data: bytes, where: str) -> Entry | DataError:
    try:
        return Entry(where, decode(data, where), data.removeprefix(_BOM))
    except DataError as error:
        return error


def _unread(given: object, taken: object, path: str = "") -> Iterator[str]:
    """The paths of what is in `given` and has no place in `taken`."""
    if isinstance(given, dict) and isinstance(taken, dict):
        for key, value in given.items():
            below = f"{path}.{key}" if path else str(key)
            if key in taken:
                yield from _unread(value, taken[key], below)
            else:
                yield below
    elif isinstance(given, list) and isinstance(taken, list):
        for index, pair in enumerate(zip(given, taken, strict=True)):
            yield from _unread(*pair, f"{path}[{index}]")


def _decoded(data: bytes, type_: type[T], where: str) -> T:
    """Decode by type, and turn what can go wrong into a line that helps."""
    try:
        return msgspec.json.decode(data, type=type_)
    except msgspec.ValidationError as error:
        raise DataError(
            f"{where}: {_mistyped(str(error))}; see `factcli schema knowledge`"
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:  # the latter before msgspec 0.23
        raise DataError(f"{where} {_malformed(data, str(error))}") from error
    except RecursionError as error:
        raise DataError(f"{where} is nested too deeply for a knowledge file; {_BUILD}") from error


def _other_format(value: object) -> str:
    if value is None:
        return f"there is no `format`, so this is no knowledge file; {_BUILD}"
    newer = isinstance(value, str) and re.fullmatch(r"factcli/([0-9]{1,9})", value)
    if newer and int(newer[1]) > int(FORMAT.removeprefix("factcli/")):
        return f"format {value} is newer than this factcli reads ({FORMAT}); upgrade factcli"
    return f"format {shown(value)} is unknown, this factcli reads {FORMAT}; {_BUILD}"


def _mistyped(message: str) -> str:
    """`quotes[2].speaker: expected str | null, got int`, from the decoder's words."""
    what, _, path = message.replace("`", "").partition(" - at ")
    path = path.removeprefix("$").removeprefix(".")
    if missing := re.fullmatch(r"Object missing required field (\w+)", what):
        return f"{path + '.' if path else ''}{missing[1]} is missing"
    what = printable(what[0].lower() + what[1:])[:200]
    return f"{path}: {what}" if path else what


def _malformed(data: bytes, message: str) -> str:
    if data.startswith(b"SQLite format 3\x00"):
        return "is an SQLite file; if it is a library, rename it to end in .db"
    if data.startswith(_UTF_16):
        return "is UTF-16; save it as UTF-8, or build it with -o FILE.json"
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            return f"is {kind}, not a knowledge file; {_BUILD}"
    if at := re.fullmatch(r"JSON is malformed: (.*) \(byte (\d+)\)", message):
        line = data.count(b"\n", 0, int(at[2])) + 1
        return f"is not JSON: {at[1]} in line {line} (byte {at[2]}); {_BUILD}"
    lines = enumerate(data.split(b"\n"), start=1)
    unreadable = next((number for number, line in lines if not _is_utf8(line)), None)
    if unreadable and "truncated" not in message:
        return f"is not UTF-8 in line {unreadable}; save it as UTF-8"
    line = data.rstrip().count(b"\n") + 1
    return f"is cut off in the middle of its JSON, in line {line}; copy or build it anew"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
