"""Sources as they are kept in a library: unpacked, and whole again."""

from collections.abc import Iterator
from typing import NamedTuple

from factcli.model import Knowledge, Source
from factcli.store.library.storage.database import Database, Row
from factcli.store.library.storage.expanding import expand
from factcli.store.library.storage.packing import unpack_facts, unpack_text

_FIND = """SELECT id, hex(sha256), title, date, url, publisher, language, packed, facts
FROM sources JOIN texts ON source = n"""


def text(database: Database, number: int) -> str:
    """The text of a source."""
    return unpack_text(database.value("SELECT packed FROM texts WHERE source = ?", number))


class Stored(NamedTuple):
    """A source with all its facts, as it went in, and the numbers of its joined actors."""

    knowledge: Knowledge
    numbers: dict[str, int]


def stored(database: Database, number: int) -> Stored:
    """A source whole."""
    row = database.row(f"{_FIND} WHERE n = ?", number)
    assert row
    return _stored(row)


def everything(database: Database) -> Iterator[Knowledge]:
    """All sources with their facts, in text order."""
    for row in database.rows(f"{_FIND} ORDER BY n"):
        yield _stored(row).knowledge


def _stored(row: Row) -> Stored:
    id_, sha256, title, date, url, publisher, language, packed, condensed_and_packed = row
    text = unpack_text(packed)
    condensed = unpack_facts(condensed_and_packed)
    facts = expand(condensed, text)
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
    knowledge = Knowledge(
        source=source,
        quotes=facts.quotes,
        actors=facts.actors,
        countries=facts.countries,
        dates=facts.dates,
    )
    numbers = zip((actor.id for actor in facts.actors), condensed.numbers, strict=True)
    return Stored(knowledge, dict(numbers))
