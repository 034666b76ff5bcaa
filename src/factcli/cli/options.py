"""Every option, declared once; a command takes them in groups.

A flag beats its `FACTCLI_*` variable, which beats the default.
"""

from typing import Annotated, Any, Literal

from msgspec import Struct

from factcli.cli import candidates
from factcli.cli.commands import OUTPUT, RANKING, Argument, Option
from factcli.cli.environment import ColorChoice
from factcli.model import ActorKind, QuoteKind
from factcli.render.formats import Format, ReportFormat

_DATA = "Data"
_FILTER = "Filter"

DataPath = Annotated[
    str | None,  # no Path, for which an empty text is the current folder
    Option(
        "--data", "-d",
        metavar="PATH", envvar="FACTCLI_DATA", show_envvar=True, rich_help_panel=_DATA,
        help="A knowledge file, a .jsonl of them, a folder, or a .db library; "
        "the bundled article if not given.",
    ),
]  # fmt: skip

QueryWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[QUERY]...", show_default=False,
        help="Words, a phrase or a half-remembered sentence; everything if not given.",
    ),
]  # fmt: skip

RequiredQuery = Annotated[
    list[str], Argument(metavar="QUERY...", help="Words or a phrase.", show_default=False)
]

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

SpeakerName = Annotated[
    str | None,
    Option(
        "--speaker", "-s", metavar="NAME", rich_help_panel=_FILTER,
        help="Said by this person or organisation, or quoted from them; any spelling.",
        autocompletion=candidates.speakers,
    ),
]  # fmt: skip

CountryName = Annotated[
    str | None,
    Option(
        "--country", "-c", metavar="NAME", rich_help_panel=_FILTER,
        help="Tied to this country; name, demonym or code.",
        autocompletion=candidates.countries,
    ),
]  # fmt: skip


def _date_option(flag: str, text: str) -> Any:
    return Option(flag, metavar="DATE", rich_help_panel=_FILTER, help=text)


class QuoteFilters(Struct, frozen=True, kw_only=True):
    """Which quotes."""

    speaker: SpeakerName = None
    country: CountryName = None
    kind: Annotated[
        list[QuoteKind] | None,
        Option(
            "--kind", "-k", rich_help_panel=_FILTER, case_sensitive=False, show_default=False,
            help="How the words are given; may be repeated.",
        ),
    ] = None  # fmt: skip
    since: Annotated[
        str | None,
        _date_option("--since", "Said on this date or later; 2021, 2021-11 or 2021-11-12."),
    ] = None
    until: Annotated[str | None, _date_option("--until", "Said then or earlier.")] = None


class ActorFilters(Struct, frozen=True, kw_only=True):
    """Which actors."""

    kind: Annotated[
        list[ActorKind] | None,
        Option(
            "--kind", "-k", rich_help_panel=_FILTER, case_sensitive=False, show_default=False,
            help="People or organisations.",
        ),
    ] = None  # fmt: skip
    country: CountryName = None


class Ranking(Struct, frozen=True, kw_only=True):
    """Which hits, and how many of them."""

    limit: Annotated[
        int | None,
        Option(
            "--limit", "-n", metavar="N", envvar="FACTCLI_LIMIT", rich_help_panel=RANKING,
            help="At most N, 0 for all. A query or a table stops at 20, a list in a pipe is whole.",
        ),
    ] = None  # fmt: skip
    offset: Annotated[
        int,
        Option(
            "--offset",
            metavar="N",
            help="Leave out the first N.",
            rich_help_panel=RANKING,
            show_default=False,
        ),
    ] = 0
    min_score: Annotated[
        float | None,
        Option(
            "--min-score", metavar="0-100", rich_help_panel=RANKING,
            help="Only hits that match at least this well.",
        ),
    ] = None  # fmt: skip
    exact: Annotated[
        bool,
        Option(
            "--exact", "-x", rich_help_panel=RANKING,
            help="No typos, no other forms of a word; a phrase in its order.",
        ),
    ] = False  # fmt: skip


class Sorting(Struct, frozen=True, kw_only=True):
    """In which order."""

    sort: Annotated[
        Literal["score", "date", "speaker"] | None,
        Option(
            "--sort", rich_help_panel=RANKING, show_default=False,
            help="Best first, newest first, or by speaker; text order without a query.",
        ),
    ] = None  # fmt: skip


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
