"""Every kind of damage to sound knowledge is found, and told with its place."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import BUNDLED, saying

from factcli.knowledge import decode
from factcli.soundness import Problem, problems, shown


def after(damage: Callable[[Any], object]) -> list[str]:
    """The problems of the bundled file after damage to its JSON."""
    tree = json.loads(BUNDLED)
    damage(tree)
    return [str(problem) for problem in problems(decode(json.dumps(tree).encode(), "a.json"))]


def put(*path: str | int, value: object) -> Callable[[Any], object]:
    """Damage that replaces a value."""

    def damage(node: Any) -> None:
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = value

    return damage


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (put("source", "sha256", value="0" * 64), "source.sha256: is not that of the text, which"),
        (put("source", "id", value="0" * 12), "source.id: is '000000000000', not the start of"),
        (put("source", "date", value="2021-02-30"), "source.date: '2021-02-30' is no real date"),
        (put("source", "date", value="2021-13"), "source.date: '2021-13' is no real date"),
        (put("source", "date", value="0000"), "source.date: '0000' is no real date"),
        (put("source", "date", value="2021-11-12\n"), r"source.date: '2021-11-12\n' is no real"),
        (put("quotes", 1, "id", value="q3"), "quotes[1].id: is 'q3', expected 'q2' in text order"),
        (put("quotes", 0, "spans", value=[]), "quotes[0].spans: is empty"),
        (
            put("quotes", 0, "spans", value=[[17, 9999]]),
            "quotes[0].spans[0]: [17, 9999] is outside the text of 2038 characters, or empty",
        ),
        (put("quotes", 0, "spans", value=[[0, 10**400]]), "quotes[0].spans[0]: [0, 1000000000"),
        (put("quotes", 0, "spans", value=[[-1, 9]]), "quotes[0].spans[0]: [-1, 9] is outside"),
        (put("quotes", 0, "spans", value=[[9, 9]]), "quotes[0].spans[0]: [9, 9] is outside"),
        (
            put("quotes", 0, "spans", value=[[50, 60], [17, 20]]),
            "quotes[0].spans[1]: [17, 20] overlaps or precedes the span ahead of it",
        ),
        (
            put("quotes", 0, "text", value="We left."),
            "quotes[0].text: is 'We left.', but the source has 'NATO supports Poland",
        ),
        (
            put("quotes", 0, "spans", value=[[1700, 1710]]),
            "quotes[1].spans: stands before the quote ahead of it in the text",
        ),
        (put("quotes", 0, "speaker", value="nobody"), "quotes[0].speaker: there is no actor"),
        (put("quotes", 0, "quoting", value="nobody"), "quotes[0].quoting: there is no actor"),
        (put("quotes", 0, "speaker_span", value=[5, 3]), "quotes[0].speaker_span: [5, 3] is out"),
        (put("quotes", 0, "cue_span", value=[5, 3]), "quotes[0].cue_span: [5, 3] is outside"),
        (put("quotes", 0, "cue_span", value=None), "quotes[0].cue: and cue_span must both be nul"),
        (put("quotes", 0, "cue", value="said"), "quotes[0].cue: is 'said', but the source has"),
        (put("quotes", 0, "date", value="2021-11-31"), "quotes[0].date: '2021-11-31' is no real"),
        (put("quotes", 0, "countries", 0, value="FR"), "quotes[0].countries[0]: 'FR' is not amon"),
        (put("quotes", 0, "countries", 0, value="BY"), "quotes[0].countries[0]: 'BY' has no ment"),
        (put("quotes", 0, "countries", 1, value="PL"), "quotes[0].countries[1]: 'PL' is there tw"),
        (put("quotes", 0, "actors", 0, value="x"), "quotes[0].actors[0]: 'x' is not among the"),
        (
            put("quotes", 0, "actors", 0, value="jens-stoltenberg"),
            "quotes[0].actors[0]: 'jens-stoltenberg' has no mention inside the quote",
        ),
        (put("actors", 1, "id", value="nato"), "actors[1].id: 'nato' is that of actors[0] too"),
        (put("actors", 1, "id", value="a\n"), r"actors[1].id: 'a\n' has a line break"),
        (put("actors", 1, "name", value=" "), "actors[1].name: is empty"),
        (put("actors", 1, "organisation", value="x"), "actors[1].organisation: there is no actor"),
        (
            put("actors", 1, "organisation", value="jens-stoltenberg"),
            "actors[1].organisation: 'jens-stoltenberg' is not another organisation",
        ),
        (
            put("actors", 0, "organisation", value="nato"),
            "actors[0].organisation: 'nato' is not another organisation",
        ),
        (put("actors", 0, "country", value="FR"), "actors[0].country: there is no country 'FR'"),
        (put("actors", 0, "mentions", value=[]), "actors[0].mentions: is empty"),
        (
            put("actors", 0, "mentions", 1, value=[1, 3]),
            "actors[0].mentions[1]: [1, 3] overlaps or precedes the span ahead of it",
        ),
        (put("countries", 1, "code", value="PL"), "countries[1].code: 'PL' is that of countries"),
        (put("countries", 1, "name", value=""), "countries[1].name: is empty"),
        (put("countries", 1, "mentions", 0, value=[5, 5]), "countries[1].mentions[0]: [5, 5] is"),
        (put("dates", 0, "span", value=[0, 9999]), "dates[0].span: [0, 9999] is outside the text"),
        (put("dates", 0, "text", value="Monday"), "dates[0].text: is 'Monday', but the source has"),
        (put("dates", 0, "span", value=[2000, 2006]), "dates[1].span: stands before the date"),
        (put("dates", 0, "date", value="2021-00"), "dates[0].date: '2021-00' is no real date"),
    ],
)  # fmt: skip
def test_damage_is_found(damage: Callable[[Any], object], expected: str) -> None:
    """One of the problems is the damage, with its JSON path."""
    found = after(damage)
    assert any(problem.startswith(expected) for problem in found), found


def test_an_empty_text_is_a_problem() -> None:
    """And so is everything that points into it."""

    def damage(tree: Any) -> None:
        tree["source"]["text"] = ""

    found = after(damage)
    assert "source.text: is empty" in found
    assert any("is outside the text of 0 characters" in problem for problem in found)


def test_sound_knowledge_has_none() -> None:
    """The bundled file, and the same with nothing but its text."""
    assert after(lambda tree: tree) == []
    assert problems(saying("We like fish.", "All of us do.")) == []

    def only_text(tree: Any) -> None:
        tree.update(quotes=[], actors=[], countries=[], dates=[])

    assert after(only_text) == []


@given(st.integers(), st.integers())
def test_a_moved_quote_never_passes(start: int, end: int) -> None:
    """No other span passes for the place of a quote whose words are there once."""
    tree = json.loads(BUNDLED)
    place = tree["quotes"][1]["spans"]
    if [start, end] != place[0] and max(abs(start), abs(end)) < 2**63:
        place[0] = [start, end]
        found = problems(decode(json.dumps(tree).encode(), "a.json"))
        assert any(problem.path.startswith("quotes[1]") for problem in found)


def test_values_are_shown_on_one_line() -> None:
    """Quoted, control characters escaped, long ones shortened in the middle."""
    assert shown("a\n\x1b[31m") == r"'a\n\x1b[31m'"
    assert len(shown("x" * 1000)) < 60
    assert str(Problem("quotes[0].id", "is odd")) == "quotes[0].id: is odd"
