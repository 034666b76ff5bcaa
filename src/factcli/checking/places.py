"""Where a reading stands, as an answer shows it."""

from factcli.checking.article import Article, spans_of
from factcli.checking.attribution import speaker_text
from factcli.checking.readings import Reading
from factcli.checking.verdicts import Place
from factcli.model import Quote
from factcli.records import ActorRef


def place_of(article: Article, reading: Reading, quote: Quote | None) -> Place:
    """The place of a reading whose words belong to `quote`, if to any."""
    spans = spans_of(article.words, reading.parts)
    line, column = article.position(spans[0][0])
    actor = article.actor(quote.speaker) if quote else None
    joint = " … " if reading.link.leaves_out else " "
    return Place(
        source=article.reference,
        file=article.file,
        line=line,
        column=column,
        spans=spans,
        text=joint.join(article.source.text[start:end] for start, end in spans),
        quote=quote.id if quote else None,
        speaker=ActorRef(id=actor.id, name=actor.name, role=actor.role) if actor else None,
        speaker_text=speaker_text(article, quote) if quote else None,
        confidence=quote.confidence if quote and actor else None,
    )
