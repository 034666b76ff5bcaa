"""Noun phrases that may be a source, and where they begin and end in a sentence."""

import re
from functools import cache

from msgspec import Struct

from factcli.extract.cues import CueKind, lexicon
from factcli.extract.document import word_list
from factcli.extract.flow import Flow, Frame
from factcli.extract.lexicon import organisation_words
from factcli.model import ActorKind

PHRASE = frozenset("MNwGdDhoptegyA$%&/'’")
OPENS = frozenset("MNdGDhwe")
_ADVERBIAL = frozenset("Aytpoge$%&/'’")
_APPOSED = re.compile(r",M(?:[,.Q]|$)")  # said the candidate, Jane Roe.
REACH = 60  # tokens that a phrase is followed over
_ACCUSED = re.compile("([dDhGMNw'][dDhGMNwA']*)(?:[Ve][po]?[Ig].|I[tp]|[Ve][optgs])\\Z")
_OF_OBJECT = re.compile("[MNdGhD][MNdGhDwo]*|[Nw]+M")  # "which" critics of the plan call
_AGO = frozenset(("ago", "before", "after", "later", "earlier"))
_ROUGHLY = frozenset(("about", "around", "over", "nearly", "almost", "roughly"))
_AMOUNTS = frozenset("half third quarter fifth dozen hundred thousand hundreds dozens two".split())  # noqa: SIM905
_COMPARED = frozenset(("more", "fewer", "less"))
_LONGEST_TIME = 4  # tokens
LONGEST_NAME = 20
_THAT = re.compile("(?:^|[,;c])A?[dDhG][dDhGMNwA'opeg]*T$")
_RELATIVE = re.compile("(?:R|(?<=[MNw])T(?=A?[vVBXb]))[^R,:;.Q()cT-]*$")
_WHOM = re.compile("(?:^|[,;c])([dG][MNGw']{0,4}[MNw])HA?[Vve]$")  # the man she accused said
_CLAUSE = 20  # tokens of a relative clause


class Origin(Struct, frozen=True, gc=False):
    """A source as the text gives it: half-open token range, its head noun, its kind.

    `kind` is H for a pronoun, M for a member of the cast, N for another name, w for a nominal.
    """

    start: int
    end: int
    head: int
    kind: str


def pronoun(at: int) -> Origin:
    """The source that is the pronoun at token `at`."""
    return Origin(at, at + 1, at, "H")


def phrase(flow: Flow, start: int, end: int) -> Origin | None:
    """The noun phrase of a token range, or None where it has no head."""
    head = _head(flow, start, end)
    if head is None:
        return None
    tag = flow.tags[head]
    return Origin(start, end, head, tag if tag in "MN" else "w")


def _head(flow: Flow, start: int, end: int) -> int | None:
    """The head noun: the last word before the first preposition behind a noun."""
    tags, head = flow.tags, None
    for at in range(start, end):
        tag = tags[at]
        if tag in "MNwDGy":
            head = at
        elif (
            head is not None
            and tag == "e"
            and (tags[head] == "M" or (at + 1 < len(tags) and tags[at + 1] in "pAydo"))
        ):
            break
        elif head is not None and tag in "opt":
            if tag == "o" and tags[start] != "d" and _is_titled(flow, at + 1, end):
                return end - 1
            break
    if head is None and start < end:
        if tags[end - 1] in "dDeg":
            return end - 1
        return start if tags[start] in "dD" and tags[start + 1] == "o" else None  # three of them
    return head


def _is_titled(flow: Flow, start: int, end: int) -> bool:
    """Whether a range is the rest of a title before its name: "secretary of" state Jane Roe."""
    tags = flow.tags[start:end]
    if any(word.endswith(("'s", "’s")) for word in flow.words[start:end]):
        return False
    return len(tags) > 1 and tags[-1] == "M" and set(tags[:-1]) <= set("wNoc") and tags[-2] in "wN"


def before(flow: Flow, frame: Frame, end: int) -> Origin | None:
    """The noun phrase that ends before token `end`, as the subject of what follows."""
    tags = flow.tags
    low = max(frame.start, end - REACH)
    until = _before_adverbials(flow, frame, low, end)
    if until < end and until - 1 > low and tags[until - 1] == "e":
        until -= 1  # the statement published on Friday
    start = end = until
    while start > low and tags[start - 1] in PHRASE:
        start -= 1
    if start > low + 1 and flow.words[start - 1] == "than" and flow.words[start - 2] in _COMPARED:
        start -= 2  # more than a dozen employees
    if start > low and tags[start - 1] == "," and _is_place(flow, low, start, end):
        return before(flow, frame, start - 1)
    if low < start < end and tags[start - 1] == "c":
        start = _over_coordination(flow, low, start)
    accused = _accused(flow, low, start)
    if start == end and accused is None and tags[start - 1] in "Vve":
        whom = _WHOM.search(tags[low:start])
        accused = None if whom is None else phrase(flow, low + whom.start(1), low + whom.end(1))
    if accused is not None:
        return accused
    relative = _relative(flow, low, start, end)
    if relative is not None:
        whom = antecedent(flow, frame, relative)
        if whom is not None:
            return whom
    return _after_adverbials(flow, start, end)


def _accused(flow: Flow, low: int, start: int) -> Origin | None:
    """The noun before a participle: a man accused of attacking his landlord, known as a poet."""
    tags = flow.tags
    if start - 1 > low and flow.words[start - 1] == "as":
        start -= 1
        cue = lexicon().verbs.get(flow.words[start - 1])
        if cue is not None and cue.kind is CueKind.SPEECH:
            return None  # Roe said as the heckler yelled
    elif start <= low or tags[start - 1] not in "IgVe":
        return None
    found = _ACCUSED.search(tags, low, start + 1)
    return None if found is None else phrase(flow, *found.span(1))


def _relative(flow: Flow, low: int, start: int, end: int) -> int | None:
    """The "who" of a relative clause that stands between a subject and its verb, or None."""
    tags = flow.tags
    if start <= low:
        return None
    if tags[start - 1] == "R":
        return None if _is_of_object(flow, start, end) else start - 1
    if tags[start - 1] == "T" and tags[start] == "w":  # the shop that sells flowers
        return start - 1 if _THAT.search(tags[low:start]) else None
    if tags[start - 1] not in "vVBXbI":
        return None
    reach = max(low, start - _CLAUSE)
    clause = _RELATIVE.search(tags[reach:start])
    return reach + clause.start() if clause is not None else None


def _is_of_object(flow: Flow, start: int, end: int) -> bool:
    """Whether a phrase behind "which" is the subject of its clause: which one critic called."""
    if flow.words[start] == "one" or _OF_OBJECT.fullmatch(flow.tags, start, end):
        return True
    return flow.words[start - 1] == "which" and end - start == 1 and flow.words[start][-1] == "s"


def _is_place(flow: Flow, low: int, start: int, end: int) -> bool:
    """Whether a range is the state behind a town: "of Columbia, South Carolina"."""
    tags = flow.tags
    return set(tags[start:end]) == {"N"} and re.search("[op]N+,$", tags[low:start]) is not None


def _before_adverbials(flow: Flow, frame: Frame, low: int, end: int) -> int:
    """Where a phrase ends that "(R-Texas)" or "on Monday" separates from its verb."""
    tags, at = flow.tags, end
    while at > low:
        if tags[at - 1] in "yA":
            at -= 1
            if at > low and tags[at] == "y" and tags[at - 1] == "p":
                at -= 1
        elif tags[at - 1] == ")" and over_parentheses(flow, frame, at) < at:
            at = over_parentheses(flow, frame, at)
        elif flow.words[at - 1] == "ago" and at > low + 3:  # two weeks ago
            at -= 3
        else:
            break
    return at if at > low else end


def _over_coordination(flow: Flow, low: int, start: int) -> int:
    """Takes in "Roe and" before a subject, but not "He left and"."""
    tags = flow.tags
    further = start - 1
    while further > low and tags[further - 1] in PHRASE:
        further -= 1
    part = tags[further : start - 1]
    if not part or any(tag in "etgpA" for tag in part) or part[0] not in "MNdGDhw":
        return start
    if further > low and tags[further - 1] in "VvXbBI":
        verb = lexicon().verbs.get(flow.words[further - 1])
        clausal = verb is not None and verb.kind is CueKind.SPEECH
        return further if clausal else start  # said Democrats and the media are
    return further


def _after_adverbials(flow: Flow, start: int, end: int) -> Origin | None:
    """The noun phrase at the end of a range that may open with "on Monday"."""
    tags = flow.tags
    start = over_time(flow, start, end)
    while start < end and tags[start] in _ADVERBIAL and not is_amount(flow, start):
        skipped = tags[start]
        if skipped in "eg" and tags[start + 1] in "MNw" and start + 1 < end:
            break  # retired general Roe
        start += 1
        if skipped in "pt":
            start = _last_phrase(flow, start, end)
    return phrase(flow, start, end)


def is_amount(flow: Flow, at: int) -> bool:
    """Whether a number is told roughly from here on: about 200 voters, around a third."""
    if flow.words[at] not in _ROUGHLY:
        return False
    return flow.tags[at + 1] == "D" or not _AMOUNTS.isdisjoint(flow.words[at + 1 : at + 3])


def over_time(flow: Flow, start: int, end: int) -> int:
    """Where a clause begins behind an opening time: "That same month, Jane Roe said"."""
    for at in range(start, min(end - 1, start + _LONGEST_TIME)):
        if flow.tags[at] not in "dwDyNA" and (flow.tags[at] != "T" or at > start):
            break
        if flow.words[at] in _times():
            behind = at + 2 if flow.words[at + 1] in _AGO else at + 1  # the day before, Roe
            return behind if behind < end and flow.tags[behind] in ",dMNGhH" else start
    return start


@cache
def _times() -> frozenset[str]:
    return word_list("time_nouns.txt")


def _last_phrase(flow: Flow, start: int, end: int) -> int:
    """Where the last noun phrase of a range begins, after an opening preposition."""
    tags, at = flow.tags, end - 1
    if start >= end:
        return end
    if tags[at] == "M":
        while at > start and tags[at - 1] in "Nw" and tags[at - 2] not in "pd":
            at -= 1
        return at
    while at > start and tags[at] != "d":
        at -= 1
    return at


def after(flow: Flow, frame: Frame, start: int) -> Origin | None:
    """The noun phrase that begins at token `start`, or None."""
    tags = flow.tags
    if start >= frame.end or tags[start] not in OPENS | {"H"}:
        return None
    following = tags[start + 1] if start + 1 < frame.end else "."
    if tags[start] == "H":
        return pronoun(start)
    if tags[start] == "h" and following not in "MNweg":
        return None
    end = _end(flow, start, min(frame.end, start + REACH))
    if end == start:
        return None
    found = phrase(flow, start, end)
    if found is not None and found.kind == "w" and _APPOSED.match(flow.tags, end, frame.end):
        return Origin(start, end + 2, end + 1, "M")
    joined = end + 1 < frame.end and flow.words[end] == "and" and tags[end + 1] in "MN"
    if found is not None and joined and tags[end - 1] in "MN":
        further = after(flow, frame, end + 1)
        if further is not None and further.kind in "MN":
            return Origin(start, further.end, found.head, "w")
    return found


def _end(flow: Flow, start: int, limit: int) -> int:
    tags, end = flow.tags, start
    while end < limit and tags[end] in PHRASE:
        if end > start and (
            (tags[end] == "y" and tags[end - 1] != "d")
            or (tags[end] in "pt" and tags[end - 1] == "M")
        ):
            break
        end += 1
    while end > start and tags[end - 1] in "potdAh":
        end -= 1
    return end


def antecedent(flow: Flow, frame: Frame, relative: int) -> Origin | None:
    """Whom the "who" at token `relative` stands for: the noun phrase before it."""
    tags, end = flow.tags, relative
    if end > frame.start and tags[end - 1] == ",":
        end -= 1
    if end > frame.start and tags[end - 1] == ")":
        end = over_parentheses(flow, frame, end)
    written = _written(flow, frame, end) if flow.words[relative] == "which" else None
    end = end if written is None else written + 1
    start = _antecedent_start(flow, frame, end)
    if flow.words[relative] == "who" and tags[start - 1] in "pt" and _is_body(flow, end - 1):
        start = _antecedent_start(flow, frame, start - 1)  # an adviser to the campaign who
    verb = tags.rfind("wd", start, end)
    if verb >= 0:
        start = verb + 1  # sent a message which
    if start - 2 >= frame.start and tags[start - 2 : start + 1] == "M,d":
        return phrase(flow, start - 2, start - 1)  # Roe, the founder who
    return phrase(flow, start, end)


def _antecedent_start(flow: Flow, frame: Frame, end: int) -> int:
    start = end
    while start > max(frame.start, end - LONGEST_NAME) and flow.tags[start - 1] in "MNwGdDhoA":
        start -= 1
    return start


def _is_body(flow: Flow, at: int) -> bool:
    """Whether a noun is an organisation or an institution, not one who acts."""
    if flow.tags[at] == "M":
        return flow.cast.members[flow.refs[at]].kind is ActorKind.ORGANISATION
    return flow.words[at] in _bodies()


@cache
def _bodies() -> frozenset[str]:
    """Nouns for organisations, in lower case."""
    return frozenset(noun for nouns in organisation_words().values() for noun in nouns)


def _written(flow: Flow, frame: Frame, end: int) -> int | None:
    """The document in a phrase like "a message to his sister", which may be what "which" means."""
    for at in range(end - 1, max(frame.start, end - LONGEST_NAME), -1):
        if flow.words[at] in documents():
            return at
        if flow.tags[at] not in "MNwGdDhot'":
            return None
    return None


@cache
def documents() -> frozenset[str]:
    """Nouns for what is written, published or polled."""
    return word_list("documents.txt")


def over_parentheses(flow: Flow, frame: Frame, end: int) -> int:
    """Where the parentheses open that close before token `end`; `end` if they do not."""
    at = end - 1
    while at > max(frame.start, end - REACH) and flow.tags[at] != "(":
        at -= 1
    return at if flow.tags[at] == "(" else end
