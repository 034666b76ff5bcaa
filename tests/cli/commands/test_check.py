"""`check`: claims from the command line, standard input and drafts, and how each run ends."""

import json
import os
import sys
from pathlib import Path

import pytest
from tests.cli.command import run, run_process

from factcli.exits import ExitStatus

TRUE = "We will remain vigilant against the risk of further escalation"
FALSE = "We will not remain vigilant against the risk of further escalation"
ARTICLE = "“We keep the harbour open for all,” Ann Lee said on Monday.\n"
DRAFT = """\
# A story

The Council said: “We will remain vigilant against the risk of further escalation.”

“All 31 allies on the Polish, Latvian and Lithuanian side,” Mr Przydacz tweeted.
It was “a nice day for pirates”.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with a true and two false quotes."""
    path = tmp_path / "my story.md"
    path.write_text(DRAFT, "utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "verdict", "status"),
    [
        ([TRUE], "exact", ExitStatus.FOUND),
        ([TRUE, "--speaker", "north atlantic council"], "exact", ExitStatus.FOUND),
        ([TRUE, "--speaker", "Marcin Przydacz"], "misattributed", ExitStatus.NOT_FOUND),
        ([FALSE], "altered", ExitStatus.NOT_FOUND),
        (["We will remain … escalation and provocation"], "spliced", ExitStatus.FOUND),
        (["pirates sank the ferry"], "absent", ExitStatus.NOT_FOUND),
        (TRUE.split(), "exact", ExitStatus.FOUND),
    ],
)
def test_a_quote_against_the_bundled_article(
    arguments: list[str], verdict: str, status: ExitStatus
) -> None:
    """The verdict is printed, and the exit status says whether it is genuine."""
    result = run("check", *arguments, "--json")
    assert [finding["verdict"] for finding in result.json] == [verdict]
    assert result.exit_status == status


def test_quotes_from_standard_input() -> None:
    """One a line; blank lines are no quotes, and the order is kept."""
    result = run("check", "-", "--json", stdin=f"{TRUE}\n\n{FALSE}\n")
    assert [finding["verdict"] for finding in result.json] == ["exact", "altered"]
    assert result.stderr == "2 quotes: 1 altered, 1 exact\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_quotes_in_another_encoding(encoding: str) -> None:
    """Are read as an article in it is, whatever encoding the terminal has."""
    lines = f"{TRUE}…\nWe’ll drink “naïve” coffee – café by café.\n".encode(encoding)
    result = run_process("check", "-", "--json", stdin=lines, PYTHONIOENCODING="ascii")
    assert [finding["verdict"] for finding in result.json] == ["exact", "absent"]
    assert result.json[1]["claim"]["text"] == "We’ll drink “naïve” coffee – café by café."
    told = "standard input: read as Windows-1252, for it is not UTF-8"
    assert result.stderr.startswith(told) is (encoding == "cp1252")


def test_quotes_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Are refused, where they would fill the memory."""
    monkeypatch.setattr(sys.modules["factcli.ingest.origins"], "LARGEST", 1_000_000)
    error = run("check", "-", stdin="We left.\n" * 200_000).error
    assert error == "standard input is larger than 1 MB; give fewer quotes at a time"


def test_quotes_that_are_no_text() -> None:
    """One line, as of an article."""
    error = run_process("check", "-", stdin=b"We\0left\x01\n").error
    assert error.startswith("standard input has a NUL byte at byte 2: binary or damaged; give")


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "sarif", "table"])
def test_a_draft_whose_name_is_not_utf_8(tmp_path: Path, form: str) -> None:
    """Is told by its bytes, in JSON so that Python reads its name back."""
    path = tmp_path / os.fsdecode(b"caf\xe9.md")
    path.write_text(DRAFT, "utf-8")
    result = run("check", "--draft", path, "-f", form)
    assert result.exit_status == ExitStatus.NOT_FOUND
    shown = {"json": "caf\\udce9.md", "jsonl": "caf\\udce9.md", "sarif": "caf%E9.md"}
    assert shown.get(form, "caf") in result.stdout
    if form == "json":
        assert result.json[0]["claim"]["at"]["file"] == str(path)


def test_an_article_read_now(tmp_path: Path) -> None:
    """Nothing has to be built for `--source`; it may be repeated."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE if name == "b.txt" else "Nothing.\n", "utf-8")
    sources = ("--source", tmp_path / "a.txt", "--source", tmp_path / "b.txt")
    result = run("check", "we keep the harbour open", "-s", "Lee", *sources, "--json")
    (finding,) = result.json
    assert finding["verdict"] == "exact"
    assert finding["place"]["speaker"]["name"] == "Ann Lee"
    assert finding["place"]["file"] == str(tmp_path / "b.txt")
    shown = run("check", "we keep the harbour open", *sources, columns=500, TERM="dumb").stdout
    assert f"  where    {tmp_path / 'b.txt'}, line 1:2\n" in shown


def test_a_source_that_cannot_be_read_is_a_status_of_its_own(tmp_path: Path) -> None:
    """Nothing was checked: that is neither genuine nor not."""
    result = run("check", TRUE, "--source", tmp_path / "none.txt")
    assert result.exit_status == ExitStatus.UNCHECKED
    assert "none.txt" in result.error
    assert result.error.endswith("; nothing was checked")


def test_a_quote_of_a_draft_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    """A line break within a paragraph of Markdown is a blank, whatever the width of the lines."""
    path = tmp_path / "a.md"
    path.write_text(
        "The North Atlantic Council met. “We will remain\nvigilant against the risk,” it said.\n",
        "utf-8",
    )
    (finding,) = run("check", "--draft", path, "--json").json
    assert finding["claim"]["text"] == "We will remain vigilant against the risk,"
    assert finding["claim"]["speaker"] == "North Atlantic Council"


def test_lines_of_a_page_are_none_of_its_file(tmp_path: Path) -> None:
    """An editor is told the file alone: the lines are those of the text that was found in it."""
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    words = "It was a long night at the harbour, and everybody was tired of it. " * 5
    path.write_text(f"<html><body>\n\n<p>{words}</p><p>“{FALSE},” Roe said.</p></body></html>")
    log = run("check", "--draft", path, "-f", "sarif").json
    (place,) = log["runs"][0]["results"][0]["locations"]
    assert place == {"physicalLocation": {"artifactLocation": {"uri": path.as_posix()}}}


def test_a_book_is_not_shown_whole() -> None:
    """A person sees how it begins and how long it is; a program gets all of it."""
    book = "pirates sank the ferry " * 1000
    shown = run("check", "-", "-f", "table", stdin=book).stdout
    assert len(shown) < 3000
    assert "… (23,000 characters)" in shown
    (found,) = run("check", "-", "--json", stdin=book).json
    assert len(found["claim"]["text"]) == 23_000


def test_a_draft_is_reported_worst_first(draft: Path) -> None:
    """With the place in the draft and in the article, and a diff that needs no colour."""
    result = run("check", "--draft", draft, columns=200, TERM="dumb")
    heads = [line for line in result.stdout.splitlines() if line and line[0] in "✗?✓"]
    assert [head.split()[1] for head in heads] == ["absent", "altered", "exact"]
    assert "my story.md:6:9" in heads[0]
    assert "All [-30-]{+31+} allies on the Polish, Latvian and Lithuanian side" in result.stdout
    assert "line 3:2" in result.stdout
    assert result.stderr == "3 quotes: 1 absent, 1 altered, 1 exact\n"
    assert result.exit_status == ExitStatus.NOT_FOUND


def test_colours_mark_the_diff(draft: Path) -> None:
    """Left out in red, added in green."""
    shown = run("check", "--draft", draft, "--color", "always", columns=200).stdout
    assert "\x1b[9;31m[-30-]" in shown
    assert "\x1b[4;32m{+31+}" in shown


def test_sarif_marks_the_words_of_the_draft(draft: Path) -> None:
    """An error a quote that fails, at its lines and columns; genuine ones are left out."""
    log = run("check", "--draft", draft, "-f", "sarif").json
    assert log["version"] == "2.1.0"
    (made,) = log["runs"]
    assert made["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    lines = DRAFT.splitlines()
    marked = []
    for found in made["results"]:
        assert rules[found["ruleIndex"]] == found["ruleId"]
        assert found["message"]["text"]
        (location,) = found["locations"]
        place, region = (
            location["physicalLocation"][key] for key in ("artifactLocation", "region")
        )
        assert place["uri"].endswith("/my%20story.md")
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        marked.append((found["level"], line[region["startColumn"] - 1 : region["endColumn"] - 1]))
    assert marked == [
        ("error", "All 31 allies on the Polish, Latvian and Lithuanian side,"),
        ("error", "a nice day for pirates"),
    ]


def test_fail_on_chooses_what_fails(draft: Path) -> None:
    """One verdict, several, or none; what does not fail is a warning in SARIF."""
    assert run("check", "--draft", draft, "--fail-on", "misspliced").exit_status == 0
    assert run("check", "--draft", draft, "--fail-on", "absent,misspliced").exit_status == 1
    assert run("check", "--draft", draft, "--fail-on", "none").exit_status == 0
    assert run("check", TRUE, "--fail-on", "exact").exit_status == 1
    log = run("check", "--draft", draft, "-f", "sarif", "--fail-on", "absent").json
    assert [found["level"] for found in log["runs"][0]["results"]] == ["warning", "error"]


def test_a_draft_without_quotes_is_fine(tmp_path: Path) -> None:
    """It is said so."""
    path = tmp_path / "plain.txt"
    path.write_text("Nobody says a thing.\n", "utf-8")
    result = run("check", "--draft", path, "--json")
    assert (result.exit_status, result.json) == (ExitStatus.FOUND, [])
    assert result.stderr == f"factcli: no quotes in {path}; nothing to check\n"


@pytest.mark.parametrize("form", ["csv", "tsv", "markdown", "jsonl", "json", "sarif", "table"])
def test_every_format(form: str) -> None:
    """Each has the claim and the article's words; none dies on what words may hold."""
    result = run("check", "All 31 allies | on `the` [sic] Polish", "-f", form)
    assert result.exit_status == ExitStatus.NOT_FOUND
    assert "30" in result.stdout
    if form == "jsonl":
        assert json.loads(result.stdout)["fact"] == "finding"


def test_chosen_fields_and_quiet() -> None:
    """As in the lookups."""
    table = run("check", TRUE, "--fields", "verdict,place.speaker", columns=80, TERM="dumb")
    assert table.stdout.split()[:2] == ["verdict", "place.speaker"]
    result = run("check", TRUE, "--fields", "verdict,place.speaker", "-f", "csv")
    assert result.stdout == "verdict,place.speaker\r\nexact,North Atlantic Council\r\n"
    assert run("check", FALSE, "--quiet") == (1, "", "")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "no quote; give the words in quotation marks, - for standard input, or --draft F"),
        ([""], "there is no word in the quote ''; give the words that were said"),
        (["“…”"], "there is no word in the quote '“…”'; give the words that were said"),
        ([TRUE, "--fail-on", "altred"], "no verdict 'altred'; did you mean 'altered'?"),
        ([TRUE, "--fail-on", ","], "--fail-on names no verdict"),
        ([TRUE, "--fields", "vredict"], "no field 'vredict'"),
        ([TRUE, "--draft", "a.md"], "leave out quotes"),
        (["--speaker", "Lee", "--draft", "a.md"], "leave out --speaker"),
        (["--draft", "/no/such/draft.md"], "/no/such/draft.md"),
        (["--draft", "."], ". is a folder; name one draft"),
        (["-"], "no quote on standard input; give one a line"),
        ([TRUE, "--speaker", "…"], "speaker '…' names nobody; give a name, or leave it out"),
        ([TRUE, "--data", "/no/such.json"], "/no/such.json"),
    ],
)
def test_bad_input(arguments: list[str], expected: str) -> None:
    """One helpful line, and status 2."""
    result = run("check", *arguments)
    assert result.exit_status == ExitStatus.TROUBLE
    assert expected in result.error


def test_two_places_to_look(tmp_path: Path) -> None:
    """Are refused where both are typed; the environment's data gives way to a source."""
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    both = run("check", "we keep", "--source", path, "--data", path)
    assert both.exit_status == ExitStatus.TROUBLE
    assert "give one of them" in both.error
    assert run("check", "we keep", "--source", path, FACTCLI_DATA="./none.json").exit_status == 0


def test_a_speaker_that_is_not_there_is_told() -> None:
    """With who may have been meant."""
    (finding,) = run("check", TRUE, "-s", "Stoltenburgh Jim", "--json").json
    assert finding["verdict"] == "misattributed"
    assert finding["notes"][0].startswith("the article names no “Stoltenburgh Jim”")


def test_among_several_articles_a_finding_says_where_show_has_it(tmp_path: Path) -> None:
    """By the id that the look-ups print; by the article's for words that nobody says."""
    for name, words in (("a", ARTICLE), ("b", ARTICLE.replace("harbour", "market"))):
        (tmp_path / name).with_suffix(".txt").write_text(
            words + "\nThe ferries go at noon.\n", "utf-8"
        )
    library = tmp_path / "news.db"
    assert run("build", tmp_path, "-o", library).exit_status == 0
    draft = tmp_path / "draft.md"
    draft.write_text("“We keep the market shut for all,” Ann Lee said.\n", "utf-8")
    report = run("check", "--draft", draft, "-d", library, "-f", "table").stdout
    (where,) = (line.split("·")[1].strip() for line in report.splitlines() if " where " in line)
    assert (
        run("show", where, "-d", library, "--json").json[0]["text"].startswith("We keep the market")
    )
    log = run("check", "--draft", draft, "-d", library, "-f", "sarif").json
    assert where in log["runs"][0]["results"][0]["message"]["text"]
    report = run("check", "The ferries go", "-d", library, "-f", "table").stdout
    (where, _) = (line.split("·")[-1].strip() for line in report.splitlines() if "line 3" in line)
    assert run("source", where, "-d", library).exit_status == 0
