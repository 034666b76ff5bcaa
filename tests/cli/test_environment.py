"""Streams, width and colours of a run."""

import io
import os
from collections.abc import Iterator

import pytest
from tests.cli.command import Terminal

from factcli.cli.environment import Environment


def environment(*, terminal: bool = True, **variables: str) -> Environment:
    """A run in these surroundings."""
    stream = Terminal() if terminal else io.StringIO()
    return Environment(io.StringIO(), stream, io.StringIO(), variables)


@pytest.mark.parametrize(
    ("choice", "variables", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_the_flag_beats_no_color_beats_force_color_beats_the_terminal(
    choice: str, variables: dict[str, str], terminal: bool, colored: bool
) -> None:
    """Each says its word in this order."""
    assert environment(terminal=terminal, **variables).colors(choice) is colored  # type: ignore[arg-type]


def test_width_is_the_terminals_also_when_dumb() -> None:
    """COLUMNS first, then the terminal, then 80; help is never wider than 100."""
    assert environment(COLUMNS="132", TERM="dumb").width == 132
    assert environment(COLUMNS="132").help_width == 100
    assert environment(COLUMNS="zero").width == 80
    assert environment(COLUMNS="60").help_width == 60


def test_messages_break_between_words_in_a_terminal_only() -> None:
    """At its width; a word that is longer, such as a path, stays whole, as do hyphens."""
    message = "showing 1 of 3 · well-known-long-name.json · --limit 0 shows all"
    stderr = Terminal()
    Environment(io.StringIO(), io.StringIO(), stderr, {"COLUMNS": "24"}).say(message)
    lines = stderr.getvalue().splitlines()
    assert lines == ["showing 1 of 3 ·", "well-known-long-name.json", "· --limit 0 shows all"]
    run = environment(COLUMNS="24")
    run.say(message)
    assert run.stderr.getvalue() == message + "\n"  # type: ignore[attr-defined]


def test_texts_break_between_words_in_a_terminal_only() -> None:
    """Their own line breaks, blank lines and indentations stay; what follows may hang."""
    text = "We go now, all of us.\n\n  words  He stays here.\n"
    run = environment(COLUMNS="16")
    run.show(text)
    assert run.stdout.getvalue() == "We go now, all\nof us.\n\n  words  He\nstays here.\n"  # type: ignore[attr-defined]
    run = environment(COLUMNS="18")
    run.show(text, hanging=9)
    expected = "We go now, all of\nus.\n\n  words  He stays\n         here.\n"
    assert run.stdout.getvalue() == expected  # type: ignore[attr-defined]
    run = environment(terminal=False, COLUMNS="16")
    run.show(text)
    assert run.stdout.getvalue() == text  # type: ignore[attr-defined]


@pytest.fixture
def pseudo_terminal() -> Iterator[int]:
    """The far end of a pseudo-terminal of 50 columns."""
    pty = pytest.importorskip("pty")
    import termios

    near, far = pty.openpty()
    termios.tcsetwinsize(far, (20, 50))
    yield far
    os.close(near)


def test_width_is_asked_of_the_terminal(pseudo_terminal: int) -> None:
    """A real terminal is asked for its size."""
    with os.fdopen(pseudo_terminal, "w") as stream:
        run = Environment(io.StringIO(), stream, io.StringIO(), {})
        assert run.width == 50


def test_flags_only_where_terminals_draw_them() -> None:
    """Others get the code."""
    assert environment(TERM_PROGRAM="WezTerm").has_flags
    assert environment(KITTY_WINDOW_ID="1").has_flags
    assert not environment(TERM="xterm-256color").has_flags
    assert not environment(TERM_PROGRAM="WezTerm", terminal=False).has_flags


def test_messages_are_harmless_and_a_closed_stderr_is_no_failure() -> None:
    """A message goes to stderr with controls made visible, or nowhere."""
    run = environment()
    run.say("no file '\x1b[31m'")
    assert run.stderr.getvalue() == "no file '␛[31m'\n"  # type: ignore[attr-defined]
    run.say("no file 'a\nb'")
    assert run.stderr.getvalue().endswith("no file 'a b'\n")  # type: ignore[attr-defined]
    run.stderr.close()
    run.say("nobody hears this")
