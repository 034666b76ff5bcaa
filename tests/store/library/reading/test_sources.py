"""Sources found by the rarest words they share with a quote."""

from pathlib import Path

from tests.making import saying

from factcli.store import Store
from factcli.store.library import open_library, write
from factcli.store.memory import MemoryStore
from factcli.text import keys

FILES = [
    saying(f"Nobody asked about number {number} in the harbour of {place}")
    for number, place in enumerate(["Riga", "Oslo", "Turku", "Kiel", "Bergen", "Malta"])
]


def stores(folder: Path) -> list[Store]:
    """The same sources in memory and in a library."""
    path = folder / "a.db"
    write(path, FILES)
    return [MemoryStore(FILES), open_library(path)]


def test_the_rarest_words_decide(tmp_path: Path) -> None:
    """What all sources share is worth least."""
    for store in stores(tmp_path):
        near = store.sources_near(keys("nobody asked about the harbour of Turku"), 3)
        assert near[0] == FILES[2].source.id
        assert len(near) == 3


def test_unknown_words_are_near_nothing(tmp_path: Path) -> None:
    """Nor is no word at all."""
    for store in stores(tmp_path):
        assert list(store.sources_near(["zebra"], 5)) == []
        assert list(store.sources_near([], 5)) == []


def test_a_library_finds_the_one_that_has_all_rare_words(tmp_path: Path) -> None:
    """Though each of them stands in many others, and one of those asked for is wrong."""
    rare = [f"rare{number}" for number in range(12)]
    other = [saying(f"{word} and {word} once more, {n}") for word in rare for n in range(30)]
    one = saying(" ".join(rare))
    path = tmp_path / "a.db"
    write(path, [*other, one])
    asked = [*rare[:5], "wrong", *rare[6:]]
    assert open_library(path).sources_near(asked, 3)[0] == one.source.id
