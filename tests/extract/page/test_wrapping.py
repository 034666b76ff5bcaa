"""Line breaks forced by a width are blanks; all others stay."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract import extract
from factcli.extract.page.wrapping import unwrapped
from factcli.ingest import source
from factcli.soundness import problems

PARAGRAPHS = """\
“We will go home now, whatever the weather on the way may be like in the hills,” said Ann Lee, the \
director of the agency, after a meeting that had lasted for most of the morning.
The mayor was not so sure. “We shall see about that when the rain has stopped,” Bo Reed said, and \
closed the door behind him without another word to those who were waiting outside.""".splitlines()


def test_forced_breaks_become_blanks() -> None:
    """The text is what it was before it was broken."""
    whole = "\n\n".join(PARAGRAPHS)
    for width in (60, 72, 80, 100):
        broken = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
        assert unwrapped(broken) == whole


def test_a_break_inside_a_sentence_is_a_blank() -> None:
    """Also where it is the only one; short lines are headings and lists."""
    broken = "The council met. “They endanger the lives of all\nwho live there,” Ann Lee said.\n"
    assert unwrapped(broken) == broken.replace("all\nwho", "all who")
    for text in ("To the editor\nwe write", "It was late, and nobody at all had been there.\nwe"):
        assert unwrapped(text) == text


def test_other_breaks_stay() -> None:
    """Verses, items, turns of a transcript and paragraphs of a line each are not broken."""
    verses = "O rose, thou art sick!\nThe invisible worm,\nThat flies in the night,\nIn the storm"
    items = "\n".join(f"- {'word ' * 11}" for _ in range(5))
    turns = "LEE: We go home now, all of us, and that is it.\nREED: No.\nLEE: Yes.\nREED: Why so?"
    for text in (verses, items, turns, "\n".join(PARAGRAPHS), "", "\n", "one line"):
        assert unwrapped(text) == text


@given(st.text(alphabet="ab \n-.", max_size=400))
def test_only_line_breaks_change(text: str) -> None:
    """Every offset stays true."""
    changed = unwrapped(text)
    assert len(changed) == len(text)
    assert all(b == a or (a, b) == ("\n", " ") for a, b in zip(text, changed, strict=True))


def test_quotes_over_lines_are_whole_and_word_for_word() -> None:
    """A quote may go over lines; its text is the article's, line breaks included."""
    broken = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    knowledge = extract(source(broken))
    direct = [quote for quote in knowledge.quotes if quote.kind == "direct"]
    assert [quote.speaker for quote in direct] == ["ann-lee", "bo-reed"]
    assert "\n" in direct[0].text
    assert problems(knowledge) == []


def test_a_short_line_that_quotes_goes_on() -> None:
    """Who says it follows in the next line, however short the first is."""
    assert unwrapped("“We are glad,”\nsaid Jane Roe.") == "“We are glad,” said Jane Roe."
