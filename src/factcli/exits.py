"""Exit statuses of the command."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the command tells the shell when it ends."""

    FOUND = 0  # found, genuine, or a bare list
    NOT_FOUND = 1  # nothing found, or a quote that is not genuine
    TROUBLE = 2  # wrong usage, unreadable data, or an output that cannot be written
    UNCHECKED = 3  # `check` could not read a source, so nothing was checked
    INTERRUPTED = 130  # Ctrl-C
