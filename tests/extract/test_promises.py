"""What holds for any text: it builds, every span equals its words, and twice the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.styles import article, each_article

from factcli.extract import extract
from factcli.ingest import source
from factcli.soundness import problems


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_builds(text: str) -> None:
    """Any text with a word in it builds, every span equals its words, and twice the same."""
    if text.strip():
        made = source(text)
        knowledge = extract(made)
        assert problems(knowledge) == []
        assert extract(made) == knowledge


# What quotes are made of, so that hypothesis meets more than noise.
_PIECES = [
    "“", "”", '"', "'", "‘", "’", "''", "``", "«", "(", ")", "—", "- ", ":", ", ", ". ", " ", "\n",
    "\n\n", "said", "he", "told", "that", "according to", "the senator", "Mr Roe", "Jane Roe",
    "@roe", "ROE:", "on Tuesday", "NATO", "Polish", "we will go", "It is late", "https://t.co/x",
    "…", "\u2028", "İ", "Jr", "Dr.", "quoting", "reads", "the Council", "Minister of Poland",
    "Jersey", "Georgia", "U.S.", "#Poland", "the Kremlin", "Secretary-General", "spokesman for",
    "— Jane Roe (@roe) November 12, 2021", "date 2021-11-12", "2014", "Last May", "of", "<tweet ",
]  # fmt: skip


@settings(deadline=None)
@given(pieces=st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60))
def test_any_mix_of_marks_and_cues_builds(pieces: list[str]) -> None:
    """Marks, cues and names in any order and number build, with sound spans."""
    text = "".join(pieces)
    if text.strip():
        assert problems(extract(source(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "read on,", "that write", "he told to", "about", "according to", "a man seen reading",
        "Jane Roe said yes that", "“We go,” he said of it. Jane Roe told the board that",
    ],
)  # fmt: skip
def test_a_text_that_ends_at_a_cue_builds(text: str) -> None:
    """Nothing is looked for behind the last word."""
    assert problems(extract(source(text))) == []


@each_article
def test_a_text_may_end_anywhere(name: str) -> None:
    """Every paragraph of an article, cut off behind each of its words."""
    for paragraph in article(name).splitlines():
        for word in re.finditer(r"\S+", paragraph):
            assert problems(extract(source(paragraph[: word.end()]))) == []
