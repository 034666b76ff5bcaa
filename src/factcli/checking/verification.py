"""One claim held against one article.

The words are looked for as they stand, then as fragments, then as the nearest passage and as
silent cuts. The first that succeeds gives the verdict, see `factcli.checking.verdicts`.
"""

from collections.abc import Sequence

from factcli.checking.alignment import LONGEST, Alignment, nearest
from factcli.checking.article import Article
from factcli.checking.attribution import attribute, mouth
from factcli.checking.differences import differences
from factcli.checking.judgement import Judgement, judge
from factcli.checking.places import place_of
from factcli.checking.quotation import Quotation, take_apart
from factcli.checking.ranking import rank
from factcli.checking.readings import (
    Link,
    Reading,
    broken,
    chains,
    fragments,
    pieces,
    scattered,
    whole,
)
from factcli.checking.verdicts import Claim, Finding, Verdict

CLOSE = 0.5
"""Similarity from which a passage is the source of altered words; set by measuring: of quotes from
other articles none came above 0.33, of quotes with one alteration none below 0.56."""

_PLAIN = 0.75  # similarity from which a word diff says more than a list of pieces
_LONGER = 2  # times as long as the article: not a quote from it
_SHORT = 3  # words of a quote that may be anyone's


def verify(claim: Claim, article: Article) -> Finding:
    """The verdict on `claim` if `article` is where its words come from."""
    return stands(claim, article) or nearly(claim, article)


def stands(claim: Claim, article: Article) -> Finding | None:
    """The verdict if the words stand in the article, in one piece or in fragments."""
    whole_words, fragmented = take_apart(claim.text, brackets=False), take_apart(claim.text)
    for quotation, readings in (
        (whole_words, _in_one_piece),
        (whole_words, _in_fragments),
        (fragmented, _in_fragments),
    ):
        if found := readings(article, quotation):
            return _found(claim, article, quotation, found)
    return None


def nearly(claim: Claim, article: Article) -> Finding:
    """The verdict if they do not: by the passage that is most like them."""
    finding = _nearly(claim, article, take_apart(claim.text))
    if finding.similarity < 1 or finding.verdict is not Verdict.ALTERED:
        return finding
    # Only what is in brackets differs.
    return _nearly(claim, article, take_apart(claim.text, brackets=False))


def _in_one_piece(article: Article, quotation: Quotation) -> list[Reading]:
    return list(whole(article, quotation)) or list(broken(article, quotation))


def _in_fragments(article: Article, quotation: Quotation) -> list[Reading]:
    if len(quotation.fragments) < 2 and not (quotation.edges and quotation.fragments):
        return []
    places = fragments(article, quotation)
    if not all(places):
        return []
    found = list(chains(article.words, quotation, places))
    if found or not all(joint.ellipsis for joint in quotation.joints):
        return found
    return list(scattered(quotation, places))


def _found(
    claim: Claim, article: Article, quotation: Quotation, readings: Sequence[Reading]
) -> Finding:
    """The best judgement on words that are found as they are, with all their places."""
    judged = sorted(
        (judge(article, quotation, reading, claim.speaker) for reading in readings),
        key=lambda judgement: rank(judgement.verdict, judgement.relation),
    )
    best = judged[0]
    words = sum(last - first for first, last in best.reading.parts)
    places = [place_of(article, each.reading, each.quote) for each in judged]
    return Finding(
        verdict=best.verdict,
        claim=claim,
        similarity=round(words / (words + len(best.differences)), 3),
        attribution=best.relation if claim.speaker else None,
        place=places[0],
        differences=best.differences,
        omitted=best.omitted,
        others=places[1:],
        notes=[*dict.fromkeys(best.notes), *_common(words, judged)],
    )


def _common(words: int, judged: Sequence[Judgement]) -> list[str]:
    """A caution where words are so few, or so common, that they prove little."""
    if words > _SHORT and len(judged) <= _SHORT:
        return []
    many = "one word" if words == 1 else f"{words} words"
    places = "" if len(judged) == 1 else f" in {len(judged)} places"
    return [f"{many}{places}: this alone proves little"]


def _nearly(claim: Claim, article: Article, quotation: Quotation) -> Finding:
    """The verdict on words that are not found as they are."""
    if len(quotation.words) > _LONGER * len(article.words):
        note = "the quote is longer than the article"
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=0.0, notes=[note])
    runs = _runs(quotation)
    alignments = [nearest(article.index, quotation.words, *run) for run in runs]
    similarity = _similarity(alignments, runs)
    if similarity < _PLAIN and (parted := pieces(article, quotation)):
        readings = _silenced(_in_fragments(article, parted))
        return _found(claim, article, parted, readings)
    found = [alignment for alignment in alignments if alignment and alignment.last]
    if similarity < CLOSE or not found:
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=similarity)
    return _altered(claim, article, quotation, found, similarity)


def _runs(quotation: Quotation) -> list[tuple[int, int]]:
    """The fragments, long ones in parts of a length that can be aligned."""
    return [
        (start, min(start + LONGEST, last))
        for first, last in quotation.fragments or [(0, len(quotation.words))]
        for start in range(first, last, LONGEST)
    ]


def _silenced(readings: Sequence[Reading]) -> list[Reading]:
    return [
        reading._replace(link=Link.SILENCE) if reading.link is Link.ELLIPSIS else reading
        for reading in readings
    ]


def _altered(
    claim: Claim,
    article: Article,
    quotation: Quotation,
    found: Sequence[Alignment],
    similarity: float,
) -> Finding:
    parts = [(alignment.first, alignment.last) for alignment in found]
    reading = Reading(parts, parts, Link.ELLIPSIS if len(quotation.fragments) > 1 else Link.NOTHING)
    spoken = mouth(article, reading)
    speaker = attribute(article, spoken.quote, claim.speaker)
    notes = [speaker.note] if speaker.note else []
    if spoken.own == spoken.words:
        notes = ["the article has these words as its own"]
    pairs = [pair for alignment in found for pair in alignment.pairs]
    return Finding(
        verdict=Verdict.ALTERED,
        claim=claim,
        similarity=similarity,
        attribution=speaker.relation if claim.speaker else None,
        place=place_of(article, reading, spoken.quote),
        differences=differences(article.words, quotation.words, pairs),
        notes=notes,
    )


def _similarity(alignments: Sequence[Alignment | None], runs: Sequence[tuple[int, int]]) -> float:
    agreeing = longest = 0
    for alignment, (first, last) in zip(alignments, runs, strict=True):
        if alignment is None:
            longest += last - first
        else:
            agreeing += sum(pair.same for pair in alignment.pairs)
            longest += max(last - first, alignment.last - alignment.first)
    return round(agreeing / longest, 3) if longest else 0.0
