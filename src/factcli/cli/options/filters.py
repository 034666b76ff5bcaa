"""What lookups are asked: words, which facts, how many of them, and in which order."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from msgspec import Struct

from factcli.cli.declaring import RANKING, Argument, Option
from factcli.cli.options import candidates
from factcli.errors import UsageError
from factcli.model import ActorKind, QuoteKind

_FILTER = "Filter"

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


def asked_date(flag: str, text: str | None) -> str | None:
    """A date the user gave, in whole or in part: `2021`, `2021-11`, `2021-11-12`.

    Raises:
        UsageError: It is no date.

    """
    if text is None:
        return None
    from datetime import date

    year, *rest = text.split("-")
    try:
        numbers = [int(part) for part in (year, *rest)]
        date(*[*numbers, 1, 1][:3])
        written = [len(year) == 4, *(len(part) == 2 for part in rest)]
    except (ValueError, TypeError):
        written = [False]
    if len(rest) > 2 or not all(written):
        raise UsageError(f"{flag} '{text}' is no date; write it as 2021, 2021-11 or 2021-11-12")
    return text


def asked_limit(limit: int | None, query: Sequence[str], *, whole_list: bool) -> int | None:
    """How many records to print at most; None for all.

    A query and a table stop at 20 when the user does not say; a list in a pipe is whole.

    Raises:
        UsageError: The limit is negative.

    """
    if limit is None:
        return None if whole_list and not query else 20
    if limit < 0:
        raise UsageError(f"--limit {limit} is negative; give a number, or 0 for all")
    return limit or None
