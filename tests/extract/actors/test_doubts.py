"""Names of several words that may be a town's, or none."""

import pytest

from factcli.extract.actors.finding import find_actors
from factcli.extract.page.document import Document

PLACE = "It was hot in Zendar Nova."


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        (PLACE, False),
        (f"Mr Zendar Nova left. {PLACE}", True),
        (f"ZENDAR NOVA: No.\n{PLACE}", True),
        (f"{PLACE} “No,” said Zendar Nova.", True),
        (f"{PLACE} Zendar Nova, 43, left.", True),
        (f"The yacht Zendar Nova won. {PLACE}", False),
        ("He met the Zendar Brown conference.", False),
        ("They crossed the Zendar Bridge.", False),
        ("Talks on Lake Zendar failed.", False),
        ("“No,” said Lake Zendar.", True),
    ],
)
def test_a_sign_of_a_person_outweighs_those_of_a_place(text: str, is_person: bool) -> None:
    """A title, an age, a label or a verb of speech beside the name, anywhere."""
    assert bool(find_actors(Document(text)).members) is is_person


def test_words_before_a_role_and_a_name_belong_to_the_role() -> None:
    """They are not another person's name."""
    (member,) = find_actors(Document("He told Zendar Ruritanian secretary Jane Roe.")).members
    assert member.name == "Jane Roe"


def test_a_known_name_in_capitals_may_be_a_small_word_of_a_headline() -> None:
    """WHO is no organisation where it opens a headline."""
    text = "WHO Said It Was A Long Night In Small Town\n\nThe mayor left."
    assert find_actors(Document(text)).members == []
