"""What a library has already: articles that nobody needs to read again, all of a build."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from factcli.errors import FactcliError
from factcli.model import Source
from factcli.store.library.storage.opening import open_for_reading

_FIND = "SELECT quotes, actors, countries FROM sources WHERE id = ? AND sha256 = ?"


class Counts(NamedTuple):
    """How many facts an article has."""

    quotes: int
    actors: int
    countries: int


def counts(path: Path, source: Source) -> Counts | None:
    """What a library has of an article with the same text, None where it is not there.

    None, too, where there is no library or it cannot be read: that is for the writer to tell.
    """
    if not path.is_file():
        return None
    try:
        with closing(open_for_reading(path)) as database:
            row = database.row(_FIND, source.id, bytes.fromhex(source.sha256))
    except FactcliError:
        return None
    return None if row is None else Counts(*row)


def is_unfinished(path: Path) -> bool:
    """Whether there is a library whose last build was broken off, so that words are not counted."""
    if not path.is_file():
        return False
    try:
        with closing(open_for_reading(path)) as database:
            return bool(database.value("SELECT behind FROM totals"))
    except FactcliError:
        return False
