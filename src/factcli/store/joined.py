"""An actor of any number of articles, summed up."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from factcli.model import Actor, ActorKind, Knowledge, Quote, Span
from factcli.records import ActorRecord, ActorRef, CountryRef
from factcli.store import Beside, Field
from factcli.store.article import Article, country_name
from factcli.store.joining import join
from factcli.text import folded

ROLE_WEIGHT = 0.9
ORGANISATION_WEIGHT = 0.8


class Joined(Struct):
    """What the articles say of an actor together: the first of them to say it counts.

    An organisation that is said with another role does not. `organisation` is the number of
    another joined actor, `aliases` hold all other names.
    """

    id: str
    name: str
    kind: ActorKind
    role: str | None = None
    organisation: int | None = None
    country: str | None = None
    aliases: list[str] = []
    named: int = 0
    quotes: int = 0
    sources: int = 0

    def add(self, actor: Actor, organisation: int | None, quotes: int) -> bool:
        """Take in what one more article says; whether more than counts is new."""
        self.named += len(actor.mentions)
        self.quotes += quotes
        self.sources += 1
        before = self.role, self.organisation, self.country
        kept = self.organisation is not None or organisation is None or self._differs(actor.role)
        after = (
            self.role or actor.role,
            self.organisation if kept else organisation,
            self.country or actor.country,
        )
        known = (self.name, *self.aliases)
        others = [name for name in (actor.name, *actor.aliases) if name not in known]
        if after == before and not others and self.sources > 1:
            return False
        self.role, self.organisation, self.country = after
        self.aliases += others
        return True

    def _differs(self, role: str | None) -> bool:
        """Whether a role is another one than that which counts."""
        if not role or not self.role:
            return False
        return folded(role) != folded(self.role)

    def ref(self) -> ActorRef:
        """The actor as it stands beside a fact."""
        return ActorRef(id=self.id, name=self.name, role=self.role)

    def record(
        self, organisation: "Joined | None", mentions: list[Span], source: Article | None
    ) -> ActorRecord:
        """The actor as it is printed; mentions and source are those of the only article."""
        country = self.country
        named = source.country_ref if source else _country_ref
        return ActorRecord(
            id=self.id,
            name=self.name,
            kind=self.kind,
            role=self.role,
            organisation=organisation.ref() if organisation else None,
            country=named(country) if country else None,
            aliases=self.aliases,
            mentions=mentions,
            named=self.named,
            quotes=self.quotes,
            sources=self.sources,
            source=source.ref if source else None,
        )

    def beside(self, organisation: "Joined | None") -> Beside:
        """What the actor can be found by besides the name."""
        fields = [Field(name, 1.0) for name in self.aliases]
        if self.role:
            fields.append(Field(self.role, ROLE_WEIGHT))
        if organisation:
            fields.append(Field(organisation.name, ORGANISATION_WEIGHT))
        return Beside(fields, (self.country,) if self.country else ())


def _country_ref(code: str) -> CountryRef:
    return CountryRef(code=code, name=country_name(code))


def spoken(quotes: Iterable[Quote]) -> Mapping[str, int]:
    """How many quotes each actor speaks, by local id."""
    return Counter(quote.speaker for quote in quotes if quote.speaker)


def most_heard_first(actor: Joined) -> tuple[int, int]:
    """The key that sorts actors by how often they speak and are named."""
    return -actor.quotes, -actor.named


class JoinedActors:
    """The joined actors of articles held in memory, numbered in text order."""

    def __init__(self) -> None:
        self.actors: list[Joined] = []
        self._ids: set[str] = set()
        self._free = FreeIds(self._ids.__contains__)
        self._files: dict[str, list[int]] = {}

    def add(self, knowledge: Knowledge) -> dict[str, int]:
        """Join in the actors of an article; their numbers by local id."""
        numbers = join(knowledge, self)
        quotes = spoken(knowledge.quotes)
        for actor in knowledge.actors:
            organisation = numbers.get(actor.organisation or "")
            self.actors[numbers[actor.id]].add(actor, organisation, quotes.get(actor.id, 0))
        return numbers

    def filed(self, key: str) -> list[int]:
        """The actors filed under a key."""
        return self._files.get(key, [])

    def file(self, keys: Iterable[str], number: int) -> None:
        """File an actor under keys."""
        for key in keys:
            numbers = self._files.setdefault(key, [])
            if number not in numbers:
                numbers.append(number)

    def create(self, actor: Actor) -> int:
        """A new actor, called as in its article, numbered on where the id is taken."""
        self.actors.append(Joined(self._free.free(actor.id), actor.name, actor.kind))
        self._ids.add(self.actors[-1].id)
        return len(self.actors) - 1


class FreeIds:
    """Ids that are not taken: the one wanted, or that with the first free number from 2 on."""

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        self._is_taken = is_taken
        self._last: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """Take an id."""
        number = self._last.get(wanted, 0) + 1
        while self._is_taken(_numbered(wanted, number)):
            number += 1
        self._last[wanted] = number
        return _numbered(wanted, number)


def _numbered(wanted: str, number: int) -> str:
    return wanted if number == 1 else f"{wanted}-{number}"
