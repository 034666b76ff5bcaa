"""Random questions of every kind that people ask of quotes, for comparing two stores."""

import random
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from benchmarks.queries import changed, misspelt
from factcli.lookup import Sort
from factcli.lookup.terms import function_words
from factcli.model import Knowledge, QuoteKind
from factcli.store import QuoteFilter
from factcli.text import words

_SHORTEST = 4  # letters of a word that can be misspelt
_NONSENSE = "bcdfghjklmnpqrstvwxz"
_YEARS = ("2007", "2008-03", "2009-06-15", "2012", "2021-11")


class Kind(StrEnum):
    """The kinds of questions."""

    NOTHING = "no query"
    WORD = "word"
    TYPO = "word, misspelt"
    WORDS = "2 to 4 words of a quote"
    TYPOS = "2 to 4 words, misspelt"
    PHRASE = "phrase"
    BEGINNING = "first words of a quote"
    SENTENCE = "sentence, 2 words changed"
    FUNCTION = "function words only"
    NAME = "name"
    COUNTRY = "country"
    NONSENSE = "nonsense"


class Question(Struct, frozen=True, kw_only=True):
    """What is asked: a query, and which of its hits in what order."""

    query: list[str]
    where: QuoteFilter = QuoteFilter()
    sort: Sort | None = None
    offset: int = 0
    limit: int | None = 10
    exact: bool = False


class Asker:
    """Makes questions about articles."""

    def __init__(self, articles: Sequence[Knowledge], seed: int) -> None:
        self._draw = random.Random(seed)  # noqa: S311
        self._texts = [quote.text for article in articles for quote in article.quotes]
        self._names = [actor.name for article in articles for actor in article.actors]
        self._actors = [actor.id for article in articles for actor in article.actors]
        self._countries = [c for article in articles for c in article.countries]

    def question(self, kind: Kind) -> Question:
        """A question of a kind; half of them for a part of the quotes, or another page of hits."""
        draw = self._draw
        query = self._query(kind)
        if draw.random() < 0.5:
            return Question(query=query)
        return Question(
            query=query,
            where=self._filter(),
            sort=draw.choice((None, None, "score", "date", "speaker")),
            offset=draw.choice((0, 0, 3, 10, 50)),
            limit=draw.choice((1, 10, 20, None)),
            exact=draw.random() < 0.2,
        )

    def _query(self, kind: Kind) -> list[str]:  # noqa: C901 - a case for each kind
        draw = self._draw
        row = self._some_text().split()
        start = draw.randrange(len(row))
        part = row[start : start + draw.randint(2, 4)]
        few = draw.sample(row, min(len(row), draw.randint(2, 4)))
        match kind:
            case Kind.NOTHING:
                return []
            case Kind.WORD:
                return [draw.choice(row)]
            case Kind.TYPO:
                return [self._misspelt(max(row, key=len))]
            case Kind.WORDS:
                return few
            case Kind.TYPOS:
                return [self._misspelt(few[0]), *few[1:]]
            case Kind.PHRASE:
                return [" ".join(part)]
            case Kind.BEGINNING:
                return row[: draw.randint(2, 6)]
            case Kind.SENTENCE:
                return [changed(row, self._some_text().split(), draw)]
            case Kind.FUNCTION:
                return draw.sample(sorted(function_words()), draw.randint(1, 3))
            case Kind.NAME:
                return [draw.choice(self._names)]
            case Kind.COUNTRY:
                return [self._country()]
            case Kind.NONSENSE:
                return ["".join(draw.choices(_NONSENSE, k=draw.randint(3, 9)))]

    def _some_text(self) -> str:
        while True:
            text = self._draw.choice(self._texts)
            if words(text):
                return text

    def _misspelt(self, word: str) -> str:
        return misspelt(word, self._draw) if len(word) >= _SHORTEST else word

    def _country(self) -> str:
        country = self._draw.choice(self._countries)
        return self._draw.choice((country.name, country.code))

    def _filter(self) -> QuoteFilter:
        draw = self._draw
        speakers = frozenset(draw.sample(self._actors, 5)) if draw.random() < 0.2 else None
        codes = frozenset({draw.choice(self._countries).code}) if draw.random() < 0.2 else None
        kinds = frozenset({draw.choice(list(QuoteKind))}) if draw.random() < 0.2 else None
        since, until = (draw.choice(_YEARS) if draw.random() < 0.15 else None for _ in range(2))
        return QuoteFilter(
            speakers=speakers, countries=codes, kinds=kinds, since=since, until=until
        )
