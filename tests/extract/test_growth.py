"""Extraction takes time in proportion to the text, whatever the text is made of."""

from time import process_time

import pytest

from factcli.extract import extract
from factcli.ingest import source

SIZE = 3_000  # characters
TIMES = 4
# Four times the text takes four times as long; were it quadratic, sixteen times.
AT_MOST = 9

HOSTILE = {
    "only marks": '"',
    "only opening marks": "“",
    "apostrophes": "'",
    "short quotes": '"a" ',
    "quotes a paragraph each": '"a\n\n',
    "markup": '<tweet "',
    "cues": "said ",
    "cues with subjects": "He said that ",
    "cues before their subjects": "according to the senator ",
    "names": "Jane Roe ",
    "capitals": "A B ",
    "titles": "Mr Roe ",
    "names of two parts": "Bank of ",
    "turns": "ROE: a\n",
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


def seconds(text: str) -> float:
    """The shortest of three runs, in seconds of this process."""
    times = []
    for _ in range(3):
        begin = process_time()
        extract(source(text))
        times.append(process_time() - begin)
    return min(times)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text(piece: str) -> None:
    """Four times as much of anything takes no more than twice its share of time."""
    text = piece * (SIZE // len(piece))
    small, large = f"It began.{text}It ended.", f"It began.{text * TIMES}It ended."
    extract(source(small))  # what is made once is made now
    # Below a hundredth of a second other things than the text are measured.
    assert seconds(large) < max(AT_MOST * seconds(small), 0.05)


def test_one_unclosed_mark_costs_nothing() -> None:
    """A mark that is never closed does not make the rest of the text slow."""
    words = "He said that it was late. " * (SIZE // 26)
    small, large = f"“{words}", f"“{words * TIMES}"
    extract(source(small))
    assert seconds(large) < max(AT_MOST * seconds(small), 0.05)
