"""Findings as SARIF 2.1.0, so that editors and CI show them at the lines of a draft.

The structure follows OASIS, Static Analysis Results Interchange Format 2.1.0 (2020): a log of one
run, whose tool has a rule for each verdict. Columns count code points and end before the column
given. Genuine quotes that need no remark are left out.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Literal
from urllib.parse import quote

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from factcli.checking.article import position
from factcli.checking.verdicts import GENUINE, Finding, Location, Verdict
from factcli.model import Span
from factcli.render.remarks import summary
from factcli.version import VERSION

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

RULES = {
    Verdict.SPLICED: "True fragments of one quote, joined by an ellipsis.",
    Verdict.UNQUOTED: "The words stand in the article, but as the writer's own.",
    Verdict.MISATTRIBUTED: "The words are true, but somebody else's.",
    Verdict.MISSPLICED: "Fragments in another order, or of several quotes or speakers.",
    Verdict.ALTERED: "The words differ from those in the article.",
    Verdict.ABSENT: "The words do not stand in the article.",
    Verdict.EXACT: "The words stand in the article.",
}


class _Part(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A part of the log; keys in camel case, what is unset left out."""


class Message(_Part, frozen=True, kw_only=True):
    """Text for people."""

    text: str


class Region(_Part, frozen=True, kw_only=True):
    """A stretch of a file; lines and columns from 1, the end column exclusive."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class ArtifactLocation(_Part, frozen=True, kw_only=True):
    """A file, as a URI reference."""

    uri: str


class PhysicalLocation(_Part, frozen=True, kw_only=True):
    """A stretch of a file."""

    artifact_location: ArtifactLocation
    region: Region | UnsetType = UNSET


class ResultLocation(_Part, frozen=True, kw_only=True):
    """Where a result is shown."""

    physical_location: PhysicalLocation


class Rule(_Part, frozen=True, kw_only=True):
    """A verdict."""

    id: str
    short_description: Message


class Result(_Part, frozen=True, kw_only=True):
    """A finding."""

    rule_id: str
    rule_index: int
    level: Literal["error", "warning", "note"]
    message: Message
    locations: list[ResultLocation]


class Driver(_Part, frozen=True, kw_only=True):
    """The program that checked."""

    name: str
    version: str
    rules: list[Rule]


class Tool(_Part, frozen=True, kw_only=True):
    """What made the log."""

    driver: Driver


class Run(_Part, frozen=True, kw_only=True):
    """One check."""

    tool: Tool
    column_kind: str
    results: list[Result]


class Log(_Part, frozen=True, kw_only=True):
    """The whole file."""

    schema: str | UnsetType = field(default=UNSET, name="$schema")
    version: str
    runs: list[Run]


def sarif(
    findings: Iterable[Finding], failing: frozenset[Verdict], draft: str | None,
    *, several_sources: bool = False,
) -> str:  # fmt: skip
    """A SARIF log of findings; `draft` is the text of the file that their claims stand in.

    Without it only the file is named: what was found in a page or a PDF has other lines.

    A failing verdict is an error, another that is not genuine a warning, a remark a note.
    """
    verdicts = list(RULES)
    rules = [
        Rule(id=verdict, short_description=Message(text=text)) for verdict, text in RULES.items()
    ]
    results = [
        Result(
            rule_id=finding.verdict,
            rule_index=verdicts.index(finding.verdict),
            level=_level(finding, failing),
            message=Message(text=summary(finding, several_sources=several_sources)),
            locations=list(_locations(finding.claim.at, draft)),
        )
        for finding in findings
        if finding.verdict not in GENUINE or finding.notes or finding.verdict in failing
    ]
    tool = Tool(driver=Driver(name="factcli", version=VERSION, rules=rules))
    run = Run(tool=tool, column_kind="unicodeCodePoints", results=results)
    log = Log(schema=_SCHEMA, version="2.1.0", runs=[run])
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _level(finding: Finding, failing: frozenset[Verdict]) -> Literal["error", "warning", "note"]:
    if finding.verdict in failing:
        return "error"
    return "note" if finding.verdict in GENUINE else "warning"


def _locations(at: Location | None, draft: str | None) -> Iterator[ResultLocation]:
    if at is None:
        return
    file = ArtifactLocation(uri=quote(PurePath(at.file).as_posix(), errors="surrogateescape"))
    if draft is None:
        yield ResultLocation(physical_location=PhysicalLocation(artifact_location=file))
        return
    for span in at.spans:
        physical = PhysicalLocation(artifact_location=file, region=_region(draft, span))
        yield ResultLocation(physical_location=physical)


def _region(text: str, span: Span) -> Region:
    (start_line, start_column), (end_line, end_column) = (position(text, offset) for offset in span)
    return Region(
        start_line=start_line, start_column=start_column, end_line=end_line, end_column=end_column
    )
