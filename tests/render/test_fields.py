"""Fields of records, and how they are written in a cell."""

import pytest
from tests.render.samples import ACTOR, ARTICLE, COUNTRY, NAMELESS, QUOTE

from factcli.errors import UnknownNameError
from factcli.records import ActorRecord, CountryRecord, QuoteRecord
from factcli.render.fields import (
    DEFAULT_FIELDS,
    all_fields,
    cell,
    chosen_fields,
    identifier,
    value,
)


def test_fields_reach_into_what_a_record_holds() -> None:
    """A dotted field is a key of the value, or of each item of a list."""
    assert value(QUOTE, "speaker.role") == "cook"
    assert value(QUOTE, "countries.code") == ["PL", "LV"]
    assert value(NAMELESS, "speaker.role") is None
    assert value(QUOTE, "fact") == "quote"
    assert value(COUNTRY, "speaker") is None


def test_default_fields_are_fields() -> None:
    """What is shown by default can also be asked for."""
    for record, names in DEFAULT_FIELDS.items():
        assert set(names) <= set(all_fields([record]))


def test_unknown_fields_are_refused_with_the_list() -> None:
    """The message tells what could have been asked for."""
    assert chosen_fields(" id, speaker.name ,", [QuoteRecord]) == ["id", "speaker.name"]
    with pytest.raises(UnknownNameError, match=r"did you mean 'speaker'\? Fields are .*id, "):
        chosen_fields("id,speeker", [QuoteRecord])
    with pytest.raises(UnknownNameError, match="no field 'text'"):
        chosen_fields("text", [ActorRecord, CountryRecord])
    with pytest.raises(UnknownNameError, match="no fields named"):
        chosen_fields(" , ", [QuoteRecord])


def test_cells_are_readable() -> None:
    """Names for what has names, ranges for spans, nothing for nothing."""
    assert cell(QUOTE, "speaker") == "Ann Lee"
    assert cell(NAMELESS, "speaker") == "a spokesman"
    assert cell(QUOTE, "countries") == "Poland; Latvia"
    assert cell(QUOTE, "spans") == "1-32"
    assert cell(QUOTE, "source") == "8f14e45fceea"
    assert cell(QUOTE, "score") == "97.5"
    assert cell(QUOTE, "link") == ""
    assert cell(COUNTRY, "forms") == "Poland (2); Polish (1)"
    assert cell(ACTOR, "organisation") == "The Pan"


def test_identifier_names_the_source_where_there_are_several() -> None:
    """What is printed is what `show` finds."""
    assert identifier(QUOTE) == "q1"
    assert identifier(QUOTE, several_sources=True) == "8f14e45fceea:q1"
    assert [identifier(record) for record in (ACTOR, COUNTRY, ARTICLE)] == [
        "ann-lee", "PL", "8f14e45fceea",
    ]  # fmt: skip
