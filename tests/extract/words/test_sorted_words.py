"""Words looked up in sorted lines."""

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract.words.lists import lines
from factcli.extract.words.sorted_words import SortedRows, SortedWords

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


@given(
    st.dictionaries(words, st.text("ab?é", max_size=3)),
    st.lists(words),
    st.sampled_from("|= "),
    st.integers(1, 3),
)
def test_rows_are_found_by_their_first_word(
    known: dict[str, str], asked: list[str], divider: str, size: int
) -> None:
    """What stands behind the word and its divider, and nothing for all other words."""
    rows = sorted(f"{word}{divider}{said}" for word, said in known.items())
    lines = ["\t".join(rows[at : at + size]) for at in range(0, len(rows), size)]
    found = SortedRows([f"{line}\n".encode() for line in lines], divider)
    assert [found.row(word) for word in [*asked, *known]] == [
        known.get(word) for word in [*asked, *known]
    ]


def test_half_a_character_is_in_no_list() -> None:
    """It cannot be encoded as it stands, and text from elsewhere may have one."""
    half = "\ud83d"
    assert half not in SortedWords([b"a\n"])
    assert SortedRows([b"a b\n"], " ").row(half) is None


def test_long_lists_are_sorted() -> None:
    """The entries of a file are in order, and stand there once."""
    for name in ("common_words.txt", "first_names.txt"):
        found = " ".join(lines(name)).split()
        assert found == sorted(set(found))
    for name, divider in (("cue_forms.txt", " "), ("wordings.txt", "|")):
        rows = "\t".join(lines(name)).split("\t")
        words = [row.partition(divider)[0] + divider for row in rows]
        assert words == sorted(set(words))
