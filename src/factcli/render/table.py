"""Records as tables for a person, fitted to the width of the terminal."""

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import Struct
from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcli.model import QuoteKind
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord
from factcli.render.console import (
    HEADING,
    ID,
    MATCH,
    NAME,
    QUIET,
    article_text,
    flag,
    lines,
)
from factcli.render.fields import Record, cell, identifier
from factcli.render.formats import Style

_R = TypeVar("_R", bound=Record)

_NARROW = 72  # below this, a table of quotes would leave the words too little room
_ROLE_AND_COUNTS = 40  # columns for an actor's role and the numbers beside it
_WIDE = 120  # from here on there is room for more columns


def tables(
    records: Sequence[Record],
    style: Style,
    fields: Sequence[str] | None = None,
    *,
    several: bool = False,
) -> list[RenderableType]:
    """A table for each type of record among `records`, of the chosen fields if any.

    With `several` articles to look at, quotes are told by their article as well.
    """
    groups: dict[type[Record], list[Record]] = {}
    for record in records:
        groups.setdefault(type(record), []).append(record)
    shown: list[RenderableType] = []
    for group in groups.values():
        shown += [Text()] if shown else []
        shown.append(field_table(group, fields) if fields else _table(group, style, several))
    return shown


def _table(records: Sequence[Record], style: Style, several: bool) -> RenderableType:
    rows = _Rows(records, style, several)
    match records[0]:
        case QuoteRecord():
            return rows.quotes()
        case ActorRecord():
            return rows.actors()
        case CountryRecord():
            return rows.countries()
        case SourceRecord():
            return rows.sources()


def field_table(records: Sequence[Struct], fields: Sequence[str]) -> RenderableType:
    """A table of the chosen fields of any records."""
    shown = _empty_table()
    for field in fields:
        shown.add_column(field, no_wrap=field.endswith("id"))
    for record in records:
        shown.add_row(*(article_text(cell(record, field)) for field in fields))
    return shown


class _Table(Table):
    """A table that breaks a word which is too long for its column: nothing is cut off."""

    def add_column(self, *arguments: Any, **settings: Any) -> None:
        super().add_column(*arguments, overflow="fold", **settings)


def _empty_table(*, spaced: bool = False) -> Table:
    return _Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        header_style=HEADING,
        leading=1 if spaced else 0,
    )


def _score(record: Record) -> str:
    score = getattr(record, "score", None)
    return "" if score is None else f"{score:.0f}"


class _Rows:
    """One list of records on its way into a table."""

    def __init__(self, records: Sequence[Record], style: Style, several: bool) -> None:
        self.records = records
        self.width = style.width or _WIDE
        self.flags = style.flags
        self.natural = style.width is None
        self.several = several
        # A column of equal scores says nothing.
        self.scored = len({_score(record) for record in records}) > 1

    def _of(self, kind: type[_R]) -> list[_R]:
        return [record for record in self.records if isinstance(record, kind)]

    def quotes(self) -> RenderableType:
        """The words with who said them; below one another where the terminal is narrow."""
        if self.width < _NARROW and not self.natural:
            return self._narrow_quotes()
        shown = _empty_table(spaced=True)
        shown.add_column("id", style=ID, no_wrap=True)
        shown.add_column("speaker", min_width=16, max_width=None if self.natural else 28)
        shown.add_column("quote", ratio=1, min_width=30)
        wide = self.width >= _WIDE
        if wide:
            shown.add_column("kind", no_wrap=True)
            shown.add_column("countries", max_width=None if self.natural else 24)
        if self.scored:
            shown.add_column("score", justify="right", no_wrap=True)
        for quote in self._of(QuoteRecord):
            shown.add_row(
                identifier(quote, several_sources=self.several),
                _speaker(quote, self._source(quote)),
                _words(quote),
                *((quote.kind, ", ".join(c.name for c in quote.countries)) if wide else ()),
                *((_score(quote),) if self.scored else ()),
            )
        return shown

    def _narrow_quotes(self) -> RenderableType:
        shown = _Table.grid(padding=(0, 2, 1, 0))
        shown.add_column(no_wrap=True, justify="right")
        shown.add_column()
        for quote in self._of(QuoteRecord):
            label = Text(identifier(quote, several_sources=self.several), style=ID)
            shown.add_row(
                lines(label, Text(_score(quote), style=QUIET) if self.scored else None),
                lines(_speaker(quote, self._source(quote)), _words(quote)),
            )
        return shown

    def _source(self, quote: QuoteRecord) -> Text | None:
        if not self.several:
            return None
        about = [quote.source.date, quote.source.title]
        return article_text(" · ".join(part for part in about if part), style=QUIET)

    def actors(self) -> RenderableType:
        """People and organisations with role, organisation, and how often they speak."""
        shown = _empty_table()
        wide = self.width >= _WIDE or self.natural
        # An id that is broken in two cannot be copied: rather have the role below it.
        longest = max(
            len(text) for actor in self._of(ActorRecord) for text in (actor.name, actor.id)
        )
        stacked = not self.natural and self.width - longest < _ROLE_AND_COUNTS
        shown.add_column("name", width=None if stacked else longest)
        if not stacked:
            shown.add_column("role")
        if wide:
            shown.add_column("kind", no_wrap=True)
            shown.add_column("also", max_width=None if self.natural else 40)
        shown.add_column("quotes", justify="right", no_wrap=True)
        shown.add_column("named", justify="right", no_wrap=True)
        if self.scored:
            shown.add_column("score", justify="right", no_wrap=True)
        for actor in self._of(ActorRecord):
            name = article_text(actor.name, [(span, MATCH) for span in actor.matches], NAME)
            place = actor.organisation.name if actor.organisation else None
            cells = (
                lines(name, Text(actor.id, style=ID)),
                lines(article_text(actor.role or ""), article_text(place or "", style=QUIET)),
            )
            shown.add_row(
                *((lines(*cells),) if stacked else cells),
                *((actor.kind, article_text(", ".join(actor.aliases))) if wide else ()),
                str(actor.quotes),
                str(actor.named),
                *((_score(actor),) if self.scored else ()),
            )
        return shown

    def countries(self) -> RenderableType:
        """Countries with code, mentions and the forms they appear in."""
        shown = _empty_table()
        shown.add_column("code", style=ID, no_wrap=True)
        shown.add_column("country")
        shown.add_column("named", justify="right", no_wrap=True)
        shown.add_column("quotes", justify="right", no_wrap=True)
        shown.add_column("as")
        if self.scored:
            shown.add_column("score", justify="right", no_wrap=True)
        for country in self._of(CountryRecord):
            name = article_text(country.name, [(span, MATCH) for span in country.matches], NAME)
            forms = ", ".join(
                form.text if form.count == 1 else f"{form.text} ×{form.count}"
                for form in country.forms
            )
            shown.add_row(
                f"{flag(country.code)} {country.code}" if self.flags else country.code,
                name,
                str(country.named),
                str(country.quotes),
                article_text(forms),
                *((_score(country),) if self.scored else ()),
            )
        return shown

    def sources(self) -> RenderableType:
        """Articles with the number of their facts."""
        shown = _empty_table()
        shown.add_column("id", style=ID, no_wrap=True)
        shown.add_column("date", no_wrap=True)
        shown.add_column("title", ratio=1)
        for count in ("quotes", "actors", "countries"):
            shown.add_column(count, justify="right", no_wrap=True)
        for source in self._of(SourceRecord):
            shown.add_row(
                source.id,
                source.date or "",
                lines(
                    article_text(source.title or ""),
                    article_text(source.publisher or "", style=QUIET),
                ),
                str(source.quotes),
                str(source.actors),
                str(source.countries),
            )
        return shown


def _speaker(quote: QuoteRecord, source: Text | None) -> Text:
    """The name, and below it the role, whose words are passed on, and the source."""
    if quote.speaker:
        name = article_text(quote.speaker.name, style=NAME)
    elif quote.speaker_text:
        name = article_text(quote.speaker_text, style="italic")
    else:
        name = Text("not named", style=QUIET)
    role = quote.speaker.role if quote.speaker else None
    passed_on = f"quoting {quote.quoting.name}" if quote.quoting else None
    return lines(
        name,
        article_text(role or "", style=QUIET),
        article_text(passed_on or "", style=QUIET),
        source,
    )


def _words(quote: QuoteRecord) -> Text:
    """The article's words, in marks where the article has them in marks."""
    flowing = quote.text.replace("\n", " ")  # broken anew, to the width of the column
    words = article_text(flowing, [(span, MATCH) for span in quote.matches])
    if quote.kind is QuoteKind.DIRECT:
        return Text.assemble(("“", QUIET), words, ("”", QUIET))
    return words
