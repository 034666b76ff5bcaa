"""Findings for a person: each a paragraph with the verdict, the diff and the evidence.

Meaning is never carried by colour alone: what the quote leaves out of the article's words stands
in `[-…-]`, what it adds in `{+…+}`, as word diffs do.
"""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from factcli.checking.verdicts import GENUINE, Difference, Finding, Verdict
from factcli.render.console import HEADING, NAME, QUIET, article_text
from factcli.render.remarks import speaker_line, where

_GOOD, _DOUBTFUL, _BAD = "bold green", "bold yellow", "bold red"
_LEFT_OUT, _ADDED = "red strike", "green underline"
_SIGNS = {_GOOD: "✓", _DOUBTFUL: "?", _BAD: "✗"}
_MOST_PLACES = 5
_LONGEST = 2000  # characters of a quote that are shown
_EDGES = " .,;:!?…“”\"'‘’"  # punctuation that a quote may begin and end with as it likes


def paragraphs(
    findings: Sequence[Finding], *, several_sources: bool = False
) -> Iterator[RenderableType]:
    """A paragraph a finding, in the order given."""
    for number, finding in enumerate(findings):
        if number:
            yield Text()
        yield Group(_heading(finding), _evidence(finding, several_sources))


def _heading(finding: Finding) -> Text:
    style = _style(finding)
    at = finding.claim.at
    heading = Text.assemble((f"{_SIGNS[style]} {finding.verdict}", style))
    if at:
        heading.append("  ")
        heading.append_text(article_text(f"{at.file}:{at.line}:{at.column}", style=HEADING))
    if finding.verdict is Verdict.ALTERED:
        heading.append(f"  {finding.similarity:.0%} alike", style=QUIET)
    return heading


def _style(finding: Finding) -> str:
    if finding.verdict in GENUINE:
        return _DOUBTFUL if finding.notes else _GOOD
    return _DOUBTFUL if finding.verdict is Verdict.UNQUOTED else _BAD


def _evidence(finding: Finding, several_sources: bool) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style=QUIET, no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in _rows(finding, several_sources):
        table.add_row(f"  {label}", text)
    return table


def _rows(finding: Finding, several_sources: bool) -> Iterator[tuple[str, Text]]:
    claim, place = finding.claim, finding.place
    yield "quote", article_text(_shortened(claim.text))
    if claim.speaker:
        yield "said by", article_text(claim.speaker)
    if place:
        if place.text.strip(_EDGES) != claim.text.strip(_EDGES):
            label = "differs" if finding.differences else "article"
            yield label, _diff(finding) if finding.differences else article_text(place.text)
        speaker = article_text(speaker_line(place), style=NAME if place.speaker else "italic")
        if place.confidence is not None and finding.verdict is not Verdict.UNQUOTED:
            speaker.append(f"  confidence {place.confidence:.2f}", style=QUIET)
        yield "speaker", speaker
        yield "where", article_text(where(place, several_sources=several_sources))
    for difference in finding.differences:
        yield difference.kind, article_text(str(difference).partition(": ")[2])
    for omission in finding.omitted:
        yield "omitted", article_text(str(omission))
    for note in finding.notes:
        yield "note", article_text(note)
    for other in finding.others[:_MOST_PLACES]:
        at = where(other, several_sources=several_sources)
        yield "also", article_text(f"{speaker_line(other)} · {at}")
    if len(finding.others) > _MOST_PLACES:
        yield "also", Text(f"{len(finding.others) - _MOST_PLACES} more places", style=QUIET)


def _shortened(text: str) -> str:
    """What is no quote but a book, as a screen can hold it."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}… ({len(text):,} characters)"


def _diff(finding: Finding) -> Text:
    """The claimed words with what they leave out and what they add."""
    shown = Text()
    text, at = finding.claim.text, 0
    for difference in finding.differences:
        start, end = difference.claimed_span
        shown.append_text(article_text(text[at:start]))
        if start == end and start:
            shown.append(" ")
        shown.append_text(_change(difference))
        at = end
    shown.append_text(article_text(text[at:]))
    return shown


def _change(difference: Difference) -> Text:
    change = Text()
    if difference.source:
        change.append_text(article_text(f"[-{difference.source}-]", style=_LEFT_OUT))
    if difference.claimed:
        change.append_text(article_text(f"{{+{difference.claimed}+}}", style=_ADDED))
    return change
