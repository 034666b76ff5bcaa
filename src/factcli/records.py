"""What a lookup answers with: facts joined with names, their score and their source.

The keys are those of the knowledge file, in its order, with names beside ids, and `score`,
`matches` and `source` behind them. Keys are only ever added within a major version.
"""

from msgspec import Struct

from factcli.model import ActorKind, QuoteKind, Span


class SourceRef(Struct, frozen=True, kw_only=True):
    """The article a fact stands in."""

    id: str
    date: str | None
    title: str | None
    url: str | None


class ActorRef(Struct, frozen=True, kw_only=True):
    """An actor beside a fact."""

    id: str
    name: str
    role: str | None


class CountryRef(Struct, frozen=True, kw_only=True):
    """A country beside a fact."""

    code: str
    name: str


class Form(Struct, frozen=True, kw_only=True):
    """A wording in which something is named, and how often."""

    text: str
    count: int


class QuoteRecord(Struct, frozen=True, kw_only=True, tag_field="fact", tag="quote"):
    """A quote as it is printed; `matches` are spans in `text`."""

    id: str
    kind: QuoteKind
    text: str
    spans: list[Span]
    speaker: ActorRef | None
    speaker_text: str | None  # the words at `speaker_span`: "a spokesman", "Mr Przydacz"
    speaker_span: Span | None
    cue: str | None
    cue_span: Span | None
    quoting: ActorRef | None
    date: str | None
    countries: list[CountryRef]
    actors: list[ActorRef]
    link: str | None
    confidence: float
    score: float | None = None  # 0 to 100; null in a list without a query
    matches: list[Span] = []
    source: SourceRef


class ActorRecord(Struct, frozen=True, kw_only=True, tag_field="fact", tag="actor"):
    """An actor as it is printed; `matches` are spans in `name`.

    An actor of several sources has no `mentions` (they would point into different texts) and
    no single `source`; `named` and `sources` count them.
    """

    id: str
    name: str
    kind: ActorKind
    role: str | None
    organisation: ActorRef | None
    country: CountryRef | None
    aliases: list[str]
    mentions: list[Span]
    named: int  # how often the sources name them
    quotes: int  # how often they speak
    sources: int  # how many sources they are in
    score: float | None = None
    matches: list[Span] = []
    source: SourceRef | None


class CountryRecord(Struct, frozen=True, kw_only=True, tag_field="fact", tag="country"):
    """A country as it is printed; see `ActorRecord` for several sources."""

    code: str
    name: str
    mentions: list[Span]
    named: int
    forms: list[Form]  # the wordings it is named in, the most frequent first
    quotes: int  # how many quotes name it
    sources: int
    score: float | None = None
    matches: list[Span] = []
    source: SourceRef | None


class SourceRecord(Struct, frozen=True, kw_only=True, tag_field="fact", tag="source"):
    """An article as it is printed, with the number of its facts."""

    id: str
    title: str | None
    date: str | None
    url: str | None
    publisher: str | None
    language: str
    sha256: str
    characters: int
    quotes: int
    actors: int
    countries: int
    dates: int


ANSWERS: dict[str, tuple[type[Struct], ...]] = {
    "quotes": (QuoteRecord,),
    "actors": (ActorRecord,),
    "countries": (CountryRecord,),
    "search": (QuoteRecord, ActorRecord, CountryRecord),
    "show": (QuoteRecord, ActorRecord, CountryRecord),
    "source": (SourceRecord,),
}
"""The records that each command prints."""
