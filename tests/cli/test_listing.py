"""Commands are listed, and read, without importing what they do not need."""

import subprocess
import sys

import pytest
from tests.cli.command import environment

from factcli.cli.listing import COMMANDS, loaded


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_says_what_the_command_says(command: str) -> None:
    """The help page lists commands without importing them, in their own words."""
    listed = COMMANDS[command]
    docstring = loaded(command).function.__doc__ or ""
    assert docstring.partition("\n")[0] == listed.summary


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["quotes", "-h"], {"rich", "rapidfuzz"}),
        (["quotes", "belarus", "--json"], {"rich", "rapidfuzz", "typer"}),
    ],
)
def test_what_takes_long_to_import_is_not(arguments: list[str], spared: set[str]) -> None:
    """Each would take as long as all the rest."""
    script = f"import sys; from factcli.cli import main; main({arguments}); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert spared.isdisjoint(done.stdout.splitlines()[-1].split())
