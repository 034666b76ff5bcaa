"""Where what a report reports begins behind its cue: over whom it is told to, when, and "that"."""

import re

from factcli.extract.reports.report import Report
from factcli.extract.reports.works import is_title
from factcli.extract.sentences import nominals
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.nominals import over_time, times
from factcli.extract.sentences.origins import documents
from factcli.extract.words.cues import CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import has_subject

_TO_WHOM = ("d", "h", "M", "N", "G", "D")  # what whom one speaks to may begin with
_ADVERBIAL = frozenset("ApyoNMGdDhwg")
_WHEN = rule_words("when")
_WELL = frozenset(("best", "better"))
_DAYS = frozenset(("yesterday", "today", "tonight"))
_CLAUSE = frozenset("HdhGMNDsw")
_AGO = (["ago"], ["later"], ["earlier"])
_LONGEST_TIME = 4  # tokens
_LONGEST_OCCASION = 7  # tokens: in a short written statement
_OCCASIONS = rule_words("occasions")
_WITHIN = ("pd", "ph")
_VERBS = ("B", "V", "v", "X", "b")
_ACTED = ("ed", "eh", "eG", "et")  # a form in -ed with an object
_OF_QUOTED = pattern(r"[^oQ,.;]{1,12}o(?=Q)")  # the bank of “…”
_TIME = re.compile("A?p?y'?D?(?:,D,)?(?=[HdhGMNwDA])")
_DATED = pattern(",A,|py'?D,D,|,[Rs][^,;:.Q]{1,10},(?=T)")
# In a posting to authors, artists and agents that.
_TO_READERS = pattern("p[dh]?w{1,2}t[dh]?w{1,2}(?:,w{1,2}){1,3}cw{1,2}(?=T)")
_PARTS = rule_words("parts of a day")
_FINITE = pattern("[bXVv]")
_TO_OR_IN = pattern("tw|p[MN]{1,2}")  # in an email to reporters, at a rally in Acton
_FINITE_CLAUSE = pattern("H[A]?[bXVve]|[dhG][DewNAG]{1,4}[bXVv]|[MN]{1,4}A?[bXVv]")
_INFINITIVE = pattern("A?t(?=[wBA])")  # urged people not to rush
_JOINED = pattern("c[dhMNGDwe']{1,5}(?=t|TH|T[dhMNG])")
_PHRASE_ONLY = pattern(r"(?:p[IV]|[ptodhDGA])[^TsQVvXbBI,:;.]*")


def over_addressee(flow: Flow, frame: Frame, report: Report) -> int:
    """Behind the cue and whom it is said to: told reporters, told his driver."""
    start = report.last if report.inverted else report.end
    if report.kind != CueKind.ADDRESS or report.inverted:
        return start
    addressee = nominals.after(flow, frame, start)
    if start < frame.end and flow.tags[start] == "h":
        whose = addressee is not None and flow.tags[start + 1] in "weN"  # told his driver
        if not whose or addressee is None or _FINITE.match(flow.tags, addressee.end):
            return start + 1  # told her people were angry
    if addressee is None:
        return start
    finite = addressee.end < frame.end and _is_verb(flow, addressee.end)
    if flow.tags[start] == "M" and finite:
        # reassured Roe would work; told Acme News his group was
        return start if addressee.end == start + 1 else start + 1
    infinitive = _INFINITIVE.search(flow.tags, start + 1, addressee.end)
    if infinitive is not None:
        return infinitive.start()
    if nominals.is_recent(flow, addressee.end):
        return addressee.end + 2  # told Roe last week
    joined = _JOINED.match(flow.tags, addressee.end, frame.end)  # urged voters and their leaders to
    return addressee.end if joined is None else joined.end()


def over_that_time(flow: Flow, start: int, end: int) -> int:
    """Behind a time that "that" points at, and no clause: wrote that night of it."""
    time = flow.tags[start : start + 1] == "T" and flow.words[start + 1] in nominals.times()
    return start + 2 if time and start + 2 < end and flow.tags[start + 2] in "o:,QT" else start


def that_of(flow: Flow, frame: Frame, start: int, end: int) -> int | None:
    """Where "that" opens the content, behind no more than adverbials."""
    at = start
    if flow.tags[start] in ",p":
        # Said, however, that; said on May 3, 2021, that; told Acme, which saw it first, that;
        # repeated, as he had in May, that.
        dated = _DATED.match(flow.tags, start, end) or _TO_READERS.match(flow.tags, start, end)
        at = dated.end() if dated else start
    while at < end and (
        flow.tags[at] in _ADVERBIAL
        or flow.words[at] in _WHEN
        or (flow.tags[at] == "t" and flow.tags[at + 1 : at + 2] in _TO_WHOM)  # wrote to her that
        or (flow.tags[at] == "Q" and is_title(flow, frame, at))
    ):
        at += 1
    if at >= end or flow.tags[at] != "T":
        return None
    behind_noun = flow.tags[at - 1] in ("wNM" if at > start else "wN")
    # Said the plant is a step that will help, warned the mood that hit the vote would.
    acts = _is_verb(flow, at + 1) or flow.tags.startswith(_ACTED, at + 1)
    return None if behind_noun and acts else at


def _is_verb(flow: Flow, at: int) -> bool:
    return flow.tags[at] in _VERBS and not has_subject(flow.words[at])


def _over_closing_time(flow: Flow, start: int, end: int) -> int:
    """Over a time that ends a sentence: the chief said last week."""
    for at in range(start, min(end, start + _LONGEST_TIME)):
        if flow.tags[at] not in "dwDN":
            break
        if flow.words[at] in times():
            behind = at + 2 if flow.words[at + 1 : at + 2] in _AGO else at + 1
            return behind if behind >= end or flow.tags[behind] in ".,;-" else start
    return start


def over_adverbials(flow: Flow, start: int, end: int) -> int:
    """Over "on Monday", "in an interview", "Tuesday", to the mark that follows them."""
    tags, at = flow.tags, over_time(flow, start, end)
    at = _over_closing_time(flow, start, end) if at == start else min(at, end)
    if at == start and (at >= end or (tags[at] not in "pyA" and flow.words[at] not in _WHEN)):
        return at
    while at < end and (tags[at] in _ADVERBIAL or flow.words[at] in _WHEN):
        at += 1
    return at if at >= end or tags[at] in ".,:-Q;" else start


def behind_time(flow: Flow, start: int, last: int) -> int:
    """Behind a time that stands between a cue and its content: said on Monday it was."""
    at = start + 1 if start < last and flow.words[start] in ("late", "early") else start
    if at < last - 1 and flow.words[at] in _DAYS and flow.tags[at + 1] in _CLAUSE:
        return at + 1  # said yesterday it was
    time = _TIME.match(flow.tags, at, last) if flow.tags[at] in "Apy" else None
    if time is not None:
        parts = flow.words[time.end() : time.end() + 1]
        return time.end() + (not _PARTS.isdisjoint(parts))
    behind = over_time(flow, at, last)
    return behind if behind > at else start


def behind_occasion(flow: Flow, start: int, last: int) -> int:
    """Behind where it is said, with nothing but a time and a clause behind it: in a note it was."""
    if flow.tags[start : start + 2] not in _WITHIN:
        return start
    for at in range(start + 2, min(start + _LONGEST_OCCASION, last - 1)):
        if flow.words[at] in documents() or flow.words[at] in _OCCASIONS:
            placed = _TO_OR_IN.match(flow.tags, at + 1, last)
            behind = behind_time(flow, at + 1 if placed is None else placed.end(), last)
            clause = _FINITE_CLAUSE.match(flow.tags, behind, last)
            return start if clause is None else behind
        if flow.tags[at] not in "wNeDGv":
            break
    return start


def behind_of(flow: Flow, report: Report, start: int, last: int) -> int:
    """Behind the "of" that opens a content: warned of a winter, accused the bank of “…”."""
    if start < last and flow.tags[start] == "o":
        return start + 1
    of = _OF_QUOTED.match(flow.tags, start, last) if report.lemma == "accuse" else None
    if report.lemma == "warn" and flow.tags[start : start + 2] in ("Mo", "No", "ho"):
        return start + 2  # warned Congress of a winter
    return of.end() if of else start


def colon_before(flow: Flow, start: int, last: int) -> int | None:
    """The colon that a quotation follows, over a phrase: went on to loud applause: “…”."""
    start += flow.tags[start : start + 1] == ","  # reads, in part: “…”
    colon = flow.tags.find(":Q", start, last)
    if colon < 0:
        return None  # as most
    phrase = flow.tags[start:colon]
    best = phrase[-1:] == "w" and flow.words[colon - 1] in _WELL  # put it best: “…”
    return colon if (phrase and _PHRASE_ONLY.fullmatch(phrase)) or best else None
