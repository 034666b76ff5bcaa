"""Whatever is asked of whatever articles, a library gives the same bytes as memory."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.json import encode
from msgspec.structs import replace
from tests.making import saying
from tests.store.collections import dated

from factcli import lookup
from factcli.lookup import Sort
from factcli.lookup.matching import scorer
from factcli.lookup.planning import exact_needs, fuzzy_needs
from factcli.lookup.ranking import hits
from factcli.model import Knowledge, QuoteKind
from factcli.store import Candidate, Needs, QuoteFilter, Store
from factcli.store.library import open_library, write
from factcli.store.memory import MemoryStore

# Words without weight, inflected, misspelt, begun, with marks and accents; names; countries.
WORDS = """
    the to he we of not wanted want wants wanting alliance alliances aliance remain remains
    vigilant vigilent border borders bord 1000 1,000.5 1000.75 U.S. Łódź lodz Poland Polish
    Belarus Ann Lee Stoltenberg isn’t zebra
""".split()  # noqa: SIM905
SPEAKERS = ("Ann Lee", "Jens Stoltenberg", "Poland Watch", "Stoltenberg")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


class Asked(Struct, frozen=True):
    """A question in full."""

    query: list[str]
    where: QuoteFilter
    sort: Sort | None
    exact: bool
    limit: int | None
    offset: int
    min_score: float | None


@st.composite
def articles(draw: st.DrawFn) -> Knowledge:
    """An article by one of a few people, of some day or none, some of it of another kind."""
    article = saying(
        *draw(st.lists(texts, min_size=1, max_size=4)), speaker=draw(st.sampled_from(SPEAKERS))
    )
    kinds = st.sampled_from((QuoteKind.DIRECT, QuoteKind.INDIRECT))
    codes = st.sampled_from(([], ["PL"], ["BY", "PL"]))
    quotes = [replace(quote, kind=draw(kinds), countries=draw(codes)) for quote in article.quotes]
    date = draw(st.sampled_from((None, "2021", "2021-11", "2022-01-03")))
    return dated(replace(article, quotes=quotes), date)


filters = st.builds(
    QuoteFilter,
    speakers=st.none() | st.sampled_from((frozenset({"speaker"}), frozenset({"speaker-2", "x"}))),
    countries=st.none() | st.just(frozenset({"PL"})),
    kinds=st.none() | st.just(frozenset({QuoteKind.DIRECT})),
    since=st.none() | st.sampled_from(("2021-11", "2022")),
    until=st.none() | st.just("2021-12"),
)
sorts: st.SearchStrategy[Sort | None] = st.sampled_from((None, "score", "date", "speaker"))
questions = st.builds(
    Asked,
    query=st.lists(texts | st.sampled_from(WORDS) | st.text(max_size=8), max_size=3),
    where=st.just(QuoteFilter()) | filters,
    sort=sorts,
    exact=st.booleans(),
    limit=st.none() | st.integers(1, 5),
    offset=st.integers(0, 3),
    min_score=st.none() | st.just(80.0),
)
collections = st.lists(articles(), min_size=1, max_size=8, unique_by=lambda one: one.source.id)


@contextmanager
def both(files: list[Knowledge], *, broken_off: bool = False) -> Iterator[tuple[Store, Store]]:
    """The same articles in memory and in a library, the build of which may be broken off."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.db"
        if broken_off:
            with pytest.raises(KeyboardInterrupt):
                write(path, interrupted(files))
        else:
            write(path, files)
        with closing(open_library(path)) as library:
            yield MemoryStore(files), library


def interrupted(files: list[Knowledge]) -> Iterator[Knowledge]:
    """Articles, behind which Ctrl-C comes."""
    yield from files
    raise KeyboardInterrupt


def answer(store: Store, asked: Asked) -> bytes:
    """What a store answers, to the byte."""
    found = lookup.quotes(
        store, asked.query, asked.where, sort=asked.sort, exact=asked.exact,
        limit=asked.limit, offset=asked.offset, min_score=asked.min_score,
    )  # fmt: skip
    actors = lookup.actors(store, asked.query, exact=asked.exact, limit=asked.limit)
    records = list(found.records), list(actors.records)
    return encode((records, found.total, actors.total))


@settings(max_examples=40, deadline=None)
@given(collections, st.lists(questions, min_size=8, max_size=16), st.booleans())
def test_the_same_bytes(files: list[Knowledge], asked: list[Asked], broken_off: bool) -> None:
    """Records, order, scores, matches and totals, with any query, filter, order and page."""
    with both(files, broken_off=broken_off) as (memory, library):
        for each in asked:
            assert answer(library, each) == answer(memory, each)


@settings(max_examples=40, deadline=None)
@given(collections, st.lists(texts, min_size=8, max_size=16), st.booleans())
def test_no_candidate_scores_above_its_bound(
    files: list[Knowledge], asked: list[str], exact: bool
) -> None:
    """The best bound comes first, each quote once, and none that meets the needs is missing."""
    with both(files) as (memory, library):
        for query in asked:
            needs = planned(query, memory, exact=exact)
            found = list(library.quote_candidates(needs, QuoteFilter(), None))
            bounds = [candidate.bound for candidate in found]
            assert bounds == sorted(bounds, reverse=True)
            assert len({candidate.number for candidate in found}) == len(found)
            score = scorer(needs)
            for candidate in found:
                assert score(candidate) <= candidate.bound
            every = list(hits(score, memory.quote_candidates(needs, QuoteFilter(), None)))
            assert sorted(hit.score for hit in hits(score, found)) == sorted(
                hit.score for hit in every
            )


def planned(query: str, store: Store, *, exact: bool) -> Needs:
    """What a hit must have."""

    def find(needs: Needs) -> Iterator[Candidate]:
        return store.quote_candidates(needs, QuoteFilter(), None)

    if exact:
        return exact_needs([query])
    return fuzzy_needs([query], store.quote_vocabulary(), find, passages=True)
