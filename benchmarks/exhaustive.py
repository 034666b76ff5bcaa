"""A library in which every quote is scored: what its answers are compared with.

Nothing is asked of the full-text indexes: all quotes are gone through, in worker processes, and
those that have a word for enough of a query's terms are scored. All queries are answered in one
go, so that a million quotes take some minutes.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from heapq import nsmallest
from itertools import chain
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from factcli.lookup.matching import scorer
from factcli.lookup.planning import ENOUGH, fuzzy_needs
from factcli.store import UNORDERED, Beside, Candidate, Needs
from factcli.store.library import LibraryStore, open_library
from factcli.text import keys

_PART = 50_000  # quotes that a worker goes through before it gives an account


class Scored(NamedTuple):
    """A quote that meets a query; sorts by score, then in text order."""

    lost: float  # what its score is below 1
    number: int
    text: str
    beside: Beside


class Exhaustive:
    """A `factcli.store.Store` for the queries given: candidates are the best of all quotes."""

    def __init__(self, path: Path, asked: Sequence[str]) -> None:
        self._library = open_library(path)
        self._best: dict[str, list[Scored]] = {}
        needed: dict[str, Needs] = {}
        for query in asked:
            for needs in _planned(query, self._library):
                needed[repr(needs)] = needs
        last = self._library._database.value("SELECT max(n) FROM quotes")  # noqa: SLF001
        parts = range(1, last + 1, _PART)
        best: defaultdict[str, list[Scored]] = defaultdict(list)
        with ProcessPoolExecutor(cpu_count(), initializer=_begin, initargs=(path, needed)) as pool:
            for found in pool.map(_look_through, parts):
                for key, some in found.items():
                    best[key] += some
        self._best = {key: nsmallest(ENOUGH, some) for key, some in best.items()}

    def __getattr__(self, name: str) -> object:
        return getattr(self._library, name)

    def quote_candidates(self, needs: Needs, **_: object) -> Iterator[Candidate]:
        """The ten best quotes."""
        for _lost, number, text, beside in self._best.get(repr(needs), ()):
            yield Candidate(number, text, partial(_given, beside), UNORDERED)


def _given(beside: Beside) -> Beside:
    return beside


def _planned(query: str, library: LibraryStore) -> Iterator[Needs]:
    """What a query may be taken for, whether much, little or nothing is found."""
    asked: list[Needs] = []
    some = Candidate(0, query, partial(Beside, (), ()))

    def find(needs: Needs, found: int) -> Iterator[Candidate]:
        asked.append(needs)
        return iter([some] * found)

    for found in (0, 1, ENOUGH):
        finds = partial(find, found=found)
        asked.append(fuzzy_needs([query], library.quote_vocabulary(), finds, passages=True))
    yield from asked


class _Scorer:
    """Scores the quotes of a library for many needs."""

    def __init__(self, path: Path, needed: dict[str, Needs]) -> None:
        self.library = open_library(path)
        self._needed = needed
        self._scorers = {key: scorer(needs) for key, needs in needed.items()}
        self._having: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for key, needs in needed.items():
            for at, term in enumerate(needs.bearing):
                for word in (*term.forms, *map(_country, term.codes)):
                    self._having[word].append((key, at))

    def score(self, candidate: Candidate) -> Iterator[tuple[str, Scored]]:
        """The scores of a quote, by what is needed."""
        beside = candidate.beside()
        texts = (candidate.text, *(field.text for field in beside.fields))
        words = {word for text in texts for word in keys(text)}
        there: defaultdict[str, set[int]] = defaultdict(set)
        for word in chain(words, map(_country, beside.codes)):
            for key, at in self._having.get(word, ()):
                there[key].add(at)
        for key, terms in there.items():
            needs = self._needed[key]
            least = needs.least_shared if needs.passage else len(needs.bearing) - needs.missing
            if len(terms) >= least:
                reached = self._scorers[key](candidate._replace(beside=partial(_given, beside)))
                if round(reached * 1000):
                    lost = 1 - round(reached * 1000) / 1000
                    yield key, Scored(lost, candidate.number, candidate.text, beside)


_scorers: list[_Scorer] = []  # of a worker process: one


def _begin(path: Path, needed: dict[str, Needs]) -> None:
    _scorers.append(_Scorer(path, needed))


def _look_through(first: int) -> dict[str, list[Scored]]:
    """The best quotes of a part."""
    (scorer,) = _scorers
    best: defaultdict[str, list[Scored]] = defaultdict(list)
    for candidate in _candidates(scorer.library, first):
        for key, scored in scorer.score(candidate):
            best[key].append(scored)
            if len(best[key]) > 100 * ENOUGH:
                best[key] = nsmallest(ENOUGH, best[key])
    return {key: nsmallest(ENOUGH, some) for key, some in best.items()}


def _candidates(library: LibraryStore, first: int) -> Iterator[Candidate]:
    rows = library._database.rows(  # noqa: SLF001
        "SELECT n, source, spans FROM quotes WHERE n >= ? AND n < ? ORDER BY n",
        first,
        first + _PART,
    )
    with closing(rows):  # type: ignore[type-var]
        for row in rows:
            yield library._quotes._candidate(row, UNORDERED)  # noqa: SLF001


def _country(code: str) -> str:
    return f"country {code}"
