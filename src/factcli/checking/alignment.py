"""The passage of a text that is nearest to a quote, and how their words correspond.

Candidates are the diagonals on which the rarest words of the quote agree with the text; each is
then aligned word by word. The alignment is global in the quote and free at both ends of the text
(P. Sellers, The Theory and Computation of Evolutionary Distances, 1980), within a band.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from factcli.checking.wording import Pair, Wording

# Costs: equal words, which decide between ways that cost the same; inflected; other; one missing.
_SAME, _KIN, _OTHER, _GAP = -1, 100, 200, 200
_KIN_PREFIX = 4  # letters that two forms of one word share at least
_CANDIDATES = 3
_COMMON = 40  # a word that stands more often in the text tells little
_SLACK = 60  # the most words by which quote and text may drift apart
LONGEST = 200  # words that are aligned at once


class Alignment(Struct, frozen=True):
    """The passage `first` to before `last` of the text, and how the quote lies on it."""

    first: int
    last: int
    pairs: list[Pair]
    similarity: float  # agreeing words over the longer of quote and passage


class Index:
    """Where each word of a text stands."""

    def __init__(self, text: Wording) -> None:
        self.text = text
        self.at: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(text.keys):
            self.at[key].append(number)


def nearest(
    index: Index, quote: Wording, first: int = 0, last: int | None = None
) -> Alignment | None:
    """The passage most like words `first` to before `last` of `quote`; None if none has a word.

    Time grows with the square of their number: longer quotes are to be aligned in parts of
    `LONGEST` words.
    """
    last = len(quote) if last is None else last
    slack = min(6 + (last - first) // 3, _SLACK)
    found = [
        _align(index.text, quote, first, last, diagonal, slack)
        for diagonal in _diagonals(index, quote.keys[first:last], slack)
    ]
    return max(found, key=lambda alignment: alignment.similarity, default=None)


def _diagonals(index: Index, keys: Sequence[str], slack: int) -> list[int]:
    """Where in the text the quote would start, by the votes of its words."""
    width = max(4, slack // 2)
    votes: defaultdict[int, float] = defaultdict(float)
    for number, key in enumerate(keys):
        places = index.at.get(key, ())
        if len(places) <= _COMMON or len(keys) <= width:
            for place in places:
                votes[(place - number) // width] += 1 / len(places)
    joined = {at: votes[at] + votes.get(at + 1, 0) for at in votes}
    best = sorted(joined, key=lambda at: (-joined[at], at))[:_CANDIDATES]
    return [at * width + width for at in best]


def _align(
    text: Wording, quote: Wording, first: int, last: int, diagonal: int, slack: int
) -> Alignment:
    low = max(0, diagonal - 2 * slack)
    high = min(len(text), diagonal + (last - first) + 2 * slack)
    keys, window = quote.keys[first:last], text.keys[low:high]
    moves = _moves(keys, window)
    pairs = _trace(keys, window, moves, first, low)
    inside = [pair.written for pair in pairs if pair.written is not None]
    begin, end = (inside[0], inside[-1] + 1) if inside else (low, low)
    agreeing = sum(pair.same for pair in pairs)
    return Alignment(begin, end, pairs, agreeing / max(last - first, end - begin, 1))


def _moves(keys: Sequence[str], window: Sequence[str]) -> tuple[list[bytearray], int]:
    """For every cell the cheapest move into it (0 both, 1 quote only, 2 text only); the end."""
    row = [0] * (len(window) + 1)
    moves = [bytearray(len(window) + 1)]
    for key in keys:
        above, row = row, [row[0] + _GAP]
        move = bytearray([1])
        for at, other in enumerate(window):
            best, how = above[at] + _cost(key, other), 0
            if above[at + 1] + _GAP < best:
                best, how = above[at + 1] + _GAP, 1
            if row[at] + _GAP < best:
                best, how = row[at] + _GAP, 2
            row.append(best)
            move.append(how)
        moves.append(move)
    # Of equal ends the last: the last word is then rather replaced than added.
    return moves, min(range(len(row)), key=lambda at: (row[at], -at))


def _cost(key: str, other: str) -> int:
    if key == other:
        return _SAME
    if key[:_KIN_PREFIX] == other[:_KIN_PREFIX] and len(key) >= _KIN_PREFIX:
        return _KIN
    return _OTHER


def _trace(
    keys: Sequence[str], window: Sequence[str], found: tuple[list[bytearray], int],
    first: int, low: int,
) -> list[Pair]:  # fmt: skip
    moves, at = found
    pairs: list[Pair] = []
    row = len(keys)
    while row > 0:
        how = moves[row][at]
        row, at = row - (how != 2), at - (how != 1)
        claimed = first + row if how != 2 else None
        written = low + at if how != 1 else None
        same = how == 0 and keys[row] == window[at]
        pairs.append(Pair(claimed, written, same))
    return pairs[::-1]
