"""JSON output: of one shape, the one that `schema` prints, in every format that is JSON."""

import json

import pytest
from jsonschema import Draft202012Validator
from tests.cli.command import run
from tests.making import BUNDLED

COMMANDS = [
    ["quotes"], ["quotes", "belarus"], ["quotes", "zebra"], ["actors"], ["actors", "nato"],
    ["countries"], ["countries", "polska"], ["search", "polish"],
    ["show", "q2", "jens-stoltenberg", "PL"], ["source"], ["check", "human rights"],
    ["check", "All 30 allies … all for one"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_output_fits_the_schema_that_is_printed(arguments: list[str]) -> None:
    """What `factcli COMMAND --json` prints is what `factcli schema COMMAND` says."""
    schema = run("schema", arguments[0]).json
    result = run(*arguments, "--json")
    Draft202012Validator(schema).validate(result.json)
    assert result.exit_status == (0 if result.json else 1)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_json_lines_are_the_records_of_json(arguments: list[str]) -> None:
    """One to a line, and no line without a record."""
    lines = run(*arguments, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == run(*arguments, "--json").json


def test_the_bundled_file_fits_the_schema_that_is_printed() -> None:
    """`factcli schema` is of the knowledge file."""
    Draft202012Validator(run("schema").json).validate(json.loads(BUNDLED))
    assert run("schema") == run("schema", "knowledge")


def test_json_is_the_same_in_a_terminal() -> None:
    """No colours, no wrapping, whatever the width."""
    arguments = ("quotes", "belarus", "--json")
    piped = run(*arguments)
    assert run(*arguments, columns=40, FORCE_COLOR="1").json == piped.json
    assert run(*arguments, FORCE_COLOR="1", TERM="xterm-256color").stdout == piped.stdout


def test_matches_are_spans_of_the_text() -> None:
    """Half-open and in code points: what matched can be cut out of what is printed."""
    for record in run("quotes", "vigilent", "--json").json:
        assert [record["text"][start:end] for start, end in record["matches"]] == ["vigilant"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quotes", "--json", "-f", "csv"], "--json and --format csv are two formats"),
        (["show", "q2", "--json", "-f", "table"], "--json and --format table are two formats"),
        (["check", "human rights", "--json", "-f", "sarif"], "--json and --format sarif are two"),
        (["quotes", "--ids", "--count"], "--ids and --count are two answers"),
    ],
)
def test_two_kinds_of_output_are_refused(arguments: list[str], said: str) -> None:
    """None of them is silently left out; the environment's format gives way to what is typed."""
    both = run(*arguments)
    assert (both.exit_status, both.stdout) == (2, "")
    assert said in both.error
    assert run("quotes", "--json", FACTCLI_FORMAT="csv").json == run("quotes", "-jf", "json").json
