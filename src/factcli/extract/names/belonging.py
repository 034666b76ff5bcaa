"""What stands beside a role that it belongs to: the nation or the organisation it is held in."""

from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import Phrase, begins, phrase_of

_REACH = 60  # code points between a role and what it is held in
_HELD_IN = pattern(
    r" (?:and (?:[a-z-]+ ){1,5})?"  # owner and head of
    r"(?:(?:of|for) (?:[A-Za-z][\w.-]* ){1,4}(?=at |with ))?"  # director of rate strategy at
    r"(?:of|for|at|with|from|in) (?:the )?(?:[A-Z][\w’-]{0,20}-based )?"
)


def nation_before(text: str, start: int) -> str | None:
    """The country of a demonym or of a possessive that ends right before `start`."""
    phrase = named_before(text, start)
    return phrase.country if phrase else None


def named_before(text: str, start: int) -> Phrase | None:
    """The nation or the organisation that is named right before `start`."""
    stretch = text[max(0, start - 40) : start].replace("’", "'")
    words = stretch.removesuffix(" ").removesuffix("'s").removesuffix("'").split()
    for first in range(max(0, len(words) - 3), len(words)):
        phrase = phrase_of[" ".join(words[first:])] if begins[words[first]] else None
        if phrase and (phrase.country or phrase.organisation):
            return phrase
    return None


def is_held_in(text: str, end: int, start: int) -> bool:
    """Whether a role at `end` is held in what begins at `start`: "director of the agency".

    A second role, or what the first one is about, may stand between.
    """
    return start - end <= _REACH and _HELD_IN.fullmatch(text, end, start) is not None
