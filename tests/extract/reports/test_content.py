"""What a report reports, and where it ends."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, told

from factcli.model import QuoteKind


def test_a_participle_behind_a_quotation_is_a_report_of_its_own() -> None:
    """The comma stands inside the closing mark, and what follows is reported by itself."""
    found = told(
        LEAD + "Jane Roe told reporters that her fears were “overblown,” adding that the plan had "
        "“real promise.”"
    )
    assert found == [
        ("her fears were “overblown,”", "jane-roe"),
        ("the plan had “real promise.”", "jane-roe"),
    ]


def test_a_second_verb_behind_a_quotation_is_not_reported() -> None:
    """What the narrator goes on to tell is no part of the quote."""
    found = told(LEAD + "John Doe said the plan was “a bad joke,” but gave it a try.")
    assert found == [("the plan was “a bad joke,”", "john-doe")]


@pytest.mark.parametrize(
    "told_where",
    ["said", "said to a crowd", "argued to reporters", "said when she left", "said as it rained"],
)
def test_a_clause_in_marks_that_somebody_closes_is_theirs(told_where: str) -> None:
    """All of it, wherever, to whom and when it is told."""
    found = told(LEAD + f"The plan is “late by years” and “costs too much,” Jane Roe {told_where}.")
    assert found == [("The plan is “late by years” and “costs too much,”", "jane-roe")]


def test_subjects_that_are_joined_belong_to_one_clause() -> None:
    """An "and" before a later report need not begin a new clause."""
    found = told(LEAD + "John Doe said he and the other lawyers plan a talk on “old values.”")
    assert found == [("he and the other lawyers plan a talk on “old values.”", "john-doe")]


def test_a_source_set_in_the_middle_reports_both_sides() -> None:
    """What stands before "according to" may not be a clause yet."""
    found = told(LEAD + "He will go because, according to Roe, the town would call him “a coward.”")
    assert found[-1][1] == "jane-roe"


def test_the_programme_where_something_is_said_is_no_part_of_it() -> None:
    """Titles of shows stand before "that", or at the end."""
    found = told(LEAD + "Jane Roe said on the show “Long Night” that it was “too much of it all.”")
    assert found == [("it was “too much of it all.”", "jane-roe")]
    found = told(LEAD + "John Doe said that the plan was dead on Friday’s edition of “Long Night.”")
    assert found == [("the plan was dead", "john-doe")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jane Roe said Friday the plan was dead.", "the plan was dead"),
        ("Jane Roe said yesterday the plan was dead.", "the plan was dead"),
        (
            "Jane Roe said the plant is a step that will help the town.",
            "the plant is a step that will help the town",
        ),
        ("Jane Roe said groups that oppose it will leave.", "groups that oppose it will leave"),
        ("Jane Roe said in an interview that he’s late.", "he’s late"),
        (
            "The plan is dead, Jane Roe said after talks in the 2+2 format with Acton.",
            "The plan is dead",
        ),
        ("Jane Roe told Acme News her group was late.", "her group was late"),
        ("Jane Roe told Acme News firms were late.", "firms were late"),
        ("Jane Roe reassured Doe would be late.", "Doe would be late"),
        ("The plan was dead, the mayor Jane Roe said last week.", "The plan was dead"),
        ("The plan was dead, Jane Roe said two weeks ago.", "The plan was dead"),
        ("Jane Roe told reporters on Monday she would run.", "she would run"),
        ("Jane Roe said Tuesday night the talks had failed.", "the talks had failed"),
        ("Jane Roe said on Nov. 12 the plan was dead.", "the plan was dead"),
        ("Jane Roe said on Nov. 12, 2021, the plan was dead.", "the plan was dead"),
        ("Jane Roe said Friday would be decisive.", "Friday would be decisive"),
        ("Jane Roe said that, in her view, the plan was dead.", "in her view, the plan was dead"),
    ],
)
def test_the_day_and_the_comma_before_a_clause_are_no_part_of_it(text: str, content: str) -> None:
    """What stands between a cue and its clause says when, or is a mark."""
    assert told(text) == [(content, "jane-roe")]


@pytest.mark.parametrize(
    "content",
    [
        "either they don’t know how to run a town or they are trying to fool the people",
        "it was plain that it was harmful and that in agreeing to it, the paper accepted its part",
    ],
)
def test_a_clause_goes_on_over_or_and_over_what_it_opens_with(content: str) -> None:
    """Other verbs of thought inside a that-clause do not end it."""
    assert told(f"Jane Roe said that {content}.") == [(content, "jane-roe")]


def test_somebody_else_behind_with_reports_by_himself() -> None:
    """Roe said this, with her spokesman saying that: two quotes of two sources."""
    facts = told("Jane Roe said it was not enough, with her aide emphasizing that it was late.")
    assert facts == [("it was not enough", "jane-roe"), ("it was late", None)]


def test_what_stands_behind_a_conjunction_is_not_spoken_for() -> None:
    """A cue with no clause behind it takes none from the next one."""
    assert told("Jane Roe has been advocating for a truce, but it was opposed by all.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jane Roe urged people not to rush to judgment.", "not to rush to judgment"),
        ("Roe said he had seen it but had not liked it.", "he had seen it but had not liked it"),
        ("Jane Roe cautioned, however, that the sample was small.", "the sample was small"),
        ("Jane Roe complained to the editor that it was wrong.", "it was wrong"),
        ("Jane Roe believes the plan is dead.", "the plan is dead"),
        ("A poll found the mayor ahead by ten points.", "the mayor ahead by ten points"),
        ("The plan is dead, said an official who was briefed.", "The plan is dead"),
        ("According to early returns, the mayor has won.", "the mayor has won"),
        ("The plan has failed, a new study has found.", "The plan has failed"),
    ],
)
def test_where_reported_speech_begins_and_ends(text: str, content: str) -> None:
    """Behind whom it is said to and when; with the verbs that "and" joins inside it."""
    assert last(text).text == content


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe reacted sharply.",
        "A letter read to the court was long.",
        "That said, it was late.",
    ],
)
def test_what_is_no_content(text: str) -> None:
    """How somebody reacts, whom a text is read to, a set phrase."""
    assert knowledge(text).quotes == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("John Doe said it was late, but Ann Poe on Monday said that wasn't true.",
         "that wasn't true"),
        ("Radio Tarn reported on Sept. 14, 2024, that the army had won.", "the army had won"),
        ("A captain denied it, saying the town has not yet answered the offer.",
         "the town has not yet answered the offer"),
        ("The firm reported a higher profit on Friday, but its shares fell as many sold.",
         "a higher profit on Friday"),
    ],
)  # fmt: skip
def test_the_words_of_a_clause_are_kept_together(text: str, content: str) -> None:
    """A "that" that is a subject, a date with its year, "not yet", and a second main clause."""
    assert told(text)[-1][0] == content


@pytest.mark.parametrize(
    "clause",
    [
        "he had called twice and the guests planned to leave it “for good”",
        "he had called twice and the guests thought it was “bad luck”",
        "it was bad and the guests called it “a menace to us all”",
    ],
)
def test_a_clause_of_an_attitude_goes_on_what_is_said(clause: str) -> None:
    """Behind "and", what others plan, think or call something is part of what somebody said."""
    assert told(f"John Doe said {clause}.") == [(clause, "john-doe")]


def test_what_is_protested_is_a_whole_clause() -> None:
    """A judging verb with "that" reports the clause to its end, reasons and all."""
    clause = "the plan was unfair because it “left out the north”"
    assert told(f"John Doe protested that {clause}.") == [(clause, "john-doe")]


def test_whoever_adds_according_to_whom_reports_no_source() -> None:
    """The source of a source is no content, nor is who is passed on."""
    assert [words for words, _ in told("“We go,” John Doe said, according to the agency.")] == [
        "We go,"
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("John Doe told his driver the house was late.", "the house was late"),
        ("John Doe told her people were angry.", "people were angry"),
        ("John Doe told workers and their families that it was late.", "it was late"),
        ("John Doe, when asked if the plan was dead, said it was “merely resting.”",
         "it was “merely resting.”"),
        ("“No comment,” John Doe said when asked whether he had lied.", "No comment,"),
        ("Asked whether the town would sell it, John Doe said it would not.", "it would not"),
        ("John Doe said his wife, who had been asleep, told him it sounded “like a bomb.”",
         "his wife, who had been asleep, told him it sounded “like a bomb.”"),
    ],
)  # fmt: skip
def test_what_one_is_asked_and_whom_one_tells_is_no_content(text: str, content: str) -> None:
    """Nobody says what somebody was asked, or whom a story is told to."""
    assert [words for words, _ in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "John Doe summed up to loud applause: “We go now.”",
        "John Doe said of the vote: “We go now.”",
        "John Doe answered with an appeal to the voters of the valley: “We go now.”",
    ],
)
def test_a_phrase_before_the_colon_of_a_quotation_is_no_content(text: str) -> None:
    """To whom, of what and to which noise it was said; the words are direct."""
    quote = last(text)
    assert (quote.text, quote.kind, quote.speaker) == ("We go now.", QuoteKind.DIRECT, "john-doe")


def test_whom_one_hears_from_is_no_content() -> None:
    """What one hears is, but not who tells it."""
    assert told("The judge heard from Jane Roe, counsel for the firm.") == []
    assert told(LEAD + "John Doe heard from Jane Roe, counsel for the firm.") == []
    assert told("The judge heard that the firm had failed.") == [("the firm had failed", None)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("John Doe wrote to Jane Roe saying that it was late.", "it was late"),
        ("(John Doe denies it, saying he was never there.)", "he was never there"),
        ("The mall (which, John Doe says, is a wreck) was sold.", "which is a wreck"),
        ("John Doe added: “It is late.” [sic]", "It is late."),
        (
            "Ahead of the vote, John Doe said in a fire, the hall would be shut.",
            "in a fire, the hall would be shut",
        ),
        ("Sales of cars, John Doe said in March, fell.", "Sales of cars fell"),
    ],
)
def test_what_is_beside_the_words_is_no_content(text: str, content: str) -> None:
    """To whom one writes, what stands outside the parentheses, an editor's remark."""
    assert told(LEAD + text) == [(content, "john-doe")]


@pytest.mark.parametrize(
    "text",
    [
        "John Doe posted a few pictures of the town.",
        "John Doe denies it.",
        "John Doe kept Jane Roe’s “private” emails from her.",
        "Jane Roe, whom he had met at the hotel, was asking for a divorce.",
        "The hotel once favoured by Jane Roe was closed.",
    ],
)
def test_what_is_shown_or_only_pointed_at_is_not_said(text: str) -> None:
    """Nor is a passive without its "is" a report."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There was one more thing: “It is late for us all,” said Jane Roe.",
        "After the news she wrote a long note: “It is late for us all,” Jane Roe said.",
    ],
)
def test_what_leads_to_a_quotation_with_a_colon_is_not_said(text: str) -> None:
    """The narrator's words before a colon are none of the speaker's."""
    quote = last(text)
    assert (quote.text, quote.speaker) == ("It is late for us all,", "jane-roe")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Despite polls showing her well behind, Jane Roe called the town “a gem.”",
            "the town “a gem.”",
        ),
        ("“It is grim,” Roe said, but in the end, “she will do it,” said Roe.", "in the end, “she"),
        ("Roe said it was late, his view was grim and he was “a bully.”", "it was late, his view"),
    ],
)
def test_a_content_keeps_to_its_clause(text: str, words: str) -> None:
    """An opening phrase ends it, a noun for what is said does not."""
    assert last(text).text.startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A woman who says she is “unhappy” in her house has lost a long fight.",
            "she is “unhappy” in her house",
        ),
        ("Roe told Acton Crown Court the man had “agreed.”", "the man had “agreed.”"),
        (
            "Those who said it should be “closed” were cross about the lack of detail.",
            "it should be “closed”",
        ),
        ("The mayor, whose aides say he is tired, called it “a farce.”", "it “a farce.”"),
    ],
)
def test_a_clause_ends_before_the_verb_of_its_subject(text: str, words: str) -> None:
    """Who says something and what then happens to them are told apart; so is whom it is told to."""
    assert last(text).text == words


def test_lives_are_claimed_and_not_said() -> None:
    """Whatever stands before them."""
    text = "The attacks have claimed more than 230 lives since January."
    assert knowledge(LEAD + text).quotes == []


def test_a_clause_about_who_is_told_is_passed_over() -> None:
    """What is told follows the clause, and is not what the one who is told reported."""
    text = "Jane Roe told the blog Acme, which first reported it, that her aims were “elsewhere.”"
    assert told(LEAD + text) == [("her aims were “elsewhere.”", "jane-roe")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The league said in a statement it was “deeply sad.”", "it was “deeply sad.”"),
        ("The league said in a note to reporters on Friday it was “sad.”", "it was “sad.”"),
        ("Roe said at a rally in Acton the town was “sad.”", "the town was “sad.”"),
        ("Roe said in the hall of the town it was “sad.”", "in the hall of the town it was “sad.”"),
    ],
)
def test_where_it_is_said_is_left_out(text: str, words: str) -> None:
    """A document or an occasion between the verb and its clause, with whom it is for and when."""
    assert last(text).text == words


@pytest.mark.parametrize(
    "text",
    [
        "John Doe put it best: “They want it all.”",
        "John Doe said it better: “They want it all.”",
        "The note reads, in part: “They want it all.”",
    ],
)
def test_how_it_is_put_is_left_out(text: str) -> None:
    """Best, better than others, or in part."""
    assert last(text).text == "They want it all."


def test_what_somebody_reads_is_not_what_they_say() -> None:
    """Unless it is read aloud."""
    assert knowledge(LEAD + "Roe read with dismay the report on “milling” there.").quotes == []
    assert last("Roe read the letter to the court: “I am sorry.”").speaker == "jane-roe"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By noon, a note asking that they be spared had two names.", "they be spared"),
        ("With aides saying the plan was “dead,” the mayor left.", "the plan was “dead,”"),
    ],
)
def test_a_report_inside_a_subject_ends_before_its_verb(text: str, words: str) -> None:
    """Or, where it opens the sentence, at the comma, which may stand in the marks."""
    assert last(text).text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe told her that she was “dreaming”, the jury was told.", "she was “dreaming”"),
        ("Roe said it was “gone,” the court was told on Monday.", "it was “gone,”"),
        ("Roe replied “Yes, my lady” when asked if she understood.", "Yes, my lady"),
        ("Roe said that she would go when asked.", "she would go when asked"),
        ("Roe said it was “late”, but would not be drawn on a date.", "it was “late”"),
        ("Roe said it was late, but would not be there.", "it was late, but would not be there"),
        ("Roe declined to comment, except to say that it “goes on”.", "it “goes on”"),
        ("Roe said it was easier to ask than to say no.", "it was easier to ask than to say no"),
    ],
)
def test_what_is_told_beside_it_is_no_content(text: str, words: str) -> None:
    """Who was told it, what was asked, and that nothing else is said."""
    assert last(text).text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("John Doe, who denies any theft, now has the whole fund.", "any theft"),
        (
            "Doe, who said the club and the town were out of the race, won it.",
            "the club and the town were out of the race",
        ),
        (
            "Doe said he, too, was hoping for a quiet night.",
            "he, too, was hoping for a quiet night",
        ),
        ("Some 52% said it was late and 17% disagreed.", "it was late"),
    ],
)
def test_what_is_told_ends_before_the_next_verb_of_somebody_else(text: str, words: str) -> None:
    """Of whom a relative clause belongs to, or of another share of those asked; not at "too"."""
    assert last(text).text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe wrote that night of “a better waiter”.", "a better waiter"),
        ("Roe said that evening: “We go.”", "We go."),
        ("Roe said that night shifts were “hard”.", "night shifts were “hard”"),
    ],
)
def test_that_night_opens_no_clause(text: str, words: str) -> None:
    """Unless more than the night is in it."""
    assert last(text).text == words


def test_how_something_is_put_says_nothing_by_itself() -> None:
    """What is said stands behind it."""
    assert told("Her husband, Tom Roe, put it more bluntly. He left.") == []


def test_a_clause_about_the_subject_does_not_report_the_subject() -> None:
    """Who advises somebody says nothing by it."""
    text = "Roe called it “odd”; his heir, Femi Cole, who now advises Zena, called it “Tuesday”."
    assert told(LEAD + text)[-2:] == [("it “odd”", "jane-roe"), ("it “Tuesday”", "femi-cole")]


@pytest.mark.parametrize(
    "text",
    [
        "Doe's account of the night had been wrong.",
        "He found the small shop that the driver had shown to her.",
        "Not wanting to backtrack and tie up traffic, he drove off leaving the hat.",
    ],
)
def test_a_clause_that_belongs_to_a_noun_is_not_what_is_told(text: str) -> None:
    """The account is a subject, the shop an object, and who walked off argued nothing."""
    assert knowledge(LEAD + text).quotes == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The mill is shut, and according to Roe, it will not open again.",
            "it will not open again",
        ),
        ("It was a hard year, but, according to Roe, the mill is safe.", "the mill is safe"),
        ("According to Roe, a lawyer for the town, the dam is weak.", "the dam is weak"),
        (
            "According to Acton Waves, a group made up of sailors that hate it, prizes were paid.",
            "prizes were paid",
        ),
        (
            "According to Roe, a third of them, mostly women, left.",
            "a third of them, mostly women, left",
        ),
        ("According to Roe, the mayor left.", "the mayor left"),
    ],
)
def test_what_is_according_to_somebody_is_its_own_clause(text: str, words: str) -> None:
    """Not the narrator's before it, nor what the source is."""
    assert knowledge(LEAD + text).quotes[-1].text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jane Roe told local television the search would go on.", "the search would go on"),
        ("Jane Roe told state radio the dam would hold.", "the dam would hold"),
        ("Jane Roe told local reporters the dam would hold.", "the dam would hold"),
        ("Jane Roe texted to say they were there.", "they were there"),
        (
            "Jane Roe said in a posting to authors, artists and agents that she is pleased.",
            "she is pleased",
        ),
        ("Jane Roe warned Congress of the threat from the lake.", "the threat from the lake"),
    ],
)
def test_what_is_said_begins_behind_whom_it_is_said_to(text: str, words: str) -> None:
    """A broadcaster, a list of readers, or a house that is warned of something."""
    assert [quote.text for quote in knowledge(text).quotes] == [words]


@pytest.mark.parametrize("clause", ["denied it in a note", "repeated it in May", "denied it"])
def test_where_nothing_is_said_again_says_nothing(clause: str) -> None:
    """A pronoun for what is said, and where or when."""
    assert told(f"{LEAD}Jane Roe {clause}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to the bank, Jane Roe thanked John Doe.",
        "Jane Roe denied the charge, and left.",
        "Jane Roe had denied 14 counts of fraud.",
        "Jane Roe apologised to stranded passengers on Monday.",
    ],
)
def test_where_it_is_said_and_what_is_denied_are_no_words(text: str) -> None:
    """A letter before the verb, a charge behind it."""
    assert told(text) == []


def test_what_is_told_of_with_a_colon_leads_to_the_quotation() -> None:
    """Over a preposition and what it is about, a form in -ing too."""
    assert (
        last("Roe cautioned against reading too much into it: “It is late.”").text == "It is late."
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("While many point out that the lake is low, the town is glad.", "the lake is low"),
        ("When Roe said the plan was dead, the mayor left.", "the plan was dead"),
        (
            "Roe went on to say that, if it rained, people would love the new show.",
            "if it rained, people would love the new show",
        ),
        (
            "Roe said that after that long talk, people wanted the new show.",
            "after that long talk, people wanted the new show",
        ),
        (
            "As Uri Roe pointed out, the decision to show the end of it was odd.",
            "the decision to show the end of it was odd",
        ),
        ("If it rained, Roe said, the game would be off.", "If it rained the game would be off"),
    ],
)
def test_an_opening_clause_and_the_main_one_are_two(text: str, words: str) -> None:
    """What is told in an opening clause ends with it; what opens the told clause is part of it."""
    assert [quote.text for quote in knowledge(LEAD + text).quotes] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Doe, a teacher, says the board, part of which left last year, needs to be replaced.",
            "the board, part of which left last year, needs to be replaced",
        ),
        (
            "Doe repeated, as he had in an interview last week, that the economy is growing.",
            "the economy is growing",
        ),
        (
            "The bank warned the mood that impacted the quarter would last.",
            "the mood that impacted the quarter would last",
        ),
        (
            "Doe said “the last thing” he wanted was to close the school.",
            "“the last thing” he wanted was to close the school",
        ),
        (
            "They said: “This needs perspective,” keeping a rating of two on the stock.",
            "This needs perspective,",
        ),
        (
            "Doe, one who decides what rates firms pay on homes, loans and roads, said it was so.",
            "it was so",
        ),
    ],
)
def test_a_clause_keeps_its_subject_and_no_more(text: str, words: str) -> None:
    """Over what describes the subject, and not over what only introduces the clause."""
    assert last(text).text == words


@pytest.mark.parametrize(
    "text",
    [
        "Observers questioned Doe's concern about the lines between soldiers and sailors.",
        "The policies are encouraging the kind of loans that will lead to a bust.",
    ],
)
def test_what_goes_on_with_an_object_is_no_content(text: str) -> None:
    """Soldiers and sailors; loans that fail."""
    assert told(LEAD + text) == []
