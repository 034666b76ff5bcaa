"""`build --explain`: for every quote, which rules found it and its speaker, as plain text."""

from collections.abc import Iterator

from factcli.batch import Extracted
from factcli.extract import explained as explained_facts
from factcli.extract.countries.finding import find_seats
from factcli.extract.explaining import Explanation
from factcli.extract.page.document import Document
from factcli.model import Knowledge, Quote, Source

INDENT = 15
"""Where the words of a row begin."""

_BEGIN, _END = 70, 30  # characters shown of a long quote


def explained(source: Source) -> Extracted:
    """The facts of a source, with a report of the rules behind each quote."""
    knowledge, explanations = explained_facts(source)
    parts = [
        "\n".join(_lines(knowledge, quote, explanation))
        for quote, explanation in zip(knowledge.quotes, explanations, strict=True)
    ]
    parts = parts or ["no quotes"]
    seats = "\n".join(_seats(source))
    return Extracted(knowledge, "\n\n".join([*parts, seats] if seats else parts) + "\n")


def _seats(source: Source) -> Iterator[str]:
    """The seats of government that are named: signs of a country that are no mention of it."""
    for country in find_seats(Document(source.text)):
        seats = dict.fromkeys(source.text[start:end] for start, end in country.mentions)
        yield f"{country.code}  stands behind {_one_line(', '.join(seats))}, not counted as named"


def _lines(knowledge: Knowledge, quote: Quote, explanation: Explanation) -> Iterator[str]:
    yield f"{quote.id}  {quote.kind}, confidence {quote.confidence}"
    rows = [
        ("words", _shortened(quote.text)),
        ("found by", explanation.found),
        ("cue", quote.cue),
        ("speaker", _speaker(knowledge, quote)),
        ("source by", explanation.rule),
        ("known by", explanation.resolved),
        *(("beside it", other) for other in explanation.considered),
    ]
    yield from (f"    {name:<{INDENT - 5}} {_one_line(words)}" for name, words in rows if words)


def _speaker(knowledge: Knowledge, quote: Quote) -> str:
    names = {actor.id: actor.name for actor in knowledge.actors}
    name = names[quote.speaker] if quote.speaker else "nobody by name"
    if quote.speaker_span is None:
        return name
    start, end = quote.speaker_span
    return f"{name}, from “{knowledge.source.text[start:end]}”"


def _shortened(words: str) -> str:
    return words if len(words) <= _BEGIN + _END else f"{words[:_BEGIN]} … {words[-_END:]}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
