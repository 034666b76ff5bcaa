"""The steps from an article to its facts, each of them a folder beside this module."""

from msgspec import Struct

from factcli.extract import assemble
from factcli.extract.actors.finding import find_actors
from factcli.extract.page.blocks import block_quotes
from factcli.extract.page.document import Document
from factcli.extract.page.marks import find_stretches
from factcli.extract.page.pairing import Stretch
from factcli.extract.page.seen import Seen
from factcli.extract.quotes.attribution import attribute
from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences.flow import Flow
from factcli.model import Country, DateFact, Knowledge, Source


class Heard(Struct, frozen=True):
    """Who says what in an article."""

    seen: Seen
    document: Document
    flow: Flow
    drafts: list[Draft]


def hear(source: Source) -> Heard:
    """Find who says what."""
    # What a reader sees.
    seen = Seen(source.text)
    document = Document(seen.text, source.date)
    # Who is there.
    cast = find_actors(document)
    # The narrator's sentences, in which quotations and names count as one word each.
    stretches = find_stretches(document)
    blocks = list(block_quotes(document, seen.quoted, stretches)) if seen.quoted else []
    flow = Flow(document, sorted([*stretches, *blocks], key=_start), cast)
    # Which words are whose.
    return Heard(seen, document, flow, attribute(flow, document))


def _start(stretch: Stretch) -> int:
    return stretch.start


def read(source: Source) -> tuple[Knowledge, Flow, list[Draft]]:
    """The facts of an article, and what they were read from."""
    from factcli.extract.countries.finding import find_countries
    from factcli.extract.dates.finding import find_dates

    heard = hear(source)
    # Which countries and days are named.
    countries = find_countries(heard.document, heard.flow.cast)
    dates = find_dates(heard.document)
    return put_together(source, heard, countries, dates), heard.flow, heard.drafts


def put_together(
    source: Source, heard: Heard, countries: list[Country], dates: list[DateFact]
) -> Knowledge:
    """All of it as the facts of the knowledge file."""
    document, flow, drafts = heard.document, heard.flow, heard.drafts
    ids = assemble.actor_ids(flow.cast)
    knowledge = Knowledge(
        source=source,
        quotes=assemble.quotes(flow, drafts, ids, assemble.Facts(countries, dates)),
        actors=assemble.actors(flow.cast, ids, countries),
        countries=countries,
        dates=dates,
    )
    if document.text != source.text:
        knowledge = assemble.as_written(knowledge, heard.seen)
    return knowledge
