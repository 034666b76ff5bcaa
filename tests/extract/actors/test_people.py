"""Which mentions of people are one person."""

import pytest

from factcli.extract.actors.finding import find_actors
from factcli.extract.actors.people import is_spelling_of, same_first_name
from factcli.extract.page.document import Document


def people(text: str) -> dict[str, list[str]]:
    """The members of a text with their aliases."""
    return {member.name: member.aliases for member in find_actors(Document(text)).members}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("mike", "michael", True),
        ("ben", "benjamin", True),
        ("j", "jane", True),
        ("jane", "john", False),
        ("mary", "mark", False),
    ],
)
def test_first_names_of_one_person(one: str, other: str, same: bool) -> None:
    """Initials, short forms and nicknames may be one person's."""
    assert same_first_name(one, other) is same
    assert same_first_name(other, one) is same


def test_surnames_that_vary_in_spelling() -> None:
    """Ends and doubled letters vary; the plural is the family."""
    assert is_spelling_of("kowalsky", "kowalskyy")
    assert is_spelling_of("lukashenko", "lukashenka")
    assert is_spelling_of("matthewes", "mathewes")
    assert not is_spelling_of("robertsons", "robertson")
    assert not is_spelling_of("stevens", "sanders")


def test_a_name_grows_and_keeps_its_short_forms() -> None:
    """Middle names, initials and short first names join one member."""
    text = "Michael Rowe left. Michael J. Rowe said so. Then Rowe stayed, and Michael smiled."
    assert people(text) == {"Michael J. Rowe": ["Michael Rowe", "Rowe", "Michael"]}


def test_different_middle_initials_are_different_people() -> None:
    """Father and son are told apart."""
    assert list(people("John H.W. Rowe met John W. Rowe in town.")) == [
        "John H.W. Rowe",
        "John W. Rowe",
    ]


def test_first_names_in_another_order_are_another_person() -> None:
    """Sisters may share both."""
    assert list(people("Anna Maria Roe met Maria Anna Lena Roe in town.")) == [
        "Anna Maria Roe",
        "Maria Anna Lena Roe",
    ]


def test_family_name_may_come_first() -> None:
    """A courtesy title shows which part of the name is the surname."""
    assert people("Hua Chunying spoke. Ms Hua said no.") == {"Hua Chunying": ["Ms Hua"]}
    assert people("Kim Yo-jong spoke. Ms Kim said no.") == {"Kim Yo-jong": ["Ms Kim"]}
    assert list(people("Mr Hua Chunying spoke. Ms Hua said no.")) == ["Hua Chunying", "Hua"]


def test_surname_that_is_also_a_nation_or_a_small_word() -> None:
    """It stands for the person only where it acts like one."""
    text = "Mark Swede came. Swede said no. A Swede in town sang."
    assert people(text) == {"Mark Swede": ["Swede"]}


def test_bare_surname_is_whoever_was_named_most() -> None:
    """Of two bearers without a title the more salient one is meant."""
    text = "Jane Rowe spoke. Jane Rowe left. Her son Tim Rowe stayed. Rowe was happy."
    assert people(text) == {"Jane Rowe": ["Rowe"], "Tim Rowe": []}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leila Haddad KC told the court. “No,” Haddad said.", ["Leila Haddad"]),
        ("“It is over,” said Peter Dam on Monday.", ["Peter Dam"]),
        ("[Video: FULL SPEECH: Roe speaks]\n\nJane Roe said: “We go.”", ["Jane Roe"]),
        ("ZENDAR Jane Roe Quits As Mayor Of Small Town\n\nShe left.", ["Jane Roe"]),
        (
            "Report Reveals Dalton Took Money From Donors\n\nJane Dalton denied it. Dalton left.",
            ["Jane Dalton"],
        ),
    ],
)
def test_letters_verbs_and_capitals_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    """KC behind a name, a verb of a headline, a title in capitals; a surname may be a thing."""
    assert list(people(text)) == names


@pytest.mark.parametrize("name", ["Ban Ki-moon", "Noh Hae-young"])
def test_a_first_name_may_end_like_an_english_word(name: str) -> None:
    """As Korean ones do."""
    assert name in people(f"The council heard Secretary-General {name} on Monday.")
