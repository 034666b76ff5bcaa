"""The first subject of a sentence."""

import pytest
from tests.extract.reading import source_words


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("After a packed, three-hour meeting, Jane Roe", "Jane Roe"),
        ("Following a hastily called, two-hour session, the Acton Council", "Acton Council"),
        ("Despite the wind, rain and snow, the mayor", "the mayor"),
        ("In Acton, officials", "officials"),
    ],
)
def test_it_stands_behind_a_list_that_opens_the_sentence(opening: str, source: str) -> None:
    """A comma inside an opening phrase does not close it, unless somebody stands behind it."""
    assert source_words(f"{opening} issued a statement calling the march “a breach.”") == source
