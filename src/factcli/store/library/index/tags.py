"""Words and tags as they stand in the full-text indexes; `schema` says what tags there are."""

from functools import cache

NOBODY = 0
"""The number that stands for an unnamed speaker; joined actors count from 1."""

NOTHING = "k_none"
"""A tag that no row has."""


def token(key: str) -> str:
    """A word's key (`factcli.text.keys`) as it is in the indexes: 3.5 is `3_5`."""
    return key.replace(".", "_")


def is_tag(token: str) -> bool:
    """Whether a token is a tag: a letter, and an underscore behind it."""
    return token[1:2] == "_" and token[0].isalpha()


@cache
def country_tag(code: str) -> str:
    """The tag of a country."""
    return f"c_{code.lower()}"


@cache
def kind_tag(kind: str) -> str:
    """The tag of a kind of quotes."""
    return f"k_{kind}"


def speaker_tag(number: int) -> str:
    """The tag of the speaker of a quote."""
    return f"s_{number}"


def actor_tag(number: int) -> str:
    """The tag of an actor in a source."""
    return f"a_{number}"


def passed_on_tag(number: int) -> str:
    """The tag of the one whose words the speaker of a quote passes on."""
    return f"p_{number}"
