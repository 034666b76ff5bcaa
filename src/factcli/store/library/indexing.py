"""What the full-text indexes hold, words once a row and tags, and how it is put there."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from msgspec import json

from factcli.model import Knowledge, Quote
from factcli.store.article import Article
from factcli.store.joined import Joined
from factcli.store.library.database import Database, Statement
from factcli.text import folded, keys

_TOKEN = re.compile(r"[a-z0-9_]+")
# A mark that may be part of a word. What is rare stands first, to be searched for fast.
_DOUBTFUL = re.compile(r"[.,_](?:(?<=_)|(?<=[a-z0-9].)(?=[a-z0-9]))")
_POSSESSIVE = re.compile(r"'s(?<=[a-z0-9]'s)(?!'?[a-z0-9])")

_ROWS = "CAST(key AS INTEGER), value FROM json_each(?)"
_STEP = 1_000  # pages merged at once

NOBODY = 0
"""The number that stands for an unnamed speaker; joined actors count from 1."""

NOTHING = "k_none"
"""A tag that no row has."""


class Change(NamedTuple):
    """A row of an index: what is in it, and what should be; "" is no row."""

    number: int
    old: str
    new: str


def reindexing(index: str, changes: Sequence[Change]) -> list[Statement]:
    """What changes rows of an index. Contentless as it is, it has to be told what it holds.

    All rows go into one statement, for which Python is not needed until it has ended.
    """
    gone = {change.number: change.old for change in changes if change.old}
    come = {change.number: change.new for change in changes if change.new}
    statements = (
        (f"INSERT INTO {index} ({index}, rowid, words) SELECT 'delete', {_ROWS}", gone),
        (f"INSERT INTO {index} (rowid, words) SELECT {_ROWS}", come),
    )
    return [Statement(sql, (json.encode(rows).decode(),)) for sql, rows in statements if rows]


def optimise(database: Database, index: str) -> None:
    """Merge what transactions have left of an index into one piece, which is read in one go.

    A step is a transaction of its own, so that the pages of one are free for the next.
    """
    pages = -_STEP
    while database.changes(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", pages) > 1:
        pages = _STEP


def tokens(row: str) -> set[str]:
    """What SQLite's tokenizer makes of a row: words, and tags."""
    return set(_TOKEN.findall(row.lower()))


def is_tag(token: str) -> bool:
    """Whether a token is a tag: a letter, and an underscore behind it."""
    return token[1:2] == "_" and token[0].isalpha()


def token(key: str) -> str:
    """A word's key (`factcli.text.keys`) as it is in the indexes: 3.5 is `3_5`."""
    return key.replace(".", "_")


def more(changes: Sequence[Change]) -> Counter[str]:
    """In how many rows more each word is after changes; less, where it is negative."""
    rows = Counter(chain.from_iterable(tokens(change.new) for change in changes))
    rows.subtract(chain.from_iterable(tokens(change.old) for change in changes))
    return Counter({word: count for word, count in rows.items() if not is_tag(word)})


def country_tag(code: str) -> str:
    """The tag of a country."""
    return f"c_{code.lower()}"


def kind_tag(kind: str) -> str:
    """The tag of a kind of quotes."""
    return f"k_{kind}"


def speaker_tag(number: int) -> str:
    """The tag of the speaker of a quote."""
    return f"s_{number}"


def actor_tag(number: int) -> str:
    """The tag of an actor in a source."""
    return f"a_{number}"


def passed_on_tag(number: int) -> str:
    """The tag of the one whose words the speaker of a quote passes on."""
    return f"p_{number}"


def quote_words(article: Article, numbers: Mapping[str, int]) -> list[str]:
    """What each quote is found by, given the numbers of the actors of its article."""
    text = article.knowledge.source.text
    voices: dict[tuple[str | None, str | None, str], str] = {}  # the same speak again and again
    rows: list[str] = []
    for quote in article.knowledge.quotes:
        said_by = text[slice(*quote.speaker_span)] if quote.speaker_span else ""
        voice = voices.get((quote.speaker, quote.quoting, said_by))
        if voice is None:
            voice = _voice(article, quote, numbers)
            voices[quote.speaker, quote.quoting, said_by] = voice
        row = f"{searchable(quote.text)} {voice} {kind_tag(quote.kind)}"
        rows.append(" ".join((row, *map(country_tag, quote.countries))))
    return rows


def _voice(article: Article, quote: Quote, numbers: Mapping[str, int]) -> str:
    """The names of who says a quote, and their tags."""
    tags = [speaker_tag(numbers.get(quote.speaker or "", NOBODY))]
    quoted = numbers.get(quote.quoting or "")
    if quoted is not None:
        tags.append(passed_on_tag(quoted))
    return " ".join((_names(article.names(quote)), *tags))


def source_words(knowledge: Knowledge, numbers: Iterable[int]) -> str:
    """What a source is found by outside its quotes, given the numbers of its actors."""
    countries = (country_tag(country.code) for country in knowledge.countries)
    return " ".join((searchable(_frame(knowledge)), *map(actor_tag, numbers), *countries))


def actor_words(actor: Joined, organisation: Joined | None) -> str:
    """What an actor is found by."""
    beside = actor.beside(organisation)
    names = (_names(field.text) for field in beside.fields)
    tags = (kind_tag(actor.kind), *map(country_tag, beside.codes))
    return " ".join((_names(actor.name), *names, *tags))


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


def searchable(text: str) -> str:
    """A text such that SQLite's tokenizer finds in it the keys that `keys` finds.

    It parts words at all that is no letter or digit, which is right but for the marks that
    belong to a word.
    """
    plain = folded(text).replace("\0", " ")  # which ends a text in JSON for SQLite
    if _DOUBTFUL.search(plain):
        plain = _without_doubts(plain)
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain.replace("''", " ")).replace("'", "")
    return plain


def _without_doubts(plain: str) -> str:
    """A folded text with its keys in place of what stands between blanks around doubtful marks."""
    pieces: list[str] = []
    last = 0
    for mark in _DOUBTFUL.finditer(plain):
        if mark.start() >= last:
            start = max(last, plain.rfind(" ", last, mark.start()))
            end = plain.find(" ", mark.end())
            end = len(plain) if end < 0 else end
            pieces += plain[last:start], " ".join(("", *map(token, keys(plain[start:end]))))
            last = end
    return "".join((*pieces, plain[last:]))


_names = lru_cache(maxsize=10_000)(searchable)
