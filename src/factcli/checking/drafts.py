"""The quotes of a draft, each with the speaker that the draft gives it."""

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from factcli.checking.article import Article, position, spans_of
from factcli.checking.attribution import SURE, speaker_text
from factcli.checking.markup import prose
from factcli.checking.verdicts import Claim, Location
from factcli.extract import spoken
from factcli.model import Quote, QuoteKind, Source, Span
from factcli.text import slices


class _Draft(Struct, frozen=True):
    article: Article  # the draft's prose
    written: str  # the draft itself, where the lines are as they are
    file: str


def claims_in(draft: Source, file: str, *, markdown: bool = False) -> list[Claim]:
    """Every quoted stretch of a draft, in text order; `file` is what to call the draft.

    A quote that the draft breaks by its attribution is one claim. Words that are reported without
    quotation marks claim to be nobody's own and are no claim; a block quote in Markdown is one.
    """
    shown = replace(draft, text=prose(draft.text, markdown=markdown))
    read = _Draft(Article(shown, lambda: spoken(shown)), draft.text, file)
    claims = [*_whole_quotes(read), *_other_stretches(read)]
    return sorted(claims, key=lambda claim: claim.at.spans if claim.at else [])


def _whole_quotes(draft: _Draft) -> Iterator[Claim]:
    for quote in draft.article.knowledge.quotes:
        if quote.kind in {QuoteKind.DIRECT, QuoteKind.POST}:
            yield _claim(draft, quote.spans, quote)


def _other_stretches(draft: _Draft) -> Iterator[Claim]:
    """Fragments in reported speech, and marks that are attributed to nobody."""
    article = draft.article
    for _, group in groupby(enumerate(article.voices), key=lambda word: word[1]):
        words = list(group)
        voice = words[0][1]
        quote = article.quote(voice)
        if voice is None or voice.stretch < 0 or (quote and quote.kind is not QuoteKind.MIXED):
            continue
        runs = [(words[0][0], words[-1][0] + 1)]
        yield _claim(draft, spans_of(article.words, runs), quote)


def _claim(draft: _Draft, spans: list[Span], quote: Quote | None) -> Claim:
    line, column = position(draft.written, spans[0][0])
    return Claim(
        text=_on_one_line(slices(draft.article.source.text, spans)),
        speaker=_speaker(draft.article, quote) if quote else None,
        at=Location(file=draft.file, line=line, column=column, spans=spans),
    )


def _on_one_line(words: str) -> str:
    """Words of the prose without the blanks that markup left."""
    return re.sub(r"(?<=\w) (?=[.,;:!?])", "", " ".join(words.split()))


def _speaker(article: Article, quote: Quote) -> str | None:
    """The draft's name for the speaker; None where the draft leaves it open."""
    actor = article.actor(quote.speaker)
    if actor is None:
        return speaker_text(article, quote)
    return actor.name if quote.confidence >= SURE else None
