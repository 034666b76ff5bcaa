"""Words in marks that no reporting word is known for."""

import pytest
from tests.extract.reading import LEAD, knowledge, last, source_words, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In recent weeks, Roe has gone after the mayor as a “bully.”", "jane-roe"),
        ("Doe openly admires the old mayor as a “strong leader.”", "john-doe"),
        ("Doe has been steadily pounding the mayor as a “con artist” for weeks.", "john-doe"),
        ("In recent weeks, Roe went after him as a “liar” and a “bully.”", "jane-roe"),
    ],
)
def test_whoever_sees_somebody_as_something_says_it(text: str, speaker: str) -> None:
    """The subject of any verb with an object and "as", also of the second word for it."""
    assert last(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe has shops such as “Dora's” in the north.",
        "The gang was known in the town as “rats.”",
        "To the north, the town is “dead wood.”",
    ],
)
def test_another_as_cites_nobody(text: str) -> None:
    """Such as, known as, to the north: nobody in the sentence says it."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The strikers broke into loud chants of “No More!” at noon.", "The strikers"),
        ("Jane Roe launched into a lament for the “countless victims” of the flood.", "Jane Roe"),
        ("Jane Roe has delivered a long defence of “Velm values,” and left.", "Jane Roe"),
        ("There were cries of “Shame!” from the gallery.", "the gallery"),
        (
            "The plan drew shouts of “Never, never!” from farmers in the hall.",
            "farmers in the hall",
        ),
        ("The mayor has used the phrase “dead wood” often.", "The mayor"),
        ("The two unions have all used the term “dead wood” in May.", "The two unions"),
    ],
)
def test_whoever_has_a_word_for_words_says_them(text: str, source: str) -> None:
    """A chant, a lament, a phrase with words in marks is of the subject of its verb."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We will all go there tomorrow,” the mayor's aide blathered.", "the mayor's aide"),
        ("“We will all go there tomorrow,” blathered the mayor's aide.", "the mayor's aide"),
        ("“Never!” burbled the old aide.", "the old aide"),
        ("“She did not mean it,” came the reply from her office.", "the reply from her office"),
    ],
)
def test_a_verb_on_no_list_reports_behind_a_quotation(text: str, source: str) -> None:
    """Words that end like speech are said by whoever stands with any verb behind them."""
    assert source_words(text) == source


def test_what_a_quotation_is_printed_on_does_not_say_it() -> None:
    """A participle behind a noun is no verb where another one follows."""
    assert knowledge("“Go home,” the slogan printed on it, was old.").quotes == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The press in Zenda has long fancied itself “objective.”", "The press in Zenda"),
        ("The mill styles itself as the “pride of Acton.”", "The mill"),
    ],
)
def test_what_somebody_fancies_to_be_is_their_own_word(text: str, source: str) -> None:
    """Behind any verb with a reflexive pronoun."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("To his detractors, Mayor John Doe is “a man with a ribbon.”", "his detractors"),
        ("To many in the town she was a “rock.”", "many in the town"),
        ("For most of the farmers, the dam is still “the old thief.”", "most of the farmers"),
    ],
)
def test_something_is_what_it_is_in_the_eyes_of_somebody(text: str, source: str) -> None:
    """The people behind an opening "to" or "for", where all the clause has is a form of "be"."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Never again” was Jane Roe's only public message to the crowd.", "Jane Roe's"),
        ("“It is a crime” was the verdict of John Doe, who left in May.", "John Doe"),
        ("“Never again” was the first response from the mayor.", "the mayor"),
        ("Jane Roe's “gift to the banks” remark angered John Doe.", "Jane Roe's"),
        ("Her advice to young voters: “Never give up.”", "Her"),
    ],
)
def test_whose_the_noun_of_speech_is_says_the_words(text: str, source: str) -> None:
    """Behind the words with "was", right behind them, or before them with a colon."""
    assert source_words(text) == source


def test_what_is_somebodys_and_no_speech_is_nobodys_words() -> None:
    """A film, and the answer in a quiz."""
    assert knowledge(LEAD + "“Mud” is Jane Roe's first film.").quotes == []
    assert knowledge(LEAD + "“Mud” was the first answer in the quiz.").quotes == []
