"""What kind of article a file is: by its name, held against its first bytes."""

import os
import re
from enum import StrEnum

from factcli.errors import IngestError


class Kind(StrEnum):
    """The kinds of article that can be read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    WORD = "Word"


SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.WORD,
}
WEB_KINDS = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.MARKDOWN,
}
"""Kinds by what a server calls them; PDF and Word are told by their content."""

_OTHER_WAYS = {
    ".json": 'articles in JSON come as .jsonl, one {"text": …} a line',
    ".doc": "save it as .docx, PDF or text",
    ".odt": "save it as .docx, PDF or text",
    ".rtf": "save it as .docx, PDF or text",
    ".epub": "save it as text",
    ".mhtml": "save the page as HTML",
    ".mht": "save the page as HTML",
    ".eml": "save its text as .txt",
}

# How what is no article begins, from https://www.garykessler.net/library/file_sigs.html; of formats
# that tell their size before their kind, with naughts for the size (see `_beginnings`).
_FOREIGN: tuple[tuple[tuple[bytes, ...], str, str], ...] = (
    ((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*",
      b"RIFF\0\0\0\0WEBP", b"\0\0\0\0ftyphei", b"\0\0\0\0ftypmif1", b"\0\0\0\0ftypavif"),
     "an image", "run text recognition (OCR) on it first"),
    ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), "an old Office file", "save it as .docx, PDF or text"),
    (tuple(b"{\\rtf%d" % version for version in range(10)),
     "rich text (RTF)", "save it as .docx, PDF or text"),
    ((b"SQLite format 3\0",),
     "a library or another database", "a library is looked up with --data"),
    ((b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"7z\xbc\xaf", b"Rar!\x1a", b"\x28\xb5\x2f\xfd",
      *(b"BZh%d1AY" % level for level in range(1, 10))),
     "compressed", "unpack it first"),
    ((b"\x7fELF", b"MZ\x90\0", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"),
     "a program", "give an article"),
    ((b"ID3\2\0", b"ID3\3\0", b"ID3\4\0", b"OggS\0", b"fLaC\0", b"RIFF\0\0\0\0WAVE",
      b"RIFF\0\0\0\0AVI ", b"\0\0\0\0ftyp", b"\x1a\x45\xdf\xa3"),
     "sound or video", "give its transcript as text"),
)  # fmt: skip
# What an archive has in it that is a document of some program.
_PACKED = (
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file, not an article",
     "save it as .docx, PDF or text"),
    (b"mimetypeapplication/epub+zip", "an e-book, not an article", "save it as text"),
    (b"xl/workbook.xml", "a spreadsheet, not an article", "save its text as .txt"),
    (b"ppt/presentation.xml", "slides, not an article", "save their text as .txt"),
    (b"", "a zip archive, not an article", "unpack it first"),
)  # fmt: skip
_PDF = rb"%PDF-[0-9]\.[0-9]"
_HTML = rb"(?is)\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html)\b"
_KNOWLEDGE = rb'\s*\{\s*"format"\s*:\s*"factcli/'
_BOM = b"\xef\xbb\xbf"
_HEAD = 4096
_PDF_HEAD = 1024


def kind_of(name: str, data: bytes) -> Kind:
    """The kind of the article called `name`; its content decides where the name says nothing.

    Raises `IngestError` where the content is no article, or not what the name says.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - see `contents`
    named, found = SUFFIXES.get(suffix), found_kind(name, data)
    if named is None and suffix in _OTHER_WAYS and found is None:
        raise IngestError(f"{name} cannot be read as an article: {_OTHER_WAYS[suffix]}")
    if named is None or named is found:
        return found or named or Kind.TEXT
    if found is not None:
        right = next(each for each, kind in SUFFIXES.items() if kind is found)
        raise IngestError(
            f"{name} is {found} although it ends in {suffix}; rename it to end in {right}"
        )
    if named in (Kind.PDF, Kind.WORD) and data.strip():
        raise IngestError(f"{name} is no {named} file although it ends in {suffix}; look inside it")
    return named


def found_kind(name: str, data: bytes) -> Kind | None:
    """The kind that the first bytes give away, if they do.

    Raises `IngestError` for the first bytes of what is no article.
    """
    head = data[:_HEAD]
    for beginning in _beginnings(head):
        for signatures, what, remedy in _FOREIGN:
            if beginning.startswith(signatures):
                raise IngestError(f"{name} is {what}, not an article; {remedy}")
    text = head.removeprefix(_BOM)
    opening = text.lstrip()[:1]
    if opening == b"{" and re.match(_KNOWLEDGE, text):
        file = "-" if name == "standard input" else name
        raise IngestError(f"{name} is a knowledge file already; look it up with --data {file}")
    if b"%PDF-" in head[:_PDF_HEAD] and re.search(_PDF, head[:_PDF_HEAD]):
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        if b"word/document.xml" in data:
            return Kind.WORD
        what, remedy = next((what, remedy) for part, what, remedy in _PACKED if part in data)
        raise IngestError(f"{name} is {what}; {remedy}")
    return Kind.HTML if opening == b"<" and re.match(_HTML, text) else None


def _beginnings(head: bytes) -> tuple[bytes, ...]:
    """How a file begins, as it does and with naughts where some formats tell their size."""
    return head, head[:4] + bytes(4) + head[8:12], head[:1] + bytes(3) + head[4:12]
