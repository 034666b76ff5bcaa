"""What the shell offers for a value: ids, speakers, countries and fields of the data at hand.

Names are offered as slugs with the name as description: a shell inserts what it completes
without quotation marks.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from factcli.errors import FactcliError, UsageError
from factcli.text import slug

if TYPE_CHECKING:
    from factcli.store import Store

Offer = tuple[str, str]  # the value and its description

_DESCRIPTION_WIDTH = 60
_MOST = 2000  # of a kind, where a library has more than a shell can wait for


def ids(ctx: Any, incomplete: str) -> list[Offer]:
    """Ids of quotes, actors and countries."""
    return _matching(_ids(ctx), incomplete)


def speakers(ctx: Any, incomplete: str) -> list[Offer]:
    """Actors, those who speak most first."""
    return _matching(_speakers(ctx), incomplete)


def countries(ctx: Any, incomplete: str) -> list[Offer]:
    """Countries named in the data."""
    return _matching(_countries(ctx), incomplete)


def sources(ctx: Any, incomplete: str) -> list[Offer]:
    """Ids of articles."""
    return _matching(_sources(ctx), incomplete)


def fields(ctx: Any, incomplete: str) -> list[Offer]:
    """Fields of the command's records; after a comma, the next one."""
    from factcli.checking.verdicts import Finding
    from factcli.records import ANSWERS
    from factcli.render.fields import all_fields

    answers: dict[str, tuple[type[Struct], ...]] = {**ANSWERS, "check": (Finding,)}
    return _listed(all_fields(answers[ctx.info_name]), incomplete)


def verdicts(incomplete: str) -> list[Offer]:
    """Verdicts of a check; after a comma, the next one."""
    from factcli.checking.verdicts import Verdict

    return _listed([*Verdict, "none"], incomplete)


def _listed(names: Iterable[str], incomplete: str) -> list[Offer]:
    """What goes on a list with commas."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", "") for name in names if name.startswith(last)]


def _matching(offers: Iterable[Offer], incomplete: str) -> list[Offer]:
    try:
        return [offer for offer in offers if offer[0].startswith(incomplete)]
    except FactcliError:
        return []  # no place for messages: the user is in the middle of a line


def _store(ctx: Any) -> "Store":
    from factcli.cli.options.data import open_data

    name = ctx.params.get("data")
    if name == "-":
        raise UsageError("the user's terminal is no data")
    return open_data(ctx.find_root().obj, name).store


def _short(text: str) -> str:
    return text if len(text) <= _DESCRIPTION_WIDTH else text[: _DESCRIPTION_WIDTH - 1] + "…"


def _ids(ctx: Any) -> Iterator[Offer]:
    from factcli import lookup
    from factcli.render.fields import identifier
    from factcli.store import QuoteFilter

    store = _store(ctx)
    several = store.totals().sources > 1
    for quote in lookup.quotes(store, [], QuoteFilter(), limit=_MOST).records:
        yield identifier(quote, several_sources=several), _short(quote.text)
    yield from _speakers(ctx)
    for country in store.countries():
        yield country.code, country.name


def _speakers(ctx: Any) -> Iterator[Offer]:
    from factcli import lookup

    for actor in lookup.actors(_store(ctx), [], limit=_MOST).records:
        yield actor.id, actor.name


def _countries(ctx: Any) -> Iterator[Offer]:
    for country in _store(ctx).countries():
        yield slug(country.name), country.name


def _sources(ctx: Any) -> Iterator[Offer]:
    for source in islice(_store(ctx).sources(), _MOST):
        yield source.id, _short(source.title or source.date or "")
