"""The data files of the package."""

from pathlib import Path

from factcli.packaged import beside


def test_a_file_is_found_from_the_module_that_reads_it(tmp_path: Path) -> None:
    """Whatever the working directory is."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.txt").write_bytes(b"Zenda\r\n")
    assert beside(str(tmp_path / "module.py"), "data", "a.txt") == b"Zenda\r\n"
