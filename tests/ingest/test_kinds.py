"""What a file is, by its name and its first bytes."""

import pytest

from factcli.errors import IngestError
from factcli.ingest.kinds import Kind, kind_of

PAGE = b"<!DOCTYPE html>\n<html><body>"
PDF = b"%PDF-1.7\n%\xe2\xe3"
ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"
WORD = b"PK\x03\x04 word/document.xml"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"words", Kind.TEXT),
        ("a.MD", b"# words", Kind.MARKDOWN),
        ("a.html", b"<p>words", Kind.HTML),
        ("a.htm", PAGE, Kind.HTML),
        ("a.pdf", PDF, Kind.PDF),
        ("a.docx", WORD, Kind.WORD),
        ("a.log", b"words", Kind.TEXT),
        ("stdin", PAGE, Kind.HTML),
        ("stdin", b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><HTML>", Kind.HTML),
        ("stdin", PDF, Kind.PDF),
        ("stdin", WORD, Kind.WORD),
        ("a.txt", b"MZ and ID3 and PK are letters, %PDF- too", Kind.TEXT),
        ("a.txt", b"RIFF|WAVE and GIF are, too, and <html>", Kind.TEXT),
        ("stdin", b"\xef\xbb\xbf <!doctype HTML>", Kind.HTML),
    ],
)
def test_a_kind_is_told_by_name_then_content(name: str, data: bytes, kind: Kind) -> None:
    """The name says the kind; where it says nothing, the first bytes do."""
    assert kind_of(name, data) is kind


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", PDF, r"a\.txt is PDF although it ends in \.txt; rename it to end in \.pdf"),
        ("a.txt", WORD, r"Word .* \.docx"),
        ("a.md", PAGE, r"HTML .* \.html"),
        ("a.pdf", b"words", "no PDF file"),
        ("a.docx", b"words", "no Word file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "an image.*OCR"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "an image"),
        ("a.txt", b"PK\x03\x04 stuff", "zip"),
        ("a.odt", ODT, "OpenDocument file, not an article; save it as .docx"),
        ("a.txt", ODT, "OpenDocument file"),
        ("a.epub", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "save it as text"),
        ("a.xlsx", b"PK\x03\x04 xl/workbook.xml", "a spreadsheet"),
        ("a.pptx", b"PK\x03\x04 ppt/presentation.xml", "slides"),
        ("a.mhtml", b"MIME-Version: 1.0\r\n", "save the page as HTML"),
        ("a.eml", b"From: roe@zenda.example\r\n", "save its text as .txt"),
        ("a.txt", b"\x1f\x8b\x08", "compressed"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
        ("a.rtf", b"{\\rtf1", "RTF"),
        ("a.db", b"SQLite format 3\0", "library"),
        ("a.mp3", b"ID3\x03\0", "sound"),
        ("a.wav", b"RIFF\x24\x08\0\0WAVEfmt ", "sound"),
        ("a.webp", b"RIFF\x24\x08\0\0WEBPVP8 ", "an image"),
        ("a.heic", b"\0\0\0\x18ftypheic", "an image"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "sound"),
        ("a.gif", b"GIF89a", "an image"),
        ("a.bz2", b"BZh91AY&SY", "compressed"),
        ("a.json", b'\xef\xbb\xbf{"format": "factcli/1"', "knowledge file already"),
        ("a.json", b'{"text": "x"}', r"\.jsonl"),
        ("a.json", b'{\n  "format": "factcli/1"', "knowledge file already"),
    ],
)
def test_what_is_no_article_is_named(name: str, data: bytes, says: str) -> None:
    """A file that is no article is refused with what it is and what to do."""
    with pytest.raises(IngestError, match=says):
        kind_of(name, data)
