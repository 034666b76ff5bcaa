"""The joined actors of a library while it is being changed."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from factcli.model import Actor, ActorKind, Knowledge
from factcli.store.joined import FreeIds, Joined, spoken
from factcli.store.joining import join, keys_of
from factcli.store.library.index.indexing import NO_WORDS, Changed, Words, actor_rows, actor_words
from factcli.store.library.storage.contents import Stored
from factcli.store.library.storage.database import Database, Statement
from factcli.store.library.storage.rows import COLUMNS, joined_from, row_of
from factcli.text import folded

_DESCRIBED = ("sorted", *COLUMNS.split(", "))
# Not INSERT OR REPLACE: SQLite would note for each row what to take back if it failed half-way.
_ACTOR = f"""INSERT INTO actors (n, sorted, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (n) DO UPDATE SET {", ".join(f"{each} = excluded.{each}" for each in _DESCRIBED)}"""
_COUNTS = "UPDATE actors SET named = ?, quotes = ?, sources = ? WHERE n = ?"


class TouchedActors:
    """The joined actors that were touched, and an index for joining.

    Good as long as nobody else changes the library: what it has seen is not read again, so the
    library may lag behind by what was written from here.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._actors: dict[int, Joined] = {}
        self._words: dict[int, Words] = {}  # as they are in the index now
        self._filed: dict[str, list[int]] = {}
        self._last: dict[int, Sequence[str]] = {}  # the keys that an actor was filed under last
        self._described: set[int] = set()  # not only counted: these may be found by other words
        self._counted: set[int] = set()
        self._to_file: list[tuple[int, int]] = []
        self._ids: set[str] = set()  # of the actors made here
        self._free = FreeIds(self._is_taken)
        self._next = 1 + (database.value("SELECT max(n) FROM actors") or 0)
        self._is_new = self._next == 1  # the library: there is nothing to look up

    def __len__(self) -> int:
        """How many actors are kept."""
        return len(self._actors)

    def add(self, knowledge: Knowledge) -> dict[str, int]:
        """Join in the actors of an article; their numbers by local id."""
        numbers = join(knowledge, self)
        quotes = spoken(knowledge.quotes)
        for actor in knowledge.actors:
            self._fold(actor, numbers, quotes)
        return numbers

    def renew(self, number: int, rest: Iterable[Stored]) -> None:
        """Sum an actor up anew from the `rest` of the sources that name them, if there are any."""
        old = self._get(number)
        self._described.add(number)
        self._last.pop(number, None)
        self._database.run("DELETE FROM joins WHERE actor = ?", number)
        for found in self._filed.values():
            if number in found:
                found.remove(number)
        new = Joined(old.id, old.name, old.kind)
        for source, numbers in rest:
            names = {actor.id: actor.name for actor in source.actors}
            quotes = spoken(source.quotes)
            for actor in source.actors:
                if numbers[actor.id] == number:
                    if not new.sources:
                        new.name = actor.name
                    organisation = numbers.get(actor.organisation or "")
                    new.add(actor, organisation, quotes.get(actor.id, 0))
                    self.file(keys_of(actor, names.get(actor.organisation or "")).filed, number)
        if new.name != old.name and new.kind is ActorKind.ORGANISATION:
            self._reindex_members(number)
        self._actors[number] = new

    def _reindex_members(self, organisation: int) -> None:
        """See to those who are found by the name of an organisation that changes."""
        find = "SELECT n FROM actors WHERE organisation = ?"
        for number in self._database.column(find, organisation):
            self._get(number)  # with the words that it is found by now
            self._described.add(number)

    def filed(self, key: str) -> list[int]:
        """The actors filed under a key."""
        found = self._filed.get(key)
        if found is None:
            found = self._filed[key] = self._filed_before(key)
        return found

    def file(self, keys: Sequence[str], number: int) -> None:
        """File an actor under keys."""
        if self._last.get(number) == keys:
            return
        for key in keys:
            found = self.filed(key)
            if number not in found:
                found.append(number)
                self._to_file.append((_hash(key), number))
        self._last[number] = keys

    def create(self, actor: Actor) -> int:
        """A new actor, called as in its article, numbered on where the id is taken."""
        number, self._next = self._next, self._next + 1
        self._actors[number] = Joined(self._free.free(actor.id), actor.name, actor.kind)
        self._ids.add(self._actors[number].id)
        self._words[number] = NO_WORDS
        return number

    def changes(self) -> tuple[list[Statement], Changed]:
        """What writes all that has changed but for the index, and the changes of that."""
        before: dict[int, Words] = {}
        after: dict[int, Words] = {}
        rows: list[int] = []
        gone: list[int] = []
        for number in sorted(self._described):
            actor = self._actors[number]
            words = self._words_of(actor) if actor.sources else NO_WORDS
            if words != self._words[number]:
                before[number], after[number] = self._words[number], words
                self._words[number] = words
            (rows if actor.sources else gone).append(number)
        actors = ((number, self._actors[number]) for number in rows)
        described = [(n, _sorted(a.name), *row_of(a)) for n, a in actors]
        counted = sorted(self._counted - self._described)
        actors = ((number, self._actors[number]) for number in counted)
        statements = [
            Statement(_ACTOR, described),
            Statement(_COUNTS, [(a.named, a.quotes, a.sources, n) for n, a in actors]),
            Statement("DELETE FROM actors WHERE n = ?", [(number,) for number in gone]),
            Statement("INSERT OR IGNORE INTO joins VALUES (?, ?)", self._to_file),
        ]
        for number in gone:
            del self._actors[number], self._words[number]
        self._to_file = []
        self._described.clear()
        self._counted.clear()
        return statements, Changed(actor_rows(before), actor_rows(after))

    def _fold(self, actor: Actor, numbers: Mapping[str, int], quotes: Mapping[str, int]) -> None:
        """Take in what an article says of an actor."""
        number = numbers[actor.id]
        organisation = numbers.get(actor.organisation or "")
        if self._get(number).add(actor, organisation, quotes.get(actor.id, 0)):
            self._described.add(number)
        self._counted.add(number)

    def _get(self, number: int) -> Joined:
        if number not in self._actors:
            row = self._database.row(f"SELECT {COLUMNS} FROM actors WHERE n = ?", number)
            assert row, number
            actor = self._actors[number] = joined_from(row)
            self._words[number] = self._words_of(actor)
        return self._actors[number]

    def _words_of(self, actor: Joined) -> Words:
        organisation = actor.organisation
        return actor_words(actor, None if organisation is None else self._get(organisation))

    def _filed_before(self, key: str) -> list[int]:
        find = "SELECT actor FROM joins WHERE key = ?"
        return [] if self._is_new else self._database.column(find, _hash(key))

    def _is_taken(self, id_: str) -> bool:
        if id_ in self._ids:
            return True
        find = "SELECT 1 FROM actors WHERE id = ?"
        return not self._is_new and self._database.value(find, id_) is not None


def _sorted(name: str) -> str | None:
    return None if name.isascii() else folded(name)


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
