"""Lines in which an agency names those who wrote an article: "(Reporting by …; Editing by …)"."""

from factcli.extract.words.patterns import pattern
from factcli.model import Span

_CREDITS = pattern(r"\((?:(?:Additional|Further) r|R)eporting by |\((?:Writing|Editing) by ")


def are_credits(text: str, paragraph: Span) -> bool:
    """Whether a paragraph says who wrote the article, and nothing that is told in it."""
    start, end = paragraph
    return text[start] == "(" and _CREDITS.match(text, start, end) is not None
