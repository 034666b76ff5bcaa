"""What a role belongs to."""

from factcli.extract.names.belonging import employer_behind, nation_before


def test_nation_before_a_role() -> None:
    """A demonym or a country's possessive right before a role is its nation."""
    assert nation_before("The Polish minister", 11) == "PL"
    assert nation_before("Ukraine’s president", 10) == "UA"
    assert nation_before("The new president", 8) is None


def test_employer_behind_a_role() -> None:
    """Where an "of" follows a role, whom it is held at comes right behind it."""
    assert employer_behind("director of the agency", 8) == 16
    assert employer_behind("director said", 8) is None
