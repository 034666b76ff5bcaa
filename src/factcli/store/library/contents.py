"""Sources as they are kept in a library: unpacked, and whole again."""

from collections.abc import Iterator

from factcli.model import Knowledge, Source
from factcli.store.library.database import Database, Row
from factcli.store.library.packing import Facts, unpack_facts, unpack_text

_SOURCE = "id, hex(sha256), title, date, url, publisher, language, text"


def facts(database: Database, number: int) -> Facts:
    """The facts of a source."""
    return unpack_facts(database.value("SELECT facts FROM sources WHERE n = ?", number))


def source(database: Database, number: int) -> Source:
    """A source whole."""
    row = database.row(f"SELECT {_SOURCE} FROM sources WHERE n = ?", number)
    assert row
    return _source(row)


def knowledge(database: Database, number: int) -> Knowledge:
    """A source with all its facts, as it went in."""
    return facts(database, number).knowledge(source(database, number))


def everything(database: Database) -> Iterator[Knowledge]:
    """All sources with their facts, in text order."""
    for row in database.rows(f"SELECT facts, {_SOURCE} FROM sources ORDER BY n"):
        yield unpack_facts(row[0]).knowledge(_source(row[1:]))


def _source(row: Row) -> Source:
    id_, sha256, title, date, url, publisher, language, text = row
    return Source(
        id=id_,
        title=title,
        date=date,
        url=url,
        publisher=publisher,
        language=language,
        sha256=sha256.lower(),
        text=unpack_text(text),
    )
