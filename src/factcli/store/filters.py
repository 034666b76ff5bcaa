"""Which quotes and actors pass a filter."""

import re
from collections.abc import Collection

from factcli.model import Quote, Source
from factcli.store import ActorFilter, QuoteFilter
from factcli.store.joined import Joined

_QUOTE_ID = re.compile(r"q[1-9][0-9]*")


def is_quote_id(text: str) -> bool:
    """Whether this is the id of a quote within its source."""
    return _QUOTE_ID.fullmatch(text) is not None


def date_of(quote: Quote, source: Source) -> str | None:
    """The date of a quote: its own, else its source's."""
    return quote.date or source.date


def in_period(date: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date lies between two others, at the granularity they share.

    All may be partial: `2021-11` lies in `2021` and overlaps `2021-11-12`.
    """
    if date is None:
        return since is None and until is None
    return (since is None or date[: len(since)] >= since[: len(date)]) and (
        until is None or date[: len(until)] <= until[: len(date)]
    )


def passes(
    where: QuoteFilter, quote: Quote, voices: Collection[str | None], source: Source
) -> bool:
    """Whether a quote passes; voices are its speaker and whom they quote, as ids of all sources."""
    return (
        (where.speakers is None or not where.speakers.isdisjoint(voices))
        and (where.countries is None or not where.countries.isdisjoint(quote.countries))
        and (where.kinds is None or quote.kind in where.kinds)
        and in_period(date_of(quote, source), where.since, where.until)
    )


def actor_passes(where: ActorFilter, actor: Joined) -> bool:
    """Whether an actor passes."""
    return (where.kinds is None or actor.kind in where.kinds) and (
        where.countries is None or actor.country in where.countries
    )
