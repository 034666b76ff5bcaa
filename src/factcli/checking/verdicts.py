"""What a check answers with: a verdict and its evidence, never a bare yes or no.

Spans are half-open pairs of code points: `spans` into the source text, `claimed_span` into the
words that were checked.
"""

from enum import StrEnum

from msgspec import Struct

from factcli.model import Confidence, Span
from factcli.records import ActorRef, SourceRef


class Verdict(StrEnum):
    """What is true of a claimed quote, the best first."""

    EXACT = "exact"  # the words stand there and are quoted; only typography differs
    SPLICED = "spliced"  # true fragments of one quote in their order, joined by an ellipsis
    UNQUOTED = "unquoted"  # the words stand there, but as the writer's own
    MISATTRIBUTED = "misattributed"  # the words are exact or spliced, the speaker is another
    MISSPLICED = "misspliced"  # fragments in another order, or of several quotes or speakers
    ALTERED = "altered"  # close, but words differ
    ABSENT = "absent"  # not there


GENUINE = frozenset({Verdict.EXACT, Verdict.SPLICED})


class DifferenceKind(StrEnum):
    """What a change of wording touches, the gravest first."""

    NEGATION = "negation"  # not, never, without
    NUMBER = "number"  # digits and number words
    QUANTITY = "quantity"  # million for billion, some for all, miles for kilometres
    NAME = "name"  # who or what is spoken of
    ORDER = "order"  # the same words in another order
    WORD = "word"


class Relation(StrEnum):
    """What a claimed speaker is to the one in the article."""

    SAME = "same"
    OTHER = "other"
    UNSURE = "unsure"


class Comparison(Struct, frozen=True):
    """What a claimed speaker is to the one in the article, with a sentence where it needs one."""

    relation: Relation
    note: str | None = None


_LONG = 200  # code points of a passage that fit in a sentence


def shortened(text: str) -> str:
    """A passage on one line, cut at a word where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0] + " …"


class Difference(Struct, frozen=True, kw_only=True):
    """One place where the claimed words and the source part.

    One of the two sides is empty, with an empty span, where a word was added or left out.
    """

    kind: DifferenceKind
    claimed: str
    source: str
    claimed_span: Span
    source_span: Span

    def __str__(self) -> str:
        """In words: `number: “20” for “12”`, `negation: “not” left out`, `word: “very” added`."""
        if not self.claimed:
            return f"{self.kind}: “{self.source}” left out"
        if not self.source:
            return f"{self.kind}: “{self.claimed}” added"
        return f"{self.kind}: “{self.claimed}” for “{self.source}”"


class Omission(Struct, frozen=True, kw_only=True):
    """What an ellipsis, or a silent cut, leaves out of the source."""

    text: str
    span: Span
    words: int
    negations: list[str]  # the negations among them

    def __str__(self) -> str:
        """How many words, and which, on one line, long ones shortened."""
        words = "1 word" if self.words == 1 else f"{self.words} words"
        return f"{words}: “{shortened(self.text)}”"


class Place(Struct, frozen=True, kw_only=True):
    """One place where the words stand."""

    source: SourceRef
    file: str | None  # or address, where an article was read for this check
    line: int  # in the source text, from 1
    column: int  # in code points, from 1
    spans: list[Span]
    text: str  # the source's own wording, its parts joined by " … "
    quote: str | None  # the id of the quote they belong to
    speaker: ActorRef | None
    speaker_text: str | None  # how the source names the speaker there
    confidence: Confidence | None  # that the speaker is right; null without a speaker

    def __str__(self) -> str:
        """The source's own wording."""
        return self.text


class Location(Struct, frozen=True, kw_only=True):
    """Where a claim stands in the draft that makes it."""

    file: str
    line: int  # from 1
    column: int  # in code points, from 1
    spans: list[Span]  # in the text of the draft

    def __str__(self) -> str:
        """As compilers write it: `story.md:3:12`."""
        return f"{self.file}:{self.line}:{self.column}"


class Claim(Struct, frozen=True, kw_only=True):
    """Words somebody is said to have said."""

    text: str
    speaker: str | None = None
    at: Location | None = None

    def __str__(self) -> str:
        """The words."""
        return self.text


class Finding(Struct, frozen=True, kw_only=True, tag_field="fact", tag="finding"):
    """The verdict on one claim, with its evidence.

    `similarity` is the share of words that agree in order, 1 for all. `attribution` says what the
    claimed speaker is to the one in the article; null where none is claimed or no words are found.
    `place` is the best one, `others` are further places of the same words. `notes` are for the
    reader.
    """

    verdict: Verdict
    claim: Claim
    similarity: float
    attribution: Relation | None = None
    place: Place | None = None
    differences: list[Difference] = []
    omitted: list[Omission] = []
    others: list[Place] = []
    notes: list[str] = []


_ORDER = (
    Verdict.EXACT, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.UNQUOTED, Verdict.MISSPLICED,
    Verdict.ALTERED, Verdict.ABSENT,
)  # fmt: skip
_RELATIONS = (Relation.SAME, None, Relation.UNSURE, Relation.OTHER)


def rank(
    verdict: Verdict, relation: Relation | None, similarity: float = 1.0
) -> tuple[int, int, float]:
    """A key that sorts the best of several answers to one claim first."""
    return _ORDER.index(verdict), _RELATIONS.index(relation), -similarity
