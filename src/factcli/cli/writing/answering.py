"""What every lookup ends with: results to stdout, a word about them to stderr, the exit status."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from factcli.cli.environment import ColorChoice, Environment
from factcli.cli.options.data import Data
from factcli.cli.options.shared import Output
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.messages import counted
from factcli.render.fields import (
    Record,
    chosen_fields,
    default_fields,
    identifier,
)
from factcli.render.formats import Format, ReportFormat, Style

_Formats = TypeVar("_Formats", Format, ReportFormat)


class Found(Protocol):
    """Records in order, and how many there are before the limit."""

    @property
    def records(self) -> Iterable[Record]:
        """The records to print; gone through once."""
        ...

    @property
    def total(self) -> int:
        """How many there are; counted when first asked for."""
        ...


class Answer(Struct, frozen=True):
    """What was found, and how to speak of it."""

    found: Found
    types: Sequence[type[Struct]]
    fact: str  # what one of them is called
    data: Data
    none_found: str | None = None  # what to say when there is nothing; None: an empty list is fine


def output_format(environment: Environment, output: Output) -> Format:
    """The format that an answer is to have."""
    return asked_format(environment, Format, output.format, json=output.json)


def asked_format(
    environment: Environment, formats: type[_Formats], asked: _Formats | None, *, json: bool
) -> _Formats:
    """The format asked for; else a table in a terminal and TSV in a pipe.

    Raises:
        UsageError: `--json` and another `--format` were typed.
    """
    if json and asked not in {None, formats.JSON, environment.variables.get("FACTCLI_FORMAT")}:
        raise UsageError(f"--json and --format {asked} are two formats; give one of them")
    if json:
        return formats.JSON
    return asked or (formats.TABLE if environment.is_terminal else formats.TSV)


def wants_page(environment: Environment, output: Output) -> bool:
    """Whether a page is wanted, not a list of records."""
    table = output_format(environment, output) is Format.TABLE
    return table and not (
        output.fields is not None or output.ids or output.only_count or output.quiet
    )


def style_of(environment: Environment, color: ColorChoice) -> Style:
    """What this run's stdout can show."""
    return Style(
        width=environment.width if environment.is_terminal else None,
        colors=environment.colors(color),
        emphasis=environment.has_styles,
        flags=environment.has_flags,
        terminal=environment.is_terminal,
    )


def give(environment: Environment, output: Output, answer: Answer) -> ExitStatus:
    """Print an answer as the options ask, and say how it went.

    Raises:
        UsageError: Two kinds of output were asked for at once.
    """
    if output.ids and output.only_count:
        raise UsageError("--ids and --count are two answers; give one of them")
    fields = chosen_fields(output.fields, answer.types) if output.fields is not None else None
    printed = None
    if not output.quiet:
        printed = _print(environment, output, answer, fields)
        if printed is not None:
            _say_how_many(environment, output, answer, printed)
    if printed or answer.found.total or not answer.none_found:
        return ExitStatus.FOUND
    if not output.quiet:
        environment.say(f"factcli: {answer.none_found}")
    return ExitStatus.NOT_FOUND


def _print(
    environment: Environment, output: Output, answer: Answer, fields: Sequence[str] | None
) -> int | None:
    """Print, and return how many records; None where their number goes without saying."""
    if output.only_count:
        environment.stdout.write(f"{answer.found.total}\n")
        return None
    if output.ids:
        return _print_ids(environment, answer)
    chosen = output_format(environment, output)
    if chosen is Format.TABLE:
        return _print_tables(environment, output, answer, fields)
    from factcli.render.plain import Layout, write

    columns = fields or default_fields(answer.types)
    layout = Layout(chosen, fields, columns, output.header, environment.is_terminal)
    return write(answer.found.records, layout, environment.stdout)


def _print_ids(environment: Environment, answer: Answer) -> int:
    several, printed = answer.data.has_several, 0
    for record in answer.found.records:
        environment.stdout.write(identifier(record, several_sources=several) + "\n")
        printed += 1
    return printed


def _print_tables(
    environment: Environment, output: Output, answer: Answer, fields: Sequence[str] | None
) -> int:
    records = list(answer.found.records)
    if records:
        from factcli.render.console import printed
        from factcli.render.table import tables

        style = style_of(environment, output.color)
        environment.stdout.write(
            printed(style, *tables(records, style, fields, several=answer.data.has_several))
        )
    return len(records)


def _say_how_many(environment: Environment, output: Output, answer: Answer, printed: int) -> None:
    """Below a table: how many of how many, from where. Elsewhere only if something is left out."""
    total = answer.found.total
    table = output_format(environment, output) is Format.TABLE and not output.ids
    if not total or not (table or printed < total):
        return
    there_are = answer.data.number_of(answer.fact) or total
    shown = f"showing {printed:,} of " if printed < total else ""
    if total == there_are:
        found = [f"{shown}{_in_words(total, answer.fact)}"]
    else:
        found = [shown and f"{shown}{total:,}", f"{total:,} of {_in_words(there_are, answer.fact)}"]
    hint = "--limit 0 shows all" if 0 < printed < total else ""
    parts = [*found, answer.data.origin(), hint]
    environment.stdout.flush()  # the results come first, also where both streams are one file
    environment.say(" · ".join(part for part in parts if part))


def _in_words(number: int, fact: str) -> str:
    return counted(number, fact, "countries" if fact == "country" else None)
