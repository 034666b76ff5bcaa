"""How well a half-remembered sentence lies on a text: for queries of many words.

Two views are averaged: the characters (rapidfuzz's partial ratio, which sees small changes of
wording) and the words that stand in the same order (a longest common subsequence, in which
misspelt and inflected words count).
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcli.model import Span
from factcli.store import Needs, Term
from factcli.text import words

SHARE = 0.5
"""The part of the query's bearing words that a text must have to be aligned at all."""
FLOOR = 0.5
"""The score below which a text is not alike: that of unrelated news in the same language."""


class Alignment(NamedTuple):
    """The score, from 0 (the texts are not alike) to 1, and the spans of the words in common."""

    score: float
    spans: list[Span]


def align(needs: Needs, text: str) -> Alignment:
    """Lay the query on the place in the text that is most like it."""
    row = words(text)
    terms = needs.terms
    if not _shares(needs.bearing, {word.key for word in row}):
        return Alignment(0.0, [])
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.fuzz import partial_ratio

    query = " ".join(term.word for term in terms)
    joined = " ".join(word.key for word in row)
    stands_for = _stands_for(terms)
    asked = [term.word for term in terms]
    blocks = LCSseq.opcodes(asked, [stands_for.get(word.key, "") for word in row])
    common = [
        word
        for block in blocks
        if block.tag == "equal"
        for word in row[block.dest_start : block.dest_end]
    ]
    # The shorter one is looked for in the longer; a short text is only a part of the query.
    alike = partial_ratio(query, joined) / 100 * min(1.0, len(joined) / len(query))
    score = (alike + len(common) / len(asked)) / 2
    if score < FLOOR:
        return Alignment(0.0, [])
    return Alignment(score, [(word.start, word.end) for word in common])


def _shares(terms: Sequence[Term], keys: set[str]) -> bool:
    return sum(not keys.isdisjoint(term.forms) for term in terms) >= SHARE * len(terms)


def _stands_for(terms: Sequence[Term]) -> dict[str, str]:
    """For every form, the query's word it stands for best."""
    best: dict[str, tuple[float, str]] = {}
    for term in terms:
        for form, grade in term.forms.items():
            best[form] = max(best.get(form, (0.0, "")), (grade, term.word))
    return {form: word for form, (_, word) in best.items()}
