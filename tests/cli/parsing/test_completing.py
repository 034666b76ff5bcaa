"""Shells complete commands, options, and values from the data."""

from pathlib import Path

import pytest
from tests.cli.command import run
from tests.making import saying

from factcli.knowledge import encode, encode_line


def offers(*words: str, asked_by: str = "bash") -> list[str]:
    """What a shell is offered for the last of the words."""
    result = run(*words, _FACTCLI_COMPLETE=asked_by)
    assert result.exit_status == 0
    assert result.stderr == ""
    return result.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["quo"], ["quotes"]),
        (["quotes", "--spe"], ["--speaker"]),
        (["quotes", "--speaker", "jens"], ["jens-stoltenberg"]),
        (["quotes", "--country", "l"], ["latvia", "lithuania"]),
        (["actors", "--country", "bel"], ["belarus"]),
        (["quotes", "--kind", "d"], ["direct"]),
        (["quotes", "--format", "js"], ["json", "jsonl"]),
        (["quotes", "--fields", "speaker_"], ["speaker_text", "speaker_span"]),
        (["countries", "--fields", "code,na"], ["code,name", "code,named"]),
        (["check", "--fields", "verdict,claim.t"], ["verdict,claim.text"]),
        (["check", "--fail-on", "altered,ab"], ["altered,absent"]),
        (["show", "q"], ["q1", "q2", "q3", "q4", "q5", "q6"]),
        (["show", "q1", "mar"], ["marcin-przydacz"]),
        (["show", "P"], ["PL"]),
        (["source", "8a"], ["8a6c6b4e1137"]),
        (["schema", "know"], ["knowledge"]),
        (["completion", "z"], ["zsh"]),
        (["help", "exi"], ["exit-codes"]),
        (["quotes", "--data", ""], []),  # the shell knows files
        (["quotes", "belarus"], []),
    ],
)
def test_values_are_offered(words: list[str], expected: list[str]) -> None:
    """By the start of the word, in the order of the data."""
    assert offers(*words) == expected


def test_everything_is_offered_for_an_empty_word() -> None:
    """Every command, and every speaker, those who speak most first."""
    assert {"quotes", "actors", "countries", "search", "show", "source"} <= set(offers(""))
    assert offers("quotes", "--speaker", "")[0] == "north-atlantic-council"


def test_each_shell_gets_descriptions_in_its_own_way() -> None:
    """Zsh behind a colon, fish behind a tab, bash none."""
    words = ("quotes", "--speaker", "jens")
    assert offers(*words, asked_by="zsh") == ["jens-stoltenberg:Jens Stoltenberg"]
    assert offers(*words, asked_by="fish") == ["jens-stoltenberg\tJens Stoltenberg"]
    assert offers(*words, asked_by="bash") == ["jens-stoltenberg"]
    assert offers("--ver", asked_by="zsh")[0].startswith("--version:")


def test_values_come_from_the_data_on_the_line(tmp_path: Path) -> None:
    """Not from the bundled article; ids of several articles carry theirs."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying("We like fish.", speaker="Ann Lee")))
    assert offers("show", "--data", str(path), "") == ["q1", "speaker"]
    several = tmp_path / "b.jsonl"
    both = [saying("We like fish."), saying("We like chips.")]
    several.write_bytes(b"".join(map(encode_line, both)))
    ids = [f"{knowledge.source.id}:q1" for knowledge in both]
    assert set(ids) <= set(offers("show", "--data", str(several), ""))
    assert offers("show", "--data", str(several), ids[0], asked_by="zsh") == [
        ids[0].replace(":", "\\:") + ":We like fish."
    ]


@pytest.mark.parametrize(
    ("words", "asked_by", "expected"),
    [
        (["--speaker=jens"], "zsh", "jens-stoltenberg:Jens Stoltenberg"),  # it cuts the flag itself
        (["--speaker=jens"], "fish", "--speaker=jens-stoltenberg\tJens Stoltenberg"),
        (["--speaker=jens"], "bash", "--speaker=jens-stoltenberg"),
        (["--speaker", "=", "jens"], "bash", "jens-stoltenberg"),  # as it usually takes words apart
        (["--kind", "="], "bash", "direct"),
        (["--fields", "=", "id,speaker_t"], "bash", "id,speaker_text"),
    ],
)
def test_a_value_may_be_joined_to_its_option(
    words: list[str], asked_by: str, expected: str
) -> None:
    """Each shell is given what it puts in place of what it calls a word."""
    assert offers("quotes", *words, asked_by=asked_by)[0] == expected


def test_bash_takes_ids_apart_at_colons(tmp_path: Path) -> None:
    """They are put together again, and only what stands behind the colon is offered."""
    path = tmp_path / "a.jsonl"
    both = [saying("We like fish."), saying("We like chips.")]
    path.write_bytes(b"".join(map(encode_line, both)))
    article = both[0].source.id
    for words in ([article, ":", "q"], [article, ":"]):
        assert offers("show", "-d", str(path), *words) == ["q1"]
    assert offers("show", "-d", str(path), f"{article}:q") == [f"{article}:q1"]
    assert offers("show", "-d", str(path), article, ":", "q1", "speak") == ["speaker"]


def test_trouble_with_the_data_is_kept_from_the_line(tmp_path: Path) -> None:
    """Nothing is offered, nothing is said."""
    assert offers("show", "--data", str(tmp_path / "missing.json"), "") == []


def test_nothing_waits_for_standard_input() -> None:
    """It is the user's terminal, who is in the middle of a line."""
    assert offers("show", "--data", "-", "") == []


def test_names_cannot_run_anything(tmp_path: Path) -> None:
    """A line break or an escape sequence in a name stays on its line, escaped."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying("We $(touch x) `fish`.", speaker="Ann\n\x1b[31m\tLee")))
    for shell in ("bash", "zsh", "fish"):
        lines = offers("show", "--data", str(path), "", asked_by=shell)
        assert len(lines) == 2
        assert "\x1b" not in "".join(lines)
