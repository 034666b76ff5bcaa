"""The command line: parse, call, render. Everything that knows typer is in here."""

import sys
from collections.abc import Sequence

from factcli.cli.environment import Environment


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit status; the one place where errors become statuses."""
    from factcli.cli.running import run

    if environment is None:
        environment = Environment.of_process()
    return int(run(sys.argv[1:] if arguments is None else list(arguments), environment))
