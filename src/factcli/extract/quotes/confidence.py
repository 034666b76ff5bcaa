"""How sure a quote's speaker is, by the rules that gave it.

The grades are set by hand, by how directly the text says who speaks: beside the words, in the same
sentence, in the same turn, or only by who spoke before. They rank quotes; they are no
probabilities, and nothing is learned from data.
"""

from factcli.extract.quotes.draft import Draft
from factcli.model import QuoteKind

_INDIRECT = QuoteKind.INDIRECT
_BESIDE, _NEAR, _FAIR, _CARRIED, _ASSUMED, _NONE = 0.95, 0.85, 0.75, 0.65, 0.5, 0.3

_FOUND = {
    "touching": _BESIDE, "introducing": _BESIDE, "according": _BESIDE, "signature": _BESIDE,
    "label": _BESIDE, "post element": _BESIDE, "covering": _NEAR, "preceding": _NEAR,
    "reported speech": _NEAR, "closing": _FAIR,
}  # fmt: skip
_RULES = {
    "continued": _NEAR, "introduced": _NEAR, "same paragraph": _NEAR, "sentence before": _FAIR,
    "heading": _NEAR, "spoken last": _CARRIED, "colon": _CARRIED,
    "subject of the sentence": _ASSUMED, "signature": _BESIDE, "label": _BESIDE,
    "name and colon": _NEAR, "insertion": _NEAR, "seen as": _FAIR, "noun of speech": _FAIR,
    "verb on no list": _NEAR, "in whose eyes": _FAIR, "answered": _FAIR,
}  # fmt: skip
_INDIRECTLY = {"shared", "coordination", "participle", "relative", "noun"}
_ONE_STEP = 0.9  # for a source that has to be inferred: its place, or whom it stands for


def confidence(draft: Draft) -> float:
    """Between 0 and 1, in hundredths: that these words are by this speaker."""
    if draft.origin is None and draft.source is None:
        return _NONE
    share = _RULES.get(draft.rule) or _FOUND.get(draft.found, _NEAR)
    if draft.rule in _INDIRECTLY:
        share *= _ONE_STEP
    if draft.kind is _INDIRECT:
        share = min(share, _FOUND["reported speech"])
    if draft.member is None or draft.resolved in ("pronoun", "nominal", "document"):
        share *= _ONE_STEP
    return round(share, 2)
