"""One claim held against one article.

The words are looked for as they stand, then as fragments, then as the nearest passage and as
silent cuts. The first that succeeds gives the verdict, see `factcli.check.verdicts`.
"""

from collections.abc import Sequence

from factcli.check.alignment import Alignment, nearest
from factcli.check.article import Article
from factcli.check.attribution import mouth
from factcli.check.differences import differences
from factcli.check.judgement import Judgement, judge
from factcli.check.places import place_of
from factcli.check.quotation import Quotation, take_apart
from factcli.check.readings import (
    Link,
    Reading,
    broken,
    chains,
    fragments,
    pieces,
    scattered,
    whole,
)
from factcli.check.verdicts import Claim, Finding, Verdict

CLOSE = 0.5
"""Similarity from which a passage is the source of altered words; set by measuring: of quotes from
other articles none came above 0.33, of quotes with one alteration none below 0.56."""

_PLAIN = 0.75  # similarity from which a word diff says more than a list of pieces
_SHORT = 3  # words of a quote that may be anyone's


def verify(claim: Claim, article: Article) -> Finding:
    """The verdict on `claim` if `article` is where its words come from."""
    quotation = take_apart(claim.text)
    for readings in (_in_one_piece(article, quotation), _in_fragments(article, quotation)):
        if readings:
            judged = [judge(article, quotation, reading, claim.speaker) for reading in readings]
            return _found(claim, article, sorted(judged, key=lambda judgement: judgement.rank))
    return _not_found(claim, article, quotation)


def _in_one_piece(article: Article, quotation: Quotation) -> list[Reading]:
    found = list(whole(article, quotation))
    return found or list(broken(article, quotation))


def _in_fragments(article: Article, quotation: Quotation) -> list[Reading]:
    if len(quotation.fragments) < 2 and not (quotation.edges and quotation.fragments):
        return []
    places = fragments(article, quotation)
    if not all(places):
        return []
    return list(chains(article.words, quotation, places)) or list(scattered(quotation, places))


def _found(claim: Claim, article: Article, judged: Sequence[Judgement]) -> Finding:
    best = judged[0]
    reading = best.reading
    words = sum(last - first for first, last in reading.parts)
    notes = list(dict.fromkeys(best.notes))
    if words <= _SHORT or len(judged) > _SHORT:
        notes.append(_common(words, len(judged)))
    places = [
        place_of(article, each.reading.parts, each.quote, _joint(each.reading)) for each in judged
    ]
    return Finding(
        verdict=best.verdict,
        claim=claim,
        similarity=1.0 if not best.differences else 1 - len(best.differences) / (words + 1),
        place=places[0],
        differences=best.differences,
        omitted=best.omitted,
        others=places[1:],
        notes=notes,
    )


def _joint(reading: Reading) -> str:
    return " … " if reading.link in {Link.ELLIPSIS, Link.SILENCE, Link.DISORDER} else " "


def _common(words: int, places: int) -> str:
    many = "one word" if words == 1 else f"{words} words"
    return f"{many} in {places} places: this alone proves little" if places > 1 else (
        f"{many}: this alone proves little"
    )  # fmt: skip


def _not_found(claim: Claim, article: Article, quotation: Quotation) -> Finding:
    runs = quotation.fragments or [(0, len(quotation.words))]
    alignments = [nearest(article.index, quotation.words, *run) for run in runs]
    found = [alignment for alignment in alignments if alignment is not None]
    similarity = _similarity(found, runs)
    if similarity < _PLAIN and (finding := _silently_cut(claim, article, quotation)):
        return finding
    if similarity < CLOSE or not found:
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=similarity, place=None)
    reading = Reading([(each.first, each.last) for each in found], runs, Link.ELLIPSIS)
    spoken = mouth(article, reading)
    pairs = [pair for alignment in found for pair in alignment.pairs]
    return Finding(
        verdict=Verdict.ALTERED,
        claim=claim,
        similarity=similarity,
        place=place_of(article, reading.parts, spoken.quote, _joint(reading)),
        differences=differences(article.words, quotation.words, pairs),
        notes=["the article has these words as its own"] if spoken.own == spoken.words else [],
    )


def _similarity(found: Sequence[Alignment], runs: Sequence[tuple[int, int]]) -> float:
    agreeing = sum(pair.same for alignment in found for pair in alignment.pairs)
    longest = sum(
        max(last - first, *(each.last - each.first for each in found[number : number + 1]), 1)
        for number, (first, last) in enumerate(runs)
    )
    return agreeing / longest


def _silently_cut(claim: Claim, article: Article, quotation: Quotation) -> Finding | None:
    parted = pieces(article, quotation)
    if parted is None:
        return None
    readings = [
        reading._replace(link=Link.SILENCE) if reading.link is Link.ELLIPSIS else reading
        for reading in _in_fragments(article, parted)
    ]
    judged = [judge(article, parted, reading, claim.speaker) for reading in readings]
    return _found(claim, article, sorted(judged, key=lambda judgement: judgement.rank))
