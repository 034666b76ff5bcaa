"""Quotes taken apart."""

import pytest

from factcli.checking.quotation import take_apart


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("we go home", ["we go home"]),
        ("we … home", ["we", "home"]),
        ("we ... go . . . home", ["we", "go", "home"]),
        ("… we go […] home …", ["we go", "home"]),
        ("we [the allies] go", ["we", "go"]),
        ("we go [sic] home", ["we go", "home"]),
        ("we go (sic) home", ["we go", "home"]),
        ("[T]he end", ["T]he end"]),
        ("[all of it]", []),
    ],
)
def test_fragments(quote: str, parts: list[str]) -> None:
    """An ellipsis or a bracket parts a quote; an edge or a bracketed letter does not."""
    found = take_apart(quote)
    assert [found.words.slice(*fragment) for fragment in found.fragments] == parts
    assert len(found.joints) == max(0, len(parts) - 1)


def test_a_joint_knows_what_stands_in_it() -> None:
    """An ellipsis, the writer's words, or both; words at the edges are kept apart."""
    found = take_apart("[Today] we … [the allies] go [sic] home")
    assert found.edges == ["[Today]"]
    assert [(joint.ellipsis, joint.insertions) for joint in found.joints] == [
        (True, ["[the allies]"]),
        (False, ["[sic]"]),
    ]
