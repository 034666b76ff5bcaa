"""A page shows a fact in its place, with what marks it."""

from msgspec.structs import replace
from tests.render.samples import ACTOR, COUNTRY, NAMELESS, QUOTE

from factcli.model import Source
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.render import console
from factcli.render.formats import Style
from factcli.render.page import page

SPOKEN = "“We like fish,” said Lee of Poland. Polish fish, Poland says."
TEXT = f"Not this paragraph.\n\n{SPOKEN}\n\nNor this."
ARTICLE = Source(
    id="8f14e45fceea", title=None, date=None, url=None, publisher=None, language="en",
    sha256="0" * 64, text=TEXT,
)  # fmt: skip


def at(words: str) -> tuple[int, int]:
    """The span of `words` in the article."""
    start = TEXT.index(words)
    return start, start + len(words)


def printed(record: QuoteRecord | ActorRecord | CountryRecord, source: Source | None) -> str:
    """The page on a record, 80 columns wide, in colour."""
    style = Style(80, colors=True, emphasis=True, flags=False, terminal=True)
    return console.printed(style, page(record, source, style))


def test_a_quote_stands_in_its_paragraph_marked() -> None:
    """The paragraph, and only it; quote, speaker and cue each in their style."""
    quote = replace(QUOTE, spans=[at("We like fish,")], speaker_span=at("Lee"), cue_span=at("said"))
    shown = printed(quote, ARTICLE)
    assert "\x1b[1mWe like fish,\x1b[0m" in shown
    assert "\x1b[1;36mLee\x1b[0m" in shown
    assert "\x1b[3;32msaid\x1b[0m" in shown
    assert "paragraph" not in shown
    assert "Fish and chips · 2024-05-01" in shown


def test_a_quote_without_a_name_says_so() -> None:
    """Nothing is made up about who spoke."""
    assert "a spokesman" in printed(replace(NAMELESS, spans=[at("fish")]), ARTICLE)
    nobody = replace(NAMELESS, speaker_text=None, speaker_span=None, cue_span=None, cue=None)
    assert "no speaker found" in printed(replace(nobody, spans=[at("fish")]), ARTICLE)
    passed_on = replace(QUOTE, spans=[at("fish")], quoting=QUOTE.speaker, cue_span=None)
    assert "quoting Ann Lee" in printed(passed_on, ARTICLE)


def test_mentions_are_shown_with_the_words_around_them() -> None:
    """Each mention with its offset, within its paragraph."""
    country = replace(COUNTRY, mentions=[at("Poland"), at("Polish"), at("Poland says")])
    shown = printed(country, ARTICLE)
    assert "3 times" in shown
    assert shown.count("like fish") >= 1
    assert "Nor this" not in shown
    assert str(at("Polish")[0]) in shown


def test_an_actor_of_several_sources_has_no_single_place() -> None:
    """The counts are shown; there is no text to point into."""
    shown = printed(replace(ACTOR, mentions=[], sources=3, named=7, source=None), None)
    assert "7 times in 3 articles" in shown
