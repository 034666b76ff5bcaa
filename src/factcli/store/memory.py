"""Facts of knowledge files, held in memory and gone through one by one.

Good for some thousands of quotes; for more there are libraries.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from math import log
from typing import NamedTuple

from factcli.model import Knowledge, Quote, Source, Span
from factcli.records import ActorRecord, CountryRecord, QuoteRecord, SourceRecord
from factcli.store import (
    ActorFilter,
    Candidate,
    FactRecord,
    Needs,
    Order,
    QuoteFilter,
    Share,
    Totals,
)
from factcli.store.article import Article
from factcli.store.filters import actor_passes, date_of, is_quote_id, passes
from factcli.store.involved import Involved, most_named_first
from factcli.store.joined import Joined, JoinedActors, most_heard_first
from factcli.store.missing import the_one, unknown_source
from factcli.store.vocabulary import WordCounts
from factcli.text import folded, keys

_UNIT = 1000  # of what a shared word is worth, so that worth is a whole number


class _Place(NamedTuple):
    """A quote with its article; its speaker and whom they quote, as ids across all sources."""

    article: Article
    quote: Quote
    speaker: str | None
    quoting: str | None

    @property
    def voices(self) -> tuple[str | None, str | None]:
        """Whose words they are, by one of them or the other."""
        return self.speaker, self.quoting


class _Only(NamedTuple):
    """The only article that names something, and where."""

    article: Article
    mentions: list[Span]


class MemoryStore:
    """A `factcli.store.Store` over knowledge files; of those of one article the first counts."""

    def __init__(self, files: Iterable[Knowledge]) -> None:
        joined = JoinedActors()
        self._actors = joined.actors
        self._articles: list[Article] = []
        known: set[str] = set()
        self._quotes: list[_Place] = []
        self._actor_in: list[_Only | None] = []  # by number; None: in several articles
        for knowledge in files:
            if knowledge.source.id in known:
                continue
            known.add(knowledge.source.id)
            numbers = joined.add(knowledge)
            ids = {local: self._actors[number].id for local, number in numbers.items()}
            article = Article(knowledge, ids)
            self._articles.append(article)
            for quote in knowledge.quotes:
                voices = (ids.get(local or "") for local in (quote.speaker, quote.quoting))
                self._quotes.append(_Place(article, quote, *voices))
            for actor in knowledge.actors:
                number = numbers[actor.id]
                if number < len(self._actor_in):
                    self._actor_in[number] = None
                else:
                    self._actor_in.append(_Only(article, actor.mentions))

    def close(self) -> None:
        """Nothing is open."""

    def totals(self) -> Totals:
        """How much there is."""
        return Totals(
            sources=len(self._articles),
            quotes=len(self._quotes),
            actors=len(self._actors),
            countries=len(self._countries),
            dates=sum(len(article.knowledge.dates) for article in self._articles),
        )

    def sources(self) -> Iterator[SourceRecord]:
        """Every article with the number of its facts."""
        return (article.record() for article in self._articles)

    def by_month(self) -> list[Share]:
        """How much each month has."""
        shares = self._shares(lambda source: source.date and source.date[:7])
        return sorted(shares, key=lambda share: (share.name is None, share.name))

    def by_publisher(self) -> list[Share]:
        """How much each publisher has."""
        shares = self._shares(lambda source: source.publisher)
        return sorted(shares, key=lambda share: (-share.quotes, -share.sources, share.name or ""))

    def source(self, source_id: str) -> Source:
        """One article whole."""
        return self.knowledge(source_id).source

    def knowledge(self, source_id: str) -> Knowledge:
        """One article with all its facts."""
        for article in self._articles:
            if article.ref.id == source_id:
                return article.knowledge
        raise unknown_source(source_id, (article.ref.id for article in self._articles))

    def fact(self, fact_id: str) -> FactRecord:
        """The fact with this id."""
        source_id, _, local = fact_id.rpartition(":")
        if source_id:
            self.source(source_id)
        found: list[tuple[str, FactRecord]] = []
        if is_quote_id(local):
            found += [
                (place.article.ref.id, place.article.quote(place.quote))
                for place in self._quotes
                if place.quote.id == local and source_id in ("", place.article.ref.id)
            ]
        actor = self.actor(local)
        found += [("", actor)] if actor else []
        found += [("", country) for country in self.countries() if country.code == local]
        return the_one(fact_id, found, self._ids())

    def actor(self, actor_id: str) -> ActorRecord | None:
        """The actor with this id."""
        numbers = (number for number, actor in enumerate(self._actors) if actor.id == actor_id)
        return next(map(self._actor, numbers), None)

    def sources_near(self, words: Sequence[str], limit: int) -> list[str]:
        """The sources that have the rarest of `words`."""
        total = len(self._articles)
        worth: Counter[int] = Counter()
        for word in dict.fromkeys(words):
            having = [number for number, text in enumerate(self._lower_texts) if word in text]
            worth.update(dict.fromkeys(having, round(_UNIT * log(1 + total / (1 + len(having))))))
        return [self._articles[number].ref.id for number, _ in worth.most_common(limit)]

    def quote_numbers(self, where: QuoteFilter, order: Order) -> Iterator[int]:
        """The quotes that pass."""
        passing = (
            number
            for number, place in enumerate(self._quotes)
            if passes(where, place.quote, place.voices, place.article.knowledge.source)
        )
        if order == "text":
            return passing
        if order == "date":
            return iter(sorted(passing, key=self._date, reverse=True))
        return iter(sorted(passing, key=self._by_speaker))

    def count_quotes(self, where: QuoteFilter) -> int:
        """How many quotes pass."""
        return sum(1 for _ in self.quote_numbers(where, "text"))

    def actor_numbers(self, where: ActorFilter) -> Iterator[int]:
        """The actors that pass, those most heard first."""
        passing = (n for n, actor in enumerate(self._actors) if actor_passes(where, actor))
        return iter(sorted(passing, key=lambda number: most_heard_first(self._actors[number])))

    def count_actors(self, where: ActorFilter) -> int:
        """How many actors pass."""
        return sum(actor_passes(where, actor) for actor in self._actors)

    def countries(self) -> Iterator[CountryRecord]:
        """Every country, those named most often first."""
        for country in sorted(self._countries.values(), key=most_named_first):
            only = self._country_in[country.code] if country.sources == 1 else None
            yield country.record(only.mentions if only else [], only.article.ref if only else None)

    def quote_vocabulary(self) -> WordCounts:
        """The words of quotes and of their speakers' names."""
        return self._quote_words

    def actor_vocabulary(self) -> WordCounts:
        """The words of actors' names, roles and organisations."""
        return self._actor_words

    def quote_candidates(
        self, _: Needs, where: QuoteFilter, order: Order | None
    ) -> Iterator[Candidate]:
        """All quotes that pass."""
        for number in self.quote_numbers(where, order or "text"):
            place = self._quotes[number]
            yield Candidate(number, place.quote.text, partial(place.article.beside, place.quote))

    def actor_candidates(self, _: Needs, where: ActorFilter) -> Iterator[Candidate]:
        """All actors that pass."""
        for number, actor in enumerate(self._actors):
            if actor_passes(where, actor):
                organisation = self._organisation(number)
                yield Candidate(number, actor.name, partial(actor.beside, organisation))

    def count_quote_hits(self, _: Needs, __: QuoteFilter) -> None:
        """Look at each."""

    def quote_records(self, numbers: Iterable[int]) -> Iterator[QuoteRecord]:
        """The quotes of these numbers."""
        for number in numbers:
            place = self._quotes[number]
            yield place.article.quote(place.quote)

    def actor_records(self, numbers: Iterable[int]) -> Iterator[ActorRecord]:
        """The actors of these numbers."""
        return map(self._actor, numbers)

    def _shares(self, name: Callable[[Source], str | None]) -> Iterator[Share]:
        counts: dict[str | None, Counter[str]] = {}
        for article in self._articles:
            each = counts.setdefault(name(article.knowledge.source), Counter())
            each.update(sources=1, quotes=len(article.knowledge.quotes))
        return (Share(name, each["sources"], each["quotes"]) for name, each in counts.items())

    @cached_property
    def _lower_texts(self) -> list[str]:
        return [article.knowledge.source.text.lower() for article in self._articles]

    @cached_property
    def _countries(self) -> dict[str, Involved]:
        countries: dict[str, Involved] = {}
        for article in self._articles:
            for country in article.knowledge.countries:
                involved = countries.setdefault(country.code, Involved(country.code, country.name))
                involved.add(country, article.knowledge)
        return countries

    @cached_property
    def _country_in(self) -> dict[str, _Only]:
        return {
            country.code: _Only(article, country.mentions)
            for article in self._articles
            for country in article.knowledge.countries
        }

    @cached_property
    def _quote_words(self) -> WordCounts:
        counts: Counter[str] = Counter()
        for article, quote, *_ in self._quotes:
            counts.update({*keys(quote.text), *keys(article.names(quote))})
        return WordCounts(counts)

    @cached_property
    def _actor_words(self) -> WordCounts:
        counts: Counter[str] = Counter()
        for number, actor in enumerate(self._actors):
            fields = actor.beside(self._organisation(number)).fields
            texts = (actor.name, *(field.text for field in fields))
            counts.update({key for text in texts for key in keys(text)})
        return WordCounts(counts)

    def _organisation(self, number: int) -> Joined | None:
        organisation = self._actors[number].organisation
        return None if organisation is None else self._actors[organisation]

    def _actor(self, number: int) -> ActorRecord:
        only = self._actor_in[number]
        return self._actors[number].record(
            self._organisation(number),
            only.mentions if only else [],
            only.article if only else None,
        )

    @cached_property
    def _by_name(self) -> dict[str | None, tuple[str, int]]:
        """How speakers sort: by name, and where two have the same one by who came first."""
        return {actor.id: (folded(actor.name), n) for n, actor in enumerate(self._actors)}

    def _by_speaker(self, number: int) -> tuple[bool, tuple[str, int]]:
        speaker = self._quotes[number].speaker
        return speaker is None, self._by_name.get(speaker, ("", 0))

    def _date(self, number: int) -> str:
        article, quote, *_ = self._quotes[number]
        return date_of(quote, article.knowledge.source) or ""

    def _ids(self) -> Iterator[str]:
        yield from (actor.id for actor in self._actors)
        yield from self._countries
        yield from (place.quote.id for place in self._quotes)
