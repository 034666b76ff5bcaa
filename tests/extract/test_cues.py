"""Reporting words: their forms are made by rule, and nouns are told from verbs by their place."""

import pytest

from factcli.extract.cast import Cast
from factcli.extract.cues import CueKind, inflections, lexicon
from factcli.extract.document import Document
from factcli.extract.flow import Flow


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
    ],
)
def test_regular_forms(lemma: str, forms: set[str]) -> None:
    """Doubling, final e and y follow the spelling rules."""
    assert {form for form, _ in inflections(lemma)} == forms


def test_irregular_forms() -> None:
    """The list gives past and participle where no rule does."""
    assert lexicon().verbs["told"].lemma == "tell"
    assert lexicon().verbs["told"].kind is CueKind.ADDRESS
    assert lexicon().verbs["written"].lemma == "write"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("In the report on it", "w"),
        ("Critics report on it", "B"),
        ("He read his claims twice", "w"),
        ("The senator claims that", "V"),
    ],
)
def test_a_noun_is_no_verb(text: str, tag: str) -> None:
    """A determiner or a possessive before it makes a word a noun."""
    flow = Flow(Document(text), [], Cast([], []))
    at = next(at for at, word in enumerate(flow.words) if word in ("report", "claims"))
    assert flow.tags[at] == tag
