"""Which actors of different articles are the same: by name, with care.

Two actors of the same kind are one if they have the same full name after folding (a person's
needs two words); or if the name of one is a name or alias of the other and they also share a
role or an organisation. A surname alone, a first name alone, or an alias alone joins nobody;
nor does a key that several actors answer to. Two actors of one article stay two.

Every actor is filed under keys, strings that hold its kind, a name and what vouches for it, so
that finding it again is a look-up, in memory as in a library.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from factcli.model import Actor, ActorKind, Knowledge
from factcli.text import keys


class Index(Protocol):
    """Where joined actors are filed; they are numbered."""

    def filed(self, key: str) -> Iterable[int]:
        """The actors filed under a key."""
        ...

    def file(self, keys: Sequence[str], number: int) -> None:
        """File an actor under keys, once more or for the first time."""
        ...

    def create(self, actor: Actor) -> int:
        """The number for an actor that is like none before."""
        ...


class Keys(NamedTuple):
    """The keys under which an actor may have been filed, the surest first, and is filed."""

    asked: tuple[str, ...]
    filed: tuple[str, ...]


def join(knowledge: Knowledge, index: Index) -> dict[str, int]:
    """Find or make the joined actor of each actor of an article; the numbers by local id."""
    names = {actor.id: actor.name for actor in knowledge.actors}
    numbers: dict[str, int] = {}
    taken: set[int] = set()
    for actor in knowledge.actors:
        asked, filed = keys_of(actor, names.get(actor.organisation or ""))
        number = _known(asked, index, taken)
        if number is None:
            number = index.create(actor)
        numbers[actor.id] = number
        taken.add(number)
        index.file(filed, number)
    return numbers


def keys_of(actor: Actor, organisation: str | None) -> Keys:
    """The keys of an actor, given the name of the organisation."""
    return _keys(actor.kind, actor.name, tuple(actor.aliases), actor.role, organisation)


def _known(asked: Iterable[str], index: Index, taken: set[int]) -> int | None:
    """The one actor that answers to the first key to which any does."""
    for key in asked:
        found = [number for number in index.filed(key) if number not in taken]
        if len(found) == 1:
            return found[0]
    return None


@lru_cache(maxsize=20_000)  # the same people come again and again
def _keys(
    kind: ActorKind,
    name: str,
    aliases: tuple[str, ...],
    role: str | None,
    organisation: str | None,
) -> Keys:
    words = _folded(name)
    full = f"{kind}|full|{words}"
    names_one = " " in words or (words and kind is ActorKind.ORGANISATION)
    asked = [full] if names_one else []
    filed = list(asked)
    # What vouches for a name that is not a full one: the role, the organisation.
    for voucher in (role and f"r:{_folded(role)}", organisation and f"o:{_folded(organisation)}"):
        if voucher:
            named, known_as = f"{kind}|name|{voucher}|", f"{kind}|alias|{voucher}|"
            others = [_folded(alias) for alias in aliases]
            asked += [named + words, known_as + words, *(named + other for other in others)]
            filed += [named + words, *(known_as + other for other in others)]
    return Keys(tuple(asked), tuple(filed))


def _folded(name: str) -> str:
    return " ".join(keys(name))
