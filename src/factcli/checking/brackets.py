"""Words in square brackets: the writer's own, in place of words of the article."""

from collections.abc import Iterator

from msgspec import Struct

from factcli.checking.lexicon import negates, number_value
from factcli.checking.quotation import Quotation
from factcli.checking.readings import Reading
from factcli.checking.wording import Pair, Wording


class Bracket(Struct, frozen=True):
    """What a bracket says, its words in the quote, and the article's words in their place."""

    insertions: list[str]
    claimed: range
    written: range


def brackets(quotation: Quotation, reading: Reading) -> Iterator[Bracket]:
    """The brackets between fragments; one beside an ellipsis stands for no words in particular."""
    if len(reading.parts) != len(quotation.joints) + 1:
        return
    for number, joint in enumerate(quotation.joints):
        if not joint.ellipsis:
            (_, ours), (behind, _) = quotation.fragments[number : number + 2]
            (_, theirs), (following, _) = reading.parts[number : number + 2]
            yield Bracket(joint.insertions, range(ours, behind), range(theirs, following))


def hidden(text: Wording, quotation: Quotation, reading: Reading) -> Iterator[Pair]:
    """Negations and numbers that a bracket takes away or brings in: nobody may do that."""
    for bracket in brackets(quotation, reading):
        for at in bracket.written:
            if negates(text.keys[at]) or number_value(text.keys[at]) is not None:
                yield Pair(None, at, same=False)
        for at in bracket.claimed:
            if negates(quotation.words.keys[at]):
                yield Pair(at, None, same=False)


def bracket_notes(text: Wording, quotation: Quotation, reading: Reading) -> list[str]:
    """What each bracket stands for."""
    notes = []
    for bracket in brackets(quotation, reading):
        insertion = " ".join(bracket.insertions)
        if insertion and bracket.written:
            stands = text.slice(bracket.written.start, bracket.written.stop)
            notes.append(f"“{insertion}” stands for “{stands}”")
        elif insertion:
            notes.append(f"“{insertion}” is the writer's")
    if reading.claimed[0] != (0, len(quotation.words)):
        notes += [f"“{insertion}” is the writer's" for insertion in quotation.edges]
    return notes
