"""What kind of article a file is: by its name, held against its first bytes."""

import re
from enum import StrEnum
from pathlib import PurePath

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
}

# First bytes of what is no article, from https://www.garykessler.net/library/file_sigs.html
_FOREIGN = (
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\0|MM\0\*|\0...ftyp(?:hei|mif1|avif)",
     "an image", "run text recognition (OCR) on it first"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file", "save it as .docx, PDF or text"),
    (rb"\{\\rtf[0-9]", "rich text (RTF)", "save it as .docx, PDF or text"),
    (rb"SQLite format 3\0", "a library or another database", "a library is looked up with --data"),
    (rb"\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ\0|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd",
     "compressed", "unpack it first"),
    (rb"\x7fELF|MZ\x90\0|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe", "a program", "give an article"),
    (rb"ID3[\x02-\x04]\0|OggS\0|fLaC\0|RIFF....(?:WAVE|AVI )|\0...ftyp|\x1a\x45\xdf\xa3",
     "sound or video", "give its transcript as text"),
)  # fmt: skip
_PDF = re.compile(rb"%PDF-[0-9]\.[0-9]")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_KNOWLEDGE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"factcli/')
_HEAD = 4096


def kind_of(name: str, data: bytes) -> Kind:
    """The kind of the article called `name`; its content decides where the name says nothing.

    Raises `IngestError` where the content is no article, or not what the name says.
    """
    suffix = PurePath(name).suffix.lower()
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
    for signature, what, remedy in _FOREIGN:
        if re.match(signature, head, re.DOTALL):
            raise IngestError(f"{name} is {what}, not an article; {remedy}")
    if _KNOWLEDGE.match(head):
        raise IngestError(f"{name} is a knowledge file already; look it up with --data {name}")
    if _PDF.search(head, 0, 1024):
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        if b"word/document.xml" in data:
            return Kind.WORD
        raise IngestError(f"{name} is a zip archive, not an article; unpack it first")
    return Kind.HTML if _HTML.match(head) else None
