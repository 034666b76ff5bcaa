"""Records as tables for a person, fitted to the width of the terminal."""

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import Struct
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcli.model import QuoteKind
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord
from factcli.render.columns import NUMBER, WHOLE, Column, field_table, filled
from factcli.render.console import ID, MATCH, NAME, QUIET, article_text, lines
from factcli.render.excerpts import excerpts
from factcli.render.fields import Record, forms, identifier
from factcli.render.formats import Style

_R = TypeVar("_R", bound=Struct)

_NARROW = 72  # below this, a table would leave the words of quotes and titles too little room
_ROLE_AND_COUNTS = 40  # columns for an actor's role and the numbers beside it
_FORMS_BESIDE = 44  # from here on, what a country is called has room beside its numbers
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

    def _scores(self) -> list[Column[Any]]:
        return [Column("score", _score, NUMBER)] if self.scored else []

    def _at_most(self, width: int) -> dict[str, Any]:
        return {"max_width": None if self.natural else width}

    def quotes(self) -> RenderableType:
        """The words with who said them; below one another where the terminal is narrow."""
        if self.width < _NARROW and not self.natural:
            return self._narrow_quotes()
        columns: list[Column[QuoteRecord]] = [
            Column("id", self._id, {"style": ID, **WHOLE}),
            Column("speaker", self._speaker, {"min_width": 16, **self._at_most(28)}),
            Column("quote", self._words, {"ratio": 1, "min_width": 30}),
        ]
        if self.width >= _WIDE:
            columns += [
                Column("kind", lambda quote: quote.kind, WHOLE),
                Column("countries", _countries, self._at_most(24)),
            ]
        return filled(self._of(QuoteRecord), [*columns, *self._scores()], spaced=True)

    def _narrow_quotes(self) -> RenderableType:
        shown = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
        shown.add_column(overflow="fold", no_wrap=True, justify="right")
        shown.add_column(overflow="fold")
        for quote in self._of(QuoteRecord):
            score = Text(_score(quote), style=QUIET) if self.scored else None
            shown.add_row(
                lines(Text(self._id(quote), style=ID), score),
                lines(self._speaker(quote), self._words(quote)),
            )
        return shown

    def _id(self, quote: QuoteRecord) -> str:
        return identifier(quote, several_sources=self.several)

    def _speaker(self, quote: QuoteRecord) -> Text:
        if not self.several:
            return _speaker(quote)
        about = " · ".join(part for part in (quote.source.date, quote.source.title) if part)
        return lines(_speaker(quote), article_text(about, style=QUIET))

    def _words(self, quote: QuoteRecord) -> Text:
        """The article's words, in marks where the article has them; of long ones, parts."""
        flowing = quote.text.replace("\n", " ")  # broken anew, to the width of the column
        words = article_text(flowing, [(span, MATCH) for span in quote.matches])
        if not self.natural:
            parts = excerpts(flowing, quote.matches)
            gap = Text.assemble((" […] ", QUIET))
            shown = gap.join(words[start:end] for start, end in parts)
            words = shown if parts[-1][1] == len(flowing) else shown.append(" […]", QUIET)
        if quote.kind is QuoteKind.DIRECT:
            return Text.assemble(("“", QUIET), words, ("”", QUIET))
        return words

    def actors(self) -> RenderableType:
        """People and organisations with role, organisation, and how often they speak."""
        actors = self._of(ActorRecord)
        # An id that is broken in two cannot be copied: rather have the role below it.
        longest = max(len(text) for actor in actors for text in (actor.name, actor.id))
        columns: list[Column[ActorRecord]]
        if not self.natural and self.width - longest < _ROLE_AND_COUNTS:
            columns = [Column("name", lambda actor: lines(_name(actor), _role(actor)))]
        else:
            columns = [Column("name", _name, {"width": longest}), Column("role", _role)]
        if self.width >= _WIDE or self.natural:
            columns += [
                Column("kind", lambda actor: actor.kind, WHOLE),
                Column("also", _aliases, self._at_most(40)),
            ]
        columns += [
            Column("quotes", lambda actor: str(actor.quotes), NUMBER),
            Column("named", lambda actor: str(actor.named), NUMBER),
        ]
        return filled(actors, [*columns, *self._scores()])

    def countries(self) -> RenderableType:
        """Countries with code, mentions and the forms they appear in."""
        below = self.width < _FORMS_BESIDE
        columns: list[Column[CountryRecord]] = [
            Column("code", self._code, {"style": ID, **WHOLE}),
            Column("country", _with_forms if below else _marked),
            Column("named", lambda country: str(country.named), NUMBER),
            Column("quotes", lambda country: str(country.quotes), NUMBER),
        ]
        columns += [] if below else [Column("as", _forms)]
        return filled(self._of(CountryRecord), [*columns, *self._scores()])

    def _code(self, country: CountryRecord) -> str:
        return f"{_flag(country.code)} {country.code}" if self.flags else country.code

    def sources(self) -> RenderableType:
        """Articles with the number of their facts, or only of quotes where it is narrow."""
        ids: Column[SourceRecord] = Column("id", lambda source: source.id, {"style": ID, **WHOLE})
        quotes: Column[SourceRecord] = Column("quotes", lambda source: str(source.quotes), NUMBER)
        if self.width < _NARROW and not self.natural:
            dated: Column[SourceRecord] = Column("title", _dated_title)
            return filled(self._of(SourceRecord), [ids, dated, quotes])
        columns: list[Column[SourceRecord]] = [
            ids,
            Column("date", lambda source: source.date or "", WHOLE),
            Column("title", _title, {"ratio": 1}),
            quotes,
            Column("actors", lambda source: str(source.actors), NUMBER),
            Column("countries", lambda source: str(source.countries), NUMBER),
        ]
        return filled(self._of(SourceRecord), columns)


def _speaker(quote: QuoteRecord) -> Text:
    """The name, and below it the role and whose words are passed on."""
    if quote.speaker:
        name = article_text(quote.speaker.name, style=NAME)
    elif quote.speaker_text:
        name = article_text(quote.speaker_text, style="italic")
    else:
        name = Text("not named", style=QUIET)
    role = quote.speaker.role if quote.speaker else None
    passed_on = f"quoting {quote.quoting.name}" if quote.quoting else None
    return lines(
        name, article_text(role or "", style=QUIET), article_text(passed_on or "", style=QUIET)
    )


def _countries(quote: QuoteRecord) -> str:
    return ", ".join(country.name for country in quote.countries)


def _marked(record: ActorRecord | CountryRecord) -> Text:
    """The name, with what the query matched."""
    return article_text(record.name, [(span, MATCH) for span in record.matches], NAME)


def _name(actor: ActorRecord) -> Text:
    return lines(_marked(actor), Text(actor.id, style=ID))


def _role(actor: ActorRecord) -> Text:
    """The role, and below it the organisation."""
    place = actor.organisation.name if actor.organisation else ""
    return lines(article_text(actor.role or ""), article_text(place, style=QUIET))


def _aliases(actor: ActorRecord) -> Text:
    return article_text(", ".join(actor.aliases))


def _forms(country: CountryRecord) -> Text:
    return article_text(forms(country))


def _with_forms(country: CountryRecord) -> Text:
    """The name, and below it the forms."""
    return lines(_marked(country), _forms(country))


def _title(source: SourceRecord) -> Text:
    """The title, and below it the publisher."""
    return lines(
        article_text(source.title or ""), article_text(source.publisher or "", style=QUIET)
    )


def _dated_title(source: SourceRecord) -> Text:
    """The title, and below it the date and the publisher."""
    return lines(
        article_text(source.title or ""),
        article_text(source.date or "", style=QUIET),
        article_text(source.publisher or "", style=QUIET),
    )


def _flag(code: str) -> str:
    """The flag of a country as two regional indicators."""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)
