"""Every bad input gives one helpful line on stderr and exit status 2, and no traceback."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.command import run, run_process
from tests.making import BUNDLED, changed, saying

from factcli.cli.running import FAULT
from factcli.exits import ExitStatus
from factcli.knowledge import encode

FILES = [
    ("empty.json", b"", "empty.json is empty; build one with"),
    ("text.json", b"NATO supports Poland.", "text.json is not JSON: invalid character in line 1"),
    ("half.json", BUNDLED[:3000], "half.json is cut off in the middle of its JSON, in line 40"),
    ("newer.json", changed("format", "factcli/2"), "newer than this factcli reads"),
    ("newer.json", changed("format", "factcli/2"), "upgrade factcli"),
    ("key.json", changed("quotes.2.speaker", None), "quotes[2].speaker is missing"),
    ("type.json", changed("quotes.2.speaker", 5), "quotes[2].speaker: expected str | null, got"),
    ("span.json", changed("quotes.0.spans.0.1", 9999), "quotes[0].spans[0]: [17, 9999] is outside"),
    ("words.json", changed("quotes.0.text", "We left."), "quotes[0].text: is 'We left.', but the"),
    ("ids.json", changed("quotes.1.id", "q1"), "quotes[1].id: is 'q1', expected 'q2'"),
    ("ids.json", changed("countries.1.code", "PL"), "'LV' is not among the file's countries"),
    ("who.json", changed("quotes.0.speaker", "nobody"), "there is no actor 'nobody' in the file"),
    ("latin1.json", BUNDLED.decode().encode("latin-1", "replace") + b"\xe9", "latin1.json is not"),
    ("date.json", changed("source.date", "2021-02-30"), "'2021-02-30' is no real date"),
    ("esc.json", changed("quotes.0.kind", "\x1b[31m"), r"invalid enum value '\x1b[31m'"),
    ("a.jsonl", b'{"format": "factcli/1"}\n', "a.jsonl:1: source is missing"),
    ("article.txt", b"NATO supports Poland.", "-o article.json`"),
    ("nul.json", BUNDLED.replace(b"All 30", b"\x00 30"), "nul.json is not JSON: invalid character"),
    ("deep.json", b'{"a":' * 1_000_000, "deep.json is nested too deeply"),
    ("library.db", b"not a library", "library.db"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "expected"), FILES)
def test_bad_files(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    """A file that is no sound knowledge file is told with what is wrong in it, and where."""
    path = tmp_path / name
    path.write_bytes(data)
    result = run("quotes", "--data", path)
    assert result.exit_status == ExitStatus.TROUBLE
    assert expected in result.error
    assert name in result.error


LOOKUPS = [
    ("quotes", "belarus"), ("actors", "nato"), ("countries", "poland"), ("search", "nato"),
    ("show", "q1"), ("source",),
]  # fmt: skip


@pytest.mark.parametrize("arguments", LOOKUPS, ids=lambda arguments: arguments[0])
def test_missing_data(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Every lookup refuses data that is not there, given by flag or by variable."""
    missing = tmp_path / "missing.json"
    flag = run(*arguments, "--data", missing)
    assert run(*arguments, FACTCLI_DATA=str(missing)) == flag
    assert flag.exit_status == ExitStatus.TROUBLE
    assert flag.error == f"{missing}: no such file; check the path"


def test_a_folder_without_knowledge_files(tmp_path: Path) -> None:
    """It is told what was looked for."""
    result = run("quotes", "--data", tmp_path)
    assert result.exit_status == ExitStatus.TROUBLE
    assert "has no knowledge files (.json, .jsonl); build one" in result.error


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["quotes", "--fields", "text,speker"],
            "no field 'speker'; did you mean 'speaker'? Fields are fact, id, kind, text",
        ),
        (["quotes", "--fields", "zzz"], "no field 'zzz'; fields are fact, id, "),
        (["quotes", "--since", "2021-13"], "--since '2021-13' is no date"),
        (["quotes", "--until", "Friday"], "--until 'Friday' is no date"),
        (["quotes", "--since", "2021-1-1"], "write it as 2021, 2021-11 or 2021-11-12"),
        (["quotes", "--since", "2021-01-01-01"], "is no date"),
        (["quotes", "--limit", "-1"], "--limit -1 is negative; give a number, or 0 for all"),
        (["quotes", "--offset", "-1"], "--offset -1 is negative; give 0 or more"),
        (["quotes", "--since", "2022", "--until", "2021-12"], "is after --until 2021-12"),
        (["quotes", "--data", ""], "--data is empty; name a file or a folder, or leave it out"),
        (["quotes", "--speaker", ""], "no speaker ''"),
        (["quotes", "--country", ""], "no country ''"),
        (["actors", "--country", ""], "no country ''"),
        (["check", "--draft", ""], "--draft is empty"),
        (["quotes", "--format", "jason"], "did you mean 'json'?"),
        (["--data", "a.json", "quotes"], "options go behind the command"),
        (["quotes", "--limit", "many"], "--limit 'many' is no whole number; see factcli quotes"),
        (["quotes", "--offset", "1.5"], "--offset '1.5' is no whole number; see factcli quotes"),
        (["quotes", "--min-score", "x"], "--min-score 'x' is no number; see factcli quotes"),
        (["build", "a.txt", "--jobs", "x"], "--jobs 'x' is no whole number; see factcli build"),
        (["build", "a.txt", "--jobs", "0"], "--jobs 0 is too small; give 1 or more"),
        (["build", "a.txt", "--title", "caf\udce9"], r"'caf\udce9' is not in UTF-8; type it again"),
        (["build", "a", "b", "--publisher", "caf\udce9"], r"'caf\udce9' is not in UTF-8"),
        (["build", "a.txt", "-o", ""], ". is a folder; name a file in it"),
        (["build", "-", "-"], "- is standard input, which can be read once; name a file for the"),
        (["check", "-", "--data", "-"], "which can be read once"),
        (["check", "--draft", "-", "--source", "-"], "which can be read once"),
        (["validate", "-", "-"], "which can be read once"),
        (["export", ""], "PATH is empty; name a file or a folder"),
        (["validate", ""], "FILE is empty; name a file or a folder"),
        (
            ["quotes", "--kind", "Direct,post"],
            "one value; repeat it for each: --kind direct --kind post",
        ),
        (["version"], "no command 'version'; did you mean '--version'?"),
        (["quotes", "-d"], "-d needs a value: -d PATH"),
        (
            ["quotes", "--speaker", "--json"],
            "--speaker needs a value, and --json is an option; if it is meant, write --speaker=--",
        ),
        (["quotes", "--speaker", "--format=json"], "--speaker needs a value, and --format=json is"),
        (
            ["quotes", "-s", "-j"],
            "-s needs a value, and -j is an option; if it is meant, write -s-j",
        ),
        (["quotes", "--limit", "--", "nato"], "--limit needs a value: --limit N"),
        (["quotes", "-limit", "5"], "no option '-limit'; did you mean '--limit'?"),
        (["quotes", "-speaker", "roe"], "no option '-speaker'; did you mean '--speaker'?"),
        (["quotes", "-json"], "no option '-json'; did you mean '--json'?"),
        (["quotes", "-jz"], "no option '-z'; see factcli quotes --help"),
        (["quotes", "-zj"], "no option '-zj'; see factcli quotes --help"),
        (["quotes", "--json=yes"], "--json takes no value; leave it out"),
        (["help", "json", "query"], "help has no use for 'query'; see factcli help --help"),
        (["--versoin"], "no option '--versoin'; did you mean '--version'?"),
        (["quotes", "--no-haeder"], "no option '--no-haeder'; did you mean '--no-header'?"),
        (["quotes", "--min-score", "101"], "101"),
        (
            ["quotes", "--format", "xml"],
            "--format: no 'xml'; there is table, json, jsonl, csv, tsv",
        ),
        (["quotes", "-k", "spoken"], "--kind: no 'spoken'; there is direct, mixed, indirect, post"),
        (["quotes", "--spaeker", "nato"], "no option '--spaeker'; did you mean '--speaker'?"),
        (["actors", "--sort", "name"], "no option '--sort'; see factcli actors --help"),
        (["quotes", "--xyzzy"], "no option '--xyzzy'; see factcli quotes --help"),
        (["quotes", "--speaker", "stoltenbarg-smythe-jones"], "stoltenbarg-smythe-jones"),
        (["quotes", "--country", "frnace"], "did you mean France"),
        (["quots"], "no command 'quots'; did you mean 'quotes'?"),
        (["show", "q99"], "q99"),
        (["show", "jens-stoltenburg"], "did you mean jens-stoltenberg"),
        (["show", "lukashenka"], "did you mean alyaksandr-lukashenka"),
        (["show", "poland"], "did you mean PL"),
        (["show"], "show needs ID; see factcli show --help"),
        (["search"], "search needs QUERY; see factcli search --help"),
        (["source", "0000"], "0000"),
        (["schema", "qoutes"], "no schema of 'qoutes'; did you mean 'quotes'?"),
        (["schema", "zebra"], "there is knowledge, quotes"),
        (["completion", "tcsh"], "SHELL: no 'tcsh'; there is bash, zsh, fish"),
        (["completion"], "completion needs SHELL; see factcli completion --help"),
        (["quotes", "-d", "a.json", "-d", "b.json"], "--data is given twice; put the files in one"),
        (["quotes", "-n1", "-d", "a", "--data=b"], "--data is given twice; put the files in one"),
        (["quotes", "-s", "roe", "-s", "doe"], "--speaker is given twice; give it once"),
        (["quotes", "--since", "2020", "--since", "2021"], "--since is given twice"),
        (["build", "a.txt", "-o", "a.json", "-o", "b.json"], "--output is given twice"),
        (["help", "colours"], "exit-codes"),
    ],
)
def test_bad_usage(arguments: list[str], expected: str) -> None:
    """A value that cannot be used is named, with the nearest one or with all there are."""
    result = run(*arguments)
    assert result.exit_status == ExitStatus.TROUBLE
    assert expected in result.error


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("arguments", [["build"], ["quotes", "--data"], ["check", "--draft"]])
def test_a_link_to_nowhere_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """A file of that name is there, so the name is not what is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").symlink_to("gone.txt")
    Path("b.txt").write_text("A name that is much like it.")
    error = run(*arguments, "a.txt").error
    assert error == "a.txt is a link to gone.txt, which is not there; check the link"


@pytest.mark.parametrize("option", [["--speaker=--json"], ["-s--json"], ["--speaker", "--jsno"]])
def test_a_value_may_look_like_an_option(option: list[str]) -> None:
    """Where it is joined to its option, or is none of the command's."""
    assert "no speaker '--js" in run("quotes", *option).error


@pytest.mark.skipif(os.name == "nt", reason="no such names")
def test_a_file_whose_name_begins_with_a_dash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told from an option by its folder."""
    monkeypatch.chdir(tmp_path)
    Path("-a.txt").write_text("“We left,” Roe said.")
    assert (
        run("build", "-a.txt").error == "no option '-a.txt'; if the file is meant, write ./-a.txt"
    )
    assert run("build", "./-a.txt").exit_status == ExitStatus.FOUND
    told = run("quotes", "--data=-a.txt").error
    assert told.endswith("build one with `factcli build ./-a.txt -o ./-a.json`")


def test_a_wrong_value_of_a_variable_is_told_by_its_name() -> None:
    """The user typed no flag."""
    result = run_process("quotes", FACTCLI_LIMIT="many")
    assert result.error == "FACTCLI_LIMIT 'many' is no whole number; see factcli quotes --help"


def test_how_an_answer_is_shown_may_be_overruled() -> None:
    """As on a command line that goes on from an alias: the last word counts."""
    twice = run("quotes", "--limit", "1", "--format", "csv", "--limit", "2", "--format", "json")
    assert twice.stdout == run("quotes", "--limit", "2", "--json").stdout


@pytest.mark.parametrize("option", ["--limit", "--offset"])
@pytest.mark.parametrize("words", [[], ["belarus"]], ids=["list", "query"])
def test_numbers_beyond_all_counts(option: str, words: list[str]) -> None:
    """They are taken for what they say: more than there is."""
    result = run("quotes", *words, option, "9" * 30, "--json")
    expected = run("quotes", *words, "--json").ids if option == "--limit" else []
    assert (result.exit_status, result.ids) == (ExitStatus.FOUND, expected)


def test_a_period_may_end_in_part_of_what_it_begins_in() -> None:
    """`--since 2021-11-12 --until 2021` is the rest of that year."""
    result = run("quotes", "--since", "2021-11-12", "--until", "2021", "--json")
    assert result.ids == run("quotes", "--json").ids


def test_a_mistake_of_our_own_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says where it was made; the traceback is for `python -X dev`."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr("factcli.lookup.quotes", fail)
    place = r"cli/commands/lookups.py:\d+"
    said = rf"factcli: {FAULT}: RuntimeError in {place} \(no such thing\); please report"
    with pytest.raises(AssertionError, match=said):  # which any run in these tests is held to
        run("quotes", "belarus")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    """Some editors on Windows put one."""
    path = tmp_path / "a.json"
    path.write_bytes(b"\xef\xbb\xbf" + BUNDLED)
    result = run("quotes", "belarus", "--data", path, "--json")
    assert result.ids == run("quotes", "belarus", "--json").ids


NASTY = "[sic] we [/b] like :smile: [bold]fish[/] \x1b[31m\x07\x9b2J and\tchips \u202e"


@pytest.mark.parametrize("columns", [None, 80, 400])
@pytest.mark.parametrize(
    "arguments",
    [
        ["quotes"], ["quotes", "fish"], ["search", "fish"], ["show", "q1", "speaker"],
        ["actors"], ["actors", "lee"], ["source"], ["source", "--text"],
    ],
)  # fmt: skip
def test_what_a_quote_holds_is_printed_as_it_is(
    tmp_path: Path, arguments: list[str], columns: int | None
) -> None:
    """Markup and emoji codes stay; control characters never reach a terminal or TSV raw."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying(NASTY, speaker="Ann [b]Lee[/b]\x1b[0m", title="T [i]\x1b[1m")))
    result = run(*arguments, "--data", path, columns=columns, NO_COLOR="1", TERM="dumb")
    assert result.exit_status == ExitStatus.FOUND
    if columns or "--text" not in arguments:  # in a pipe, the article is given byte for byte
        assert not set(result.stdout) & {"\x1b", "\x07", "\x9b", "\u202e"}
    if arguments != ["source"] or columns:
        assert "[b]Lee[/b]" in result.stdout
    if columns != 80 and arguments[0] in {"quotes", "show"}:
        assert "[sic] we [/b] like :smile: [bold]fish[/]" in result.stdout


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_keeps_control_characters_escaped(tmp_path: Path, form: str) -> None:
    """A script gets the article's own characters."""
    path = tmp_path / "a.json"
    path.write_bytes(encode(saying(NASTY)))
    result = run("quotes", "--data", path, "--format", form)
    assert not set(result.stdout) & {"\x1b", "\x07"}
    [record] = json.loads(result.stdout) if form == "json" else [json.loads(result.stdout)]
    assert record["text"] == NASTY


@given(data=st.binary() | st.text().map(str.encode))
def test_arbitrary_bytes_never_give_a_traceback(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the data file holds, it is one line and status 2."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    assert run("quotes", "belarus", "--data", path).exit_status == ExitStatus.TROUBLE


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(value=JSON, as_knowledge=st.booleans())
def test_arbitrary_json_never_gives_a_traceback(
    value: object, as_knowledge: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nor does JSON, of any shape, also under the right format's name."""
    if as_knowledge and isinstance(value, dict):
        value = {"format": "factcli/1", **value}
    path = tmp_path_factory.getbasetemp() / "any-json.json"
    path.write_text(json.dumps(value))
    result = run("quotes", "belarus", "--data", path)
    assert result.exit_status == ExitStatus.TROUBLE
    assert result.error


@given(st.lists(st.text(), max_size=4), st.sampled_from(["quotes", "actors", "countries"]))
def test_arbitrary_words_never_give_a_traceback(words: list[str], command: str) -> None:
    """Any query is answered or found nothing."""
    result = run(command, "--json", "--", *words)
    assert result.exit_status in (ExitStatus.FOUND, ExitStatus.NOT_FOUND)
    assert isinstance(result.json, list)


def test_a_bad_file_as_a_process(tmp_path: Path) -> None:
    """The process says the same one line and ends with the same status."""
    path = tmp_path / "a.json"
    path.write_bytes(BUNDLED[:3000])
    result = run_process("quotes", "--data", path)
    assert result == run("quotes", "--data", path)
    assert result.exit_status == ExitStatus.TROUBLE


def test_standard_input_as_data() -> None:
    """`--data -` reads a knowledge file from a pipe."""
    result = run_process("quotes", "belarus", "--data", "-", "--json", stdin=BUNDLED)
    assert result.ids == run("quotes", "belarus", "--json").ids
    refused = run_process("quotes", "--data", "-")
    assert refused.error.startswith("standard input is empty")


@pytest.mark.skipif(os.name == "nt", reason="a name that Windows refuses")
def test_a_path_with_a_line_break_is_told_on_one_line(tmp_path: Path) -> None:
    """As any other."""
    result = run("quotes", "--data", tmp_path / "a\nb\x1b.json")
    assert r"a\nb\x1b.json: no such file" in result.error
