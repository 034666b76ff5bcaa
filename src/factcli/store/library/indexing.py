"""What the full-text indexes hold, words once a row and tags, and how it is put there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from factcli.model import Knowledge, Quote
from factcli.store.article import Article
from factcli.store.joined import Joined
from factcli.store.library.database import Database
from factcli.text import keys

NOBODY = 0
"""The number that stands for an unnamed speaker; joined actors count from 1."""

NOTHING = "k:none"
"""A tag that no row has."""


class Change(NamedTuple):
    """A row of an index: what is in it, and what should be; "" is no row."""

    number: int
    old: str
    new: str


def reindex(database: Database, index: str, changes: Sequence[Change]) -> None:
    """Change rows of an index. Contentless as it is, it has to be told what it holds."""
    gone = [(change.number, change.old) for change in changes if change.old]
    come = [(change.number, change.new) for change in changes if change.new]
    delete = f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', ?, ?)"
    database.run_all(delete, gone)
    database.run_all(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", come)


def more(changes: Sequence[Change]) -> Counter[str]:
    """In how many rows more each word is after changes; less, where it is negative."""
    rows = Counter(chain.from_iterable(change.new.split() for change in changes))
    rows.subtract(chain.from_iterable(change.old.split() for change in changes))
    return Counter({word: count for word, count in rows.items() if ":" not in word})


def country_tag(code: str) -> str:
    """The tag of a country."""
    return f"c:{code.lower()}"


def kind_tag(kind: str) -> str:
    """The tag of a kind of quotes."""
    return f"k:{kind}"


def speaker_tag(number: int) -> str:
    """The tag of the speaker of a quote."""
    return f"s:{number}"


def actor_tag(number: int) -> str:
    """The tag of an actor in a source."""
    return f"a:{number}"


def quote_words(article: Article, quote: Quote, speaker: int) -> str:
    """What a quote is found by, given the number of its speaker."""
    tags = [speaker_tag(speaker), kind_tag(quote.kind), *map(country_tag, quote.countries)]
    return " ".join(dict.fromkeys((*keys(quote.text), *_name_keys(article.names(quote)), *tags)))


def source_words(knowledge: Knowledge, numbers: Iterable[int]) -> str:
    """What a source is found by outside its quotes, given the numbers of its actors."""
    countries = (country_tag(country.code) for country in knowledge.countries)
    return " ".join(dict.fromkeys((*keys(_frame(knowledge)), *map(actor_tag, numbers), *countries)))


def actor_words(actor: Joined, organisation: Joined | None) -> str:
    """What an actor is found by."""
    beside = actor.beside(organisation)
    words = [key for field in beside.fields for key in keys(field.text)]
    tags = [kind_tag(actor.kind), *map(country_tag, beside.codes)]
    return " ".join(dict.fromkeys((*keys(actor.name), *words, *tags)))


def day(date: str | None) -> int | None:
    """A date as a number that sorts like it: `2021-11` is 20211100."""
    return None if date is None else int(date.replace("-", "").ljust(8, "0"))


def _frame(knowledge: Knowledge) -> str:
    """The text of an article outside its quotes."""
    text = knowledge.source.text
    pieces: list[str] = []
    last = 0
    for start, end in sorted(span for quote in knowledge.quotes for span in quote.spans):
        pieces.append(text[last:start])
        last = max(last, end)
    return " ".join((*pieces, text[last:]))


@lru_cache(maxsize=10_000)
def _name_keys(names: str) -> list[str]:
    return keys(names)
