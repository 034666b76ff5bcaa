"""Roles around a name."""

import pytest

from factcli.extract.names.roles import (
    before,
    behind,
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("said campaign manager @", "campaign manager"),
        ("the Republican presidential nominee @", "Republican presidential nominee"),
        ("with his wife, @", "wife"),
        ("India’s prime minister, @", "prime minister"),
        ("the head of the Roe Foundation, @", "head"),
        ("Ruritania’s reunification minister, @", "reunification minister"),
        ("said its reunification minister @", "reunification minister"),
        ("its new minister @", "minister"),
        ("met Polish water minister @", "water minister"),
        ("He met a Texan. Its director, @", "director"),
        ("A retired U.S. general, @", "retired U.S. general"),
        ("Ruritania’s former envoy to Canada, @", "former envoy"),
        ("the minister of trade, @", "minister of trade"),
        ("said head of youth football @", "head of youth football"),
        ("said former secretary of state @", "former secretary of state"),
        ("the company’s chief operating officer, @", "chief operating officer"),
        ("the secretary of state mocked @", None),
        ("Clutching her baby daughter, @", None),
        ("they told @", None),
        ("he met friends, @", None),
    ],
)
def test_role_before_a_name(text: str, role: str | None) -> None:
    """Lower-case role nouns with what modifies them, or a definite phrase and a comma."""
    start = text.index("@")
    span = before(text, start, office=False)
    assert (text[slice(*span)] if span else None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("@, the agency’s director, said", "director"),
        ("@, 43, a lawyer for the group, said", "lawyer"),
        ("@, who is a former aide to Doe, said", "former aide"),
        ("@, chief executive of Acme Inc., said", "chief executive"),
        ("@, the minister of trade, said", "minister of trade"),
        ("@, director of public health and a writer, said", "director of public health"),
        ("@, a professor of law at Acme, said", "professor of law"),
        ("@, head of the group, said", "head"),
        ("@, mother of two, said", "mother"),
        ("@, once head of the group, said", "head"),
        ("@, Jane Baker and others said", None),
        ("@, Doe and Poe said", None),
        ("@, was at once named director", None),
        ("@, Doe’s in-house director, said", "in-house director"),
        ("@, on the other hand, said", None),
        ("@, 41, had been a victim, too.", None),
    ],
)
def test_role_behind_a_name(text: str, role: str | None) -> None:
    """An apposition that ends in a role noun before its "of" or "for"."""
    span = behind(text, 1)
    assert (text[slice(*span)] if span else None) == role
