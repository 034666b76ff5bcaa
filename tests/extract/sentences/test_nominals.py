"""Noun phrases as sources, from end to end."""

import pytest
from tests.extract.reading import last, source_words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "More than a dozen employees told us the plant was “filthy.”",
            "More than a dozen employees",
        ),
        ("About a third of those polled said they felt “lost.”", "About a third of those polled"),
        ("Three of them said they had “given up.”", "Three of them"),
        ("The family said the letter was “a great comfort.”", "The family"),
        ("In court papers, lawyers for the family say he “acted alone.”", "lawyers for the family"),
        ("The doctors treating her say she is “out of danger.”", "The doctors"),
        ("A retired clerk holding a lamp wondered if it was “a dream.”", "A retired clerk"),
        (
            "The town sneers, and at the games her rivals' fans call her “Queen No.”",
            "her rivals' fans",
        ),
        (
            "A bank official, asking not to be quoted by name, put down the plan as “late.”",
            "A bank official",
        ),
        ("It was a plan the union called “a farce.”", "the union"),
        ("New reports show the mill was “never safe.”", "New reports"),
        ("Roe spoke of the mill, prompting the crowd to chant “Not now!” at her.", "the crowd"),
        (
            "A group of tenants’ unions put out a note saying it was “late.”",
            "A group of tenants’ unions",
        ),
        ("Federal rules define the act as “late in every sense.”", "Federal rules"),
        ("In 2011 the centre found that “many rural voters” were for it.", "the centre"),
        ("Analysts at the bank expect “a soft landing.”", "Analysts at the bank"),
        (
            "Many of the marchers, some of them in tears, said they felt “abandoned.”",
            "Many of the marchers",
        ),
    ],
)
def test_a_phrase_is_taken_whole(text: str, source: str) -> None:
    """Numbers told roughly, pronouns behind "of", nouns that look like adverbs or verbs."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The retired surgeon was blunt: “It was a farce from day one.”", "The retired surgeon"),
        ("The danger is shown by this report: “Most firms pay no tax at all.”", "this report"),
        ("“We were left alone,” said many.", "many"),
        ("“We were left alone,” said one who stayed.", "one"),
        ("“We were left alone,” said several of them.", "several of them"),
        ("“We were left alone,” said nearly half of the miners.", "nearly half of the miners"),
        ("“We were left alone,” said more than 40 miners.", "more than 40 miners"),
        ("“We were left alone,” said those who know him.", "those"),
        ("Asked whether it had been hard for Mr. Doe, those who know him said “yes.”", "those"),
        ("The owners and the guests have all said it was “a farce.”", "The owners and the guests"),
        ("The guests themselves said it was “a farce.”", "The guests themselves"),
        ("The undecided say it is “a farce.”", "The undecided"),
        ("She's predicting it will be “very, very good.”", "She's"),
        (
            "Articles from noted scholars in May called it “a farce.”",
            "Articles from noted scholars",
        ),
    ],
)
def test_who_speaks_may_be_a_number_or_a_pronoun_alone(text: str, source: str) -> None:
    """Many, nearly half, those who; described by a participle; a pronoun joined to its verb."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ida Krol, a former judge, at the time said it was “a menace.”", "Ida Krol"),
        ("Ida Krol, who heads the agency, in her speech called it “a menace.”", "Ida Krol"),
        ("“It is a menace to us all,” she on Monday said.", "she"),
        ("“It is a menace to us all,” he in an interview said.", "he"),
        ("Jane Roe took to the airwaves overnight to accuse him of “crimes.”", "Jane Roe"),
        (
            "Stressing the need for haste, a lawyer for the town, who had left, called it “bad.”",
            "a lawyer for the town",
        ),
        (
            "In an interview later that day, the agency's director, a judge, said it was “bad.”",
            "the agency's director",
        ),
    ],
)
def test_what_stands_before_the_verb_is_not_always_its_subject(text: str, source: str) -> None:
    """Where and when it is said, a means of saying it, the object of an opening clause."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Should we leave?” a reporter can be heard asking the mayor.", "a reporter"),
        ("The advert, in which children smash a toy, yelling “mine!”, was dropped.", "children"),
        ("Roe spoke near the gate, where strikers stood, chanting “no peace” all day.", "strikers"),
        (
            "You have to go back to see a liberal cabinet defending it as “sound.”",
            "a liberal cabinet",
        ),
        (
            "In declaring the promises “worthless,” the old bishop surprised his flock.",
            "the old bishop",
        ),
        (
            "Shortly after the mayor's talk ended, the union sent a leaflet calling it “a joke.”",
            "the union",
        ),
        ("Dubbed “the butcher” by his victims, he fled in 1999.", "his victims"),
    ],
)
def test_a_participle_has_the_subject_of_its_clause(text: str, source: str) -> None:
    """Who is seen or heard doing it, who stands there, or who does what follows."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Officials, speaking to us because they were asked, said it was “all but dead.”",
            "Officials",
        ),
        ("None of the surgeons I met this week thought it was “worth the risk.”", "None of"),
        ("Police last year described the gang as “the worst we have seen.”", "Police"),
        ("A man who called himself an old sailor said he had “nowhere to go.”", "A man"),
        ("Researchers led by Anna Holt of the University of Velm call it “unique.”", "Researchers"),
        ("Rebels holding the town said they would “fight to the last man.”", "Rebels"),
        ("A woman who lives below it said she “packs a bag every night.”", "A woman"),
        ("Dan Venn, whose lawyers called the case “a farce,” was freed.", "lawyers"),
        ("Another said he felt “betrayed.”", "Another"),
        ("Hundreds of students marched through the rain, chanting “no more!”", "Hundreds of st"),
        ("A note under a headline that read “Time to pay” was found.", "a headline"),
        ("Protesters waved signs reading “Let our river live.”", "signs"),
        ("Some members thought demand was “subdued.”", "Some members"),
    ],
)
def test_a_source_is_found_over_what_follows_it(text: str, source: str) -> None:
    """Participles, times without a preposition, relative clauses, numbers of people."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to a police report, Dan Moss, the driver, was “resting.”", "a police report"),
        (
            "According to an internal review of its work, Ida Krol, the director, had “no say.”",
            "an internal review of its work",
        ),
        ("“It is unique,” said the study's author, Anna Holt of Velm University.", "Anna Holt"),
    ],
)
def test_who_is_apposed_to_a_source_is_a_person(text: str, source: str) -> None:
    """A name behind "according to a report," opens the sentence; behind "the author," it tells."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "“We go on,” Jane Roe and John Doe said in a joint letter.",
        "“We go on,” said Jane Roe and John Doe.",
        "Jane Roe and John Doe said they would “go on for years.”",
    ],
)
def test_two_who_speak_together_are_told_by_the_first(text: str) -> None:
    """The speaker is the one named first, and the words for the source name both."""
    assert last(text).speaker == "jane-roe"
    assert source_words(text) == "Jane Roe and John Doe"


def test_whoever_is_named_before_another_subject_speaks_for_none() -> None:
    """An "and" between clauses joins no speakers."""
    assert last("Roe left the hall with Ann Poe and John Doe said it was “over.”").speaker == (
        "john-doe"
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The march was loud, with people in the front rows chanting “no more!”", "people in the"),
        ("Roe left early, with some in the crowd shouting “shame on you.”", "some in the crowd"),
        ("Roe stayed calm, despite a man from the bank calling her “a thief.”", "a man from"),
        ("The paper has a recording of the mayor calling his voters “cattle.”", "the mayor"),
        ("Roe won the vote, with her rival, Ida Krol, calling it “a fraud.”", "Ida Krol"),
        ("John Doe met with Roe during the hearing, calling it “a farce.”", "John Doe"),
    ],
)
def test_a_clause_without_a_verb_has_its_subject(text: str, source: str) -> None:
    """Behind "with", "despite", and on a recording; not behind "met with"."""
    words = source_words(text)
    assert words is not None
    assert words.startswith(source)


def test_several_are_not_the_one_named_behind_them() -> None:
    """According to the pair's friends, Doe …: he is what they tell of."""
    text = "According to the pair's friends, John Doe, who had met Roe before, was “devastated”."
    assert source_words(text) == "the pair's friends"
    assert source_words("According to the firm's owner, John Doe, it was “late”.") == "John Doe"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Minister for Transport Ann Lee said it was late.", "Ann Lee"),
        ("“It was late,” said the Minister for Transport Ann Lee.", "Ann Lee"),
        ("The monitor of the peace deal, former Ruritanian envoy Ann Lee, said it was late.",
         "Ann Lee"),
        ("Professor Ann Lee, from Acton University, who led the study says it was late.",
         "Professor Ann Lee"),
        ("The press secretary for Mayor Ann Lee said it was late.",
         "The press secretary for Mayor Ann Lee"),
    ],
)  # fmt: skip
def test_the_name_is_found_behind_a_long_office(text: str, words: str) -> None:
    """Behind its field, in an apposition with an adjective, before where they are from."""
    assert source_words(text) == words


def test_a_name_in_apposition_may_have_a_role() -> None:
    """Who is described behind a cue is named behind the comma, with or without a title."""
    assert (
        last("“It is late for us,” said her lawyer, former judge Jane Roe.").speaker == "jane-roe"
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two experts, Adam Stone and Jane Roe, found in May that it was “the best.”",
            "adam-stone",
        ),
        ("A former rival -- John Doe, who lost to her -- said it was “no change.”", "john-doe"),
    ],
)
def test_names_in_apposition_speak(text: str, speaker: str) -> None:
    """Of two who are named the first, and whoever a dash introduces."""
    assert last(text).speaker == speaker
