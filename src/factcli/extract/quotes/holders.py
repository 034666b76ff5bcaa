"""Who is meant by an office: the prime minister, the French president, the NATO chief."""

from collections.abc import Iterable

from factcli.extract.actors.cast import Member
from factcli.extract.sentences.flow import Flow
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.lists import rule_words
from factcli.extract.words.phrases import phrase_of

_FIELDS = rule_words("fields of offices")
_BODIES = rule_words("what an organisation is") - {"agency"}  # the UN agency is not the UN


def is_office(flow: Flow, origin: Origin) -> bool:
    """Whether a phrase in capitals names nothing but an office: the Prime Minister."""
    if origin.kind != "N" or flow.words[origin.start] != "the":
        return False
    before = range(origin.start + 1, origin.head)
    return all(flow.words[at] in _FIELDS or _nation(flow, at) for at in before)


def holders(
    flow: Flow, origin: Origin, named: Iterable[int], known: dict[int, float]
) -> dict[int, float]:
    """Which of the members `known` by the noun of a phrase hold the office that it names.

    `named` are all that have been named before.
    """
    known = _of_body(flow, origin, named, known) or known
    before = range(origin.start + 1, origin.head)
    if not before or not known:
        return known
    fields = _FIELDS.intersection(flow.words[before.start : before.stop])
    nations = [nation for at in before if (nation := _nation(flow, at))]
    if not fields and not nations:
        return known
    members = flow.cast.members
    held = {at: 1.0 for at in known if not _is_other(members[at], fields, nations)}
    return {at: 1.0 for at in held if fields and _fields(members[at]) == fields} or held


def _of_body(
    flow: Flow, origin: Origin, named: Iterable[int], known: dict[int, float]
) -> dict[int, float]:
    """Who of a body is meant where the phrase names it: the NATO chief, the Acme director."""
    bodies = [flow.refs[at] for at in range(origin.start, origin.head) if flow.tags[at] in "MG"]
    if not bodies:
        return {}
    if flow.tags[origin.head - 1] == "M" and flow.words[origin.head] in _BODIES:
        return {bodies[-1]: 1.0}  # the Daily Beacon newspaper
    members = flow.cast.members
    theirs = {at for at in named if members[at].organisation == bodies[0]}
    leads = flow.words[origin.head] in rule_words("leaders")
    return {at: 1.0 for at in theirs if leads or at in known}


def _nation(flow: Flow, at: int) -> str | None:
    word = flow.said(at, at + 1)
    phrase = phrase_of[word] if word[0].isupper() else None
    return phrase.country if phrase else None


def _fields(member: Member) -> frozenset[str]:
    return _FIELDS.intersection((member.role or "").lower().split())


def _is_other(member: Member, fields: frozenset[str], nations: list[str]) -> bool:
    """Whether somebody is known to hold another office, or the like one of another nation."""
    if nations and member.country is not None and member.country not in nations:
        return True
    own = _fields(member)
    return bool(fields and own) and fields.isdisjoint(own)
