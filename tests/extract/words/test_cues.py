"""Reporting words: their forms are made by rule, and nouns are told from verbs by their place."""

import pytest

from factcli.extract.actors.cast import Cast
from factcli.extract.page.document import Document
from factcli.extract.sentences.flow import Flow
from factcli.extract.words.cues import CueKind, cue_of
from factcli.extract.words.lists import sections, text
from factcli.extract.words.tagging import word_by_itself


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("reply", {"reply", "replies", "replied", "replying"}),
        ("quip", {"quip", "quips", "quipped", "quipping"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("shout", {"shout", "shouts", "shouted", "shouting"}),
        ("guess", {"guess", "guesses", "guessed", "guessing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("deadpan", {"deadpan", "deadpans", "deadpanned", "deadpanning"}),
        ("label", {"label", "labels", "labeled", "labeling", "labelled", "labelling"}),
        ("reveal", {"reveal", "reveals", "revealed", "revealing"}),
    ],
)
def test_regular_forms(lemma: str, forms: set[str]) -> None:
    """Doubling, British, too, final e and y follow the spelling rules."""
    from scripts.make_cue_forms import inflections

    assert {form for form, _ in inflections(lemma)} == forms


def test_irregular_forms() -> None:
    """The list gives past and participle where no rule does."""
    told, written = cue_of("told"), cue_of("written")
    assert told is not None
    assert written is not None
    assert (told.lemma, told.kind) == ("tell", CueKind.ADDRESS)
    assert (written.lemma, written.form) == ("write", "V")


def test_what_may_open_a_report() -> None:
    """Verbs in every form, nouns, and the first words of phrases."""
    words = ("said", "statement", "according", "zendar")
    assert [word_by_itself(word)[2] for word in words] == [True, True, True, False]


def test_other_verbs_report_nothing() -> None:
    """A form that is listed as that of another verb would hide the reporting one."""
    assert not [word for word in sections("word_classes.txt")["finite"] if cue_of(word)]


def test_forms_are_those_of_the_list_written_by_hand() -> None:
    """If this fails, run `python scripts/make_cue_forms.py`."""
    from scripts.make_cue_forms import made

    for name, content in made().items():
        assert text(name) == content


@pytest.mark.parametrize(
    ("sentence", "tag"),
    [
        ("In the report on it", "w"),
        ("Critics report on it", "B"),
        ("He read his claims twice", "w"),
        ("The senator claims that", "V"),
    ],
)
def test_a_noun_is_no_verb(sentence: str, tag: str) -> None:
    """A determiner or a possessive before it makes a word a noun."""
    flow = Flow(Document(sentence), [], Cast([], []))
    at = next(at for at, word in enumerate(flow.words) if word in ("report", "claims"))
    assert flow.tags[at] == tag
