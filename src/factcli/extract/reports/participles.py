"""Whose participle it is: …, saying; with one of them asking; waved signs reading."""

import re

from factcli.extract.names.lexicon import role_noun
from factcli.extract.reports.report import Site
from factcli.extract.reports.sharing import behind_but, finite, nearest, shared
from factcli.extract.sentences import nominals, origins, relatives, subjects
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import GENITIVE

_CLAUSE = 20  # tokens of a clause behind "where"
_PERCEIVED = rule_words("perceiving")
_NAMED = re.compile(",[N']{0,3}M,\\Z")
_DESCRIBED = re.compile(r"(?<=M),[dDhNwGope&']{1,8},\Z")
_INSIDE = frozenset("MN'wdDhGceopAy")
_RELATIVE = pattern("R[XbA]{0,3}[Vve][^,.;:()QRT-]*\\Z")
_ABSOLUTE = 14  # tokens behind "with" that its clause is looked for in
_OPENING_ABSOLUTE = rule_words("opening a clause without a verb")
_OPENING_CLAUSE = frozenset("-,;c")
_RECORDINGS = rule_words("recordings")
_SHOUTING = rule_words("shouting")
_CROWDS = rule_words("crowds")


def participle(site: Site) -> Origin | None:
    """…, saying: the source is the subject of the verb before, or of the clause it opens."""
    if site.finite:
        return None
    opens = site.before == "p" and site.start - 1 == site.frame.start  # In calling it “…,” Roe
    if site.before == "^" or opens:
        return subjects.main_clause(site.flow, site.frame, site.end)
    seen = _seen(site)
    if seen is not None:
        return seen
    if site.before in "MN" and site.flow.tags[site.start - 2] in _OPENING_CLAUSE:
        return origins.phrase(site.flow, site.start - 1, site.start)  # …, Roe calling it “…”
    if site.flow.words[site.start - 1] == "by":
        return nearest(site) or shared(site)  # Roe won the day by calling it “…”
    own = _of_relative(site) or _joined(site) or _absolute(site) or _owned(site) or _shouted(site)
    if own is not None:
        return own
    if site.flow.is_comma(site.start - 1):
        found = behind_but(site) or finite(site)
        if found is not None:
            return found
    return shared(site)


def _owned(site: Site) -> Origin | None:
    """A document of somebody's that says it: Roe left after the union's report calling it “…”."""
    flow, at = site.flow, site.start - 2
    if site.before != "w" or flow.words[site.start - 1] not in origins.documents():
        return None
    while flow.tags[at] in "wNe" and not flow.words[at].endswith(GENITIVE):
        at -= 1
    if at <= site.frame.start or not (flow.tags[at] == "G" or flow.words[at].endswith(GENITIVE)):
        return None
    return origins.ending(flow, site.frame, site.start)


def _shouted(site: Site) -> Origin | None:
    """Many who stand before what they shout: walked past fans chanting."""
    if site.lemma in _SHOUTING and _are_many(site.flow.words[site.start - 1]):
        return origins.ending(site.flow, site.frame, site.start)
    return None


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


def _joined(site: Site) -> Origin | None:
    """The second of two who do something: with each side waiting and a judge warning."""
    flow, low = site.flow, max(site.frame.start, site.start - _ABSOLUTE)
    for at in range(site.start - 1, low, -1):
        if flow.tags[at] == "c":
            doing = max(flow.tags.rfind("g", low, at), flow.tags.rfind("I", low, at), low)
            opens = not _OPENING_ABSOLUTE.isdisjoint(flow.words[low:doing])
            return origins.phrase(flow, at + 1, site.start) if opens else None
        if flow.tags[at] not in _INSIDE:
            break
    return None


def _of_relative(site: Site) -> Origin | None:
    """Whom a relative clause is about that a participle ends: Roe, who has spent months saying."""
    flow = site.flow
    clause = _RELATIVE.search(flow.tags, max(site.frame.start, site.start - _CLAUSE), site.start)
    if clause is None or flow.words[clause.start()] != "who":
        return None
    found = relatives.antecedent(flow, site.frame, clause.start())
    return found if found is not None and found.kind == "M" else None


def _seen(site: Site) -> Origin | None:
    """What it is written on, who is seen or heard saying it, or the subject behind "where"."""
    flow, start = site.flow, site.start
    reads = site.lemma == "read" and site.before == "w"  # wore a hat reading
    if reads or flow.words[start - 1] in rule_words("carriers") or _is_doubted(site):
        return origins.ending(flow, site.frame, start)  # waved signs reading
    if site.before in "Hh" and flow.words[start - 2] in _PERCEIVED:
        return origins.pronoun(start - 1)  # heard someone saying
    if site.before in "MNw":
        while start > site.frame.start:
            if flow.words[start - 1] in _PERCEIVED:
                return origins.phrase(flow, start, site.start)
            if flow.tags[start - 1] not in _INSIDE:
                break
            start -= 1
    elif flow.is_comma(start - 1):
        for at in range(start - 2, max(site.frame.start, start - _CLAUSE), -1):
            if flow.words[at] == "where" or (flow.tags[at] == "R" and flow.tags[at - 1] == "p"):
                subject = at + 2 if nominals.is_amount(flow, at + 1) else at + 1
                return nominals.after(flow, site.frame, subject)
    return None


def _is_doubted(site: Site) -> bool:
    """Whether it is told by what somebody does not believe: dismissed reports suggesting that."""
    told = site.flow.words[site.start - 1]
    doubted = bool(site.earlier) and site.earlier[-1].lemma in rule_words("doubting")
    return doubted and (told in origins.documents() or told in lexicon().nouns)


def _are_many(noun: str) -> bool:
    """Whether a noun stands for people who shout together: fans, the crowd."""
    return noun in _CROWDS or role_noun(noun) not in (None, noun)
