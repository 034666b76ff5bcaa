"""From an article to what it says: quotes with their speakers, actors, countries, dates."""

from factcli.extract import assemble
from factcli.extract.actors import find_actors
from factcli.extract.attribution import attribute
from factcli.extract.countries import find_countries
from factcli.extract.dates import find_dates
from factcli.extract.document import Document
from factcli.extract.draft import Draft
from factcli.extract.explaining import Explanation, explain
from factcli.extract.flow import Flow
from factcli.extract.marks import find_stretches
from factcli.model import Knowledge, Source

__all__ = ["Explanation", "explained", "extract"]


def extract(source: Source) -> Knowledge:
    """Everything an article says: its quotes, actors, countries and dates.

    Needs no network and no model; the same source always gives the same knowledge.
    """
    return _read(source)[0]


def explained(source: Source) -> tuple[Knowledge, list[Explanation]]:
    """What `extract` gives, with the rules behind every quote, in their order."""
    knowledge, flow, drafts = _read(source)
    return knowledge, explain(flow, drafts)


def _read(source: Source) -> tuple[Knowledge, Flow, list[Draft]]:
    document = Document(source.text, source.date)
    # Who is there, and which countries and days are named.
    cast = find_actors(document)
    countries = find_countries(document, cast)
    dates = find_dates(document)
    # The narrator's sentences, in which quotations and names count as one word each.
    flow = Flow(document, find_stretches(document), cast)
    # Which words are whose.
    drafts = attribute(flow, document)
    # All of it as the facts of the knowledge file.
    ids = assemble.actor_ids(cast)
    knowledge = Knowledge(
        source=source,
        quotes=assemble.quotes(flow, drafts, ids, assemble.Facts(countries, dates)),
        actors=assemble.actors(cast, ids),
        countries=countries,
        dates=dates,
    )
    return knowledge, flow, drafts
