"""A write takes the place of the old file only when it is whole."""

import os
import stat
from pathlib import Path

import pytest

from factcli.errors import OutputError
from factcli.files import place, read_bytes, replacing, write

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


def test_write_makes_and_replaces(tmp_path: Path) -> None:
    """A new file, then another content in its place; nothing else stays in the folder."""
    path = tmp_path / "a.json"
    write(path, b"one")
    write(path, b"two")
    assert read_bytes(path) == b"two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, ValueError])
def test_an_interrupted_write_leaves_the_old_file(
    tmp_path: Path, trouble: type[BaseException]
) -> None:
    """Whole, and alone."""
    path = tmp_path / "a.json"
    write(path, b"old")
    with pytest.raises(trouble), replacing(path) as file:  # noqa: PT012
        file.write(b"half of the n")
        raise trouble
    assert read_bytes(path) == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And gives one line."""

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.json"
    write(path, b"old")
    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(OutputError, match=r"a\.json cannot be written: no space left on device$"):
        write(path, b"new")
    assert read_bytes(path) == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_target_that_cannot_be(tmp_path: Path) -> None:
    """A folder, no folder, a file in the place of one, a name too long or with a NUL."""
    for target, expected in [
        (tmp_path, "is a folder; name a file in it"),
        (tmp_path / "no" / "a.json", "no: no such folder; make it first"),
        (tmp_path / ("a" * 300), "cannot be written: "),
        (tmp_path / "a\x00.json", "has a NUL in its name"),
    ]:
        with pytest.raises(OutputError, match=expected):
            write(target, b"new")
    assert list(tmp_path.iterdir()) == []


@posix
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    """The new file may be read by whom the old one could; a link still points to it."""
    path = tmp_path / "a.json"
    write(path, b"old")
    path.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(path)
    write(link, b"new")
    assert link.is_symlink()
    assert read_bytes(path) == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_read_only_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though its folder would let it be replaced: somebody wants to keep it."""
    path = tmp_path / "a.json"
    write(path, b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # to root, everything is writable
    with pytest.raises(OutputError, match=r"a\.json cannot be written: read-only"):
        write(path, b"new")
    assert read_bytes(path) == b"old"


@posix
def test_a_device_is_written_to_directly() -> None:
    """/dev/null stays a device; /dev/full is full."""
    write(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()
    if Path("/dev/full").exists():
        with pytest.raises(OutputError, match="/dev/full cannot be written: no space left"):
            write(Path("/dev/full"), b"new")


def test_places_are_one_line() -> None:
    """Whatever a path holds."""
    assert place(Path("-")) == "standard input"
    assert place(Path("a b.json")) == "a b.json"
    assert place(Path("a\x1b\udce9.json")) == r"a\x1b\udce9.json"
