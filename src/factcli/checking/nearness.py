"""One claim held against one article that does not have its words: the passage most like them."""

from collections.abc import Sequence

from msgspec.structs import replace

from factcli.checking.alignment import LONGEST, Alignment, nearest
from factcli.checking.article import Article
from factcli.checking.quotation import Quotation, take_apart
from factcli.checking.readings import Link, Reading, in_fragments, pieces
from factcli.checking.verdicts import Claim, Finding, Verdict

CLOSE = 0.5
"""Similarity from which a passage is the source of altered words; set by measuring: of quotes from
other articles none came above 0.33, of quotes with one alteration none below 0.56."""

_PLAIN = 0.75  # similarity from which a word diff says more than a list of pieces
_TELLING = 4  # letters of a word that may tell where a quote comes from, not "of" or "the"
_LONGER = 2  # times as long as the article: not a quote from it


def nearly(claim: Claim, article: Article) -> Finding:
    """The verdict if words do not stand in the article: by the passage that is most like them."""
    finding = _nearly(claim, article, take_apart(claim.text))
    if finding.similarity < 1 or finding.verdict is not Verdict.ALTERED:
        return finding
    # Only what is in brackets differs.
    return _nearly(claim, article, take_apart(claim.text, brackets=False))


def _nearly(claim: Claim, article: Article, quotation: Quotation) -> Finding:
    """The verdict on words that are not found as they are."""
    if len(quotation.words) > _LONGER * len(article.words):
        note = "the quote is longer than the article"
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=0.0, notes=[note])
    runs = _runs(quotation)
    alignments = [nearest(article.index, quotation.words, *run) for run in runs]
    similarity = _similarity(alignments, runs)
    if similarity < _PLAIN and (parted := pieces(article, quotation)):
        from factcli.checking.findings import finding_on

        readings = _silenced(in_fragments(article, parted))
        return finding_on(claim, article, parted, readings)
    found = [alignment for alignment in alignments if alignment and alignment.last]
    pairs = [pair for alignment in found for pair in alignment.pairs]
    there = {key for each in found for key in article.words.keys[each.first : each.last]}
    shared = there.intersection(quotation.words.keys)  # in whatever order
    if similarity < CLOSE or all(len(key) < _TELLING for key in shared):
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=similarity)
    from factcli.checking.findings import altered

    parts = [(alignment.first, alignment.last) for alignment in found]
    reading = Reading(parts, parts, Link.ELLIPSIS if len(quotation.fragments) > 1 else Link.NOTHING)
    return altered(claim, article, quotation, reading, pairs, similarity)


def _runs(quotation: Quotation) -> list[tuple[int, int]]:
    """The fragments, long ones in parts of a length that can be aligned."""
    return [
        (start, min(start + LONGEST, last))
        for first, last in quotation.fragments or [(0, len(quotation.words))]
        for start in range(first, last, LONGEST)
    ]


def _silenced(readings: Sequence[Reading]) -> list[Reading]:
    return [
        replace(reading, link=Link.SILENCE) if reading.link is Link.ELLIPSIS else reading
        for reading in readings
    ]


def _similarity(alignments: Sequence[Alignment | None], runs: Sequence[tuple[int, int]]) -> float:
    agreeing = longest = 0
    for alignment, (first, last) in zip(alignments, runs, strict=True):
        if alignment is None:
            longest += last - first
        else:
            agreeing += sum(pair.same for pair in alignment.pairs)
            longest += max(last - first, alignment.last - alignment.first)
    return round(agreeing / longest, 3) if longest else 0.0
