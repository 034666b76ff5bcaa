"""Which mentions of organisations are one."""

from factcli.extract.actors.finding import find_actors
from factcli.extract.page.document import Document


def organisations(text: str) -> dict[str, list[str]]:
    """The members of a text with their aliases."""
    return {member.name: member.aliases for member in find_actors(Document(text)).members}


def test_known_acronym_and_name_are_one_under_the_fullest_form() -> None:
    """The name is the longest one the article uses."""
    text = "The WHO met for days. Then the World Health Organization said no. So the WHO left."
    assert organisations(text) == {"World Health Organization": ["WHO"]}


def test_a_generic_form_that_begins_with_a_name_is_an_alias() -> None:
    """It never becomes the name, though it is longer."""
    assert organisations("NATO met. NATO Allies agreed.") == {"NATO": ["NATO Allies"]}
    name = "North Atlantic Treaty Organization"
    assert organisations("NATO Allies agreed.") == {name: ["NATO Allies"]}


def test_capitals_stand_for_the_initials_of_an_organisation() -> None:
    """No parentheses are needed where the letters fit."""
    text = "The Baltic Herring Association met. BHA said no."
    assert organisations(text) == {"Baltic Herring Association": ["BHA"]}


def test_letters_in_brackets_stand_for_an_organisation() -> None:
    """Also where they are not its initials, as of its name in another language."""
    text = "The Zendar Party of Ruritania (ZPP) met. ZPP said no."
    assert organisations(text) == {"Zendar Party of Ruritania": ["ZPP"]}


def test_letters_of_another_organisation_may_stand_for_the_one_that_is_named() -> None:
    """A known acronym is that of whoever the article names with these initials."""
    text = "The Western Transport Office met. WTO said no."
    assert organisations(text) == {"Western Transport Office": ["WTO"]}


def test_whom_a_person_is_of_may_end_in_a_plain_word() -> None:
    """It is no person's name there."""
    text = "“No,” said Jane Roe of Zendar Insights."
    assert list(organisations(text)) == ["Jane Roe", "Zendar Insights"]


def test_a_hashtag_is_a_mention_of_an_organisation_that_is_named() -> None:
    """Elsewhere in the text."""
    assert organisations("#UN lost. The UN met.") == {"UN": ["#UN"]}
    assert organisations("#UN lost. The men met.") == {}


def test_legal_form_does_not_make_another_company() -> None:
    """A known company with its legal form is the same."""
    assert list(organisations("Apple said no. Shares of Apple Inc. fell.")) == ["Apple Inc."]


def test_part_of_an_organisation_that_is_named_too() -> None:
    """The European Commission belongs to the European Union once both are there."""
    cast = find_actors(Document("The European Commission wrote to the EU. The Commission said no."))
    commission, union = cast.members
    assert (commission.name, commission.aliases) == ("European Commission", ["The Commission"])
    assert cast.members[commission.organisation or 0] is union


def test_the_first_of_those_who_share_a_firm_stands_for_it() -> None:
    """Zenda is short for Zenda & Sons."""
    assert organisations("Zenda & Sons closed. Zenda's managing director left.") == {
        "Zenda & Sons": ["Zenda"]
    }
