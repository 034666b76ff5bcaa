"""Which articles a library has already."""

from pathlib import Path

from msgspec.structs import replace

from factcli.knowledge import bundled
from factcli.store.library import write
from factcli.store.library.storage.known import Counts, counts


def test_an_article_is_known_by_its_text(tmp_path: Path) -> None:
    """The counts are those of the stored facts; another text with the same id is not known."""
    article = bundled()
    path = tmp_path / "one.db"
    assert counts(path, article.source) is None
    write(path, [article])
    found = Counts(len(article.quotes), len(article.actors), len(article.countries))
    assert counts(path, replace(article.source, title="Another")) == found
    assert counts(path, replace(article.source, sha256="0" * 64)) is None


def test_a_file_that_is_no_library_knows_nothing(tmp_path: Path) -> None:
    """What is wrong with it is for the writer to tell."""
    path = tmp_path / "no.db"
    path.write_text("no library")
    assert counts(path, bundled().source) is None
