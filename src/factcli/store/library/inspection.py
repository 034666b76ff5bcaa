"""Whether a library is sound: the file, the indexes against the facts, the facts against texts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from factcli.model import ActorKind, Knowledge
from factcli.soundness import Problem
from factcli.soundness import problems as unsound
from factcli.store.article import Article
from factcli.store.joined import Joined
from factcli.store.library.index.indexing import Words, actor_rows, actor_words, rows_of, tokens
from factcli.store.library.index.tags import is_tag
from factcli.store.library.storage import contents
from factcli.store.library.storage.database import Database, Row
from factcli.store.library.storage.opening import open_for_reading
from factcli.store.library.storage.packing import unpack_spans
from factcli.store.library.storage.rows import COLUMNS, joined_from

_ACTORS = f"SELECT {COLUMNS}, (SELECT name FROM actors WHERE n = a.organisation) FROM actors a"
_MOST = 5  # words named that an index does not have as often as it should


def problems(path: Path) -> Iterator[Problem]:
    """Everything that is wrong with a library, as it is found; `path` names the place in it.

    Raises:
        DataError: It is no library, or so damaged that it cannot be read on.
    """
    with closing(open_for_reading(path)) as database:
        broken = list(_file(database))
        yield from broken
        if not broken:
            yield from _contents(database)


def _file(database: Database) -> Iterator[Problem]:
    """What SQLite finds wrong with the file."""
    for (message,) in database.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield Problem("file", message)


def _contents(database: Database) -> Iterator[Problem]:
    """Facts that are not sound, and indexes that do not have the words of the facts."""
    quotes: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for number, first in database.rows("SELECT n, first FROM sources ORDER BY n"):
        knowledge, numbers = contents.stored(database, number)
        id_ = knowledge.source.id
        yield from (Problem(f"{id_}.{each.path}", each.message) for each in unsound(knowledge))
        if not _has_rows(database, knowledge, number, first):
            yield Problem(f"{id_}.quotes", "are not those of the table of quotes")
        found_by = rows_of(Article(knowledge), numbers)
        for row in found_by.quotes:
            quotes.update(tokens(row))
        sources.update(tokens(found_by.source))
    rows = actor_rows(dict(enumerate(map(_actor, database.rows(_ACTORS)))))
    actors = Counter(word for row in rows.values() for word in tokens(row))
    for of, words in (("quotes", quotes), ("sources", sources), ("actors", actors)):
        yield from _index(database, of, words)


def _actor(row: Row) -> Words:
    """The words of an actor; the name of the organisation is at the end of the row."""
    *columns, name = row
    organisation = None if name is None else Joined("", name, ActorKind.ORGANISATION)
    return actor_words(joined_from(tuple(columns)), organisation)


def _has_rows(database: Database, knowledge: Knowledge, number: int, first: int) -> bool:
    """Whether a source has a row for each of its quotes."""
    rows = database.rows(
        "SELECT source, spans FROM quotes WHERE n >= ? AND n < ? ORDER BY n",
        first,
        first + len(knowledge.quotes),
    )
    expected = [(number, quote.spans) for quote in knowledge.quotes]
    return [(source, unpack_spans(spans)) for source, spans in rows] == expected


def _index(database: Database, of: str, words: Counter[str]) -> Iterator[Problem]:
    """Whether an index and the vocabulary have each word as often as the facts."""
    index = f"{of.removesuffix('s')}_words"
    database.run(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, {index}, row)")
    indexed: dict[str, int] = dict(database.rows("SELECT term, doc FROM temp.terms"))
    database.run("DROP TABLE temp.terms")
    yield from _compared(index, words, indexed)
    if database.value("SELECT behind FROM totals") == 2:
        return  # a build was broken off; the next one brings the vocabulary up to the indexes
    known: dict[str, int] = dict(
        database.rows(f"SELECT word, {of} FROM vocabulary WHERE {of} <> 0")
    )
    plain = {word: count for word, count in words.items() if not is_tag(word)}
    yield from _compared(f"vocabulary.{of}", plain, known)


def _compared(
    where: str, expected: Mapping[str, int], found: Mapping[str, int]
) -> Iterator[Problem]:
    differing = sorted(
        word for word in expected.keys() | found.keys() if expected.get(word) != found.get(word)
    )
    if differing:
        some = ", ".join(differing[:_MOST]) + (", …" if len(differing) > _MOST else "")
        yield Problem(where, f"has other counts than the facts for {some}")
