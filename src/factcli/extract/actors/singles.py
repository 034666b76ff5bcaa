"""What a single word names that no full name explains, as all of the article shows it."""

from factcli.extract.actors import bare, firms, kinds, placing, vessels
from factcli.extract.actors.bare import Signs
from factcli.extract.names.candidates import Candidate, Found
from factcli.extract.names.lexicon import Sort
from factcli.extract.names.runs import Word
from factcli.model import ActorKind

_NO_NAME = (
    Sort.FUNCTION
    | Sort.THING
    | Sort.TITLE
    | Sort.ROLE
    | Sort.MODIFIER
    | Sort.ORGANISATION
    | Sort.SUFFIX
)


def kind(text: str, places: list[Found], ends: set[int]) -> ActorKind | None:
    """What a word names, if what stands around it in its `places` shows that it acts.

    `ends` is where the names of organisations end.
    """
    word = places[0].candidate.words[0]
    for at in places:
        if _is_of_words_beside(text, at.candidate):
            return ActorKind.ORGANISATION
    if len(word.text) < 2:
        return None
    is_party = word.sorts & (Sort.COMMON | Sort.ORGANISATION) and word.text.endswith("s")
    if word.sorts & _NO_NAME and not (is_party and word.sorts & Sort.ORGANISATION):
        return None
    if _is_said_to_be_one(text, word, places):
        return ActorKind.ORGANISATION
    signs = [bare.signs(text, at.candidate, at.paragraph, headline=at.headline) for at in places]
    if is_party and _is_party(text, places, signs):
        return ActorKind.ORGANISATION
    if word.sorts & _NO_NAME or _are_vessels(text, places):
        return None
    if kinds.is_brand(word.text):
        acts = any(sign.acts or sign.owns or sign.apposed for sign in signs)
        return ActorKind.ORGANISATION if acts else None
    if _may_be_joined(word) and any(kinds.is_joined(text, at.candidate, ends) for at in places):
        return ActorKind.ORGANISATION
    shown = bare.kind(word, signs)
    return None if shown is not None and _is_place(text, word, signs) else shown


def _is_place(text: str, word: Word, signs: list[Signs]) -> bool:
    """Whether a word that never speaks gives a place its name: Zendar, beside Zendar Airport."""
    if any(sign.speaks or sign.label for sign in signs):
        return False
    return placing.gives_its_name(text, word.text)


def _is_of_words_beside(text: str, name: Candidate) -> bool:
    """Whether the words beside a name make it one whatever else it may mean."""
    return (
        kinds.is_platform(text, name)
        or kinds.is_of_members(text, name)
        or kinds.is_medium(text, name)
    )


def _are_vessels(text: str, places: list[Found]) -> bool:
    return any(vessels.is_vessel(text, at.candidate.start, at.candidate.end) for at in places)


def _is_said_to_be_one(text: str, word: Word, places: list[Found]) -> bool:
    """Whether the text shows a name to be an organisation's somewhere in its sentences."""
    if word.sorts & (Sort.FIRST_NAME | Sort.CAPITALS) == Sort.FIRST_NAME:
        return not word.sorts & Sort.COMMON and _is_traded(text, places)
    return any(kinds.is_interviewer(text, at.candidate) for at in places) or any(
        not at.headline
        and (
            kinds.is_organisation(text, at.candidate.start, at.candidate.end)
            or kinds.is_body(text, at.candidate.start, at.candidate.end)
            or (at.candidate.words[0].opens and _reports(text, at.candidate.end))
        )
        and not (at.candidate.words[0].opens and at.candidate.words[0].sorts & Sort.COMMON)
        for at in places
    )


def _is_traded(text: str, places: list[Found]) -> bool:
    return any(not at.headline and firms.is_traded(text, at.candidate.end) for at in places)


def _reports(text: str, end: int) -> bool:
    return bare.verb_behind(text, end) and firms.has_its(text, end)


def _is_party(text: str, places: list[Found], signs: list[Signs]) -> bool:
    """Whether a plain plural is a party's name: it says something, or has a leader."""
    return any(
        kinds.has_the(text, at.candidate.start)
        and not sign.place
        and (sign.speaks or kinds.has_members(text, at.candidate.end))
        for at, sign in zip(places, signs, strict=True)
    )


def _may_be_joined(word: Word) -> bool:
    return not word.sorts & (Sort.COMMON | Sort.FIRST_NAME)
