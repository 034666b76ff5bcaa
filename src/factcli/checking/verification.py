"""One claim held against one article: words that stand there, in one piece or in fragments."""

from collections.abc import Sequence

from factcli.checking.article import Article
from factcli.checking.attribution import SURE
from factcli.checking.judgement import Judgement, judge
from factcli.checking.places import place_of
from factcli.checking.quotation import Quotation, take_apart
from factcli.checking.ranking import rank
from factcli.checking.readings import Reading, in_fragments, in_one_piece
from factcli.checking.verdicts import Claim, Finding, Relation, Verdict

_SHORT = 3  # words of a quote that may be anyone's


def stands(claim: Claim, article: Article) -> Finding | None:
    """The verdict if the words stand in the article, in one piece or in fragments."""
    whole_words, fragmented = take_apart(claim.text, brackets=False), take_apart(claim.text)
    for quotation, readings in (
        (whole_words, in_one_piece),
        (whole_words, in_fragments),
        (fragmented, in_fragments),
    ):
        if found := readings(article, quotation):
            return finding_on(claim, article, quotation, found)
    return None


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
