"""`show` prints facts whole, `source` what the data is."""

from pathlib import Path

import pytest
from tests.cli.command import ROOT, run
from tests.making import saying

from factcli.exits import ExitStatus
from factcli.knowledge import encode, encode_line


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two articles by the same person."""
    path = tmp_path / "two.jsonl"
    first, second = saying("We like fish.", title="Fish"), saying("We like chips.", title="Chips")
    path.write_bytes(encode_line(first) + encode_line(second))
    return path


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


def test_a_footer_says_how_much_there_is_and_where(two: Path) -> None:
    """Below a table, on stderr."""
    every = run("quotes", "--data", two, columns=300).stderr
    assert every == f"2 quotes · 2 articles in {two}\n"
    found = run("quotes", "chips", "--data", two, columns=300).stderr
    assert found == f"1 of 2 quotes · 2 articles in {two}\n"
    cut = run("search", "we", "--limit", "1", "--data", two, columns=300).stderr
    assert cut == f"showing 1 of 2 facts · 2 articles in {two} · --limit 0 shows all\n"
    assert run("quotes", "--data", two).stderr == ""


def test_the_text_of_an_article() -> None:
    """Character for character in a pipe, broken between words in a terminal."""
    article = (ROOT / "data" / "statement.txt").read_bytes().decode()
    assert run("source", "--text").stdout == article
    shown = run("source", "--text", columns=80).stdout
    assert shown.split() == article.split()
    assert max(map(len, shown.splitlines())) <= 80


def test_sources_are_listed_and_found_by_id(two: Path) -> None:
    """A table of several, one by its id, and only one has its text printed."""
    [fish, chips] = run("source", "--data", two, "--json").json
    assert (fish["title"], chips["title"]) == ("Fish", "Chips")
    table = run("source", "--data", two, columns=80).stdout
    assert "Fish" in table
    assert "Chips" in table
    assert run("source", chips["id"], "--data", two, "--json").json == [chips]
    assert "chips" in run("source", chips["id"], "--text", "--data", two).stdout
    refused = run("source", "--text", "--data", two)
    assert refused.exit_status == ExitStatus.TROUBLE
    assert "give its ID" in refused.error


def test_the_page_of_one_article_of_many_is_of_that_alone(two: Path) -> None:
    """Who speaks in the others is not told."""
    other = saying("We like peas.", speaker="Bo Doe", title="Peas")
    three = two.with_name("three.jsonl")
    three.write_bytes(two.read_bytes() + encode_line(other))
    page = run("source", other.source.id, "--data", three, columns=80, TERM="dumb").stdout
    assert "Bo Doe 1 █" in page
    bars = [line for line in page.splitlines() if "█" in line]
    assert len(bars) == 1


def test_articles_without_titles_are_told_by_how_they_begin(tmp_path: Path) -> None:
    """And what none of them has is no column and no bar."""
    path = tmp_path / "two.jsonl"
    both = saying("We like fish."), saying("We like chips " * 50)
    path.write_bytes(b"".join(map(encode_line, both)))
    shown = run("source", "--data", path, columns=120).stdout
    assert "“We like fish.” Ann Lee said." in shown
    assert "“We like chips We" in shown
    assert shown.count("…") == 1
    assert not {"date", "undated", "publisher", "unknown"} & set(shown.split())


def test_an_article_without_facts(tmp_path: Path) -> None:
    """Is an article all the same; its quotes are an empty list, which is no failure."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying(after="Nobody said a word.\n")))
    assert run("quotes", "--data", path, "--json") == (ExitStatus.FOUND, "[]\n", "")
    assert run("actors", "--data", path, "--json") == (ExitStatus.FOUND, "[]\n", "")
    assert "0 quotes" in run("source", "--data", path, columns=80).stdout
