"""One article's facts as records: ids joined with names, the source and counts beside them."""

from collections.abc import Mapping

from factcli.model import Actor, Knowledge, Quote
from factcli.records import ActorRef, CountryRef, QuoteRecord, SourceRecord, SourceRef
from factcli.store import Beside, Field


class Article:
    """A knowledge file with its ids resolved.

    `ids` gives the id that an actor of the file has across all sources, where it is another.
    """

    def __init__(self, knowledge: Knowledge, ids: Mapping[str, str] | None = None) -> None:
        self.knowledge = knowledge
        self._ids = ids or {}
        source = knowledge.source
        self.ref = SourceRef(id=source.id, date=source.date, title=source.title, url=source.url)
        self._actors = {actor.id: actor for actor in knowledge.actors}
        self._names: dict[tuple[str | None, str | None], str] = {}
        self._countries = {country.code: country.name for country in knowledge.countries}

    def actor(self, local: str | None) -> Actor | None:
        """The actor with this id in the file."""
        return None if local is None else self._actors.get(local)

    def actor_ref(self, local: str | None) -> ActorRef | None:
        """An actor as it stands beside a fact, in this article's wording."""
        actor = self.actor(local)
        if actor is None:
            return None
        return ActorRef(id=self._ids.get(actor.id, actor.id), name=actor.name, role=actor.role)

    def country_ref(self, code: str) -> CountryRef:
        """A country as it stands beside a fact."""
        return CountryRef(code=code, name=self._countries.get(code) or country_name(code))

    def quote(self, quote: Quote) -> QuoteRecord:
        """A quote of the file as it is printed."""
        text = self.knowledge.source.text
        said_by = quote.speaker_span
        return QuoteRecord(
            id=quote.id,
            kind=quote.kind,
            text=quote.text,
            spans=quote.spans,
            speaker=self.actor_ref(quote.speaker),
            speaker_text=text[said_by[0] : said_by[1]] if said_by else None,
            speaker_span=said_by,
            cue=quote.cue,
            cue_span=quote.cue_span,
            quoting=self.actor_ref(quote.quoting),
            date=quote.date,
            countries=[self.country_ref(code) for code in quote.countries],
            actors=[ref for ref in map(self.actor_ref, quote.actors) if ref],
            link=quote.link,
            confidence=quote.confidence,
            source=self.ref,
        )

    def beside(self, quote: Quote) -> Beside:
        """What a quote can be found by besides its text: who speaks in it, and countries."""
        return Beside([Field(self.names(quote), 1.0)], quote.countries)

    def names(self, quote: Quote) -> str:
        """The names and aliases of the speaker and of whom they quote, and the words for them."""
        known = self._names_of(quote.speaker, quote.quoting)
        if not quote.speaker_span:
            return known
        start, end = quote.speaker_span
        return f"{known}\n{self.knowledge.source.text[start:end]}"

    def _names_of(self, speaker: str | None, quoting: str | None) -> str:
        names = self._names.get((speaker, quoting))
        if names is None:
            actors = filter(None, map(self.actor, (speaker, quoting)))
            each = (name for actor in actors for name in (actor.name, *actor.aliases))
            names = self._names[speaker, quoting] = "\n".join(each)
        return names

    def record(self) -> SourceRecord:
        """The article as it is printed."""
        source = self.knowledge.source
        return SourceRecord(
            id=source.id,
            title=source.title,
            date=source.date,
            url=source.url,
            publisher=source.publisher,
            language=source.language,
            sha256=source.sha256,
            characters=len(source.text),
            quotes=len(self.knowledge.quotes),
            actors=len(self.knowledge.actors),
            countries=len(self.knowledge.countries),
            dates=len(self.knowledge.dates),
        )


def country_name(code: str) -> str:
    """The English name of a country that the article itself does not name."""
    from factcli.gazetteer import place

    found = place(code)
    return found.name if found else code
