"""What stands beside a role that it belongs to: the nation or the organisation it is held in."""

from factcli.extract.words.phrases import Phrase, begins, phrase_of

_LONGEST_SEAT = 30  # code points of "Oslo-based "
_HELD_IN = (" of ", " for ", " at ", " with ", " from ", " in ")


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


def employer_behind(text: str, end: int) -> int | None:
    """Where the organisation begins that a role at `end` is held in: "director of the agency"."""
    if not text.startswith(_HELD_IN, end):
        return None
    start = text.index(" ", end + 1) + 1
    start += len("the ") * text.startswith("the ", start)
    seat = text.find(" ", start, start + _LONGEST_SEAT)
    return seat + 1 if seat > 0 and text.endswith("-based", start, seat) else start
