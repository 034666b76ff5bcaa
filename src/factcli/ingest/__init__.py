"""Articles in: text, Markdown, HTML, PDF, Word, JSON Lines, a pipe or an address to a `Source`.

The text of a source is that of the article character for character; only CRLF and CR
become LF. So a span points at the same words in the file. Of pages,
PDF and Word files it is the text that their parsers find.
"""

import re
from itertools import islice
from typing import NamedTuple

from factcli.digest import digest
from factcli.errors import IngestError, UsageError
from factcli.ingest.contents import reading
from factcli.ingest.origins import LARGEST, STDIN, Line, Origin, origins
from factcli.ingest.reading import UNKNOWN, Metadata, checked, refuse_unwritable
from factcli.model import PartialDate, Source

__all__ = [
    "STDIN", "UNKNOWN", "Article", "Line", "Metadata", "Origin", "origins", "read", "source",
]  # fmt: skip


_HEAD = 200  # code points of a text that its date may stand in


class Article(NamedTuple):
    """An article that was read: `notes` are what the user should know, one line each."""

    source: Source
    notes: tuple[str, ...]


def read(origin: Origin | str, given: Metadata = UNKNOWN) -> Article:
    """Read one article; `given` goes before what the article says of itself.

    Raises `IngestError` where there is no article or it cannot be read.
    """
    if isinstance(origin, str):
        origin = _only(origin)
    found = reading(origin)
    if len(found.text) > LARGEST:  # unpacked from a file that is not
        size = LARGEST // 1_000_000
        raise IngestError(
            f"{origin.name} has over {size} million characters; split it into its articles"
        )
    metadata = given.over(found.metadata)
    try:
        made = source(
            found.text,
            title=metadata.title,
            date=metadata.date,
            url=metadata.url,
            publisher=metadata.publisher,
            language=metadata.language or "en",
        )
    except IngestError as error:
        raise IngestError(f"{origin.name}: {error}") from error
    return Article(made, found.notes)


def source(
    text: str,
    *,
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str = "en",
) -> Source:
    """A source from a text; without a date, the dateline at its head gives it.

    CRLF and CR become LF.

    Raises `IngestError` for a blank text and for characters that no text file can hold,
    `UsageError` for a date that is not ISO 8601 and words that are not UTF-8.
    """
    refuse_unwritable(title, url, publisher)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    sha256 = digest(_sound(text))
    return Source(
        id=sha256[:12],
        title=_one_line(title),
        date=checked(date) if date else _date_of(text),
        url=url or None,
        publisher=_one_line(publisher),
        language=language,
        sha256=sha256,
        text=text,
    )


def _date_of(text: str) -> PartialDate | None:
    """The date at the head of a text; most have no year there, and need no look for it."""
    if not re.search(r"[0-9]{4}", text.lstrip()[:_HEAD]):
        return None
    from factcli.extract.dates.finding import article_date

    return article_date(text)


def _only(typed: str) -> Origin:
    first, *more = islice(origins([typed]), 2)
    if more:
        raise UsageError(f"{typed} holds several articles; give one of them")
    return first


def _sound(text: str) -> bytes:
    """The bytes of a text that can be a source."""
    if not text.strip():
        raise IngestError("there is no text in it; give an article")
    at = text.find("\0")
    if at >= 0:
        raise IngestError(f"NUL at character {at}: binary or damaged; give it as text")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise IngestError(
            f"half a surrogate pair at character {error.start}; write the text again as UTF-8"
        ) from error


def _one_line(words: str | None) -> str | None:
    """A title or publisher without line breaks; null if nothing is left of it."""
    return " ".join(words.split()) or None if words else None
