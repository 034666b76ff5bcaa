"""Sources as they are kept in a library: unpacked, and whole again."""

from collections.abc import Iterator
from typing import NamedTuple

from factcli.model import Knowledge, Source
from factcli.store.library.database import Database, Row
from factcli.store.library.packing import Facts, unpack, unpack_text

_COLUMNS = "id, hex(sha256), title, date, url, publisher, language, size, packed"


def facts(database: Database, number: int) -> Facts:
    """The facts of a source."""
    row = database.row("SELECT packed, size FROM sources WHERE n = ?", number)
    assert row
    return unpack(*row).facts


def text(database: Database, number: int) -> str:
    """The text of a source."""
    row = database.row("SELECT packed, size FROM sources WHERE n = ?", number)
    assert row
    return unpack_text(*row)


class Stored(NamedTuple):
    """A source with all its facts, as it went in, and the numbers of its joined actors."""

    knowledge: Knowledge
    numbers: dict[str, int]


def stored(database: Database, number: int) -> Stored:
    """A source whole."""
    row = database.row(f"SELECT {_COLUMNS} FROM sources WHERE n = ?", number)
    assert row
    return _stored(row)


def everything(database: Database) -> Iterator[Knowledge]:
    """All sources with their facts, in text order."""
    for row in database.rows(f"SELECT {_COLUMNS} FROM sources ORDER BY n"):
        yield _stored(row).knowledge


def _stored(row: Row) -> Stored:
    id_, sha256, title, date, url, publisher, language, size, packed = row
    text, facts = unpack(packed, size)
    source = Source(
        id=id_,
        title=title,
        date=date,
        url=url,
        publisher=publisher,
        language=language,
        sha256=sha256.lower(),
        text=text,
    )
    return Stored(facts.knowledge(source), facts.numbered())
