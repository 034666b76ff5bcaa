"""Claims held against one article: every verdict with its evidence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.checking.article import Article
from factcli.checking.corpus import check_in
from factcli.checking.verdicts import Claim, DifferenceKind, Finding, Relation, Verdict
from factcli.extract import extract
from factcli.ingest import source

TEXT = """\
Joan Miller, the harbour master, spoke to reporters on Friday.

“We will not close the port for 12 ships, and no one in this town should believe that we ever \
wanted to,” Miller said. “The decision-making was slow. But it is over now, and nobody was hurt.”

“I’d have closed it on day one, whatever the council wanted,” said Robert Kline, a rival.

“We can’t [all] be right,” Miller answered, “but we can all be polite.”

The port has been open since 1904 and it is the largest employer of the town.

Kline did not “support any of the seven plans” that were put to the council.
"""
ARTICLE = Article.of(extract(source(TEXT)))
FIRST = "We will not close the port for 12 ships"


def finding(quote: str, speaker: str | None = None) -> Finding:
    """The verdict on a quote."""
    return check_in(Claim(text=quote, speaker=speaker), [ARTICLE])


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict"),
    [
        (FIRST, None, Verdict.EXACT),
        (FIRST, "Joan Miller", Verdict.EXACT),
        (FIRST, "Robert Kline", Verdict.MISATTRIBUTED),
        ("i'd  have\nclosed it on day one", "Kline", Verdict.EXACT),
        ("We can’t [all] be right, but we can all be polite", "Miller", Verdict.EXACT),
        ("[W]e will not close the port", "Miller", Verdict.EXACT),
        ("We will not [ever] close the port for 12 ships", None, Verdict.EXACT),
        ("[They] will not close the port for 12 ships", None, Verdict.EXACT),
        ("it is over [here], and nobody was hurt", None, Verdict.EXACT),
        ("The decision-making was slow … nobody was hurt", "Miller", Verdict.SPLICED),
        ("The decision-making was slow … nobody was hurt", "Kline", Verdict.MISATTRIBUTED),
        ("nobody was hurt … The decision-making was slow", None, Verdict.MISSPLICED),
        ("We will not close the port … whatever the council wanted", None, Verdict.MISSPLICED),
        ("We will not close the port whatever the council wanted", None, Verdict.MISSPLICED),
        ("The port has been open since 1904", None, Verdict.UNQUOTED),
        ("did not support any of the seven plans", None, Verdict.UNQUOTED),
        ("We will close the port for 12 ships", None, Verdict.ALTERED),
        ("Polite can all be we", "Miller", Verdict.ALTERED),
        ("what was wanted and not believed", "Miller", Verdict.ABSENT),
        ("We will not close the port for 13 ships", None, Verdict.ALTERED),
        ("We will not close the port for twelve ships", None, Verdict.ALTERED),
        ("We will not [close] the port for 12 of the ships", None, Verdict.ALTERED),
        ("We will [surely] close the port for 12 ships", None, Verdict.ALTERED),
        ("The decision was slow", None, Verdict.ALTERED),
        ("The decision", None, Verdict.ALTERED),
        ("The decision-making was", None, Verdict.ALTERED),
        ("But it is over now, and nobody was", None, Verdict.ALTERED),
        ("it is over now, and nobody was hurt", None, Verdict.EXACT),
        ("The decision-making was slow. But nobody was hurt", None, Verdict.ALTERED),
        ("All of the ships have been sunk by pirates", None, Verdict.ABSENT),
    ],
)
def test_verdict(quote: str, speaker: str | None, verdict: Verdict) -> None:
    """What a claim gets, by its words and its speaker."""
    assert finding(quote, speaker).verdict is verdict


def test_evidence_of_true_words() -> None:
    """The article's own wording, its place, the speaker and how sure that is."""
    found = finding("we will not close the port", "Miller")
    place = found.place
    assert place is not None
    assert place.text == "We will not close the port"
    assert TEXT[slice(*place.spans[0])] == place.text
    assert (place.line, place.column) == (3, 2)
    assert place.speaker is not None
    assert place.speaker.name == "Joan Miller"
    assert place.confidence is not None
    assert found.attribution is Relation.SAME
    assert (found.similarity, found.differences, found.notes) == (1.0, [], [])


def test_evidence_of_an_alteration() -> None:
    """Each change with both wordings and what it touches."""
    (change,) = finding("We will not close the port for 20 ships").differences
    assert (change.kind, change.claimed, change.source) == (DifferenceKind.NUMBER, "20", "12")
    assert TEXT[slice(*change.source_span)] == "12"


def test_evidence_of_a_splice() -> None:
    """What is left out, with its negations."""
    found = finding("We will not close the port … we ever wanted to")
    (omission,) = found.omitted
    assert omission.text == "for 12 ships, and no one in this town should believe that"
    assert omission.words == 12
    assert omission.negations == ["no"]
    assert "a negation is left out: “no”" in found.notes


def test_a_bracket_stands_for_no_other_bracket() -> None:
    """What the article has in brackets is its wording."""
    found = finding("We can’t [ever] be right")
    assert found.verdict is Verdict.ALTERED
    assert [str(change) for change in found.differences] == ["quantity: “ever” for “all”"]


@pytest.mark.parametrize(
    ("quote", "note"),
    [
        ("close the port for 12 ships", "the article has “not” shortly before these words"),
        ("support any of the seven plans", "the article has “not” shortly before these words"),
        ("We can’t all be right", "words in brackets are the article's own"),
        ("[They] will not close the port", "“[They]” is the writer's"),
        ("slow", "one word: this alone proves little"),
        ("it is", "2 words in 2 places: this alone proves little"),
    ],
)
def test_a_caution_is_noted(quote: str, note: str) -> None:
    """What the words alone do not show."""
    assert note in finding(quote).notes


def test_a_long_quote_with_one_change_is_altered() -> None:
    """However long: it is aligned in parts."""
    words = [f"word{number}" for number in range(2500)]
    article = Article.of(extract(source(f"“{' '.join(words)},” Ann Lee said.")))
    changed = " ".join([*words[:1234], "other", *words[1235:]])
    found = check_in(Claim(text=changed), [article])
    assert found.verdict is Verdict.ALTERED
    assert [str(change) for change in found.differences] == ["word: “other” for “word1234”"]
    endless = check_in(Claim(text=changed * 3), [article])
    assert (endless.verdict, endless.notes) == (
        Verdict.ABSENT,
        ["the quote is longer than the article"],
    )


def test_all_places_of_common_words_are_shown() -> None:
    """The best first, each with its own speaker."""
    found = finding("the council")
    assert [place.line for place in (found.place, *found.others) if place] == [5, 11]


def test_nobody_is_misquoted_where_the_article_leaves_the_speaker_open() -> None:
    """Then the words are exact, with a note."""
    article = Article.of(
        extract(source("A spokesman spoke. “We are not amused by any of it,” he said."))
    )
    found = check_in(Claim(text="We are not amused by any of it", speaker="Joan Miller"), [article])
    assert found.verdict is Verdict.EXACT
    assert found.attribution is Relation.UNSURE
    assert found.notes


def test_a_source_without_a_name_is_called_as_the_article_does() -> None:
    """Or by less of it."""
    text = "According to a spokesman for the port, “the gates will open again in May.”"
    article = Article.of(extract(source(text)))
    for speaker, relation in (("The spokesman", "same"), ("a spokeswoman", "unsure")):
        claim = Claim(text="the gates will open again in May", speaker=speaker)
        assert check_in(claim, [article]).attribution == relation


def test_two_who_speak_together_are_both_speakers() -> None:
    """The knowledge names one of them."""
    text = "“We wrote it in a single night,” Omar Reed and Dana Kim told the paper."
    article = Article.of(extract(source(text)))
    for speaker, verdict in (("Reed", "exact"), ("Kim", "exact"), ("Joan Miller", "misattributed")):
        claim = Claim(text="We wrote it in a single night", speaker=speaker)
        assert check_in(claim, [article]).verdict == verdict


def test_a_place_that_leaves_the_speaker_open_does_not_excuse() -> None:
    """The words stand also where their speaker is named."""
    text = "“We wrote it in a single night,” Omar Reed said.\n\n“We wrote it in a single night”\n"
    article = Article.of(extract(source(text + "\nDana Kim was there.")))
    claim = Claim(text="We wrote it in a single night", speaker="Dana Kim")
    assert check_in(claim, [article]).verdict is Verdict.MISATTRIBUTED


def test_markup_of_an_article_is_no_part_of_its_words() -> None:
    """Links and emphasis among the words, in marks or not."""
    text = (
        "“The [gates](http://a.example/gates-in-may) will **not** open,” said [Omar Reed](/reed), "
        "a rival.\n\nThe [port](http://a.example) has been *closed* for 12 weeks.\n"
    )
    article = Article.of(extract(source(text)))
    for quote, speaker, verdict in (
        ("The gates will not open", "Reed", Verdict.EXACT),
        ("The gates will open", "Reed", Verdict.ALTERED),
        ("The port has been closed for 12 weeks", None, Verdict.UNQUOTED),
    ):
        assert check_in(Claim(text=quote, speaker=speaker), [article]).verdict is verdict


def test_an_article_without_marks_says_so() -> None:
    """Nothing in it can be told to be anyone's words."""
    article = Article.of(extract(source("The port is closed. Nobody was hurt.")))
    found = check_in(Claim(text="Nobody was hurt"), [article])
    assert found.verdict is Verdict.UNQUOTED
    assert any("no quotation marks" in note for note in found.notes)


SPOKEN = [match.span(1) for match in re.finditer(r"“([^”]{20,})”", TEXT) if "[" not in match[1]]
HARMLESS = {
    "’": ["’", "'", "ʼ"],
    " ": [" ", "\n", "\u00a0", "  ", " \n"],
    "-": ["-", "‐", "‑", "–", "-\n"],
    ",": [",", " ,", ""],
    ".": [".", ""],
}


@given(st.data())
def test_any_quote_under_harmless_typography_is_exact(data: st.DataObject) -> None:
    """Marks, apostrophes, spaces, dashes, line breaks, edges, and the case of the first letter."""
    start, end = data.draw(st.sampled_from(SPOKEN))
    quote = "".join(
        data.draw(st.sampled_from(HARMLESS.get(character, [character])))
        for character in TEXT[start:end]
    )
    quote = data.draw(st.sampled_from([quote, quote[0].swapcase() + quote[1:], quote.upper()]))
    left, right = data.draw(st.sampled_from([("", ""), ("“", "”"), ("... ", " …"), ("'", ".'")]))
    assert finding(left + quote + right).verdict is Verdict.EXACT


@given(st.data())
def test_no_quote_with_a_changed_word_is_genuine(data: st.DataObject) -> None:
    """Replaced, dropped, doubled or swapped: one word is enough."""
    start, end = data.draw(st.sampled_from(SPOKEN))
    words = TEXT[start:end].split()
    at = data.draw(st.integers(0, len(words) - 2))
    changed = data.draw(
        st.sampled_from(
            [
                [*words[:at], "quite", *words[at + 1 :]],
                [*words[: at + 1], *words[at:]],
                [*words[: at + 1], *words[at + 2 :]] if at + 2 < len(words) else words[:-1],
                [*words[:at], words[at + 1], words[at], *words[at + 2 :]],
            ]
        )
    )
    if changed != words:
        assert finding(" ".join(changed)).verdict not in {Verdict.EXACT, Verdict.SPLICED}
