"""The abilities of the command for programs: what `import factcli` offers."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from factcli.errors import UsageError
from factcli.model import Knowledge
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.store import QuoteFilter, Store

if TYPE_CHECKING:
    from factcli.checking.verdicts import Finding


def load(path: str | Path | None = None) -> Store:
    """The store at a path: a knowledge file, a `.jsonl`, a folder of them, or a `.db` library.

    Without a path, the article that comes with the package.

    Raises:
        DataError: It cannot be read; see `factcli.knowledge`.
    """
    if path is not None and is_library(Path(path)):
        from factcli.store.library import open_library

        return open_library(Path(path))
    from factcli import knowledge
    from factcli.store.memory import MemoryStore

    if path is None:
        return MemoryStore([knowledge.bundled()])
    return MemoryStore(knowledge.read_all(Path(path)))


def is_library(path: Path) -> bool:
    """Whether a path is that of a library, by its suffix."""
    return path.suffix.lower() == ".db"


def build(
    article: str | Path | None = None,
    *,
    text: str | None = None,
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Knowledge:
    """What an article says: that of a file or a web address, or the `text` itself.

    Title, date (ISO 8601), address and publisher go before what the article says of itself.
    `factcli.batch.build` builds many articles into a file.

    Raises:
        UsageError: Neither or both of an article and a text; a date that is none.
        IngestError: There is no article, or it cannot be read.
    """
    from factcli import ingest
    from factcli.extract import extract

    if (article is None) == (text is None):
        raise UsageError("give either an article (a file or an address) or its text")
    given = ingest.Metadata(title=title, date=date, url=url, publisher=publisher)
    if text is not None:
        return extract(ingest.source(text, title=title, date=date, url=url, publisher=publisher))
    return extract(ingest.read(str(article), given).source)


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

    Raises:
        UsageError: A limit below zero, or a kind that there is not.
    """
    from factcli import lookup

    if limit is not None and limit < 0:
        raise UsageError(f"limit {limit} is negative; give a number, or None for all")
    words = [query] if query else []
    if kind == "quotes":
        found = lookup.quotes(store, words, where or QuoteFilter(), limit=limit, exact=exact)
        return list(found.records)
    if kind == "actors":
        return list(lookup.actors(store, words, limit=limit, exact=exact).records)
    if kind == "countries":
        return list(lookup.countries(store, words, limit=limit, exact=exact).records)
    raise UsageError(f"no kind {kind!r}; there is quotes, actors, countries")


def check(where: Store | Knowledge, quote: str, speaker: str | None = None) -> "Finding":
    """Whether the words of a quote are genuine, and whether they are the speaker's.

    The finding has the verdict (`exact`, `spliced`, `altered` and so on) and its evidence: the
    source's own wording, where it stands, who said it, what differs. The speaker may be written
    in any way that names one; without one, only the words are checked.

    Raises:
        UsageError: There is no word in the quote, or in the name of the speaker.
    """
    from factcli.checking.article import Article
    from factcli.checking.corpus import Checker, check_in
    from factcli.checking.verdicts import Claim

    claim = Claim(text=quote, speaker=speaker)
    if isinstance(where, Knowledge):
        return check_in(claim, [Article.of(where)])
    return Checker(where).check(claim)
