"""The options of many commands, each declared once; a command takes them in groups.

Those of the lookups alone are in `filters`. A flag beats its `FACTCLI_*` variable, which beats the
default.
"""

from typing import Annotated, Any

from msgspec import Struct

from factcli.cli.declaring import OUTPUT, Argument, Option
from factcli.cli.environment import ColorChoice
from factcli.cli.options import candidates
from factcli.render.formats import Format, ReportFormat

DataPath = Annotated[
    str | None,  # no Path, for which an empty text is the current folder
    Option(
        "--data", "-d",
        metavar="PATH", envvar="FACTCLI_DATA", show_envvar=True, rich_help_panel="Data",
        help="A knowledge file, a .jsonl of them, a folder, or a .db library; "
        "the bundled article if not given.",
    ),
]  # fmt: skip

Ids = Annotated[
    list[str],
    Argument(
        metavar="ID...", help="Ids as the lookups print them: q2, jens-stoltenberg, PL.",
        autocompletion=candidates.ids, show_default=False,
    ),
]  # fmt: skip

SourceIds = Annotated[
    list[str] | None,
    Argument(
        metavar="[ID]...", help="Ids of articles; all if not given.",
        autocompletion=candidates.sources, show_default=False,
    ),
]  # fmt: skip

JsonFlag = Annotated[
    bool, Option("--json", "-j", help="Same as --format json.", rich_help_panel=OUTPUT)
]

FieldNames = Annotated[
    str | None,
    Option(
        "--fields", metavar="A,B,C", rich_help_panel=OUTPUT,
        help="Which fields, in this order; a wrong one is answered with the list.",
        autocompletion=candidates.fields,
    ),
]  # fmt: skip

Header = Annotated[
    bool,
    Option(
        "--header/--no-header",
        help="The first line of csv and tsv.",
        rich_help_panel=OUTPUT,
        show_default=False,
    ),
]

Quiet = Annotated[
    bool,
    Option("--quiet", "-q", help="Nothing but the exit status.", rich_help_panel=OUTPUT),
]

Color = Annotated[
    ColorChoice,
    Option(
        "--color", envvar="FACTCLI_COLOR", rich_help_panel=OUTPUT, show_default=False,
        help="Colour; auto heeds NO_COLOR and FORCE_COLOR.",
    ),
]  # fmt: skip


def _format_option() -> Any:
    return Option(
        "--format", "-f", envvar="FACTCLI_FORMAT", rich_help_panel=OUTPUT,
        case_sensitive=False, show_default=False,
        help="A table in a terminal and tsv in a pipe if not given.",
    )  # fmt: skip


class Output(Struct, frozen=True, kw_only=True):
    """How results are printed."""

    format: Annotated[Format | None, _format_option()] = None
    json: JsonFlag = False
    fields: FieldNames = None
    header: Header = True
    ids: Annotated[
        bool, Option("--ids", help="Only the ids, one a line.", rich_help_panel=OUTPUT)
    ] = False
    only_count: Annotated[
        bool, Option("--count", help="Only how many there are.", rich_help_panel=OUTPUT)
    ] = False
    quiet: Quiet = False
    color: Color = "auto"


class ReportOutput(Struct, frozen=True, kw_only=True):
    """How the findings of a check are printed."""

    format: Annotated[ReportFormat | None, _format_option()] = None
    json: JsonFlag = False
    fields: FieldNames = None
    header: Header = True
    quiet: Quiet = False
    color: Color = "auto"
