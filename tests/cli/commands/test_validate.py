"""`validate` reports everything that is wrong with files."""

import os
from pathlib import Path

import pytest
from tests.cli.command import ROOT, run
from tests.making import BUNDLED, changed, saying

from factcli.exits import ExitStatus
from factcli.knowledge import encode, encode_line


def test_the_bundled_file_is_sound() -> None:
    """Schema, and every span against the text."""
    path = ROOT / "data" / "statement.json"
    assert run("validate", path) == (ExitStatus.FOUND, f"{path}: sound\n", "")
    assert run("validate", path, "--quiet") == (ExitStatus.FOUND, "", "")


@pytest.fixture
def unsound(tmp_path: Path) -> Path:
    """A file with seven problems."""
    path = tmp_path / "unsound.json"
    path.write_bytes(changed("actors.0.id", "mr-nobody"))
    return path


def test_every_problem_is_told(unsound: Path) -> None:
    """A line each, with its place, as the result on stdout."""
    result = run("validate", unsound)
    assert result.exit_status == ExitStatus.TROUBLE
    lines = result.stdout.splitlines()
    assert len(lines) == 6
    assert all(line.startswith(f"{unsound}: ") for line in lines)
    assert f"{unsound}: actors[3].organisation: there is no actor 'nato' in the file" in lines
    assert run("validate", unsound, "-q") == (ExitStatus.TROUBLE, "", "")


def test_several_files_are_all_looked_at(tmp_path: Path, unsound: Path) -> None:
    """A sound one, an unsound one and one that cannot be read; the worst counts."""
    sound = tmp_path / "sound.jsonl"
    sound.write_bytes(encode_line(saying("We like fish.")) + encode_line(saying("And chips.")))
    broken = tmp_path / "broken.json"
    broken.write_bytes(BUNDLED[:100])
    result = run("validate", sound, unsound, broken)
    assert result.exit_status == ExitStatus.TROUBLE
    assert f"{sound}: 2 knowledge files, all sound\n" in result.stdout
    assert result.stdout.count(str(unsound)) == 6
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"factcli: {broken} is cut off in the middle of its JSON")


def test_keys_of_another_version_are_told(tmp_path: Path) -> None:
    """They are no fault, for keys are only ever added, but one may be a slip."""
    path = tmp_path / "a.json"
    path.write_bytes(BUNDLED.replace(b'"aliases"', b'"aliasses": [], "aliases"'))
    result = run("validate", path)
    assert (result.exit_status, result.stdout) == (ExitStatus.FOUND, f"{path}: sound\n")
    told = f"{path}: actors[0].aliasses is no key of this version, and passed over"
    assert result.stderr.splitlines()[0] == told
    assert run("validate", path, "--quiet") == (ExitStatus.FOUND, "", "")


def test_what_cannot_be_read_does_not_end_the_look_at_a_folder(tmp_path: Path) -> None:
    """Each file and each line of a `.jsonl` is told; a pipe is not waited for."""
    line = encode_line(saying("We like fish."))
    (tmp_path / "a.json").write_bytes(BUNDLED[:100])
    (tmp_path / "b.jsonl").write_bytes(line + b"{}\n" + line.replace(b'"q1"', b'"q7"'))
    (tmp_path / "c.json").write_bytes(b"")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "d.json")
    result = run("validate", tmp_path)
    assert result.exit_status == ExitStatus.TROUBLE
    [problem] = result.stdout.splitlines()
    assert problem.startswith(f"{tmp_path / 'b.jsonl'}:3: quotes[0].id")
    assert [problem.split()[1] for problem in result.stderr.splitlines()] == [
        f"{tmp_path / 'a.json'}", f"{tmp_path / 'b.jsonl'}:2:", f"{tmp_path / 'c.json'}",
    ]  # fmt: skip


def test_a_problem_with_control_characters_is_one_line(tmp_path: Path) -> None:
    """What a file holds never reaches the terminal raw."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying("We like \x1b[31mfish\n.")).replace(b'"q1"', b'"q7"'))
    result = run("validate", path, columns=300)
    assert result.exit_status == ExitStatus.TROUBLE
    assert len(result.stdout.splitlines()) == 1
    assert "\x1b" not in result.stdout
