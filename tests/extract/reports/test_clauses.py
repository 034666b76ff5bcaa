"""Who reports, in sentences of every build."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, source_words, told

from factcli.model import ActorKind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roe was asked by John Doe, “Where do we go from here?”", "john-doe"),
        ("The plan has been called “a disaster for the town” by Jane Roe.", "jane-roe"),
        ("The bridge, seen by John Doe as a “folly,” was closed.", "john-doe"),
        ("It was “a long day for us all,” as told by Jane Roe.", "jane-roe"),
        ("“It is nonsense from start to end,” Roe said by telephone.", "jane-roe"),
        ("Roe was praised by Doe, moved to the north and said the job was “a gift.”", "jane-roe"),
    ],
)
def test_the_agent_of_a_passive_is_its_source(text: str, speaker: str) -> None:
    """What is asked or called is said by whoever stands behind "by"."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The plan, often called a “farce” by John Doe, went on.",
        "The plan was labelled as a total “farce” by John Doe.",
        "Often described as a “farce” by John Doe, the inquiry went on.",
        "Jane Roe defended the inquiry — described as a “farce” by John Doe — on Monday.",
        "Jane Roe, dismissed as “too old” by John Doe, won.",
    ],
)
def test_who_something_is_called_by_is_the_source(text: str) -> None:
    """Also without an "is" before the participle."""
    quote = last(text)
    assert quote.speaker == "john-doe"
    assert "John" not in quote.text


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe dismissed as “too old” a book by John Doe.",
        "Jane Roe called “unfair” a report by John Doe.",
        "Jane Roe described the plan as a “farce” by email.",
    ],
)
def test_what_is_by_somebody_else_is_no_agent(text: str) -> None:
    """A book by somebody, and how it was said."""
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("John Doe, asked whether he would go, said it was “over.”", "it was “over.”"),
        (
            "With owners worried about rents, John Doe has a message: “This must never happen.”",
            "This must never happen.",
        ),
    ],
)
def test_a_participle_beside_the_subject_is_no_report(text: str, content: str) -> None:
    """Who is asked something between commas asks nothing; "with owners worried" tells when."""
    assert told(text) == [(content, "john-doe")]


def test_who_is_asked_does_not_ask() -> None:
    """A question without an asker has no speaker, least of all the one it is put to."""
    quote = last("Jane Roe was asked, “Where do we go from here?”")
    assert (quote.speaker, quote.speaker_span) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe called the use of executive orders “quite dangerous.”",
        "Jane Roe called Acton’s plans for a plant in the south “an absolute disgrace.”",
        "Jane Roe wrote a long letter, calling the two annual reports “plainly wrong.”",
    ],
)
def test_a_plural_noun_is_no_verb(text: str) -> None:
    """Orders, plans, reports: the object of a verb reports nothing."""
    quote = last(text)
    assert quote.speaker == "jane-roe"


def test_a_source_behind_its_cue_may_be_described() -> None:
    """What is said of the source is no verb of the sentence."""
    found = told("“We go,” said the chief known as Bob.")
    assert found == [("We go,", None)]
    assert last("“We go,” said a chief known as Bob.").speaker_span is not None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("That same month, Jane Roe called the plan “a long dark road.”", "jane-roe"),
        ("Moreover, John Doe called the plan “a long dark road.”", "john-doe"),
        ("As the crowd began to chant, Jane Roe sat down and joked, “Here we go.”", "jane-roe"),
        ("The plan, which the lawyer John Doe calls “a long road,” is dead.", "john-doe"),
        ("“We go,” Mr. Doe, now 81 and retired in Salem, Mass., said.", "john-doe"),
        ("“We go now!” Sen. Jane Roe, R-Pa., said of the walk.", "jane-roe"),
        ("“We go,” Doe, in a hat and “Vote Roe” pins, said.", "john-doe"),
        ("Doe, a 55-year-old salesman from Salem, Ohio, says Roe is “a gem.”", "john-doe"),
        ("The city's lawyer, John Doe, reached out, writing: “Use it now.”", "john-doe"),
        ("The vote was lost, with Sen. Jane Roe calling it “a long dark road.”", "jane-roe"),
    ],
)
def test_the_source_is_the_subject_of_its_clause(text: str, speaker: str) -> None:
    """Over times, openings, appositions and relative clauses."""
    assert last(text).speaker == speaker


def test_a_company_of_people_may_speak() -> None:
    """What stands behind "with" is the subject of the participle."""
    quote = last("Jane Roe led the march, with many of the walkers chanting “We are one town.”")
    assert quote.speaker is None
    about = last("About 200 people stood in the rain, holding signs and chanting “We are one.”")
    assert about.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roe said the cut, announced by the port on Friday, was “a blow to us.”", "jane-roe"),
        ("“We go now,” U.S. District Judge John Doe wrote.", "john-doe"),
        ("“Basic research is a bet,” its director, Jane Roe, said.", "jane-roe"),
        ("Jane Roe accepted that her side had “switched off.”", "jane-roe"),
        ("For Doe, however, words are not enough: “We need pumps, not telegrams.”", "john-doe"),
    ],
)
def test_what_stands_between_is_no_source(text: str, speaker: str) -> None:
    """Participles, dotted titles and the owner of a role belong to the source."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After winning the race, Sen. Jane Roe (D), said, “I am ready to go.”", "jane-roe"),
        ("“Is he talking of us, and of whom else?” reacted Doe.", "john-doe"),
        ("“It is unusual,“ said Jane Roe. “It is a hard thing to do.”", "jane-roe"),
        ("“We go,” former city planning director John Doe wrote to Roe.", "john-doe"),
        ("In declaring Doe’s words “not kind,” Jane Roe again spoke up.", "jane-roe"),
        ("The day before, at a fair, John Doe called the town “a long dark road.”", "john-doe"),
        ("Jane Roe’s lawyer, John Doe, dismissed Roe’s comments as “idle talk.”", "john-doe"),
        ("From Roe’s Facebook post: “We must move to overcome it.”", "jane-roe"),
    ],
)
def test_titles_openings_and_asides_are_read_over(text: str, speaker: str) -> None:
    """What stands before, behind or beside the source does not hide it."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man accused of robbing his neighbour told us it was “a joke.”", "A man"),
        ("A woman speaking to Jane Roe said the plan was “a very bad joke.”", "A woman"),
        ("“We must go,” reads a Wednesday editorial in the paper.", "a Wednesday editorial"),
    ],
)
def test_what_a_source_does_is_no_source(text: str, words: str) -> None:
    """The object of a participle does not speak, and a day may be part of a phrase."""
    found = knowledge(text)
    span = found.quotes[-1].speaker_span
    assert span is not None
    assert text[slice(*span)].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "The Port Council on Nov. 12 condemned the mayor for “artificially creating” a crisis.",
        "The Port Council on Nov. 12, 2021 condemned the mayor for “creating” it.",
        "The Port Council on Friday “strongly” condemned the mayor for “creating” it.",
        "The Port Council on Nov. 12 “strongly” condemned the mayor for “creating” it.",
    ],
)
def test_a_date_and_a_quoted_adverb_stand_between_subject_and_verb(text: str) -> None:
    """The source is whoever condemns, however late the verb comes."""
    assert last(text).speaker == "port-council"


@pytest.mark.parametrize(
    "text",
    [
        "Some information for this report came from The Associated Press.",
        "A cloud-based messaging platform called Symphony which some banks own was launched.",
        "This is the year to think freshly about the problems of the “bottom billion” left behind.",
    ],
)
def test_words_that_look_like_reporting_verbs(text: str) -> None:
    """A report, a messaging platform and a year to think say nothing."""
    assert knowledge(text).quotes == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is more use to us strikers,” explained Ighalo. “I know that.”", "Ighalo"),
        ("Zubiri added that the road was closed.", "Zubiri"),
    ],
)
def test_a_lone_name_beside_a_verb_of_speech_is_a_person(text: str, name: str) -> None:
    """Where no full name explains a capitalised word, what it does shows that it is somebody."""
    (actor,) = knowledge(text).actors
    assert (actor.name, actor.kind) == (name, ActorKind.PERSON)
    assert {quote.speaker for quote in knowledge(text).quotes} == {actor.id}


def test_a_participle_belongs_to_the_clause_that_but_opens() -> None:
    """Whoever did something else in the first half of a sentence does not tell the rest."""
    quote = last(
        "MPs have been lining up to lambast the paper but its editor, Alan Roe, remains calm, "
        "telling the BBC: “We are working slowly.”"
    )
    assert quote.speaker == "alan-roe"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Jane Roe responded to the shooting that killed one man.",
        "Mayor Jane Roe replied to the letter on Monday.",
    ],
)
def test_what_is_responded_to_is_not_said(text: str) -> None:
    """A reply has words of its own, which are not told."""
    assert knowledge(text).quotes == []


def test_an_apposition_may_hold_another_name() -> None:
    """Who speaks is the one whom all of it describes, not the last one named."""
    quote = last("Kassim Ross, an aide to the former mayor, Ibrahim Dean, said on Monday he left.")
    assert quote.speaker == "kassim-ross"


def test_reports_that_are_denied_are_not_made() -> None:
    """Behind an auxiliary and its verb, a plural is an object."""
    assert knowledge("The state has debunked reports that Mayor Jane Roe left.").quotes == []


@pytest.mark.parametrize(
    "text",
    [
        "“The talks go nowhere,” John Doe was quoted as saying.",
        "“The talks go nowhere,” John Doe was quoted as saying by the Tarn Gazette.",
        "“The talks go nowhere,” the Tarn Gazette quoted John Doe as saying.",
        "The Tarn Gazette quoted John Doe as saying the talks “go nowhere at all.”",
        "John Doe was quoted by state media as saying that the talks would go nowhere.",
        "The Gazette quoted the head of the search and rescue agency, John Doe, as saying no.",
        "An envoy, John Doe, was quoted by Radio Tarn on May 7 as saying that it would go on.",
    ],
)
def test_who_is_quoted_as_saying_speaks(text: str) -> None:
    """Whoever quotes them passes it on."""
    assert last(text).speaker == "john-doe"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Investors were unmoved by the chairman's promise of “a new dawn for all.”", "chairman's"),
        ("Nobody heeded the officials’ warning that the dam was weak.", "officials"),
        ("Jane Roe denied the charges, which prosecutors called “the tip of it.”", "prosecutors"),
        ("Jane Roe, whom critics call “the queen of mud,” denied all charges.", "critics"),
        ("Jane Roe, described by critics as “the queen of mud,” denied it.", "critics"),
        ("Engineers call it safe; villagers say they heard that “a thousand times.”", "villagers"),
        (
            "Although engineers said the dam was safe, a man who lives below it said he “packs”.",
            "a man",
        ),
    ],
)
def test_the_nearest_report_has_its_own_source(text: str, source: str) -> None:
    """A genitive before a noun, a relative clause behind an object or a subject, a semicolon."""
    quotes = knowledge(LEAD + text).quotes
    said = [(LEAD + text)[slice(*one.speaker_span)] for one in quotes if one.speaker_span]
    assert any(words.endswith(source) for words in said)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The fire drew engines from the valley, the army too, said John Doe, a spokesman.",
            "John Doe",
        ),
        (
            "The fire drew engines from the valley, the army too, said a captain, a retired diver.",
            "a captain",
        ),
    ],
)
def test_a_closing_source_may_be_told_of(text: str, source: str) -> None:
    """An apposition behind the last source of a sentence, which has commas before, too."""
    span = last(text).speaker_span
    assert span is not None
    assert (LEAD + text)[slice(*span)] == source


def test_who_reports_passes_on_whom_it_names() -> None:
    """What an agency reports that somebody said is passed on by the agency."""
    quote = last("John Doe said the talks were “going nowhere at all,” the Tarn Gazette reported.")
    assert (quote.speaker, quote.quoting) == ("tarn-gazette", "john-doe")


def test_what_is_ruled_out_is_not_said() -> None:
    """Phrasal verbs that report nothing; plurals behind adjectives."""
    assert told("Officials have ruled out foul play.") == []
    assert told("The doctor highlighted the immense health challenges brought by the war.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A ship was in the sea, claimed in its entirety by Ruritania.",
        "The books are sorted according to a new system.",
        "A weekday in the house involves reading novels for fun.",
    ],
)
def test_participles_and_measures_report_nothing(text: str) -> None:
    """Claimed by somebody, according to a system, reading a book."""
    assert told(text) == []


def test_a_reporter_reports_from_a_place_and_says_something() -> None:
    """The verb behind the place has the words."""
    found = told(LEAD + "Acton News’s Jane Roe, reporting from the port, said it had been late.")
    assert found == [("it had been late", "jane-roe")]


def test_whoever_rules_does_not_quote_itself() -> None:
    """According to the ruling of a court, somebody argued: the ruling passes that on."""
    quote = last("According to the Acton Court ruling, the Acme Union argued that it was late.")
    assert quote.quoting == "acme-union"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Doe’s exit is a blow to Jane Roe’s attempts to show that the town is safe.", "jane-roe"),
        ("Roe backed John Doe’s decision to tell the club that it was late.", "john-doe"),
        ("Roe told John Doe’s brother to tell the club that it was late.", "jane-roe"),
    ],
)
def test_whose_attempt_it_is_tells(text: str, speaker: str) -> None:
    """An attempt to show something is its owner's."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It drew a furious reply from Jane Roe who accused the town of “a lack of care”.",
         "jane-roe"),
        ("Roe asked the town to agree to the exit terms, but said that it would leave.",
         "jane-roe"),
        ("“It is late,” said one Acton Party MP.", None),
        ("“It is late,” head of the Acton Trust Ann Lee said.", "ann-lee"),
    ],
)  # fmt: skip
def test_the_nearest_person_is_the_source(text: str, speaker: str | None) -> None:
    """Not the reply, the terms or the party before somebody."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Roe was calm, as were rumours before last month's speech that she might be moved.",
        "Roe writes for a living. She tweets @acton.",
    ],
)
def test_months_and_handles_say_nothing(text: str) -> None:
    """Last month's speech is nobody's by that, and where somebody tweets is no tweet."""
    assert told(text) == []


def test_a_sentence_may_go_on_long_behind_its_speaker() -> None:
    """An exclamation ends a quotation, not the sentence that tells where it was said."""
    text = (
        "“We are back!” Roe told some 600 guests of the town who had come on foot or by train to "
        "hear her speak in the old hall by the sea that the club had hired for the day."
    )
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    "text",
    [
        "The town paid men hurt by the old unit known as the “Night Crew.”",
        "The mill makes the power for what's today typically called “mill gas.”",
        "The system, dubbed a “search and repair tool” for mills, lets the town mend them.",
        "The town bought a pump, nicknamed the “old lady of the lake,” in May.",
    ],
)
def test_what_something_is_called_is_said_by_nobody(text: str) -> None:
    """A participle behind a noun, and "what's called", have no subject who speaks."""
    assert all(quote.cue is None for quote in knowledge(LEAD + text).quotes)


def test_an_aside_has_no_subject_for_what_follows() -> None:
    """Words in parentheses are over when they close."""
    quote = last("Roe said he would wait (no pun intended) and added, “It is late.”")
    assert quote.speaker == "jane-roe"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Mill Board less than two weeks ago said the plan was “too late.”", "The Mill Board"),
        ("Jane Roe said it was too early to say but added, “I think you all know.”", "Jane Roe"),
        ("Jane Roe backs Doe as a guest and in a statement credited him for “a year.”", "Jane Roe"),
        ("Jane Roe, president and chief of the Acton Union stated, “It is late.”", "Jane Roe"),
        ("But in a note to his letter Mrs Roe said: “This is not correct.”", "Mrs Roe"),
        ("At the town hall on Monday Mr Doe said the plan was “dead in the water.”", "Mr Doe"),
        ("The lake is shallow, making it easy to see, say divers, but it is cold.", "divers"),
        ("Acton is appealing a ruling that said it had fixed prices.", "a ruling"),
        ("The talk has centred on data from Zenda that suggested the plane was low.", "data"),
        (
            "It came after the release of the report on her email habits that said it was late.",
            "the release of the report",
        ),
        ("The talk is about unconfirmed data from Zenda that suggested it was low.", "data"),
        (
            "Ann Brenner, a farmer and chair of the Acme Union, which is old, said it was “late.”",
            "Ann Brenner",
        ),
        ("Jane Roe ignored a memo from her staff that warned the bridge was unsafe.", "a memo"),
        ("The union issued a report that said the plan was dead.", "The union"),
        ("The union said in a letter that warned the plan was dead.", "The union"),
        ("John Doe, at a firm called Gable Works, argues that “it will grow.”", "John Doe"),
        ("One sign read, “Trust us.” Another advised, “Look left,” and “Look right.”", "Another"),
        ("The town has framed its plans as more than just a “road.”", "The town"),
    ],
)
def test_a_subject_is_found_over_what_stands_between(text: str, source: str) -> None:
    """Times, appositions, other infinitives and adverbials stand before a verb of saying."""
    words = source_words(text)
    assert words is not None
    assert source.endswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "The storm is forecast to bring rain to Acton.",
        "Jane Roe pleaded guilty at her trial in May.",
        "Jane Roe pleaded not guilty on Monday in Acton to a charge of theft.",
        "Jane Roe pleaded no contest to a charge of theft that was brought in May.",
        "Several other Roe-ruled states have since done it, ending the sale of meat.",
        "The new findings help to explain why.",
        "Students must win recommendations from two certified doctors.",
        "The law lets it be managed according to its own characteristics.",
    ],
)
def test_what_looks_like_a_cue_reports_nothing(text: str) -> None:
    """What is forecast, pleaded or only asked after is nobody's words."""
    assert knowledge(LEAD + text).quotes == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The plan failed when Jane Roe met John Doe and asked him to “go away.”", "Jane Roe"),
        ("For years the town's farmers have demanded “an end to it.”", "the town's farmers"),
        ("“We do not know,” Jane Roe, a spokeswoman for the town said.", "Jane Roe"),
        ("It could be “great” for all, Jane Roe, head of the second office said.", "Jane Roe"),
        ("Next, she made it personal, writing, “It is late.”", "she"),
    ],
)
def test_the_nearest_subject_speaks(text: str, source: str) -> None:
    """In a clause of its own, behind a time, or before a description that nobody closed."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "It was “a trick,” Roe said; John Doe, by contrast, called it “a miracle.”",
        "It was “a trick,” Roe said, while John Doe called it “a miracle.”",
    ],
)
def test_what_somebody_else_calls_it_is_no_part_of_what_was_said(text: str) -> None:
    """Behind a semicolon or "while", where the words in marks are the object of a verb."""
    said = [(quote.text, quote.speaker) for quote in knowledge(LEAD + text).quotes]
    assert said == [("It was “a trick,”", "jane-roe"), ("it “a miracle.”", "john-doe")]


@pytest.mark.parametrize(
    "text",
    [
        "But Roe, whom John Doe has called “a liar,” said it was “a trick.”",
        "Jane Roe, who critics say “lies all day,” called it “a trick.”",
        "Jane Roe, a driver in a cap that read “Go,” said it was “a trick.”",
    ],
)
def test_the_verb_behind_a_clause_about_somebody_is_theirs(text: str) -> None:
    """Not that of whoever speaks in the clause."""
    assert last(text).speaker == "jane-roe"


@pytest.mark.parametrize(
    "text",
    [
        "Another analyst, John Doe at Penn Brothers, said it was “late.”",
        "One teacher, John Doe from the Acton school, said it was “late.”",
    ],
)
def test_a_name_in_apposition_may_have_its_place(text: str) -> None:
    """At a firm, from a town."""
    assert last(text).speaker == "john-doe"


def test_a_plural_that_a_quotation_describes_is_no_verb() -> None:
    """Far “below” forecasts, “…” chants."""
    quote = last("The mill warned that the yield would be “far below” forecasts.")
    assert quote.text == "the yield would be “far below” forecasts"


def test_a_clause_with_a_quotation_before_its_comma_is_the_subject() -> None:
    """The comma stands outside the marks, and the verb behind it is no inversion."""
    assert (
        knowledge(LEAD + "Roe, who rates the stock a “sell”, expects more bad news.").quotes == []
    )


@pytest.mark.parametrize("verb", ["described the plan as", "described Roe as", "called it"])
def test_another_is_a_subject_before_a_verb_with_an_object(verb: str) -> None:
    """No determiner of a participle, as in "another proposed law"."""
    assert source_words(f"One aide left. Another {verb} “a hospice for all.”") == "Another"


def test_letters_behind_a_name_in_apposition_are_no_other_noun() -> None:
    """KC, MP and the like, before the comma that closes the apposition."""
    assert last("The town's barrister, Jane Roe KC, called it “odd”.").speaker == "jane-roe"


def test_what_begins_inside_a_clause_asks_for_nothing() -> None:
    """The subject of the whole sentence goes on behind a comma."""
    text = "Jane Roe said that the trial had opened late, and asked them to call it “a farce”."
    assert told(text)[-1] == ("to call it “a farce”", "jane-roe")


def test_a_long_apposition_closes_what_somebody_said() -> None:
    """Whoever is named behind "said" says it, though commas stand in what is said."""
    quote = last(
        "Work in a few trades, such as mills in Ohio and Iowa, shows that the state is poor, said "
        "Jane Roe, a senior fellow at the Zenda Institute in Acton and a former bank clerk."
    )
    assert (quote.speaker, quote.text[:17]) == ("jane-roe", "Work in a few tra")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Roe could unveil plans to sell its spa unit, reports claim.", "reports"),
        ("Those polled for the Zenda Times said it was late.", "Those polled for the Zenda Times"),
        ("It made £9.3m on a turnover of £92.1m and experts say it is for sale.", "experts"),
    ],
)
def test_sources_without_a_name(text: str, source: str) -> None:
    """Reports that claim, those who were polled, and experts behind a figure."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jane Roe waved a flag that read, “Make the Mill Go.”", "a flag"),
        ("Jane Roe liked the boy who read, “Make the Mill Go,” and said so.", "Jane Roe"),
    ],
)
def test_what_is_written_on_a_thing_may_follow_a_comma(text: str, source: str) -> None:
    """A flag reads what stands on it; whoever reads has it from elsewhere."""
    assert source_words(text) == source
