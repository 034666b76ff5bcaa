"""The command line: parse, call, render. Everything that knows typer is in here."""

import gc
import sys
from collections.abc import Sequence

from factcli.cli.environment import Environment

_OBJECTS_BEFORE_COLLECTION = 50_000


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit status; the one place where errors become statuses."""
    if environment is None:
        # Imports make many objects and hardly any garbage: looking for it costs a start a tenth.
        gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
        environment = Environment.of_process()
    from factcli.cli.running import run

    return int(run(sys.argv[1:] if arguments is None else list(arguments), environment))
