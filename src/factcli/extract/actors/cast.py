"""The people and organisations of one article as the extractors see them.

A `Cast` is what the search for actors hands to the attribution of quotes: who is there, what
they may be called, and where each of them is named.
"""

from bisect import bisect_left

from msgspec import Struct

from factcli.extract.names.lexicon import Gender
from factcli.model import ActorKind, Span


class Mention(Struct, frozen=True, gc=False):
    """A member named at half-open `start, end`; `member` is its place in `Cast.members`."""

    start: int
    end: int
    member: int


class Member(Struct):
    """A person or an organisation of the article.

    `name` is the fullest form in the text. `heads` are the lower-case nouns that may stand for
    the member: `senator`, `chairman`, `council`, `campaign`. `organisation` is the member that
    this one belongs to, by its place in `Cast.members`.
    """

    name: str
    kind: ActorKind
    gender: Gender | None = None
    plural: bool = False
    role: str | None = None
    organisation: int | None = None
    country: str | None = None
    aliases: list[str] = []
    mentions: list[Span] = []
    heads: frozenset[str] = frozenset()


class Cast:
    """The members of an article and every mention of them, in text order."""

    def __init__(self, members: list[Member], mentions: list[Mention]) -> None:
        """`mentions` must be sorted and must not overlap."""
        self.members = members
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._ends = [mention.end for mention in mentions]

    def mention_at(self, start: int, end: int) -> Mention | None:
        """The first mention that shares a code point with `start, end`."""
        at = bisect_left(self._ends, start + 1)
        if at < len(self.mentions) and self._starts[at] < end:
            return self.mentions[at]
        return None

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly in `start, end`, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._ends, end + 1)
        return self.mentions[first:last]

    def before(self, offset: int) -> Mention | None:
        """The last mention that ends at or before `offset`."""
        at = bisect_left(self._ends, offset + 1)
        return self.mentions[at - 1] if at else None
