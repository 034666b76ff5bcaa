"""Tables fit the terminal, lose no word but of a speech, and do not show what says nothing."""

import re

import pytest
from msgspec.structs import replace
from tests.render.samples import ACTOR, ARTICLE, COUNTRY, NAMELESS, QUOTE, SOURCE

from factcli.render import console
from factcli.render.fields import Record
from factcli.render.formats import Style
from factcli.render.table import tables

LONG = "one two three four five six seven eight nine ten " * 8


def printed(records: list[Record], width: int | None = 80, **style: bool) -> str:
    """The tables of `records`, without styles."""
    asked = Style(width, colors=False, emphasis=False, flags=False, terminal=True)
    asked = replace(asked, **style)
    return console.printed(asked, *tables(records, asked))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_quotes_fit_and_lose_no_word(width: int) -> None:
    """At every width all words are there, and no line is longer than the terminal."""
    table = printed([replace(QUOTE, text=LONG), NAMELESS], width)
    assert max(map(len, table.splitlines())) <= width
    for word in ("Ann", "cook", "spokesman", "q1", "q2"):
        assert word in table
    assert len(re.findall("three", table)) == 8


@pytest.mark.parametrize("width", [40, 80, 200])
def test_of_a_speech_its_beginning_and_what_matched_are_shown(width: int) -> None:
    """With a sign where words are left out; a pipe gets all of it."""
    speech = "first " + "word " * 500 + "harbour " + "word " * 500
    at = speech.index("harbour")
    record = replace(QUOTE, text=speech.strip(), matches=[(at, at + 7)])
    shown = printed([record], width)
    assert "first" in shown
    assert "harbour" in shown
    assert shown.count("[…]") == 2
    assert 50 < shown.count("word") < 120
    assert printed([record], None).count("word") == 1000


@pytest.mark.parametrize("width", [20, 30, 60, 80, 120])
def test_no_word_is_cut_off(width: int) -> None:
    """A word that is too long for its column goes on below: an id, an address, a name."""
    long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    quote = replace(QUOTE, text=f"{long} https://example.org/{'a' * 200}", matches=[])
    actor = replace(ACTOR, id=f"ann-{'b' * 70}", name=f"Ann {long}", matches=[])
    for record, words in ((quote, quote.text.split()), (actor, [actor.id, long])):
        shown = "".join(printed([record], width).split())
        assert "…" not in shown
        assert width > 40 or all(word[-9:] in shown for word in words)


def test_quotes_are_parted_by_blank_lines() -> None:
    """Also where they stand below one another."""
    for width in (40, 60, 80, 200):
        lines = printed([QUOTE, NAMELESS], width).splitlines()
        (second,) = (number for number, line in enumerate(lines) if line.startswith("q2"))
        assert not lines[second - 1].strip()


@pytest.mark.parametrize("width", [36, 40, 60, 71, 72, 80])
def test_articles_can_be_told_apart_where_it_is_narrow(width: int) -> None:
    """Ids stay whole, and titles are wider than a word."""
    shown = printed([replace(ARTICLE, title="Fish and chips go up again")], width)
    assert max(map(len, shown.splitlines())) <= width
    for words in ("8f14e45fceea", "2024-05-01", "Fish and", "The Daily"):
        assert words in shown


def test_countries_stay_whole_where_it_is_narrow() -> None:
    """What they are called stands below their names."""
    words = printed([COUNTRY], 32).split()
    assert words[5:] == ["PL", "Poland", "3", "1", "Poland", "×2,", "Polish"]


def test_a_pipe_gets_the_natural_width() -> None:
    """A table forced into a pipe wraps nothing."""
    text = LONG.strip()
    assert f"“{text}”" in printed([replace(QUOTE, text=text)], None)


def test_equal_scores_are_not_shown() -> None:
    """A column of equal scores says nothing; different ones do."""
    assert "score" in printed([QUOTE, NAMELESS])
    assert "score" not in printed([QUOTE, replace(NAMELESS, score=97.5)])
    assert "score" not in printed([QUOTE])


def test_quotes_of_several_sources_name_them() -> None:
    """Ids say the article, and its date and title stand below the speaker."""
    other = replace(SOURCE, id="000000000001", title="Other", date=None)
    asked = Style(160, colors=False, emphasis=False, flags=False, terminal=True)
    records = [QUOTE, replace(QUOTE, source=other)]
    table = console.printed(asked, *tables(records, asked, several=True))
    assert "8f14e45fceea:q1" in table
    assert "000000000001:q1" in table
    assert "2024-05-01 · Fish and chips" in table


def test_marks_stand_around_direct_speech_only() -> None:
    """What is in marks in the article is in marks in the table."""
    assert "“We like fish" in printed([QUOTE])
    assert "“" not in printed([NAMELESS])


def test_other_records_have_tables_too() -> None:
    """Actors, countries and articles, each under its own head."""
    table = printed([ACTOR, COUNTRY, ARTICLE], 160)
    for text in ("Lee, Ms Lee", "The Pan", "Poland ×2, Polish", "The Daily Pan"):
        assert text in table
    assert "🇵🇱 PL" in printed([COUNTRY], flags=True)
    assert "🇵🇱" not in table


def test_chosen_fields_are_the_columns() -> None:
    """A table of fields has just these."""
    style = Style(80, colors=False, emphasis=False, flags=False, terminal=True)
    shown = console.printed(style, *tables([QUOTE], style, ["id", "speaker.role"]))
    head, _, row = (line.split() for line in shown.splitlines())
    assert head == ["id", "speaker.role"]
    assert row == ["q1", "cook"]
