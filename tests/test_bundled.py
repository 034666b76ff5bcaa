"""The knowledge file that comes with the package holds what a careful reader finds."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run

from factcli.knowledge import bundled, encode, problems
from factcli.model import Knowledge
from factcli.text import slices

ROOT = Path(__file__).parent.parent
EXPECTED: dict[str, Any] = json.loads((ROOT / "tests/data/expected.json").read_bytes())


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The bundled file."""
    return bundled()


def test_bytes_are_those_of_the_encoder(knowledge: Knowledge) -> None:
    """The file is exactly what this package writes."""
    assert (ROOT / "data/statement.json").read_bytes() == encode(knowledge)


def test_rebuilt_byte_for_byte(tmp_path: Path) -> None:
    """The file is what the command writes for the article."""
    result = run("build", ROOT / "data/statement.txt", "-o", tmp_path / "statement.json", "-q")
    assert result == (0, "", "")
    assert (tmp_path / "statement.json").read_bytes() == (ROOT / "data/statement.json").read_bytes()


def test_text_is_the_article_and_every_span_holds(knowledge: Knowledge) -> None:
    """The text is that of the article, unchanged, and the facts are true to it."""
    assert knowledge.source.text == (ROOT / "data/statement.txt").read_bytes().decode()
    assert problems(knowledge) == []
    assert knowledge.source.date == EXPECTED["date"]
    assert knowledge.source.title is None
    assert knowledge.source.language == "en"


def test_quotes(knowledge: Knowledge) -> None:
    """Six quotes, with speaker, cue, place, date and link; one passes on another's words."""
    text = knowledge.source.text
    names = {actor.id: actor.name for actor in knowledge.actors}
    assert len(knowledge.quotes) == len(EXPECTED["quotes"])
    for quote, expected in zip(knowledge.quotes, EXPECTED["quotes"], strict=True):
        assert quote.kind == expected["kind"]
        assert quote.speaker is not None
        assert names[quote.speaker] == expected["speaker"]
        assert quote.cue == expected.get("cue")
        assert quote.text.startswith(expected.get("starts", ""))
        assert quote.text.endswith(expected.get("ends", ""))
        if place := expected.get("inside_marks") or expected.get("span"):
            assert quote.spans == [tuple(place)]
        if "inside_marks" in expected:
            (start, end), *_ = quote.spans
            assert text[start - 1] == "“"
            assert text[end] == "”"
        assert names.get(quote.quoting or "") == expected.get("quoting")
        assert quote.date == expected.get("date")
        assert quote.link == expected.get("link")
        assert all(tag in quote.text for tag in expected.get("hashtags", []))


def test_quotes_name_the_countries_and_actors_inside_them(knowledge: Knowledge) -> None:
    """Countries and actors of a quote are exactly those mentioned in it, in text order."""
    for quote in knowledge.quotes:
        [(start, end)] = quote.spans

        def inside(mentions: list[tuple[int, int]], start: int = start, end: int = end) -> int:
            return min((m[0] for m in mentions if start <= m[0] and m[1] <= end), default=-1)

        countries = {c.code: inside(c.mentions) for c in knowledge.countries}
        actors = {a.id: inside(a.mentions) for a in knowledge.actors}
        for ids, places in ((quote.countries, countries), (quote.actors, actors)):
            found = [id_ for id_, at in places.items() if at >= 0]
            assert ids == sorted(found, key=places.__getitem__)


@pytest.mark.parametrize("kind", ["people", "organisations"])
def test_actors(knowledge: Knowledge, kind: str) -> None:
    """Each person and organisation, with role, organisation and other names."""
    names = {actor.id: actor.name for actor in knowledge.actors}
    actor_kind = {"people": "person", "organisations": "organisation"}[kind]
    actors = {actor.name: actor for actor in knowledge.actors if actor.kind == actor_kind}
    assert set(actors) == set(EXPECTED[kind])
    for name, expected in EXPECTED[kind].items():
        actor = actors[name]
        assert actor.role == expected.get("role")
        above = expected.get("organisation") or expected.get("part_of")
        assert names.get(actor.organisation or "") == above
        assert set(actor.aliases) == set(expected["also"])
        forms = {slices(knowledge.source.text, [mention]) for mention in actor.mentions}
        assert forms == {name, *actor.aliases}


def test_handle_of_the_post(knowledge: Knowledge) -> None:
    """The post's signature gives its author's handle."""
    [post] = [quote for quote in EXPECTED["quotes"] if quote["kind"] == "post"]
    [author] = [actor for actor in knowledge.actors if actor.name == post["speaker"]]
    assert post["handle"] in author.aliases


def test_countries(knowledge: Knowledge) -> None:
    """Four countries with all their mentions, where they stand."""
    assert {
        country.code: {
            "name": country.name,
            "mentions": [start for start, _ in country.mentions],
        }
        for country in knowledge.countries
    } == EXPECTED["countries"]
    forms = {
        slices(knowledge.source.text, [mention])
        for country in knowledge.countries
        for mention in country.mentions
    }
    assert forms == {
        "Belarus", "Latvia", "Latvian", "Lithuania", "Lithuanian", "Poland", "Polish",
    }  # fmt: skip


def test_dates(knowledge: Knowledge) -> None:
    """Two dates."""
    found = [{"text": fact.text, "date": fact.date} for fact in knowledge.dates]
    assert found == EXPECTED["dates"]
