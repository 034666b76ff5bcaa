"""Every quote can be explained by the rules that gave it."""

import hashlib

from factcli.extract import explained, extract
from factcli.model import Source

TEXT = "Jane Roe came in. She said critics of the plan call it “a disaster for the town.”"


def test_an_explanation_names_the_rules_and_what_else_was_there() -> None:
    """One explanation a quote, in order, beside the same knowledge."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    source = Source(
        id=digest[:12], title=None, date=None, url=None, publisher=None, language="en",
        sha256=digest, text=TEXT,
    )  # fmt: skip
    knowledge, explanations = explained(source)
    assert knowledge == extract(source)
    assert [one.quote for one in explanations] == [quote.id for quote in knowledge.quotes]
    only = explanations[0]
    assert (only.found, only.rule, only.resolved) == ("covering", "pronoun", "pronoun")
    assert only.considered == ["call: critics of the plan"]
