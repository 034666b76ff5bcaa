"""Which report a quoted stretch belongs to."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Roe said she would “keep the town safe,” John Doe applauded.", "jane-roe"),
        ("When asked about it, Doe said “no comment at all,” the Acton Times reported.", None),
        (
            "The fact that the race “is still wide open,” as Roe said on Monday, is known.",
            "jane-roe",
        ),
        ("It is a “lawful source of money,” as John Doe put it.", "john-doe"),
        ("“It is late,” Doe said, adding that Roe told him: “We will all stay.”", "john-doe"),
        ("Doe recalled that Roe told the guests: “We will all stay here.”", "john-doe"),
        ("“A total waste of money,” was how Roe described the plan.", "jane-roe"),
        ("“A total waste of money” is what Roe called the plan.", "jane-roe"),
        (
            "Roe says nobody is “on the way to win it,” the number needed to win being 40.",
            "jane-roe",
        ),
        ("Doe weighed in on Tuesday, hours after Roe said it was “a good plan.”", "jane-roe"),
    ],
)
def test_the_nearer_clause_is_not_always_the_one(text: str, speaker: str | None) -> None:
    """Clauses that open a sentence, "as Roe put it", who passes on what others told him."""
    found = last(text).speaker
    assert found == speaker or (speaker is None and found not in ("jane-roe", "john-doe"))


@pytest.mark.parametrize(
    "text", ["Roe suggests otherwise.", "Roe said nothing.", "Roe said little."]
)
def test_what_says_nothing_is_no_quote(text: str) -> None:
    """One word may be an answer, but not one that stands for another."""
    assert knowledge(text).quotes == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Jane Roe called on the town to “free them at once”.",
         "to “free them at once”", "jane-roe"),
        ("Jane Roe called on Acton to end what John Doe said is a “long, dark night”.",
         "is a “long, dark night”", "john-doe"),
    ],
)  # fmt: skip
def test_a_call_is_for_what_is_to_be_done(text: str, words: str, speaker: str) -> None:
    """What somebody else says in it is theirs."""
    quote = last(text)
    assert (quote.text, quote.speaker) == (words, speaker)


def test_what_a_source_is_cited_with_leaves_out_who_cites_it() -> None:
    """She said that, according to a club, it was so: the club is relied on."""
    quotes = knowledge("Jane Roe said that, according to Acton Club, the town was late.").quotes
    found = [(quote.text, quote.speaker, quote.quoting) for quote in quotes]
    assert found == [("the town was late", "acton-club", "jane-roe")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "But even as John Doe claimed “Roe got far less,” a man said it was fair.",
            "john-doe",
        ),
        ("Roe said that it was fair, to which Doe replied: “It's just not true.”", "john-doe"),
        (
            "As Jane Roe puts it, Doe is trying to make “an offer” to them.",
            "jane-roe",
        ),
        ("Jane Roe called Doe's idea of a “right” over her recovered emails “absurd.”", "jane-roe"),
        ("Jane Roe called Doe's claims “absurd.”", "jane-roe"),
        (
            "Jane Roe insisted it was “late” while adding on the mill, “I doubt it.”",
            "jane-roe",
        ),
        ("Jane Roe had one message for the council: “Go home.”", "jane-roe"),
    ],
)
def test_the_clause_a_quotation_stands_in_has_its_speaker(text: str, speaker: str) -> None:
    """Clauses of others around it, and nouns that are only spoken of, do not take it over."""
    quote = last(text) if not text.startswith("But") else knowledge(LEAD + text).quotes[0]
    assert quote.speaker == speaker


def test_a_quotation_follows_the_verb_that_leads_to_it() -> None:
    """Over when and where it was said, behind a comma."""
    text = "The film ends with a scene of John Doe saying at the table last week, “That is smart.”"
    assert last(text).speaker == "john-doe"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“It is late,” Jane Roe told the clerk, who replied that it was “never late.”",
            [("It is late,", "jane-roe"), ("it was “never late.”", None)],
        ),
        (
            "Jane Roe called it “a farce,” and in Acton the union's clerks said it was “late.”",
            [("it “a farce,”", "jane-roe"), ("it was “late.”", None)],
        ),
        (
            "“It was a rout,” said Jane Roe, while another called it “a haircut.”",
            [("It was a rout,", "jane-roe"), ("it “a haircut.”", None)],
        ),
        (
            "Jane Roe said the note was “a fake,” a claim that clerks dismissed as “desperate.”",
            [("the note was “a fake,”", "jane-roe"), ("as “desperate.”", None)],
        ),
        (
            "Jane Roe said it was “late,” though a clerk told us that it was “early.”",
            [("it was “late,”", "jane-roe"), ("it was “early.”", None)],
        ),
        (
            "Jane Roe thanked him for his “zeal,” then turned to a clerk, who said it was “late.”",
            [("for his “zeal,”", "jane-roe"), ("it was “late.”", None)],
        ),
    ],
)
def test_what_the_next_clause_quotes_is_somebody_elses(
    text: str, said: list[tuple[str, str | None]]
) -> None:
    """Of whom something is told to, of who speaks elsewhere, meanwhile, or answers a claim."""
    assert told(text) == said


def test_a_phrase_before_the_main_clause_has_its_own_quotation() -> None:
    """What somebody recalls and what they then urge are two quotes; a subject in -ing is none."""
    text = "Recalling “the price of war,” Jane Roe urged them to “blame nobody.”"
    assert [words for words, _ in told(text)] == ["the price of war,", "to “blame nobody.”"]
    text = "Closing the mill would be “a sad end,” Jane Roe said."
    assert told(text) == [("a sad end,", "jane-roe")]


def test_a_verb_of_going_on_may_stand_before_the_quotation() -> None:
    """Set off by commas, in the middle of the sentence."""
    assert told("It was, Jane Roe went on, “remorse at a discount”.") == [
        ("remorse at a discount", "jane-roe")
    ]


def test_who_papers_quote_as_saying_it_says_it() -> None:
    """Also where the words stand before it."""
    assert last("“It is late,” local papers quote Jane Roe as saying.").speaker == "jane-roe"
