"""Help pages: what a command does, examples, then its options panel by panel.

Typer's own pages are made by rich, which takes as long to import as all of a lookup.
"""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from factcli.cli.environment import Environment

_WIDEST_NAMES = 28  # columns; a longer name stands on a line of its own
_NARROWEST_TEXT = 24
_BOLD, _CYAN, _PLAIN = "\x1b[1m", "\x1b[36m", "\x1b[0m"


class Section(Struct, frozen=True):
    """A heading with rows below it: a name and what it stands for."""

    heading: str
    rows: Sequence[tuple[str, str]]


class Page(Struct, frozen=True):
    """What a help page says."""

    usage: str
    description: str  # paragraphs, parted by blank lines
    examples: Sequence[tuple[str, str]]  # a command line and what it does
    sections: Sequence[Section]
    footer: str = ""


def examples_in(text: str) -> list[tuple[str, str]]:
    """Examples written a line each: the command, two blanks, what it does."""
    rows = [line.strip().partition("  ") for line in text.strip().splitlines()]
    return [(command, meaning.strip()) for command, _, meaning in rows]


def option_sections(command: Any, ctx: Any) -> list[Section]:
    """The arguments and options of a command by panel, those without one first."""
    panels: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is not None:
            kind = "Arguments" if parameter.param_type_name == "argument" else "Options"
            panel = getattr(parameter, "rich_help_panel", None) or kind
            panels.setdefault(panel, []).append(record)
    options = panels.pop("Options")  # --help and what stands alone come last
    sections = [Section(panel, rows) for panel, rows in panels.items() if rows]
    return [*sections, Section("Options", options)] if options else sections


def laid_out(page: Page, environment: Environment) -> str:
    """The page fitted to the terminal's width."""
    layout = _Layout(environment.help_width, environment.colors(), environment.has_styles)
    lines = [f"Usage: {page.usage}", ""]
    for paragraph in page.description.split("\n\n"):
        lines += [*textwrap.wrap(paragraph, layout.width), ""]
    if page.examples:
        lines += [*_rows(page.examples, layout, _indent(page.examples, layout)), ""]
    every = [row for section in page.sections for row in section.rows]
    indent = _indent([row for row in every if len(row[0]) <= _WIDEST_NAMES], layout)
    for section in page.sections:
        lines.append(f"{_BOLD}{section.heading}{_PLAIN}" if layout.bold else section.heading)
        lines += [*_rows(section.rows, layout, indent), ""]
    lines += textwrap.wrap(page.footer, layout.width)
    return "\n".join(lines).rstrip() + "\n"


def topic_laid_out(text: str, environment: Environment) -> str:
    """A topic fitted to the terminal's width: a heading, then paragraphs and rows as in `text`.

    In `text` blank lines part them, and two blanks a row's name from its words.
    """
    layout = _Layout(environment.help_width, environment.colors(), environment.has_styles)
    heading, *blocks = text.strip().split("\n\n")
    lines = [f"{_BOLD}{heading}{_PLAIN}" if layout.bold else heading]
    for block in map(_block, blocks):
        lines.append("")
        if isinstance(block, str):
            lines += textwrap.wrap(block, layout.width)
        else:
            lines += _rows(block, layout, _indent(block, layout))
    return "\n".join(lines) + "\n"


def _block(text: str) -> str | list[tuple[str, str]]:
    """A paragraph, or rows of a name and its words; a line without a name goes on with them."""
    rows: list[tuple[str, str]] = []
    for line in map(str.strip, text.splitlines()):
        name, parted, words = line.partition("  ")
        if parted:
            rows.append((name, words.strip()))
        elif rows:
            rows[-1] = (rows[-1][0], f"{rows[-1][1]} {line}")
        else:
            return " ".join(text.split())
    return rows


class _Layout(Struct, frozen=True):
    width: int
    colors: bool
    bold: bool


def _indent(rows: Iterable[tuple[str, str]], layout: _Layout) -> int:
    """The column where texts begin: beside the names, or below them where there is no room."""
    column = max((len(name) for name, text in rows if text), default=0) + 4
    return column if layout.width - column >= _NARROWEST_TEXT else 6


def _rows(rows: Iterable[tuple[str, str]], layout: _Layout, indent: int) -> Iterable[str]:
    for name, text in rows:
        names = textwrap.wrap(name, layout.width - 2, subsequent_indent="  ")
        lines = textwrap.wrap(text, layout.width - indent)
        shown = [f"{_CYAN}{part}{_PLAIN}" if layout.colors else part for part in names]
        if lines and len(name) + 4 <= indent:
            shown[-1] += " " * (indent - len(name) - 2) + lines.pop(0)
        yield from (f"  {part}" for part in shown)
        yield from (" " * indent + line for line in lines)
