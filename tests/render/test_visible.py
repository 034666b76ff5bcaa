"""Control characters never reach a terminal raw."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factcli.render.visible import json_for_terminal, one_line, visible


@given(st.text())
def test_visible_leaves_no_control_but_the_line_break(text: str) -> None:
    """What is left is printable or a line break."""
    left = {c for c in visible(text) if unicodedata.category(c) == "Cc"}
    assert left <= {"\n"}


@given(st.text())
def test_one_line_is_one_line_without_tabs(text: str) -> None:
    """A cell neither ends its row nor its column."""
    assert len(one_line(text).splitlines()) <= 1
    assert "\t" not in one_line(text)


@given(st.text())
def test_json_for_terminal_keeps_the_value(text: str) -> None:
    """Escaping changes the spelling of a string, not the string."""
    encoded = json.dumps(text, ensure_ascii=False)
    assert json.loads(json_for_terminal(encoded)) == text


def test_escape_becomes_a_symbol() -> None:
    """ESC is shown, not sent."""
    assert visible("\x1b[31mred\x9b0m\u202e") == "␛[31mred\\u009b0m\\u202e"
    assert one_line("a\tb\nc\\d") == "a\\tb\\nc\\\\d"
