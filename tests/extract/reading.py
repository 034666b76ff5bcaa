"""Short articles read, for tests."""

import hashlib

from factcli.extract import extract
from factcli.model import Knowledge, Quote, Source

LEAD = "Jane Roe met John Doe in the town hall on Monday. She is a senator, he is a lawyer.\n\n"


def knowledge(text: str) -> Knowledge:
    """What an article of this text says."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(
        Source(
            id=digest[:12], title=None, date=None, url=None, publisher=None, language="en",
            sha256=digest, text=text,
        )
    )  # fmt: skip


def last(text: str) -> Quote:
    """The last quote of an article that names Jane Roe and John Doe first."""
    return knowledge(LEAD + text).quotes[-1]


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of every quote of an article of this text, with their speaker's id."""
    return [(quote.text, quote.speaker) for quote in knowledge(text).quotes]


def source_words(text: str) -> str | None:
    """The words at the place of the source of the last quote of a text."""
    span = last(text).speaker_span
    return None if span is None else (LEAD + text)[slice(*span)]
