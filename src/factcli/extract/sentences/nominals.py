"""Noun phrases that may be a source, and where they begin and end in a sentence."""

import re
from functools import cache

from factcli.extract.names.lexicon import Sort, role_noun, sort_of
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import (
    REACH,
    Origin,
    documents,
    over_parentheses,
    phrase,
    pronoun,
)
from factcli.extract.sentences.relatives import modified
from factcli.extract.words.cues import CueKind, cue_of
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

PHRASE = frozenset("MNwGdDhoptegyA$%&/'’")
OPENS = frozenset("MNdGDhwe")
_ADVERBIAL = frozenset("Aytpoge$%&/'’")
_APPOSED = pattern(r",[Nw]{0,3}(M)(?:[,.Qo(]|$)")  # said the candidate, Jane Roe of Ohio.
_AGO = rule_words("ago")
_DATE = pattern(r"py'?D(?:,D)?\Z")  # on Nov. 12, 2021
_RECENT = frozenset(("this", "last", "next"))
_EARLY = frozenset(("early", "late", "earlier", "later"))
_ROUGHLY = rule_words("roughly")
_AMOUNTS = rule_words("amounts")
_COMPARED = rule_words("compared")
_OBJECTS = rule_words("object pronouns")
_ALONE = rule_words("sources by themselves")
_LISTENERS = rule_words("who listens")
_NO_VERB = "dhGpoMNw,"  # before a noun, and before no verb: but not "to draft", "that sells"
_OPENING = frozenset(("the", "some", "many", "several"))
_OPENS_TIME = frozenset("TdwDyNA")
_LONGEST_TIME = 4  # tokens


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
        if tags[start - 1] in "wN" and tags[start - 2] in _NO_VERB and _opens_phrase(flow, start):
            break  # a plan some in the party call
    if start > low + 1 and flow.words[start - 1] == "than" and flow.words[start - 2] in _COMPARED:
        start -= 2  # more than a dozen employees
    if start > low and tags[start - 1] == "," and _is_place(flow, low, start, end):
        return before(flow, frame, start - 1)
    if low < start < end and tags[start - 1] == "c":
        start = _over_coordination(flow, low, start)
    if end - 1 > start and _is_addressed(flow, end - 1):
        return phrase(flow, end - 1, end)  # in a note to her husband Mrs Roe said
    whom = modified(flow, frame, low, start, end, until)
    return _after_adverbials(flow, start, end) if whom is None else whom


def _is_addressed(flow: Flow, at: int) -> bool:
    """Whether a name has a courtesy title, and a noun or a time that it is no part of before it."""
    if flow.tags[at] != "M" or flow.tags[at - 1] not in "wyD":
        return False
    title = flow.said(at, at + 1).partition(" ")[0].rstrip(".")
    return bool(sort_of(title) & Sort.COURTESY)


def _opens_phrase(flow: Flow, at: int) -> bool:
    """Whether a word behind a noun opens another phrase: some of them, the union, her aides."""
    if flow.tags[at] == "h":
        return flow.words[at] not in _OBJECTS
    return flow.words[at] in _OPENING


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
            at -= 5 if flow.words[at - 4] == "than" else 3  # less than two weeks ago
        elif flow.words[at - 2] in _RECENT and flow.words[at - 1] in times():
            at -= 2  # the police last month said
        elif tags[at - 1] == "D" and (date := _DATE.search(tags, low, at)):
            at = date.start()
        else:
            break
    return at if at > low else end


def _over_coordination(flow: Flow, low: int, start: int) -> int:
    """Takes in "Roe and" before a subject, but not "He left and"."""
    tags = flow.tags
    further = start - 1
    if further > low and tags[further - 1] == "H":
        return further - 1  # she and another reporter
    while further > low and tags[further - 1] in PHRASE:
        further -= 1
    part = tags[further : start - 1]
    if not part or any(tag in "etgpA" for tag in part) or part[0] not in "MNdGDhw":
        return start
    if further > low and tags[further - 1] in "VvXbBI":
        verb = cue_of(flow.words[further - 1])
        clausal = verb is not None and verb.kind == CueKind.SPEECH
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
        if skipped == "p" and tags[start : start + 1] == "D" and tags[start + 1] in "dhMG":
            start += 1  # in 2011 the centre
        if flow.words[start] in times() and start + 1 < end and flow.tags[start + 1] in "MNwed":
            start += 1  # for years the men
    return phrase(flow, start, end)


def _over_roughly(flow: Flow, at: int) -> int:
    """Where the number stands that "about", "more than" or the like opens at a token."""
    if flow.words[at] in _COMPARED:
        return at + 2 if flow.words[at + 1 : at + 2] == ["than"] else at
    return at + 1 if is_amount(flow, at) else at


def is_amount(flow: Flow, at: int) -> bool:
    """Whether a number is told roughly from here on: about 200 voters, around a third."""
    if flow.words[at] not in _ROUGHLY:
        return False
    return flow.tags[at + 1 : at + 2] == "D" or not _AMOUNTS.isdisjoint(flow.words[at + 1 : at + 3])


def over_time(flow: Flow, start: int, end: int) -> int:
    """Where a clause begins behind an opening time: "That same month, Jane Roe said"."""
    tags, words = flow.tags, flow.words
    if tags[start : start + 1] not in _OPENS_TIME:
        return start
    named = times()
    for at in range(start, min(end - 1, start + _LONGEST_TIME)):
        if tags[at] not in "dwDyNA" and (tags[at] != "T" or at > start):
            break
        if words[at] in named:
            behind = at + 2 if words[at + 1] in _AGO else at + 1  # the day before, Roe
            return behind if behind < end and tags[behind] in ",dMNGhH" else start
    return start


@cache
def times() -> frozenset[str]:
    """Nouns for times: day, week, month."""
    return rule_words("times")


def after(flow: Flow, frame: Frame, start: int) -> Origin | None:
    """The noun phrase that begins at token `start`, or None."""
    tags = flow.tags
    number = _over_roughly(flow, start)
    if number > start:
        counted = after(flow, frame, number)
        return counted and Origin(start, counted.end, counted.head, counted.kind)
    if start >= frame.end or tags[start] not in OPENS | {"H"}:
        return None
    following = tags[start + 1] if start + 1 < frame.end else "."
    if tags[start] == "H":
        return pronoun(start)
    if tags[start] == "h" and following not in "MNweg":
        return None
    end = _end(flow, start, min(frame.end, start + REACH))
    found = phrase(flow, start, end)
    if found is not None and found.kind == "w":
        named = _APPOSED.match(flow.tags, end, frame.end)
        noun = flow.words[found.head]
        if named is not None and noun not in documents() and not _are_many(flow, noun, named):
            return Origin(start, named.end(1), named.start(1), "M")
    joined = end + 1 < frame.end and flow.words[end] == "and" and tags[end + 1] in "MN"
    if found is not None and joined and tags[end - 1] in "MN":
        further = after(flow, frame, end + 1)
        if further is not None and further.kind in "MN":
            kind = "M" if found.kind == "M" else "w"
            return Origin(start, further.end, found.head, kind)
    return found


def is_recent(flow: Flow, at: int) -> bool:
    """Whether two tokens say when, by the time that it is now: last night, this week."""
    return flow.words[at] in _RECENT and flow.words[at + 1] in times()


def _is_time(flow: Flow, at: int) -> bool:
    """Whether it is said from a token on when something was: last night, late Monday, one day."""
    at += flow.words[at] in _EARLY
    if flow.words[at] == "one":
        return flow.words[at + 1] in times()
    dated = flow.tags[at : at + 1] == "y" and flow.words[at - 1] in _EARLY
    return dated or is_recent(flow, at)


def _is_somebody(flow: Flow, at: int) -> bool:
    return flow.tags[at] == "M" or role_noun(flow.words[at]) is not None


def _are_many(flow: Flow, noun: str, named: re.Match[str]) -> bool:
    """Whether a noun stands for several, and what is named behind it is one person."""
    member = flow.cast.members[flow.refs[named.start(1)]]
    return noun.endswith("s") and role_noun(noun) != noun and member.kind is ActorKind.PERSON


def _end(flow: Flow, start: int, limit: int) -> int:
    tags, end = flow.tags, start
    while end < limit and tags[end] in PHRASE:
        if end > start and (
            (tags[end] == "y" and tags[end - 1] != "d")
            or (tags[end] in "pt" and tags[end - 1] == "M")
        ):
            break
        if tags[end] == "d" and tags[end - 1] == "M" and end > start:
            break  # told Acton Court the man had
        if end > start and _is_time(flow, end) and _is_somebody(flow, end - 1):
            break  # said Roe last night, late Monday
        if tags[end] in "dh" and end > start + 1 and tags[end - 1] in "wN":
            if flow.words[end - 1] in _LISTENERS or role_noun(flow.words[end - 1]) is not None:
                break  # told local television | the search
            end -= tags[end - 2] not in "dh"  # children smash | a toy, a threat | many people make
            break
        end += 1
    while end > start and tags[end - 1] in "potdAh":
        if flow.words[end - 1] in _OBJECTS and tags[end - 2 : end - 1] == "o" and end > start + 2:
            break  # said several of them
        if end == start + 1 and flow.words[start] in _ALONE:
            break  # said many
        end -= 1
    return end
