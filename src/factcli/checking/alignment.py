"""The passage of a text that is nearest to a quote, and how their words correspond.

Candidates are the diagonals on which the rarest words of the quote agree with the text; each is
then aligned word by word. The alignment is global in the quote and free at both ends of the text
(P. Sellers, The Theory and Computation of Evolutionary Distances, 1980), within a band.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcli.checking.wording import Pair, Wording

# Costs: equal words, which decide between ways that cost the same; inflected; other; one missing.
_SAME, _KIN, _OTHER, _GAP = -1, 100, 200, 200
_KIN_PREFIX = 4  # letters that two forms of one word share at least
_CANDIDATES = 3
_COMMON = 40  # a word that stands more often in the text tells little
_SLACK = 60  # the most words by which quote and text may drift apart
_REACH = 3  # words left out next to the first or the last word of a quote
_MARKS = frozenset('"“”„»«')
_ENDS = frozenset(".?!") | _MARKS  # of a sentence, too
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
    best: Alignment | None = None
    for diagonal in _diagonals(index, quote.keys[first:last], slack):
        window = _window(index.text, diagonal, last - first, slack)
        if best is None or _at_most(index.text, quote, first, last, window) > best.similarity:
            found = _align(index.text, quote, first, last, window)
            if best is None or found.similarity > best.similarity:
                best = found
    return best


def _window(text: Wording, diagonal: int, words: int, slack: int) -> range:
    """The words of the text that the quote may lie on."""
    return range(max(0, diagonal - 2 * slack), min(len(text), diagonal + words + 2 * slack))


def _at_most(text: Wording, quote: Wording, first: int, last: int, window: range) -> float:
    """The similarity if all words that the quote shares with the window stood in its order."""
    there = set(text.keys[window.start : window.stop])
    return sum(key in there for key in quote.keys[first:last]) / max(last - first, 1)


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


def _align(text: Wording, quote: Wording, first: int, last: int, window: range) -> Alignment:
    low = window.start
    keys, words = quote.keys[first:last], text.keys[low : window.stop]
    pairs = _at_edges(text, quote, _trace(keys, words, _moves(keys, words), first, low))
    inside = [pair.written for pair in pairs if pair.written is not None]
    begin, end = (inside[0], inside[-1] + 1) if inside else (low, low)
    agreeing = sum(pair.same for pair in pairs)
    return Alignment(begin, end, pairs, agreeing / max(last - first, end - begin, 1))


def _at_edges(text: Wording, quote: Wording, pairs: list[Pair]) -> list[Pair]:
    """The pairs without other words of another paragraph or beyond the marks, at either end.

    They stood for some of the quote that are then added words.
    """
    inner = [at for at, pair in enumerate(pairs) if pair.same]
    if not inner:
        return pairs
    first, last = inner[0], inner[-1]
    beyond = next((at for at in range(last + 1, len(pairs)) if _leaves(text, pairs[at])), None)
    behind = pairs[last + 1 :]
    if beyond is not None:
        behind = [*pairs[last + 1 : beyond], *_added(pairs[beyond:])]
    before = pairs[:first]
    short = next((at for at in range(first - 1, -1, -1) if _enters(text, pairs[at])), None)
    if short is not None:
        before = [*_added(pairs[: short + 1]), *pairs[short + 1 : first]]
    return [
        *_reaching(text, quote, before, -1), *pairs[first : last + 1],
        *_reaching(text, quote, behind, 1),
    ]  # fmt: skip


def _leaves(text: Wording, pair: Pair) -> bool:
    """Whether marks or a paragraph end before the word."""
    if pair.written is None:
        return False
    gap = text.gap(pair.written)
    mark = gap.lstrip(",.;:!?…")
    single = mark != gap and mark.startswith(("'", "’"))
    return single or mark[:1] in _MARKS or "\n\n" in gap


def _enters(text: Wording, pair: Pair) -> bool:
    """Whether marks or a paragraph begin behind the word."""
    if pair.written is None:
        return False
    gap = text.gap(pair.written + 1)
    single = gap[-1:] in {"'", "‘"} and gap[-2:-1].strip() == ""
    return single or gap[-1:] in _MARKS or "\n\n" in gap


def _added(pairs: Sequence[Pair]) -> list[Pair]:
    return [replace(pair, written=None) for pair in pairs if pair.claimed is not None]


def _reaching(text: Wording, quote: Wording, pairs: list[Pair], way: int) -> list[Pair]:
    """The one pair at an end as words left out, if its word agrees a little further on."""
    if len(pairs) != 1 or pairs[0].written is None or pairs[0].claimed is None:
        return pairs
    claimed, written = pairs[0].claimed, pairs[0].written
    for step in range(1, _REACH + 1):
        at = written + way * step
        if not 0 <= at < len(text):
            break
        gap = text.gap(max(at, at - way))
        if "\n\n" in gap or not _ENDS.isdisjoint(gap):
            break
        if text.keys[at] == quote.keys[claimed]:
            between = [Pair(None, number, same=False) for number in range(written, at, way)]
            reached = [*between, Pair(claimed, at, same=True)]
            return reached if way > 0 else reached[::-1]
    return pairs


def _moves(keys: Sequence[str], window: Sequence[str]) -> tuple[list[bytearray], int]:
    """For every cell the cheapest move into it (0 both, 1 quote only, 2 text only); the end."""
    heads = [other[:_KIN_PREFIX] for other in window]
    row = [0] * (len(window) + 1)
    moves = [bytearray(len(window) + 1)]
    for key in keys:
        head = key[:_KIN_PREFIX] if len(key) >= _KIN_PREFIX else None
        costs = [
            _SAME if other == key else _KIN if start == head else _OTHER
            for other, start in zip(window, heads, strict=True)
        ]
        above, left = row, row[0] + _GAP
        row, move = [left], bytearray([1])
        for cost, diagonal, up in zip(costs, above, above[1:], strict=False):
            best, how = diagonal + cost, 0
            if up + _GAP < best:
                best, how = up + _GAP, 1
            if left + _GAP < best:
                best, how = left + _GAP, 2
            left = best
            row.append(best)
            move.append(how)
        moves.append(move)
    # Of equal ends the last: the last word is then rather replaced than added.
    return moves, min(range(len(row)), key=lambda at: (row[at], -at))


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
