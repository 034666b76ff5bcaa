"""What a lookup says below what it found."""

from pathlib import Path

from tests.cli.command import run
from tests.making import saying

from factcli.exits import ExitStatus
from factcli.knowledge import encode


def test_a_footer_says_how_much_there_is_and_where(two: Path) -> None:
    """Below a table, on stderr."""
    every = run("quotes", "--data", two, columns=300).stderr
    assert every == f"2 quotes · 2 articles in {two}\n"
    found = run("quotes", "chips", "--data", two, columns=300).stderr
    assert found == f"1 of 2 quotes · 2 articles in {two}\n"
    cut = run("search", "we", "--limit", "1", "--data", two, columns=300).stderr
    assert cut == f"showing 1 of 2 facts · 2 articles in {two} · --limit 0 shows all\n"
    assert run("quotes", "--data", two).stderr == ""


def test_an_article_without_facts(tmp_path: Path) -> None:
    """Is an article all the same; its quotes are an empty list, which is no failure."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying(after="Nobody said a word.\n")))
    assert run("quotes", "--data", path, "--json") == (ExitStatus.FOUND, "[]\n", "")
    assert run("actors", "--data", path, "--json") == (ExitStatus.FOUND, "[]\n", "")
    assert "0 quotes" in run("source", "--data", path, columns=80).stdout
