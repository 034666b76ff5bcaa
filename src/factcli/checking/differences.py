"""Where two wordings part, and what each change touches."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from factcli.checking.lexicon import lexicon, negates, number_value
from factcli.checking.verdicts import Difference, DifferenceKind
from factcli.checking.wording import Pair, Wording
from factcli.model import Span

_MOST_WAYS = 64  # to spell out a change
_IRREGULAR = {"won't": "will not", "can't": "can not", "shan't": "shall not", "cannot": "can not"}
_AUXILIARIES = {
    "s": ("is", "has"), "d": ("would", "had"), "ll": ("will",), "ve": ("have",), "re": ("are",),
    "m": ("am",),
}  # fmt: skip


def differences(text: Wording, quote: Wording, pairs: Sequence[Pair]) -> list[Difference]:
    """The changes that `pairs` show, in order, each classified by the gravest of its words."""
    changes = [_difference(text, quote, pairs, *run) for run in _runs(pairs)]
    moves = {(change.source, change.claimed) for change in changes}
    return [
        replace(change, kind=DifferenceKind.ORDER)
        if change.kind is DifferenceKind.WORD and (change.claimed, change.source) in moves
        else change
        for change in changes
    ]


def _runs(pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Half-open runs of pairs that disagree; words that replace one another, one by one."""
    at = 0
    for same, group in groupby(pairs, key=lambda pair: pair.same):
        end = at + len(list(group))
        if not same:
            run = pairs[at:end]
            if all(pair.claimed is not None and pair.written is not None for pair in run):
                yield from ((single, single + 1) for single in range(at, end))
            else:
                yield at, end
        at = end


def _difference(
    text: Wording, quote: Wording, pairs: Sequence[Pair], start: int, end: int
) -> Difference:
    claimed = [pair.claimed for pair in pairs[start:end] if pair.claimed is not None]
    written = [pair.written for pair in pairs[start:end] if pair.written is not None]
    before = pairs[:start]
    claimed_span = _span(quote, claimed, (pair.claimed for pair in reversed(before)))
    source_span = _span(text, written, (pair.written for pair in reversed(before)))
    return Difference(
        kind=_kind(quote, claimed, text, written),
        claimed=quote.text[slice(*claimed_span)],
        source=text.text[slice(*source_span)],
        claimed_span=claimed_span,
        source_span=source_span,
    )


def _span(words: Wording, numbers: Sequence[int], before: Iterable[int | None]) -> Span:
    if numbers:
        return words.span(numbers[0], numbers[-1] + 1)
    last = next((number for number in before if number is not None), None)
    at = words.ends[last] if last is not None else 0
    return at, at


def _kind(
    quote: Wording, claimed: Sequence[int], text: Wording, written: Sequence[int]
) -> DifferenceKind:
    ours = {quote.keys[number] for number in claimed}
    theirs = {text.keys[number] for number in written}
    keys = ours ^ theirs
    spelt = (_spelt_out(quote, claimed), _spelt_out(text, written))
    if len(claimed) != len(written) and any(one in spelt[1] for one in spelt[0]):
        return DifferenceKind.WORD  # "is not" for "isn't": other words, the same negation
    near = lexicon().near_negations
    if any(negates(key) or key in near for key in keys):
        return DifferenceKind.NEGATION
    if any(number_value(key) is not None for key in keys) or "-" in keys:
        return DifferenceKind.NUMBER
    if keys & lexicon().quantities:
        return DifferenceKind.QUANTITY
    if any(_is_name(quote, number) for number in claimed if quote.keys[number] in keys) or any(
        _is_name(text, number) for number in written if text.keys[number] in keys
    ):
        return DifferenceKind.NAME
    return DifferenceKind.WORD


def _spelt_out(words: Wording, numbers: Sequence[int]) -> set[str]:
    """What words may be without their apostrophes: "there'd" is "there would" or "there had"."""
    ways = {""}
    for number in numbers:
        word = words.keys[number]
        whole = {word, *_whole(word)}
        ways = {f"{way} {form}" for way in ways for form in whole}
        if len(ways) > _MOST_WAYS:
            break
    return ways


def _whole(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    elif word.endswith("n't"):
        yield f"{word[:-3]} not"
    stem, mark, ending = word.rpartition("'")
    for auxiliary in _AUXILIARIES.get(ending, ()) if mark else ():
        yield f"{stem} {auxiliary}"


def _is_name(words: Wording, at: int) -> bool:
    """A capital where no sentence starts; "I" is none."""
    word = words.word(at)
    if not word[0].isupper() or words.keys[at].split("'")[0] == "i":
        return False
    return at > 0 and not any(mark in words.gap(at) for mark in '.?!:\n“"')
