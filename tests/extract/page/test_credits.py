"""Who wrote an article, in parentheses."""

import pytest
from tests.extract.reading import knowledge

from factcli.extract.page.credits import credited
from factcli.extract.page.document import Document

CREDITS = [
    "(Reporting by Ann Haddad and Bob Zenner in ACTON; Editing by Fred Poe)",
    "(Reporting by Ann Haddad; Additional reporting by Dora Lim; Editing by Fred Poe.)",
    "(Additional reporting by Ann Haddad in Acton, Dora Lim in BERLIN; Writing by Fred Poe.)",
    "(Writing by Ann Haddad, editing by Fred Poe)",
]


@pytest.mark.parametrize("line", CREDITS)
def test_credits_name_no_actors_and_say_nothing(line: str) -> None:
    """The desk that wrote an article takes no part in what it tells."""
    read = knowledge(f"John Doe said it was late.\n\n{line}")
    assert [actor.name for actor in read.actors] == ["John Doe"]
    assert [quote.text for quote in read.quotes] == ["it was late"]


def test_parentheses_inside_a_paragraph_are_no_credits() -> None:
    """Nor is a paragraph in parentheses that tells something."""
    for text in ("He left (Reporting by Roe helped).", "(Reporting on Roe was hard.)"):
        assert not credited(Document(text))
