"""Thin spaces and unseen characters are read as blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.extract import extract
from factcli.extract.page.blanks import with_plain_blanks
from factcli.ingest import source
from factcli.soundness import problems


@pytest.mark.parametrize(
    "text",
    [
        "“We go,” said Jane\u2009Roe.",
        "“We go,” said\u202fJane\u202fRoe.",
        "“We go,”\u200b said Jane Roe.",
        "\ufeff“We go,” said \u2060Jane Roe\u200b.",
        "“\u200eWe go,\u200e” Jane Roe\u200f said.",
    ],
)
def test_who_speaks_is_found_all_the_same(text: str) -> None:
    """The name has plain blanks; the words of the quote stay as the article has them."""
    knowledge = extract(source(text))
    (quote,) = knowledge.quotes
    assert [actor.name for actor in knowledge.actors] == ["Jane Roe"]
    assert quote.speaker == "jane-roe"
    assert quote.kind == "direct"
    assert quote.text in text
    assert problems(knowledge) == []


def test_what_is_unseen_between_letters_is_a_part_of_the_word() -> None:
    """As a joiner is in some scripts."""
    assert with_plain_blanks("می\u200cخواهم \u200cZen\u200bda") == "می\u200cخواهم  Zen\u200bda"
    assert with_plain_blanks("plain") == "plain"


@given(st.text(alphabet="aé\u2009\u200b\ufeff “\n", max_size=60))
def test_only_they_change(text: str) -> None:
    """Every offset stays true."""
    changed = with_plain_blanks(text)
    assert len(changed) == len(text)
    assert all(b in (a, " ") for a, b in zip(text, changed, strict=True))
