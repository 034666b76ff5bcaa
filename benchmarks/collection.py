"""Collections of any size for the benchmarks: articles made of the shipped one and made-up words.

Function words are those of the bundled article, in its own proportions. The others, its own and
made-up ones, have frequencies that fall as Zipf's law in Mandelbrot's form has it, and some recur
in an article, so that words tell quotes apart about as well as in news (`benchmarks.likeness`).
Every article says ten things, each in a paragraph with its speaker; people, organisations and
countries recur. The same seed gives the same collection.
"""

import random
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import accumulate

from msgspec.structs import replace

from factcli import knowledge
from factcli.lookup.terms import function_words
from factcli.model import Actor, ActorKind, Country, Knowledge, Quote, QuoteKind, Source, Span
from factcli.text import slug

QUOTES = 10  # in an article
MADE_UP = 60_000  # words
PEOPLE = 20_000
SHARE_GRAMMAR = 0.45  # of all words
TOPIC = 30  # words of an article that recur
SHARE_TOPIC = 0.4  # of the words that are not grammar
SHARE_COUNTRY = 0.3
_CUES = ("said", "told reporters", "wrote", "added", "stressed", "noted", "tweeted", "insisted")
_PLACES = (
    ("PL", "Poland"), ("LV", "Latvia"), ("LT", "Lithuania"), ("BY", "Belarus"), ("DE", "Germany"),
    ("FR", "France"), ("US", "United States"), ("JP", "Japan"), ("BR", "Brazil"), ("KE", "Kenya"),
)  # fmt: skip
_ROLES = ("minister", "spokesman", "president", "director", "mayor", "analyst")
_ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl pr r s sh st str t th tr v w".split()  # noqa: SIM905
_VOWELS = "a e i o u ea ai ou".split()  # noqa: SIM905
_CODAS = ["", "", "n", "r", "s", "t", "l", "nd", "rt", "ck", "m", "st"]


def _falling(size: int) -> list[float]:
    """Frequencies of so many words or names, the most frequent first, each added to those before.

    20 more for the rank, as the first few are not much more frequent than the next.
    """
    return list(accumulate(1 / (rank + 20) for rank in range(size)))


_FAME = _falling(PEOPLE)


class Words:
    """Words drawn with the frequencies of news."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        said = [word for quote in knowledge.bundled().quotes for word in quote.text.split()]
        self._grammar = [word for word in said if word.lower() in function_words()]
        others = dict.fromkeys(word for word in said if word not in self._grammar)
        self.made_up = _made_up(draw, MADE_UP)
        self._bearing = [*others, *self.made_up]
        draw.shuffle(self._bearing)
        self._weights = _falling(len(self._bearing))

    def topic(self) -> list[str]:
        """Words that recur in an article."""
        return self._draw.choices(self._bearing, cum_weights=self._weights, k=TOPIC)

    def sentence(self, size: int, topic: Sequence[str]) -> str:
        """A sentence of so many words, some of them on a topic."""
        draw = self._draw
        bearing = draw.choices(self._bearing, cum_weights=self._weights, k=size)
        chosen = (
            draw.choice(self._grammar)
            if draw.random() < SHARE_GRAMMAR
            else draw.choice(topic)
            if draw.random() < SHARE_TOPIC
            else word
            for word in bearing
        )
        return " ".join(chosen).strip("#&—,. ").capitalize()


class Article:
    """An article that is being written: its text so far, and what it says."""

    def __init__(self, draw: random.Random, words: Words) -> None:
        self._draw = draw
        self._words = words
        self._topic = words.topic()
        self._text = ""
        self._quotes: list[Quote] = []
        self._actors: dict[str, Actor] = {}

    def write(self, people: Sequence[Actor]) -> Knowledge:
        """An article with a head of its own and ten quotes."""
        draw = self._draw
        voices = draw.choices(people, cum_weights=_FAME[: len(people)], k=4)
        code, name = draw.choice(_PLACES)
        country = Country(code=code, name=name, mentions=[])
        self._add(self._sentence(18) + " in ")
        country.mentions.append(self._add(name))
        for number in range(1, QUOTES + 1):
            self._say(number, draw.choice(voices), country)
        digest = sha256(self._text.encode()).hexdigest()
        year, month, day_ = draw.randint(2010, 2025), draw.randint(1, 12), draw.randint(1, 28)
        source = Source(
            id=digest[:12],
            title=self._sentence(8),
            date=f"{year}-{month:02}-{day_:02}",
            url=f"https://example.org/{digest[:8]}",
            publisher=f"Paper {draw.randint(1, 40)}",
            language="en",
            sha256=digest,
            text=self._text,
        )
        return Knowledge(
            source=source,
            quotes=self._quotes,
            actors=list(self._actors.values()),
            countries=[country],
            dates=[],
        )

    def _sentence(self, size: int) -> str:
        return self._words.sentence(size, self._topic)

    def _add(self, text: str) -> Span:
        start = len(self._text)
        self._text += text
        return start, len(self._text)

    def _say(self, number: int, voice: Actor, country: Country) -> None:
        draw = self._draw
        self._add(".\n\n“")
        text = self._sentence(draw.randint(15, 50))
        start, end = self._add(text)
        names_it = draw.random() < SHARE_COUNTRY
        if names_it:
            self._add(" in ")
            country.mentions.append(self._add(country.name))
            end = country.mentions[-1][1]
        self._add(",” ")
        named = self._add(voice.name)
        self._add(" ")
        cue = draw.choice(_CUES)
        cue_span = self._add(cue)
        known = self._actors.setdefault(voice.id, replace(voice, mentions=[]))
        known.mentions.append(named)
        self._quotes.append(
            Quote(
                id=f"q{number}",
                kind=draw.choice((QuoteKind.DIRECT, QuoteKind.DIRECT, QuoteKind.MIXED)),
                text=self._text[start:end],
                spans=[(start, end)],
                speaker=voice.id,
                speaker_span=named,
                cue=cue,
                cue_span=cue_span,
                quoting=None,
                date=None,
                countries=[country.code] if names_it else [],
                actors=[],
                link=None,
                confidence=1.0,
            )
        )


def articles(quotes: int, seed: int = 1) -> Iterator[Knowledge]:
    """Articles that together hold so many quotes."""
    draw = random.Random(seed)  # noqa: S311
    words = Words(draw)
    people = list(_people(draw, words.made_up))
    for _ in range(quotes // QUOTES):
        yield Article(draw, words).write(people)


def _people(draw: random.Random, names: Sequence[str]) -> Iterator[Actor]:
    for number in range(PEOPLE):
        first, last = draw.choice(names[:2000]).title(), draw.choice(names).title()
        yield Actor(
            id=slug(f"{first} {last} {number}"),
            name=f"{first} {last}",
            kind=ActorKind.PERSON,
            role=draw.choice(_ROLES),
            organisation=None,
            country=None,
            aliases=[last],
            mentions=[],
        )


def _made_up(draw: random.Random, size: int) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = draw.choices((1, 2, 3, 4), (1, 5, 4, 2))[0]
        word = "".join(
            draw.choice(_ONSETS) + draw.choice(_VOWELS) + draw.choice(_CODAS)
            for _ in range(syllables)
        )
        words[word] = None
    return list(words)
