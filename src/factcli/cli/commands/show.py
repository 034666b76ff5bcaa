"""`show`: facts whole, each with its place in the article."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcli.cli.declaring import Commands
from factcli.cli.environment import Environment
from factcli.cli.options.data import open_data
from factcli.cli.options.shared import DataPath, Ids, Output
from factcli.cli.writing.answering import Answer, give, style_of, wants_page
from factcli.exits import ExitStatus
from factcli.store import FactRecord

if TYPE_CHECKING:
    from factcli.store import Store

commands = Commands()


class Facts(NamedTuple):
    """The facts that were asked for, which are all there is."""

    records: Sequence[FactRecord]

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
def show(
    environment: Environment, *, fact_ids: Ids, data: DataPath = None, output: Output
) -> ExitStatus:
    """Show facts whole, each with its place in the article."""
    opened = open_data(environment, data)
    records = [opened.store.fact(fact_id) for fact_id in fact_ids]
    if wants_page(environment, output):
        _print_pages(environment, output, opened.store, records)
        return ExitStatus.FOUND
    types = list(dict.fromkeys(type(record) for record in records))
    return give(environment, output, Answer(Facts(records), types, "fact", opened))


def _print_pages(
    environment: Environment,
    output: Output,
    store: "Store",
    records: Sequence[FactRecord],
) -> None:
    from factcli.render.console import printed
    from factcli.render.page import page

    style = style_of(environment, output.color)
    for number, record in enumerate(records):
        article = store.source(record.source.id) if record.source else None
        environment.stdout.write("\n" if number else "")
        environment.stdout.write(printed(style, page(record, article, style)))
