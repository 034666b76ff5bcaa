"""Joined actors as rows of a library."""

from msgspec import json

from factcli.model import ActorKind
from factcli.store.joined import Joined
from factcli.store.library.database import Row

COLUMNS = "id, name, kind, role, organisation, country, aliases, named, quotes, sources"


def joined_from(row: Row) -> Joined:
    """A joined actor from its row of `COLUMNS`."""
    id_, name, kind, role, organisation, country, aliases, *counts = row
    names = json.decode(aliases, type=list[str])
    return Joined(id_, name, ActorKind(kind), role, organisation, country, names, *counts)
