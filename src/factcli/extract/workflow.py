"""The steps from an article to its facts, each of them a module beside this one."""

from factcli.extract import assemble
from factcli.extract.actors import find_actors
from factcli.extract.attribution import attribute
from factcli.extract.countries import find_countries
from factcli.extract.dates import find_dates
from factcli.extract.document import Document
from factcli.extract.draft import Draft
from factcli.extract.flow import Flow
from factcli.extract.marks import find_stretches
from factcli.model import Knowledge, Source


def read(source: Source) -> tuple[Knowledge, Flow, list[Draft]]:
    """The facts of an article, and what they were read from."""
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
        actors=assemble.actors(cast, ids, countries),
        countries=countries,
        dates=dates,
    )
    if document.text != source.text:
        knowledge = assemble.in_its_own_lines(knowledge)
    return knowledge, flow, drafts
