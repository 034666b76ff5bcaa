"""What all of an article shows of a single word."""

import pytest

from factcli.extract.actors.finding import find_actors
from factcli.extract.page.document import Document


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("In May the Red Cross and Zendara were told.", ["Red Cross", "Zendara"]),
        ("In May the Red Cross and Jane were told.", ["Red Cross"]),
        ("In May the Greens’ leader left. He met the Greens.", ["Greens"]),
        ("In May the roofers met the Greens.", []),
    ],
)
def test_organisations_by_what_stands_beside_them(text: str, organisations: list[str]) -> None:
    """Another one that they act with, or a role that only they give."""
    assert [member.name for member in find_actors(Document(text)).members] == organisations
