"""Help teaches: examples for every command, topics, and both within the terminal."""

import pytest
from tests.cli.command import run

from factcli.cli.app import COMMANDS
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
    """Every command is named in it, in panels."""
    result = run(columns=80, TERM="dumb")
    assert result.exit_status == ExitStatus.FOUND
    assert all(f"│ {command} " in result.stdout for command in COMMANDS)
    for way in ("--help", "-h", "help"):
        assert run(way, columns=80, TERM="dumb").stdout.strip() == result.stdout.strip()


@pytest.mark.parametrize("topic", ["query", "json", "exit-codes", "environment"])
def test_topics(topic: str) -> None:
    """Short texts on what all commands share."""
    result = run("help", topic)
    assert result.exit_status == ExitStatus.FOUND
    assert result.stdout.strip()
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_the_exit_codes_are_told() -> None:
    """Each of them."""
    text = run("help", "exit-codes").stdout
    assert all(f" {status.value} " in text for status in ExitStatus)


def test_help_has_no_colours_in_a_pipe() -> None:
    """Nor under NO_COLOR."""
    assert "\x1b" not in run("--help").stdout
    assert "\x1b[3" not in run("--help", columns=80, NO_COLOR="1").stdout
