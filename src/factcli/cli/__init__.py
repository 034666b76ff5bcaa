"""The command line: how its process begins and ends.

`parsing` reads command lines, `options` declares what commands are asked, `writing` what they
answer with; `commands` are the commands. Everything that knows typer is in here.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from factcli.cli.environment import Environment
from factcli.cli.importing import import_msgspec
from factcli.exits import ExitStatus

_OBJECTS_BEFORE_COLLECTION = 50_000

# What has worker processes to put away when the interpreter ends.
_NEED_AN_END = {"multiprocessing", "concurrent.futures"}
_LIBRARIES = "factcli.store.library.storage.database"


def process() -> NoReturn:
    """Run this process's command and end with its status.

    Taking the interpreter apart takes longer than a lookup, so it is left to the system.
    """
    statuses: list[int] = []
    atexit.register(_end_as_interrupted, statuses)  # the first that is registered runs last
    status = main()
    statuses.append(status)
    if _LIBRARIES in sys.modules:
        sys.modules[_LIBRARIES].close_all()
    if _NEED_AN_END.isdisjoint(sys.modules):
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
        _end_as_interrupted(statuses)
        os._exit(status)
    sys.exit(status)


def _end_as_interrupted(statuses: Sequence[int]) -> None:
    """End by the signal that interrupted the command, if one did."""
    if ExitStatus.INTERRUPTED in statuses and os.name == "posix":
        from factcli.cli.ending import end

        end()


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit status; the one place where errors become statuses."""
    if environment is None:
        # Imports make many objects and hardly any garbage: looking for it costs a start a tenth.
        gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
        environment = Environment.of_process()
    try:
        import_msgspec()
        from factcli.cli.running import run

        return int(run(sys.argv[1:] if arguments is None else list(arguments), environment))
    except KeyboardInterrupt:  # while the command itself was being imported
        return int(ExitStatus.INTERRUPTED)
