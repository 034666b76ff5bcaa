"""What a table shows of a long quote."""

from hypothesis import given
from hypothesis import strategies as st

from factcli.render.excerpts import excerpts

SPEECH = " ".join(f"word{number}" for number in range(2_000))


def test_a_quote_of_usual_length_is_shown_whole() -> None:
    """Whatever matched in it."""
    text = SPEECH[:800]
    assert excerpts(text, [(5, 9)]) == [(0, 800)]


def test_a_long_quote_is_shown_by_its_beginning_and_its_matches() -> None:
    """Each with the words around it; those that are near each other are in one part."""
    first, second = SPEECH.index("word900"), SPEECH.index("word901")
    parts = excerpts(SPEECH, [(first, first + 7), (second, second + 7)])
    assert len(parts) == 2
    assert parts[0][0] == 0
    shown = [SPEECH[start:end] for start, end in parts]
    assert all(300 <= len(text) <= 330 or "word900 word901" in text for text in shown)


@given(st.lists(st.integers(0, len(SPEECH) - 8), max_size=60))
def test_parts_are_in_order_and_end_between_words(starts: list[int]) -> None:
    """They do not overlap, and are not many more than fit on a screen."""
    parts = excerpts(SPEECH, [(start, start + 7) for start in starts])
    edges = [at for part in parts for at in part]
    assert edges == sorted(edges)
    assert all(at in (0, len(SPEECH)) or " " in SPEECH[at - 1 : at + 1] for at in edges)
    assert sum(end - start for start, end in parts) < 1_600
