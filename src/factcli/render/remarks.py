"""Findings in sentences: who speaks, where the words stand, and all of it in one line."""

from factcli.checking.verdicts import Finding, Place, Verdict, shortened

FIELDS = (
    "verdict", "claim.at", "claim.text", "claim.speaker", "place.text", "place.speaker",
    "differences", "omitted", "notes", "similarity", "place.source",
)  # fmt: skip
"""What csv, tsv and markdown show of a finding if no fields are asked for."""


def speaker_line(place: Place) -> str:
    """`Jens Stoltenberg, secretary general`, or how the article names one without a name."""
    speaker = place.speaker
    if speaker is None:
        return place.speaker_text or "nobody named"
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


def where(place: Place) -> str:
    """The article by title or file, its date, and line and column in its text."""
    source = place.source
    known = [part for part in (source.title or place.file, source.date) if part]
    return ", ".join([*(known or [source.id]), f"line {place.line}:{place.column}"])


def summary(finding: Finding) -> str:
    """One line on a finding, for tools that show no more."""
    parts = [f"“{shortened(finding.claim.text)}” is {finding.verdict}"]
    if finding.verdict is Verdict.MISATTRIBUTED:
        parts.append(f"not said by {finding.claim.speaker}")
    parts += [str(difference) for difference in finding.differences]
    if place := finding.place:
        parts.append(f"the article: “{shortened(place.text)}” ({speaker_line(place)})")
    return "; ".join([*parts, *finding.notes])
