"""Extraction takes time in proportion to the text, whatever the text is made of."""

import pytest
from tests.extract.growth import TIMES, is_in_proportion

from factcli.extract import extract
from factcli.ingest import source

SIZE = 3_000  # characters
LEAST = 0.05  # seconds

HOSTILE = {
    "only marks": '"',
    "only opening marks": "“",
    "apostrophes": "'",
    "short quotes": '"a" ',
    "quotes a paragraph each": '"a\n\n',
    "one quote over paragraphs": '"a “b” c.\n\n',
    "marks inside marks": "“a “b” ",
    "markup": '<tweet "',
    "links": "[a](b) ",
    "targets that never end": "[a](bcd",
    "emphasis": "*a* _b ",
    "cues": "said ",
    "cues with subjects": "He said that ",
    "cues before their subjects": "according to the senator ",
    "names": "Jane Roe ",
    "capitals": "A B ",
    "titles": "Mr Roe ",
    "names of two parts": "Bank of ",
    "turns": "ROE: a\n",
    "turns of two paragraphs": "ROE: a\n\nYou b\n\n",
    "blocks": "Roe said:\n\nIt is late in this town.\n\n",
    "signatures": "— Jane Roe\n",
    "handles": "@a ",
    "brackets": "(",
    "commas": "a, ",
    "dots": ".",
    "abbreviations": "U.S.",
    "spaces": " ",
    "lines": "\n",
    "one word": "a",
    "figures": "1",
    "dates": "May 2014, ",
}


def build(text: str) -> object:
    """Extract from a text."""
    return extract(source(text))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text(piece: str) -> None:
    """Four times as much of anything takes no more than twice its share of time."""
    text = piece * (SIZE // len(piece))
    small, large = f"It began.{text}It ended.", f"It began.{text * TIMES}It ended."
    assert is_in_proportion(build, small, large, least=LEAST)


def test_one_unclosed_mark_costs_nothing() -> None:
    """A mark that is never closed does not make the rest of the text slow."""
    words = "He said that it was late. " * (SIZE // 26)
    small, large = f"“{words}", f"“{words * TIMES}"
    assert is_in_proportion(build, small, large, least=LEAST)
