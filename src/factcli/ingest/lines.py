"""Articles as JSON Lines and metadata at the head of Markdown."""

import re

import msgspec

from factcli.errors import IngestError
from factcli.ingest.reading import Metadata, Reading, iso_date

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_ENTRY = re.compile(
    r"^(title|date|url|link|publisher|source|lang|language)[ \t]*:[ \t]*(.+?)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_HEADING = re.compile(r"\s*# +(\S[^\n]{0,300}?)[ \t#]*(?:\n|$)")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_KEYS = {"link": "url", "source": "publisher", "lang": "language"}


class Line(msgspec.Struct, frozen=True):
    """An article in a line of JSON; keys that are not here are left alone."""

    text: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None


def read_line(data: bytes, name: str) -> Reading:
    """The article in a line of JSON. Raises `IngestError` with the path of what is wrong."""
    try:
        line = msgspec.json.decode(data, type=Line)
    except msgspec.ValidationError as error:
        if b'"factcli/' in data[:100]:
            raise IngestError(f"{name} is a knowledge file already, not an article") from error
        raise IngestError(f'{name} is no article: {error}; write {{"text": "…"}} a line') from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise IngestError(f"{name} is not JSON: {error}; write one article a line") from error
    metadata = Metadata(
        title=line.title,
        date=iso_date(line.date),
        url=line.url,
        publisher=line.publisher,
        language=line.language,
    )
    return Reading(line.text, metadata, unread_date(line.date))


def front_matter(text: str) -> Reading:
    """The metadata that a Markdown text opens with; the text stays as it is.

    The heading of a text is its title, where nothing else is.
    """
    head = _FRONT_MATTER.match(text)
    heading = _HEADING.match(text, head.end() if head else 0)
    title = _LINK.sub(r"\1", heading[1]).replace("*", "").replace("`", "") if heading else None
    if head is None:
        return Reading(text, Metadata(title=title))
    found = {
        _KEYS.get(key.lower(), key.lower()): value.strip("'\"")
        for key, value in reversed(_ENTRY.findall(head[1]))
    }
    date = found.pop("date", None)
    if title:
        found.setdefault("title", title)
    return Reading(text, Metadata(date=iso_date(date), **found), unread_date(date))


def unread_date(words: str | None) -> tuple[str, ...]:
    """A note where a date is given that is not ISO 8601."""
    if not words or iso_date(words):
        return ()
    return (f"left out the date {words!r}, which is not written as 2021-11-12",)
