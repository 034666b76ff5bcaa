"""Small collections of articles for the tests of stores."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from tests.making import saying

from factcli.knowledge import bundled
from factcli.model import Knowledge
from factcli.store.library import write


def dated(article: Knowledge, date: str | None, publisher: str | None = None) -> Knowledge:
    """An article with a date and a publisher."""
    return replace(article, source=replace(article.source, date=date, publisher=publisher))


def some_articles() -> list[Knowledge]:
    """The bundled article and others that share people, words and misspellings with it."""
    return [
        dated(
            saying("Our border is vigilantly guarded", "Migration is no weapon", speaker="Al Bo"),
            "2020-05", "The Paper",
        ),
        bundled(),
        dated(
            saying(
                "We remain a vigilent alliance", "It is the state of the alliance, remains so",
                "They call on Belarus to respect its own law", speaker="Jens Stoltenberg",
            ),
            "2022-01-03", "The Paper",
        ),
        dated(saying("Łódź is in Poland, said the U.S. envoy", speaker="Stoltenberg"), "2021"),
        saying("No date, no law: “nothing” 🦓", speaker="Ann Lee"),
        dated(saying("Alliance, alliance, alliance", speaker="Ann Lee"), "2021-11-12", "News"),
    ]  # fmt: skip


def with_another_writer(path: Path) -> Iterator[Knowledge]:
    """Twelve articles; behind every other one, somebody else writes it and the next."""
    articles = [saying(f"Word {n} of many", speaker=f"Ann Lee{n % 3}") for n in range(12)]
    for number, article in enumerate(articles):
        yield article
        if number % 2:
            write(path, articles[number : number + 2])
