"""Single words that no full name explains."""

import pytest

from factcli.extract.actors.finding import find_actors
from factcli.extract.page.document import Document
from factcli.model import ActorKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zendar believes that it will rain.", ActorKind.PERSON),
        ("“It is over,” said Zendar.", ActorKind.PERSON),
        ("It rained in Zendar. Men fled into Zendar, and Zendar said no.", None),
        ("He met former Zendar militia men.", None),
        ("On Monday Zendarco shares fell.", ActorKind.ORGANISATION),
        ("He told Zendar in an interview that it was over.", ActorKind.ORGANISATION),
        ("He told Zendar in a letter that it was over.", ActorKind.PERSON),
    ],
)
def test_what_a_single_word_names(text: str, kind: ActorKind | None) -> None:
    """What it does and where it stands in the whole article show that it acts."""
    kinds = [member.kind for member in find_actors(Document(text)).members]
    assert kinds == ([] if kind is None else [kind])


def test_a_role_takes_a_word_before_it_in() -> None:
    """Not the word takes the role before it."""
    members = find_actors(Document("He met deputy Zendar chief Jane Roe.")).members
    assert [member.name for member in members] == ["Jane Roe"]


def test_a_hidden_surname_is_no_part_of_a_handle() -> None:
    """Where it stands alone, it is read as a nation's word elsewhere."""
    text = "Mark Swede came. @Swede wrote of #Swede. Swede said no."
    (member,) = find_actors(Document(text)).members
    assert [text[slice(*span)] for span in member.mentions] == ["Mark Swede", "Swede"]
