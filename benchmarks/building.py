"""What a library costs to make and to keep, beside an index of tantivy's.

    python -m benchmarks.building                100,000 quotes
    python -m benchmarks.building 1000000        a million; takes ten minutes

tantivy is timed twice: as it indexes and stores the quotes alone, and as it keeps what a library
keeps, whole articles with their facts, and an index of what stands around the quotes; of the
library, so is its index of quotes alone. Both use all cores: ratios hold only where nothing else
runs.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from time import perf_counter

from msgspec import msgpack

from benchmarks import peers
from benchmarks.collection import articles
from factcli.model import Knowledge
from factcli.store.library import write
from factcli.store.library.index.indexing import Changed, optimise, reindexing
from factcli.store.library.index.searchable import searchable
from factcli.store.library.storage.opening import open_for_writing

_ROWS = 10_000  # of the index of quotes that are written at once


def main(arguments: list[str]) -> None:
    """Measure collections of the sizes given."""
    for size in [int(size) for size in arguments] or [100_000]:
        with tempfile.TemporaryDirectory() as folder:
            print(f"\n{size:,} quotes")
            build(Path(folder), size)


def build(folder: Path, size: int) -> None:
    """Make the texts and the library, if they were not kept, and compare with tantivy."""
    library, lines = folder / "library.db", folder / "texts.txt"
    if not library.exists():
        made = Made(size, folder)
        start = perf_counter()
        write(library, made)
        took = perf_counter() - start - made.seconds
        alone = peers.seconds(lambda: index_alone(lines, folder / "index.db"))
        other = peers.tantivy_build(lines, folder / "tantivy")
        whole = peers.tantivy_library(made, folder / "tantivy")
        whole = whole and whole - made.seconds
        made.remove()
        print(f"  build {took:.1f} s{_beside(took, other)}{_beside(took, whole, 'as much')}")
        print(f"  the index of quotes alone {alone:.1f} s{_beside(alone, other)}")
        (folder / "characters").write_text(str(made.bytes))
    text = int((folder / "characters").read_text())
    stored = library.stat().st_size
    print(
        f"  size {stored / 1e6:.0f} MB: {stored / text:.2f} x the text of the articles,"
        f" {stored / lines.stat().st_size:.2f} x that of the quotes alone"
    )


class Made:
    """Articles that were made up before, and are read; the time of that is kept."""

    def __init__(self, size: int, folder: Path) -> None:
        self.seconds = 0.0
        self.bytes = 0
        self._file = folder / "articles.msgpack"
        with (
            self._file.open("wb") as file,
            (folder / "texts.txt").open("w", encoding="utf-8") as lines,
        ):
            for article in articles(size):
                self.bytes += len(article.source.text.encode())
                lines.writelines(quote.text + "\n" for quote in article.quotes)
                data = msgpack.encode(article)
                file.write(len(data).to_bytes(4, "big") + data)

    def __iter__(self) -> Iterator[Knowledge]:
        self.seconds = 0.0
        decoder = msgpack.Decoder(Knowledge)
        start = perf_counter()
        with self._file.open("rb") as file:
            while size := file.read(4):
                article = decoder.decode(file.read(int.from_bytes(size, "big")))
                self.seconds += perf_counter() - start
                yield article
                start = perf_counter()

    def remove(self) -> None:
        """Give back the space they take."""
        self._file.unlink()


def index_alone(lines: Path, path: Path) -> None:
    """An index of quotes, as a library has it."""
    with (
        closing(open_for_writing(path, create=True)) as database,
        lines.open(encoding="utf-8") as texts,
    ):
        first = 1
        while rows := searchable(list(islice(texts, _ROWS))):
            changed = Changed({}, dict(enumerate(rows, start=first)))
            first += len(rows)
            with database.transaction():
                database.carry_out(reindexing("quote_words", changed))
        optimise(database, "quote_words")


def _beside(took: float, other: float | None, what: str = "the quotes alone") -> str:
    return f", {took / other:.2f} x tantivy's {other:.1f} s for {what}" if other else ""


if __name__ == "__main__":
    main(sys.argv[1:])
