"""Whether a report without marks tells what was said: not "did not say", not "wrote a book"."""

from factcli.extract.reports.report import Report
from factcli.extract.sentences.flow import Flow
from factcli.extract.sentences.origins import Origin, documents
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import Span

_NOT = rule_words("denying")
_NOTHING_SAID = rule_words("nothing said")
_DEMONSTRATIVE = 2  # tokens of "that view"
_NO_VERB = frozenset("HhMdGDN")
_NOBODY = rule_words("nobody")
_PLEAS = frozenset(("guilty", "innocent", "contest"))
_HEARD = (["from"], ["of"], ["about"])
_SHOWN = rule_words("shown, not said")
_OCCASION = rule_words("when") | {"while", "when"}
_FINITE_FORM = pattern("[bXVve]+")
_BEHIND_COMMA = pattern(",(?:[^,.;:]*[bXVv]|T)|T[dhMNGHD]")
_FURTHER = pattern("[HMNGwd,Q].*[bXVv]")
_LIVES = rule_words("claimed, not said")
_OBJECT = pattern("o?(?:ds)?[dhDGNweApI',]{1,6}")
_CLAUSAL = rule_words("a clause as object")
_ANSWERING = rule_words("answering")
_WHATEVER = frozenset(("anything", "everything", "nothing", "something", "whatever"))
_THINGS = frozenset(("it", "this", "that", "which"))
_MODALS = rule_words("modal")
_NEGATED = ("n't", "n’t")
_WHEN = pattern("p[dhDAwNMG]{1,4}")
_ONLY_WHERE = pattern("(?:A|py?[^TQbXVvHs,;:-]{0,6})?")
_WHERE = documents() | rule_words("occasions")
_FINITE = frozenset("bXVv")
_GOES_ON = pattern("c(?=A?[eVv])|,(?=[XbVv])")  # with a second verb
_CLAUSE_TAGS = frozenset("THXbVv")
_SUBJECT_OF = ("b", "X", "V", "v")  # says the picture is
_VERBAL = frozenset("TXbVves")


def says_something(flow: Flow, report: Report, ranges: list[Span]) -> bool:
    """Whether what is reported was said: not "did not say", "promising money", "asked to go"."""
    start, end = ranges[0]
    if report.rule == "agent" and flow.tags[start] != "T":
        return False  # a plan announced by the city
    if _is_denied(flow, report) or flow.words[start] == "so":
        return False
    if len(ranges) == 1 and (_is_empty(flow, start, end) or _is_charge(flow, report, start, end)):
        return False
    if start >= report.end and len(ranges) == 1 and is_occasion(flow, start, end):
        return False
    if report.lemma == "put" and start > report.cue and not _has_clause(flow, start, end):
        return False  # put it more bluntly
    if _is_no_speech(flow, report, start):
        return False
    wished = flow.tags[start] == "t" or flow.tags[start : start + 2] == "At"
    if wished and start == report.end and report.lemma == "ask":
        return False  # who asked not to be named
    if wished and (flow.tags[start + 1 : start + 2] in _NO_VERB or flow.tags[start + 1] == "e"):
        return False  # wrote to her, responded to the shooting, apologised to stranded passengers
    if (
        len(ranges) == 1
        and end <= report.cue
        and (_WHEN.fullmatch(flow.tags, start, end) or _is_where(flow, start, end))
    ):
        return False  # within an hour, Roe replied; in a letter to the bank, Roe thanked her
    return wished or start < report.cue or _has_verb(flow, report, start, end)


def is_occasion(flow: Flow, start: int, end: int) -> bool:
    """Whether a content tells no more than when: after the game, just as the ship arrived.

    What is said in such a clause has another behind it: after it rained the game was off.
    """
    opening = start + 1 if flow.tags[start] == "A" else start
    if flow.words[opening] not in _OCCASION:
        return False
    if _BEHIND_COMMA.search(flow.tags, opening, end):
        return False
    clause = _FINITE_FORM.search(flow.tags, opening, end)
    return clause is None or _FURTHER.search(flow.tags, clause.end(), end) is None


def _is_where(flow: Flow, start: int, end: int) -> bool:
    """Whether a content tells no more than where it is said: in a letter to the bank."""
    placed = flow.tags[start] == "p" and "," not in flow.tags[start:end]
    said_in = placed and not _WHERE.isdisjoint(flow.words[start:end])
    return said_in and not _has_clause(flow, start, end)


def _is_empty(flow: Flow, start: int, end: int) -> bool:
    """Whether what stands for the content tells none: said little, repeated that denial."""
    if flow.words[start] in _NOTHING_SAID and _ONLY_WHERE.fullmatch(flow.tags, start + 1, end):
        return True  # denied it in a note
    if flow.words[start] == "@" and end - start <= _DEMONSTRATIVE:
        return True  # She tweets @acton
    if "@" in flow.words[start:end] and " " not in flow.said(start, end):
        return True  # e-mail roe@acton.example
    if flow.tags[start] == "T" and end - start <= _DEMONSTRATIVE:
        return True
    if flow.words[start] == "back" and flow.tags[start + 1] == "t":
        return True  # will report back to the council
    return not flow.tags[start:end].strip("A")  # reacted sharply


def _has_clause(flow: Flow, start: int, end: int) -> bool:
    """Whether a finite verb stands in a content."""
    return not _FINITE.isdisjoint(flow.tags[start:end])


def _is_charge(flow: Flow, report: Report, start: int, end: int) -> bool:
    """Whether what is denied is not told: denied the charge, but not "denied any link to it"."""
    if report.lemma != "deny" or start != report.end or flow.words[start] == "any":
        return False
    return flow.tags[start] in "dhGD" and _CLAUSE_TAGS.isdisjoint(flow.tags[start:end])


def _has_verb(flow: Flow, report: Report, start: int, end: int) -> bool:
    """Whether a content behind its verb has one of its own, where the verb asks for it."""
    if report.lemma in _CLAUSAL:
        clause = _GOES_ON.split(flow.tags[start:end], 1)[0]
        return not _CLAUSE_TAGS.isdisjoint(clause)  # not "wrote a book and left"
    if flow.tags[start] == "c":
        return False  # questioned the line between soldiers and police
    group = flow.tags[report.start : report.cue]
    loose = report.form == "I" or (report.form == "B" and ("t" in group or "X" in group))
    if flow.tags[start] in "py":  # said in a note sent to the board
        return _has_clause(flow, start, end)
    return not loose or not _VERBAL.isdisjoint(flow.tags[start:end])


def _is_no_speech(flow: Flow, report: Report, start: int) -> bool:
    """Whether a verb has an object or a subject that it is no verb of speech with."""
    if report.form == "I" and flow.tags[start] == "R" and flow.tags[start - 1] in "wNM":
        return True  # greeting guests who left
    object_ = _OBJECT.match(flow.tags, report.end)
    subject = object_ is None or flow.tags[object_.end() : object_.end() + 1] in _SUBJECT_OF
    nouns = [] if object_ is None or subject else flow.words[report.end : object_.end()]
    if not _SHOWN.isdisjoint((*nouns, report.lemma)):
        return True  # posted a few pictures of the town
    if report.lemma == "claim" and not _LIVES.isdisjoint(nouns):
        return True  # the storm claimed at least 14 lives
    if report.lemma == "echo" and flow.tags[start] != "T":
        return True  # echoed the sentiment
    if report.lemma == "plead" and not _PLEAS.isdisjoint(flow.words[report.end : report.end + 2]):
        return True
    if report.lemma == "hear" and flow.words[report.end : report.end + 1] in _HEARD:
        return True  # heard from a lawyer
    if report.lemma in _ANSWERING and start == report.end and flow.tags[start] == "t":
        return True  # reacted to claims that it was late
    if report.rule == "relative" and flow.tags[start - 1] == "," and flow.tags[start] in _FINITE:
        return True  # the firm, which has maintained its lead, was
    if start < report.cue and flow.tags[start] == "s":
        # If you call, the ambulance will answer.
        return not _MODALS.isdisjoint(flow.words[report.start : report.cue])
    return report.origin is not None and _is_thing(flow, report, report.origin)


def _is_thing(flow: Flow, report: Report, source: Origin) -> bool:
    """Whether the source is no one who speaks: the vote means that; What she says, …."""
    whatever = flow.words[source.start - 1] in _WHATEVER and source.end <= report.start
    if whatever and flow.tags[report.end] in _FINITE:
        return True  # anything they say will be used
    if report.lemma == "mean":
        named = source.kind in "HM" and flow.words[source.head] not in _THINGS
        return report.form == "I" or not named
    return flow.words[source.start - 1] == "what" and flow.tags[source.start - 2] in ",."


def _is_denied(flow: Flow, report: Report) -> bool:
    """Whether nobody says it: "did not say", "declined to say", "without saying", "none said"."""
    group = flow.words[report.start : report.cue]
    if group and any(word in _NOT or word.endswith(_NEGATED) for word in group):
        return True
    if "yet" in group and "to" in group:
        return True  # have yet to say
    if flow.words[report.start - 1] == "without":
        return True
    return report.origin is not None and flow.words[report.origin.start] in _NOBODY
