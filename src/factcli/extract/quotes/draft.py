"""A quote on its way from the text to the knowledge file."""

from msgspec import Struct

from factcli.extract.reports.report import Report
from factcli.extract.sentences.origins import Origin
from factcli.model import QuoteKind, Span


class Draft(Struct):
    """A quote on its way: its spans, and who says it by which rule.

    `stretches` are places in `Flow.stretches`, `sentence` one in `Flow.frames`, `member` one in
    `Cast.members`. `found` is the rule that gave the quote, `rule` the one that gave its source,
    and `resolved` tells how it is known whom the source stands for. `source` is where the source
    stands, if it is not in the narrator's words; `passed_on` is whose words the source passes on,
    and `quoting` the member that is. What is not `told`, an attitude, is no quote, but tells who is
    being talked of. `rivals` are all the reports of its sentence.
    """

    kind: QuoteKind
    spans: list[Span]
    stretches: list[int]
    sentence: int
    paragraph: int
    found: str
    rule: str
    origin: Origin | None = None
    report: Report | None = None
    member: int | None = None
    resolved: str = ""
    source: Span | None = None
    passed_on: Origin | None = None
    quoting: int | None = None
    told: bool = True
    rivals: list[Report] = []
