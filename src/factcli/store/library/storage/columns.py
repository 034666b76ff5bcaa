"""How the facts of a source are kept: columns of small numbers, without what the text says.

Places stand as differences; an actor's name is the text at the first mention, the aliases are
the other mentions, a cue is the text at its span. What is not so is kept beside, by position, so
that every knowledge file comes back as it was. `condensing` makes them, `expanding` reads them.
"""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from factcli.model import Span
from factcli.text import slug

_slug = lru_cache(maxsize=20_000)(slug)


class Quotes(Struct, array_like=True, frozen=True):
    """Quotes by column; what is seldom there by position in the list of quotes."""

    kinds: str  # their first letters
    ids: dict[int, str]  # other than q1, q2 …
    counts: dict[int, int]  # of spans, where it is not one
    spans: list[int]  # differences
    # Where a speaker's span starts after the quote's end, its length, where the cue's starts
    # after that, its length; zeros stand for a span that is not there, too.
    around: list[int]
    unnamed: list[int]  # quotes without a speaker's span
    uncued: list[int]
    cues: dict[int, str | None]  # other than the text at the span
    confidence: list[int | float]  # hundredths, or what is none
    speakers: list[int | str | None]
    quoting: dict[int, int | str]
    dates: dict[int, str]
    links: dict[int, str]
    countries: dict[int, list[str]]
    actors: dict[int, list[int | str]]


class Actors(Struct, array_like=True, frozen=True):
    """Actors by column."""

    kinds: str
    names: dict[int, str]  # other than the first mention
    ids: dict[int, str]  # other than the slug of the name
    aliases: dict[int, list[str]]  # other than the other mentions
    roles: dict[int, str]
    organisations: dict[int, int | str]
    countries: dict[int, str]
    counts: list[int]  # of mentions
    mentions: list[int]


class Countries(Struct, array_like=True, frozen=True):
    """Countries by column."""

    codes: list[str]
    names: list[str]
    counts: list[int]
    mentions: list[int]


class Dates(Struct, array_like=True, frozen=True):
    """Dates by column."""

    texts: dict[int, str]  # other than the text at the span
    dates: list[str]
    spans: list[int]


class Condensed(Struct, array_like=True, frozen=True):
    """All facts of a source, and the numbers of its joined actors."""

    quotes: Quotes
    actors: Actors
    countries: Countries
    dates: Dates
    numbers: list[int]


def named(text: str, mentions: Sequence[Span]) -> tuple[str, list[str]]:
    """The text at the first mention, and the others."""
    forms = dict.fromkeys([text[start:end] for start, end in mentions])
    name, *others = forms or ("",)
    return name, others


def forms_beside(text: str, mentions: Sequence[Span], name: str) -> list[str]:
    """What an actor is called besides the name."""
    forms = dict.fromkeys([text[start:end] for start, end in mentions])
    return [form for form in forms if form != name]


def usual_id(name: str) -> str:
    """The usual id; that of a name in other letters could change with their transliteration."""
    return _slug(name) if name.isascii() else ""
