"""The gender of a person by the pronouns that follow the name."""

import re
from collections import Counter
from collections.abc import Sequence

from factcli.extract.names.lexicon import Gender

# He, him, his, himself; she, her, hers, herself. Only words with these first letters are read.
_PRONOUN = re.compile(r"[HhSs](?<!\w.)(?i:(?<=h)(e|im|is|imself)|(?<=s)he|(?<=h)er(?:s|self)?)\b")
_CLAUSE_END = frozenset('.,;:!?“”"\n')
_REACH = 160  # code points behind the name


def behind(text: str, start: int, end: int) -> list[Gender]:
    """The gender of the first pronoun from `start` on, if one comes before `end`.

    What somebody says of another ("She's good," he said) tells nothing.
    """
    for match in _PRONOUN.finditer(text, start, min(end, start + _REACH)):
        if _is_object(text, start, match):
            break  # Roe accused him
        if not _is_quoted(text, start, match.start()):
            return ["male" if match[1] else "female"]
    return []


def _is_object(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a pronoun is the object in the clause of the name before it: not its bearer."""
    return match[0] == "him" and _CLAUSE_END.isdisjoint(text[start : match.start()])


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation opens behind `start` and does not close before `at`."""
    straight = text.count('"', start, at) % 2 == 1
    return straight or text.count("“", start, at) > text.count("”", start, at)


def majority(votes: Sequence[Gender], *, least: int) -> Gender | None:
    """The gender that three quarters of at least so many pronouns agree on."""
    if len(votes) < least:
        return None
    gender, count = Counter(votes).most_common(1)[0]
    return gender if count * 4 >= len(votes) * 3 else None
