"""Words in messages: names of files on one line, numbers of things, why the system refused."""

import os


def printable(text: str) -> str:
    """The text on one line: control characters and lone surrogates become escapes."""
    return text if text.isprintable() else ascii(text)[1:-1]


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with what it counts: `1 quote`, `1,000 quotes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def missing(path: str) -> str:
    """Why there is no file at a path, and what to do."""
    if os.path.islink(path):  # noqa: PTH114 - imported where pathlib would take too long
        target = printable(os.readlink(path))  # noqa: PTH115
        return f" is a link to {target}, which is not there; check the link"
    return ": no such file; check the path"


def reason(error: OSError) -> str:
    """Why the system refused, in lower case: `permission denied`."""
    return (error.strerror or str(error)).lower()
