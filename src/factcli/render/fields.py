"""Fields of records: which there are, their values, and how a value is written in one cell.

A field is a key of the record (`speaker`), or a key of what it holds (`speaker.role`,
`countries.code`).
"""

from collections.abc import Sequence
from typing import Any, get_args

import msgspec
from msgspec import Struct

from factcli.errors import UnknownNameError
from factcli.records import (
    ActorRecord,
    ActorRef,
    CountryRecord,
    CountryRef,
    Form,
    QuoteRecord,
    SourceRecord,
    SourceRef,
)

Record = QuoteRecord | ActorRecord | CountryRecord | SourceRecord

# What csv, tsv and markdown show if no fields are asked for.
DEFAULT_FIELDS: dict[type[Struct], Sequence[str]] = {
    QuoteRecord: ("id", "speaker", "text", "kind", "date", "countries", "score", "source"),
    ActorRecord: ("id", "name", "kind", "role", "organisation", "country", "quotes", "named"),
    CountryRecord: ("code", "name", "named", "quotes", "forms"),
    SourceRecord: ("id", "date", "title", "publisher", "quotes", "actors", "countries", "url"),
}
MIXED_FIELDS = ("fact", "id", "code", "name", "speaker", "text", "score")


def default_fields(types: Sequence[type[Struct]]) -> Sequence[str]:
    """The fields of a list of records of these types."""
    return DEFAULT_FIELDS[types[0]] if len(types) == 1 else MIXED_FIELDS


def all_fields(types: Sequence[type[Struct]]) -> list[str]:
    """Every field that can be asked for, in the order of the records' keys."""
    names: dict[str, None] = {"fact": None}
    for record in types:
        for field in msgspec.structs.fields(record):
            names[field.name] = None
            inner = _struct_in(field.type)
            if inner is not None:
                names |= {f"{field.name}.{key}": None for key in inner.__struct_fields__}
    return list(names)


def _struct_in(annotation: Any) -> type[Struct] | None:
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        return annotation
    for argument in get_args(annotation):
        if inner := _struct_in(argument):
            return inner
    return None


def chosen_fields(text: str, types: Sequence[type[Struct]]) -> list[str]:
    """The fields named in `text`, a list with commas.

    Raises:
        UnknownNameError: a name is no field of these records; the message lists what is.

    """
    known = all_fields(types)
    chosen = [name.strip() for name in text.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            from factcli.suggesting import did_you_mean

            plain = ", ".join(field for field in known if "." not in field)
            hint = did_you_mean(name, known)
            fields = f"{hint} Fields are {plain}" if hint else f"fields are {plain}"
            raise UnknownNameError(f"no field '{name}'; {fields}")
    if not chosen:
        raise UnknownNameError(f"no fields named; fields are {', '.join(known)}")
    return chosen


def value(record: Struct, field: str) -> Any:
    """The value of a field of `record`; None where this kind of record has no such field."""
    if field == "fact":
        return record.__struct_config__.tag
    found: Any = record
    for key in field.split("."):
        if isinstance(found, list):
            found = [getattr(item, key) for item in found]
        else:
            found = getattr(found, key, None)
    return found


def cell(record: Struct, field: str) -> str:
    """The value of a field as text; for a speaker without a name, the words in the article."""
    if field == "speaker" and isinstance(record, QuoteRecord) and record.speaker is None:
        return record.speaker_text or ""
    found = value(record, field)
    if isinstance(found, list):
        return "; ".join(_text(item) for item in found)
    return _text(found)


def _text(item: Any) -> str:
    match item:
        case None:
            return ""
        case float():
            return f"{item:g}"
        case ActorRef() | CountryRef():
            return item.name
        case SourceRef():
            return item.id
        case Form():
            return f"{item.text} ({item.count})"
        case (start, end):
            return f"{start}-{end}"
    return str(item)


def forms(country: CountryRecord) -> str:
    """The forms a country is named in, each with how often if that is more than once."""
    return ", ".join(
        form.text if form.count == 1 else f"{form.text} ×{form.count}" for form in country.forms
    )


def identifier(record: Record, *, several_sources: bool = False) -> str:
    """What `show` finds the record by: `q2`, or `8f14e45fceea:q2` among several sources."""
    match record:
        case CountryRecord():
            return record.code
        case QuoteRecord() if several_sources:
            return f"{record.source.id}:{record.id}"
    return record.id
