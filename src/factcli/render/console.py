"""What rich makes of tables and pages, and article text as rich text.

Article text is data: it is only ever put in `Text`, never through markup, emoji codes or
highlighters, and its control characters are made visible.
"""

import io
import re
from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from factcli.model import Span
from factcli.render.formats import Style
from factcli.render.visible import visible

# Named colours only: the terminal's own theme keeps them readable on dark and on light.
ID = "cyan"
NAME = "bold"
QUIET = "dim"
MATCH = "bold underline magenta"
CUE = "italic green"
SPEAKER = "bold cyan"
HEADING = "bold"
BAR = "cyan"

_BLANKS_AT_END = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)
_NATURAL_WIDTH = 100_000  # no table is this wide, so nothing is wrapped


def printed(style: Style, *things: RenderableType) -> str:
    """What a terminal of this style is sent for `things`, without blanks at the ends of lines."""
    stream = io.StringIO()
    styled = style.colors or style.emphasis
    console = Console(
        file=stream,
        width=style.width or _NATURAL_WIDTH,
        color_system="standard" if styled else None,
        force_terminal=styled,
        no_color=not style.colors,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for thing in things:
        console.print(thing)
    return _BLANKS_AT_END.sub(r"\1", stream.getvalue())


def article_text(text: str, marks: Sequence[tuple[Span, str]] = (), style: str = "") -> Text:
    """`text` with a style on each marked span; the spans are code points of `text`."""
    shown = visible(text)
    rich_text = Text(shown, style=style)
    if len(shown) != len(text):
        # Characters that were made visible are longer: move the marks along with them.
        starts = [0]
        for character in text:
            starts.append(starts[-1] + len(visible(character)))
        marks = [((starts[start], starts[end]), name) for (start, end), name in marks]
    for (start, end), name in marks:
        rich_text.stylize(name, start, end)
    return rich_text


def lines(*parts: Text | str | None) -> Text:
    """The parts that are not empty, one below the other."""
    return Text("\n").join(part if isinstance(part, Text) else Text(part) for part in parts if part)
