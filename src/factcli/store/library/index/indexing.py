"""What the full-text indexes hold, words once a row and tags, and how it is put there."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

from msgspec import json

from factcli.model import Knowledge, Quote
from factcli.store.article import Article
from factcli.store.joined import Joined
from factcli.store.library.index.searchable import searchable
from factcli.store.library.index.tags import (
    NOBODY,
    actor_tag,
    country_tag,
    is_tag,
    kind_tag,
    passed_on_tag,
    speaker_tag,
)
from factcli.store.library.storage.database import Database, Statement

_TOKEN = re.compile(r"[a-z0-9_]+")
_ROWS = "CAST(key AS INTEGER), value FROM json_each(?)"
_STEP = 1_000  # pages merged at once
_OFTEN, _SELDOM = 4, 16  # pieces of an index that are merged as it grows; SQLite's usual, its most


class Changed(NamedTuple):
    """Rows of an index by number: what was in them, and what is now."""

    old: dict[int, str]
    new: dict[int, str]


def reindexing(index: str, changed: Changed) -> list[Statement]:
    """What changes rows of an index. Contentless as it is, it has to be told what it holds.

    All rows go into one statement: the index takes a third longer for one statement each.
    """
    statements = (
        (f"INSERT INTO {index} ({index}, rowid, words) SELECT 'delete', {_ROWS}", changed.old),
        (f"INSERT INTO {index} (rowid, words) SELECT {_ROWS}", changed.new),
    )
    return [Statement(sql, [(json.encode(rows).decode(),)]) for sql, rows in statements if rows]


def merging_seldom(index: str) -> Statement:
    """What leaves more of an index unmerged as it grows, until `optimise` merges it all."""
    return _merging_at(index, _SELDOM)


def optimise(database: Database, index: str) -> None:
    """Merge what transactions have left of an index into one piece, which is read in one go.

    A step is a transaction of its own, so that the pages of one are free for the next.
    """
    pages = -_STEP
    while database.changes(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", pages) > 1:
        pages = _STEP
    database.carry_out([_merging_at(index, _OFTEN)])


def _merging_at(index: str, pieces: int) -> Statement:
    return Statement(f"INSERT INTO {index} ({index}, rank) VALUES ('automerge', ?)", [(pieces,)])


def tokens(row: str) -> set[str]:
    """What SQLite's tokenizer makes of a row: words, and tags."""
    return set(_TOKEN.findall(row.lower()))


def more(changed: Changed) -> Counter[str]:
    """In how many rows more each word is after a change; less, where it is negative."""
    rows = Counter(chain.from_iterable(map(tokens, changed.new.values())))
    rows.subtract(chain.from_iterable(map(tokens, changed.old.values())))
    return Counter({word: count for word, count in rows.items() if not is_tag(word)})


class Rows(NamedTuple):
    """What is found of an article: each quote, and the article by what is outside of them."""

    quotes: list[str]
    source: str


def rows_of(article: Article, numbers: Mapping[str, int]) -> Rows:
    """What the indexes hold of an article, given the numbers of its actors."""
    knowledge = article.knowledge
    texts = [f"{quote.text}\n{article.names(quote)}" for quote in knowledge.quotes]
    texts.append(_frame(knowledge))
    tags = [_quote_tags(quote, numbers) for quote in knowledge.quotes]
    countries = (country_tag(country.code) for country in knowledge.countries)
    tags.append(" ".join((*map(actor_tag, numbers.values()), *countries)))
    *quotes, source = map(" ".join, zip(searchable(texts), tags, strict=True))
    return Rows(quotes, source)


def _quote_tags(quote: Quote, numbers: Mapping[str, int]) -> str:
    tags = [speaker_tag(numbers.get(quote.speaker or "", NOBODY)), kind_tag(quote.kind)]
    if quote.countries:
        tags += map(country_tag, quote.countries)
    quoted = numbers.get(quote.quoting) if quote.quoting else None
    if quoted is not None:
        tags.append(passed_on_tag(quoted))
    return " ".join(tags)


class Words(NamedTuple):
    """What something is found by: a text, and tags."""

    text: str
    tags: str


NO_WORDS = Words("", "")
"""What is in no index."""


def actor_words(actor: Joined, organisation: Joined | None) -> Words:
    """What an actor is found by."""
    beside = actor.beside(organisation)
    names = "\n".join((actor.name, *(field.text for field in beside.fields)))
    return Words(names, " ".join((kind_tag(actor.kind), *map(country_tag, beside.codes))))


def actor_rows(actors: Mapping[int, Words]) -> dict[int, str]:
    """What the index holds of actors, by number; nothing of those that are in it by no words."""
    some = {number: words for number, words in actors.items() if words != NO_WORDS}
    texts = searchable([words.text for words in some.values()])
    tags = (words.tags for words in some.values())
    return dict(zip(some, map(" ".join, zip(texts, tags, strict=True)), strict=True))


def _frame(knowledge: Knowledge) -> str:
    """The text of an article outside its quotes."""
    text = knowledge.source.text
    pieces: list[str] = []
    last = 0
    for start, end in sorted(chain.from_iterable(quote.spans for quote in knowledge.quotes)):
        pieces.append(text[last:start])
        if end > last:
            last = end
    return " ".join((*pieces, text[last:]))
