"""The list of commands agrees with the commands."""

import pytest

from factcli.cli.listing import COMMANDS, loaded


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_says_what_the_command_says(command: str) -> None:
    """The help page lists commands without importing them, in their own words."""
    listed = COMMANDS[command]
    docstring = loaded(command).function.__doc__ or ""
    assert docstring.partition("\n")[0] == listed.summary
