"""Block quotes of Markdown and e-mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.reading import knowledge, told

from factcli.soundness import problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jane Roe writes:\n\n> We did not act.\n", [("We did not act.", "jane-roe")]),
        ("The mayor, Jane Roe, denies it in a note:\n\n> We *did* act.\n>\n> We will again.\n",
         [("We did act. We will again.", "jane-roe")]),
        ("It rained.\n\n> We did not act.\n>\n> — Jane Roe, mayor\n",
         [("We did not act.", "jane-roe")]),
        ("On Fri, 10 May 2024, Jane Roe <jane@roe.example> wrote:\n> We did not act.\n",
         [("We did not act.", "jane-roe")]),
    ],
)  # fmt: skip
def test_a_block_quote_is_said_by_who_introduces_or_signs_it(
    text: str, said: list[tuple[str, str | None]]
) -> None:
    """Without quotation marks, over all its paragraphs."""
    assert told(text + "\nThat was all.") == said


def test_a_block_quote_that_nobody_is_for_is_none() -> None:
    """A pull quote or a warning, or what has quotation marks of its own."""
    assert told("Jane Roe left.\n\n> We did not act.\n\nIt rained.") == []
    text = "Jane Roe writes:\n\n> It is late.\n>\n> “We go,” said John Doe.\n"
    assert told(text) == [("We go,", "john-doe")]


@given(
    st.lists(
        min_size=1,
        elements=st.sampled_from(
            ["> ", ">", "Jane Roe said:", "We go.", "— Jane Roe", "\n", "“", "”"]
        ),
    )
)
def test_any_quoted_lines_build(pieces: list[str]) -> None:
    """Whatever stands before, between and behind them."""
    assert problems(knowledge("".join(["We go.", *pieces]))) == []
