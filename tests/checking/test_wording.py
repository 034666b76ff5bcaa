"""Words under harmless typography."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.checking.wording import Wording, occurrences, without_accents


def places(text: str, quote: str) -> list[str]:
    """The slices of `text` where `quote` stands."""
    words = Wording(text)
    return [words.slice(*place) for place in occurrences(words, Wording(quote))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It’s “our” plan", 'it\'s "our" plan'),
        ("now—or never", "now - or never"),
        ("two\u00a0\u00a0blanks\nand lines", "two blanks and lines"),
        ("a well-\nknown man", "a well-known man"),
        ("of co-\noperation", "of cooperation"),
        ("of coop\u00aderation", "of cooperation"),
        ("re\ufb01ned of\ufb01ce", "refined office"),
        ("T]he plan", "the plan"),
        ("in the U.S. now", "in the US now"),
        ("paid $1,000 a day", "paid $1000 a day"),
        ("NATO & <b>allies", "NATO and allies"),
        ("for twenty–five", "for twenty-five"),
        ("Erdoğan in Łódź", "Erdogan in Lodz"),
        ("it fell by –5 degrees", "it fell by -5 degrees"),
    ],
)
def test_typography_does_not_count(text: str, quote: str) -> None:
    """Marks, apostrophes, dashes, spaces, hyphenation, ligatures and accents are not wording."""
    assert places(text, quote) == [text]
    assert places(quote, text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a big party", "art"),
        ("therefore", "there fore"),
        ("we resign", "we re-sign"),
        ("its plan", "it's plan"),
        ("for 1.5 days", "for 15 days"),
        ("for 1,5 days", "for 15 days"),
        ("costs $5", "costs €5"),
        ("5% of it", "5 of it"),
        ("we do not", "we do no"),
    ],
)
def test_words_count(text: str, quote: str) -> None:
    """Parts of words, other compounds, other numbers and signs are not the same wording."""
    assert places(text, quote) == []


def test_a_sign_belongs_to_its_number() -> None:
    """A minus is a word of its own, so that a quote without it is a quote with a word missing."""
    assert Wording("fell -5 to 10-12").keys == ["fell", "-", "5", "to", "10", "12"]


def test_places_point_into_the_original() -> None:
    """Every place is found, with offsets of the text as it is written."""
    assert places("“Yes.” No. “YES!” yes", "yes") == ["Yes", "YES", "yes"]


def test_only_the_words_within_spans_are_read() -> None:
    """A quote broken by its attribution reads as one."""
    words = Wording("“We go,” he said, “home.”", [(1, 7), (19, 23)])
    assert words.keys == ["we", "go", "home"]
    assert words.word(2) == "home"


@given(st.text())
def test_words_lie_in_order_within_the_text(text: str) -> None:
    """Any text has words with keys at ascending places."""
    words = Wording(text)
    bounds = [bound for at in range(len(words)) for bound in words.span(at, at + 1)]
    assert bounds == sorted(bounds)
    assert all(words.keys)


@given(st.text(min_size=1))
def test_a_text_stands_in_itself(text: str) -> None:
    """The wording of any text is found in that text, at its start."""
    words = Wording(text)
    if len(words):
        assert next(occurrences(words, Wording(text))) == (0, len(words))


def test_only_latin_letters_lose_accents() -> None:
    """In other scripts a mark makes another letter."""
    assert without_accents("ćwiczenie é") == "cwiczenie e"
    assert without_accents("йод") == "йод"
