"""The facts of one article: the knowledge file, format 1, as types.

The order of the fields is the order of the keys in the file. Spans are half-open pairs of
Unicode code points into `Source.text`. Every field is always written; what the text does not
say is null.
"""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

FORMAT: Literal["factcli/1"] = "factcli/1"

Span: TypeAlias = tuple[int, int]
"""`[start, end)` in Unicode code points into the source text."""

SourceId: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{12}$")]
QuoteId: TypeAlias = Annotated[str, Meta(pattern=r"^q[1-9][0-9]*$")]
ActorId: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
CountryCode: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
PartialDate: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
"""ISO 8601 in the granularity the text gives: `2014`, `2014-09` or `2014-09-05`."""
Confidence: TypeAlias = Annotated[float, Meta(ge=0, le=1)]


class QuoteKind(StrEnum):
    """How the words of a quote are given."""

    DIRECT = "direct"  # wholly in quotation marks, or a turn of a transcript
    MIXED = "mixed"  # reported speech with quoted fragments in it
    INDIRECT = "indirect"  # reported without marks
    POST = "post"  # a post or block quote set apart, with a line that says whose it is


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Source(Struct, frozen=True, kw_only=True):
    """One article: its text and its metadata."""

    id: SourceId  # the first 12 hex digits of `sha256`
    title: str | None
    date: PartialDate | None
    url: str | None
    publisher: str | None
    language: str
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]  # of the text in UTF-8
    text: str


class Quote(Struct, frozen=True, kw_only=True):
    """Words attributed to an actor; `text` is the slices at `spans`, joined by one space."""

    id: QuoteId
    kind: QuoteKind
    text: str
    spans: list[Span]
    speaker: ActorId | None
    speaker_span: Span | None
    cue: str | None
    cue_span: Span | None
    quoting: ActorId | None
    date: PartialDate | None
    countries: list[CountryCode]
    actors: list[ActorId]
    link: str | None
    confidence: Confidence


class Actor(Struct, frozen=True, kw_only=True):
    """A person or an organisation named in the source."""

    id: ActorId
    name: str
    kind: ActorKind
    role: str | None
    organisation: ActorId | None
    country: CountryCode | None
    aliases: list[str]
    mentions: list[Span]


class Country(Struct, frozen=True, kw_only=True):
    """A country with every place where the source names it."""

    code: CountryCode
    name: str
    mentions: list[Span]


class DateFact(Struct, frozen=True, kw_only=True):
    """A date the source gives: its words, and the day, month or year they stand for."""

    text: str
    date: PartialDate
    span: Span


class Knowledge(Struct, frozen=True, kw_only=True):
    """One source and all its facts."""

    format: Literal["factcli/1"] = FORMAT
    source: Source
    quotes: list[Quote]
    actors: list[Actor]
    countries: list[Country]
    dates: list[DateFact]
