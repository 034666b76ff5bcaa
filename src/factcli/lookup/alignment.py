"""How well a half-remembered sentence lies on a text: for queries of many words.

Two views are averaged: the characters (rapidfuzz's partial ratio, which sees small changes of
wording) and the words that stand in the same order (a longest common subsequence, in which
misspelt and inflected words count).
"""

from collections.abc import Sequence

from factcli.model import Span
from factcli.store import Needs, Term
from factcli.text import keys, words

FLOOR = 0.5
"""The score below which a text is not alike: that of unrelated news in the same language."""


def likeness(needs: Needs, text: str) -> float:
    """How alike the query and the place in the text are that is most like it, from 0 to 1."""
    row = keys(text)
    if not _shares(needs, set(row)):
        return 0.0
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.fuzz import partial_ratio

    asked = [term.word for term in needs.terms]
    query, joined = " ".join(asked), " ".join(row)
    # The shorter one is looked for in the longer; a short text is only a part of the query.
    alike = partial_ratio(query, joined) / 100 * min(1.0, len(joined) / len(query))
    common = LCSseq.similarity(asked, _stand_for(needs.terms, row)) / len(asked)
    score = (alike + common) / 2
    return score if score >= FLOOR else 0.0


def common_words(needs: Needs, text: str) -> list[Span]:
    """The words of the text that stand in the query, too, in the same order."""
    from rapidfuzz.distance import LCSseq

    row = words(text)
    asked = [term.word for term in needs.terms]
    blocks = LCSseq.opcodes(asked, _stand_for(needs.terms, [word.key for word in row]))
    return [
        (word.start, word.end)
        for block in blocks
        if block.tag == "equal"
        for word in row[block.dest_start : block.dest_end]
    ]


def _shares(needs: Needs, keys: set[str]) -> bool:
    return sum(not keys.isdisjoint(term.forms) for term in needs.bearing) >= needs.least_shared


def _stand_for(terms: Sequence[Term], row: Sequence[str]) -> list[str]:
    """For each word of a row the query's word it stands for best, "" if for none."""
    best: dict[str, tuple[float, str]] = {}
    for term in terms:
        for form, grade in term.forms.items():
            best[form] = max(best.get(form, (0.0, "")), (grade, term.word))
    return [best[key][1] if key in best else "" for key in row]
