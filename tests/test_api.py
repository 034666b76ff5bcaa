"""What `import factcli` offers."""

from pathlib import Path

import pytest

import factcli
from factcli import knowledge
from factcli.errors import UsageError


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


def test_an_article_that_is_there_twice_counts_once(tmp_path: Path) -> None:
    """As in a library, which takes in only what is new; the first file counts."""
    line = knowledge.encode_line(knowledge.bundled())
    (tmp_path / "a.jsonl").write_bytes(line * 2)
    (tmp_path / "b.json").write_bytes(line)
    assert factcli.load(tmp_path).totals() == factcli.load().totals()


def test_build_an_article_or_a_text(tmp_path: Path) -> None:
    """The same words give the same facts, from a file and as they are."""
    words = "“We are done,” said Jane Roe on Tuesday."
    path = tmp_path / "a.txt"
    path.write_text(words, "utf-8")
    made = factcli.build(path, date="2021-11-12")
    assert made == factcli.build(str(path), date="2021-11-12")
    assert made == factcli.build(text=words, date="2021-11-12")
    assert made.source.date == "2021-11-12"
    assert [quote.text for quote in made.quotes] == ["We are done,"]


def test_check() -> None:
    """Against a store, or one article's facts."""
    assert factcli.check(factcli.load(), "We remain vigilant", "Stoltenberg").verdict == "exact"
    found = factcli.check(knowledge.bundled(), "We stay vigilant")
    assert (found.verdict, found.differences[0].source) == ("altered", "remain")
    with pytest.raises(UsageError, match="no word"):
        factcli.check(factcli.load(), "…")


def test_what_search_and_check_refuse() -> None:
    """A limit below zero, a kind that there is not, a speaker who is nobody."""
    store = factcli.load()
    with pytest.raises(UsageError, match="limit -1 is negative"):
        factcli.search(store, "belarus", limit=-1)
    with pytest.raises(UsageError, match="no kind 'dates'; there is quotes, actors, countries"):
        factcli.search(store, "belarus", kind="dates")  # type: ignore[call-overload]
    with pytest.raises(UsageError, match="speaker '' names nobody"):
        factcli.check(store, "We remain vigilant", "")


@pytest.mark.parametrize("arguments", [{}, {"article": "a.txt", "text": "words"}])
def test_build_needs_one_article(arguments: dict[str, str]) -> None:
    """Neither and both are wrong usage."""
    with pytest.raises(UsageError, match="either an article"):
        factcli.build(**arguments)


def test_unknown_attribute() -> None:
    """A name that is not offered is an error as in any module."""
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = factcli.nothing_of_the_kind  # type: ignore[attr-defined]
