"""Closed pipes, full disks, Ctrl-C and narrow encodings, as a shell meets them."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.command import command, environment, run_process
from tests.making import saying

from factcli.cli import main
from factcli.exits import ExitStatus
from factcli.knowledge import encode

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


@posix
@pytest.mark.parametrize("form", ["tsv", "json", "jsonl", "csv", "markdown", "table"])
def test_a_closed_pipe_ends_silently(form: str) -> None:
    """As with `| head -0`: status 0, nothing said."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        result = subprocess.run(
            [*command(), "quotes", "--format", form], stdout=write_end, stderr=subprocess.PIPE,
            env=environment(), check=False,
        )  # fmt: skip
    finally:
        os.close(write_end)
    assert (result.returncode, result.stderr) == (ExitStatus.FOUND, b"")


@posix
def test_a_pipe_closed_halfway_ends_silently(tmp_path: Path) -> None:
    """Also with more than a pipe holds."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying(*["We like fish and chips."] * 20_000)))
    line = '"$@" | head -n 1; echo "${PIPESTATUS[0]}"'
    result = subprocess.run(
        ["bash", "-c", line, "bash", *command(), "quotes", "--data", path], capture_output=True,
        env=environment(), check=False,
    )  # fmt: skip
    assert result.stderr == b""
    assert result.stdout.splitlines()[-1] == b"0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["quotes"], ["quotes", "--json"], ["--help"], ["schema"]])
def test_a_full_disk_is_one_line(arguments: list[str]) -> None:
    """And status 2."""
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*command(), *arguments], stdout=full, stderr=subprocess.PIPE, env=environment(),
            check=False,
        )  # fmt: skip
    assert result.returncode == ExitStatus.TROUBLE
    assert result.stderr.decode() == "factcli: standard output: no space left on device\n"


@posix
def test_a_closed_standard_output_is_no_traceback() -> None:
    """As with `>&-`."""
    result = subprocess.run(
        ["bash", "-c", '"$@" >&-', "bash", *command(), "quotes"], capture_output=True,
        env=environment(), check=False,
    )  # fmt: skip
    assert b"Traceback" not in result.stderr
    assert result.stderr.count(b"\n") <= 1


@posix
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    """By the signal itself, no traceback, while it waits for data."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [*command(), "quotes", "--data", pipe], stderr=subprocess.PIPE, env=environment()
    ) as process:
        with pipe.open("wb"):  # opens once the command reads from the other end
            time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == -signal.SIGINT
        assert process.stderr
        assert process.stderr.read() == b""


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_asked_to_end_leaves_nothing_half_written(
    tmp_path: Path, by: signal.Signals, jobs: str
) -> None:
    """As by `kill`, `timeout` or a terminal that is closed: the old file is whole, and alone."""
    articles = tmp_path / "long.jsonl"
    articles.write_text('{"text": "“We left,” Roe said.", "date": "soon"}\n' * 20_000)
    output = tmp_path / "all.jsonl"
    output.write_text("old")
    with subprocess.Popen(
        [*command(), "build", articles, "-o", output, "--jobs", jobs],
        stderr=subprocess.PIPE, env=environment(), start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stderr
        process.stderr.readline()  # a note on the first article
        process.send_signal(by)
        _, stderr = process.communicate(timeout=20)  # all have closed it: no worker is left
    assert process.returncode == -by
    assert b"Traceback" not in stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.jsonl", "long.jsonl"]
    assert output.read_text() == "old"


@posix
def test_who_wards_a_signal_off_is_heeded(tmp_path: Path) -> None:
    """A build behind `nohup` goes on when the terminal is closed."""
    articles = tmp_path / "some.jsonl"
    articles.write_text('{"text": "“We left,” Roe said.", "date": "soon"}\n' * 300)
    with subprocess.Popen(
        ["bash", "-c", 'trap "" HUP; exec "$@"', "bash", *command(), "build", articles,
         "-o", tmp_path / "all.jsonl", "--jobs", "2"],
        stderr=subprocess.PIPE, env=environment(), start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stderr
        process.stderr.readline()
        os.killpg(process.pid, signal.SIGHUP)
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert (tmp_path / "all.jsonl").read_bytes().count(b"\n") == 300


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_the_loop_of_a_shell_too(tmp_path: Path, jobs: str) -> None:
    """A shell goes on where a command ends with a status of its own, were it 130."""
    articles = tmp_path / "long.jsonl"
    articles.write_text('{"text": "“We left,” Roe said."}\n' * 5000)
    loop = 'for i in 1 2; do "$@"; echo went on with $?; done'
    with subprocess.Popen(
        ["bash", "-c", loop, "bash", *command(), "build", articles, "--jobs", jobs],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        stdout, stderr = process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT
    assert b"went on" not in stdout
    assert stderr == b""


@posix
@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["quotes", "-d", "-"], "a knowledge file"),
        (["build", "-"], "the article"),
        (["check", "-"], "quotes, one a line,"),
        (["check", "--draft", "-"], "the draft"),
        (["check", "we left", "--source", "-"], "the article"),
    ],
)
def test_who_is_to_type_is_told_so(arguments: list[str], what: str) -> None:
    """Or the command would seem to hang."""
    pty = pytest.importorskip("pty")
    near, far = pty.openpty()
    with subprocess.Popen(
        [*command(), *arguments], stdin=far, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env=environment(),
    ) as process:  # fmt: skip
        assert process.stderr
        told = process.stderr.readline().decode()
        os.write(near, b"\x04")  # Ctrl-D
        try:
            process.wait(10)
        finally:
            process.kill()
    os.close(near)
    os.close(far)
    assert told == f"factcli: reading {what} from the terminal; Ctrl-D ends it\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("form", ["table", "tsv", "json"])
def test_an_encoding_that_lacks_characters_is_no_crash(encoding: str, form: str) -> None:
    """They are escaped."""
    result = subprocess.run(
        [*command(), "quotes", "allies", "--format", form], capture_output=True,
        env=environment(PYTHONIOENCODING=encoding), check=False,
    )  # fmt: skip
    assert result.returncode == ExitStatus.FOUND
    assert b"one for all, all for one" in b" ".join(result.stdout.split())
    if form == "json":  # which a script reads whatever the encoding
        assert "…" in json.loads(result.stdout)[0]["text"]


def test_the_module_and_its_version() -> None:
    """`python -m factcli` is the command."""
    from factcli import __version__

    result = run_process("--version")
    assert result == (ExitStatus.FOUND, f"factcli {__version__}\n", "")


def test_an_interrupt_during_start_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the command is still being imported ends with 130."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcli.cli.running.run", interrupted)
    assert main([]) == ExitStatus.INTERRUPTED
