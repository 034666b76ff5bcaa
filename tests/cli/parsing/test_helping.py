"""Help teaches: examples for every command, within the terminal."""

import pytest
from tests.cli.command import run

from factcli.cli.listing import COMMANDS
from factcli.exits import ExitStatus


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("columns", [60, 80, 200])
def test_every_command_has_help_with_examples(command: str, columns: int) -> None:
    """Within the terminal, at most 100 columns wide, and the same by `help COMMAND`."""
    result = run(command, "--help", columns=columns, TERM="dumb")
    assert result.exit_status == ExitStatus.FOUND
    assert result.stderr == ""
    assert f"Usage: factcli {command} " in result.stdout
    assert result.stdout.count(f"factcli {command}") >= 2
    assert max(map(len, result.stdout.splitlines())) <= min(columns, 100)
    by_topic = run("help", command, columns=columns, TERM="dumb")
    assert by_topic.stdout.strip() == result.stdout.strip()


def test_without_arguments_there_is_help() -> None:
    """Every command is named in it, below its panel."""
    result = run(columns=80, TERM="dumb")
    assert result.exit_status == ExitStatus.FOUND
    assert all(f"\n  {command} " in result.stdout for command in COMMANDS)
    for way in ("--help", "-h", "help"):
        assert run(way, columns=80, TERM="dumb").stdout.strip() == result.stdout.strip()


@pytest.mark.parametrize("arguments", [["--help"], ["help", "query"], ["countries"], ["quotes"]])
@pytest.mark.parametrize("columns", [1, 2, 7])
def test_no_terminal_is_too_narrow(arguments: list[str], columns: int) -> None:
    """Lines go on where it ends."""
    assert run(*arguments, columns=columns).exit_status == ExitStatus.FOUND


def test_help_has_no_colours_in_a_pipe() -> None:
    """Nor under NO_COLOR."""
    assert "\x1b" not in run("--help").stdout
    assert "\x1b[3" not in run("--help", columns=80, NO_COLOR="1").stdout
