"""Which actors of different articles are the same: by name, with care.

Two actors of the same kind are one if they have the same full name after folding (a person's
needs two words); or if the name of one is a name or alias of the other and they also share a
role or an organisation. A surname alone, a first name alone, or an alias alone joins nobody;
nor does a key that several actors answer to. Two actors of one article stay two.

Every actor is filed under keys, strings that hold its kind, a name and what vouches for it, so
that finding it again is a look-up, in memory as in a library.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from factcli.model import Actor, ActorKind, Knowledge
from factcli.text import keys


class Index(Protocol):
    """Where joined actors are filed; they are numbered."""

    def filed(self, key: str) -> Iterable[int]:
        """The actors filed under a key."""
        ...

    def file(self, key: str, number: int) -> None:
        """File an actor under a key, once more or for the first time."""
        ...

    def create(self, actor: Actor) -> int:
        """The number for an actor that is like none before."""
        ...


def join(knowledge: Knowledge, index: Index) -> dict[str, int]:
    """Find or make the joined actor of each actor of an article; the numbers by local id."""
    organisations = {actor.id: actor for actor in knowledge.actors}
    numbers: dict[str, int] = {}
    for actor in knowledge.actors:
        organisation = organisations.get(actor.organisation or "")
        vouchers = _vouchers(actor, organisation)
        taken = set(numbers.values())
        number = _known(_asked(actor, vouchers), index, taken)
        if number is None:
            number = index.create(actor)
        numbers[actor.id] = number
        for key in _filed(actor, vouchers):
            index.file(key, number)
    return numbers


def _known(asked: Iterable[str], index: Index, taken: set[int]) -> int | None:
    """The one actor that answers to the first key to which any does."""
    for key in asked:
        found = set(index.filed(key)) - taken
        if len(found) == 1:
            return found.pop()
    return None


def _vouchers(actor: Actor, organisation: Actor | None) -> list[str]:
    """What vouches for a name that is not a full one: the role, the organisation."""
    role = "r:" + _folded(actor.role) if actor.role else None
    belongs = "o:" + _folded(organisation.name) if organisation else None
    return [voucher for voucher in (role, belongs) if voucher]


def _filed(actor: Actor, vouchers: list[str]) -> Iterator[str]:
    """The keys under which others find this actor."""
    if _is_full(actor):
        yield _key(actor, "full", actor.name)
    for voucher in vouchers:
        yield _key(actor, "name", actor.name, voucher)
        for alias in actor.aliases:
            yield _key(actor, "alias", alias, voucher)


def _asked(actor: Actor, vouchers: list[str]) -> Iterator[str]:
    """The keys under which this actor may have been filed, the surest first."""
    if _is_full(actor):
        yield _key(actor, "full", actor.name)
    for voucher in vouchers:
        yield _key(actor, "name", actor.name, voucher)
        yield _key(actor, "alias", actor.name, voucher)
        for alias in actor.aliases:
            yield _key(actor, "name", alias, voucher)


def _is_full(actor: Actor) -> bool:
    words = len(keys(actor.name))
    return words >= 2 or (words == 1 and actor.kind is ActorKind.ORGANISATION)


def _key(actor: Actor, what: str, name: str, voucher: str = "") -> str:
    return "|".join((actor.kind, what, _folded(name), voucher))


def _folded(name: str) -> str:
    return " ".join(keys(name))
