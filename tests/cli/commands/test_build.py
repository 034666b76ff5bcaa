"""`build` as a whole command: what it writes, what it says, how it ends."""

import json
import os
from pathlib import Path

import pytest
from tests.cli.command import run, run_process

from factcli.exits import ExitStatus
from factcli.knowledge import read, read_all

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

WORDS = "“We are done,” said Jane Roe, the mayor of Paris, on Tuesday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WORDS, "utf-8")
    (tmp_path / "b.md").write_text("---\ntitle: Second\n---\n" + WORDS, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_build_then_look_up() -> None:
    """An article becomes a knowledge file that the lookups read."""
    result = run("build", "a.txt", "-o", "a.json", "--title", "T", "--date", "2021-11-12",
                 "--url", "https://a.example", "--publisher", "P")  # fmt: skip
    assert result.exit_status == 0
    assert result.stdout == ""
    assert result.stderr.startswith("a.json: 1 quote, ")
    source = read(Path("a.json")).source
    assert (source.title, source.date, source.publisher) == ("T", "2021-11-12", "P")
    assert run("quotes", "we are done", "-d", "a.json", "--json").ids == ["q1"]
    assert run("validate", "a.json").exit_status == 0


@pytest.mark.usefixtures("folder")
def test_a_folder_becomes_lines() -> None:
    """Articles are counted; the same folder gives the same bytes, by any number of jobs."""
    result = run("build", ".", "-o", "all.jsonl", "--jobs", "1")
    assert result.stderr == "all.jsonl: 2 articles, 2 quotes\n"
    before = Path("all.jsonl").read_bytes()
    assert run("build", ".", "-o", "all.jsonl", "--jobs", "2", "-q").stderr == ""
    assert Path("all.jsonl").read_bytes() == before
    assert [each.source.title for each in read_all(Path("all.jsonl"))] == [None, "Second"]


@pytest.mark.usefixtures("folder")
def test_a_library_is_added_to() -> None:
    """A second build adds what is new, and says what was there."""
    assert run("build", "a.txt", "-o", "all.db").exit_status == 0
    said = run("build", ".", "-o", "all.db", "--jobs", "1").stderr
    assert said == "all.db: 2 articles (1 of them in it already), 2 quotes\n"
    assert len(run("quotes", "done", "-d", "all.db", "--json").json) == 2
    assert "-o NAME.db" in run("build", "a.txt", "--replace").error


@pytest.mark.usefixtures("folder")
def test_stdout_is_the_default() -> None:
    """A page for one article, a line each for several, nothing on stderr."""
    one, dash = run("build", "a.txt"), run("build", "a.txt", "-o", "-")
    assert one == dash
    assert one.json["source"]["text"] == WORDS
    assert one.stderr == ""
    several = run("build", "a.txt", "b.md", "--jobs", "1")
    assert [json.loads(line)["format"] for line in several.stdout.splitlines()] == ["factcli/1"] * 2


def test_a_pipe_of_an_article_or_of_lines() -> None:
    """Standard input is an article, or JSON Lines where it begins so; both as bytes."""
    assert run("build", "-", stdin=WORDS).json["source"]["text"] == WORDS
    result = run_process("build", "-", stdin=WORDS.encode("cp1252"))
    assert result.json["source"]["text"] == WORDS
    assert "standard input: read as Windows-1252" in result.stderr
    lines = "".join(json.dumps({"text": text}) + "\n" for text in ("One.", "", "Two."))
    result = run_process("build", "-", "--jobs", "2", stdin=lines.encode())
    assert result.exit_status == 2
    assert len(result.stdout.splitlines()) == 2
    assert "standard input line 2" in result.stderr


@pytest.mark.usefixtures("folder")
def test_what_fails_is_reported_at_the_end() -> None:
    """The others are written and counted, the exit status is 2."""
    Path("blank.txt").write_text(" \n")
    result = run("build", "a.txt", "no.txt", "blank.txt", "-o", "all.jsonl", "--jobs", "1")
    assert result.exit_status == 2
    summary, *failures, last = result.stderr.splitlines()
    assert summary.startswith("all.jsonl: 1 quote, ")
    assert [line.split(":")[:2] for line in failures] == [
        ["factcli", " no.txt"], ["factcli", " blank.txt"],
    ]  # fmt: skip
    assert last == "factcli: 2 of 3 articles failed; the rest is written"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no.txt"], "no such file"),
        (["a.txt", "b.md", "-o", "x.json"], "use -o x.jsonl"),
        (["a.txt", "-o", "x.xml"], "use .json"),
        (["a.txt", "-o", "no/x.json"], "no such folder"),
        (["a.txt", "--date", "Friday"], "write it as 2021-11-12"),
        (["a.txt", "--jobs", "0"], "--jobs"),
        (["*.pdf"], "matches no file"),
        (["lines.jsonl", "-o", "lines.jsonl"], "both the article and the output"),
        (["picture.txt"], "an image"),
        (["paper.txt"], "PDF although it ends in .txt"),
        (["half.jsonl"], "not JSON"),
        ([], "ARTICLE"),
    ],
)
def test_bad_input_is_one_line(arguments: list[str], says: str) -> None:
    """Whatever is wrong is said in one line, with exit status 2 and nothing written."""
    Path("lines.jsonl").write_text('{"text": "One."}\n')
    Path("half.jsonl").write_text('{"text": "\\ud800"}\n')
    Path("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    Path("paper.txt").write_bytes(b"%PDF-1.7\n")
    before = sorted(Path().iterdir())
    result = run("build", *arguments)
    assert result.exit_status == 2
    assert says in result.error
    assert sorted(Path().iterdir()) == before


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_line() -> None:
    """Neither a file nor stdout on a full disk is a traceback."""
    Path("full.json").symlink_to("/dev/full")
    assert "no space" in run("build", "a.txt", "-o", "full.json").error


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="needs a user")
def test_a_folder_that_may_not_be_written_is_one_line() -> None:
    """No permission is said as that."""
    Path("locked").mkdir(mode=0o500)
    assert "permission denied" in run("build", "a.txt", "-o", "locked/x.json").error


@pytest.mark.usefixtures("folder")
def test_the_bar_comes_in_a_terminal_and_only_after_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A short build shows no bar; a long one does, and notes stand above it."""
    from factcli.cli.writing import watching

    Path("c.txt").write_bytes(WORDS.encode("cp1252"))
    short = run("build", ".", "-o", "all.jsonl", "--jobs", "1", columns=80)
    assert "━" not in short.stderr
    monkeypatch.setattr(watching, "_PATIENCE", -1)
    long = run("build", ".", "-o", "all.jsonl", "--jobs", "1", columns=80)
    assert "━" in long.stderr
    assert "3/3" in long.stderr
    assert "c.txt: read as Windows-1252" in long.stderr
    assert "━" not in run("build", ".", "-o", "all.jsonl", "--jobs", "1").stderr


@pytest.mark.usefixtures("folder")
def test_no_bar_for_one_article_or_among_the_results(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would come when all is done, or be drawn over what is printed."""
    from factcli.cli.writing import watching

    monkeypatch.setattr(watching, "_PATIENCE", -1)
    for arguments in (["a.txt", "-o", "a.json"], [".", "--jobs", "1"], [".", "--explain"]):
        assert "━" not in run("build", *arguments, columns=80).stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("output", "said"), [("all.db", "all.db has"), ("all.jsonl", "")])
def test_an_interrupted_build_tells_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, output: str, said: str
) -> None:
    """A library has what it got by then; of a file there is nothing to tell."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcli.batch.build", interrupted)
    result = run("build", ".", "-o", output)
    assert result.exit_status == ExitStatus.INTERRUPTED
    assert result.stderr.startswith(f"factcli: interrupted; {said}" if said else "")
    assert bool(result.stderr) is bool(said)


@pytest.mark.usefixtures("folder")
def test_an_escape_in_an_article_does_not_reach_the_terminal() -> None:
    """Control characters are escaped in the JSON that a terminal gets."""
    Path("esc.txt").write_text("“A\x1b[31m\x9b31m,” he said.", "utf-8")
    shown = run("build", "esc.txt", columns=80).stdout
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert json.loads(shown)["source"]["text"] == "“A\x1b[31m\x9b31m,” he said."


@pytest.mark.usefixtures("folder")
def test_explain_tells_the_rules() -> None:
    """With --explain stdout has the rules behind each quote; the JSON goes to a file if asked."""
    result = run("build", "a.txt", "--explain")
    assert result.exit_status == 0
    head, _, first, *rows = result.stdout.splitlines()
    assert head == "a.txt"
    assert first.startswith("q1  direct, confidence ")
    told = dict(row.strip().split(maxsplit=1) for row in rows if row)
    assert told["words"] == "We are done,"
    assert told["cue"] == "said"
    assert told["speaker"].startswith("Jane Roe, from “Jane Roe")
    assert {"found", "source", "known"} < set(told)
    both = run("build", "a.txt", "--explain", "-o", "a.json")
    assert both.stdout == result.stdout
    assert len(read(Path("a.json")).quotes) == 1


@pytest.mark.usefixtures("folder")
def test_explain_tells_of_seats_of_government() -> None:
    """They are signs of a country, not mentions of it."""
    Path("seat.txt").write_text("The Kremlin and Downing Street were silent.", "utf-8")
    told = run("build", "seat.txt", "--explain").stdout
    assert "\nGB  stands behind Downing Street, not counted as named\nRU  stands behind " in told


@pytest.mark.usefixtures("folder")
def test_explain_says_so_where_there_is_no_quote() -> None:
    """An article without quotes has a report too; long words are shortened."""
    Path("none.txt").write_text("It rained.")
    Path("long.txt").write_text(f"“{'Rain, ' * 50}rain,” said Jane Roe.", "utf-8")
    result = run("build", "none.txt", "long.txt", "--explain", "--jobs", "2")
    assert result.stdout.startswith("none.txt\n\nno quotes\n\nlong.txt\n\nq1")
    assert " … " in result.stdout
    assert max(map(len, result.stdout.splitlines())) < 130
