"""Standard output as a place for the bytes of knowledge files."""

from pathlib import Path
from typing import NamedTuple

from factcli.cli.environment import Environment
from factcli.outputs import Writable


class Stdout(NamedTuple):
    """The run's stdout as a file of bytes, with what could steer a terminal escaped."""

    environment: Environment

    def write(self, data: bytes) -> int:
        """Write JSON, which is UTF-8."""
        from factcli.render.visible import json_for

        stdout = self.environment.stdout
        stdout.writelines(json_for(stdout, [data.decode()]))
        return len(data)


def target(environment: Environment, output: Path) -> Path | Writable:
    """Where to write: the path itself, or standard output for `-`."""
    return Stdout(environment) if str(output) == "-" else output
