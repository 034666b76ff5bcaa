"""Articles of every kind to sources."""

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ingest.documents import PARAGRAPHS, page, pdf, word, write

from factcli.errors import IngestError, MissingExtraError, UsageError
from factcli.ingest import Metadata, contents, origins, read, source
from factcli.ingest.origins import Given

TEXT = " date 2021-11-12 “Words” — 𝒂nd more.\r\n\r\nEnd"


def test_a_text_is_kept_character_for_character(tmp_path: Path) -> None:
    """The text of a source is the file's, first space and all, with LF for newlines."""
    found, notes = read(write(tmp_path, "a.txt", TEXT))
    assert found.text == TEXT.replace("\r\n", "\n")
    assert found.sha256 == hashlib.sha256(found.text.encode()).hexdigest()
    assert found.id == found.sha256[:12]
    assert found.language == "en"
    assert notes == ()


def test_what_is_given_goes_before_what_is_found(tmp_path: Path) -> None:
    """An option overrides the article's own metadata, the rest stays."""
    path = write(tmp_path, "a.md", "---\ntitle: Own\ndate: 2020-01-01\npublisher: P\n---\nWords")
    found = read(path, Metadata(title="Given", date="2021-11")).source
    assert (found.title, found.date, found.publisher) == ("Given", "2021-11", "P")


def test_every_kind_is_read_by_its_parser(tmp_path: Path) -> None:
    """HTML, PDF, Word and JSON Lines all become sources, in the order given."""
    for module in ("trafilatura", "pypdf", "docx"):
        pytest.importorskip(module)
    paths = [
        write(tmp_path, "a.html", page()),
        write(tmp_path, "b.pdf", pdf(["Words of a PDF."])),
        write(tmp_path, "c.docx", word(["Words of a file."])),
        write(tmp_path, "d.jsonl", '{"text": "Words of a line."}\n'),
    ]
    texts = [read(origin).source.text for origin in origins(paths)]
    assert texts[0].endswith(PARAGRAPHS[-1])
    assert texts[1:] == ["Words of a PDF.", "Words of a file.", "Words of a line."]


@pytest.mark.parametrize("text", ["", " ", "\n\t\u2003\n", "a\0b", "\ud800", "a\udfffb"])
def test_what_cannot_be_a_source_is_refused(text: str) -> None:
    """Blank texts, NUL and half surrogate pairs are refused in one line."""
    with pytest.raises(IngestError) as caught:
        source(text)
    assert "\n" not in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("date", ["yesterday", "2021-2-3", "2021-02-30", "2021-11-12T10:00"])
def test_a_given_date_must_be_one(date: str) -> None:
    """A date the user gives is not guessed at."""
    with pytest.raises(UsageError, match="2021-11-12"):
        source("Words", date=date)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_is_a_source(text: str) -> None:
    """Any text with a word in it is a source, and reading it again changes nothing."""
    if text.strip():
        found = source(text)
        assert source(found.text) == found


@pytest.mark.parametrize("name", ["blank.txt", "empty.txt", "blank.jsonl"])
def test_an_empty_article_is_named(tmp_path: Path, name: str) -> None:
    """An empty file is refused by its name."""
    path = write(tmp_path, name, "" if name == "empty.txt" else " \n")
    with pytest.raises(IngestError, match=name):
        read(path)


def test_a_missing_file_gets_a_suggestion(tmp_path: Path) -> None:
    """A name that is nearly right is suggested."""
    write(tmp_path, "statement.txt", "Words")
    with pytest.raises(IngestError, match=r"no such file.*did you mean .*statement\.txt"):
        read(str(tmp_path / "statment.txt"))


@pytest.mark.parametrize("path", ["", "/dev/zero", "a\0b", "a\nb.txt", "x" * 5000])
def test_names_that_are_no_files(path: str) -> None:
    """Devices and impossible names get one line as well."""
    with pytest.raises(IngestError) as caught:
        read(path)
    assert str(caught.value).isprintable()


def test_there_is_a_limit_of_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or a pipe larger than the limit is refused, by its size alone."""
    monkeypatch.setattr(contents, "LARGEST", 5)
    for origin in (write(tmp_path, "a.txt", "Words."), Given("stdin", b"Words.")):
        with pytest.raises(IngestError, match="split it"):
            read(origin)
    assert read(write(tmp_path, "b.txt", "Word.")).source.text == "Word."


def test_there_is_a_limit_of_what_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small file may hold more text than extraction has memory for."""
    pytest.importorskip("docx")
    path = write(tmp_path, "a.docx", word(["We left. " * 100] * 1000))
    monkeypatch.setattr("factcli.ingest.LARGEST", 100_000)
    with pytest.raises(IngestError, match="has over 0 million characters; split it"):
        read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such pipes")
def test_a_pipe_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read to the limit and no further."""
    monkeypatch.setattr(contents, "LARGEST", 100_000)
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with subprocess.Popen(["yes", "words"], stdout=subprocess.PIPE) as endless:
        writer = Thread(target=_copy, args=(endless.stdout, path))
        writer.start()
        with pytest.raises(IngestError, match="split it"):
            read(str(path))
        endless.kill()
        writer.join(10)


def _copy(source: BinaryIO, path: Path) -> None:
    with suppress(BrokenPipeError), path.open("wb") as pipe:
        shutil.copyfileobj(source, pipe)


def test_one_article_is_asked_for_and_several_are_there(tmp_path: Path) -> None:
    """`read` does not drop articles in silence."""
    path = write(tmp_path, "a.jsonl", '{"text": "one"}\n{"text": "two"}\n')
    with pytest.raises(UsageError, match="several articles"):
        read(path)


@pytest.mark.parametrize(
    ("name", "data", "module", "extra"),
    [
        ("a.html", page().encode(), "trafilatura", "web"),
        ("a.pdf", pdf(["Words"]), "pypdf", "pdf"),
        ("a.docx", b"PK\x03\x04word/document.xml", "docx", "docx"),
    ],
)
def test_a_missing_extra_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, module: str, extra: str
) -> None:
    """Without an optional part the message is the command that installs it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'factcli\[{extra}\]'$"):
        read(write(tmp_path, name, data))


def test_an_extra_that_does_not_load_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To install it once more would not help."""
    (tmp_path / "pypdf.py").write_text("raise ImportError('no crypto here')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pypdf", raising=False)
    says = r"a\.pdf is a PDF, but the extra 'pdf' does not load \(no crypto here\); install it anew"
    with pytest.raises(MissingExtraError, match=says):
        read(write(tmp_path, "a.pdf", pdf(["Words"])))
