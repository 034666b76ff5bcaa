"""What the text says of its people: roles, employers, countries, genders."""

from collections import defaultdict

from factcli.extract.actors import pronouns
from factcli.extract.actors.cast import Member
from factcli.extract.actors.casting import Casting
from factcli.extract.names import bearers, belonging, roles
from factcli.extract.names.candidates import Candidate, Reading
from factcli.extract.names.lexicon import Gender, title_of
from factcli.extract.words.lists import rule_words
from factcli.model import ActorKind, Span

# Names of the module: to get a member from its enumeration takes four times as long.
_PERSON, _ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION
_SENTENCE_END = frozenset('.!?”"\n')
_BEFORE_ROLE = frozenset((" ", "'s ", "’s ", "' ", "’ "))
_OWNING = frozenset(("'s ", "’s ", "' ", "’ "))
_BY_BIRTH = rule_words("titles by birth")
_RUNNING = rule_words("running for office")
_OF = frozenset((" of ", " of the ", ", of ", ", of the ", ", from ", ", from the "))
_ONE_OF_MANY = (", a ", ", an ")  # Roe, a lawyer
_MOST_VOTES = 20  # pronouns that decide the gender of one person
_VOTES_AGAINST_NAME = 3  # pronouns that count for more than a first name of both genders


def describe(casting: Casting) -> None:
    """Give the people of a casting the roles, employers, countries and genders the text says."""
    for at, (found, place) in enumerate(zip(casting.found, casting.assigned, strict=True)):
        if place is not None and casting.members[place].kind is _PERSON:
            _describe(casting, at, found.candidate, casting.members[place])
    _genders(casting)


def _describe(casting: Casting, at: int, candidate: Candidate, member: Member) -> None:
    text = casting.text
    for title in (candidate.courtesy, *candidate.titles):
        known = title_of(title) if title else None
        if known is not None:
            member.heads |= known.nouns
    if member.organisation is None:
        member.organisation = _organisation_beside(casting, at)
    span = _role(text, candidate)
    if span is None:
        return
    employer = _employer(casting, at, span)
    span, country = _without_origin(casting, at, span)
    role = text[span[0] : span[1]]
    member.heads |= bearers.nouns_of(role)
    gender, place = bearers.gender_of(role), casting.assigned[at]
    if gender and member.gender is None:
        member.gender = gender
    elif gender and place in casting.people.unsure:
        member.gender = gender  # his widow Terry Roe
        casting.people.unsure.remove(place)
    if member.role is None and not bearers.is_plural(role):
        member.role = role
        member.country = country or belonging.nation_before(text, span[0])
        member.organisation = employer if employer is not None else member.organisation


def _role(text: str, candidate: Candidate) -> Span | None:
    """The role that a mention is given: title and small words before it, or behind a full name."""
    office = candidate.office
    start = office[0] if office else candidate.start
    wider = roles.before(text, start, office=office is not None)
    if wider:
        return wider[0], office[1] if office else wider[1]
    whole = len(candidate.words) > 1 or text.startswith(_ONE_OF_MANY, candidate.end)
    if whole and (office is None or text[slice(*office)] in _BY_BIRTH):
        return roles.behind(text, candidate.end) or office
    return office


def _employer(casting: Casting, at: int, role: Span) -> int | None:
    """The organisation that stands right before a role, opens it, or stands behind its "of"."""
    for near in (at - 1, at + 1):
        place = casting.assigned[near] if 0 <= near < len(casting.found) else None
        if place is None or casting.members[place].kind is not _ORGANISATION:
            continue
        organisation = casting.found[near].candidate
        if near < at and _runs_for(casting, place, role):
            continue
        start = organisation.words[0].start
        held = near > at and belonging.is_held_in(casting.text, role[1], start)
        if held or start == role[0] or casting.text[organisation.end : role[0]] in _BEFORE_ROLE:
            return place
    return None


def _runs_for(casting: Casting, organisation: int, role: Span) -> bool:
    """Whether a role is that of who wants to be in an organisation: "White House hopeful"."""
    wants = casting.text[slice(*role)].rsplit(" ", 1)[-1] in _RUNNING
    return wants and "party" not in casting.members[organisation].heads


def _organisation_beside(casting: Casting, at: int) -> int | None:
    """The organisation that a full name is said to be of: "Jane Roe of Acme", "Acme’s Jane Roe"."""
    candidate = casting.found[at].candidate
    if len(candidate.words) == 1:
        return None
    before = casting.assigned[at - 1] if at else None
    if before is not None and casting.members[before].kind is _ORGANISATION:
        end = casting.found[at - 1].candidate.end
        if casting.text[end : candidate.start] in _OWNING:
            return before
    if at + 1 == len(casting.found):
        return None
    organisation, place = casting.found[at + 1].candidate, casting.assigned[at + 1]
    if place is None or casting.members[place].kind is not _ORGANISATION:
        return None
    between = casting.text[candidate.end : organisation.words[0].start]
    return place if between in _OF else None


def _without_origin(casting: Casting, at: int, role: Span) -> tuple[Span, str | None]:
    """A role without the organisation or the nation that opens it, and the nation's country."""
    start, end = role
    if at + 1 < len(casting.found):
        organisation = casting.found[at + 1].candidate
        if organisation.reading == Reading.ORGANISATION and organisation.start == start:
            start = organisation.end
            owned = next((each for each in _OWNING if casting.text.startswith(each, start)), " ")
            start += len(owned)
    size, country = bearers.nation_of(casting.text[start:end])
    if size:
        start += size + 1
    return (role, None) if start >= end else ((start, end), country)


def _genders(casting: Casting) -> None:
    """The gender of people whose first names do not tell, by the pronouns behind them."""
    unknown = {
        at
        for at, member in enumerate(casting.members)
        if member.kind is _PERSON and (not member.gender or at in casting.people.unsure)
    }
    votes: dict[int, list[Gender]] = defaultdict(list)  # by pronouns of the first one named
    hints: dict[int, list[Gender]] = defaultdict(list)  # by those of others, which count less
    for at, place in enumerate(casting.assigned):
        if place not in unknown or len(votes[place]) + len(hints[place]) >= _MOST_VOTES:
            continue
        end = casting.found[at].candidate.end
        if casting.text[end : end + 2] not in ("'s", "’s"):
            said = pronouns.behind(casting.text, end, _next_actor(casting, at))
            (votes if _is_first(casting, at) else hints)[place] += said
    for place in unknown:
        member = casting.members[place]
        least = _VOTES_AGAINST_NAME if member.gender else 1
        member.gender = (
            pronouns.majority(votes[place], least=least)
            or pronouns.majority(votes[place] + hints[place], least=least + 1)
            or member.gender
        )


def _is_first(casting: Casting, at: int) -> bool:
    """Whether nobody else is named before a mention in its sentence."""
    if at == 0 or casting.assigned[at - 1] in (None, casting.assigned[at]):
        return True
    between = casting.text[casting.found[at - 1].candidate.end : casting.found[at].candidate.start]
    return not _SENTENCE_END.isdisjoint(between)


def _next_actor(casting: Casting, at: int) -> int:
    """Where somebody else is named behind a mention."""
    for later in range(at + 1, min(at + 4, len(casting.found))):
        if casting.assigned[later] not in (None, casting.assigned[at]):
            return casting.found[later].candidate.start
    return len(casting.text)
