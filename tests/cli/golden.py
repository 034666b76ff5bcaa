"""Golden output: files of commands, each followed by what it prints.

    python -m tests.cli.golden

runs all commands of `tests/cli/golden/` and writes what they print now; the difference is to be
read. A command is written as in a shell:

    $ COLUMNS=60 factcli quotes belarus | cat

Without `| cat` it prints to a terminal: 80 columns wide, unless COLUMNS says otherwise, and with
TERM=dumb, which has neither colours nor styles, unless another TERM is given. Below what it
prints to stdout stands what it says on stderr, and below that an exit status other than 0.
"""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.cli.command import run

FOLDER = Path(__file__).parent / "golden"
_PROMPT = "$ "


class Case(NamedTuple):
    """A command, and what it is to print."""

    command: str
    output: str


def cases(file: Path) -> Iterator[Case]:
    """The commands of a file with their output."""
    for part in file.read_text("utf-8").split("\n" + _PROMPT):
        command, _, output = part.removeprefix(_PROMPT).partition("\n")
        yield Case(command, output.strip("\n"))


def output_of(command: str) -> str:
    """What a command prints, escape sequences written as `␛`."""
    words = shlex.split(command)
    piped = words[-2:] == ["|", "cat"]
    variables = {"TERM": "dumb"}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        variables[name] = value
    columns = None if piped else int(variables.pop("COLUMNS", "80"))
    result = run(*words[1 : -2 if piped else None], columns=columns, **variables)
    status = f"[exit {result.exit_status}]" if result.exit_status else ""
    lines = f"{result.stdout}{result.stderr}{status}".replace("\x1b", "␛").splitlines()
    return "\n".join(line.rstrip(" ") for line in lines).strip("\n")


def main() -> None:
    """Write every golden file anew."""
    for file in sorted(FOLDER.glob("*.txt")):
        parts = [f"{_PROMPT}{case.command}\n{output_of(case.command)}" for case in cases(file)]
        file.write_text("\n\n".join(part.rstrip("\n") for part in parts) + "\n", "utf-8")


if __name__ == "__main__":
    main()
