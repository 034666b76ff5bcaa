"""`show` and `source`: one fact whole; what the data is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from factcli.cli.answering import Answer, give, output_format, style_of
from factcli.cli.commands import Commands
from factcli.cli.data import open_data
from factcli.cli.environment import Environment
from factcli.cli.options import DataPath, Ids, Output, SourceIds
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord
from factcli.render.fields import Record
from factcli.render.formats import Format

if TYPE_CHECKING:
    from factcli.store import Store

commands = Commands()
_MOST_BARS = 10


class Listed(NamedTuple):
    """Records that are all there is."""

    records: Sequence[Record]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.records)


@commands.add(
    "show",
    examples="""
    factcli show q2                  a quote in its paragraph, speaker and cue marked
    factcli show jens-stoltenberg    a person, with every mention
    factcli show PL --json           a country, for a script
    """,
)
def show(ctx: typer.Context, *, fact_ids: Ids, data: DataPath = None, output: Output) -> ExitStatus:
    """Show facts whole, each with its place in the article."""
    opened = open_data(data)
    records = [opened.store.fact(fact_id) for fact_id in fact_ids]
    if _is_page(ctx.obj, output):
        _print_pages(ctx.obj, output, opened.store, records)
        return ExitStatus.FOUND
    types = list(dict.fromkeys(type(record) for record in records))
    return give(ctx.obj, output, Answer(Listed(records), types, "fact", opened))


@commands.add(
    "source",
    examples="""
    factcli source           title, date, who speaks how often, which countries appear
    factcli source --text    the article itself
    """,
)
def source(
    ctx: typer.Context,
    *,
    source_ids: SourceIds = None,
    data: DataPath = None,
    text: Annotated[bool, typer.Option("--text", help="Print the whole article.")] = False,
    output: Output,
) -> ExitStatus:
    """Tell what the data is: its articles, and how much they hold."""
    opened = open_data(data)
    records = _sources(opened.store, source_ids or [])
    if text:
        _print_text(ctx.obj, opened.store, records)
        return ExitStatus.FOUND
    if _is_page(ctx.obj, output):
        _print_overview(ctx.obj, output, opened.store, records)
        return ExitStatus.FOUND
    return give(ctx.obj, output, Answer(Listed(records), [SourceRecord], "article", opened))


def _is_page(environment: Environment, output: Output) -> bool:
    """Whether a page is wanted, not a list of records."""
    table = output_format(environment, output) is Format.TABLE
    return table and not (
        output.fields is not None or output.ids or output.only_count or output.quiet
    )


def _print_pages(
    environment: Environment,
    output: Output,
    store: "Store",
    records: Sequence[QuoteRecord | ActorRecord | CountryRecord],
) -> None:
    from factcli.render.console import printed
    from factcli.render.page import page

    style = style_of(environment, output.color)
    for number, record in enumerate(records):
        article = store.source(record.source.id) if record.source else None
        environment.stdout.write("\n" if number else "")
        environment.stdout.write(printed(style, page(record, article, style)))


def _sources(store: "Store", ids: Sequence[str]) -> list[SourceRecord]:
    records = list(store.sources())
    if not ids:
        return records
    by_id = {record.id: record for record in records}
    for source_id in ids:
        if source_id not in by_id:
            store.source(source_id)  # raises, with the nearest id
    return [by_id[source_id] for source_id in ids]


def _print_text(environment: Environment, store: "Store", records: Sequence[SourceRecord]) -> None:
    """The article character for character; controls made visible where they would act."""
    from factcli.render.visible import visible

    if len(records) > 1:
        raise UsageError(f"--text prints one article and here are {len(records)}; give its ID")
    article = store.source(records[0].id).text
    environment.stdout.write(visible(article) if environment.is_terminal else article)
    if environment.is_terminal:
        environment.stdout.write("\n")


def _print_overview(
    environment: Environment, output: Output, store: "Store", records: Sequence[SourceRecord]
) -> None:
    from factcli import lookup
    from factcli.render.console import printed
    from factcli.render.overview import involved, overview, speakers
    from factcli.render.table import tables

    style = style_of(environment, output.color)
    if len(records) != 1:
        environment.stdout.write(printed(style, *tables(records, style)))
        return
    tallies = [
        speakers(list(lookup.actors(store, [], limit=_MOST_BARS).records)),
        involved(list(lookup.countries(store, [], limit=_MOST_BARS).records)),
    ]
    environment.stdout.write(printed(style, overview(records[0], tallies, style)))
