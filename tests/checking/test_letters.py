"""Case and accents."""

from factcli.checking.letters import Spelling, compare_letters
from factcli.checking.wording import Wording, occurrences


def spelling(text: str, quote: str) -> Spelling:
    """Compare the letters at the first place of `quote`."""
    words, claimed = Wording(text), Wording(quote)
    first, last = next(occurrences(words, claimed))
    return compare_letters(words, first, last, claimed, 0, len(claimed))


def test_a_capital_at_a_start_is_typography() -> None:
    """At the start of the quote and of a sentence within it."""
    assert spelling("he said we go. They stay", "We go. they stay") == Spelling([], [])


def test_a_quote_in_one_case_is_typed_in_a_hurry() -> None:
    """Not one capital, or nothing else, says nothing about the words."""
    assert spelling("Ask NATO and the US", "ask nato and the us") == Spelling([], [])
    assert spelling("Ask NATO now", "ASK NATO NOW") == Spelling([], [])


def test_other_capitals_are_noted() -> None:
    """They change no word."""
    found = spelling("We ask Nato now", "We ask NATO now")
    assert found == Spelling(["capitals differ: “NATO” for “Nato”"], [])


def test_capitals_that_make_another_word_change_it() -> None:
    """The two word numbers are of the quote and of the text."""
    assert spelling("So They told US that", "They told us that").changed == [(2, 3)]


def test_accents_are_noted() -> None:
    """A name typed without its accents is the same name."""
    found = spelling("Ask Erdoğan’s men", "Ask Erdogan's men")
    assert found.notes == ["accents differ: “Erdogan's” for “Erdoğan's”"]
