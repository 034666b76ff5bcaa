"""JSON Schema of the knowledge file and of what each command prints."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Union

import msgspec

from factcli.checking.verdicts import Finding
from factcli.errors import UnknownNameError
from factcli.model import Knowledge
from factcli.records import ANSWERS
from factcli.suggesting import did_you_mean

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: dict[str, Any] = {
    "knowledge": Knowledge,
    **{command: list[Union[records]] for command, records in ANSWERS.items()},  # type: ignore[valid-type]  # noqa: UP007
    "check": list[Finding],
}
"""What there is a schema of: the knowledge file, and the output of each command by its name."""


def schema(kind: str = "knowledge") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the knowledge file or of a command's output.

    Raises:
        UnknownNameError: There is no schema of that kind.
    """
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"there is {', '.join(KINDS)}"
        raise UnknownNameError(f"no schema of {kind!r}; {hint}")
    (body,), components = msgspec.json.schema_components(
        [KINDS[kind]], ref_template="#/$defs/{name}"
    )
    for name, component in components.items():
        if "properties" in component:
            component["properties"] = _explained(name, component["properties"])
            # What has a default in Python is written all the same.
            component["required"] = list(component["properties"])
    return {"$schema": _DIALECT, "title": f"factcli {kind}", **body, "$defs": components}


def _explained(name: str, properties: dict[str, Any]) -> dict[str, Any]:
    """The keys of one kind of object, each with what it means."""
    known = meanings()
    fact = name.removesuffix("Record").removesuffix("Ref")
    meant = known.get(fact, {}) | known.get(name, {})
    return {key: {**value, "description": meant[key]} for key, value in properties.items()}


@cache
def meanings() -> dict[str, dict[str, str]]:
    """What the keys of each kind of object mean, by its name."""
    return tomllib.loads(files("factcli").joinpath("meanings.toml").read_text("utf-8"))
