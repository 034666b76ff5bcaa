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
    `first` is the first token of the clause, its subject or its verb group, `last` one past the
    last token of the cue and its source, which is `inverted` where it stands behind the cue.
    """

    start: int
    cue: int
    end: int
    kind: str  # of `CueKind`
    form: str
    lemma: str
    origin: Origin | None
    rule: str
    first: int
    last: int
    inverted: bool

    @property
    def has_subject(self) -> bool:
        """Whether the source is one that another verb may share."""
        return self.origin is not None and self.rule != "agent"


def report_of(
    start: int,
    cue: int,
    end: int,
    kind: str,
    form: str,
    lemma: str,
    origin: Origin | None,
    rule: str,
) -> Report:
    """A report with what the other rules ask for again and again."""
    first, last, inverted = start, end, False
    if origin is not None:
        if origin.start <= start and rule not in SHARING:
            first = origin.start
        last = max(origin.end, end)
        inverted = origin.start >= end and rule not in _OPENING  # not: In calling it “…,” Roe
    return Report(start, cue, end, kind, form, lemma, origin, rule, first, last, inverted)


class Site(VerbGroup, frozen=True):
    """A verb that looks for its source."""

    lemma: str
    finite: bool
    earlier: list[Report]
    before: str  # the tag before the verb group, `^` at the beginning of the sentence
