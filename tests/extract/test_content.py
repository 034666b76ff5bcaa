"""What a report reports, and where it ends."""

from tests.extract.reading import LEAD, told


def test_a_participle_behind_a_quotation_is_a_report_of_its_own() -> None:
    """The comma stands inside the closing mark, and what follows is reported by itself."""
    found = told(
        LEAD + "Jane Roe told reporters that her fears were “overblown,” adding that the plan had "
        "“real promise.”"
    )
    assert found == [
        ("her fears were “overblown,”", "jane-roe"),
        ("the plan had “real promise.”", "jane-roe"),
    ]


def test_a_second_verb_behind_a_quotation_is_not_reported() -> None:
    """What the narrator goes on to tell is no part of the quote."""
    found = told(LEAD + "John Doe said the plan was “a bad joke,” but gave it a try.")
    assert found == [("the plan was “a bad joke,”", "john-doe")]
