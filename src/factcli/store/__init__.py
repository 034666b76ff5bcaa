"""Where facts come from: one small interface over knowledge files and libraries.

A store answers in records (`factcli.records`), in text order: the order of its sources, and of
the facts within a source. `factcli.lookup` ranks over any store.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import Literal, NamedTuple, Protocol, TypeAlias

from msgspec import Struct

from factcli.model import ActorKind, Knowledge, QuoteKind, Source
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord

FactRecord: TypeAlias = QuoteRecord | ActorRecord | CountryRecord
Order: TypeAlias = Literal["text", "date", "speaker"]
"""Text order; the newest first, undated last; by the speaker's name, unnamed last."""


class QuoteFilter(Struct, frozen=True, kw_only=True):
    """Which quotes to look among; None does not restrict.

    `since` and `until` are inclusive and may be partial: `2021` or `2021-11`. A quote has its
    own date, else the one of its source; without either no bound lets it pass.
    """

    speakers: frozenset[str] | None = None  # actor ids: who speaks, or whose words are passed on
    countries: frozenset[str] | None = None  # codes
    kinds: frozenset[QuoteKind] | None = None
    since: str | None = None
    until: str | None = None


class ActorFilter(Struct, frozen=True, kw_only=True):
    """Which actors to look among; None does not restrict."""

    kinds: frozenset[ActorKind] | None = None
    countries: frozenset[str] | None = None  # codes


class Totals(Struct, frozen=True):
    """How much a store holds; an actor or country of many sources counts once."""

    sources: int
    quotes: int
    actors: int
    countries: int
    dates: int


class Share(NamedTuple):
    """How much of a store is of one month (`2021-11`) or publisher; None: it is not known."""

    name: str | None
    sources: int
    quotes: int


class Field(NamedTuple):
    """Words that a query may match, and how much a match there counts (0 to 1)."""

    text: str
    weight: float


class Beside(NamedTuple):
    """What a fact can be found by besides its text: other fields, and countries' codes."""

    fields: Sequence[Field]
    codes: Collection[str]


TOGETHER = 0.1
"""The part of a score that is earned by standing together, in the order of the query."""
SHARE = 0.5
"""The part of a passage's bearing words that a text must have to be aligned with it at all."""
UNORDERED = 2.0
"""A bound that says nothing: better candidates may follow, in any order."""


class Candidate(NamedTuple):
    """A fact as the scorer sees it.

    `number` ascends in text order and is good for `quote_records` or `actor_records`. What is
    `beside` the text is only asked for when the text lacks a word. No later candidate scores
    above `bound`, and those that may score as much come in text order. An `exact` one scores just
    its bound, and has no text: it need not be looked at.
    """

    number: int
    text: str
    beside: Callable[[], Beside]
    bound: float = UNORDERED
    exact: bool = False


class Term(NamedTuple):
    """A word of a query: the words of the collection it may stand for, each with its grade.

    Grades go from 0 to 1, an equal word has 1. `codes` are countries the word names.
    """

    word: str
    weight: float
    forms: Mapping[str, float]
    codes: Mapping[str, float]


class Needs(NamedTuple):
    """What a hit must have: all but `missing` of the terms that carry weight.

    With `phrases`, it must also have the words of each phrase in a row; as a `passage`, it is
    aligned with all of the terms instead.
    """

    terms: Sequence[Term]
    missing: int = 0
    phrases: Sequence[Sequence[str]] = ()
    passage: bool = False

    @property
    def bearing(self) -> Sequence[Term]:
        """The terms that carry weight; all, if there are only function words."""
        return [term for term in self.terms if term.weight == 1] or self.terms

    @property
    def least_shared(self) -> int:
        """Of a passage: how many of the bearing terms a text must have."""
        return ceil(SHARE * len(self.bearing))


class Vocabulary(Protocol):
    """The words (`factcli.text.keys`) that a kind of facts can be found by."""

    def count(self, word: str) -> int:
        """How many of the facts have the word; 0 if it is unknown."""
        ...

    def starting(self, prefix: str) -> Iterable[str]:
        """The words that start with `prefix`."""
        ...

    def between(self, shortest: int, longest: int) -> Sequence[str]:
        """The words of `shortest` to `longest` letters."""
        ...


class Store(Protocol):
    """Facts of one or many sources.

    The first group is for showing, the second for `factcli.lookup`.
    """

    def close(self) -> None:
        """Let go of what is open; nothing can be asked any more."""
        ...

    def totals(self) -> Totals:
        """How much there is."""
        ...

    def sources(self) -> Iterator[SourceRecord]:
        """Every article with the number of its facts, in text order."""
        ...

    def by_month(self) -> list[Share]:
        """How much each month has, the earliest first, undated articles last."""
        ...

    def by_publisher(self) -> list[Share]:
        """How much each publisher has, the one with most quotes first."""
        ...

    def source(self, source_id: str) -> Source:
        """One article whole, text included; raises `UnknownNameError`."""
        ...

    def knowledge(self, source_id: str) -> Knowledge:
        """One article with all its facts; raises `UnknownNameError`."""
        ...

    def fact(self, fact_id: str) -> FactRecord:
        """The fact called `q2`, `jens-stoltenberg`, `PL` or `<source id>:q2`.

        Raises `UnknownNameError`, also for `q2` alone where several sources have one.
        """
        ...

    def actor(self, actor_id: str) -> ActorRecord | None:
        """The person or organisation with this id, None if there is none."""
        ...

    def sources_near(self, words: Sequence[str], limit: int) -> Sequence[str]:
        """The ids of the sources that share most with `words`, the rarest first.

        `words` are keys (`factcli.text.keys`). At most `limit` sources, best first; in a large
        store the rarest of the words decide.
        """
        ...

    def quote_numbers(self, where: QuoteFilter, order: Order) -> Iterator[int]:
        """The quotes that pass, as numbers for `quote_records`."""
        ...

    def count_quotes(self, where: QuoteFilter) -> int:
        """How many quotes pass."""
        ...

    def actor_numbers(self, where: ActorFilter) -> Iterator[int]:
        """The actors that pass, those who speak and are named most often first."""
        ...

    def count_actors(self, where: ActorFilter) -> int:
        """How many actors pass."""
        ...

    def countries(self) -> Iterator[CountryRecord]:
        """Every country, those named most often first."""
        ...

    def quote_vocabulary(self) -> Vocabulary:
        """The words of quotes and of their speakers' names."""
        ...

    def actor_vocabulary(self) -> Vocabulary:
        """The words of actors' names, roles and organisations."""
        ...

    def quote_candidates(
        self, needs: Needs, where: QuoteFilter, order: Order | None
    ) -> Iterator[Candidate]:
        """A superset of the quotes that meet `needs`, best bound first or in `order`."""
        ...

    def actor_candidates(self, needs: Needs, where: ActorFilter) -> Iterator[Candidate]:
        """A superset of the actors that meet `needs`, best bound first."""
        ...

    def count_quote_hits(self, needs: Needs, where: QuoteFilter) -> int | None:
        """How many quotes meet `needs`; None where looking at each one is the way to know."""
        ...

    def quote_records(self, numbers: Iterable[int]) -> Iterator[QuoteRecord]:
        """The quotes of these numbers, in the order given."""
        ...

    def actor_records(self, numbers: Iterable[int]) -> Iterator[ActorRecord]:
        """The actors of these numbers, in the order given."""
        ...
