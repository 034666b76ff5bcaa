"""How a line is written."""

import pytest

from factcli.extract.names.lines import body_of, is_headline, is_label
from factcli.extract.names.runs import runs


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Jane Roe Slams Plan To Tax Small Towns", True),
        ("Jane Roe slams plan to tax small towns", False),
        ("MINISTER RESIGNS OVER TAX PLAN", True),
        ("We met Jan de Vries, J.D. Nowak and Robert F. Kowal Jr. in town.", False),
        ("On Monday Rep. Lee Roe, Republican of New York, left.", False),
        ("Roe said", False),
    ],
)
def test_a_headline_is_told_by_its_capitals(text: str, headline: bool) -> None:
    """Most words capitalised without reason make one, and capitals throughout."""
    assert is_headline(text, (0, len(text)), runs(text)) is headline


@pytest.mark.parametrize(
    "dateline", ["GDYNIA, Poland (AP) — ", "NEW YORK - ", "KYIV, May 3 (PAP) -- ", "AMMAN // "]
)
def test_body_begins_behind_a_dateline(dateline: str) -> None:
    """Place, date and agency before a dash are no part of the first sentence."""
    text = f"{dateline}Jane Roe left."
    assert body_of(text, (0, len(text))) == len(dateline)
    assert body_of("Jane Roe left — at once.", (0, 24)) == 0


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("@: Why?", True),
        ("MODERATOR @: Why?", True),
        ("[@: Why?]", True),
        ("@ (angrily): Why?", True),
        ("@, CNN ANCHOR: Why?", True),
        ("@ TWO: Why?", False),
        ("ADD @: $5 a piece", False),
        ("It was then that @: left", False),
    ],
)
def test_a_label_stands_before_a_colon(text: str, label: bool) -> None:
    """At the beginning of its line, with titles and marks before it and a remark behind."""
    text = f"A talk.\n{text}".replace("@", "ZENDAR")
    (word,) = (word for run in runs(text) for word in run if word.text == "ZENDAR")
    paragraph = len("A talk.\n"), len(text)
    assert is_label(text, paragraph, word.start, word.end, (word,)) is label


def test_a_headline_is_no_label() -> None:
    """Where a text begins, and capitals follow the colon."""
    for text, label in (("ZENDAR: TWO KILLED", False), ("ZENDAR: Two are killed.", True)):
        ((word, *_), *_) = runs(text)
        assert is_label(text, (0, len(text)), word.start, word.end, (word,)) is label
