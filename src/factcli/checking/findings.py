"""What is told of words that an article has, as they are or altered.

Imported when an article has them: of what is only in other articles, nothing of this is asked.
"""

from collections.abc import Sequence

from factcli.checking.article import Article
from factcli.checking.attribution import SURE, attribute, mouth
from factcli.checking.differences import differences
from factcli.checking.judgement import Judgement, judge
from factcli.checking.places import place_of
from factcli.checking.quotation import Quotation
from factcli.checking.readings import Reading
from factcli.checking.verdicts import Claim, Finding, Relation, Verdict, rank
from factcli.checking.wording import Pair

_SHORT = 3  # words of a quote that may be anyone's


def finding_on(
    claim: Claim, article: Article, quotation: Quotation, readings: Sequence[Reading]
) -> Finding:
    """The best judgement on words that are found as they are, with all their places."""
    judged = sorted(
        (judge(article, quotation, reading, claim.speaker) for reading in readings),
        key=lambda judgement: rank(judgement.verdict, judgement.relation),
    )
    words = sum(last - first for first, last in judged[0].reading.parts)
    if words > _SHORT and _is_left_open(judged[0]):
        # Another place of the same words that names the speaker says more.
        judged.sort(key=lambda judgement: judgement.verdict is not Verdict.MISATTRIBUTED)
    best = judged[0]
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


def _is_left_open(judgement: Judgement) -> bool:
    """Whether the speaker is claimed, and nobody surely is."""
    quote = judgement.quote
    known = quote is not None and quote.speaker is not None and quote.confidence >= SURE
    return judgement.relation is Relation.UNSURE and not known


def _common(words: int, judged: Sequence[Judgement]) -> list[str]:
    """A caution where words are so few, or so common, that they prove little."""
    if words > _SHORT and len(judged) <= _SHORT:
        return []
    many = "one word" if words == 1 else f"{words} words"
    places = "" if len(judged) == 1 else f" in {len(judged)} places"
    return [f"{many}{places}: this alone proves little"]


def altered(
    claim: Claim,
    article: Article,
    quotation: Quotation,
    reading: Reading,
    pairs: list[Pair],
    similarity: float,
) -> Finding:
    """What is told of words that differ from those of a reading, word by word as in `pairs`."""
    spoken = mouth(article, reading)
    speaker = attribute(article, spoken.quote, claim.speaker)
    notes = [speaker.note] if speaker.note else []
    if spoken.own == spoken.words:
        notes = ["the article has these words as its own"]
    else:  # what the article says between the words of a quote is no part of it
        pairs = [pair for pair in pairs if pair.claimed is not None or _is_spoken(article, pair)]
    return Finding(
        verdict=Verdict.ALTERED,
        claim=claim,
        similarity=similarity,
        attribution=speaker.relation if claim.speaker else None,
        place=place_of(article, reading, spoken.quote),
        differences=differences(article.words, quotation.words, pairs),
        notes=notes,
    )


def _is_spoken(article: Article, pair: Pair) -> bool:
    return pair.written is not None and article.voices[pair.written] is not None
