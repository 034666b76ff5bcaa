"""Words looked up in sorted lines."""

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract.words.lists import lines, long_list
from factcli.extract.words.sorted_words import MarkedWords, SortedRows, SortedWords

words = st.text("abz-", min_size=1, max_size=4)


@given(st.sets(words), st.lists(words), st.integers(1, 3))
def test_sorted_lines_hold_what_a_set_holds(known: set[str], asked: list[str], size: int) -> None:
    """Wherever the lines are broken."""
    ordered = sorted(known)
    found = SortedWords(
        [" ".join(ordered[at : at + size]).encode() for at in range(0, len(ordered), size)]
    )
    assert [word in found for word in [*asked, *ordered]] == [
        word in known for word in [*asked, *ordered]
    ]


@given(st.dictionaries(words, st.sampled_from(("f", "m?", "?"))), st.lists(words))
def test_marked_lines_hold_what_a_table_holds(known: dict[str, str], asked: list[str]) -> None:
    """The mark of every word of the lines, and none for all others."""
    entries = sorted(f"{word}={mark}" for word, mark in known.items())
    found = MarkedWords(
        [" ".join(entries[at : at + 2]).encode() for at in range(0, len(entries), 2)]
    )
    assert [found.mark(word) for word in [*asked, *known]] == [
        known.get(word) for word in [*asked, *known]
    ]


@given(st.dictionaries(words, st.text("ab é", max_size=3)), st.lists(words), st.sampled_from("| "))
def test_rows_are_found_by_their_first_word(
    known: dict[str, str], asked: list[str], divider: str
) -> None:
    """What stands behind the word and its divider, and nothing for all other words."""
    found = SortedRows(
        sorted(f"{word}{divider}{rest}\n".encode() for word, rest in known.items()), divider
    )
    assert [found.row(word) for word in [*asked, *known]] == [
        known.get(word) for word in [*asked, *known]
    ]


def test_half_a_character_is_in_no_list() -> None:
    """It cannot be encoded as it stands, and text from elsewhere may have one."""
    half = "\ud83d"
    assert half not in SortedWords([b"a\n"])
    assert MarkedWords([b"a=f\n"]).mark(half) is None
    assert SortedRows([b"a b\n"], " ").row(half) is None


def test_long_lists_are_sorted() -> None:
    """The entries of a file are in order, and stand there once."""
    for name in ("common_words.txt", "first_names.txt"):
        found = " ".join(lines(name)).split()
        assert found == sorted(set(found))
    for name in ("cue_forms.txt", "wordings.txt"):
        assert long_list(name) == sorted(long_list(name))
