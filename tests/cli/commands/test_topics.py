"""`help` explains what all commands share."""

import pytest
from tests.cli.command import run

from factcli.exits import ExitStatus


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
