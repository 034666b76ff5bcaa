"""`show` prints facts whole."""

from pathlib import Path

from tests.cli.command import run

from factcli.exits import ExitStatus


def test_several_facts_of_every_kind_at_once() -> None:
    """In the order they were asked for."""
    result = run("show", "PL", "q1", "nato", "--json")
    assert [record["fact"] for record in result.json] == ["country", "quote", "actor"]
    page = run("show", "PL", "q1", "nato", columns=80).stdout
    assert page.index("Poland") < page.index("Marcin Przydacz") < page.index("the Alliance")


def test_an_id_of_several_articles_carries_theirs(two: Path) -> None:
    """What a lookup prints as an id is taken as one; a bare one says which there are."""
    ids = run("quotes", "--data", two, "--ids").stdout.split()
    assert len(ids) == 2
    for id_, words in zip(ids, ("We like fish.", "We like chips."), strict=True):
        assert run("show", id_, "--data", two, "--json").json[0]["text"] == words
        assert words in run("show", id_, "--data", two, columns=80).stdout
    refused = run("show", "q1", "--data", two)
    assert refused.exit_status == ExitStatus.TROUBLE
    assert ids[0] in refused.error


def test_a_person_of_several_articles(two: Path) -> None:
    """Is one, with what each article says of them counted together."""
    [record] = run("show", "speaker", "--data", two, "--json").json
    assert (record["quotes"], record["named"], record["sources"]) == (2, 2, 2)
    assert record["source"] is None
    assert "2 articles" in run("show", "speaker", "--data", two, columns=80).stdout
