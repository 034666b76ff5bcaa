"""Sources that a clause or a participle stands behind before their verb."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, source_words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "“We hide nothing,” a senior adviser to the campaign who asked not to be named said.",
            "a senior adviser to the campaign",
        ),
        (
            "A researcher at the institute who led the work said the fish were “loyal.”",
            "A researcher",
        ),
        ("The charity that runs the shelter says it is “overwhelmed.”", "The charity"),
        ("The shop that sells flowers said it was “closed for good.”", "The shop"),
        ("The man identified as the leader said he was “just a driver.”", "The man"),
        ("Police called to the flat described finding “total disorder.”", "Police"),
        ("The man she accused said she was “mistaken.”", "The man"),
        ("The show, which one critic called “a triumph,” closes in May.", "one critic"),
        ("The show, which Ida Krol (D-Velm) on Friday called “a joke,” is on.", "Ida Krol"),
        ("The show, which an aide to the mayor on Friday called “a joke,” is on.", "an aide to"),
        ("The show, which a lawyer hired by the town had called “a joke,” is on.", "a lawyer hir"),
        ("John Doe, who on Friday called the show “a joke,” was there.", "John Doe"),
        (
            "The town agreed, said two people familiar with the plan, who called it “a bargain.”",
            "two people familiar with the plan",
        ),
        ("The plan met scorn from farm unions, who called it “a tax on milk.”", "farm unions"),
        ("Its owner, who critics say is “a crook,” left in May.", "critics"),
        ("The author of the study that Doe cited said it was “dated.”", "The author of the study"),
        ("The man that the town fired said he was “free.”", "The man"),
        ("The agency that oversees the mills said it was “late.”", "The agency"),
        ("A clerk who helped draft the rule said it was “late.”", "A clerk"),
        ("The voters she talked to said it was “late.”", "The voters"),
        ("Several people he spoke with in May called it “late.”", "Several people"),
        ("A clerk I asked about it said it was “late.”", "A clerk"),
        ("Those who saw it said it was “late.”", "Those"),
        ("She heard from two experts, one of whom likened it to “a ham.”", "one of whom"),
        ("The town has 40 clerks, many of whom call it “the mill.”", "many of whom"),
        ("It was a term that heirs of the men he hanged call “an insult.”", "heirs of the men"),
        ("It is a plan some in the party deride as “a hope and a prayer.”", "some in the party"),
        (
            "The bank, whose chairman, Ida Krol, once ran for mayor, said it was “small.”",
            "The bank",
        ),
        (
            "Even before the vote, a number of clerks, wary of a row, had called it “late.”",
            "a number of clerks",
        ),
        ("It met scorn from the council's ranking Green, who called it “late.”", "the council's"),
        ("She has the support of a retired clerk who called it “late.”", "a retired clerk"),
        ("Some 6 in 10 voters who chose her said it was “time to go.”", "Some 6 in 10 voters"),
        ("She held up the sign — which read “Yes to the dam” — and left.", "the sign"),
        ("She held up the letter (which says “we are closed”) and left.", "the letter"),
        ("The page gave way to a note — it was replaced by a note that said, “Gone.”", "a note"),
        ("It was the speech — which even critics say was “brave” — of the day.", "critics"),
        ("The plan drew scorn from two aides, one of whom called it “a hoax.”", "one of whom"),
        ("People close to the chairman described him as “a man possessed.”", "People"),
    ],
)
def test_the_noun_before_a_clause_is_the_source(text: str, source: str) -> None:
    """A clause, a participle or "close to" behind a noun does not hide it."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


def test_a_clause_with_as_is_no_participle() -> None:
    """What happens while somebody speaks says nothing of the speaker."""
    assert (
        source_words("Roe left, he said, as the heckler yelled: “You are wrong!”") == "the heckler"
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The woman he married in May says he is “no saint at all.”", "The woman"),
        ("A man in the crowd who gave his name as Joe called it “a circus.”", "A man in the crowd"),
        ("Some of the loudest voices in the town say it is “dead.”", "Some of the loudest"),
        ("While the chairman called it “a black day,” the union said it was fair.", "the chairman"),
    ],
)
def test_a_clause_without_its_who_is_read_over(text: str, source: str) -> None:
    """Contact clauses, places before "who", plurals that may be verbs, an opening clause."""
    quotes = knowledge(LEAD + text).quotes
    said = [(LEAD + text)[slice(*one.speaker_span)] for one in quotes if one.speaker_span]
    assert said[0].startswith(source)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe held up the sign — which read “Yes to the dam” — and left.", "Yes to the dam"),
        ("Roe (who says she was “cheated”) and the council agree.", "she was “cheated”"),
        ("Roe - who later said she was “cheated” - won the case.", "she was “cheated”"),
        ("A man, who asked not to be named, was blunt: “They lied to us.”", "They lied to us."),
        ("Roe, who said it would be late, was in the hall.", "it would be late"),
    ],
)
def test_a_clause_set_apart_ends_where_it_is_closed(text: str, content: str) -> None:
    """By a second dash, by the parenthesis, or by a comma before the main verb."""
    assert last(text).text == content


def test_of_whom_may_open_a_text() -> None:
    """Where a text is cut there, nothing stands before it."""
    assert knowledge("Of whom said it was late.").quotes == []
