"""Tables by columns: what stands in each of a record, and how it is laid out."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct
from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcli.render.console import HEADING, article_text
from factcli.render.fields import cell

_R = TypeVar("_R", bound=Struct)

WHOLE: dict[str, Any] = {"no_wrap": True}
NUMBER: dict[str, Any] = {"no_wrap": True, "justify": "right"}


class Column(NamedTuple, Generic[_R]):
    """A column: its heading, what stands in it of a record, and how rich is to lay it out."""

    heading: str
    cell: Callable[[_R], Text | str]
    layout: dict[str, Any] = {}  # noqa: RUF012 - never changed


def filled(
    records: Sequence[_R],
    columns: Sequence[Column[_R]],
    *,
    spaced: bool = False,
    asked: bool = False,
) -> RenderableType:
    """A table; a word that is too long for its column goes on below, nothing is cut off.

    A column that has nothing in it is left out, unless it was `asked` for.
    """
    cells = {column.heading: [column.cell(record) for record in records] for column in columns}
    kept = [column for column in columns if asked or any(map(str, cells[column.heading]))]
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style=HEADING,
        leading=1 if spaced else 0,
    )  # fmt: skip
    for column in kept:
        table.add_column(column.heading, overflow="fold", **column.layout)
    for row in zip(*(cells[column.heading] for column in kept), strict=True):
        table.add_row(*row)
    return table


def field_table(records: Sequence[Struct], fields: Sequence[str]) -> RenderableType:
    """A table of the chosen fields of any records."""
    columns = [
        Column(field, partial(_field, field), {"no_wrap": field.endswith("id")}) for field in fields
    ]
    return filled(records, columns, asked=True)


def _field(field: str, record: Struct) -> Text:
    return article_text(cell(record, field))
