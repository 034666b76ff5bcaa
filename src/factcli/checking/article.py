"""One article as a check sees it: its words, and in whose mouth each of them is put."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from factcli.checking.wording import Wording
from factcli.extract.page.document import Document
from factcli.extract.page.marks import find_stretches
from factcli.extract.page.seen import without_markup
from factcli.model import Actor, Knowledge, Quote, QuoteKind, Source, Span
from factcli.records import SourceRef
from factcli.text import folded

if TYPE_CHECKING:
    from factcli.checking.alignment import Index

_ATTRIBUTION = 12  # words of the article that may stand between what one speaker says at a stretch


class Voice(Struct, frozen=True):
    """Who a word is put in the mouth of.

    `quote` is its quote; None where the marks are nobody's. `stretch` numbers the quotation
    marks it stands in; -1 for words set apart without marks. `reported` words are in no marks.
    """

    quote: int | None
    stretch: int
    reported: bool = False


class Article:
    """A source with its facts, which are worked out when the first quote needs them."""

    def __init__(
        self, source: Source, facts: Callable[[], Knowledge], file: str | None = None
    ) -> None:
        self.source = source
        self.file = file
        self._facts = facts

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Article":
        """An article whose facts are at hand."""
        return cls(knowledge.source, lambda: knowledge)

    @cached_property
    def words(self) -> Wording:
        """The words of the text, without those of markup."""
        return Wording(without_markup(self.source.text))

    @cached_property
    def document(self) -> Document:
        """The text in paragraphs."""
        return Document(self.source.text)

    def may_have(self, telling: Iterable[str]) -> bool:
        """Whether the text has the letters of words; for this it need not be read."""
        return all(word in self._letters for word in telling)

    @cached_property
    def _letters(self) -> str:
        """The text folded, without anything between its letters."""
        return re.sub("[^a-z]+", "", folded(self.words.text))

    @cached_property
    def index(self) -> "Index":
        """Where each word stands."""
        from factcli.checking.alignment import Index

        return Index(self.words)

    @cached_property
    def knowledge(self) -> Knowledge:
        """The facts."""
        return self._facts()

    @property
    def reference(self) -> SourceRef:
        """The article, as an answer names it."""
        source = self.source
        return SourceRef(id=source.id, date=source.date, title=source.title, url=source.url)

    def quote(self, voice: Voice | None) -> Quote | None:
        """The quote of a voice."""
        if voice is None or voice.quote is None:
            return None
        return self.knowledge.quotes[voice.quote]

    def actor(self, identifier: str | None) -> Actor | None:
        """The actor of that id."""
        return self._actors.get(identifier) if identifier else None

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.knowledge.actors}

    @cached_property
    def voices(self) -> list[Voice | None]:
        """For each word the voice it belongs to; None for the writer's own."""
        voices: list[Voice | None] = [None] * len(self.words)
        for number, stretch in enumerate(find_stretches(self.document)):
            for at in self.within(stretch.start, stretch.end):
                voices[at] = Voice(None, number)
        for number, quote in enumerate(self.knowledge.quotes):
            whole = quote.kind in {QuoteKind.DIRECT, QuoteKind.POST}
            for start, end in quote.spans:
                for at in self.within(start, end):
                    marks = voices[at]
                    stretch_number = -1 if marks is None else marks.stretch
                    voices[at] = Voice(number, stretch_number, marks is None and not whole)
        return voices

    def within(self, start: int, end: int) -> range:
        """The words that lie wholly in `start, end` of the text."""
        return range(bisect_left(self.words.starts, start), bisect_right(self.words.ends, end))

    @cached_property
    def broken(self) -> list[tuple[list[Span], Wording]]:
        """What one speaker says in several pieces at a stretch, with its words in one."""
        runs: list[list[Quote]] = []
        for quote in self.knowledge.quotes:
            if runs and self.goes_on(runs[-1][-1], quote):
                runs[-1].append(quote)
            else:
                runs.append([quote])
        pieces = ([span for quote in run for span in quote.spans] for run in runs)
        return [(spans, Wording(self.source.text, spans)) for spans in pieces if len(spans) > 1]

    def goes_on(self, quote: Quote, following: Quote) -> bool:
        """Whether two quotes are what one speaker says, broken by little more than "she said"."""
        start, end = quote.spans[-1][1], following.spans[0][0]
        return (
            quote.speaker is not None
            and quote.speaker == following.speaker
            and quote.kind is QuoteKind.DIRECT is following.kind
            and "\n" not in self.document.text[start:end]
            and len(self.within(start, end)) <= _ATTRIBUTION
        )

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset in the text, both from 1."""
        return position(self.source.text, offset)


def position(text: str, offset: int) -> tuple[int, int]:
    """The line and column of an offset, in code points, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def spans_of(words: Wording, parts: Iterable[tuple[int, int]]) -> list[Span]:
    """The spans of runs of words."""
    return [words.span(first, last) for first, last in parts]
