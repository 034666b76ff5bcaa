"""In whose mouth an article puts words, and whether that is the speaker claimed."""

from collections.abc import Sequence

from msgspec import Struct

from factcli.checking.article import Article, Voice
from factcli.checking.readings import Reading
from factcli.checking.verdicts import Comparison, Relation
from factcli.model import Actor, Quote
from factcli.text import slices

SURE = 0.7
"""Confidence in a speaker below which nobody is said to be misquoted; set by measuring: one in
five of the speakers below were wrong, one in eighty of those above."""


class Mouth(Struct, frozen=True):
    """The quotes a reading's words belong to, in order, and how many words are the writer's."""

    quotes: list[Quote | None]  # None for words in marks that are nobody's
    voices: int  # how many quotes, or marks that are nobody's, the words are spread over
    own: int  # words in nobody's mouth
    words: int

    @property
    def quote(self) -> Quote | None:
        """The quote that names a speaker, else any."""
        known = [quote for quote in self.quotes if quote is not None]
        return next((quote for quote in known if quote.speaker), known[0] if known else None)


def mouth(article: Article, reading: Reading) -> Mouth:
    """Look up the voices of a reading's words."""
    voices = [article.voices[at] for first, last in reading.parts for at in range(first, last)]
    own = sum(voice is None or voice.reported for voice in voices)
    quoted = {voice.stretch for voice in voices if voice and voice.quote is not None}
    distinct: dict[tuple[str, int], Voice] = {}
    for voice in voices:
        if voice is None or (voice.quote is None and voice.stretch in quoted):
            continue  # the latter is the name before a turn of a transcript
        key = ("marks", voice.stretch) if voice.quote is None else ("quote", voice.quote)
        distinct.setdefault(key, voice)
    quotes = [article.quote(voice) for voice in distinct.values()]
    return Mouth(quotes, len(distinct), own, len(voices))


def speakers(mouth: Mouth) -> set[str]:
    """The actors that are surely behind the words."""
    return {
        quote.speaker
        for quote in mouth.quotes
        if quote is not None and quote.speaker and quote.confidence >= SURE
    }


def attribute(article: Article, quote: Quote | None, claimed: str | None) -> Comparison:
    """Hold a claimed speaker against the one of a quote; without a claim there is no dispute."""
    if claimed is None:
        return Comparison(Relation.SAME)
    if quote is None:
        return Comparison(Relation.UNSURE, "the article attributes these words to nobody")
    from factcli.checking.speakers import compare, meant, names_the_same

    speaker, actors = article.actor(quote.speaker), article.knowledge.actors
    if speaker is None:
        words = speaker_text(article, quote)
        if words and names_the_same(claimed, words):
            return Comparison(Relation.SAME)
        said = f"“{words}”" if words else "nobody by name"
        return Comparison(Relation.UNSURE, f"the article attributes these words to {said}")
    comparison = compare(claimed, speaker, actors)
    if comparison.relation is Relation.SAME:
        return comparison
    passed_on = article.actor(quote.quoting)
    if passed_on is not None and compare(claimed, passed_on, actors).relation is Relation.SAME:
        return Comparison(Relation.SAME, f"passed on by {speaker.name}")
    if _speaks_along(article, quote, meant(claimed, actors)):
        return Comparison(Relation.SAME, f"said together with {speaker.name}")
    if comparison.relation is Relation.OTHER and quote.confidence < SURE:
        note = f"probably said by {speaker.name}; the article leaves it open"
        return Comparison(Relation.UNSURE, note)
    return comparison


def _speaks_along(article: Article, quote: Quote, actors: Sequence[Actor]) -> bool:
    """Whether one of `actors` is named with the speaker, joined by "and"."""
    if quote.speaker_span is None:
        return False
    start, end = quote.speaker_span
    if any(start < mention[0] < end for actor in actors for mention in actor.mentions):
        return " and " in article.source.text[start:end]
    gaps = [(end, mention[0]) for actor in actors for mention in actor.mentions]
    gaps += [(mention[1], start) for actor in actors for mention in actor.mentions]
    return any(article.source.text[first:last].strip(", ") in {"and", "&"} for first, last in gaps)


def speaker_text(article: Article, quote: Quote) -> str | None:
    """How the article names the speaker beside the quote."""
    if quote.speaker_span is None:
        return None
    return slices(article.source.text, [quote.speaker_span])
