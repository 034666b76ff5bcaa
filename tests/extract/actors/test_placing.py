"""What beside a name shows that it is a place's."""

import pytest

from factcli.extract.actors.placing import follows_preposition, is_home, is_in_country, is_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the city of @ fell", True),
        ("the music of @ fell", False),
        ("the river @ rose", True),
        ("men in @, Poland, left", True),
        ("In @, Poland, it rained", True),
        ("men in @, Jane Roe said", False),
        ("voters of @ province", True),
        ("voters met @ yesterday", False),
    ],
)
def test_nouns_and_countries_tell_a_place(text: str, place: bool) -> None:
    """A noun before or behind it, or the country that it is in."""
    start = text.index("@")
    text = text.replace("@", "Zendar")
    assert is_place(text, start, start + len("Zendar")) is place


def test_words_before_a_place() -> None:
    """A preposition as a word of its own, or who is from there."""
    assert follows_preposition("men in Zendar", 7)
    assert not follows_preposition("the cabin Zendar", 10)
    assert is_home("Jane Roe of Zendar", 12)
    assert not is_home("the mayor of Zendar", 13)


def test_a_country_behind_a_place() -> None:
    """With or without the part of it."""
    assert is_in_country("Zendar in northern Poland", 6)
    assert not is_in_country("Zendar in Marwick", 6)
