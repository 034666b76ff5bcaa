"""PDF and Word files to text."""

import pytest
from tests.ingest.documents import pdf, word

from factcli.errors import IngestError
from factcli.ingest.papers import paragraphs, read_pdf, read_word

pytest.importorskip("pypdf")
pytest.importorskip("docx")

LINES = [
    'The minister said on Tuesday that "the border will stay closed until the migra-',
    'tion crisis is over", adding that the council would meet again in the spring to',
    "decide.",
    "Opposition members called the decision rash and asked for a debate before it is",
    "put into force.",
]


def test_a_pdf_gives_paragraphs() -> None:
    """Lines of a PDF are put together, with words parted by a hyphen whole again."""
    reading = read_pdf(pdf(LINES, title="Border stays closed"), "a.pdf")
    assert reading.text == (
        'The minister said on Tuesday that "the border will stay closed until the migration '
        'crisis is over", adding that the council would meet again in the spring to decide.\n'
        "Opposition members called the decision rash and asked for a debate before it is put "
        "into force."
    )
    assert reading.metadata.title == "Border stays closed"
    assert reading.notes


def test_a_title_made_by_a_program_is_none() -> None:
    """The name of a file is no title."""
    assert read_pdf(pdf(LINES, title="scan0001.docx"), "a.pdf").metadata.title is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([]), "scan"),
        (pdf(LINES)[:300], "damaged PDF"),
        (b"%PDF-1.4\nnothing more", "damaged PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    """A scan and a damaged PDF each get their line, and nothing is logged."""
    with pytest.raises(IngestError, match=says):
        read_pdf(data, "a.pdf")


def test_a_word_file_gives_a_line_a_paragraph() -> None:
    """Paragraphs of a Word file become lines."""
    reading = read_word(word(["One “two”.", "", "Three."], title="A title"), "a.docx")
    assert reading.text == "One “two”.\n\nThree."
    assert reading.metadata.title == "A title"


@pytest.mark.parametrize("data", [word(["One."])[:-40], b"PK\x03\x04word/document.xml"])
def test_a_damaged_word_file_says_so(data: bytes) -> None:
    """A Word file that is cut off is refused in one line."""
    with pytest.raises(IngestError, match="damaged Word file"):
        read_word(data, "a.docx")


def test_paragraphs_end_at_short_lines_and_blank_ones() -> None:
    """A short line ends a paragraph only where a sentence ends, a blank one always."""
    full = "x" * 60
    assert list(paragraphs([full, "short", full, "End.", full, "", "next"])) == [
        f"{full} short {full} End.", full, "next",
    ]  # fmt: skip
    assert list(paragraphs([])) == []
