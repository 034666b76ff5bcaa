"""What to say when an id is not there."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from factcli.errors import UnknownNameError

_MOST = 5000  # ids that are looked through for a similar one
_LISTED = 3
T = TypeVar("T")


def unknown_fact(fact_id: str, ids: Iterable[str]) -> UnknownNameError:
    """No fact is called so; the ids are those that might be meant."""
    return _unknown("fact", fact_id, ids, "lookups print ids with --ids")


def unknown_source(source_id: str, ids: Iterable[str]) -> UnknownNameError:
    """No source is called so."""
    return _unknown("source", source_id, ids, "`factcli source` lists them")


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


def _unknown(what: str, wanted: str, ids: Iterable[str], advice: str) -> UnknownNameError:
    from difflib import get_close_matches
    from itertools import islice

    near = get_close_matches(wanted, list(islice(ids, _MOST)), n=1)
    advice = f"did you mean {near[0]}?" if near else advice
    return UnknownNameError(f"no {what} {wanted!r} here; {advice}")
