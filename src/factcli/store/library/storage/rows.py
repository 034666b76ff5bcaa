"""Joined actors as rows of a library, and back."""

from msgspec import json

from factcli.model import ActorKind
from factcli.store.joined import Joined
from factcli.store.library.storage.database import Row

COLUMNS = "id, name, kind, role, organisation, country, aliases, named, quotes, sources"
SORTED = "coalesce({0}sorted, lower({0}name))"
"""What actors are sorted by, as it is indexed; `format` with the name of the table."""

_KINDS = {kind[0]: kind for kind in ActorKind}


def row_of(actor: Joined) -> Row:
    """The row of `COLUMNS` for a joined actor."""
    return (
        actor.id, actor.name, actor.kind[0], actor.role, actor.organisation, actor.country,
        json.encode(actor.aliases).decode(), actor.named, actor.quotes, actor.sources,
    )  # fmt: skip


def joined_from(row: Row) -> Joined:
    """A joined actor from its row of `COLUMNS`."""
    id_, name, kind, role, organisation, country, aliases, *counts = row
    names = json.decode(aliases, type=list[str])
    return Joined(id_, name, _KINDS[kind], role, organisation, country, names, *counts)
