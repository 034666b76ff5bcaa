"""The overview of an article counts speakers and countries in bars."""

from msgspec.structs import replace
from tests.render.samples import ACTOR, ARTICLE, COUNTRY

from factcli.render.console import printed
from factcli.render.formats import Style
from factcli.render.overview import bar, involved, overview, speakers

STYLE = Style(60, colors=False, emphasis=False, flags=False, terminal=True)


def test_overview_counts_who_speaks_and_what_is_named() -> None:
    """Those who say nothing are left out; the most frequent has the longest bar."""
    silent = replace(ACTOR, name="Bo", quotes=0)
    talker = replace(ACTOR, name="Cy", quotes=4)
    tallies = [speakers([ACTOR, silent, talker]), involved([COUNTRY])]
    rows = printed(STYLE, overview(ARTICLE, tallies, STYLE)).splitlines()
    assert rows[0] == "Fish and chips"
    assert rows[1] == "The Daily Pan · 2024-05-01 · https://example.org/fish"
    assert [row.split()[0] for row in rows if "█" in row] == ["Cy", "Ann", "Poland"]
    assert max(map(len, rows)) <= 60


def test_one_of_a_kind_is_told_as_one() -> None:
    """And large numbers with commas."""
    few = replace(ARTICLE, quotes=1, actors=1, countries=1, dates=1, characters=2038)
    style = replace(STYLE, width=120)
    counts = printed(style, overview(few, [], style)).splitlines()[2]
    assert counts == "1 quote · 1 person or organisation · 1 country · 1 date · 2,038 characters"


def test_an_article_without_facts_is_still_shown() -> None:
    """No bars, no headings, no crash."""
    bare = replace(ARTICLE, title=None, publisher=None, date=None, url=None)
    shown = printed(STYLE, overview(bare, [speakers([]), involved([])], STYLE))
    assert shown.startswith("article 8f14e45fceea\n2 quotes")
    assert "who speaks" not in shown


def test_bars_are_in_proportion() -> None:
    """The longest fills the width, something is never nothing."""
    assert bar(8, 8, 4) == "████"
    assert bar(4, 8, 4) == "██"
    assert bar(1, 1000, 4) == "▏"
    assert bar(0, 8, 4) == ""
