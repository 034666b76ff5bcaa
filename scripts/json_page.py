"""Write the page on what the JSON holds, from the JSON Schema of each kind.

Run as `python scripts/json_page.py docs/json.md`.
"""

import sys
from pathlib import Path
from typing import Any

from factcli.schema import KINDS, schema

_HEAD = """\
# What the JSON holds

Every key of the knowledge file and of what `--json` prints, in its order. Keys are always
written; what an article does not say is null or an empty list. Keys are only ever added within a
major version. Spans are `[start, end)` in Unicode code points. A record is an object of the array
that a command prints with `--json`, or a line of `-f jsonl`; `fact` tells what it is about.
`factcli schema` and `factcli schema quotes` print the same as JSON Schema.

This page is made from the schemas (`python scripts/json_page.py docs/json.md`), and a test holds
it to them.
"""
_SHOWN = {
    "The knowledge file": ("Knowledge", "Source", "Quote", "Actor", "Country", "DateFact"),
    "Records of the look-ups": ("QuoteRecord", "ActorRecord", "CountryRecord", "SourceRecord"),
    "Findings of check": ("Finding", "Claim", "Location", "Place", "Difference", "Omission"),
    "Beside a fact": ("SourceRef", "ActorRef", "CountryRef", "Form"),
}
_NAMES = {"array": "list", "integer": "whole number"}


def page() -> str:
    """The whole page, in Markdown."""
    kinds = {name: kind for each in KINDS for name, kind in schema(each)["$defs"].items()}
    lines = [_HEAD]
    for heading, names in _SHOWN.items():
        lines.append(f"## {heading}\n")
        lines += [_table(name, kinds[name]) for name in names]
    return "\n".join(lines)


def _table(name: str, kind: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {_type(value)} | {value['description']} |"
        for key, value in kind["properties"].items()
    ]
    return "\n".join([f"### {name}\n", "| key | holds | |", "| --- | --- | --- |", *rows, ""])


def _type(value: dict[str, Any]) -> str:
    """What kind of value it is, in words."""
    if "anyOf" in value:
        kinds = map(_type, value["anyOf"])  # msgspec's order is not always the same
        return " or ".join(sorted(kinds, key=lambda kind: kind == "null"))
    if "prefixItems" in value:
        return "span"
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return "string" if name.endswith(("Kind", "Verdict", "Relation")) else name
    if value.get("type") == "array":
        return f"list of {_type(value['items'])}"
    if "enum" in value:
        return "string"
    kind: str = value["type"]
    return _NAMES.get(kind, kind)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
