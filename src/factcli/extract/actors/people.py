"""Which mentions of people are one person: full names, surnames, first names, courtesy titles."""

import itertools
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from factcli.extract.actors.cast import Member
from factcli.extract.names.lexicon import Gender, Sort, first_name
from factcli.extract.names.runs import PARTICLES, Word
from factcli.extract.words.lists import word_rows
from factcli.model import ActorKind
from factcli.text import folded

_SAME_BEGINNING = 4  # letters that variants of a surname share
_SHORTEST_VARIED = 7  # letters of a surname whose spelling may vary
_MOST_BEARERS = 16  # of one surname that are compared, the latest first: keeps time linear


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """What names are compared by: without case, accents, dots and typographic apostrophes."""
    return folded(word).casefold().replace(".", "")


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1:]) for row in word_rows("nicknames.txt")}


def same_first_name(one: str, other: str) -> bool:
    """Whether two keys may be one person's first name: initials, short forms, nicknames."""
    if one == other or not one or not other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if len(one) > len(other):
        one, other = other, one
    if len(one) == 2 and "." not in one and one[0] == other[0] and one.isalpha():
        return other.startswith(one)
    if len(one) > 2 and other.startswith(one):
        return True
    known = _nicknames()
    return other in known.get(one, ()) or one in known.get(other, ())


def is_spelling_of(one: str, other: str) -> bool:
    """Whether two surnames differ in no more than their ends or in doubled letters."""
    if one.rstrip("s") == other.rstrip("s"):
        return False  # the family
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < _SHORTEST_VARIED:
        return False
    if _undoubled(one) == _undoubled(other):
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return shared is None or shared >= max(len(one), len(other)) - 2


def _undoubled(word: str) -> str:
    return "".join(a for a, b in itertools.pairwise(word + " ") if a != b)


class People:
    """The people met so far, found by surname and by first name."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members
        self.names: dict[int, tuple[str, ...]] = {}
        self.by_last: dict[str, list[int]] = {}
        self.by_other: dict[str, list[int]] = {}
        self.by_beginning: dict[str, list[int]] = {}
        self.named = dict[int, int]()  # how often each was named so far
        self.latest = dict[int, int]()  # where each was last named
        self.unsure = set[int]()  # whose gender only a first name of both genders says

    def full(self, words: Sequence[Word], text: str, gender: Gender | None) -> int:
        """The member with this full name, a new one if none has it."""
        parts = [word for word in words if not word.sorts & Sort.SUFFIX] or words
        keys = tuple(key(word.text) for word in parts)
        if (
            keys[0] in PARTICLES and len(keys) > 1 and not first_name(keys[0])
        ):  # "Von der Leyen", "De Wit"
            keys = keys[1:]
        for at in reversed(self.by_last.get(keys[-1], [])[-_MOST_BEARERS:]):
            if self._same(keys, self.names[at]) and self._agrees(at, gender):
                self._grow(at, text, keys)
                return at
        known = first_name(keys[0]) if len(keys) > 1 else None
        if gender is None and known:
            gender = known.gender
            if known.mostly:
                self.unsure.add(len(self.members))
        return self.new(text, keys, gender)

    def _grow(self, at: int, text: str, keys: tuple[str, ...]) -> None:
        """Take a better form of a name: the fullest that begins with the same first name."""
        known = self.names[at]
        if len(keys) > len(known):
            if keys[0] == known[0]:
                self.members[at].name = text
            self.names[at] = keys
            self._index(at, keys[:-1], self.by_other)
        elif len(keys) < len(known) and first_name(keys[0]) and not first_name(known[0]):
            self.members[at].name, self.names[at] = text, keys  # not "Londoner Jane Roe"

    def knows(self, words: Sequence[Word]) -> bool:
        """Whether somebody has exactly this name."""
        keys = tuple(key(word.text) for word in words)
        return any(self.names[at] == keys for at in self.by_last.get(keys[-1], [])[-_MOST_BEARERS:])

    def new(self, name: str, keys: tuple[str, ...], gender: Gender | None) -> int:
        """A new person, under the last of its keys as surname."""
        at = len(self.members)
        self.members.append(Member(name=name, kind=ActorKind.PERSON, gender=gender))
        self.names[at] = keys
        self._index(at, keys[-1:], self.by_last)
        self._index(at, (keys[-1][:_SAME_BEGINNING],), self.by_beginning)
        self._index(at, keys[:-1], self.by_other)
        return at

    def surnames(self) -> Iterator[str]:
        """The surnames as the text writes them, of everyone with a full name."""
        for at, keys in self.names.items():
            if len(keys) > 1:
                for word in self.members[at].name.split(" "):
                    if key(word) == keys[-1]:
                        yield word

    def by_surname(self, word: str, gender: Gender | None, position: int) -> int | None:
        """The bearer of a surname whom a bare mention at `position` stands for."""
        bearers = self.by_last.get(word)
        if not bearers:
            return None
        agreeing = [at for at in bearers[-_MOST_BEARERS:] if self._agrees(at, gender)]
        return self._most_salient(agreeing, position)

    def by_family_name_first(self, word: str, gender: Gender, position: int) -> int | None:
        """Whose name begins with a surname: "Ms Hua" for Hua Chunying."""
        bearers = [
            at
            for at in self.by_other.get(word, [])[-_MOST_BEARERS:]
            if self.names[at][0] == word
            and (len(self.names[at]) > 2 or first_name(word) is None or "-" in self.names[at][-1])
            and self._agrees(at, gender)
        ]
        return self._most_salient(bearers, position)

    def by_spelling(self, word: str) -> int | None:
        """The bearer of a surname that is spelt almost like this: Mathewes, Matthewes."""
        if len(word) < _SHORTEST_VARIED:
            return None
        for at in self.by_beginning.get(word[:_SAME_BEGINNING], [])[-_MOST_BEARERS:]:
            if is_spelling_of(word, self.names[at][-1]):
                return at
        return None

    def by_initials(self, letters: str) -> int | None:
        """The one person whose first name and surname, or all names, begin with these letters."""
        whole = key(letters)
        found = [
            at
            for at, keys in self.names.items()
            if len(keys) > 1 and whole in (keys[0][:1] + keys[-1][:1], "".join(k[0] for k in keys))
        ]
        return found[0] if len(found) == 1 else None

    def is_family(self, word: str) -> bool:
        """Whether a word is a known surname in the plural: "the Roes"."""
        return word.endswith("s") and word[:-1] in self.by_last

    def by_first_name(self, word: str, position: int) -> int | None:
        """The person who goes by this first or middle name."""
        bearers = self.by_other.get(word, [])[-_MOST_BEARERS:]
        firsts = [at for at in bearers if self.names[at][0] == word]
        return self._most_salient(firsts or bearers, position)

    def note(self, at: int, position: int, gender: Gender | None) -> None:
        """Remember that a person is named at `position`, by a title of this gender."""
        if gender:
            self.members[at].gender = gender
            self.unsure.discard(at)
        self.named[at] = self.named.get(at, 0) + 1
        self.latest[at] = position

    def _most_salient(self, among: list[int], position: int) -> int | None:
        """Whoever was named most often before, the latest of equals; else whoever comes first."""
        if len(among) == 1:
            return among[0]
        before = [at for at in among if self.latest.get(at, position) < position]
        if before:
            return max(before, key=lambda at: (self.named[at], self.latest[at]))
        return among[0] if among else None

    def _agrees(self, at: int, gender: Gender | None) -> bool:
        known = self.members[at].gender
        return gender is None or known is None or known == gender

    @staticmethod
    def _index(at: int, keys: Sequence[str], index: dict[str, list[int]]) -> None:
        for word in keys:
            bearers = index.setdefault(word, [])
            if at not in bearers[-_MOST_BEARERS:]:
                bearers.append(at)

    @staticmethod
    def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if len(one) > len(other):
            one, other = other, one
        if other[-len(one) :] == one:
            return True
        if len(one) > 2 and len(one[1]) < 3 and one[1][0] != other[1][0]:
            return False  # John H.W. and John W.
        return same_first_name(one[0], other[0])
