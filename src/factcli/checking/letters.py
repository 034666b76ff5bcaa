"""Case and accents of words that are otherwise the same.

The case of a first letter, and a capital where a sentence starts, are typography. So is a quote
that keeps no capitals at all, as typed in a hurry. Other differences of case or accents are noted,
not counted as another wording: only the few words that mean something else in capitals ("us" for
"US") make one.
"""

import re

from msgspec import Struct

from factcli.checking.lexicon import lexicon
from factcli.checking.wording import Wording, plain, without_accents

_SENTENCE_START = r"[.!?:…\"“”‘«\[(]|''|``|\n"


class Spelling(Struct, frozen=True):
    """How letters differ: notes, and the words (of quote and text) that are different words."""

    notes: list[str]
    changed: list[tuple[int, int]]


def compare_letters(
    text: Wording, begin: int, end: int, quote: Wording, first: int, last: int
) -> Spelling:
    """Judge the letters of words that have equal keys; see `occurrences` for the arguments."""
    if end - begin != last - first:  # some are written in one: nothing to set side by side
        return Spelling([], [])
    notes: list[str] = []
    changed: list[tuple[int, int]] = []
    one_case = _in_one_case(quote.slice(first, last)) or _in_one_case(text.slice(begin, end))
    for ours, theirs in zip(range(first, last), range(begin, end), strict=True):
        claimed, written = plain(quote.word(ours)), plain(text.word(theirs))
        if claimed == written or not claimed[0].isalpha():
            continue
        if _is_another_word(claimed, written) and not one_case:
            changed.append((ours, theirs))
            continue
        initial = ours == first or _starts_sentence(quote, ours) or _starts_sentence(text, theirs)
        if note := _note(claimed, written, one_case=one_case, initial=initial):
            notes.append(note)
    return Spelling(notes, changed)


def _in_one_case(text: str) -> bool:
    return text.islower() or text.isupper()


def _is_another_word(claimed: str, written: str) -> bool:
    claimed, written = claimed.replace(".", ""), written.replace(".", "")
    lower, upper = sorted((claimed, written), key=str.isupper)
    return lower.islower() and upper.isupper() and len(upper) > 1 and lower in lexicon().capitals


def _starts_sentence(words: Wording, at: int) -> bool:
    return at == 0 or re.search(_SENTENCE_START, words.gap(at)) is not None


def _note(claimed: str, written: str, *, one_case: bool, initial: bool) -> str | None:
    if claimed.casefold() != written.casefold():
        bare = without_accents(claimed.casefold()) == without_accents(written.casefold())
        return f"accents differ: “{claimed}” for “{written}”" if bare else None
    if one_case or (initial and claimed[1:] == written[1:]):
        return None
    return f"capitals differ: “{claimed}” for “{written}”"
