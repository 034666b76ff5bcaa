"""How well a half-remembered sentence lies on a text: for queries of many words.

Two views are averaged: the characters (rapidfuzz's partial ratio, which sees small changes of
wording) and the words that stand in the same order (a longest common subsequence, in which
misspelt and inflected words count).
"""

from collections.abc import Callable, Sequence

from factcli.model import Span
from factcli.store import Needs, Term
from factcli.text import keys, words

_ROUNDING = 1e-6
FLOOR = 0.5
"""The score below which a text is not alike: that of unrelated news in the same language."""


def aligner(needs: Needs) -> Callable[[str], float]:
    """What tells how alike the query and the place in a text are that is most like it (0 to 1)."""
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.fuzz import partial_ratio

    asked = [term.word for term in needs.terms]
    query = " ".join(asked)
    meant = _meant(needs.terms)
    bearing = [term.forms for term in needs.bearing]
    least = needs.least_shared

    def likeness(text: str) -> float:
        row = keys(text)
        has = set(row)
        if sum(not has.isdisjoint(forms) for forms in bearing) < least:
            return 0.0
        common = LCSseq.similarity(asked, [*map(meant.get, row)]) / len(asked)
        joined = " ".join(row)
        # The shorter one is looked for in the longer; a short text is only a part of the query.
        part = min(1.0, len(joined) / len(query))
        enough = (2 * FLOOR - common) / part * 100 - _ROUNDING
        alike = partial_ratio(query, joined, score_cutoff=max(0.0, enough)) / 100 * part
        score = (alike + common) / 2
        return score if score >= FLOOR else 0.0

    return likeness


def common_words(needs: Needs, text: str) -> list[Span]:
    """The words of the text that stand in the query, too, in the same order."""
    from rapidfuzz.distance import LCSseq

    row = words(text)
    asked = [term.word for term in needs.terms]
    meant = _meant(needs.terms)
    blocks = LCSseq.opcodes(asked, [meant.get(word.key, "") for word in row])
    return [
        (word.start, word.end)
        for block in blocks
        if block.tag == "equal"
        for word in row[block.dest_start : block.dest_end]
    ]


def _meant(terms: Sequence[Term]) -> dict[str, str]:
    """For each word that stands for one of the query's, the one it stands for best."""
    best: dict[str, tuple[float, str]] = {}
    for term in terms:
        for form, grade in term.forms.items():
            best[form] = max(best.get(form, (0.0, "")), (grade, term.word))
    return {form: word for form, (_, word) in best.items()}
