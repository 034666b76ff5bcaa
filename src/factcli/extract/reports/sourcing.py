"""Whose verb it is: the rules that find the source of a reporting verb, in their order.

The first rule that applies decides: behind the verb ("said John Smith"), before it, over relative
clauses and appositions, across a coordination.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from factcli.extract.reports.report import Report, VerbGroup
from factcli.extract.reports.verbless import possessor
from factcli.extract.sentences import appositions, nominals, origins, relatives, subjects
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import CueKind
from factcli.extract.words.lists import entries, rule_words
from factcli.extract.words.patterns import pattern

_CLAUSE = 20  # tokens of a clause behind "where"
_OBJECT = 10  # tokens of a phrase before "that"
# Roe, whom critics call “…,” denied; Roe, described by critics as “…,” denied.
_INSIDE_SUBJECT = re.compile("[cs]?[MNdhGwDeo']{1,10},p?[RsVe][^,.:;]*Q")
_APPOSED = re.compile(",[MNGwdDhop'&,]+[.]?")  # said Jane Roe, a spokeswoman for the city.
# He on Monday said; Roe, a lawyer, at the time said; Roe, who left early, in his last speech said.
_ASIDE = pattern(r"([,H)-])p(?:y|d[eDN]?w|[hG]w{1,2}|[hG][De]w)\Z")
_LONGEST_ASIDE = 5  # tokens
_QUOTING = frozenset((CueKind.WEAK, CueKind.BESIDE))
_ASKING = frozenset(("ask", "warn"))  # they take the person spoken to, but not always
_NOTHING = rule_words("nobody behind a cue")
_PERCEIVED = rule_words("perceiving")
_NAMED = re.compile(",[N']{0,3}M,\\Z")
_DESCRIBED = re.compile(r"(?<=M),[dDhNwGope&']{1,8},\Z")
_INSIDE = frozenset("MN'wdDhGceopA")
_ABSOLUTE = 14  # tokens behind "with" that its clause is looked for in
_OPENING_ABSOLUTE = rule_words("opening a clause without a verb")
_UNDERTAKINGS = rule_words("undertakings")
_RECORDINGS = rule_words("recordings")
_OBJECTS = rule_words("object pronouns")
_JOINED = frozenset(
    pronoun + mark + verb
    for pronoun in ("i", "he", "she", "it", "we", "they", "you")
    for mark in "'’"
    for verb in ("s", "d", "ll", "m", "re", "ve")
)  # pronouns with their verb


class Site(VerbGroup, frozen=True):
    """A verb that looks for its source."""

    lemma: str
    finite: bool
    earlier: list[Report]
    before: str  # the tag before the verb group, `^` at the beginning of the sentence


def source_of(site: Site) -> tuple[Origin | None, str]:
    """The source of a verb, and the rule that gave it; "no source" where none does."""
    if site.before == "T" and site.flow.tags[site.start - 2] in "wN":
        noun = site.flow.words[site.start - 2]
        if noun not in origins.documents() and site.kind is not CueKind.SPEECH:
            return None, "no source"  # a finding that challenges ideas
    for at in range(site.start, site.end):
        if site.flow.words[at] in _JOINED and site.flow.tags[at] == "X":
            return origins.pronoun(at), "pronoun"
    for rule in _RULES.get(site.before, _RULES[_OTHERS]):
        origin = rule.find(site)
        if origin is not None:
            return origin, rule.name
    return None, "no source"


def _behind(site: Site) -> Origin | None:
    """Said John Smith: the source stands behind its cue, which follows a quotation or clause."""
    flow, frame, start = site.flow, site.frame, site.start
    quoted = "Q" in flow.tags[max(frame.start, start - 2) : start]
    closed = flow.tags[start - 1] == "Q" and flow.last_of_quotation(start - 1) in ",?!"
    inverting = site.kind is CueKind.SPEECH or (quoted and site.kind in _QUOTING)
    opens = site.before == "^" and site.kind in _QUOTING  # Added Smith: “…”
    if not (inverting or opens or site.lemma in _ASKING) or flow.tags[start] not in "VB":
        return None
    if quoted and _INSIDE_SUBJECT.fullmatch(flow.tags, frame.start, start):
        return None
    found = nominals.after(flow, frame, site.end)
    if opens and not (found is not None and flow.tags[found.end : found.end + 1] == ":"):
        return None
    closes = not quoted and _closes(site, found)
    if closes:
        return found
    if not quoted and site.before != "^" and appositions.over_apposition(flow, frame, start):
        return None
    behind = flow.tags[found.end] if found is not None and found.end < frame.end else "."
    if behind in ("bXv" if closed else "bXVv" if quoted else "bXVvTRst"):
        return None  # "…, conceded the plan is": an object clause
    return found


def _closes(site: Site, found: Origin | None) -> bool:
    """Whether "said somebody" closes a sentence, over whatever stands behind the somebody."""
    if site.lemma != "say" or found is None or site.flow.words[found.head] in _NOTHING:
        return False
    if found.end >= site.frame.end or site.flow.tags[found.end] in ".R(":
        return True
    return _APPOSED.fullmatch(site.flow.tags, found.end, site.frame.end) is not None


def _participle(site: Site) -> Origin | None:
    """…, saying: the source is the subject of the verb before, or of the clause it opens."""
    if site.finite:
        return None
    opens = site.before == "p" and site.start - 1 == site.frame.start  # In calling it “…,” Roe
    if site.before == "^" or opens:
        return subjects.main_clause(site.flow, site.frame, site.end)
    seen = _seen(site)
    if seen is not None:
        return seen
    absolute = _absolute(site)
    if absolute is not None:
        return absolute
    if site.flow.is_comma(site.start - 1):
        found = _behind_but(site) or _finite(site)
        if found is not None:
            return found
    return _shared(site)


def _absolute(site: Site) -> Origin | None:
    """Who says it in a clause without a verb: with one of them asking, a video of Roe saying.

    Also with an apposition: with his rival, Jane Roe, saying; with Jane Roe, a rival, saying.
    """
    flow, start, end, described = site.flow, site.start, site.start, None
    if flow.tags[start - 1] == ",":
        low = max(site.frame.start, start - _ABSOLUTE)
        described = _DESCRIBED.search(flow.tags, low, start)
        apposed = described or _NAMED.search(flow.tags, low, start)
        if apposed is None:
            return None
        start = end = apposed.start()
    elif site.before not in "MNwd":
        return None
    while start > max(site.frame.start, end - _ABSOLUTE) and flow.tags[start - 1] in _INSIDE:
        start -= 1
        word = flow.words[start]
        if word in _OPENING_ABSOLUTE:
            if "p" in flow.tags[start + 1 : end] and flow.tags[start - 1] not in ",-Q":
                return None  # clashed with Roe during a hearing
            if end < site.start and described is None:
                return origins.phrase(flow, end + 1, site.start - 1)
            return origins.phrase(flow, start + 1, end)
        if word == "of":
            plain = end == site.start and not flow.tags[start + 1 : end].strip("MN'")
            if plain or flow.words[start - 1] in _RECORDINGS:
                return origins.phrase(flow, start + 1, end)
    return None


def _finite(site: Site) -> Origin | None:
    """The source of the report before that a participle goes on from: Roe called it “…,” saying."""
    finite = [
        one
        for one in site.earlier
        if one.origin is not None and one.form in "VB" and one.rule != "agent"
    ]
    closing = [one for one in finite if site.flow.tags[one.first - 1] in ",Q"]
    return (closing[-1] if closing else finite[0]).origin if finite else None


def _behind_but(site: Site) -> Origin | None:
    """The subject of a clause that "but" opens behind all other reports: …, but Roe stays calm."""
    last = max((one.end for one in site.earlier), default=site.frame.start)
    for at in range(site.start - 1, last, -1):
        if site.flow.words[at] == "but" and site.flow.tags[at + 1] in nominals.OPENS:
            return subjects.main_subject(site.flow, site.frame, at + 1, site.start)
    return None


def _seen(site: Site) -> Origin | None:
    """What it is written on, who is seen or heard saying it, or the subject behind "where"."""
    flow, start = site.flow, site.start
    if flow.words[start - 1] in entries("carriers.txt"):
        return origins.ending(flow, site.frame, start)  # waved signs reading
    if site.before in "MNw":
        while start > site.frame.start and flow.tags[start - 1] in "MNwdDhGeA'":
            start -= 1
        if start > site.frame.start and flow.words[start - 1] in _PERCEIVED:
            return origins.phrase(flow, start, site.start)
    elif flow.is_comma(start - 1):
        for at in range(start - 2, max(site.frame.start, start - _CLAUSE), -1):
            if flow.words[at] == "where" or (flow.tags[at] == "R" and flow.tags[at - 1] == "p"):
                subject = at + 2 if nominals.is_amount(flow, at + 1) else at + 1
                return nominals.after(flow, site.frame, subject)
    return None


def _pronoun(site: Site) -> Origin | None:
    at = site.start - 1
    if site.flow.words[at] == "it" and site.flow.tags[at - 1] in "po" and at > site.frame.start:
        return nominals.before(site.flow, site.frame, at - 1)  # a woman who lives below it
    return origins.pronoun(at)


def _relative(site: Site) -> Origin | None:
    """Smith, who said; a letter that warns: the source is what the relative clause belongs to."""
    if site.before == "T" and (site.flow.tags[site.start - 2] not in "wN" or _is_written(site)):
        return None
    return relatives.antecedent(site.flow, site.frame, site.start - 1)


def _is_written(site: Site) -> bool:
    """Whether what "that" stands for is a document: issued a report on schools that warns."""
    if site.flow.words[site.start - 2] in entries("carriers.txt"):
        return False  # sent a note with a sign that reads
    for at in range(site.start - 2, max(site.frame.start, site.start - _OBJECT), -1):
        if site.flow.words[at] in origins.documents():
            return True
        if site.flow.tags[at] in "VvXb,Q":
            break
    return False


def _apposed(site: Site) -> Origin | None:
    """Smith, a lawyer, said: the source is what the apposition belongs to."""
    flow, frame, start = site.flow, site.frame, site.start
    found = appositions.over_apposition(flow, frame, start)
    if found is None and site.before == ",":  # the statement published on Friday, reads
        whole = nominals.before(flow, frame, start - 1)
        opens = whole is not None and (
            whole.start == frame.start or flow.tags[whole.start - 1] == "Q"
        )
        return whole if opens else None
    return found


def _subject(site: Site) -> Origin | None:
    flow, start = site.flow, site.start
    object_ = site.before == "h" and flow.words[start - 1] in _OBJECTS
    let = object_ and flow.tags[start - 2] not in "opt"  # three of them said
    if flow.tags[start] == "t" and flow.words[start - 1] in _UNDERTAKINGS:
        owner = possessor(flow, site.frame, start - 2)
        if owner is not None:
            return owner  # the mayor's attempts to show that
    if let or flow.tags[start] == "t" or flow.tags.startswith("At", start):
        return _shared(site)  # let them know, he took to Twitter overnight to say
    aside = _ASIDE.search(flow.tags, max(site.frame.start, start - _LONGEST_ASIDE), start)
    if aside is not None and aside[1] == "H":
        return origins.pronoun(aside.start())
    apposed = aside and appositions.over_apposition(flow, site.frame, aside.end(1))
    return apposed or nominals.before(flow, site.frame, start)


def _coordinated(site: Site) -> Origin | None:
    return _shared(site)


def _shared(site: Site) -> Origin | None:
    """The subject that a second verb shares with the one before it."""
    main = None
    opens = site.flow.tags[site.frame.start : site.frame.start + 2]
    if opens[:1] == "s" or opens in ("As", "cs"):  # As the crowd began to chant, Roe … and joked
        main = subjects.main_subject(site.flow, site.frame, site.frame.start, site.start)
    for report in reversed(site.earlier):
        if main is not None and report.end <= main.start:
            return main
        if report.has_subject and report.kind is not CueKind.NOUN:
            return report.origin
    return subjects.main_subject(site.flow, site.frame, site.frame.start, site.start)


class _Rule(Struct, frozen=True):
    """A rule for the source, and the tags before the verb group that it is for."""

    name: str
    tags: str
    find: Callable[[Site], Origin | None]


_OTHERS = "*"
_TABLE = (
    _Rule("inverted", "^Q,-:;.", _behind),
    _Rule("participle", "^Q,-:;.HRT)c*", _participle),
    _Rule("pronoun", "H", _pronoun),
    _Rule("relative", "RT", _relative),
    _Rule("apposition", ",-)", _apposed),
    _Rule("coordination", "c", _coordinated),
    _Rule("subject", "HRT*", _subject),
    _Rule("shared", "Q,-:;.HRT)c*", _shared),
)
_RULES = {tag: tuple(one for one in _TABLE if tag in one.tags) for tag in "^Q,-:;.HRT)c*"}
