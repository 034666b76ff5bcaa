"""Names of several words that may be none: a town, a firm, the capitals of a headline."""

from factcli.extract.actors import bare, kinds, placing, vessels
from factcli.extract.actors.people import People
from factcli.extract.names import roles
from factcli.extract.names.candidates import Candidate, Found, Reading
from factcli.extract.names.lexicon import Sort, is_title, role_noun
from factcli.extract.names.runs import Joint
from factcli.extract.page.neighbours import word_after
from factcli.extract.words.lists import word_set
from factcli.extract.words.patterns import pattern

_ROLE_OF_ANOTHER = pattern(r" (?P<role>[a-z-]+) [A-Z](?:[\w'-]++|’)* [A-Z]")
_A_BEFORE = pattern(r"\b[Aa]n? $")
_INSIDE = (" in ", " near ", " outside ", " across ", " throughout ")
_PLACES = frozenset(("Lake", "Loch", "Mount", "Cape", "Storm", "Hurricane"))
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
    if first.text in _PLACES and not candidate.courtesy and last.text not in alone:
        return not _is_personal(text, found)  # Lake Zenda, but not Lake Roe, who said
    if candidate.courtesy or candidate.titles or first.sorts & (Sort.FIRST_NAME | Sort.INITIAL):
        return False
    if _is_of_a_role(text, candidate.end):
        return True  # Zenda Victorian secretary Jane Roe
    if last.text in alone or last.joint == Joint.PARTICLE or bare.has_age(text, candidate):
        return False
    seen = bare.signs(text, candidate, found.paragraph, headline=found.headline)
    placed = seen.place and not text.endswith(_MOVES, 0, candidate.start)
    if seen.label or ((seen.acts or seen.apposed) and not placed):
        return False
    plain = last.sorts & (Sort.COMMON | Sort.SUFFIX | Sort.FIRST_NAME) == Sort.COMMON
    article = kinds.has_the(text, candidate.start) or _A_BEFORE.search(
        text, max(0, candidate.start - 4), candidate.start
    )
    if article and _ends_there(text, candidate.end):
        return True
    if not plain:
        return placed
    determined = kinds.has_the(text, candidate.start)  # the Townsville Peace conference
    return placed or determined or last.text.capitalize() not in word_set("word_surnames.txt")


def is_sure(candidate: Candidate, surnames: set[str], people: People) -> bool:
    """Whether a name in a headline is one beyond doubt: known already, or with a first name.

    `surnames` are the last words of all names that people may have.
    """
    words = candidate.words
    if candidate.reading != Reading.PERSON or not 1 < len(words) < 4:
        return False
    if people.knows(words):
        return True
    first, *inner, last = words
    if first.text in surnames:
        return False  # Roe Papers, beside Jane Roe
    return (
        first.sorts & (Sort.FIRST_NAME | Sort.COMMON) == Sort.FIRST_NAME
        and not last.sorts & (Sort.FUNCTION | Sort.THING)
        and all(word.sorts & Sort.INITIAL or not word.sorts & Sort.COMMON for word in inner)
    )


def is_between_roles(text: str, candidate: Candidate) -> bool:
    """Whether a word between two roles belongs to the second: "veteran Zendarwood actress"."""
    role = role_noun(word_after(text, candidate.end))
    return role is not None and not any(map(is_title, candidate.titles))


def _is_of_a_role(text: str, end: int) -> bool:
    """Whether a role and a name with a capital follow, to which the words before belong."""
    match = _ROLE_OF_ANOTHER.match(text, end)
    return match is not None and role_noun(match["role"]) == match["role"]


def _ends_there(text: str, end: int) -> bool:
    """Whether no noun follows that a name could belong to: "the Zenda Grande", "the Roe era"."""
    after = word_after(text, end)
    return not after or after in word_set("function_words.txt")


def are_a_place(text: str, seen: list[Found], alone: set[str]) -> bool:
    """Whether somewhere a place or a ship is called like this and nowhere a person.

    `seen` is where one name stands, `alone` the words that stand by themselves somewhere.
    """
    first, *_, last = seen[0].candidate.words
    if first.sorts & Sort.FIRST_NAME and last.text in alone:
        return False  # as most people are: Jane Roe, who is called Roe from then on
    if not _may_be_a_place(text, seen, alone):
        return False
    return not any(_is_personal(text, found) for found in seen)


def _may_be_a_place(text: str, seen: list[Found], alone: set[str]) -> bool:
    placed = False
    for found in seen:
        if not found.headline:
            start, end = found.candidate.start, found.candidate.end
            if placing.is_place(text, start, end) or vessels.is_vessel(text, start, end):
                return True  # the Zenda area, the yacht Zenda
            placed = placed or text.endswith(" in ", 0, start) or placing.is_in_country(text, end)
    for found in seen:
        if found.candidate.words[0].sorts & (Sort.FIRST_NAME | Sort.INITIAL):
            return all(_is_inside(text, other.candidate, alone) for other in seen)
    return placed


def _is_inside(text: str, candidate: Candidate, alone: set[str]) -> bool:
    """Whether something is in or near what a name stands for: "in Pago Pago", not "in Roe’s"."""
    if not text.endswith(_INSIDE, 0, candidate.start) or candidate.words[-1].text in alone:
        return False
    owns = text.startswith(("’s", "'s"), candidate.end)
    return not owns and roles.behind(text, candidate.end) is None


def _is_personal(text: str, found: Found) -> bool:
    """Whether a title, an age or a verb of speech beside a name shows that it is somebody's."""
    candidate = found.candidate
    if candidate.courtesy or candidate.titles:
        return True
    seen = bare.signs(text, candidate, found.paragraph, headline=found.headline)
    return seen.label or (seen.speaks and not seen.place) or bare.has_age(text, candidate)
