"""A library answers, to the byte, like the files it was made from."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from tests.store.collections import some_articles

from factcli import load, lookup
from factcli.errors import UnknownNameError, UsageError
from factcli.knowledge import bundled
from factcli.lookup import Sort
from factcli.lookup.planning import PASSAGE
from factcli.model import ActorKind, QuoteKind
from factcli.store import QuoteFilter, Store
from factcli.store.library import export, open_library, problems, write
from factcli.store.library.index import nearest
from factcli.store.memory import MemoryStore

FILTERS = [
    QuoteFilter(),
    QuoteFilter(countries=frozenset({"PL", "FR"})),
    QuoteFilter(speakers=frozenset({"jens-stoltenberg"})),
    QuoteFilter(speakers=frozenset()),
    QuoteFilter(speakers=frozenset({"nobody-known"})),
    QuoteFilter(kinds=frozenset({QuoteKind.DIRECT})),
    QuoteFilter(kinds=frozenset({QuoteKind.DIRECT}), countries=frozenset({"LV"})),
    *(
        QuoteFilter(since=since, until=until)
        for since in (None, "2021", "2020-06", "2021-11-12", "2021-11-13")
        for until in (None, "2020", "2021-11", "2021-11-12", "2021-11-11")
    ),
    QuoteFilter(since="2021", countries=frozenset({"BY"})),
]
QUERIES = [
    "belarus", "stoltenburg", "iregular migraton", "vigilant remain", "vigilant", "alliance",
    "they will remain vigilant against risk of escalation", "poland", "polish", "zebra", "un",
    "lukashenko", "secretary general", "PL", "nato", "!!", "the", "human rights", "u.s. envoy",
    "state alliance law respect", "poland latvia lithuania belarus alliance security borders",
    'NEAR("law" poland) OR *', "Łódź", "lodz", "ann lee", "jens", "law law law law",
]  # fmt: skip


class Stores(NamedTuple):
    """The same articles twice."""

    memory: Store
    library: Store


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Stores:
    """Some articles in memory and in a library."""
    path = tmp_path_factory.mktemp("library") / "some.db"
    write(path, some_articles())
    return Stores(MemoryStore(some_articles()), load(path))


def answers(store: Store, query: list[str], where: QuoteFilter, sort: Sort | None) -> bytes:
    """All that lookups say, encoded."""
    quotes = lookup.quotes(store, query, where, sort=sort)
    actors = lookup.actors(store, query, countries=where.countries)
    countries = lookup.countries(store, query)
    found = (list(quotes.records), list(actors.records), list(countries.records))
    return json.encode((found, quotes.total, actors.total, countries.total))


@pytest.mark.parametrize("query", [*QUERIES, None])
def test_the_same_answers(stores: Stores, query: str | None) -> None:
    """Same facts, order, scores, matches and totals, with every filter."""
    words = [] if query is None else [query]
    for where in FILTERS:
        assert answers(stores.library, words, where, None) == answers(
            stores.memory, words, where, None
        )


@pytest.mark.parametrize("sort", ["date", "speaker"])
def test_the_same_orders(stores: Stores, sort: Sort) -> None:
    """With and without a query, filtered or not."""
    for words in ([], ["alliance"], ["they will remain vigilant against risk of escalation"]):
        for where in FILTERS:
            expected = answers(stores.memory, words, where, sort)
            assert answers(stores.library, words, where, sort) == expected


def test_speaker_by_speaker(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too much to be sorted comes in the same order."""
    monkeypatch.setattr("factcli.store.library.reading.quotes._MANY", 0)
    test_the_same_orders(stores, "speaker")


@given(st.lists(st.text(), min_size=1, max_size=3), st.booleans())
def test_any_text_is_only_words(stores: Stores, query: list[str], exact: bool) -> None:
    """No input is syntax to the index; whatever it finds, memory finds, too."""
    one, other = (
        lookup.quotes(store, query, QuoteFilter(), exact=exact, limit=3) for store in stores
    )
    assert list(one.records) == list(other.records)
    assert one.total == other.total


@pytest.mark.parametrize("counted", [0, 4, 12])
@pytest.mark.parametrize("scored", [0, 1000])
def test_sentences_of_frequent_words(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, counted: int, scored: int
) -> None:
    """Nothing is missed where words are in too many quotes to go through them."""
    monkeypatch.setattr(nearest, "_COUNTED", counted)
    monkeypatch.setattr(nearest, "_SCORED", scored)
    for query in QUERIES:
        if len(query.split()) < PASSAGE:
            continue
        for words in (query, f"{query} zebra", f"{query} of the alliance and the law of Poland"):
            one, two = (answers(store, [words], QuoteFilter(), None) for store in stores)
            assert one == two


def test_a_sentence_that_nobody_said(stores: Stores) -> None:
    """Too long for its words to be looked for one by one, as typed or not."""
    query = [" ".join(f"number{number} of the law" for number in range(16))]
    one, two = (answers(store, query, QuoteFilter(), None) for store in stores)
    assert one == two


@pytest.mark.parametrize("exact", [True, False])
def test_whole_articles_are_no_queries(stores: Stores, *, exact: bool) -> None:
    """Who pastes one is told so, at once."""
    for store in stores:
        with pytest.raises(UsageError, match="has 200,000 words; ask for 200"):
            lookup.quotes(store, ["word " * 200_000], QuoteFilter(), exact=exact)
        with pytest.raises(UsageError, match="has 201 words"):
            lookup.actors(store, ["word"] * 201, exact=exact)


def test_exact_queries_and_pages(stores: Stores) -> None:
    """Phrases, limits, offsets and least scores cut alike."""
    for query in ["respect human rights"], ["law"], ["alliance", "remain"]:
        for limit, offset, least in (2, 0, None), (None, 1, None), (1, 1, None), (None, 0, 95):
            one, other = (
                lookup.quotes(
                    store, query, QuoteFilter(), exact="law" not in query,
                    limit=limit, offset=offset, min_score=least,
                )
                for store in stores
            )  # fmt: skip
            assert list(one.records) == list(other.records)
            assert one.total == other.total


def test_the_same_lists(stores: Stores) -> None:
    """Sources, totals, actors of a kind and single facts are the same."""
    memory, library = stores
    assert list(library.sources()) == list(memory.sources())
    assert library.totals() == memory.totals()
    assert library.by_month() == memory.by_month()
    assert library.by_publisher() == memory.by_publisher()
    assert [share.name for share in memory.by_month()] == [
        "2020-05", "2021", "2021-11", "2022-01", None,
    ]  # fmt: skip
    assert [share.name for share in memory.by_publisher()] == [None, "The Paper", "News"]
    for kind in ActorKind:
        one, other = (lookup.actors(store, [], kinds=frozenset({kind})) for store in stores)
        assert list(one.records) == list(other.records)
        assert one.total == other.total
    for record in memory.sources():
        assert library.source(record.id) == memory.source(record.id)
        assert library.knowledge(record.id) == memory.knowledge(record.id)
        assert library.fact(f"{record.id}:q1") == memory.fact(f"{record.id}:q1")
    for fact in ("jens-stoltenberg", "PL", "nato", "q6"):
        assert library.fact(fact) == memory.fact(fact)


@pytest.mark.parametrize("fact", ["q1", "q99", "jens-stoltenburg", "XX", "0:q1", ""])
def test_unknown_and_ambiguous_ids(stores: Stores, fact: str) -> None:
    """The same words for what is not there, or is there more than once."""
    with pytest.raises(UnknownNameError) as in_memory:
        stores.memory.fact(fact)
    with pytest.raises(UnknownNameError) as in_library:
        stores.library.fact(fact)
    if fact == "q1":
        assert "say which" in str(in_memory.value)
        assert str(in_library.value) == str(in_memory.value)


def test_the_bundled_article(tmp_path: Path) -> None:
    """A library of the one article answers like the file."""
    path = tmp_path / "statement.db"
    write(path, [bundled()])
    stores = Stores(load(), open_library(path))
    for query in [*([query] for query in QUERIES), []]:
        one, other = (answers(store, query, QuoteFilter(), None) for store in stores)
        assert one == other


def test_what_went_in_comes_out(tmp_path: Path) -> None:
    """Export gives equal knowledge in the same order, and the library is sound."""
    path = tmp_path / "some.db"
    write(path, some_articles())
    assert list(export(path)) == some_articles()
    assert list(problems(path)) == []
