"""The verdict on one reading: words that stand in the article, with all that bears on them."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factcli.checking.article import Article
from factcli.checking.attribution import Mouth, attribute, mouth, speakers
from factcli.checking.brackets import bracket_notes, hidden
from factcli.checking.cuts import cut_compounds, cut_words, negation_before
from factcli.checking.differences import differences
from factcli.checking.letters import compare_letters
from factcli.checking.punctuation import punctuation_notes
from factcli.checking.quotation import Quotation
from factcli.checking.readings import Link, Reading
from factcli.checking.verdicts import Comparison, Difference, Omission, Relation, Verdict
from factcli.checking.wording import Pair, Wording
from factcli.model import Quote

_SILENT = "words are left out without an ellipsis"


class Judgement(Struct, frozen=True):
    """A verdict on a reading with its evidence."""

    reading: Reading
    verdict: Verdict
    relation: Relation
    quote: Quote | None
    differences: list[Difference]
    omitted: list[Omission]
    notes: list[str]


def judge(
    article: Article, quotation: Quotation, reading: Reading, claimed: str | None
) -> Judgement:
    """Weigh everything that bears on words which stand as they are quoted."""
    found = mouth(article, reading)
    letters, spelling = _letters(article.words, quotation.words, reading)
    pairs = [*letters, *hidden(article.words, quotation, reading)]
    if found.own == 0:
        pairs += _cut(article, reading)
    changes = differences(article.words, quotation.words, pairs)
    omitted = _omitted(article, reading) if reading.link.leaves_out else []
    speaker = attribute(article, found.quote, claimed)
    verdict, reason = _verdict(article, found, reading, changes, omitted)
    if speaker.relation is Relation.OTHER and verdict in {Verdict.EXACT, Verdict.SPLICED}:
        verdict = Verdict.MISATTRIBUTED
    notes = [note for note in (reason, _about(speaker, verdict)) if note]
    notes += [*_cautions(article, reading, omitted), *spelling]
    notes += punctuation_notes(article.words, quotation, reading)
    notes += bracket_notes(article.words, quotation, reading)
    return Judgement(reading, verdict, speaker.relation, found.quote, changes, omitted, notes)


def _omitted(article: Article, reading: Reading) -> list[Omission]:
    from factcli.checking.omissions import omissions

    return omissions(article, reading)


def _verdict(
    article: Article,
    found: Mouth,
    reading: Reading,
    changes: list[Difference],
    omitted: list[Omission],
) -> tuple[Verdict, str | None]:
    """The verdict on the words, with a reason where it needs one."""
    if reading.link is Link.DISORDER:
        return Verdict.MISSPLICED, _disorder(found, reading)
    if found.own and reading.link.leaves_out and found.own < found.words:
        return Verdict.MISSPLICED, "some of these words are the article's own"
    if found.own:
        return Verdict.UNQUOTED, _whose_own(article, found)
    if reason := _of_several(article, found, reading, omitted):
        return Verdict.MISSPLICED, reason
    if changes:
        return Verdict.ALTERED, None
    if omitted and reading.link is Link.SILENCE:
        return Verdict.ALTERED, _SILENT
    return (Verdict.SPLICED if omitted else Verdict.EXACT), None


def _about(speaker: Comparison, verdict: Verdict) -> str | None:
    """Who speaks is no matter where nobody does."""
    return None if verdict is Verdict.UNQUOTED else speaker.note


def _letters(text: Wording, quote: Wording, reading: Reading) -> tuple[list[Pair], list[str]]:
    pairs: list[Pair] = []
    notes: list[str] = []
    for part, claimed in zip(reading.parts, reading.claimed, strict=True):
        spelling = compare_letters(text, *part, quote, *claimed)
        pairs += [Pair(ours, theirs, same=False) for ours, theirs in spelling.changed]
        notes += spelling.notes
    return pairs, notes


def _cut(article: Article, reading: Reading) -> Iterator[Pair]:
    """Words that are missing at the edges, or beside an ellipsis that the article has itself."""
    if reading.link.leaves_out:
        cut = [at for part in reading.parts for at in cut_compounds(article.words, *part)]
        cut += _beside_ellipses(article.words, reading)
    else:
        cut = cut_words(article, reading.parts[0][0], reading.parts[-1][1])
    yield from (Pair(None, at, same=False) for at in cut)


def _beside_ellipses(text: Wording, reading: Reading) -> Iterator[int]:
    """A single word left out where the ellipsis is the article's own: nothing says that it is."""
    for (_, end), (start, _) in pairwise(reading.parts):
        if start - end == 1 and (end in text.ellipses or start in text.ellipses):
            yield end


def _whose_own(article: Article, found: Mouth) -> str | None:
    if not any(article.voices):
        return "this article has no quotation marks: nothing in it is told to be anyone's words"
    if found.own < found.words:
        return "only a part of this stands in quotation marks"
    if found.quotes:
        return "the article reports this in its own words"
    return None


def _of_several(
    article: Article, found: Mouth, reading: Reading, omitted: list[Omission]
) -> str | None:
    """Why words of several quotes are no quote; None if they are all of one, or stand together."""
    if found.voices < 2:
        return None
    if len(speakers(found)) > 1:
        return "these are words of two speakers"
    if not reading.link.leaves_out:
        return None
    start, end = reading.parts[0][0], reading.parts[-1][1]
    if not omitted and "\n" not in article.words.slice(start, end):
        return None  # one quote, broken by its attribution
    if all(_go_on(article, *pair) for pair in pairwise(found.quotes)):
        return None
    return "these are words of two quotes"


def _go_on(article: Article, quote: Quote | None, following: Quote | None) -> bool:
    return quote is not None and following is not None and article.goes_on(quote, following)


def _disorder(found: Mouth, reading: Reading) -> str:
    if found.voices > 1:
        several = len(speakers(found)) > 1
        return f"these are words of two {'speakers' if several else 'quotes'}"
    return (
        _SILENT if reading.parts == sorted(reading.parts) else "these words stand in another order"
    )


def _cautions(article: Article, reading: Reading, omitted: list[Omission]) -> Iterator[str]:
    for omission in omitted:
        if omission.negations:
            yield f"a negation is left out: “{omission.negations[0]}”"
    if negation := negation_before(article, reading.parts[0][0]):
        yield f"the article has “{negation}” shortly before these words"
