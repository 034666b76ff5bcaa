"""`source`: what the data is, an article or many, and how much they hold."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec.structs import replace

from factcli.cli.declaring import Commands, Option
from factcli.cli.environment import Environment
from factcli.cli.options.data import Data, open_data
from factcli.cli.options.shared import DataPath, Output, SourceIds
from factcli.cli.writing.answering import Answer, give, style_of, wants_page
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.records import SourceRecord

if TYPE_CHECKING:
    from factcli.lookup import Results
    from factcli.render.overview import Tally
    from factcli.store import Store

commands = Commands()
_MOST_BARS = 10
_MOST_LISTED = 20  # articles
_OPENING = 160  # characters


@commands.add(
    "source",
    examples="""
    factcli source           title, date, who speaks how often, which countries appear
    factcli source --text    the article itself
    """,
)
def source(
    environment: Environment,
    *,
    source_ids: SourceIds = None,
    data: DataPath = None,
    text: Annotated[bool, Option("--text", help="Print the whole article.")] = False,
    output: Output,
) -> ExitStatus:
    """Tell what the data is: its articles, and how much they hold."""
    opened = open_data(environment, data)
    found = _sources(opened.store, source_ids or [])
    if text:
        _print_text(environment, opened.store, found)
        return ExitStatus.FOUND
    if wants_page(environment, output):
        _print_overview(environment, output, opened, found, summed=not source_ids)
        return ExitStatus.FOUND
    return give(environment, output, Answer(found, [SourceRecord], "article", opened))


def _sources(store: "Store", ids: Sequence[str]) -> "Results[SourceRecord]":
    """The articles asked for in that order; without ids all, as they come."""
    from factcli.lookup import Results

    if not ids:
        return Results(store.sources(), lambda: store.totals().sources)
    for source_id in ids:
        store.source(source_id)  # raises, with the nearest id
    by_id = {record.id: record for record in store.sources() if record.id in ids}
    return Results([by_id[source_id] for source_id in ids], lambda: len(ids))


def _print_text(environment: Environment, store: "Store", found: "Results[SourceRecord]") -> None:
    """The article character for character; in a terminal wrapped, its controls made visible."""
    from factcli.render.visible import visible

    if found.total > 1:
        raise UsageError(f"--text prints one article and here are {found.total}; give its ID")
    (record,) = found.records
    article = store.source(record.id).text
    environment.show(visible(article) + "\n" if environment.is_terminal else article)


def _print_overview(
    environment: Environment,
    output: Output,
    opened: Data,
    found: "Results[SourceRecord]",
    *,
    summed: bool,
) -> None:
    """A page on one article; of several a table if they are few, and what they sum up to."""
    from factcli.render.console import printed
    from factcli.render.overview import collection, months, overview, publishers
    from factcli.render.table import tables
    from factcli.store.memory import MemoryStore

    style, store = style_of(environment, output.color), opened.store
    few = list(found.records) if found.total <= _MOST_LISTED or not summed else []
    if len(few) == 1:
        alone = MemoryStore([store.knowledge(few[0].id)])
        environment.stdout.write(printed(style, overview(few[0], _tallies(alone), style)))
        return
    named = [_with_opening(record, store) for record in few]
    environment.stdout.write(printed(style, *tables(named, style)))
    if summed:
        environment.stdout.write("\n" if few else "")
        tallies = [months(store.by_month()), publishers(store.by_publisher(), _MOST_BARS)]
        page = collection(store.totals(), [*tallies, *_tallies(store)], style)
        environment.stdout.write(printed(style, page))
        if found.total and not few:
            environment.say("too many articles for a table; --format tsv lists them")


def _with_opening(record: SourceRecord, store: "Store") -> SourceRecord:
    """The article, told by how its text begins, behind a dateline, where it has no title."""
    if record.title:
        return record
    from textwrap import shorten

    text = store.source(record.id).text.lstrip().removeprefix(f"date {record.date}").lstrip()
    head, _, _ = text[:_OPENING].partition("\n")
    return replace(record, title=shorten(head, _OPENING // 2, placeholder=" …"))


def _tallies(store: "Store") -> "list[Tally]":
    from factcli import lookup
    from factcli.render.overview import involved, speakers

    return [
        speakers(list(lookup.actors(store, [], limit=_MOST_BARS).records)),
        involved(list(lookup.countries(store, [], limit=_MOST_BARS).records)),
    ]
