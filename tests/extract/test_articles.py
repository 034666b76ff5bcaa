"""Whole articles in the styles that papers, agencies and labs write, read as an editor would.

The articles are made up. Beside each stands what must be found, a quote a line: its kind, its
speaker, or the words that name the source in parentheses, and its first six words.
"""

from pathlib import Path

import pytest
from tests.extract.reading import knowledge

from factcli.model import Knowledge, Quote

ARTICLES = Path(__file__).parent / "articles"


def line(found: Knowledge, quote: Quote) -> str:
    """A quote as it stands beside the article."""
    span = quote.speaker_span
    shown = "" if span is None else f"({found.source.text[slice(*span)]})"
    return "\t".join([quote.kind, quote.speaker or shown, " ".join(quote.text.split()[:6])])


@pytest.mark.parametrize("name", sorted(path.stem for path in ARTICLES.glob("*.txt")))
def test_every_quote_of_an_article_is_found_with_its_speaker(name: str) -> None:
    """None missing, none too many, all with whoever says them."""
    found = knowledge((ARTICLES / f"{name}.txt").read_text("utf-8"))
    expected = (ARTICLES / f"{name}.tsv").read_text("utf-8").splitlines()
    assert [line(found, quote) for quote in found.quotes] == expected
