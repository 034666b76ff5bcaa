"""Words looked up in sorted lines."""

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract.words.lists import lines
from factcli.extract.words.sorted_words import MarkedWords, SortedWords

words = st.text("abz-", min_size=1, max_size=4)


@given(st.sets(words), st.lists(words), st.integers(1, 3))
def test_sorted_lines_hold_what_a_set_holds(known: set[str], asked: list[str], size: int) -> None:
    """Wherever the lines are broken."""
    ordered = sorted(known)
    lines = [" ".join(ordered[at : at + size]) for at in range(0, len(ordered), size)]
    found = SortedWords(lines)
    assert [word in found for word in [*asked, *ordered]] == [
        word in known for word in [*asked, *ordered]
    ]


@given(st.dictionaries(words, st.sampled_from(("f", "m?", "?"))), st.lists(words))
def test_marked_lines_hold_what_a_table_holds(known: dict[str, str], asked: list[str]) -> None:
    """The mark of every word of the lines, and none for all others."""
    entries = sorted(f"{word}={mark}" for word, mark in known.items())
    found = MarkedWords([" ".join(entries[at : at + 2]) for at in range(0, len(entries), 2)])
    assert [found.mark(word) for word in [*asked, *known]] == [
        known.get(word) for word in [*asked, *known]
    ]


def test_long_lists_are_sorted() -> None:
    """The entries of a file are in order, and stand there once."""
    for name in ("common_words.txt", "first_names.txt"):
        found = " ".join(lines(name)).split()
        assert found == sorted(set(found))
