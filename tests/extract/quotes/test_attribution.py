"""Who is said to have said what, construction by construction."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, source_words, told

from factcli.model import QuoteKind


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We go now,” Jane Roe said.", "jane-roe", "said"),
        ("“We go now,” said Jane Roe.", "jane-roe", "said"),
        ("“We go now,” said Jane Roe, a senator who won in May, on Friday.", "jane-roe", "said"),
        ("“We go now,” Doe, who left early, told reporters.", "john-doe", "told"),
        ("“Shall we go now?” Doe asked.", "john-doe", "asked"),
        ("John Doe said: “We go now.”", "john-doe", "said"),
        ("Said Doe: “We go now.”", "john-doe", "Said"),
        ("Continued Doe: “We go now.”", "john-doe", "Continued"),
        ("On Friday, Doe told reporters in the hall that they would “go now.”", "john-doe", "told"),
        ("Roe blasted the plan as “a disaster for the town.”", "jane-roe", "blasted"),
        ("According to Jane Roe, the plan is “a disaster.”", "jane-roe", "According to"),
        ("Roe left the hall, saying the plan was “a disaster for the town.”", "jane-roe", "saying"),
        ("Doe angered Roe, having called the plan “a disaster for all.”", "john-doe", "called"),
        ("Having called it “a disaster for the town,” Doe left.", "john-doe", "called"),
        ("Roe’s claim that the plan was “a disaster for the town” is new.", "jane-roe", "claim"),
        ("Doe met Roe, who said the plan was “a disaster for the town.”", "jane-roe", "said"),
        ("The council met, with its leader John Doe, a Green, saying it was “wrong to do so”.",
         "john-doe", "saying"),
        ("Roe said critics of the plan call it “a disaster for the town.”", "jane-roe", "said"),
    ],
)  # fmt: skip
def test_the_source_is_found_wherever_it_stands(text: str, speaker: str, cue: str) -> None:
    """Before, behind and around the quotation, and over what stands between."""
    quote = last(text)
    assert (quote.speaker, quote.cue) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Jane Roe said. “We go now, all of us.”", "jane-roe"),
        ("“We go,” Jane Roe said.\n\n“And we will not come back.”", "jane-roe"),
        ("Jane Roe said:\n\n“We go now, all of us.”", "jane-roe"),
        ("John Doe did not agree. “We stay here, all of us.”", "john-doe"),
    ],
)
def test_a_speaker_is_carried_on(text: str, speaker: str) -> None:
    """A sentence of quotation alone belongs to whoever was speaking."""
    quote = last(text)
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“We go,” Jane Roe said. Good water is rare, and only “as dear as wine.”",
            "jane-roe",
        ),
        ("“We go,” Jane Roe said. The poster at the door was “all about more tolls.”", None),
        ("“We go,” Jane Roe said. Their friends told jokes about “a town for sale.”", None),
    ],
)
def test_a_thing_says_nothing(text: str, speaker: str | None) -> None:
    """Whoever was cited in the paragraph goes on, where the subject has no words of its own."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe left.\n\n“We go,” she said.", "jane-roe"),
        ("John Doe said Roe would leave.\n\n“We stay,” he said.", "john-doe"),
        ("Senator Jane Roe came in. “We go now,” the senator said.", "jane-roe"),
    ],
)
def test_pronouns_and_nominals_stand_for_names(text: str, speaker: str) -> None:
    """By gender, role and who has been spoken of."""
    quote = last(text)
    assert quote.speaker == speaker


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    """An unnamed source has no speaker, and the span points at its words."""
    quote = last("“We go now,” said a spokesman for Jane Roe.")
    assert quote.speaker is None
    assert quote.speaker_span is not None
    found = knowledge(LEAD + "“We go now,” said a spokesman for Jane Roe.")
    assert found.source.text[slice(*quote.speaker_span)] == "a spokesman for Jane Roe"


def test_a_broken_quotation_keeps_both_parts() -> None:
    """Both parts of a broken quotation are one quote with two spans."""
    quote = last("“We will go,” Jane Roe said, “and we will stay.”")
    assert quote.text == "We will go, and we will stay."
    assert len(quote.spans) == 2


def test_a_quotation_keeps_those_inside_it() -> None:
    """In double marks too, whoever they are of, and over several paragraphs."""
    text = (
        'Jane Roe wrote:\n\n"The board isn’t about “fair play” any more. It is late.\n\n'
        '"The answer is what Doe calls “hard work” and nothing else."'
    )
    quote = last(text)
    assert quote.speaker == "jane-roe"
    assert quote.text == (
        "The board isn’t about “fair play” any more. It is late. "
        "The answer is what Doe calls “hard work” and nothing else."
    )


def test_words_of_the_narrator_part_two_quotations() -> None:
    """One goes on behind its speaker where a mark stands before it, and nowhere else."""
    assert told(LEAD + "“It is late,” Roe said of the tide, “very late.”") == [
        ("It is late, very late.", "jane-roe")
    ]
    text = "Roe called Doe a “known liar,” “utterly amoral,” a “serial cheat” and a “bully.”"
    assert told(LEAD + text) == [
        ("known liar, utterly amoral,", "jane-roe"),
        ("serial cheat", "jane-roe"),
        ("bully.", "jane-roe"),
    ]
    text = "“Are you in?” Roe said, but Doe went on about “how bad it is for us all.”"
    assert [words for words, _ in told(LEAD + text)] == ["Are you in?", "how bad it is for us all."]


def test_no_word_of_the_narrator_is_in_a_broken_quotation() -> None:
    """What is said about the speaker between both parts is outside the quote."""
    quote = last("“It is late,” said Jane Roe, who runs a bakery in Leeds, “and we will go.”")
    assert (quote.kind, quote.text) == (QuoteKind.DIRECT, "It is late, and we will go.")


def test_reported_speech_ends_where_the_narrator_goes_on() -> None:
    """A second verb of the same subject is the narrator's."""
    quote = last("Jane Roe said that the town would “do it all”, but stopped short of a promise.")
    assert quote.text == "the town would “do it all”"


def test_single_marks_speak_beside_double_ones() -> None:
    """An article that has both kinds of marks has speech in both."""
    found = knowledge(LEAD + "'We don't go,' Jane Roe said.\n\n\"We stay,\" John Doe said.")
    assert [quote.text for quote in found.quotes] == ["We don't go,", "We stay,"]
    assert [quote.speaker for quote in found.quotes] == ["jane-roe", "john-doe"]


def test_a_source_may_have_been_asked_itself() -> None:
    """The reporting word is that of the main clause, not of the relative one."""
    found = knowledge("“We will go now,” a trader who asked not to be named said.")
    assert found.quotes[0].cue == "said"


def test_reported_speech_has_the_clause_as_its_content() -> None:
    """Without marks: what stands before a closing report, or behind its "that"."""
    quote = last("The plan is dead, Jane Roe said on Friday.")
    assert (quote.kind, quote.text) == (QuoteKind.INDIRECT, "The plan is dead")
    quote = last("Jane Roe said on Friday that the plan is dead.")
    assert (quote.kind, quote.text) == (QuoteKind.INDIRECT, "the plan is dead")


def test_fragments_make_reported_speech_mixed() -> None:
    """One quote over the whole content, with the fragment inside."""
    quote = last("John Doe said that the plan was “a disaster” for the town.")
    assert (quote.kind, quote.text) == (
        QuoteKind.MIXED, "the plan was “a disaster” for the town",
    )  # fmt: skip


def test_titles_and_scare_quotes_are_no_quotes() -> None:
    """Marks that quote nobody give nothing."""
    for text in (
        "The film “The Long Road” opens. A “carbon neutral” town is far.",
        "The town has an array of cameras dubbed “Acton Smart City.”",
        "The system, dubbed a “search and repair tool” for mills, lets the town mend them.",
        "Two films are due, though “Mill Wars: Part VII” is the longer. “Mill Wars: Two” is it.",
        "The system lets labs mend mills (see “Mill Repair” and “The Ten Best Mills of 2014”).",
    ):
        assert [quote.text for quote in knowledge(LEAD + text).quotes] == []


def test_transcripts_signatures_and_posts() -> None:
    """A label, a dash and a post element name the speaker without a reporting word."""
    turns = knowledge("ROE: Do you go?\n\nDOE: We stay, and the “plan” is dead.")
    assert [quote.kind for quote in turns.quotes] == [QuoteKind.DIRECT, QuoteKind.DIRECT]
    signed = last("“We stay here, all of us.” — Jane Roe")
    assert signed.speaker == "jane-roe"
    post = last('<tweet tweet-author="@janeroe" tweet-date="May 1, 2020">We go now.</tweet>')
    assert (post.kind, post.text, post.speaker) == (QuoteKind.POST, "We go now.", "jane-roe")


def test_the_name_behind_what_the_narrator_tells_is_the_reporters() -> None:
    """It signs the report, and no word of it is in the quote."""
    for dash in (" --", " — ", "--"):
        quote = last(f"Jane Roe said that the town was “still the best of all.”{dash}Kim Zenda")
        assert (quote.text, quote.speaker) == ("the town was “still the best of all.”", "jane-roe")


@pytest.mark.parametrize("signature", ["on Facebook", "via Truth Social", "May 1, 2020", "(@roe)"])
def test_a_line_that_signs_a_post_has_a_date_a_handle_or_says_where(signature: str) -> None:
    """The paragraph above it is the post, in marks or not."""
    post = last(f"The harbour is ours. We will not sell it.\n— Jane Roe, {signature}")
    assert (post.kind, post.speaker) == (QuoteKind.POST, "jane-roe")
    assert post.text == "The harbour is ours. We will not sell it."


def test_a_name_behind_a_dash_alone_signs_no_post() -> None:
    """It may be the writer's."""
    assert knowledge(LEAD + "The harbour is sold.\n— Jane Roe").quotes == []


def test_an_accusation_is_what_stands_in_its_marks() -> None:
    """Not whom it is made against, nor when."""
    quote = last("Doe accused the bank of “sleeping at the wheel” on Thursday.")
    assert (quote.kind, quote.text) == (QuoteKind.DIRECT, "sleeping at the wheel")


def test_a_plural_behind_that_is_a_noun() -> None:
    """What looks like a verb opens the clause, and does not end it."""
    quote = last("Doe added that talks with the town and the union had gone nowhere.")
    assert quote.text.endswith("talks with the town and the union had gone nowhere")


def test_whom_a_source_passes_on_is_noted() -> None:
    """The quoted one stands beside the speaker."""
    quote = last("“We go now,” Jane Roe wrote, quoting John Doe.")
    assert (quote.speaker, quote.quoting) == ("jane-roe", "john-doe")


@pytest.mark.parametrize(
    "text",
    [
        "A trader who asked not to be named left the hall.",
        "Jane Roe opened the bridge, promising new money for the town.",
        "John Doe did not respond to a request for comment.",
        "Jane Roe does not think that the plan is good.",
        "John Doe never said that the plan was dead.",
        "John Doe won three states thanks to the young.",
    ],
)
def test_what_was_not_said_is_no_quote(text: str) -> None:
    """Refusals, requests for oneself, and words that only look like reporting verbs."""
    assert knowledge(LEAD + text).quotes == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway insisted that its troops were leaving.", "Norway"),
        ("“We will not wait,” Germany said.", "Germany"),
    ],
)
def test_a_country_is_shown_as_the_source_and_is_no_actor(text: str, source: str) -> None:
    """The words that name it stand at the span; a speaker is a person or an organisation."""
    found = knowledge(text)
    assert found.quotes[0].speaker is None
    assert found.quotes[0].speaker_span is not None
    assert text[slice(*found.quotes[0].speaker_span)] == source


def test_the_seat_of_a_government_that_is_an_actor_speaks() -> None:
    """The Kremlin is an organisation of the article, as a ministry would be."""
    assert knowledge("The Kremlin said it had no plans to stay.").quotes[0].speaker == "kremlin"


def test_a_heading_that_is_a_name_gives_the_speaker_of_what_follows() -> None:
    """As where quotes are collected after a match: a name or a club, a topic, the words."""
    assert told(
        "Head Coach Mark Roe\n\n“They played hard.”\n\n“We go on.”\n\n"
        "#87, C.J. Conrad, TE\n\nOn the penalty …\n\n“It was tough.”\n\n"
        "Jane Roe (Zenda Rovers)\n\n“We won.”\n\nOn Bob Doe: “He missed it by a mile.”"
    ) == [
        ("They played hard.", "mark-roe"),
        ("We go on.", "mark-roe"),
        ("It was tough.", "c-j-conrad"),
        ("We won.", "jane-roe"),
        ("He missed it by a mile.", "jane-roe"),
    ]


def test_a_name_alone_behind_a_quotation_signs_it() -> None:
    """Also without a dash, if it ends the paragraph."""
    assert told(
        "They spoke.\n\n“We could not stop them.” HC Bill Roe\n\n“We lost.” Collin Doe"
    ) == [
        ("We could not stop them.", "bill-roe"),
        ("We lost.", "collin-doe"),
    ]


def test_what_somebody_says_on_something_is_theirs() -> None:
    """Whoever else the topic names."""
    assert told("Bob Roe on defeating his brother, Mark: “It is a sad place to be.”") == [
        ("It is a sad place to be.", "bob-roe"),
    ]


def test_a_statement_introduces_the_paragraph_behind_its_colon() -> None:
    """Its words are the source where it stands for nobody by name."""
    lead = "Jane Roe met the mayor. The statement said:\n\n"
    (quote,) = knowledge(lead + "“He urges all to stop.”").quotes
    assert quote.speaker_span is not None
    assert lead[slice(*quote.speaker_span)] == "The statement"


def test_a_line_below_signs_the_paragraphs_of_a_quotation() -> None:
    """With a dash before the name, a role behind it, and no date or handle."""
    assert told(
        "The council met.\n\n“The rule has been in place for long. I am not happy.\n\n"
        "We are reviewing it.”\n\n– Peter Hare, Leader of the Council\n\nIt rained."
    ) == [
        ("The rule has been in place for long. I am not happy. We are reviewing it.", "peter-hare")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” Doe tweeted after Roe argued for the second time that “they all go now.”",
        "“It is late,” Doe said, while Roe insisted that “they all go now.”",
        "“It is late,” said Doe, as Roe told reporters that “they all go now.”",
    ],
)
def test_words_behind_a_conjunction_are_of_whoever_says_them_there(text: str) -> None:
    """A clause about somebody else's words goes on with no quotation that is closed before it."""
    first, second = told(LEAD + text)
    assert first == ("It is late,", "john-doe")
    assert second == ("they all go now.", "jane-roe")


def test_the_clause_behind_a_dash_introduces_what_follows_its_colon() -> None:
    """Not who the sentence begins with, before it is broken off."""
    found = last("When Doe left the hall in a rage — again! — Roe called it a day:\n\n“We all go.”")
    assert found.speaker == "jane-roe"


def test_a_quotation_between_dashes_is_of_the_name_before_it() -> None:
    """It is not signed by the name behind it: the sentence that it is put into goes on there."""
    found = last("All came, including the mayor John Doe — “It is late, all of us” — and Jane Roe.")
    assert found.speaker == "john-doe"
    found = last("Many came, among them the former mayor — “It is late, all of us” — and Jane Roe.")
    assert found.speaker != "jane-roe"


def test_a_quotation_is_of_whoever_is_named_in_its_next_paragraph() -> None:
    """The first paragraph is not closed, and somebody else spoke before."""
    text = (
        "“We won,” Jane Roe said.\n\nJohn Doe, the captain of the others, was sad.\n\n"
        "“It hurts. We were not good enough.\n\n“We will be back,” Doe told the radio."
    )
    assert [speaker for _, speaker in told(LEAD + text)] == ["jane-roe", "john-doe"]
    other = text.replace("“We will be back,” Doe told the radio.", "Doe called it “unfair.”")
    assert [speaker for _, speaker in told(LEAD + other)][1] == "jane-roe"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is late,” Roe said, and her husband cut in. “Very late.”", "her husband"),
        ("“It is late,” Roe said. A woman in the back row agreed. “We go now.”", "A woman in the"),
        ("“It is late,” Roe said after the mayor spoke. “We go now.”", "Roe"),
        ("“It is late,” Roe said, and as he often does, Doe agreed. “We go now.”", "Roe"),
    ],
)
def test_who_speaks_up_is_quoted_next(text: str, source: str) -> None:
    """The subject of a clause that ends with a verb of saying and tells nothing of what is said."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


def test_a_sentence_about_somebody_leads_to_what_they_say() -> None:
    """A nominal that is a person, in a sentence without a report."""
    text = "The captain was furious. “This is a disgrace to us all.”"
    (quote,) = knowledge(text).quotes
    assert quote.speaker_span == (0, len("The captain"))


@pytest.mark.parametrize(
    "text",
    [
        "Gold is awarded for “a long and sustained record of impact”.",
        "A prize is given to schools that are “a beacon for us all”.",
        "An aide has been placed under house arrest for “the spreading of fear”.",
    ],
)
def test_what_something_is_done_to_says_nothing(text: str) -> None:
    """The subject of a passive is nobody's source, and nobody else is told."""
    quote = last(text)
    assert (quote.speaker, quote.speaker_span) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "MORE: Acton turns down troops “The town will not give in. Never ever,” Doe said.",
        "Doe told the crowd “We will not give up on this town of ours,” he said.",
    ],
)
def test_a_heading_is_no_part_of_the_sentence_quoted_behind_it(text: str) -> None:
    """A whole sentence in marks that nothing leads to is quoted by itself."""
    quote = last(text)
    assert (quote.kind, quote.speaker) == (QuoteKind.DIRECT, "john-doe")
    assert quote.text.startswith(("The town", "We will"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("NATO chief Ann Lee came. The NATO chief was wary, in light of “a lack of trust”.",
         "ann-lee"),
        ("Jean-Claude Lee came. “It was late,” he said.", "jean-claude-lee"),
        ("Jean-Claude Lee came. “It was late,” Mr Lee said.", "jean-claude-lee"),
    ],
)  # fmt: skip
def test_men_with_double_names_and_chiefs_are_known_again(text: str, speaker: str) -> None:
    """Jean-Claude is a man; the chief of a body is no body."""
    assert knowledge(text).quotes[-1].speaker == speaker


def test_a_colon_follows_what_it_is_about() -> None:
    """Who says something about a matter is who is quoted behind the colon of that sentence."""
    text = (
        "In a note this month, the housing board said about its plan for the mill on the hill:\n\n"
        "“It goes further than all before. It champions the mill.”"
    )
    assert source_words(text) == "the housing board"


@pytest.mark.parametrize(
    "text",
    [
        "“It is about time that we had a woman here,” exhorted Jane Roe.",
        "Then came the change: “It is about time that we had a woman here,” blasted Jane Roe.",
    ],
)
def test_any_cue_may_follow_a_whole_quotation(text: str) -> None:
    """Behind a quotation that stands by itself the speaker follows any verb of saying."""
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    "text",
    [
        "“Tales From the Mill,” a drama series that first aired in 1989, will be back.",
        "In her memoir, “A Time for Us,” published in 2015, Jane Roe goes back to Acton.",
        "Jane Roe acted in the film “Mill 3: Oh No!” in May.",
        "She read “The Prisoner of Zenda” twice.",
        "John Doe takes a class called “Views From Here” on Monday.",
        "Some burned their “Make Acton Great” hats when Jane Roe left.",
    ],
)
def test_a_work_may_be_named_in_apposition(text: str) -> None:
    """What a series or a memoir is called is a title, beside its kind and a comma."""
    assert knowledge(LEAD + text).quotes == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The town is full of fans of the film “Mill Days,” Jane Roe said.", "The town is full of"),
        ("Jane Roe said the bill known as the “Justice Act” was late.", "the bill known as the"),
    ],
)
def test_reported_speech_may_name_a_work(text: str, words: str) -> None:
    """A title inside what is reported is part of it, and no quotation by itself."""
    quote = last(text)
    assert (quote.kind, quote.speaker) == ("indirect", "jane-roe")
    assert quote.text.startswith(words)


def test_a_stage_direction_is_not_said() -> None:
    """What a transcript has in parentheses and capitals is nobody's turn."""
    text = "“ROE: We will not go.\n\n“(CROSSTALK.)\n\n“DOE: We will.”"
    assert [said for said, _ in told(LEAD + text)] == ["We will not go.", "We will."]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” Jane Roe said, according to Acme News. “It is too late.”",
        "Jane Roe spoke. “It is late,” she told fans, according to Acme News. “Too late.”",
    ],
)
def test_who_is_passed_on_is_known_by_any_mention_and_in_what_follows(text: str) -> None:
    """A paper that says what she said is the source; the words are hers, to the end."""
    first, second = knowledge(LEAD + text).quotes
    assert (first.text, first.speaker, first.quoting) == ("It is late,", "acme-news", "jane-roe")
    assert (second.speaker, second.quoting) == ("acme-news", "jane-roe")


def test_a_block_quotation_is_signed_in_its_last_line() -> None:
    """The marks of Markdown stand before the quotation and before the dash."""
    text = "> “This is what I said. It is long.”\n> — John Doe\n\nIt rained."
    assert told(LEAD + text) == [("This is what I said. It is long.", "john-doe")]


@pytest.mark.parametrize(
    "post",
    [
        "@janeroe: We will not be moved today.",
        "We will not be moved today. — @janeroe",
        "“We will not be moved today.” @janeroe",
        "We will not be moved today.\n@janeroe",
        "“We will not be moved today.”\n\n— @janeroe",
    ],
)
def test_a_handle_opens_or_signs_a_post(post: str) -> None:
    """Before a colon, behind a dash or marks, or in a line of its own."""
    (quote,) = knowledge(LEAD + post + "\n\nIt rained.").quotes
    said = (quote.text, quote.kind, quote.speaker)
    assert said == ("We will not be moved today.", "post", "jane-roe")


@pytest.mark.parametrize(
    "signature",
    [
        " — Jane Roe (@janeroe) May 1, 2020",
        " pic.twitter.com/16xoAbC— Jane Roe (@janeroe) May 1, 2020",
        "\u00a0—\u00a0Jane Roe (@acme) May 1, 2020",
        " - Jane Roe (@janeroe) 1 May 2020",
    ],
)
def test_a_post_may_be_signed_in_its_own_line(signature: str) -> None:
    """A dash, a name with its handle and the day end it, as pages write embedded posts."""
    (quote,) = knowledge(LEAD + "We will go. And stay!" + signature + "\n\nIt rained.").quotes
    said = (quote.text[:21], quote.kind, quote.speaker, quote.date)
    assert said == ("We will go. And stay!", "post", "jane-roe", "2020-05-01")
    assert "Jane" not in quote.text


def test_whoever_signs_a_post_need_be_nobody_known() -> None:
    """The words of the signature say who it is."""
    text = "Road shut near Acton — Acton Traffic 24 (@actontraffic24) May 1, 2020"
    (quote,) = knowledge(text).quotes
    assert (quote.text, quote.speaker) == ("Road shut near Acton", None)
    assert quote.speaker_span is not None
    assert text[slice(*quote.speaker_span)] == "Acton Traffic 24"


def test_a_handle_below_a_name_signs_nothing() -> None:
    """Bylines and headings have handles, too, and an article tells readers whom to follow."""
    assert knowledge("By Jane Roe\n@janeroe\n\nIt rained. Follow @acme.").quotes == []
    text = "“It is late,” Jane Roe said. “We go.”\n\n@acme.\n\nIt rained."
    assert [quote.speaker for quote in knowledge(LEAD + text).quotes] == ["jane-roe"] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("John Doe was blunt: “No.”", "No."),
        ("John Doe: “No.”", "No."),
        ("It drew a reply from the mayor’s son, John: “Jealous much?”", "Jealous much?"),
        ("John Doe was in it: “mud”.", None),
        ("Roe Praises Reporter John Doe: “Very Good.”", None),
    ],
)
def test_a_short_sentence_behind_a_colon_is_said(text: str, words: str | None) -> None:
    """It has a capital and its own full stop."""
    assert [quote.text for quote in knowledge(LEAD + text).quotes] == ([words] if words else [])


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, 54, of Acton: “We need answers. Now.”",
        "SEN. JANE ROE, R-Ohio: “We need answers. Now.”",
        "A Hard Year for the Mill, via Jane Roe: “We need answers. Now.”",
    ],
)
def test_who_is_named_and_described_before_a_colon_speaks(text: str) -> None:
    """Not where they are from."""
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The tax, Roe said, was “too low for the town”.",
         "The tax was “too low for the town”"),
        ("“It is late,” said Jane Roe, and would be “later still”.",
         "“It is late,” and would be “later still”"),
    ],
)  # fmt: skip
def test_a_verb_behind_the_source_keeps_its_subject(text: str, words: str) -> None:
    """Both sides of a source in the middle, where the second goes on the first one's clause."""
    quote = last(text)
    assert (quote.kind, quote.text) == (QuoteKind.MIXED, words)


def test_an_interview_may_go_on_with_initials() -> None:
    """Who asks and who answers is named once, and by two letters from then on."""
    text = "Eva Roe: Why now?\n\nTom Lund: Why not?\n\nER: You left.\n\nTL: I did. Ask me in May."
    assert told(text) == [
        ("Why now?", "eva-roe"),
        ("Why not?", "tom-lund"),
        ("You left.", "eva-roe"),
        ("I did. Ask me in May.", "tom-lund"),
    ]


def test_initials_of_two_people_are_neither() -> None:
    """Jane and John Roe are both JR."""
    text = "Jane Roe met John Roe and Eva Doe.\n\nJR: You left.\n\nED: I did.\n\nJR: Ask me in May."
    assert [speaker for _, speaker in told(text)] == ["jr", "eva-doe", "jr"]


def test_a_signature_may_tell_what_somebody_was_doing() -> None:
    """Behind the name and a comma."""
    text = "“A port without a smell is a car park.”\n\n— Mayor Jane Roe, opening the new fish hall"
    assert told(text) == [("A port without a smell is a car park.", "jane-roe")]


@pytest.mark.parametrize(
    "when", ["last night", "this week", "late Monday", "earlier this month", "one day in May"]
)
def test_when_it_was_said_is_no_part_of_who_said_it(when: str) -> None:
    """Right behind a name or an office."""
    assert last(f"“We go now,” said Jane Roe {when}.").speaker == "jane-roe"
    assert last(f"Jane Roe told John Doe {when} that they would go.").text == "they would go"


def test_the_book_of_whoever_speaks_is_no_part_of_what_is_said() -> None:
    """A title may have a colon in it."""
    text = "“We hide it,” said Ozzy Roe, a writer and author of “Mills on Film: The Whole Story.”"
    assert told(text) == [("We hide it,", "ozzy-roe")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The plan was late, Doe said, and it was “a mess.”",
            "The plan was late and it was “a mess.”",
        ),
        (
            "The plan is, Doe said, “a mess from start to end.”",
            "The plan is “a mess from start to end.”",
        ),
        ("It was, Doe said, “a mess from start to end.”", "a mess from start to end."),
        ("When asked about the plan, Doe said, “It is a mess.”", "It is a mess."),
        ("In May, as the town met, Doe said, “It is a mess.”", "It is a mess."),
    ],
)
def test_a_clause_before_its_speaker_belongs_to_what_is_said(text: str, words: str) -> None:
    """An opening that tells when does not."""
    assert told(LEAD + text) == [(words, "john-doe")]


def test_words_that_are_all_in_marks_are_direct_behind_that_too() -> None:
    """The narrator's "that" is no part of them."""
    quote = last("Jane Roe wrote that “a town is a place where people stay”.")
    assert (quote.kind, quote.text) == (QuoteKind.DIRECT, "a town is a place where people stay")


def test_a_subject_does_not_say_what_is_said_of_it() -> None:
    """The plan “is dead”: somebody else says so, here whoever has spoken."""
    text = "“It is late,” Roe said. The new plan “is as likely to fail as to work.”"
    assert told(LEAD + text)[-1] == ("is as likely to fail as to work.", "jane-roe")
    assert told("The new plan of Jane Roe “is as likely to fail as to work.”")[-1][1] is None


def test_the_title_of_a_speech_is_not_signed() -> None:
    """“Hard Choices” - Speech by Jane Roe."""
    assert told(LEAD + "“Hard Choices” - Speech by Jane Roe of the Acton Bank") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Roe Corp has condemned “deliberate attacks” by the bombers at the weekend.",
            "“deliberate attacks” by the bombers at the weekend",
            "roe-corp",
        ),
        ("“It is late,” Leo Haddad, an adviser to Ms Roe said.", "It is late,", "leo-haddad"),
        (
            "The union left, rejecting Jane Roe's claim that the step is no more than a “stunt”.",
            "the step is no more than a “stunt”",
            "jane-roe",
        ),
        ("Doe dismissed reports suggesting that it was “late”.", "it was “late”", None),
        (
            "Doe added that they were allowed to rise, quote books, and leave the hall “late”.",
            "they were allowed to rise, quote books, and leave the hall “late”",
            "john-doe",
        ),
    ],
)
def test_words_are_of_whoever_says_them_and_whole(
    text: str, words: str, speaker: str | None
) -> None:
    """Not of whom they are about, nor of who does not believe them."""
    quote = last(text)
    assert (quote.text, quote.speaker) == (words, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Doe questioned claims that three women posed any threat.",
        "Appearing on the NBS “Meet the Town” program, Mr Doe reported on the state of the port.",
        "The union defended a decision to recall the assembly on Monday.",
    ],
)
def test_what_is_doubted_named_or_called_back_is_no_quote(text: str) -> None:
    """Claims of others, the title of a broadcast, an assembly that is to meet again."""
    assert told(LEAD + text) == []
