"""Runs of the command for the tests: in this process, or as a user's shell starts it."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from factcli.cli import main
from factcli.cli.environment import Environment
from factcli.cli.running import FAULT

ROOT = Path(__file__).parent.parent.parent


class Result(NamedTuple):
    """What a run left behind."""

    exit_status: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """The standard output as JSON."""
        return json.loads(self.stdout)

    @property
    def ids(self) -> list[str]:
        """The ids of the records in the JSON output, codes for countries."""
        return [record.get("id") or record["code"] for record in self.json]

    @property
    def error(self) -> str:
        """The one line that a failed run says, checked to be one and the only output."""
        assert self.stdout == ""
        assert self.stderr.startswith("factcli: ")
        assert self.stderr.endswith("\n")
        assert self.stderr.count("\n") == 1
        assert "Traceback" not in self.stderr
        return self.stderr.removeprefix("factcli: ").rstrip("\n")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It does."""
        return True


def run(
    *arguments: str | Path, columns: int | None = None, stdin: str = "", **variables: str
) -> Result:
    """Run the command in this process, into pipes, or a terminal of so many columns.

    `variables` are the environment's; there are no others but a plain TERM.
    """
    given = {"TERM": "xterm-256color", **variables}
    if columns:
        given["COLUMNS"] = str(columns)
    stream = Terminal if columns else io.StringIO
    stdout, stderr = stream(), stream()
    environment = Environment(io.StringIO(stdin), stdout, stderr, given)
    with redirect_stdout(stdout), redirect_stderr(stderr):  # where help goes
        status = main([str(argument) for argument in arguments], environment)
    return _foreseen(Result(status, stdout.getvalue(), stderr.getvalue()))


def command() -> list[str]:
    """The command line that starts the command of this checkout."""
    return [sys.executable, "-m", "factcli"]


def environment(**variables: str) -> Mapping[str, str]:
    """A process's environment in which the command is that of this checkout."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FACTCLI_", "PYTHON", "COLUMNS", "NO_COLOR", "FORCE_COLOR"))
    }
    return {**kept, "PYTHONPATH": str(ROOT / "src"), **variables}


def run_process(*arguments: str | Path, stdin: bytes = b"", **variables: str) -> Result:
    """Run the command as a process of its own, with pipes for its streams."""
    result = subprocess.run(
        [*command(), *map(str, arguments)], input=stdin, capture_output=True,
        env=environment(**variables), check=False,
    )  # fmt: skip
    return _foreseen(Result(result.returncode, result.stdout.decode(), result.stderr.decode()))


def _foreseen(result: Result) -> Result:
    """The result, if it was not a mistake of ours that looks like a refusal."""
    assert FAULT not in result.stderr, result.stderr
    return result
