"""The narrator's sentences: which words are one token, and where a sentence begins."""

from tests.extract.reading import told


def test_initials_do_not_end_a_sentence() -> None:
    """A name is one token, dots and all."""
    found = told("Chairman G.K. Lowell of North Dakota said he was “outraged” by the plan.")
    assert found == [("he was “outraged” by the plan", "g-k-lowell")]
