"""The articles of `tests/extract/articles/`, for tests."""

from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "articles"

each_article = pytest.mark.parametrize("name", sorted(path.stem for path in _FOLDER.glob("*.txt")))


def article(name: str) -> str:
    """The text of an article."""
    return (_FOLDER / f"{name}.txt").read_text("utf-8")


def expected(name: str) -> list[str]:
    """What must be found in an article, a quote a line."""
    return (_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()
