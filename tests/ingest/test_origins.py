"""What the user typed, told apart into single articles."""

import os
import sys
from io import BytesIO
from pathlib import Path

import pytest

from factcli.ingest.origins import Address, File, Given, Line, Nothing, origins

PIPE = "standard input"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles and other files, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.html", "sub/d.jpg", ".hidden.txt", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    (tmp_path / "lines.jsonl").write_text('{"text": "one"}\n\n{"text": "two"}\n')
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_files_come_in_the_order_given() -> None:
    """Files are not sorted, nor looked for."""
    assert list(origins(["b.txt", "a.md", "no.txt"])) == [
        File("b.txt"), File("a.md"), File("no.txt"),
    ]  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_articles_in_the_order_of_their_paths() -> None:
    """Folders are gone through to the bottom; hidden files and other kinds are left out."""
    assert [origin.name for origin in origins(["."])] == [
        "a.md", "b.txt", "lines.jsonl line 1", "lines.jsonl line 3", "sub/c.html",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
def test_a_folder_is_gone_through_without_waiting(folder: Path) -> None:
    """A pipe that lies in it is passed over; a folder that is closed to us is told."""
    os.mkfifo(folder / "pipe.txt")
    closed = folder / "sub"
    closed.chmod(0)
    found = list(origins(["."]))
    closed.chmod(0o755)
    assert [origin.name for origin in found if isinstance(origin, File)][:2] == ["a.md", "b.txt"]
    assert "pipe.txt" not in [origin.name for origin in found]
    if os.geteuid():  # nothing is closed to root
        assert found[-1] == Nothing("./sub", "cannot be read: permission denied")


def test_a_glob_is_expanded_here_where_the_shell_did_not(folder: Path) -> None:
    """A quoted pattern works as an unquoted one; a file of that very name goes before."""
    assert list(origins(["*.txt"])) == [File("b.txt")]
    assert list(origins(["**/*.html"])) == [File("sub/c.html")]
    (folder / "[a].txt").write_text("words")
    assert list(origins(["[a].txt"])) == [File("[a].txt")]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_folder_that_is_linked_into_itself_is_gone_through_once(folder: Path) -> None:
    """A pattern for all folders follows links, as a shell's does; two names of a file stay two."""
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "e.txt").symlink_to(folder / "b.txt")
    assert [origin.name for origin in origins(["**/*.txt"])] == ["b.txt", "sub/e.txt"]
    assert [origin.name for origin in origins(["sub"])] == ["sub/c.html", "sub/e.txt"]


def test_the_file_being_written_is_no_article(folder: Path) -> None:
    """A folder or glob passes over the output that lies in it."""
    output = folder / "lines.jsonl"
    assert [origin.name for origin in origins([".", "*.jsonl"], leave_out=output)] == [
        "a.md", "b.txt", "sub/c.html", "*.jsonl",
    ]  # fmt: skip


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    """A `.jsonl` is never whole in memory: the first article is there before the rest is read."""
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        for _ in range(3):
            file.write(b'{"text": "one"}\n')
    lines = origins([str(path)])
    assert next(lines) == Line(f"{path} line 1", b'{"text": "one"}\n')
    assert len(list(lines)) == 2


def test_a_line_too_large_for_an_article_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is never whole in memory, and the lines behind it keep their numbers."""
    monkeypatch.setattr(sys.modules["factcli.ingest.origins"], "LARGEST", 20)
    lines = b'{"text": "a"}\n' + b'{"text": "' + b"b" * 100 + b'"}\n' + b'{"text": "c"}\n'
    (folder / "large.jsonl").write_bytes(lines + b" " * 21)
    for found in (origins(["large.jsonl"]), origins(["-"], stdin=BytesIO(lines + b"d" * 21))):
        first, large, third, last = found
        assert [type(each) for each in (first, large, third, last)] == [
            Line,
            Nothing,
            Line,
            Nothing,
        ]
        assert (large.name[-6:], third.name[-6:]) == ("line 2", "line 3")
        assert isinstance(large, Nothing)
        assert large.problem.startswith("larger than ")


def test_what_is_not_there_waits_until_it_is_read(folder: Path) -> None:
    """A pattern, folder or `.jsonl` without articles does not stop the others."""
    (folder / "empty").mkdir()
    (folder / "blank.jsonl").write_text("\n \n")
    found = list(origins(["*.nothing", "empty", "blank.jsonl", "no.jsonl", "b.txt"]))
    assert [type(origin) for origin in found] == [Nothing, Nothing, Nothing, Nothing, File]


def test_lines_of_knowledge_files_are_no_articles(folder: Path) -> None:
    """That is said once, not of each of its lines."""
    (folder / "facts.jsonl").write_bytes(b'\xef\xbb\xbf{"format":"factcli/1"}\n' * 3)
    (found,) = origins(["facts.jsonl"])
    assert isinstance(found, Nothing)
    assert found.problem == "it holds knowledge files already; look it up with --data facts.jsonl"


@pytest.mark.usefixtures("folder")
def test_an_address_without_its_scheme_is_told() -> None:
    """Unless there is a file of that name."""
    (found,) = origins(["www.zenda.example/story"])
    assert isinstance(found, Nothing)
    assert found.problem.endswith("if an address is meant, write https://www.zenda.example/story")
    Path("www.txt").write_text("words")
    assert list(origins(["www.txt"])) == [File("www.txt")]


def test_addresses_and_pipes() -> None:
    """An address is one, a dash is standard input."""
    assert list(origins(["https://a.example/x"])) == [Address("https://a.example/x")]
    assert list(origins(["-"], stdin=BytesIO(b"words\nmore"))) == [Given(PIPE, b"words\nmore")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_pipe_of_json_lines_is_told_by_its_first_line(mark: bytes) -> None:
    """JSON Lines need no option in a pipe; an article that begins with a brace is still one."""
    lines = b'{"text": "one"}\n{"text": "two"}\n'
    assert list(origins(["-"], stdin=BytesIO(mark + lines))) == [
        Line(f"{PIPE} line 1", b'{"text": "one"}\n'), Line(f"{PIPE} line 2", b'{"text": "two"}\n'),
    ]  # fmt: skip
    assert list(origins(["-"], stdin=BytesIO(b"{so}\nit goes"))) == [Given(PIPE, b"{so}\nit goes")]


@pytest.mark.parametrize("line", [b"words\n", b"words"], ids=["lines", "one line"])
def test_a_pipe_is_read_to_the_limit(monkeypatch: pytest.MonkeyPatch, line: bytes) -> None:
    """One without an end would fill the memory."""
    monkeypatch.setattr(sys.modules["factcli.ingest.origins"], "LARGEST", 50)
    (given,) = origins(["-"], stdin=BytesIO(line * 1000))
    assert isinstance(given, Given)
    assert 50 < len(given.data) <= 102
