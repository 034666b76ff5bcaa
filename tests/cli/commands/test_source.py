"""`source` prints what the data is."""

import json
import re
from pathlib import Path

from tests.cli.command import ROOT, run
from tests.making import saying

from factcli.exits import ExitStatus
from factcli.knowledge import encode_line


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


def test_a_dateline_is_not_how_an_article_begins(tmp_path: Path) -> None:
    """Its date is shown beside."""
    articles = tmp_path / "some.jsonl"
    texts = ("date 2023-03-09\n\nPort strike\n\nIt rained.", "date 2021-11 We left.")
    articles.write_text("".join(f'{{"text": {json.dumps(text)}}}\n' for text in texts))
    built = tmp_path / "built.jsonl"
    run("build", articles, "-o", built, "--jobs", "1")
    shown = run("source", "--data", built, columns=80).stdout
    assert re.search(r"2023-03-09 +Port strike  ", shown)
    assert re.search(r"2021-11 +We left.  ", shown)
