"""Whatever goes into a library comes out of it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from tests.store.collections import some_articles

from factcli.model import (
    Actor,
    ActorKind,
    Country,
    DateFact,
    Knowledge,
    Quote,
    QuoteKind,
    Source,
    Span,
)
from factcli.store.library.storage import expanding, packing
from factcli.store.library.storage.packing import (
    encoded,
    encoded_facts,
    pack,
    pack_encoded,
    pack_spans,
    unpack_facts,
    unpack_spans,
    unpack_text,
)
from factcli.text import slices

PLACES = st.integers(0, 60) | st.integers(0, 10**9)
SPANS: st.SearchStrategy[Span] = st.tuples(PLACES, PLACES)
SOME = st.lists(SPANS, max_size=4)
WORDS = st.sampled_from(["Ann Lee", "ann-lee", "Ann", "Łódź", ""]) | st.text(max_size=5)


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """None as often as something."""
    return st.none() | strategy


ACTORS = st.builds(
    Actor, id=WORDS, name=WORDS, kind=st.sampled_from(ActorKind), role=maybe(WORDS),
    organisation=maybe(WORDS), country=maybe(WORDS), aliases=st.lists(WORDS, max_size=3),
    mentions=SOME,
)  # fmt: skip
QUOTES = st.builds(
    Quote, id=WORDS, kind=st.sampled_from(QuoteKind), text=st.just(""), spans=SOME,
    speaker=maybe(WORDS), speaker_span=maybe(SPANS), cue=maybe(WORDS), cue_span=maybe(SPANS),
    quoting=maybe(WORDS), date=maybe(WORDS), countries=st.lists(WORDS, max_size=2),
    actors=st.lists(WORDS, max_size=2), link=maybe(WORDS), confidence=st.floats(0, 1),
)  # fmt: skip
KNOWLEDGE = st.builds(
    Knowledge,
    source=st.builds(
        Source, id=WORDS, title=st.none(), date=st.none(), url=st.none(), publisher=st.none(),
        language=WORDS, sha256=WORDS, text=st.text("Ann Leeé 1"),
    ),
    quotes=st.lists(QUOTES, max_size=3), actors=st.lists(ACTORS, max_size=3),
    countries=st.lists(st.builds(Country, code=WORDS, name=WORDS, mentions=SOME), max_size=3),
    dates=st.lists(st.builds(DateFact, text=WORDS, date=WORDS, span=SPANS), max_size=3),
)  # fmt: skip


def again(knowledge: Knowledge) -> expanding.Facts:
    """Facts, packed and unpacked."""
    condensed = unpack_facts(pack(encoded_facts(knowledge, [1, 2])))
    assert condensed.numbers == [1, 2]
    return expanding.expand(condensed, knowledge.source.text)


@given(KNOWLEDGE)
def test_any_facts(knowledge: Knowledge) -> None:
    """Sound or not, all facts come back; a quote's text is that at its spans."""
    facts = again(knowledge)
    for quote in facts.quotes:
        assert quote.text == slices(knowledge.source.text, quote.spans)
    without = [quote.text for quote in facts.quotes]
    expected = [
        Quote(**{**{f: getattr(quote, f) for f in quote.__struct_fields__}, "text": text})
        for quote, text in zip(knowledge.quotes, without, strict=True)
    ]
    assert facts.quotes == expected
    assert facts.actors == knowledge.actors
    assert facts.countries == knowledge.countries
    assert facts.dates == knowledge.dates


def test_facts_that_the_text_says_cost_little() -> None:
    """Names, aliases, ids and cues are not written twice."""
    for knowledge in some_articles():
        assert json.encode(again(knowledge)) == json.encode(
            expanding.Facts(
                knowledge.quotes, knowledge.actors, knowledge.countries, knowledge.dates
            )
        )
        facts = knowledge.quotes, knowledge.actors, knowledge.countries, knowledge.dates
        assert len(pack(encoded_facts(knowledge, []))) < len(json.encode(facts)) / 6


@given(st.text() | st.text(st.characters(categories=["Cs"])))
def test_any_text(text: str) -> None:
    """Halves of surrogate pairs, too."""
    assert unpack_text(pack_encoded(encoded(text))) == text


@given(SOME | st.lists(st.tuples(st.integers(), st.integers()).filter(
    lambda span: all(abs(place) < 1 << 63 for place in span)), max_size=2))  # fmt: skip
def test_any_spans(spans: list[Span]) -> None:
    """One or more, sound or not; a list is JSON."""
    assert unpack_spans(pack_spans(spans)) == spans


def test_without_what_packs_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Zlib packs, too, where ISA-L is not installed, and reads what that has packed."""
    text = "Said on Friday that it was said. " * 9
    packing.compressor.cache_clear()
    monkeypatch.setitem(sys.modules, "isal", None)
    packed = pack_encoded(encoded(text))
    packing.compressor.cache_clear()
    assert unpack_text(packed) == text
    assert len(packed) < len(text) / 4
