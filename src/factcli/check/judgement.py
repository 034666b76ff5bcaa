"""The verdict on one reading: words that stand in the article, with all that bears on them."""

from collections.abc import Iterator
from typing import NamedTuple

from factcli.check.alignment import Pair
from factcli.check.article import Article
from factcli.check.attribution import Mouth, attribute, mouth, speakers
from factcli.check.cuts import cut_compounds, cut_words, negation_before
from factcli.check.differences import differences
from factcli.check.letters import compare_letters
from factcli.check.lexicon import negates, number_value
from factcli.check.omissions import omissions
from factcli.check.punctuation import punctuation_notes
from factcli.check.quotation import Quotation
from factcli.check.readings import Link, Reading
from factcli.check.speakers import Relation
from factcli.check.verdicts import Difference, Omission, Verdict
from factcli.check.wording import Wording
from factcli.model import Quote

# Which of several places of the same words is shown, the best first.
_ORDER = (
    Verdict.EXACT, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.MISSPLICED, Verdict.ALTERED,
    Verdict.UNQUOTED,
)  # fmt: skip

_LEAVES_OUT = frozenset({Link.ELLIPSIS, Link.SILENCE, Link.DISORDER})
_SILENT = "words are left out without an ellipsis"


class Judgement(NamedTuple):
    """A verdict on a reading with its evidence."""

    reading: Reading
    verdict: Verdict
    relation: Relation
    quote: Quote | None
    differences: list[Difference]
    omitted: list[Omission]
    notes: list[str]

    @property
    def rank(self) -> tuple[int, bool]:
        """Lower is better."""
        return _ORDER.index(self.verdict), self.relation is not Relation.SAME


def judge(
    article: Article, quotation: Quotation, reading: Reading, claimed: str | None
) -> Judgement:
    """Weigh everything that bears on words which stand as they are quoted."""
    found = mouth(article, reading)
    letters, spelling = _letters(article.words, quotation.words, reading)
    pairs = [*letters, *_replaced(article.words, quotation, reading)]
    if found.own == 0:
        pairs += _cut(article, reading)
    changes = differences(article.words, quotation.words, pairs)
    omitted = omissions(article, reading) if reading.link in _LEAVES_OUT else []
    relation = Relation.SAME
    if found.own and reading.link is not Link.DISORDER:
        verdict, more = Verdict.UNQUOTED, _whose_own(article, found)
    elif reading.link is Link.DISORDER:
        verdict, more = Verdict.MISSPLICED, [_disorder(found, reading)]
    elif reason := _misspliced(found, reading):
        verdict, more = Verdict.MISSPLICED, [reason]
    elif changes:
        verdict, more = Verdict.ALTERED, []
    elif reading.link is Link.SILENCE and omitted:
        verdict, more = Verdict.ALTERED, [_SILENT]
    else:
        verdict = Verdict.SPLICED if omitted else Verdict.EXACT
        relation, note = attribute(article, found.quote, claimed)
        more = [note] if note else []
        if relation is Relation.OTHER:
            verdict = Verdict.MISATTRIBUTED
    notes = [*more, *_cautions(article, reading, omitted), *spelling]
    notes += punctuation_notes(article.words, quotation, reading)
    notes += _bracket_notes(article.words, quotation, reading)
    return Judgement(reading, verdict, relation, found.quote, changes, omitted, notes)


def _letters(text: Wording, quote: Wording, reading: Reading) -> tuple[list[Pair], list[str]]:
    pairs: list[Pair] = []
    notes: list[str] = []
    for part, claimed in zip(reading.parts, reading.claimed, strict=True):
        spelling = compare_letters(text, *part, quote, *claimed)
        pairs += [Pair(ours, theirs, same=False) for ours, theirs in spelling.changed]
        notes += spelling.notes
    return pairs, notes


class _Bracket(NamedTuple):
    """Words of the writer between two fragments, and the article's words in their place."""

    insertions: list[str]
    claimed: range
    written: range


def _brackets(quotation: Quotation, reading: Reading) -> Iterator[_Bracket]:
    if len(reading.parts) != len(quotation.joints) + 1:
        return
    for number, joint in enumerate(quotation.joints):
        if not joint.ellipsis:
            (_, ours), (behind, _) = quotation.fragments[number : number + 2]
            (_, theirs), (following, _) = reading.parts[number : number + 2]
            yield _Bracket(joint.insertions, range(ours, behind), range(theirs, following))


def _replaced(text: Wording, quotation: Quotation, reading: Reading) -> Iterator[Pair]:
    """Negations and numbers that a bracket hides or brings in."""
    for bracket in _brackets(quotation, reading):
        for at in bracket.written:
            if negates(text.keys[at]) or number_value(text.keys[at]) is not None:
                yield Pair(None, at, same=False)
        for at in bracket.claimed:
            if negates(quotation.words.keys[at]):
                yield Pair(at, None, same=False)


def _bracket_notes(text: Wording, quotation: Quotation, reading: Reading) -> list[str]:
    notes = []
    for bracket in _brackets(quotation, reading):
        insertion, written = " ".join(bracket.insertions), bracket.written
        stands = text.slice(written.start, written.stop)
        notes.append(
            f"“{insertion}” stands for “{stands}”" if stands else f"“{insertion}” is the writer's"
        )
    if reading.claimed[0] != (0, len(quotation.words)):
        notes += [f"“{insertion}” is the writer's" for insertion in quotation.edges]
    return notes


def _cut(article: Article, reading: Reading) -> Iterator[Pair]:
    """Words that are missing at the edges; an ellipsis says so itself."""
    if reading.link in _LEAVES_OUT:
        cut = [at for part in reading.parts for at in cut_compounds(article.words, *part)]
    else:
        cut = cut_words(article, reading.parts[0][0], reading.parts[-1][1])
    yield from (Pair(None, at, same=False) for at in cut)


def _whose_own(article: Article, found: Mouth) -> list[str]:
    if not any(article.voices):
        return ["this article has no quotation marks: nothing in it is told to be anyone's words"]
    if found.own == found.words and found.quotes:
        return ["the article reports this in its own words"]
    if found.own < found.words:
        return ["only a part of this stands in quotation marks"]
    return []


def _misspliced(found: Mouth, reading: Reading) -> str | None:
    if found.voices < 2:
        return None
    if len(speakers(found)) > 1:
        return "these are words of two speakers"
    return "these are words of two quotes" if reading.link in _LEAVES_OUT else None


def _disorder(found: Mouth, reading: Reading) -> str:
    if reason := _misspliced(found, reading):
        return reason
    if reading.parts == sorted(reading.parts):
        return _SILENT
    return "these words stand in another order"


def _cautions(article: Article, reading: Reading, omitted: list[Omission]) -> list[str]:
    notes = [
        f"the ellipsis leaves out a negation: “{omission.negations[0]}”"
        for omission in omitted
        if omission.negations
    ]
    if negation := negation_before(article, reading.parts[0][0]):
        notes.append(f"the article has “{negation}” shortly before these words")
    return notes
