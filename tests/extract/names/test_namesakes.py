"""Words known otherwise that are a first name, or are not."""

import pytest
from tests.extract.reading import knowledge


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May John Stone praised her.", "John Stone"),
        ("Since last April Ann Pollard had left.", "Ann Pollard"),
        ("Ask April Jones, who left.", "April Jones"),
    ],
)
def test_a_month_behind_its_preposition_is_no_first_name(text: str, name: str) -> None:
    """Who is named right behind the month keeps their own name."""
    assert [actor.name for actor in knowledge(text).actors] == [name]
