"""Names that are the same actor, and names that are not."""

import pytest

from factcli.checking.speakers import compare
from factcli.checking.verdicts import Relation
from factcli.model import Actor, ActorKind
from factcli.text import slug

SAME, OTHER, UNSURE = Relation.SAME, Relation.OTHER, Relation.UNSURE


def actor(
    name: str, *aliases: str, role: str | None = None, organisation: str | None = None
) -> Actor:
    """A person, or an organisation if the name starts with "The"."""
    kind = ActorKind.ORGANISATION if name.startswith("The ") else ActorKind.PERSON
    return Actor(
        id=slug(name), name=name, kind=kind, role=role, organisation=organisation, country=None,
        aliases=list(aliases), mentions=[],
    )  # fmt: skip


ACTORS = {
    each.name: each
    for each in (
        actor("Alyaksandr Lukashenka"),
        actor("Joan Miller", "Miller"),
        actor("Robert Miller"),
        actor("Dana Kim", role="deputy foreign minister", organisation="the-world-weather-office"),
        actor("Omar Reed", role="spokesman", organisation="the-world-weather-office"),
        actor("The World Weather Office", "WWO", "the Office"),
        actor("The Storm Desk", organisation="the-world-weather-office"),
        actor("The Harbour Times"),
        actor("Orlov"),
        actor("Pia Larsen", role="dean of the law school"),
    )
}


@pytest.mark.parametrize(
    ("claimed", "speaker", "relation"),
    [
        ("Joan Miller", "Joan Miller", SAME),
        ("Ms. Miller", "Joan Miller", SAME),
        ("MILLER", "Joan Miller", SAME),
        ("Joan", "Joan Miller", SAME),
        ("Harbour Master Joan Miller", "Joan Miller", SAME),
        ("Joan Miller of Ohio", "Joan Miller", SAME),
        ("Joan Miller, the harbour master", "Joan Miller", SAME),
        ("Joan Miller (harbour master)", "Joan Miller", SAME),
        ("Miller, Joan", "Joan Miller", SAME),
        ("Miller, Robert", "Joan Miller", OTHER),
        ("Robert Miller, the harbour master", "Joan Miller", OTHER),
        ("WWO (the weather people)", "The World Weather Office", SAME),
        ("Dean Larsen", "Pia Larsen", SAME),
        ("Dean Miller", "Joan Miller", OTHER),
        ("Deputy Foreign Minister Kim", "Dana Kim", SAME),
        ("J. Miller", "Joan Miller", SAME),
        ("Robert Miller", "Joan Miller", OTHER),
        ("Jack Miller", "Joan Miller", OTHER),
        ("Joan Baker", "Joan Miller", OTHER),
        ("Bob Miller", "Robert Miller", SAME),
        ("Miller", "Robert Miller", UNSURE),
        ("Lukashenko", "Alyaksandr Lukashenka", SAME),
        ("Alexander Lukashenko", "Alyaksandr Lukashenka", SAME),
        ("Лукашенко", "Alyaksandr Lukashenka", SAME),
        ("Viktor Lukashenko", "Alyaksandr Lukashenka", OTHER),
        ("Pavel Orlov", "Orlov", SAME),
        ("WWO", "The World Weather Office", SAME),
        ("W.W.O.", "The World Weather Office", SAME),
        ("Weather Office", "The World Weather Office", SAME),
        ("Times", "The Harbour Times", SAME),
        ("WWO", "Dana Kim", OTHER),
        ("WWO", "Omar Reed", UNSURE),
        ("WWO", "The Storm Desk", UNSURE),
        ("Storm Desk", "The World Weather Office", OTHER),
        ("Omar Reed", "The World Weather Office", OTHER),
        ("the deputy minister", "Dana Kim", SAME),
        ("foreign minister", "Dana Kim", SAME),
        ("a spokesman", "Dana Kim", UNSURE),
        ("she", "Dana Kim", UNSURE),
        ("Harbour Times", "Dana Kim", OTHER),
        ("Nobody Here", "Dana Kim", OTHER),
        ("…", "Dana Kim", UNSURE),
    ],
)
def test_relation(claimed: str, speaker: str, relation: Relation) -> None:
    """Aliases, surnames, titles, spellings and short forms are the same; relatives are not."""
    found = compare(claimed, ACTORS[speaker], list(ACTORS.values()))
    assert found.relation is relation


def test_a_name_that_is_not_there_gets_a_suggestion() -> None:
    """The note says who may have been meant."""
    found = compare("Dino Kimm", ACTORS["Joan Miller"], list(ACTORS.values()))
    assert found.relation is OTHER
    assert found.note == "the article names no “Dino Kimm”; did you mean Dana Kim?"
