"""Actors of different articles are joined with care."""

import hashlib

from msgspec.structs import replace

from factcli.model import Actor, ActorKind, Knowledge, Source
from factcli.store.joined import JoinedActors

PERSON = ActorKind.PERSON
ORGANISATION = ActorKind.ORGANISATION


def actor(
    name: str,
    *aliases: str,
    kind: ActorKind = PERSON,
    role: str | None = None,
    organisation: str | None = None,
) -> Actor:
    """An actor whose id is made from the name."""
    return Actor(
        id=name.lower().replace(" ", "-"), name=name, kind=kind, role=role,
        organisation=organisation, country=None, aliases=list(aliases), mentions=[],
    )  # fmt: skip


def article(*actors: Actor) -> Knowledge:
    """An article that names these actors."""
    text = repr(actors)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        id=digest[:12], title=None, date=None, url=None, publisher=None, language="en",
        sha256=digest, text=text,
    )  # fmt: skip
    return Knowledge(source=source, quotes=[], actors=list(actors), countries=[], dates=[])


def joined(*articles: Knowledge) -> list[tuple[str, int]]:
    """The joined actors of articles, with the number of articles they are in."""
    found = JoinedActors()
    for each in articles:
        found.add(each)
    return [(actor.id, actor.sources) for actor in found.actors]


def test_the_same_full_name_in_another_spelling_joins() -> None:
    """Accents, case and script do not part people."""
    files = [article(actor(name)) for name in ("Andrzej Duda", "ANDRZEJ DÛDA")]
    assert joined(*files) == [("andrzej-duda", 2)]


def test_relatives_and_shared_first_names_stay_apart() -> None:
    """Neither a surname nor a first name joins people, whatever their roles."""
    files = [
        article(actor("Jens Stoltenberg", "Stoltenberg", "Mr Stoltenberg", role="minister")),
        article(actor("Jens Spahn", "Spahn", "Jens", role="minister")),
        article(actor("Thorvald Stoltenberg", "Stoltenberg", "Mr Stoltenberg", role="minister")),
    ]
    assert [count for _, count in joined(*files)] == [1, 1, 1]


def test_a_surname_alone_does_not_join() -> None:
    """Two articles that only say Johnson may mean two people; ids stay apart."""
    assert joined(article(actor("Johnson")), article(actor("Johnson"))) == [
        ("johnson", 1), ("johnson-2", 1),
    ]  # fmt: skip


def test_an_alias_joins_where_the_role_vouches() -> None:
    """A name that is another's alias joins with the same role, not without."""
    full = article(actor("Alyaksandr Lukashenka", "Alexander Lukashenko", role="President"))
    same = article(actor("Alexander Lukashenko", role="president"))
    other = article(actor("Alexander Lukashenko", role="goalkeeper"))
    assert joined(full, same) == [("alyaksandr-lukashenka", 2)]
    assert joined(same, full) == [("alexander-lukashenko", 2)]
    assert [count for _, count in joined(full, other)] == [1, 1]


def test_an_alias_joins_where_the_organisation_vouches() -> None:
    """An organisation in common vouches, too."""
    nato = actor("NATO", kind=ORGANISATION)
    full = article(nato, actor("Jens Stoltenberg", "Stoltenberg", organisation="nato"))
    short = article(nato, actor("Stoltenberg", organisation="nato"))
    assert joined(full, short) == [("nato", 2), ("jens-stoltenberg", 2)]


def test_an_ambiguous_name_joins_nobody() -> None:
    """Where two answer to name and role, a third is kept apart."""
    files = [
        article(actor("Alan Smith", "Smith", role="spokesman")),
        article(actor("Bob Smith", "Smith", role="spokesman")),
        article(actor("Smith", role="spokesman")),
    ]
    assert [count for _, count in joined(*files)] == [1, 1, 1]


def test_organisations_need_no_second_word_but_persons_are_none() -> None:
    """NATO is NATO; a person is never an organisation."""
    files = [article(actor("Nokia", kind=kind)) for kind in (ORGANISATION, ORGANISATION, PERSON)]
    assert joined(*files) == [("nokia", 2), ("nokia-2", 1)]


def test_two_actors_of_one_article_stay_two() -> None:
    """An article that tells two of a name apart is believed."""
    mayor = actor("John Smith", role="mayor")
    pilot = replace(actor("John Smith", role="pilot"), id="john-smith-2")
    assert joined(article(mayor, pilot)) == [("john-smith", 1), ("john-smith-2", 1)]


def test_an_organisation_goes_with_the_role_it_was_said_with() -> None:
    """Not the role of one article with the committee of another; the same role may be told more."""
    body = actor("Port Council", kind=ORGANISATION)
    plain, held, other = (
        actor("Jane Roe", role="Director"),
        actor("Jane Roe", role="director", organisation=body.id),
        actor("Jane Roe", role="member", organisation=body.id),
    )
    for second, organisation in ((held, "Port Council"), (other, None)):
        found = JoinedActors()
        found.add(article(plain))
        found.add(article(second, body))
        person = next(one for one in found.actors if one.name == "Jane Roe")
        assert person.role == "Director"
        number = person.organisation
        assert (None if number is None else found.actors[number].name) == organisation
