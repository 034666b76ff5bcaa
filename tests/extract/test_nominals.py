"""Noun phrases as sources, from end to end."""

import pytest
from tests.extract.reading import source_words


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
