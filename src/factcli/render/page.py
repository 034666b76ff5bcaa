"""One fact whole: what is known of it, and its place in the article."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcli.model import Source, Span
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.render.console import CUE, HEADING, ID, MATCH, NAME, QUIET, SPEAKER, article_text
from factcli.render.fields import forms
from factcli.render.formats import Style
from factcli.text import paragraphs

_WIDEST_CONTEXT = 60  # characters to either side of a mention


def page(
    record: QuoteRecord | ActorRecord | CountryRecord, source: Source | None, style: Style
) -> RenderableType:
    """A page on `record`; `source` is the article it stands in, None if there are several."""
    match record:
        case QuoteRecord():
            assert source is not None
            return Group(_quote_heading(record), _in_place(record, source), _quote_facts(record))
        case ActorRecord():
            heading = Text.assemble((record.id, ID), "  ", article_text(record.name, style=NAME))
            return Group(heading, _actor_facts(record), *_mentions(record.mentions, source, style))
        case CountryRecord():
            heading = Text.assemble((record.code, ID), "  ", article_text(record.name, style=NAME))
            return Group(
                heading, _country_facts(record), *_mentions(record.mentions, source, style)
            )


def _quote_heading(quote: QuoteRecord) -> Text:
    heading = Text.assemble((quote.id, ID), "  ")
    if quote.speaker:
        heading.append_text(article_text(quote.speaker.name, style=NAME))
        if quote.speaker.role:
            heading.append_text(article_text(f", {quote.speaker.role}", style=QUIET))
    elif quote.speaker_text:
        heading.append_text(article_text(quote.speaker_text, style="italic"))
        heading.append(", not named", style=QUIET)
    else:
        heading.append("no speaker found", style=QUIET)
    if quote.quoting:
        heading.append_text(article_text(f", quoting {quote.quoting.name}", style=QUIET))
    return heading


def _in_place(quote: QuoteRecord, source: Source) -> RenderableType:
    """The paragraphs with the quote, its speaker and its cue marked."""
    marks = [(span, HEADING) for span in quote.spans]
    if quote.speaker_span:
        marks.append((quote.speaker_span, SPEAKER))
    if quote.cue_span:
        marks.append((quote.cue_span, CUE))
    shown: list[Text] = []
    for start, end in paragraphs(source.text):
        inside = [
            ((max(s, start) - start, min(e, end) - start), style)
            for (s, e), style in marks
            if s < end and start < e
        ]
        if inside:
            shown.append(article_text(source.text[start:end], inside))
    return Padding(Text("\n\n").join(shown), (1, 2), expand=False)


def _quote_facts(quote: QuoteRecord) -> Table:
    return _facts(
        ("kind", quote.kind),
        ("cue", quote.cue),
        ("date", quote.date),
        ("countries", ", ".join(country.name for country in quote.countries)),
        ("names", ", ".join(actor.name for actor in quote.actors)),
        ("link", quote.link),
        ("at", _places(quote.spans)),
        ("confidence", f"{quote.confidence:.2f}"),
        ("source", _origin(quote)),
    )


def _actor_facts(actor: ActorRecord) -> Table:
    return _facts(
        ("kind", actor.kind),
        ("role", actor.role),
        ("organisation", actor.organisation.name if actor.organisation else None),
        ("country", actor.country.name if actor.country else None),
        ("also", ", ".join(actor.aliases)),
        ("quotes", str(actor.quotes)),
        ("named", _times(actor.named, actor.sources)),
        ("source", _origin(actor)),
    )


def _country_facts(country: CountryRecord) -> Table:
    return _facts(
        ("as", forms(country)),
        ("quotes", str(country.quotes)),
        ("named", _times(country.named, country.sources)),
        ("source", _origin(country)),
    )


def _times(count: int, sources: int) -> str:
    times = "once" if count == 1 else f"{count} times"
    return times if sources <= 1 else f"{times} in {sources} articles"


def _origin(record: QuoteRecord | ActorRecord | CountryRecord) -> str | None:
    source = record.source
    if source is None:
        return None
    return " · ".join(part for part in (source.title, source.date, source.url, source.id) if part)


def _places(spans: Sequence[Span]) -> str:
    return ", ".join(f"{start}-{end}" for start, end in spans)


def _facts(*facts: tuple[str, str | None]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style=QUIET, no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in facts:
        if text:
            table.add_row(f"  {name}", article_text(text))
    return table


def _mentions(
    mentions: Sequence[Span], source: Source | None, style: Style
) -> Iterator[RenderableType]:
    """Every mention with the words around it, a line each where the terminal is wide enough."""
    if source is None or not mentions:
        return
    table = Table.grid(padding=(0, 1))
    table.add_column(style=QUIET, justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for start, end in mentions:
        room = (style.width or 2 * _WIDEST_CONTEXT) - len(f"  {start}  ") - (end - start)
        left, right = _around(source.text, (start, end), min(_WIDEST_CONTEXT, max(0, room // 2)))
        words = source.text[left:right].replace("\n", " ")
        table.add_row(f"  {start}", article_text(words, [((start - left, end - left), MATCH)]))
    yield Text()
    yield table


def _around(text: str, mention: Span, context: int) -> Span:
    """A span of whole words, up to `context` characters around the mention, in its paragraph."""
    start, end = mention
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    left = max(first, start - context)
    right = min(len(text) if last < 0 else last, end + context)
    while first < left < start and not text[left - 1].isspace():
        left += 1
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    return left, right
