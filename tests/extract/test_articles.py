"""Whole articles in the styles that papers, agencies and labs write, read as an editor would.

The articles are made up. Beside each stands what must be found, a quote a line: its kind, its
speaker, or the words that name the source in parentheses, and its first six words.
"""

from tests.extract.reading import knowledge
from tests.extract.styles import article, each_article, expected

from factcli.model import Knowledge, Quote


def line(found: Knowledge, quote: Quote) -> str:
    """A quote as it stands beside the article."""
    span = quote.speaker_span
    shown = "" if span is None else f"({found.source.text[slice(*span)]})"
    return "\t".join([quote.kind, quote.speaker or shown, " ".join(quote.text.split()[:6])])


@each_article
def test_every_quote_of_an_article_is_found_with_its_speaker(name: str) -> None:
    """None missing, none too many, all with whoever says them."""
    found = knowledge(article(name))
    assert [line(found, quote) for quote in found.quotes] == expected(name)
