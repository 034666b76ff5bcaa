"""Words looked up in sorted lines."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract.sorted_words import SortedWords
from factcli.extract.word_lists import lines

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


def test_long_lists_are_sorted() -> None:
    """The words of a file, of each of its sections, are in order."""
    for name in ("common_words.txt", "first_names.txt"):
        sections = itertools.groupby(lines(name), key=lambda line: line.startswith("["))
        for is_heading, section in sections:
            found = " ".join(section).split()
            assert is_heading or found == sorted(set(found))
