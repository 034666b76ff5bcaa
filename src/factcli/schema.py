"""JSON Schema of the knowledge file and of what each command prints."""

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
    for component in components.values():
        # What has a default in Python is written all the same.
        if "properties" in component:
            component["required"] = list(component["properties"])
    return {"$schema": _DIALECT, "title": f"factcli {kind}", **body, "$defs": components}
