"""Paragraphs, sentences and tokens of an article."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract.page.document import Document


def sentences(text: str) -> list[str]:
    """The sentences of a text as strings."""
    return [text[start:end] for start, end in Document(text).sentences()]


def test_abbreviations_and_initials_do_not_end_a_sentence() -> None:
    """A title or an initial before a name keeps the sentence whole."""
    text = "Mr. Roe met Gov. J. Doe in the U.S. on Monday. He left."
    assert sentences(text) == [
        "Mr. Roe met Gov. J. Doe in the U.S. on Monday.",
        "He left.",
    ]


def test_the_dot_of_a_country_ends_a_sentence_before_a_small_word() -> None:
    """Not before a name, of which it may be a part, whatever apostrophe the word has."""
    assert len(sentences("She left the U.S. It’s late. He went to the U.S. It's cold.")) == 4
    assert len(sentences("He spoke to U.S. District Judge Jane Roe.")) == 1


def test_every_mark_that_ends_a_sentence_may_be_closed() -> None:
    """An ellipsis, too, and by marks of any kind; a sentence may begin with a dash."""
    assert sentences("“We waited…” ‘Go!?’ — Then (he left.) „It rained?“") == [
        "“We waited…”", "‘Go!?’", "— Then (he left.)", "„It rained?“",
    ]  # fmt: skip


def test_the_dot_of_a_month_before_a_number_ends_nothing() -> None:
    """But a name that looks like one does end a sentence."""
    assert len(sentences("The council met on Nov. 12 and on Jan. 3. It was late.")) == 2
    assert len(sentences("She was with Jan. He was not.")) == 2


def test_the_dots_of_an_hour_before_a_day_end_nothing() -> None:
    """Nor before a month or a time zone; before anything else they may."""
    assert len(sentences("It began at 3:15 p.m. Dec. 22, and at 4 a.m. Monday it was over.")) == 1
    assert len(sentences("It begins at 9 p.m. Eastern time and at 2 a.m. GMT on June 3.")) == 1
    assert len(sentences("The shop shuts at 8 p.m. Roe said it would open again.")) == 2


def test_closing_marks_stay_with_their_sentence() -> None:
    """The marks behind a full stop belong to the sentence they close."""
    assert sentences('"We go." “We stay!” She left.') == ['"We go."', "“We stay!”", "She left."]


def test_paragraphs_bound_sentences() -> None:
    """A line end ends a sentence, full stop or not."""
    assert sentences("A headline\n\nThe text") == ["A headline", "The text"]


def test_paragraphs_that_lost_the_break_between_them_are_paragraphs() -> None:
    """As in texts taken from pages; once in a text it is a slip, and domains have dots, too."""
    text = "The vote is late.The mayor said: “We go.“We stay away.”Nobody spoke. It was over."
    parts = [text[start:end] for start, end in Document(text).paragraphs]
    assert parts == [
        "The vote is late.", "The mayor said: “We go.", "“We stay away.”",
        "Nobody spoke. It was over.",
    ]  # fmt: skip
    assert len(Document("It was late.The end. See shop.Zenda.com or e.g.This one.").paragraphs) == 1


@given(st.text())
def test_every_part_lies_in_the_text(text: str) -> None:
    """Spans are ordered, do not overlap and are never empty."""
    document = Document(text)
    for spans in (document.paragraphs, document.sentences()):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
