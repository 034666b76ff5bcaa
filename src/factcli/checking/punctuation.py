"""Notes on ellipses, brackets and sentence ends: what stands between words that agree."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcli.checking.quotation import Quotation
from factcli.checking.readings import Reading
from factcli.checking.wording import Wording

_ENDS = frozenset(".?!")


def punctuation_notes(text: Wording, quotation: Quotation, reading: Reading) -> list[str]:
    """Sentences for the reader on one reading."""
    notes: list[str] = []
    quote = quotation.words
    for (begin, end), (first, last) in zip(reading.parts, reading.claimed, strict=True):
        theirs = {at - begin for at in _between(text.ellipses, begin, end)}
        ours = {at - first for at in _between(quote.ellipses, first, last)}
        if theirs - ours:
            notes.append("the article has an ellipsis within these words")
        if ours - theirs:
            notes.append("the ellipsis leaves nothing out")
        if "[" in text.slice(begin, end) and "[" not in quote.slice(first, last):
            notes.append("words in brackets are the article's own")
        if end - begin == last - first:
            notes.extend(_sentence_ends(text, begin, quote, first, last))
    ends = reading.parts[-1][1], reading.claimed[-1][1]
    if "?" in _tail(text, ends[0]) and "?" not in _tail(quote, ends[1]) and _tail(quote, ends[1]):
        notes.append("the article has a question mark here")
    return notes


def _between(places: Sequence[int], begin: int, end: int) -> Sequence[int]:
    """Those of the ordered places that lie within, not at the edges."""
    return places[bisect_right(places, begin) : bisect_left(places, end)]


def _sentence_ends(
    text: Wording, begin: int, quote: Wording, first: int, last: int
) -> Iterator[str]:
    for at in range(1, last - first):
        theirs, ours = _ENDS & set(text.gap(begin + at)), _ENDS & set(quote.gap(first + at))
        if bool(theirs) != bool(ours) and "…" not in text.gap(begin + at) + quote.gap(first + at):
            side = "the article" if theirs else "the quote"
            yield f"only {side} ends a sentence after “{text.word(begin + at - 1)}”"


def _tail(words: Wording, last: int) -> str:
    """The punctuation right behind a word."""
    gap = words.gap(last)
    return gap[: next((at for at, mark in enumerate(gap) if mark.isspace()), len(gap))]
