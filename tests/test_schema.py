"""The schemas are of the types that are written."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from msgspec import json, structs

from factcli.errors import UnknownNameError
from factcli.knowledge import bundled
from factcli.model import Knowledge
from factcli.records import QuoteRecord, SourceRef
from factcli.schema import KINDS, meanings, schema


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    """Each is valid in the dialect it names, and survives JSON."""
    found = schema(kind)
    assert found["$schema"] == Draft202012Validator.META_SCHEMA["$schema"]
    Draft202012Validator.check_schema(found)
    assert json.decode(json.encode(found)) == found


def test_every_key_says_what_it_means() -> None:
    """In every schema, and no meaning is left of a key that is gone."""
    kinds = {name: each for kind in KINDS for name, each in schema(kind)["$defs"].items()}
    for name, kind in kinds.items():
        assert all(value["description"] for value in kind.get("properties", {}).values()), name
    for name, known in meanings().items():
        assert set(known) <= set(kinds[name]["properties"])


def test_the_bundled_file_fits_its_schema() -> None:
    """As it is, and not without one of its keys."""
    validator = Draft202012Validator(schema("knowledge"))
    knowledge = json.decode(json.encode(bundled()))
    assert validator.is_valid(knowledge)
    for key in Knowledge.__struct_fields__:
        assert not validator.is_valid({k: v for k, v in knowledge.items() if k != key})


def test_a_record_fits_the_schema_of_its_command() -> None:
    """Keys with a default are written and required."""
    quote = bundled().quotes[0]
    record = QuoteRecord(
        **{key: getattr(quote, key) for key in structs.asdict(quote)}
        | {"speaker": None, "countries": [], "actors": [], "speaker_text": None},
        source=SourceRef(id="0" * 12, date=None, title=None, url=None),
    )
    output = json.decode(json.encode([record]))
    for kind in ("quotes", "search", "show"):
        assert Draft202012Validator(schema(kind)).is_valid(output)
    assert not Draft202012Validator(schema("actors")).is_valid(output)
    del output[0]["score"]
    assert not Draft202012Validator(schema("quotes")).is_valid(output)


def test_an_unknown_kind_is_refused_with_the_list() -> None:
    """So that the next try is right."""
    with pytest.raises(UnknownNameError, match="'zebra'; there is knowledge, quotes, actors"):
        schema("zebra")


def test_keys_are_only_ever_added() -> None:
    """Whatever a script could read since 0.1.0 is still there; see tests/data/keys.txt."""
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        for name, type_ in schema(kind)["$defs"].items():
            found[name] = list(type_.get("properties", []))
    for line in Path(__file__).with_name("data").joinpath("keys.txt").read_text().splitlines():
        name, _, keys = line.partition(": ")
        assert set(keys.split()) <= set(found[name]), name
