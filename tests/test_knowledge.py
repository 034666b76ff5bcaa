"""Knowledge files: bad ones give one helpful line, good ones come back byte for byte."""

import contextlib
import io
import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import BUNDLED, changed, keys

from factcli import knowledge as subject
from factcli.errors import DataError
from factcli.knowledge import (
    bundled,
    decode,
    encode,
    encode_line,
    entries,
    problems,
    read,
    read_all,
)
from factcli.model import Knowledge

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


def message(data: bytes) -> str:
    """The line `decode` refuses the data with."""
    with pytest.raises(DataError) as caught:
        decode(data, "a.json")
    text = str(caught.value)
    assert text.isprintable()
    return text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "a.json is empty; build one with `factcli build ARTICLE -o FILE.json`"),
        (b" \n ", "a.json is empty"),
        (b"hello", "a.json is not JSON: invalid character in line 1 (byte 0)"),
        (b"\n\n{,}", "a.json is not JSON: object keys must be strings in line 3 (byte 3)"),
        (BUNDLED[:400], "a.json is cut off in the middle of its JSON, in line 11"),
        (BUNDLED + b"}", "a.json is not JSON: trailing characters in line 309"),
        (b"[1]", "a.json: expected object, got array; see `factcli schema knowledge`"),
        (b"NaN", "a.json is not JSON: invalid character in line 1"),
        (b"{}", "a.json: there is no `format`, so this is no knowledge file; build one"),
        (changed("format", "factcli/2"), "format factcli/2 is newer than this factcli reads"),
        (changed("format", "factcli/x"), "format 'factcli/x' is unknown, this factcli reads"),
        (changed("format", 1), "format 1 is unknown"),
        (changed("quotes.2.speaker", None), "a.json: quotes[2].speaker is missing"),
        (changed("quotes", None), "a.json: quotes is missing"),
        (changed("quotes.2.speaker", 5), "quotes[2].speaker: expected str | null, got int"),
        (changed("quotes.0.spans.0", [1]), "quotes[0].spans[0]: expected array of length 2"),
        (changed("quotes.0.confidence", 10**400), "quotes[0].confidence: number out of range"),
        (changed("quotes.0.kind", "o\x1bdd"), "quotes[0].kind: invalid enum value 'o\\x1bdd'"),
        (changed("quotes.0.confidence", 2), "quotes[0].confidence: expected float <= 1.0"),
        (
            BUNDLED.replace(b'"confidence": 0.', b'"confidence": NaN', 1),
            "a.json is not JSON: invalid character in line 37",
        ),
        (
            BUNDLED.replace("…".encode(), b"\xe9"),
            "a.json is not UTF-8 in line 11; save it as UTF-8",
        ),
        (BUNDLED.decode().encode("utf-16"), "a.json is UTF-16; save it as UTF-8, or build it with"),
        (BUNDLED.decode().encode("utf-16-le"), "a.json is UTF-16; save it as UTF-8"),
        (BUNDLED.decode().encode("utf-16-be"), "a.json is UTF-16; save it as UTF-8"),
        (BUNDLED.replace(b"All 30", b"\\ud800 All 30"), "a.json is not JSON: unexpected end of h"),
        (BUNDLED.replace(b"All 30", b"\x00 All 30"), "a.json is not JSON: invalid character in li"),
        (b'{"a":' * 1_000_000, "a.json is nested too deeply for a knowledge file"),
        (b"[" * 1_000_000, "a.json: expected object, got array"),
        (b"%PDF-1.7", "a.json is a PDF, not a knowledge file; build one with"),
        (b"PK\x03\x04", "a.json is a zip or Word file"),
        (b"<!doctype html>", "a.json is HTML or XML"),
        (b"SQLite format 3\x00", "a.json is an SQLite file; if it is a library, rename it to"),
    ],
)  # fmt: skip
def test_bad_bytes_give_one_helpful_line(data: bytes, expected: str) -> None:
    """What is wrong, where, and what to do."""
    assert expected in message(data)


def test_a_byte_order_mark_is_accepted() -> None:
    """Some editors on Windows put one."""
    assert decode(b"\xef\xbb\xbf" + BUNDLED, "a.json") == bundled()


def test_keys_to_come_are_accepted() -> None:
    """A later minor version may add keys."""
    assert decode(changed("source.author", "A. Writer"), "a.json") == bundled()


@given(st.binary())
def test_arbitrary_bytes_are_only_ever_refused(data: bytes) -> None:
    """Nothing but `DataError` comes out."""
    message(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(JSON, st.booleans())
def test_arbitrary_json_is_only_ever_refused(value: object, with_format: bool) -> None:
    """Nothing but `DataError` comes out, whatever stands beside the right format."""
    if with_format and isinstance(value, dict):
        value = {"format": "factcli/1", **value}
    message(json.dumps(value).encode())


PLACES = [
    "source", "source.id", "source.title", "source.date", "source.text", "quotes", "quotes.1",
    "quotes.1.id", "quotes.1.text", "quotes.1.spans", "quotes.1.spans.0", "quotes.1.spans.0.0",
    "quotes.1.speaker", "quotes.1.speaker_span", "quotes.1.cue", "quotes.1.cue_span",
    "quotes.1.countries", "quotes.1.actors", "quotes.1.confidence", "quotes.1.date",
    "actors.0", "actors.0.id", "actors.0.organisation", "actors.0.mentions", "actors.0.kind",
    "countries.0.code", "countries.0.mentions.0", "dates.0.date", "dates.0.span", "dates.0.text",
]  # fmt: skip


@given(place=st.sampled_from(PLACES), value=JSON)
def test_arbitrary_values_in_a_good_file_are_read_or_refused(
    place: str, value: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever stands in the place of a value, it is sound or refused with a line."""
    tree = json.loads(BUNDLED)
    *parents, last = keys(place)
    node: Any = tree
    for key in parents:
        node = node[key]
    node[last] = value
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(tree))
    with contextlib.suppress(DataError):
        assert problems(read(path)) == []


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS, TEXTS, st.floats(0, 1))
def test_decode_undoes_encode(text: str, name: str, confidence: float) -> None:
    """Whatever the texts hold, they come back."""
    base = bundled()
    knowledge = msgspec.structs.replace(
        base,
        source=msgspec.structs.replace(base.source, text=text, title=name),
        quotes=[msgspec.structs.replace(base.quotes[0], text=text, confidence=confidence)],
    )
    assert decode(encode(knowledge), "") == knowledge
    assert decode(encode_line(knowledge), "") == knowledge
    assert encode_line(knowledge).count(b"\n") == 1


def test_spans_stay_on_one_line_and_texts_as_they_are() -> None:
    """A list of two numbers is one line, also beside a text that looks like one."""
    base = bundled()
    tricky = "[\n  1,\n  2\n]"
    knowledge = msgspec.structs.replace(
        base, source=msgspec.structs.replace(base.source, title=tricky, publisher="é…")
    )
    lines = encode(knowledge).decode().splitlines()
    assert r'    "title": "[\n  1,\n  2\n]",' in lines
    assert '    "publisher": "é…",' in lines
    assert "        [17, 128]" in lines
    assert encode(knowledge).endswith(b"}\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of each kind, and some that are not knowledge files."""
    (tmp_path / "b.json").write_bytes(BUNDLED)
    (tmp_path / "a.jsonl").write_bytes(encode_line(bundled()) + b"\n" + encode_line(bundled()))
    (tmp_path / "c.JSON").write_bytes(BUNDLED)
    (tmp_path / "notes.txt").write_text("Notes.")
    (tmp_path / "._b.json").write_text("left by macOS")
    (tmp_path / "d.json").mkdir()
    return tmp_path


def test_a_folder_is_read_in_the_order_of_its_names(folder: Path) -> None:
    """Each file of it, each line of a `.jsonl`; nothing hidden, no subfolder."""
    names = [os.path.relpath(entry.where, folder) for entry in entries(folder)]
    assert names == ["a.jsonl:1", "a.jsonl:3", "b.json", "c.JSON"]
    assert list(read_all(folder)) == [bundled()] * 4


def refused(path: Path) -> str:
    """The line that reading the path is refused with, without its folder."""
    with pytest.raises(DataError) as caught:
        list(read_all(path))
    text = str(caught.value)
    assert text.isprintable()
    return text.replace(f"{path.parent}{os.sep}", "")


def test_a_folder_without_knowledge_files(tmp_path: Path) -> None:
    """It is said what was looked for and what to do."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "article.txt").write_text("News.")
    assert refused(tmp_path / "news") == (
        "news has no knowledge files (.json, .jsonl); "
        "build one with `factcli build ARTICLE -o FILE.json`"
    )


def test_missing_files(tmp_path: Path) -> None:
    """Each is named; a folder is none."""
    assert refused(tmp_path / "a.json") == "a.json: no such file; check the path"
    assert refused(tmp_path / "a.jsonl") == "a.jsonl: no such file; check the path"
    with pytest.raises(DataError, match="is a folder; name a file in it"):
        read(tmp_path)


@posix
def test_strange_paths(tmp_path: Path) -> None:
    """One line each, with the system's reason."""
    assert refused(tmp_path / "a\nb.json") == "a\\nb.json: no such file; check the path"
    assert "NUL in its name" in refused(tmp_path / "a\x00.json")
    assert "cannot be read: file name too long" in refused(tmp_path / ("a" * 300))
    (tmp_path / "loop.json").symlink_to("loop.json")
    assert "loop.json cannot be read: too many levels" in refused(tmp_path / "loop.json")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a POSIX device")
def test_a_device_is_not_read() -> None:
    """/dev/zero would never end."""
    assert refused(Path("/dev/zero")) == "zero is a device, not a file; name a knowledge file"


@posix
def test_a_named_pipe_is_read(tmp_path: Path) -> None:
    """As the shell's `<(…)` gives one."""
    from threading import Thread

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: pipe.write_bytes(BUNDLED))
    writer.start()
    assert read(pipe) == bundled()
    writer.join()


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is passed on."""

    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.json"
    path.write_bytes(BUNDLED)
    monkeypatch.setattr(Path, "open", forbid)
    assert refused(path) == "a.json cannot be read: permission denied"
    monkeypatch.setattr(Path, "iterdir", forbid)
    assert refused(tmp_path).endswith("cannot be read: permission denied")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads it, and messages call it by its name."""

    class Stdin:
        buffer = io.BytesIO(BUNDLED)

    monkeypatch.setattr("sys.stdin", Stdin)
    assert list(read_all(Path("-"))) == [bundled()]
    assert "standard input is empty" in refused(Path("-"))
    monkeypatch.setattr("sys.stdin", None)
    assert "standard input: no such file" in refused(Path("-"))


@pytest.mark.parametrize("name", ["a b.txt", "a b.html", "a b.pdf", "a b.docx", "a b.md"])
def test_an_article_in_the_place_of_a_knowledge_file(tmp_path: Path, name: str) -> None:
    """The command that makes one of it is given."""
    (tmp_path / name).write_bytes(b"NATO supports Poland.")
    assert refused(tmp_path / name) == (
        f"{name} is an article, not a knowledge file; "
        f"build one with `factcli build '{name}' -o 'a b.json'`"
    )


def test_a_knowledge_file_of_any_name(tmp_path: Path) -> None:
    """What is in it decides."""
    (tmp_path / "a.txt").write_bytes(BUNDLED)
    assert read(tmp_path / "a.txt") == bundled()


def test_lines_of_a_jsonl_are_numbered(tmp_path: Path) -> None:
    """A bad line is named; a file without any is empty."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(encode_line(bundled()) + b'{"format": "factcli/1"}\n')
    assert refused(path) == "a.jsonl:2: source is missing; see `factcli schema knowledge`"
    path.write_bytes(b"\n\n")
    assert refused(path).startswith("a.jsonl is empty")


def test_unsound_knowledge_is_refused(tmp_path: Path) -> None:
    """The first problem is told, and how many more there are."""
    path = tmp_path / "a.json"
    path.write_bytes(changed("quotes.0.speaker", "mr-nobody"))
    assert refused(path) == (
        "a.json: quotes[0].speaker: there is no actor 'mr-nobody' in the file; "
        "build it anew, or see `factcli validate`"
    )
    path.write_bytes(changed("actors.0.id", "mr-nobody"))
    assert "(and 5 more)" in refused(path)


def test_a_damaged_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its data the package says what to do; beside the package it is found."""
    package = tmp_path / "site" / "lib" / "factcli"
    monkeypatch.setattr(subject, "__file__", str(package / "knowledge.py"))
    with pytest.raises(DataError, match=r"data/statement\.json is missing; install"):
        bundled()
    for data in (tmp_path / "site" / "data", package / "data"):
        data.mkdir(parents=True)
        (data / "statement.json").write_bytes(BUNDLED)
        assert isinstance(bundled(), Knowledge)
        (data / "statement.json").unlink()
