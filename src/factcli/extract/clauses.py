"""Who reports, in a sentence: the reporting words of a frame with their sources.

For every cue the verb group is found, then its subject by the first rule that applies: before
it, over relative clauses and appositions, across a coordination, or behind it ("said John Smith").
"""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from factcli.extract import appositions, nominals, origins, passives, relatives, subjects
from factcli.extract.cues import CueKind, lexicon
from factcli.extract.flow import Flow, Frame
from factcli.extract.origins import Origin
from factcli.extract.report import Report

_CLAUSE = 20  # tokens of a clause behind "where"
_QUOTING = frozenset((CueKind.WEAK, CueKind.BESIDE))
_ASKING = frozenset(("ask", "warn"))  # they take the person spoken to, but not always
_OVERHEARD = frozenset("heard seen overheard filmed recorded caught".split())  # noqa: SIM905
_PERCEIVED = frozenset(
    "see sees saw seeing hear hears heard hearing watch watched catch caught find found".split()  # noqa: SIM905
)
_OBJECTS = frozenset(("him", "them", "us", "me"))


class _Site(Struct, frozen=True):
    """A cue that looks for its source."""

    flow: Flow
    frame: Frame
    start: int
    end: int
    kind: CueKind
    lemma: str
    finite: bool
    earlier: list[Report]
    before: str  # the tag before the verb group, `^` at the beginning of the sentence


def find_reports(flow: Flow, frame: Frame) -> list[Report]:
    """The reports of a frame, in the order of their cues."""
    reports: list[Report] = []
    cues = flow.cues
    for place in range(bisect_left(cues, frame.start), bisect_left(cues, frame.end)):
        at = cues[place]
        if flow.tags[at] in "VBI":
            report = _verb(flow, frame, at, reports)
        else:
            report = _phrase(flow, frame, at) or _noun(flow, frame, at, reports)
        if report is not None:
            reports.append(report)
    return reports


def _phrase(flow: Flow, frame: Frame, at: int) -> Report | None:
    """According to Smith; in the words of Smith; …, per Smith."""
    words = flow.words
    start, end = at, at + 2
    if words[at:end] == ["words", "of"] and words[at - 2 : at] == ["in", "the"]:
        start = at - 2
    elif words[at] == "per" and flow.tags[at - 1] == ",":
        end = at + 1
    elif words[at:end] != ["according", "to"]:
        return None
    origin = nominals.after(flow, frame, end)
    return Report(
        max(start, frame.start), at, end, CueKind.PHRASE, "P", words[at], origin, "according to"
    )


def _verb(flow: Flow, frame: Frame, at: int, earlier: list[Report]) -> Report | None:
    words = lexicon()
    cue, end = words.verbs[flow.words[at]], at + 1
    kind, form = cue.kind, flow.tags[at]
    if end < frame.end and flow.words[end] in words.particles.get(cue.lemma, ()):
        kind = words.phrasal[f"{cue.lemma} {flow.words[end]}"]
        end += 1
    start = _group_start(flow, frame, at)
    group = flow.tags[start:at]
    passive = form == "V" and "b" in group and not flow.words[at].endswith("s")
    beyond = end + 1 if flow.tags[end : end + 1] == "Q" else end  # dubbed “…” by critics
    if passive or (form == "V" and flow.words[beyond : beyond + 1] == ["by"]):
        agent, reports = passives.agent_of(
            passives.Site(flow, frame, start, end, kind), passive=passive
        )
        if reports:
            return Report(start, at, end, kind, form, cue.lemma, agent, "agent")
        by_phone = flow.words[end + 1 : end + 2] and flow.words[end + 1] in passives.MANNERS
        if flow.tags[start - 1] in ",-(" and not by_phone:
            return None  # the plan, announced by the city on Monday, was
    if passive:
        return None  # its subject is not who speaks
    finite = form != "I" or "b" in group
    before = flow.tags[start - 1] if start > frame.start else "^"
    site = _Site(flow, frame, start, end, kind, cue.lemma, finite, earlier, before)
    for name, _, rule in _RULES.get(site.before, _RULES[_OTHERS]):
        origin = rule(site)
        if origin is not None and kind is CueKind.JUDGE and _is_object(origin, earlier):
            return None  # "oppose a plan called …": a passive without its "is"
        if origin is not None:
            return Report(start, at, end, kind, form, cue.lemma, origin, name)
    return Report(start, at, end, kind, form, cue.lemma, None, "no source")


def _is_object(origin: Origin | None, earlier: list[Report]) -> bool:
    """Whether a phrase is what the judging verb before it is about."""
    if origin is None or not earlier:
        return False
    return earlier[-1].kind in (CueKind.JUDGE, CueKind.WISH) and earlier[-1].end == origin.start


def _noun(flow: Flow, frame: Frame, at: int, earlier: list[Report]) -> Report | None:
    """Smith's claim that, his pledge to: a noun for what is said, with its speaker before it."""
    if flow.words[at] not in lexicon().nouns or flow.tags[at] != "w":
        return None
    owner = at - 1
    while owner > max(frame.start, at - 4) and flow.tags[owner] in "wNeD":
        owner -= 1
    if owner < frame.start:
        return None
    tag = flow.tags[owner]
    if tag == "G":
        origin = Origin(owner, owner + 1, owner, "M")
    elif tag == "h" and flow.words[owner] not in _OBJECTS:
        origin = origins.pronoun(owner)
    else:
        return None
    if _is_object(origin, earlier):
        return None
    return Report(at, at, at + 1, CueKind.NOUN, "N", flow.words[at], origin, "noun")


def _group_start(flow: Flow, frame: Frame, at: int) -> int:
    """Where the verb group begins: auxiliaries, adverbs, "went on to" before the verb."""
    tags, start = flow.tags, at
    while start > frame.start:
        if tags[start - 1] in "XbA" or _is_quoted_adverb(flow, start - 1):
            start -= 1
        elif tags[start - 1] == "t" and start - 1 > frame.start:
            start -= 1
            if flow.words[start - 3 : start] == ["so", "far", "as"] and start - 3 > frame.start:
                start -= 3
            elif tags[start - 1] == "A":
                start -= 1
            if start > frame.start and tags[start - 1] in "vVBewg":
                if tags[start - 1] == "w" and tags[start - 2] not in "bXA":
                    break
                start -= 1
        elif tags[at] == "I" and start == at and flow.words[at - 1] in _OVERHEARD:
            if tags[at - 2] not in "bA":
                break
            start -= 1  # can be heard asking
        else:
            break
    return start


def _is_quoted_adverb(flow: Flow, at: int) -> bool:
    """Whether one adverb is quoted before its verb: the council “strongly” condemned."""
    if flow.tags[at] != "Q":
        return False
    stretch = flow.stretches[flow.refs[at]]
    quoted = flow.text[stretch.start : stretch.end]
    return quoted.endswith("ly") and quoted.isalpha()


def _behind(site: _Site) -> Origin | None:
    """Said John Smith: the source stands behind its cue, which follows a quotation or clause."""
    flow, frame, start = site.flow, site.frame, site.start
    quoted = "Q" in flow.tags[max(frame.start, start - 2) : start]
    closed = flow.tags[start - 1] == "Q" and flow.last_of_quotation(start - 1) in ",?!"
    inverting = site.kind is CueKind.SPEECH or (quoted and site.kind in _QUOTING)
    if not (inverting or site.lemma in _ASKING) or flow.tags[start] not in "VB":
        return None
    if not quoted and site.before != "^" and appositions.over_apposition(flow, frame, start):
        return None
    found = nominals.after(flow, frame, site.end)
    behind = flow.tags[found.end] if found is not None and found.end < frame.end else "."
    if behind in ("bXv" if closed else "bXVv" if quoted else "bXVvTRst"):
        return None  # "…, conceded the plan is": an object clause
    return found


def _participle(site: _Site) -> Origin | None:
    """…, saying: the source is the subject of the verb before, or of the clause it opens."""
    if site.finite:
        return None
    opens = site.before == "p" and site.start - 1 == site.frame.start  # In calling it “…,” Roe
    if site.before == "^" or opens:
        return subjects.main_clause(site.flow, site.frame, site.end)
    seen = _seen(site)
    if seen is not None:
        return seen
    if site.before in "MNw":  # with Smith saying, with one of their spots asking
        for inside, opening in (("MN'w", "of"), ("MN'wdDhGceo", "with")):
            start = site.start
            while start > site.frame.start and site.flow.tags[start - 1] in inside:
                start -= 1
            named = opening == "with" or site.before in "MN"
            if start < site.start and named and site.flow.words[start - 1] == opening:
                return origins.phrase(site.flow, start, site.start)
    if site.flow.is_comma(site.start - 1):
        found = _behind_but(site) or _finite(site)
        if found is not None:
            return found
    return _shared(site)


def _seen(site: _Site) -> Origin | None:
    """Whom somebody sees or hears saying it, or the subject of a clause behind "where"."""
    flow, start = site.flow, site.start
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


def _finite(site: _Site) -> Origin | None:
    """The source of the report before that a participle goes on from: Roe called it “…,” saying."""
    finite = [
        one
        for one in site.earlier
        if one.origin is not None and one.form in "VB" and one.rule != "agent"
    ]
    closing = [one for one in finite if site.flow.tags[one.first - 1] in ",Q"]
    return (closing[-1] if closing else finite[0]).origin if finite else None


def _behind_but(site: _Site) -> Origin | None:
    """The subject of a clause that "but" opens behind all other reports: …, but Roe stays calm."""
    last = max((one.end for one in site.earlier), default=site.frame.start)
    for at in range(site.start - 1, last, -1):
        if site.flow.words[at] == "but" and site.flow.tags[at + 1] in nominals.OPENS:
            return subjects.main_subject(site.flow, site.frame, at + 1, site.start)
    return None


def _pronoun(site: _Site) -> Origin | None:
    return origins.pronoun(site.start - 1)


def _relative(site: _Site) -> Origin | None:
    """Smith, who said: the source is what the relative clause belongs to."""
    return relatives.antecedent(site.flow, site.frame, site.start - 1)


def _apposed(site: _Site) -> Origin | None:
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


def _subject(site: _Site) -> Origin | None:
    object_ = site.before == "h" and site.flow.words[site.start - 1] in _OBJECTS
    let = object_ and site.flow.tags[site.start - 2] != "o"  # three of them said
    if let or site.flow.tags[site.start] == "t":  # let them know, he took to Twitter to say
        return _shared(site)
    return nominals.before(site.flow, site.frame, site.start)


def _coordinated(site: _Site) -> Origin | None:
    return _shared(site)


def _shared(site: _Site) -> Origin | None:
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


class _Rule(NamedTuple):
    """A rule for the source, and the tags before the verb group that it is for."""

    name: str
    tags: str
    find: Callable[[_Site], Origin | None]


_OTHERS = "*"
_TABLE = (
    _Rule("inverted", "^Q,-:;.", _behind),
    _Rule("participle", "^Q,-:;.HR)c*", _participle),
    _Rule("pronoun", "H", _pronoun),
    _Rule("relative", "R", _relative),
    _Rule("apposition", ",-)", _apposed),
    _Rule("coordination", "c", _coordinated),
    _Rule("subject", "HR*", _subject),
    _Rule("shared", "Q,-:;.HR)c*", _shared),
)
_RULES = {tag: tuple(one for one in _TABLE if tag in one.tags) for tag in "^Q,-:;.HR)c*"}
