"""A reporting word in its sentence, with its source."""

from msgspec import Struct

from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin

SHARING = frozenset(("participle", "coordination", "shared"))
"""Rules that give a source which another verb has, too."""


_OPENING = frozenset(("participle", "subject"))  # whose source may follow as that of a main clause


class VerbGroup(Struct, frozen=True):
    """A reporting verb of a class at half-open tokens `start, end`, with what stands before it."""

    flow: Flow
    frame: Frame
    start: int
    end: int
    kind: str  # of `CueKind`


class Report(Struct, frozen=True, gc=False):
    """A cue at half-open tokens `cue, end`, with the start of its verb group and its source.

    `form` is V (finite), B (base form) or I (participle); `rule` is the rule that gave the source.
    """

    start: int
    cue: int
    end: int
    kind: str  # of `CueKind`
    form: str
    lemma: str
    origin: Origin | None
    rule: str

    @property
    def inverted(self) -> bool:
        """Whether the source stands behind the cue."""
        behind = self.origin is not None and self.origin.start >= self.end
        return behind and self.rule not in _OPENING  # In calling it “…,” Roe

    @property
    def has_subject(self) -> bool:
        """Whether the source is one that another verb may share."""
        return self.origin is not None and self.rule != "agent"

    @property
    def first(self) -> int:
        """The first token of the clause: its subject or its verb group."""
        origin = self.origin
        if origin is None or origin.start > self.start or self.rule in SHARING:
            return self.start
        return origin.start

    @property
    def last(self) -> int:
        """One past the last token of the cue and its source."""
        return max(self.origin.end, self.end) if self.origin else self.end


class Site(VerbGroup, frozen=True):
    """A verb that looks for its source."""

    lemma: str
    finite: bool
    earlier: list[Report]
    before: str  # the tag before the verb group, `^` at the beginning of the sentence
