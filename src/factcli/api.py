"""The abilities of the command for programs: what `import factcli` offers."""

from pathlib import Path
from typing import Literal, overload

from factcli import lookup
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.store import QuoteFilter, Store


def load(path: str | Path | None = None) -> Store:
    """The store at a path: a knowledge file, a `.jsonl`, a folder of them, or a `.db` library.

    Without a path, the article that comes with the package.

    Raises:
        DataError: It cannot be read; see `factcli.knowledge`.
    """
    from factcli import knowledge
    from factcli.store.memory import MemoryStore

    if path is None:
        return MemoryStore([knowledge.bundled()])
    return MemoryStore(knowledge.read_all(Path(path)))


@overload
def search(
    store: Store,
    query: str = "",
    kind: Literal["quotes"] = "quotes",
    *,
    where: QuoteFilter | None = None,
    limit: int | None = None,
    exact: bool = False,
) -> list[QuoteRecord]: ...
@overload
def search(
    store: Store,
    query: str = "",
    *,
    kind: Literal["actors"],
    limit: int | None = None,
    exact: bool = False,
) -> list[ActorRecord]: ...
@overload
def search(
    store: Store,
    query: str = "",
    *,
    kind: Literal["countries"],
    limit: int | None = None,
    exact: bool = False,
) -> list[CountryRecord]: ...
def search(
    store: Store,
    query: str = "",
    kind: Literal["quotes", "actors", "countries"] = "quotes",
    *,
    where: QuoteFilter | None = None,
    limit: int | None = None,
    exact: bool = False,
) -> list[QuoteRecord] | list[ActorRecord] | list[CountryRecord]:
    """The facts that a query finds, best first; without a query, all of that kind.

    `where` filters quotes. With `exact`, words have to be equal and in a row.
    """
    words = [query] if query else []
    if kind == "quotes":
        found = lookup.quotes(store, words, where or QuoteFilter(), limit=limit, exact=exact)
        return list(found.records)
    if kind == "actors":
        return list(lookup.actors(store, words, limit=limit, exact=exact).records)
    return list(lookup.countries(store, words, limit=limit, exact=exact).records)
