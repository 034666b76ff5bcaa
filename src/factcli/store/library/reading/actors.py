"""The actors of a library: which pass, which may meet a query, and their records."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from factcli.model import Span
from factcli.records import ActorRecord
from factcli.store import ActorFilter, Beside, Candidate, Needs
from factcli.store.article import Article
from factcli.store.joined import Joined
from factcli.store.library.index.expressions import any_of, bands
from factcli.store.library.index.tags import actor_tag, country_tag, kind_tag
from factcli.store.library.index.words import LibraryWords
from factcli.store.library.storage.articles import Articles
from factcli.store.library.storage.database import Database
from factcli.store.library.storage.rows import COLUMNS, joined_from


class LibraryActors:
    """The joined actors of an open library."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles
        self.words = LibraryWords(database, "actors")
        self._joined = lru_cache(maxsize=1000)(self._find)

    def count(self, where: ActorFilter) -> int:
        """How many actors pass."""
        condition, values = _condition(where)
        sql = f"SELECT count(*) FROM actors WHERE {condition}"
        count: int = self._database.value(sql, *values)
        return count

    def numbers(self, where: ActorFilter) -> Iterator[int]:
        """The actors that pass, those most heard first."""
        condition, values = _condition(where)
        sql = f"SELECT n FROM actors WHERE {condition} ORDER BY quotes DESC, named DESC, n"
        return (number for (number,) in self._database.rows(sql, *values))

    def candidates(self, needs: Needs, where: ActorFilter) -> Iterator[Candidate]:
        """The actors that may meet needs, best bound first."""
        tags = []
        if where.kinds is not None:
            tags.append(any_of(kind_tag(kind) for kind in sorted(where.kinds)))
        if where.countries is not None:
            tags.append(any_of(country_tag(code) for code in sorted(where.countries)))
        find = f"""SELECT n, {COLUMNS} FROM actor_words JOIN actors ON n = actor_words.rowid
            WHERE actor_words MATCH ? ORDER BY actor_words.rowid"""
        for bound, match in bands(needs, tags):
            for row in self._database.rows(find, match):
                actor = joined_from(row[1:])
                beside = partial(self._beside, actor)
                yield Candidate(row[0], actor.name, beside, bound)

    def records(self, numbers: Iterable[int]) -> Iterator[ActorRecord]:
        """The actors of these numbers, in the order given."""
        for number in numbers:
            actor = self._joined(number)
            mentions: list[Span] = []
            article: Article | None = None
            if actor.sources == 1:
                article, mentions = self._only(number)
            yield actor.record(self._organisation(actor), mentions, article)

    def _find(self, number: int) -> Joined:
        row = self._database.row(f"SELECT {COLUMNS} FROM actors WHERE n = ?", number)
        assert row
        return joined_from(row)

    def _organisation(self, actor: Joined) -> Joined | None:
        return None if actor.organisation is None else self._joined(actor.organisation)

    def _beside(self, actor: Joined) -> Beside:
        return actor.beside(self._organisation(actor))

    def _only(self, number: int) -> tuple[Article, list[Span]]:
        """The only article that names an actor, and where."""
        source = self._articles.tagged(actor_tag(number))
        article = self._articles.article(source)
        actor = article.actor(self._articles.local_id(source, number))
        assert actor
        return article, actor.mentions


def _condition(where: ActorFilter) -> tuple[str, list[str]]:
    conditions = ["1"]
    values: list[str] = []
    kinds = None if where.kinds is None else [kind[0] for kind in where.kinds]
    for column, wanted in (("kind", kinds), ("country", where.countries)):
        if wanted is not None:
            conditions.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += sorted(wanted)
    return " AND ".join(conditions), values
