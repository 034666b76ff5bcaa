"""How sure a quote's speaker is, by the rules that gave it.

The shares were read off once, rounded, from how often each rule is right on annotated news; they
rank quotes, they are no probabilities of a model.
"""

from factcli.extract.draft import Draft
from factcli.model import QuoteKind

_FOUND = {
    "touching": 0.97, "introducing": 0.95, "covering": 0.92, "according": 0.9, "preceding": 0.85,
    "closing": 0.75, "reported speech": 0.8, "signature": 0.95, "label": 0.95, "post element": 0.95,
}  # fmt: skip
_RULES = {
    "continued": 0.85, "introduced": 0.8, "same paragraph": 0.93, "sentence before": 0.7,
    "spoken last": 0.65, "subject of the sentence": 0.5, "colon": 0.6, "signature": 0.95,
    "label": 0.95,
}  # fmt: skip
_SHARED = {"shared": 0.8, "coordination": 0.9, "participle": 0.9, "relative": 0.85, "noun": 0.85}
_PRONOUN, _NOMINAL, _UNRESOLVED, _NONE = 0.9, 0.85, 0.9, 0.3


def confidence(draft: Draft) -> float:
    """Between 0 and 1, in hundredths: that these words are by this speaker."""
    if draft.origin is None and draft.source is None:
        return _NONE
    share = _RULES.get(draft.rule) or _FOUND.get(draft.found, 0.8) * _SHARED.get(draft.rule, 1.0)
    if draft.kind is QuoteKind.INDIRECT:
        share = min(share, _FOUND["reported speech"])
    if draft.resolved == "pronoun":
        share *= _PRONOUN
    elif draft.resolved in ("nominal", "document") and draft.member is not None:
        share *= _NOMINAL
    elif draft.member is None:
        share *= _UNRESOLVED
    return round(share, 2)
