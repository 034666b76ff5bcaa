"""Formats for programs: whole text, one record a line, readable back."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.cli.command import Terminal
from tests.render.samples import NAMELESS, QUOTE

from factcli.render.fields import Record, default_fields
from factcli.render.formats import Format
from factcli.render.plain import Layout, write


def written(
    records: list[Record],
    chosen: Format,
    fields: list[str] | None = None,
    *,
    header: bool = True,
    terminal: bool = False,
) -> str:
    """What `write` writes."""
    columns = fields or default_fields([type(QUOTE)])
    stream = (Terminal if terminal else io.StringIO)(newline="")
    number = write(records, Layout(chosen, fields, columns, header, terminal), stream)
    assert number == len(records)
    return stream.getvalue()


def test_json_is_an_array_of_whole_records() -> None:
    """Ids come with names, spans as pairs, a record a line."""
    text = written([QUOTE, NAMELESS], Format.JSON)
    first, second = json.loads(text)
    assert len(text.splitlines()) == 4
    assert first["fact"] == "quote"
    assert first["speaker"] == {"id": "ann-lee", "name": "Ann Lee", "role": "cook"}
    assert first["matches"] == [[8, 12]]
    assert second["speaker"] is None


def test_no_record_is_an_empty_array() -> None:
    """Nothing found is still JSON."""
    assert written([], Format.JSON) == "[]\n"
    assert written([], Format.JSONL) == ""


def test_json_in_a_terminal_is_indented_and_harmless() -> None:
    """A person reads it, and no control character acts."""
    text = written([replace(QUOTE, text="\x9b31m")], Format.JSON, terminal=True)
    assert '\n    "id": "q1",\n' in text
    assert "\x9b" not in text
    assert json.loads(text)[0]["text"] == "\x9b31m"


def test_fields_pick_and_order_keys() -> None:
    """Only what was asked for, in its order, values whole."""
    text = written([QUOTE], Format.JSONL, ["text", "id", "speaker.name"])
    assert text == (
        '{"text":"We like fish [sic] :smile: [/b]","id":"q1","speaker.name":"Ann Lee"}\n'
    )


@pytest.mark.parametrize("header", [True, False])
def test_header_can_be_left_out(header: bool) -> None:
    """Csv and tsv begin with the names of the fields, or not."""
    for chosen in (Format.CSV, Format.TSV):
        text = written([QUOTE], chosen, ["id", "kind"], header=header)
        assert len(text.splitlines()) == 1 + header


@given(st.text())
def test_csv_can_be_read_back(text: str) -> None:
    """Any text comes back from CSV as it was."""
    table = written([replace(QUOTE, text=text)], Format.CSV, ["id", "text"])
    assert list(csv.reader(io.StringIO(table, newline=""))) == [["id", "text"], ["q1", text]]


@given(st.text())
def test_tsv_is_one_record_a_line(text: str) -> None:
    """Whatever the text holds, there are two lines of two cells."""
    table = written([replace(QUOTE, text=text)], Format.TSV, ["id", "text"])
    assert [len(line.split("\t")) for line in table.rstrip("\n").split("\n")] == [2, 2]


def test_markdown_shows_characters_as_they_are() -> None:
    """Pipes, brackets and line breaks do not break the table."""
    table = written([replace(QUOTE, text="a|b [sic]\n<i>")], Format.MARKDOWN, ["id", "text"])
    assert table.splitlines() == [
        "| id | text |",
        "| --- | --- |",
        r"| q1 | a\|b \[sic\]<br>\<i\> |",
    ]
