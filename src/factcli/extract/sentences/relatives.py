"""Subjects that a clause or a participle stands behind before their verb: a man who asked, said."""

from functools import cache

from factcli.extract.names.lexicon import organisation_nouns, organisation_words, role_noun
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import (
    LONGEST_NAME,
    Origin,
    documents,
    is_person,
    over_parentheses,
    phrase,
)
from factcli.extract.words.cues import CueKind, cue_of
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import GENITIVE
from factcli.model import ActorKind

_OF_THINGS = frozenset(("which", "that"))
_PLACED = ("p", "t")
_BEFORE_PLACES = rule_words("before a place")
_CLAUSE = 20  # tokens of a relative clause
# A man accused of attacking his landlord, a man speaking to us, a man known as a poet.
_ACCUSED = pattern(
    "((?:[dhG]e)?[dDhGMNw'][dDhGMNwA']*)(?:[Ve][po]?[Ig].|I[tpdhMNGw]|[Ve][optgs]|vp)\\Z"
)
_RELATIVE = pattern("(?:R|(?<=[MNw])T(?=A?[vVBXb]))[^R,:;.Q()cT-]*$")
_THAT = pattern("(?:^|[,;c])A?[dDhG][dDhGMNwA'opeg]*T$")  # the shop that sells flowers
_PEOPLE = rule_words("people") | rule_words("crowds")
_OBJECTS = rule_words("object pronouns")
# The man she accused, the author of the study that Roe cited.
_WHOM = pattern(
    "(?:^|[,;cT])((?:[dh]?w+o)?[dG][MNGw']{0,4}[MNw])(?:H|T(?:[HM]|[dh]w{1,2}))A?[Vve]$"
)
# "Which" critics of the plan call, "who" some in the party call, an aide and two others called.
_OF_OBJECT = pattern("[MNdGhD][MNdGhDwo']*(?:[ptc][MNGhDdwo]+|e[pt][MNGhDdwo]+)?|[Nw]+M")


def modified(flow: Flow, frame: Frame, low: int, start: int, end: int, until: int) -> Origin | None:
    """The noun that what stands at tokens `start, end` belongs to, with the words before it.

    None where no clause or participle stands between a noun and the verb at `end`, which only
    adverbials may stand before from token `until` on; nothing before token `low` is looked at.
    """
    accused = _accused(flow, low, start)
    if accused is not None:
        return accused
    verb = start if flow.tags[start - 1] in "Vv" else start + 1  # the man she met in May
    placed = verb == end or flow.tags[verb : verb + 1] in _PLACED
    if start == end or (flow.tags[verb - 1] in "Vve" and placed):
        whom = _WHOM.search(flow.tags[low:verb])
        if whom is not None:
            return phrase(flow, low + whom.start(1), low + whom.end(1))
    relative = _relative(flow, low, start, until)
    return None if relative is None else antecedent(flow, frame, relative)


def antecedent(flow: Flow, frame: Frame, relative: int) -> Origin | None:
    """Whom the "who" at token `relative` stands for: the noun phrase before it."""
    tags, end = flow.tags, relative
    if end > frame.start and tags[end - 1] in ",-(":
        end -= 1
    if end > frame.start and tags[end - 1] == ")":
        end = over_parentheses(flow, frame, end)
    written = _written(flow, frame, end, relative) if flow.words[relative] in _OF_THINGS else None
    end = end if written is None else written + 1
    start = _antecedent_start(flow, frame, end)
    named = tags[end - 1] == "M" and not is_body(flow, end - 1)  # a reply from Roe, who
    placed = flow.words[start - 1] in _BEFORE_PLACES and not named  # a man in the crowd who
    if flow.words[relative] == "who" and tags[start - 1] in "pt" and not named:
        whole = _antecedent_start(flow, frame, start - 1)  # an adviser to the campaign who
        if tags[whole - 1] == "," and flow.words[whole] == "from" and is_body(flow, end - 1):
            whole = _antecedent_start(flow, frame, whole - 1)  # Roe, from Acton College, who
        people = tags[start - 2] == "D" or are_people(flow, whole, start - 1)  # 6 in 10 voters who
        if placed or is_body(flow, end - 1) or not are_people(flow, start, end):
            start = whole if people else start  # criticism from farm groups who
    verb = tags.rfind("wd", start, end)
    if verb >= 0:
        start = verb + 1  # sent a message which
    if start - 2 >= frame.start and tags[start - 2 : start + 1] == "M,d" and start + 1 < end:
        return phrase(flow, start - 2, start - 1)  # Roe, the founder who
    return phrase(flow, start, end)


def _relative(flow: Flow, low: int, start: int, end: int) -> int | None:
    """The "who" of a relative clause that stands between a subject and its verb, or None."""
    tags = flow.tags
    if start <= low:
        return None
    if flow.words[start - 1] == "whose" and start < end:
        return None  # whose lawyers said
    if tags[start - 1] == "R":
        return None if _is_of_object(flow, start, end) else start - 1
    if tags[start - 1] == "T" and tags[start] == "w":  # the shop that sells flowers
        return start - 1 if _THAT.search(tags[low:start]) else None
    if tags[start - 1] not in "vVBXbI" and flow.words[start - 1] != "as":
        return None
    reach = max(low, start - _CLAUSE)
    clause = _RELATIVE.search(tags[reach:start])
    return reach + clause.start() if clause is not None else None


def _accused(flow: Flow, low: int, start: int) -> Origin | None:
    """The noun before a participle: a man accused of attacking his landlord, known as a poet."""
    tags = flow.tags
    if start - 1 > low and flow.words[start - 1] == "as":
        start -= 1
        cue = cue_of(flow.words[start - 1])
        if cue is not None and cue.kind == CueKind.SPEECH:
            return None  # Roe said as the heckler yelled
    elif start <= low or not (tags[start - 1] in "IgVe" or _is_passive(flow, start)):
        return None
    found = _ACCUSED.search(tags, low, start + 1)
    return None if found is None else phrase(flow, *found.span(1))


def _is_passive(flow: Flow, at: int) -> bool:
    """Whether an irregular participle stands before a "by": a team led | by Jane Roe."""
    return flow.words[at] == "by" and flow.tags[at - 1] == "v"


def _is_of_object(flow: Flow, start: int, end: int) -> bool:
    """Whether a phrase behind "which" is the subject of its clause: which one critic called."""
    # Which critics call a farce; who critics say is a crook, but not "who lives there".
    critics = flow.words[start - 1] == "which" or are_people(flow, start, end)
    start += flow.words[start] == "even"  # which even critics called
    if flow.words[start] == "one" or _OF_OBJECT.fullmatch(flow.tags, start, end):
        return True
    return critics and end - start == 1 and flow.words[start][-1] == "s"


def _antecedent_start(flow: Flow, frame: Frame, end: int) -> int:
    tags, start, plain = flow.tags, end, "MNwGdDhoA"
    while start > max(frame.start, end - LONGEST_NAME):
        if tags[start - 1] not in plain:
            if start == end or tags[start - 1] not in "eg" or not _is_determiner(flow, start - 2):
                break
            plain = "MNwGdDhA"  # the party's ranking member
        start -= 1
    if flow.tags[start] == "A" and flow.tags[start - 1] in "VveI" and start + 1 < end:
        start += 1  # held up | a sign which
    return start


def _is_determiner(flow: Flow, at: int) -> bool:
    """Whether a noun phrase opens with a token: a, the party's, Roe's, her."""
    if flow.tags[at] == "w":
        return flow.words[at].endswith(GENITIVE)
    return flow.tags[at] in "dGh" and flow.words[at] not in _OBJECTS


def are_people(flow: Flow, start: int, end: int) -> bool:
    """Whether a noun phrase tells of somebody: two people familiar with it, an aide, Jane Roe."""
    return any(
        is_person(flow, at) or flow.words[at] in _PEOPLE or role_noun(flow.words[at]) is not None
        for at in range(start, end)
    )


def is_body(flow: Flow, at: int) -> bool:
    """Whether a noun is an organisation or an institution, not one who acts."""
    if flow.tags[at] == "M":
        return flow.cast.members[flow.refs[at]].kind is ActorKind.ORGANISATION
    return flow.words[at] in _bodies()


@cache
def _bodies() -> frozenset[str]:
    """Nouns for organisations, in lower case."""
    return frozenset(noun for word in organisation_words() for noun in organisation_nouns(word))


def _written(flow: Flow, frame: Frame, end: int, relative: int) -> int | None:
    """The document in a phrase like "a message to his sister", which may be what "which" means.

    "That" goes over more: a memo from her staff that warned.
    """
    if flow.words[end - 1] in rule_words("carriers"):
        return None
    inside = "MNwGdDhot'" + "p" * (flow.words[relative] == "that")
    for at in range(end - 1, max(frame.start, end - LONGEST_NAME), -1):
        if flow.words[at] in documents() and flow.tags[at + 1] not in "wN":
            return at  # but: her email practices
        if flow.tags[at] not in inside:
            return None
    return None
