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


def where(place: Place, *, several_sources: bool = False) -> str:
    """The article by title or file, its date, and line and column in its text.

    Among several sources also what `show` finds the quote by, or the article's id.
    """
    source = place.source
    known = [part for part in (source.title or place.file, source.date) if part]
    found = ", ".join([*(known or [source.id]), f"line {place.line}:{place.column}"])
    if not several_sources:
        return found
    return f"{found} · {source.id}:{place.quote}" if place.quote else f"{found} · {source.id}"


def summary(finding: Finding, *, several_sources: bool = False) -> str:
    """One line on a finding, for tools that show no more."""
    parts = [f"“{shortened(finding.claim.text)}” is {finding.verdict}"]
    if finding.verdict is Verdict.MISATTRIBUTED:
        parts.append(f"not said by {finding.claim.speaker}")
    parts += [str(difference) for difference in finding.differences]
    if place := finding.place:
        at = where(place, several_sources=several_sources)
        parts.append(f"the article: “{shortened(place.text)}” ({speaker_line(place)}; {at})")
    return "; ".join([*parts, *finding.notes])
