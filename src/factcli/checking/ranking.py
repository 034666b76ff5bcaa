"""Which of several findings on one claim is the answer."""

from factcli.checking.verdicts import Relation, Verdict

_ORDER = (
    Verdict.EXACT, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.UNQUOTED, Verdict.MISSPLICED,
    Verdict.ALTERED, Verdict.ABSENT,
)  # fmt: skip
_RELATIONS = (Relation.SAME, None, Relation.UNSURE, Relation.OTHER)


def rank(
    verdict: Verdict, relation: Relation | None, similarity: float = 1.0
) -> tuple[int, int, float]:
    """A key that sorts the best first."""
    return _ORDER.index(verdict), _RELATIONS.index(relation), -similarity
