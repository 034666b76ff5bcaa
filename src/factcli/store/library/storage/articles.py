"""The articles of an open library, unpacked as they are asked for; the last ones are kept."""

from functools import lru_cache

from factcli.store.article import Article
from factcli.store.library.storage import contents
from factcli.store.library.storage.database import Database

_KEPT = 64


class Articles:
    """Articles and their texts by number."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Caches of their own for each library, which live as long as it does.
        self.text = lru_cache(maxsize=_KEPT)(self._text)
        self.article = lru_cache(maxsize=_KEPT)(self._article)
        self.actor_id = lru_cache(maxsize=1000)(self._actor_id)

    def place(self, quote: int) -> tuple[int, int]:
        """The source of a quote, and which of its quotes it is."""
        find = (
            "SELECT source, q.n - first FROM quotes q JOIN sources s ON s.n = source WHERE q.n = ?"
        )
        row = self._database.row(find, quote)
        assert row
        return row[0], row[1]

    def tagged(self, tag: str) -> int:
        """The number of the first source with a tag."""
        find = "SELECT rowid FROM source_words WHERE source_words MATCH ? LIMIT 1"
        number: int = self._database.value(find, f'"{tag}"')
        return number

    def local_id(self, source: int, actor: int) -> str:
        """What the file of a source calls a joined actor that it names."""
        numbers = contents.stored(self._database, source).numbers
        return next(local for local, number in numbers.items() if number == actor)

    def _text(self, number: int) -> str:
        return contents.text(self._database, number)

    def _article(self, number: int) -> Article:
        knowledge, numbers = contents.stored(self._database, number)
        return Article(knowledge, {local: self.actor_id(n) for local, n in numbers.items()})

    def _actor_id(self, number: int) -> str:
        id_: str = self._database.value("SELECT id FROM actors WHERE n = ?", number)
        return id_
