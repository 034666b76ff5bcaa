"""Data that several of these tests look at."""

from pathlib import Path

import pytest
from tests.making import saying

from factcli.knowledge import encode_line


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two articles by the same person."""
    path = tmp_path / "two.jsonl"
    first, second = saying("We like fish.", title="Fish"), saying("We like chips.", title="Chips")
    path.write_bytes(encode_line(first) + encode_line(second))
    return path
