"""Names of several words that may be none: a town, a firm, the capitals of a headline."""

from factcli.extract.actors import bare, kinds, placing, vessels
from factcli.extract.names import roles
from factcli.extract.names.candidates import Candidate, Found
from factcli.extract.names.lexicon import Sort
from factcli.extract.names.runs import Joint
from factcli.extract.page.neighbours import word_after
from factcli.extract.words.lists import word_set

_INSIDE = (" in ", " near ", " outside ", " across ", " throughout ")
_MOVES = " from "  # what comes from a person as well as from a place


def may_be_none(text: str, found: Found, alone: set[str]) -> bool:
    """Whether nothing shows a name to be a person's that its words do not show to be one.

    Its first word is no first name we know, and it ends in a plain word (Zendar Inn) or stands
    where places do (in Pago Pago). `alone` are the words that stand by themselves somewhere, as
    surnames do.
    """
    candidate = found.candidate
    first, last = candidate.words[0], candidate.words[-1]
    if last.sorts & Sort.THING and kinds.has_the(text, candidate.start) and not candidate.titles:
        return True  # the Padma Bridge
    if candidate.courtesy or candidate.titles or first.sorts & (Sort.FIRST_NAME | Sort.INITIAL):
        return False
    if last.text in alone or last.joint == Joint.PARTICLE or bare.has_age(text, candidate):
        return False
    seen = bare.signs(text, candidate, found.line, found.paragraph)
    placed = seen.place and not text.endswith(_MOVES, 0, candidate.start)
    if seen.label or ((seen.acts or seen.apposed) and not placed):
        return False
    plain = last.sorts & (Sort.COMMON | Sort.SUFFIX | Sort.FIRST_NAME) == Sort.COMMON
    if kinds.has_the(text, candidate.start) and _ends_there(text, candidate.end):
        return True
    return placed or (plain and last.text.capitalize() not in word_set("word_surnames.txt"))


def _ends_there(text: str, end: int) -> bool:
    """Whether no noun follows that a name could belong to: "the Zenda Grande", "the Roe era"."""
    after = word_after(text, end)
    return not after or after in word_set("function_words.txt")


def is_placed(text: str, candidate: Candidate) -> bool:
    """Whether the words beside a name of no first name say that it is a place's."""
    return text.endswith(" in ", 0, candidate.start) or placing.is_in_country(text, candidate.end)


def is_inside(text: str, candidate: Candidate, alone: set[str]) -> bool:
    """Whether something is in or near what a name stands for: "in Pago Pago", not "in Roe’s".

    `alone` are the words that stand by themselves somewhere.
    """
    owns = text.startswith(("’s", "'s"), candidate.end)
    if owns or candidate.words[-1].text in alone:
        return False
    inside = text.endswith(_INSIDE, 0, candidate.start)
    return inside and roles.behind(text, candidate.end) is None


def is_called_otherwise(text: str, candidate: Candidate) -> bool:
    """Whether a noun beside a name says that it is a place's or a ship's: "the Zenda area"."""
    start, end = candidate.start, candidate.end
    return placing.is_place(text, start, end) or vessels.is_vessel(text, start, end)


def has_first_name(found: Found) -> bool:
    """Whether a name begins with a first name we know, or with an initial."""
    return bool(found.candidate.words[0].sorts & (Sort.FIRST_NAME | Sort.INITIAL))


def is_personal(text: str, found: Found) -> bool:
    """Whether a title, an age or a verb of speech beside a name shows that it is somebody's."""
    candidate = found.candidate
    if candidate.courtesy or candidate.titles:
        return True
    seen = bare.signs(text, candidate, found.line, found.paragraph)
    return seen.label or (seen.speaks and not seen.place) or bare.has_age(text, candidate)
