"""PDF and Word files: their text, a paragraph a line."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO

from factcli.errors import IngestError
from factcli.ingest.quiet import quiet
from factcli.ingest.reading import Metadata, Reading, without_extra

_SENTENCE_END = re.compile(r"[.!?:…][\"”’'»)\]]*$")
_HYPHEN = re.compile(r"[a-z]-$")
_FULL = 0.75  # a line this share of the longest ones' width goes on in the next line
_FILE_NAME = re.compile(r"\.\w{2,5}$|^untitled", re.IGNORECASE)
_UNPACKED = 500_000_000  # bytes; a Word file that unpacks to more is a bomb, not an article


def read_pdf(data: bytes, name: str) -> Reading:
    """The text of a PDF, by pypdf (https://pypdf.readthedocs.io, BSD).

    A PDF knows lines, not paragraphs: those are put together again, and words parted by a
    hyphen at a line's end too. Raises `IngestError` where it is locked, damaged or a scan.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise without_extra(f"{name} is a PDF", "pdf", error) from error
    try:
        with quiet("pypdf"):
            pdf = PdfReader(BytesIO(data))
            if pdf.is_encrypted and not pdf.decrypt(""):
                raise IngestError(f"{name} is locked by a password; save an open copy of it")
            lines = [line for page in pdf.pages for line in page.extract_text().splitlines()]
            title = pdf.metadata.title if pdf.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise IngestError(f"{name} is a damaged PDF ({error}); save it again or as text") from error
    text = "\n".join(paragraphs(lines))
    if not text.strip():
        raise IngestError(f"{name} has no text in it, so it is a scan; run OCR on it first")
    return Reading(text, Metadata(title=_title(title)), ("put its lines together to paragraphs",))


def read_word(data: bytes, name: str) -> Reading:
    """The text of a Word file, by python-docx (https://python-docx.readthedocs.io, MIT)."""
    try:
        from docx import Document
        from docx.opc.exceptions import OpcError
        from docx.table import Table
    except ImportError as error:
        raise without_extra(f"{name} is a Word file", "docx", error) from error
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _UNPACKED:
                raise IngestError(f"{name} unpacks to over 500 MB; save its text as .txt")
        document = Document(BytesIO(data))
    except (BadZipFile, OpcError, KeyError, ValueError, SyntaxError) as error:
        raise IngestError(f"{name} is a damaged Word file ({error}); save it again") from error
    lines: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            lines.extend(cell.text for row in part.rows for cell in row.cells)
        else:
            lines.append(part.text)
    return Reading("\n".join(lines), Metadata(title=_title(document.core_properties.title)))


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a page put together: a line that is full, or ends amid a sentence, goes on."""
    stripped = [line.strip() for line in lines]
    widths = sorted(len(line) for line in stripped if line)
    width = widths[len(widths) * 9 // 10] if widths else 0
    paragraph: list[str] = []
    for line in stripped:
        if paragraph and (not line or _ends(paragraph[-1], width)):
            yield "".join(paragraph)
            paragraph = []
        if paragraph and _HYPHEN.search(paragraph[-1]) and line[0].islower():
            paragraph[-1] = paragraph[-1][:-1]
        elif paragraph:
            paragraph.append(" ")
        if line:
            paragraph.append(line)
    if paragraph:
        yield "".join(paragraph)


def _ends(line: str, width: int) -> bool:
    return len(line) < _FULL * width and _SENTENCE_END.search(line) is not None


def _title(title: str | None) -> str | None:
    """The title, if someone gave one: programs put the file's name there."""
    title = title.strip() if title else None
    return title if title and not _FILE_NAME.search(title) else None
