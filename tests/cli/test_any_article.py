"""Whatever an article holds, every command prints it, and a terminal is never steered by it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.command import run
from tests.making import saying

from factcli.exits import ExitStatus
from factcli.knowledge import encode, encode_line

# Controls, bidirectional marks, line separators, combining and wide characters on purpose.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("\x1b\x07\t\r\n\x0b\x85\u2028\u202e\u200f\ufeff[]:|\\\"'“”́界👩‍🚀"),
    min_size=1,
    max_size=40,
)
STEERING = {
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u2028\u2029",
    *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)),
} - {"\n"}  # fmt: skip
COMMANDS = [
    ["quotes"], ["quotes", "we"], ["actors"], ["countries"], ["search", "we"],
    ["show", "q1", "speaker"], ["source"],
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the articles go."""
    return tmp_path_factory.mktemp("any") / "a.json"


@settings(max_examples=40)
@given(
    words=st.lists(TEXTS, min_size=1, max_size=3), speaker=TEXTS, title=TEXTS,
    command=st.sampled_from(COMMANDS), columns=st.sampled_from([20, 60, 80, 200]),
)  # fmt: skip
def test_every_command_prints_any_article(
    path: Path, words: list[str], speaker: str, title: str, command: list[str], columns: int
) -> None:
    """As tables of any width, without a character that steers the terminal."""
    path.write_bytes(encode(saying(*words, speaker=f"A{speaker}", title=title)))
    result = run(*command, "--data", path, columns=columns, TERM="dumb")
    assert result.exit_status in (ExitStatus.FOUND, ExitStatus.NOT_FOUND)
    assert not STEERING & set(result.stdout)
    assert not STEERING & set(result.stderr)


@settings(max_examples=40)
@given(words=st.lists(TEXTS, min_size=1, max_size=3))
def test_every_format_gives_the_words_back(path: Path, words: list[str]) -> None:
    """JSON and CSV as they are, TSV a record a line with escapes that can be undone."""
    path.write_bytes(encode(saying(*words)))
    asked = ("quotes", "--data", path, "--fields", "text", "--format")
    assert [record["text"] for record in run(*asked, "json").json] == words
    rows = list(csv.reader(io.StringIO(run(*asked, "csv").stdout, newline="")))
    assert rows == [["text"], *([each] for each in words)]
    lines = run(*asked, "tsv", "--no-header").stdout.removesuffix("\n").split("\n")
    assert len(lines) == len(words)
    assert not any("\t" in line or "\x1b" in line for line in lines)


@settings(max_examples=20)
@given(words=st.lists(TEXTS, min_size=1, max_size=3), columns=st.sampled_from([40, 80]))
def test_many_articles_at_once(path: Path, words: list[str], columns: int) -> None:
    """The same person in several articles is looked up in all of them."""
    several = path.with_suffix(".jsonl")
    texts = dict.fromkeys(words)
    several.write_bytes(b"".join(encode_line(saying(each)) for each in texts))
    [actor] = run("actors", "--data", several, "--json").json
    assert actor["sources"] == len(texts)
    ids = run("quotes", "--data", several, "--ids").stdout.split()
    assert len(ids) == len(texts)
    shown = run("show", *ids, "--data", several, columns=columns, TERM="dumb")
    assert shown.exit_status == ExitStatus.FOUND
    assert not STEERING & set(shown.stdout)
