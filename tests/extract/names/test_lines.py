"""How a line is written."""

import pytest

from factcli.extract.names.lines import Line, body_of, line_of
from factcli.extract.names.runs import runs


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Jane Roe Slams Plan To Tax Small Towns", Line.HEADLINE),
        ("Jane Roe slams plan to tax small towns", Line.TEXT),
        ("MINISTER RESIGNS OVER TAX PLAN", Line.CAPITALS),
        ("We met Jan de Vries, J.D. Nowak and Robert F. Kowal Jr. in town.", Line.TEXT),
        ("On Monday Rep. Lee Roe, Republican of New York, left.", Line.TEXT),
        ("Roe said", Line.TEXT),
    ],
)
def test_line_is_told_by_its_capitals(text: str, line: int) -> None:
    """Most words capitalised without reason make a headline, all letters make capitals."""
    assert line_of(text, (0, len(text)), runs(text)) == line


@pytest.mark.parametrize(
    "dateline", ["GDYNIA, Poland (AP) — ", "NEW YORK - ", "KYIV, May 3 (PAP) -- "]
)
def test_body_begins_behind_a_dateline(dateline: str) -> None:
    """Place, date and agency before a dash are no part of the first sentence."""
    text = f"{dateline}Jane Roe left."
    assert body_of(text, (0, len(text))) == len(dateline)
    assert body_of("Jane Roe left — at once.", (0, 24)) == 0
