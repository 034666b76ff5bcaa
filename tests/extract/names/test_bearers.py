"""A role says who its bearer may be."""

import pytest

from factcli.extract.names.bearers import gender_of, is_plural, nation_of, nouns_of


def test_what_a_role_says_of_its_bearer() -> None:
    """Its nouns with wider ones, its gender, and whether it is of several."""
    assert nouns_of("former Sen.") >= {"senator", "lawmaker"}
    assert gender_of("campaign spokeswoman") == "female"
    assert gender_of("director") is None
    assert is_plural("Sens.")
    assert not is_plural("Secretary of Foreign Affairs")


@pytest.mark.parametrize(
    ("role", "nation"),
    [
        ("French president", (6, "FR")),
        ("former French president", (0, "FR")),
        ("South African minister", (13, "ZA")),
        ("director", (0, None)),
        ("French", (0, None)),
    ],
)
def test_the_nation_of_a_role(role: str, nation: tuple[int, str | None]) -> None:
    """It opens the role, also behind a word that says that the role is over."""
    assert nation_of(role) == nation
