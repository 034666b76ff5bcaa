"""Records as JSON, JSON Lines, CSV, TSV and Markdown: whole text, written as it comes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

import msgspec
from msgspec import Struct

from factcli.render.fields import cell, value
from factcli.render.formats import Format
from factcli.render.visible import json_for, one_line, visible


class Layout(Struct, frozen=True):
    """How to lay plain records out."""

    format: Format
    fields: Sequence[str] | None  # None for whole records in JSON
    columns: Sequence[str]  # the fields of formats that have columns
    header: bool
    terminal: bool


def write(records: Iterable[Struct], layout: Layout, stream: TextIO) -> int:
    """Write `records` to `stream`, each as soon as it is known; returns how many."""
    writers: dict[Format, Callable[[Iterable[Struct], Layout], Iterable[str]]] = {
        Format.JSON: _json,
        Format.JSONL: _json_lines,
        Format.CSV: _csv,
        Format.TSV: _tsv,
        Format.MARKDOWN: _markdown,
    }
    counted = _Counted(records)
    parts = writers[layout.format](counted, layout)
    if layout.format in (Format.JSON, Format.JSONL):
        parts = json_for(stream, parts)
    stream.writelines(parts)
    return counted.number


class _Counted:
    def __init__(self, records: Iterable[Struct]) -> None:
        self._records = records
        self.number = 0

    def __iter__(self) -> Iterator[Struct]:
        for record in self._records:
            self.number += 1
            yield record


def _encoded(record: Struct, layout: Layout) -> bytes:
    chosen: Any = record
    if layout.fields is not None:
        chosen = {field: value(record, field) for field in layout.fields}
    try:
        return msgspec.json.encode(chosen)
    except UnicodeEncodeError:  # the name of a file, or words of a command line, may be no UTF-8
        import json

        return json.dumps(msgspec.to_builtins(chosen)).encode()


def _json(records: Iterable[Struct], layout: Layout) -> Iterator[str]:
    """An array: indented for a person, a record a line in a pipe."""
    before = "[\n"
    for record in records:
        encoded = _encoded(record, layout)
        if layout.terminal:
            encoded = b"  " + msgspec.json.format(encoded, indent=2).replace(b"\n", b"\n  ")
        yield before + encoded.decode()
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _json_lines(records: Iterable[Struct], layout: Layout) -> Iterator[str]:
    for record in records:
        yield _encoded(record, layout).decode() + "\n"


class _Line:
    """Where a csv writer puts its line."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text = text


def _csv(records: Iterable[Struct], layout: Layout) -> Iterator[str]:
    """RFC 4180: CRLF, marks doubled, line breaks kept inside marks."""
    import csv

    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    if layout.header:
        writer.writerow(layout.columns)
        yield line.text
    for record in records:
        cells = [cell(record, field) for field in layout.columns]
        writer.writerow([visible(text) for text in cells] if layout.terminal else cells)
        yield line.text


def _tsv(records: Iterable[Struct], layout: Layout) -> Iterator[str]:
    if layout.header:
        yield "\t".join(layout.columns) + "\n"
    for record in records:
        yield "\t".join(one_line(cell(record, field)) for field in layout.columns) + "\n"


def _markdown(records: Iterable[Struct], layout: Layout) -> Iterator[str]:
    yield _markdown_row(layout.columns)
    yield _markdown_row("---" for _ in layout.columns)
    for record in records:
        yield _markdown_row(_markdown_text(cell(record, field)) for field in layout.columns)


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _markdown_text(text: str) -> str:
    """`text` so that a Markdown reader shows its characters as they are."""
    escaped = "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~" else c for c in visible(text))
    return escaped.replace("\n", "<br>")
