"""The gender of a person by the pronouns that follow the name."""

import re
from collections import Counter
from collections.abc import Sequence

from factcli.extract.cast import Gender

_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(?:she|her|hers|herself))\b", re.IGNORECASE)
_REACH = 160  # code points behind the name


def behind(text: str, start: int, end: int) -> list[Gender]:
    """The gender of the first pronoun from `start` on, if one comes before `end`."""
    match = _PRONOUN.search(text, start, min(end, start + _REACH))
    if match is None:
        return []
    return [Gender.MALE if match[1] else Gender.FEMALE]


def majority(votes: Sequence[Gender], *, least: int) -> Gender | None:
    """The gender that three quarters of at least so many pronouns agree on."""
    if len(votes) < least:
        return None
    gender, count = Counter(votes).most_common(1)[0]
    return gender if count * 4 >= len(votes) * 3 else None
