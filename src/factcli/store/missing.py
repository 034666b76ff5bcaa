"""What to say when an id is not there."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from factcli.errors import UnknownNameError
from factcli.text import keys

_MOST = 5000  # ids that are looked through for a similar one
_LISTED = 3
T = TypeVar("T")


def unknown_fact(fact_id: str, ids: Iterable[str]) -> UnknownNameError:
    """No fact is called so; the ids are those that might be meant."""
    known = list(islice(ids, _MOST))
    return _unknown("fact", fact_id, known, _named(fact_id, known), "lookups print ids with --ids")


def unknown_source(source_id: str, ids: Iterable[str]) -> UnknownNameError:
    """No source is called so."""
    return _unknown("source", source_id, islice(ids, _MOST), None, "`factcli source` lists them")


def the_one(fact_id: str, found: Sequence[tuple[str, T]], ids: Iterable[str]) -> T:
    """The only fact found, each given with its source's id.

    Raises:
        UnknownNameError: There is none, or there are several.
    """
    if not found:
        raise unknown_fact(fact_id, ids)
    if len(found) == 1:
        return found[0][1]
    some = ", ".join(f"{source}:{fact_id}" for source, _ in found[:_LISTED])
    more = ", …" if len(found) > _LISTED else ""
    raise UnknownNameError(f"{fact_id!r} is in several sources; say which: {some}{more}")


def _named(name: str, ids: Sequence[str]) -> str | None:
    """The id of a country that is called so, or else of somebody with that word in the name."""
    from factcli.gazetteer import find

    codes = find(name)
    parts = set(keys(name))
    return next((id_ for id_ in ids if id_ in codes), None) or next(
        (id_ for id_ in ids if parts and parts <= set(id_.split("-"))), None
    )


def _unknown(
    what: str, wanted: str, ids: Iterable[str], named: str | None, advice: str
) -> UnknownNameError:
    from factcli.suggesting import nearest

    near = named or nearest(wanted, ids)
    advice = f"did you mean {near}?" if near else advice
    return UnknownNameError(f"no {what} {wanted!r} here; {advice}")
