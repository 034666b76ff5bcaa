"""Article text as rich text: data, never markup; marks stay on their characters."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.table import Table

from factcli.render.console import MATCH, article_text, lines, printed
from factcli.render.formats import Style

PLAIN = Style(width=40, colors=False, emphasis=False, flags=False, terminal=True)
COLORED = replace(PLAIN, colors=True, emphasis=True)


def test_markup_and_emoji_codes_are_printed_as_they_are() -> None:
    """Brackets and colons are the article's own."""
    text = "so [sic] and [/b] and :smile:"
    assert printed(PLAIN, article_text(text)) == text + "\n"


def test_styles_follow_what_the_terminal_can_show() -> None:
    """No style without a terminal; no colour, but emphasis, with NO_COLOR."""
    marked = article_text("fish", [((0, 4), MATCH)])
    assert "\x1b" not in printed(PLAIN, marked)
    emphasised = printed(replace(COLORED, colors=False), marked)
    assert "\x1b[1;4m" in emphasised
    assert "35" in printed(COLORED, marked)


@given(st.text(min_size=1), st.data())
def test_marks_stay_on_their_characters(text: str, data: st.DataObject) -> None:
    """A marked span is the same characters after controls were made visible."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = article_text(text, [((start, end), MATCH)])
    (span,) = shown.spans
    assert shown.plain[span.start : span.end] == article_text(text[start:end]).plain


def test_lines_leave_out_what_is_empty() -> None:
    """Absent parts take no line."""
    assert lines("a", None, article_text(""), "b").plain == "a\nb"


def test_no_blanks_at_the_ends_of_lines() -> None:
    """What is copied from a terminal, or kept in a file, has no padding."""
    table = Table.grid()
    table.add_column(style="cyan")
    for words in ("long words", "short"):
        table.add_row(words)
    for style in (PLAIN, COLORED):
        shown = printed(style, table)
        assert not re.search(r" (\x1b\[0m)?$", shown, re.MULTILINE)
        assert "long words" in shown
