"""Control characters never reach a terminal raw."""

import io
import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from tests.cli.command import Terminal

from factcli.render.visible import json_for, one_line, visible


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


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "cp1252", "ascii"])
)
def test_json_keeps_its_value_on_any_stream(text: str, encoding: str) -> None:
    """Escaping changes the spelling of a string, not the string; no stream has to change more."""
    encoded = json.dumps(text, ensure_ascii=False)
    assert json.loads("".join(json_for(Terminal(), [encoded]))) == text
    stream = io.TextIOWrapper(io.BytesIO(), encoding)
    stream.writelines(json_for(stream, [encoded]))
    stream.seek(0)
    assert json.loads(stream.read()) == text
    if encoding != "utf-8":
        assert stream.buffer.getvalue().isascii()


def test_escape_becomes_a_symbol() -> None:
    """ESC is shown, not sent."""
    assert visible("\x1b[31mred\x9b0m\u202e") == "␛[31mred\\u009b0m\\u202e"
    assert one_line("a\tb\nc\\d") == "a\\tb\\nc\\\\d"
