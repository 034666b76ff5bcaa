"""From an origin to its text and metadata, by the parser of its kind."""

import os
import stat
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcli.errors import IngestError
from factcli.ingest.decoding import decode
from factcli.ingest.kinds import WEB_KINDS, Kind, found_kind, kind_of
from factcli.ingest.origins import LARGEST, Address, File, Given, Line, Nothing, Origin
from factcli.ingest.reading import Metadata, Reading
from factcli.messages import missing, printable, reason

if TYPE_CHECKING:
    from factcli.ingest.addresses import Page

_NEIGHBOURS = 1000  # how many names in a folder are compared with one that is not there


def reading(origin: Origin) -> Reading:
    """The text and metadata of an article. Raises `IngestError` where it cannot be read."""
    match origin:
        case Line(name, data):
            from factcli.ingest.lines import read_line

            return read_line(data, name)
        case Given(name, data):
            if len(data) > LARGEST:
                raise _too_large(name)
            return _content(data, name, kind_of(name, data))
        case Address(url):
            from factcli.ingest.addresses import fetch  # urllib is slow to import

            return _fetched(fetch(url))
        case File(path):
            data = _bytes(path)
            return _content(data, path, kind_of(path, data))
        case Nothing(name, problem):
            raise IngestError(f"{name}: {problem}")


def _bytes(path: str) -> bytes:
    # Not by pathlib, which takes as long to import as a short article to read.
    try:
        status = os.stat(path)  # noqa: PTH116
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise IngestError(f"{printable(path)} is a device, not a file; give an article")
        if status.st_size > LARGEST:
            raise _too_large(path)
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read(LARGEST + 1)  # a pipe may have no end
            if len(data) > LARGEST:
                raise _too_large(path)
            return data
    except FileNotFoundError as error:
        raise IngestError(f"{printable(path)}{missing(path)}{_similar(path)}") from error
    except OSError as error:
        raise IngestError(f"{printable(path)} cannot be read: {reason(error)}") from error
    except ValueError as error:  # a NUL in the name
        raise IngestError(f"{printable(path)} is no name of a file; check it") from error


def _too_large(name: str) -> IngestError:
    size = LARGEST // 1_000_000
    return IngestError(f"{printable(name)} is larger than {size} MB; split it into its articles")


def _similar(path: str) -> str:
    """A "did you mean" with the name in the same folder that is most like it."""
    from pathlib import Path

    from factcli.suggesting import nearest

    place = Path(path)
    try:
        names = [each.name for each in islice(place.parent.iterdir(), _NEIGHBOURS)]
    except OSError:
        return ""
    if place.name in names:  # a link to nowhere: the name is right
        return ""
    near = nearest(place.name, names)
    return f" (did you mean {printable(str(place.with_name(near)))}?)" if near else ""


def _fetched(page: "Page") -> Reading:
    kind = found_kind(page.url, page.data) or WEB_KINDS.get(page.content_type)
    if kind is None:
        raise IngestError(f"{page.url} is {page.content_type}, not an article; check the address")
    if kind is Kind.HTML:
        from factcli.ingest.pages import read_page

        return read_page(page.data, page.url, url=page.url, charset=page.charset)
    reading = _content(page.data, page.url, kind, page.charset)
    return replace(reading, metadata=reading.metadata.over(Metadata(url=page.url)))


def _content(data: bytes, name: str, kind: Kind, charset: str | None = None) -> Reading:
    """Read bytes by the parser of their kind, imported when there is one to read."""
    if kind is Kind.HTML:
        from factcli.ingest.pages import read_page

        return read_page(data, name, charset=charset)
    if kind in (Kind.PDF, Kind.WORD):
        from factcli.ingest.papers import read_pdf, read_word

        return read_pdf(data, name) if kind is Kind.PDF else read_word(data, name)
    text, notes = decode(data, name, charset)
    if kind is Kind.TEXT:
        return Reading(text, notes=notes)
    from factcli.ingest.lines import front_matter

    reading = front_matter(text)
    return replace(reading, notes=(*notes, *reading.notes))
