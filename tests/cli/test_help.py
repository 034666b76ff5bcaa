"""Help teaches: examples for every command, topics, and both within the terminal."""

import subprocess
import sys
from importlib import import_module

import pytest
from tests.cli.command import environment, run

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


@pytest.mark.parametrize("topic", ["query", "verdicts", "json", "exit-codes", "environment"])
def test_topics(topic: str) -> None:
    """Short texts on what all commands share, the same words at every width."""
    words = run("help", topic).stdout.split()
    assert words
    for columns in (40, 60, 80, 200):
        result = run("help", topic, columns=columns, TERM="dumb")
        assert result.exit_status == ExitStatus.FOUND
        assert result.stdout.split() == words
        assert max(map(len, result.stdout.splitlines())) <= min(columns, 100)


def test_the_exit_codes_are_told() -> None:
    """Each of them."""
    text = run("help", "exit-codes").stdout
    assert all(f" {status.value} " in text for status in ExitStatus)


def test_help_has_no_colours_in_a_pipe() -> None:
    """Nor under NO_COLOR."""
    assert "\x1b" not in run("--help").stdout
    assert "\x1b[3" not in run("--help", columns=80, NO_COLOR="1").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_says_what_the_command_says(command: str) -> None:
    """The help page lists commands without importing them, in their own words."""
    listed = COMMANDS[command]
    declared = import_module(f"factcli.cli.{listed.module}").commands.declared(command)
    assert declared.function.__doc__.partition("\n")[0] == listed.summary


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
