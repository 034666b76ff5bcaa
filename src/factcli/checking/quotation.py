"""The words that are checked, taken apart at what a writer may put into a quote.

An ellipsis ("…", "...", "[…]") parts a quote into fragments; so do words in square brackets, which
are the writer's own: "[the minister] resigned", "[sic]". A bracket within a word, "[T]he", parts
nothing.
"""

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcli.checking.wording import Wording

# A bracket that touches a letter outside belongs to a word: "[T]he", "work[ing]".
_INSERTION = r"(?i)(?<!\w)\[[^\[\]\n]*\w[^\[\]\n]*\](?!\w)|\(sic\)"

_LONG = 5  # letters of a word that is no abbreviation


class Joint(Struct, frozen=True):
    """What stands between two fragments: an ellipsis, the writer's words in brackets, or both."""

    ellipsis: bool
    insertions: list[str]


class Quotation(Struct, frozen=True):
    """A quote as words; `fragments` are half-open runs of them, with a joint between any two."""

    words: Wording
    fragments: list[tuple[int, int]]
    joints: list[Joint]
    edges: list[str]  # insertions before the first and behind the last fragment

    @property
    def telling(self) -> list[str]:
        """Words by whose letters alone can be told that the quote stands nowhere in a text."""
        words = [word for first, last in self.fragments for word in self.words.keys[first:last]]
        return [word for word in words if len(word) >= _LONG and word.isascii() and word.isalpha()]


@lru_cache(maxsize=4)  # a quote is held against many articles, one after the other
def take_apart(text: str, *, brackets: bool = True) -> Quotation:
    """Find the fragments of a quote; a quote without joints is one fragment.

    Without `brackets`, words in brackets are words of the quote: the article may have them, too.
    """
    words = Wording(text)
    cuts: list[tuple[int, int, str | None]] = [(at, at, None) for at in words.ellipses]
    for match in re.finditer(_INSERTION, text) if brackets and set("[(") & set(text) else ():
        first, last = words.index_at(match.start()), words.index_at(match.end())
        cuts.append((first, last, match[0]))
    fragments: list[tuple[int, int]] = []
    joints: list[Joint] = [Joint(ellipsis=False, insertions=[])]
    start = 0
    for first, last, insertion in sorted(cuts, key=lambda cut: cut[:2]):
        if first > start:
            fragments.append((start, first))
            joints.append(Joint(ellipsis=False, insertions=[]))
        if insertion is None:
            joints[-1] = replace(joints[-1], ellipsis=True)
        else:
            joints[-1].insertions.append(insertion)
        start = max(start, last)
    if start < len(words):
        fragments.append((start, len(words)))
        joints.append(Joint(ellipsis=False, insertions=[]))
    edges = joints[0].insertions + (joints[-1].insertions if len(joints) > 1 else [])
    return Quotation(words, fragments, joints[1:-1], edges)
