"""Whose verb it is: the rules that find the source of a reporting verb, in their order.

The first rule that applies decides: behind the verb ("said John Smith"), before it, over relative
clauses and appositions, across a coordination.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from factcli.extract.names.lexicon import role_noun
from factcli.extract.reports.infinitives import infinitive
from factcli.extract.reports.participles import participle
from factcli.extract.reports.report import Site
from factcli.extract.reports.sharing import shared
from factcli.extract.sentences import appositions, nominals, origins, relatives
from factcli.extract.sentences.flow import Flow
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_OBJECT = 10  # tokens of a phrase before "that"
# Roe, whom critics call “…,” denied; Roe, described by critics as “…,” denied.
_INSIDE_SUBJECT = re.compile("[cs]?[MNdhGwDeo']{1,10},p?[RsVe][^,.:;]*Q,?")
_APPOSED = re.compile(",[MNGwdDhopce'&,]+[.]?")  # said Jane Roe, a spokeswoman for the city.
# He on Monday said; Roe, a lawyer, at the time said; Roe, who left early, in his last speech said.
_ASIDE = pattern(r"([,H)c-])p(?:y|d[eDN]?w|[hG]w{1,2}|[hG][De]w)\Z")
_ENTITLED = pattern(",?(M),[wN][wNc]{0,4}o[dwNMGA']{1,8}\\Z")
_OBJECT_OF = pattern("[RT][XbA]{0,3}[Vve]\\Z")
_LONGEST_TITLE = 18  # tokens of a name with all that describes it
_DESCRIBED = pattern("M,[dh]?[wNcoptdhMGe']{1,16}")
_LONGEST_ASIDE = 5  # tokens
_QUOTING = frozenset((CueKind.WEAK, CueKind.BESIDE))
_ASKING = frozenset(("ask", "warn"))  # they take the person spoken to, but not always
_NOTHING = rule_words("nobody behind a cue")
_FROM_OTHERS = rule_words("before what others wrote")
_SEEING = rule_words("perceiving") | rule_words("making do")
_OBJECTS = rule_words("object pronouns")
_JOINED = frozenset(
    pronoun + mark + verb
    for pronoun in ("i", "he", "she", "it", "we", "they", "you")
    for mark in "'’"
    for verb in ("s", "d", "ll", "m", "re", "ve")
)  # pronouns with their verb


def source_of(site: Site) -> tuple[Origin | None, str]:
    """The source of a verb, and the rule that gave it; "no source" where none does."""
    if site.before == "T" and site.flow.tags[site.start - 2] in "wN":
        noun = site.flow.words[site.start - 2]
        if noun not in origins.documents() and site.kind != CueKind.SPEECH:
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
    spoken = closed or flow.tags[start - 1] == ","
    inverting = site.kind == CueKind.SPEECH or (quoted and spoken and site.kind in _QUOTING)
    opens = site.before == "^" and site.kind in _QUOTING  # Added Smith: “…”
    alone = closed and (start - 1 == frame.start or flow.tags[start - 2] == ":")
    inverting = inverting or alone  # “…,” blasted Roe
    if not (inverting or opens or site.lemma in _ASKING) or flow.tags[start] not in "VB":
        return None
    if site.lemma == "read" and not quoted:
        return None  # if she had, in fact, read the bill
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
    many = site.flow.words[site.start] == "say" and found.end == found.start + 1
    if many and site.flow.tags.startswith((",c", ",s"), found.end):
        return True  # the lake is cold, say divers, but
    return _APPOSED.fullmatch(site.flow.tags, found.end, site.frame.end) is not None


def _pronoun(site: Site) -> Origin | None:
    at = site.start - 1
    if site.flow.words[at] == "it" and site.flow.tags[at - 1] in "po" and at > site.frame.start:
        return nominals.before(site.flow, site.frame, at - 1)  # a woman who lives below it
    if site.flow.words[at] == "it" and _OBJECT_OF.search(site.flow.tags, site.frame.start, at):
        return nominals.before(site.flow, site.frame, at)  # those who saw it said
    return origins.pronoun(at)


def _relative(site: Site) -> Origin | None:
    """Smith, who said; a letter that warns: the source is what the relative clause belongs to."""
    if site.before == "T" and (site.flow.tags[site.start - 2] not in "wN" or _is_written(site)):
        return None
    return relatives.antecedent(site.flow, site.frame, site.start - 1)


def _is_written(site: Site) -> bool:
    """Whether what "that" stands for is a document: issued a report on schools that warns."""
    if site.flow.words[site.start - 2] in rule_words("carriers"):
        return False  # sent a note with a sign that reads
    for at in range(site.start - 2, max(site.frame.start, site.start - _OBJECT), -1):
        if site.flow.words[at] in origins.documents() and site.flow.tags[at + 1] not in "wN":
            found = origins.ending(site.flow, site.frame, at + 1)
            return found is None or not _is_from_others(site.flow, found.start)
        if site.flow.tags[at] in "VvXb,Q":
            break
    return False


def _is_from_others(flow: Flow, at: int) -> bool:
    """Whether the subject did not write the document at a token: appealing a ruling, based on data.

    It may be described: based on unconfirmed data.
    """
    if flow.words[at - 1] in _FROM_OTHERS:
        return True
    return flow.tags[at - 1] in "eA" and flow.words[at - 2] in _FROM_OTHERS


def _apposed(site: Site) -> Origin | None:
    """Smith, a lawyer, said: the source is what the apposition belongs to."""
    flow, frame, start = site.flow, site.frame, site.start
    if flow.tags.startswith("H,A,", start - 4) and start - 4 >= frame.start:
        return origins.pronoun(start - 4)  # he, too, was
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
    of_whom = start > site.frame.start + 2 and flow.tags[start - 2] == "o"
    if of_whom and flow.words[start - 1] == "whom":
        return Origin(start - 3, start, start - 3, "w")  # three aides, two of whom said
    object_ = site.before == "h" and flow.words[start - 1] in _OBJECTS
    let = object_ and flow.tags[start - 2] not in "opt"  # three of them said
    if flow.tags[start] == "t" or flow.tags.startswith("At", start):
        return infinitive(site) or shared(site)  # he took to Twitter overnight to say
    if let:
        return shared(site)  # let them know
    seen = _seen(site)
    if seen is not None:
        return seen
    near = max(site.frame.start, start - _LONGEST_ASIDE)
    aside = _ASIDE.search(flow.tags, near, start) if "p" in flow.tags[near:start] else None
    if aside is not None and aside[1] == "H":
        return origins.pronoun(aside.start())
    if aside is not None and aside[1] == "c":
        return shared(site)  # backs the plan and in a note called it
    apposed = aside and appositions.over_apposition(flow, site.frame, aside.end(1))
    return apposed or _entitled(site) or nominals.before(flow, site.frame, start)


def _seen(site: Site) -> Origin | None:
    """Whom something saw or made do it: a vote that saw the firm announce, made Roe admit."""
    flow, start = site.flow, site.start
    if flow.tags[site.end - 1] != "B":
        return None
    for at in range(start - 1, max(site.frame.start, start - _OBJECT), -1):
        if flow.words[at] in _SEEING:
            return origins.phrase(flow, at + 1, start)
        if flow.tags[at] not in "MNwdDhGe'&c":
            break
    return None


def _entitled(site: Site) -> Origin | None:
    """Roe, president and chief of the Acton Union said: nobody closed the apposition."""
    flow, first = site.flow, site.frame.start
    if flow.tags.find("M,", first, site.start) < 0:
        return None  # as most
    quoted = flow.tags.rfind("QM,", first, site.start)
    closed = quoted >= 0 and flow.last_of_quotation(quoted) in ",?!"
    if closed and _DESCRIBED.fullmatch(flow.tags, quoted + 1, site.start):
        return origins.phrase(flow, quoted + 1, quoted + 2)
    named = _ENTITLED.search(flow.tags, max(first, site.start - _LONGEST_TITLE), site.start)
    if named is None or (named[0][0] == "M" and named.start() > first):
        return None
    at = named.start(1)
    entitled = role_noun(flow.words[at + 2]) == flow.words[at + 2]
    return origins.phrase(flow, at, at + 1) if entitled else None


class _Rule(Struct, frozen=True):
    """A rule for the source, and the tags before the verb group that it is for."""

    name: str
    tags: str
    find: Callable[[Site], Origin | None]


_OTHERS = "*"
_TABLE = (
    _Rule("inverted", "^Q,-:;.", _behind),
    _Rule("participle", "^Q,-:;.HRT)c*", participle),
    _Rule("pronoun", "H", _pronoun),
    _Rule("relative", "RT", _relative),
    _Rule("apposition", ",-)", _apposed),
    _Rule("coordination", "c", shared),
    _Rule("subject", "HRT*", _subject),
    _Rule("shared", "Q,-:;.HRT)c*", shared),
)
_RULES = {tag: tuple(one for one in _TABLE if tag in one.tags) for tag in "^Q,-:;.HRT)c*"}
