"""Markup, thin spaces and what is unseen are no part of what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.extract import extract
from factcli.extract.page.seen import Seen, without_markup
from factcli.ingest import source
from factcli.soundness import problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“We go,” said [Jane Roe](https://a.example/roe_(mayor)).", "We go,"),
        ('“We go,” said [Jane Roe](/roe "Jane Roe, mayor").', "We go,"),
        ("“We go,” said **Jane Roe**. *It rained.*", "We go,"),
        ("**“We go,”** said _Jane Roe_.", "We go,"),
        ("> “We go,” said Jane Roe.", "We go,"),
        ("“**We go**,” said Jane Roe <jane@roe.example>.", "We go"),
        ('“We <em>go</em>,” said <a href="/roe">Jane <B>Roe</B></a>.', "We go"),
        ("> “We go.”\n>\n> — Jane Roe\n", "We go."),
        ("# *Zenda*: a [plan](x)\n\n“We go,” said Jane Roe.", "We go,"),
        ("“We [will](http://a.example) **not** go,” said Jane Roe.", "We will not go,"),
        ("“We go,” said Jane\u2009Roe.", "We go,"),
        ("“We go,” said\u202fJane\u202fRoe.", "We go,"),
        ("“We go,”\u200b said Jane Roe.", "We go,"),
        ("\ufeff“We go,” said \u2060Ja\u00adne Roe\u200b.", "We go,"),
        ("“\u200eWe go,\u200e” Jane Roe\u200f said.", "We go,"),
        ("“We\u2009g\u00ado,” Jane Roe said.", "We\u2009g\u00ado,"),
    ],
)
def test_who_says_what_is_found_all_the_same(text: str, said: str) -> None:
    """The name is plain; the words are those of the article, without the markup among them."""
    knowledge = extract(source(text))
    (quote,) = knowledge.quotes
    assert (quote.text, quote.kind, quote.speaker) == (said, "direct", "jane-roe")
    assert "Jane Roe" in [actor.name for actor in knowledge.actors]
    assert problems(knowledge) == []


def test_roles_behind_a_link_are_found() -> None:
    """What stands behind its target stands right behind its words."""
    knowledge = extract(source("“We go,” said [Jane Roe](http://a.example), the mayor of Zenda."))
    assert [actor.role for actor in knowledge.actors] == ["mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "f*** this and s*** that", "2 * 3 * 4", "* one\n* two", "Roe* left.\n*Not her name.",
        "a snake_case_name and __init__py", "He [sic] (as they say) left", "#NATO #Zenda",
        "5 > 3", "a <b and b> c", "<tweet author=\"roe\">We</tweet>", "\\*Roe\\*",
    ],
)  # fmt: skip
def test_what_is_no_markup_stays(text: str) -> None:
    """Stars, dashes and brackets have other uses, too."""
    assert Seen(text).text == text == without_markup(text)


@given(st.text(alphabet="a*_ []()>#\n\u200b\u2009", max_size=60))
def test_every_place_is_that_of_its_character(text: str) -> None:
    """What is read stands where it is said to be written; blanked markup leaves all else."""
    seen = Seen(text)
    for at, character in enumerate(seen.text):
        start, end = seen.span((at, at + 1))
        assert text[start:end].replace("\u2009", " ") == character
    blanked = without_markup(text)
    assert len(blanked) == len(text)
    assert all(b in (a, " ") for a, b in zip(text, blanked, strict=True))
