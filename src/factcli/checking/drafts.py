"""The quotes of a draft, each with the speaker that the draft gives it."""

from collections.abc import Iterator
from itertools import groupby

from factcli.checking.article import Article, position, spans_of
from factcli.checking.attribution import SURE, speaker_text
from factcli.checking.verdicts import Claim, Location
from factcli.extract import extract
from factcli.model import Quote, QuoteKind, Source
from factcli.text import slices


def claims_in(draft: Source, file: str) -> list[Claim]:
    """Every quoted stretch of a draft, in text order; `file` is what to call the draft.

    A quote that the draft breaks by its attribution is one claim. Words that are reported without
    quotation marks claim to be nobody's own and are no claim.
    """
    article = Article(draft, lambda: extract(draft))
    claims = [*_whole_quotes(article, file), *_other_stretches(article, file)]
    return sorted(claims, key=lambda claim: claim.at.spans if claim.at else [])


def _whole_quotes(article: Article, file: str) -> Iterator[Claim]:
    for quote in article.knowledge.quotes:
        if quote.kind in {QuoteKind.DIRECT, QuoteKind.POST}:
            yield _claim(article, file, quote.spans, quote)


def _other_stretches(article: Article, file: str) -> Iterator[Claim]:
    """Fragments in reported speech, and marks that are attributed to nobody."""
    numbered = enumerate(article.voices)
    for _, group in groupby(numbered, key=lambda word: word[1]):
        words = list(group)
        voice = words[0][1]
        quote = article.quote(voice)
        if voice is None or voice.stretch < 0 or (quote and quote.kind is not QuoteKind.MIXED):
            continue
        runs = [(words[0][0], words[-1][0] + 1)]
        yield _claim(article, file, spans_of(article.words, runs), quote)


def _claim(article: Article, file: str, spans: list[tuple[int, int]], quote: Quote | None) -> Claim:
    line, column = position(article.source.text, spans[0][0])
    return Claim(
        text=slices(article.source.text, spans),
        speaker=_speaker(article, quote) if quote else None,
        at=Location(file=file, line=line, column=column, spans=spans),
    )


def _speaker(article: Article, quote: Quote) -> str | None:
    """The draft's name for the speaker; None where the draft leaves it open."""
    actor = article.actor(quote.speaker)
    if actor is None:
        return speaker_text(article, quote)
    return actor.name if quote.confidence >= SURE else None
