"""What `import factcli` offers."""

from pathlib import Path

import pytest

import factcli
from factcli import knowledge


def test_load_and_search() -> None:
    """Quotes unless another kind is asked for."""
    store = factcli.load()
    assert factcli.search(store, "stoltenburg")[0].id == "q2"
    assert factcli.search(store, "human rights", exact=True, limit=1)[0].id == "q5"
    assert factcli.search(store, "secretary general", kind="actors")[0].id == "jens-stoltenberg"
    assert factcli.search(store, "polska", kind="countries")[0].code == "PL"
    assert len(factcli.search(store)) == 6


def test_load_a_path(tmp_path: Path) -> None:
    """A path may be text or a `Path`."""
    path = tmp_path / "a.json"
    path.write_bytes(knowledge.encode(knowledge.bundled()))
    assert (
        factcli.load(str(path)).totals() == factcli.load(path).totals() == factcli.load().totals()
    )


def test_unknown_attribute() -> None:
    """A name that is not offered is an error as in any module."""
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = factcli.nothing_of_the_kind  # type: ignore[attr-defined]
