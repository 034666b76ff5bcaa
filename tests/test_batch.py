"""Many articles: in order, on all cores, with those that fail reported and the rest written."""

import io
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcli import load
from factcli.batch import Built, Extracted, Failed, Outcome, build
from factcli.errors import OutputError, UsageError
from factcli.ingest import Metadata
from factcli.knowledge import read, read_all
from factcli.model import Knowledge, Source

# From Python 3.12 on, forking the test runner, which has threads, is warned of.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")


def nothing(source: Source) -> Extracted:
    """An extractor that finds nothing, stumbles over one word and is slow at another."""
    if "stumble" in source.text:
        raise ZeroDivisionError("by\nzero")
    if "slow" in source.text:
        time.sleep(0.1)
    return Extracted(Knowledge(source=source, quotes=[], actors=[], countries=[], dates=[]))


def stumble(source: Source) -> Knowledge:
    """An extractor that stumbles over everything."""
    raise ZeroDivisionError(source.id)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three articles, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.txt", "One slow."), ("b.txt", "Two."), ("c.txt", "Three.")):
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_one_article_becomes_a_knowledge_file() -> None:
    """What is given about the article is in the file."""
    summary = build(["a.txt"], Path("a.json"), given=Metadata(title="T"), extract=nothing)
    assert summary == (1, 0, 0, 0, (), 0)
    source = read(Path("a.json")).source
    assert (source.text, source.title) == ("One slow.", "T")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_many_articles_become_lines_in_their_order(jobs: int) -> None:
    """The order is that of the articles, whichever core is the first to finish."""
    build(["c.txt", "a.txt", "b.txt"], Path("all.jsonl"), jobs=jobs, extract=nothing)
    found = [each.source.text for each in read_all(Path("all.jsonl"))]
    assert found == ["Three.", "One slow.", "Two."]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_does_not_stop_the_others(jobs: int) -> None:
    """Every failure is reported with its article, ours and the user's, and the rest is written."""
    Path("empty.txt").write_text(" ")
    Path("bad.txt").write_text("We stumble.")
    seen: list[Outcome] = []
    summary = build(
        ["a.txt", "empty.txt", "no.txt", "bad.txt", "*.md", "c.txt"],
        Path("all.jsonl"),
        jobs=jobs,
        watch=seen.append,
        extract=nothing,
    )
    assert [type(each) for each in seen] == [Built, Failed, Failed, Failed, Failed, Built]
    assert [each.name for each in summary.failures] == ["empty.txt", "no.txt", "bad.txt", "*.md"]
    assert "please report" in summary.failures[2].problem
    assert all(each.problem.isprintable() for each in summary.failures)
    assert summary.articles == 2
    assert len(list(read_all(Path("all.jsonl")))) == 2


@pytest.mark.usefixtures("folder")
def test_a_library_takes_articles_in() -> None:
    """A library keeps what it has, counts what it had already, and renews it if asked."""
    build(["a.txt"], Path("all.db"), extract=nothing)
    summary = build(["a.txt", "b.txt"], Path("all.db"), jobs=2, extract=nothing)
    assert (summary.articles, summary.unchanged) == (2, 1)
    build(["a.txt"], Path("all.db"), given=Metadata(title="New"), extract=nothing)
    titles = {source.title for source in load("all.db").sources()}
    assert titles == {None}
    build(["a.txt"], Path("all.db"), given=Metadata(title="New"), replace=True, extract=nothing)
    assert {source.title for source in load("all.db").sources()} == {None, "New"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_library_has_is_not_read_again(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts are extracted of new articles only; what is told of the others is the same."""
    if jobs > 1 and multiprocessing.get_start_method() != "fork":
        pytest.skip("only a worker that is forked sees what is patched here")
    Path("said.txt").write_text("“We are here,” said Jane Roe, the mayor of Paris, France.")
    build(["said.txt"], Path("all.db"))
    monkeypatch.setattr("factcli.extract.extract", stumble)
    summary = build(["said.txt", "said.txt"], Path("all.db"), jobs=jobs)
    assert summary == (2, 2, 2, 2, (), 2)
    assert len(build(["said.txt"], Path("all.db"), replace=True).failures) == 1
    assert len(build(["said.txt", "a.txt"], Path("all.db"), jobs=jobs).failures) == 1


@pytest.mark.usefixtures("folder")
def test_nothing_is_written_where_nothing_could_be_built() -> None:
    """An old file stays whole if no article succeeds."""
    Path("old.json").write_text("old")
    summary = build(["no.txt"], Path("old.json"), extract=nothing)
    assert len(summary.failures) == 1
    assert Path("old.json").read_text() == "old"


@pytest.mark.usefixtures("folder")
def test_a_stream_gets_a_page_or_lines() -> None:
    """One article is a page of JSON on a stream, several and those in lines are JSON Lines."""
    Path("one.jsonl").write_text('{"text": "One."}\n')
    for inputs, lines in ((["a.txt"], False), (["a.txt", "b.txt"], True), (["one.jsonl"], True)):
        stream = io.BytesIO()
        build(inputs, stream, jobs=1, extract=nothing)
        assert (stream.getvalue().count(b"\n") == len(inputs)) is lines
        assert not stream.closed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
@pytest.mark.usefixtures("folder")
def test_a_named_pipe_is_a_stream() -> None:
    """A pipe needs no ending and is not replaced by a file."""
    os.mkfifo("pipe")
    with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reader:
        build(["a.txt"], Path("pipe"), extract=nothing)
        assert json.loads(reader.communicate()[0])["source"]["text"] == "One slow."
    assert Path("pipe").is_fifo()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("inputs", "output", "given", "says"),
    [
        (["a.txt", "b.txt"], "x.json", Metadata(), r"use -o x\.jsonl"),
        (["a.txt"], "x.text", Metadata(), r"use \.json"),
        (["a.txt"], "x", Metadata(), r"use \.json"),
        (["a.txt"], "a.txt", Metadata(), "both the article and the output"),
        (["a.txt", "b.txt"], "x.jsonl", Metadata(title="T"), "belong to one article"),
        (["a.txt", "b.txt"], "x.jsonl", Metadata(url="https://a"), "belong to one article"),
        (["a.txt"], "x.json", Metadata(date="today"), "no date"),
        (["lines.jsonl"], "./lines.jsonl", Metadata(), "both the article and the output"),
        (["a.txt", "lines.jsonl"], "link.jsonl", Metadata(), "both the article and the output"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    inputs: list[str], output: str, given: Metadata, says: str
) -> None:
    """Wrong usage is said before anything is built or written."""
    Path("lines.jsonl").write_text('{"text": "One."}\n')
    Path("link.jsonl").symlink_to("lines.jsonl")
    before = sorted(Path().iterdir())
    with pytest.raises(UsageError, match=says):
        build(inputs, Path(output), given=given, extract=nothing)
    assert sorted(Path().iterdir()) == before


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("output", "says"), [("no/x.json", "no such folder"), ("sub.json", "is a folder")]
)
def test_an_output_that_cannot_be_written(output: str, says: str) -> None:
    """A folder that is not there is named."""
    Path("sub.json").mkdir()
    with pytest.raises(OutputError, match=says):
        build(["a.txt"], Path(output), extract=nothing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.usefixtures("folder")
def test_a_full_disk_is_said() -> None:
    """No space is one line."""
    Path("full.json").symlink_to("/dev/full")
    with pytest.raises(OutputError, match="no space"):
        build(["a.txt"], Path("full.json"), extract=nothing)


@pytest.mark.usefixtures("folder")
def test_the_output_in_a_folder_is_no_article_the_next_time() -> None:
    """Building a folder into itself gives the same file again."""
    for _ in range(2):
        build(["."], Path("all.jsonl"), jobs=1, extract=nothing)
        assert len(list(read_all(Path("all.jsonl")))) == 3


@pytest.mark.usefixtures("folder")
def test_a_build_that_is_stopped_leaves_the_old_file() -> None:
    """An interruption in the middle leaves the old file whole and no part of the new one."""
    Path("all.jsonl").write_text("old")

    def stop(outcome: Outcome) -> None:
        if outcome.name == "b.txt":
            raise KeyboardInterrupt

    before = sorted(Path().iterdir())
    for jobs in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            build(
                ["a.txt", "b.txt", "c.txt"], Path("all.jsonl"), jobs=jobs, watch=stop,
                extract=nothing,
            )  # fmt: skip
        assert Path("all.jsonl").read_text() == "old"
        assert sorted(Path().iterdir()) == before


INTERRUPTED = """
import sys, time
from pathlib import Path
from factcli import batch, load
from factcli.batch import build
from tests.test_batch import nothing
def watch(outcome):
    print(outcome.name, flush=True)
try:
    build(["long.jsonl"], Path("all.jsonl"), jobs=2, watch=watch, extract=nothing)
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.usefixtures("folder")
def test_ctrl_c_ends_all_processes_without_a_word() -> None:
    """Ctrl-C reaches the workers too: no traceback, the old file whole, no process left."""
    Path("long.jsonl").write_text('{"text": "One slow."}\n' * 500)
    Path("all.jsonl").write_text("old")
    root = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, noise = process.communicate(timeout=10)
    assert process.returncode == 130
    assert noise == b""
    assert Path("all.jsonl").read_text() == "old"
    assert {path.name for path in Path().iterdir()} == {
        "a.txt", "b.txt", "c.txt", "long.jsonl", "all.jsonl",
    }  # fmt: skip


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(st.text(max_size=50), min_size=1, max_size=30))
def test_the_bytes_do_not_depend_on_the_jobs(tmp_path: Path, texts: list[str]) -> None:
    """Any articles give the same bytes and the same failures by one process and by two."""
    articles = tmp_path / "articles.jsonl"
    articles.write_bytes(b"".join(json.dumps({"text": each}).encode() + b"\n" for each in texts))
    streams = io.BytesIO(), io.BytesIO()
    one, two = (
        build([str(articles)], stream, jobs=jobs, extract=nothing)
        for jobs, stream in enumerate(streams, 1)
    )
    assert one == two
    assert one.articles + len(one.failures) == len(texts)
    assert streams[0].getvalue() == streams[1].getvalue()
