"""A source as the text gives it: a noun phrase with its head, or a pronoun."""

import re
from functools import cache

from msgspec import Struct

from factcli.extract.names.lexicon import role_noun
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.words.lists import rule_words
from factcli.model import ActorKind

REACH = 60  # tokens that a phrase is followed over
LONGEST_NAME = 20  # tokens
PAIR = re.compile("McN{0,3}M")  # two who speak together: the first of them is named
_OF_FIELDS = rule_words("with a field")
_THINGS = frozenset(("this", "that"))  # by themselves they stand for no source


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
    if tag == "M" and "cM" in flow.tags[start:end]:
        first = flow.tags.rfind("M", start, head)
        if PAIR.match(flow.tags, first) and flow.words[first + 1] == "and":
            head = first  # Jane Roe and John Doe
    return Origin(start, end, head, tag if tag in "MN" else "w")


def is_person(flow: Flow, at: int) -> bool:
    """Whether a person is named at a token."""
    member = flow.cast.members[flow.refs[at]] if flow.tags[at] == "M" else None
    return member is not None and member.kind is ActorKind.PERSON


def is_letters(flow: Flow, at: int) -> bool:
    """Whether a token is letters behind a name: Jane Roe KC."""
    return flow.said(at, at + 1) in rule_words("letters behind a name")


def ending(flow: Flow, frame: Frame, end: int) -> Origin | None:
    """The plain noun phrase before token `end`: no preposition, no participle in it."""
    start = end
    while start > frame.start and flow.tags[start - 1] in "MNwdhDG":
        start -= 1
    return phrase(flow, start, end)


def _head(flow: Flow, start: int, end: int) -> int | None:
    """The head noun: the last word before the first preposition behind a noun."""
    tags, head = flow.tags, None
    if flow.words[start] == "those" and tags[start + 1] in "eg" and start + 1 < end:
        return start  # those polled for the paper
    for at in range(start, end):
        tag = tags[at]
        if tag in "MNwDGy":
            named = tag == "N" and head is not None and is_person(flow, head)
            if not (named and is_letters(flow, at)):
                head = at
        elif head is not None and tag == "e" and (tags[head] == "M" or tags[at + 1] in "pAydo"):
            break
        elif head is not None and tag in "opt":
            titled = (tag == "o" and tags[start] != "d") or _has_field(flow, head, at, end)
            if titled and _is_titled(flow, at + 1, end):
                return end - 1
            break
    if head is None and start < end:
        if tags[end - 1] in "dDeg":
            return None if flow.words[end - 1] in _THINGS else end - 1
        return (
            start if tags[start] in "dD" and tags[start + 1 : start + 2] == "o" else None
        )  # three of them
    return head


def _has_field(flow: Flow, head: int, at: int, end: int) -> bool:
    """Whether an office has its field behind "for": the minister for transport Jane Roe."""
    if flow.words[at] != "for" or flow.words[head] not in _OF_FIELDS:
        return False
    return role_noun(flow.words[end - 2]) is None  # the press secretary for Mayor Jane Roe


def _is_titled(flow: Flow, start: int, end: int) -> bool:
    """Whether a range is the rest of a title before its name: "secretary of" state Jane Roe."""
    tags = flow.tags[start:end]
    if tags[-2:] == "MM" and is_person(flow, end - 1) and not is_person(flow, end - 2):
        return True  # head of the Roe Trust Jane Doe
    if any(word.endswith(("'s", "’s")) for word in flow.words[start:end]):
        return False
    return len(tags) > 1 and tags[-1] == "M" and set(tags[:-1]) <= set("wNoc") and tags[-2] in "wN"


@cache
def documents() -> frozenset[str]:
    """Nouns for what is written, published or polled."""
    return rule_words("documents")


def over_parentheses(flow: Flow, frame: Frame, end: int) -> int:
    """Where the parentheses open that close before token `end`; `end` if they do not."""
    at = end - 1
    while at > max(frame.start, end - REACH) and flow.tags[at] != "(":
        at -= 1
    return at if flow.tags[at] == "(" else end
