"""From an article to what it says: quotes with their speakers, actors, countries, dates.

The steps are imported when the first article is read: who only needs the quotation marks of a
text does not wait for them.
"""

from typing import TYPE_CHECKING

from factcli.model import Knowledge, Source

if TYPE_CHECKING:
    from factcli.extract.explaining import Explanation

__all__ = ["explained", "extract", "spoken"]


def extract(source: Source) -> Knowledge:
    """Everything an article says: its quotes, actors, countries and dates.

    Needs no network and no model; the same source always gives the same knowledge.
    """
    from factcli.extract.workflow import read

    return read(source)[0]


def spoken(source: Source) -> Knowledge:
    """The quotes and actors of an article as `extract` gives them, but no countries and dates.

    For who needs no others: those take half the time of a first article.
    """
    from factcli.extract.workflow import hear, put_together

    return put_together(source, hear(source), [], [])


def explained(source: Source) -> "tuple[Knowledge, list[Explanation]]":
    """What `extract` gives, with the rules behind every quote, in their order."""
    from factcli.extract.explaining import explain
    from factcli.extract.workflow import read

    knowledge, flow, drafts = read(source)
    return knowledge, explain(flow, drafts)
