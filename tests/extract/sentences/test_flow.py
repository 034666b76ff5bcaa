"""The narrator's sentences: which words are one token, and where a sentence begins."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.reading import source_words, told

from factcli.extract.actors.cast import Cast
from factcli.extract.page.document import Document
from factcli.extract.sentences.flow import Flow


def flow(text: str) -> Flow:
    """A text without quotations, in which nobody is known."""
    return Flow(Document(text), [], Cast([], []))


def test_words_keep_contractions_and_abbreviations_whole() -> None:
    """Words with inner apostrophes and hyphens, and U.S., are one token each."""
    read = flow("The U.S. doesn’t, said (@roe) 1,000...")
    (frame,) = read.frames
    assert read.words[frame.start : frame.end] == [
        "the", "u.s.", "doesn’t", ",", "said", "(", "@", "roe", ")", "1,000", "...",
    ]  # fmt: skip


@given(st.text())
def test_every_word_has_its_place(text: str) -> None:
    """Tokens are ordered, do not overlap, and none but white space lies between them."""
    read = flow(text)
    spans = list(zip(read.starts, read.ends, strict=True))
    assert [text[start:end].lower() for start, end in spans] == read.words
    gaps = itertools.pairwise([(0, 0), *spans, (len(text), len(text))])
    assert not any(text[end:start].strip() for (_, end), (start, _) in gaps)


@pytest.mark.parametrize("stamp", ["16.06", "9:15am", "12.30 pm", "17:30 GMT", "08:55 –"])
def test_the_hour_of_an_entry_opens_no_sentence(stamp: str) -> None:
    """A live page puts it before the first word; a number in a sentence is no such hour."""
    read = flow(f"It rained.\n\n{stamp} The road is shut.")
    assert read.words[read.frames[1].start] == "the"
    read = flow("It rained.\n\n16.06 million saw it.")
    assert read.words[read.frames[1].start] == "16.06"


def test_full_stops_follow_the_last_word() -> None:
    """They stand nowhere in the text and belong to no sentence."""
    read = flow("We go")
    assert (read.tags[-1], read.words[-1]) == (".", "")
    assert read.frames[-1].end == 2


def test_initials_do_not_end_a_sentence() -> None:
    """A name is one token, dots and all."""
    found = told("Chairman G.K. Lowell of North Dakota said he was “outraged” by the plan.")
    assert found == [("he was “outraged” by the plan", "g-k-lowell")]


@pytest.mark.parametrize(
    "source",
    [
        "Ida Krol (D-Ohio)",
        "Ida Krol — a nurse —",
        "Ida Krol, a retired worker at the plant,",
        "a man in the crowd",
        "friends and relatives",
    ],
)
def test_a_sentence_goes_on_over_a_question_to_its_source(source: str) -> None:
    """Who asked it may be described, set off by marks, or be several."""
    words = source_words(f"“What is left of the old town?” {source} on Monday asked.")
    assert words is not None
    assert source.startswith(words)


def test_a_dateline_is_of_no_sentence() -> None:
    """A headline ends before the town of the paragraph below it."""
    text = "Jane Roe says the town is late\n\nACTON, Ohio (AP) — It rained on Monday."
    assert told(text) == [("the town is late", "jane-roe")]


def test_a_quotation_that_was_led_to_has_its_speaker() -> None:
    """Whoever is named behind it begins a sentence of their own."""
    text = "Jane Roe answers Doe with, “Why now? Is it so?” John Doe then writes, “It is late.”"
    assert told(text)[-1] == ("It is late.", "john-doe")


def test_who_disagrees_did_not_say_it() -> None:
    """A short sentence behind a quotation names its speaker only with a verb of speech."""
    text = "“I am for it,” Jane Roe said. “I always was.” John Doe disagreed. “I am not,” he said."
    assert [speaker for _, speaker in told(text)] == ["jane-roe", "jane-roe", "john-doe"]
