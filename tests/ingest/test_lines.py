"""JSON Lines and front matter."""

import pytest

from factcli.errors import IngestError
from factcli.ingest.lines import front_matter, read_line
from factcli.ingest.reading import Metadata, Reading, iso_date


def test_a_line_gives_text_and_metadata() -> None:
    """All keys are taken; a time of day is cut off the date; other keys are left alone."""
    reading = read_line(
        b'{"text": "One \\u201ctwo\\u201d", "title": "T", "date": "2021-11-12T08:00:00Z",'
        b' "url": "https://a.example", "publisher": "P", "id": 7}',
        "a.jsonl line 1",
    )
    metadata = Metadata(title="T", date="2021-11-12", url="https://a.example", publisher="P")
    assert reading == Reading("One “two”", metadata)


def test_a_date_that_is_none_is_left_out_with_a_note() -> None:
    """A date in words is not guessed at."""
    reading = read_line(b'{"text": "x", "date": "Nov 12"}', "a")
    assert reading.metadata.date is None
    assert "'Nov 12'" in reading.notes[0]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"title": "x"}', "text"),
        (b'{"text": 1}', r"\$\.text"),
        (b"[1]", "no article"),
        (b'{"text": "x', "not JSON"),
        (b'{"text": "\xff"}', "not JSON"),
        (b'{"text": "\\ud800"}', "not JSON"),
        (b'{"format":"factcli/1","source":{}}', "knowledge file already"),
    ],
)
def test_a_line_that_is_no_article_says_why(line: bytes, says: str) -> None:
    """What is wrong in a line is said with its path."""
    with pytest.raises(IngestError, match=says) as caught:
        read_line(line, "a.jsonl line 3")
    assert str(caught.value).startswith("a.jsonl line 3 ")


def test_front_matter_is_metadata_and_stays_in_the_text() -> None:
    """Markdown keeps its text, so that offsets are true."""
    text = '---\ntitle: "A: b"\ndate: 2021-11-12 10:00\nsource: P\ntags: [x]\n---\n\n# Words\n'
    reading = front_matter(text)
    assert reading.text == text
    assert reading.metadata == Metadata(title="A: b", date="2021-11-12", publisher="P")


@pytest.mark.parametrize("text", ["words\n---\ntitle: x\n---\n", "---\ntitle: x\n", "Words\n"])
def test_a_rule_is_no_front_matter(text: str) -> None:
    """Front matter stands at the head and is closed."""
    assert front_matter(text) == Reading(text)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2021-11-12", "2021-11-12"),
        (" 2021-11-12T00:00+01:00", "2021-11-12"),
        ("2021-11", "2021-11"),
        ("2021", "2021"),
        ("2021-13-01", None),
        ("2021-02-30", None),
        ("20211112", None),
        ("12.11.2021", None),
        ("", None),
        (None, None),
    ],
)
def test_iso_dates(words: str | None, date: str | None) -> None:
    """Dates keep their granularity and must be in the calendar."""
    assert iso_date(words) == date


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "# The *Zenda* [Letter](https://zenda.example), No. 88 #\n\nText.",
            "The Zenda Letter, No. 88",
        ),
        ("---\ndate: 2021-11-12\n---\n\n# Zenda\n", "Zenda"),
        ("---\ntitle: Acton\n---\n\n# Zenda\n", "Acton"),
        ("Text.\n\n# Zenda\n", None),
        ("#Zenda is what we say.\n", None),
        ("## Today\n", None),
    ],
)
def test_the_heading_of_a_text_is_its_title(text: str, title: str | None) -> None:
    """Without markup, where the front matter has none; the text keeps it."""
    reading = front_matter(text)
    assert (reading.metadata.title, reading.text) == (title, text)
