"""Lines in which an agency names those who wrote an article: "(Reporting by …; Editing by …)"."""

from factcli.extract.page.document import Document
from factcli.extract.words.patterns import pattern

_CREDITS = pattern(r"\((?:(?:Additional|Further) r|R)eporting by |\((?:Writing|Editing) by ")


def credited(document: Document) -> set[int]:
    """The places of the paragraphs that say who wrote the article: nothing in them is told."""
    text = document.text
    return {
        place
        for place, (start, end) in enumerate(document.paragraphs)
        if text[start] == "(" and _CREDITS.match(text, start, end) is not None
    }
