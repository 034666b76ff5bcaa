"""Who reports, in a sentence: the reporting words of a frame with their sources.

For every cue the verb group is found, then its subject (`sourcing`).
"""

from bisect import bisect_left

from factcli.extract.reports import passives
from factcli.extract.reports.report import Report, VerbGroup
from factcli.extract.reports.sourcing import Site, source_of
from factcli.extract.reports.verbless import is_object, noun_report, phrase_report
from factcli.extract.sentences import appositions, nominals
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import CueKind, cue_of, lexicon
from factcli.extract.words.lists import rule_words

_QUOTES = rule_words("quoting")
_EACH = frozenset(("all", "both", "each"))
_QUOTED = 12  # tokens between "quoted" and "saying"
_OVERHEARD = rule_words("overheard")


def find_reports(flow: Flow, frame: Frame) -> list[Report]:
    """The reports of a frame, in the order of their cues."""
    reports: list[Report] = []
    cues = flow.cues
    first = bisect_left(cues, frame.start)
    for at in cues[first : bisect_left(cues, frame.end, first)]:
        if flow.tags[at] in "VBI":
            report = _verb(flow, frame, at, reports)
        else:
            report = phrase_report(flow, frame, at) or noun_report(flow, frame, at, reports)
        if report is not None:
            reports.append(report)
    return reports


def _verb(flow: Flow, frame: Frame, at: int, earlier: list[Report]) -> Report | None:
    words = lexicon()
    cue, end = cue_of(flow.words[at]), at + 1
    assert cue is not None, "only forms of reporting verbs have these tags"
    kind, form = cue.kind, flow.tags[at]
    if end < frame.end and flow.words[end] in words.particles.get(cue.lemma, ()):
        kind = words.phrasal[f"{cue.lemma} {flow.words[end]}"]
        end += 1
    start = _group_start(flow, frame, at)
    quoted = _quoted(flow, frame, at) if flow.words[at - 1] == "as" and form == "I" else None
    if quoted is not None:
        return Report(quoted[0], at, end, kind, "V", cue.lemma, quoted[1], "quoted")
    group = flow.tags[start:at]
    passive = form == "V" and "b" in group and not flow.words[at].endswith("s")
    beyond = end + 1 if flow.tags[end : end + 1] == "Q" else end  # dubbed “…” by critics
    if passive or (form == "V" and flow.words[beyond : beyond + 1] == ["by"]):
        agent, reports = passives.agent_of(
            VerbGroup(flow, frame, start, end, kind), passive=passive
        )
        if reports:
            return Report(start, at, end, kind, form, cue.lemma, agent, "agent")
        by_phone = flow.words[end + 1 : end + 2] and flow.words[end + 1] in passives.MANNERS
        named = agent is not None and agent.kind in "MN" and flow.tags[start - 1] in "wN"
        if (named or flow.tags[start - 1] in ",-(") and not by_phone:
            return None  # the plan, announced by the city on Monday, was; a plan backed by Roe
    if passive or (kind is CueKind.ADDRESS and flow.words[start - 1] == "when"):
        return None  # its subject is not who speaks: Roe, when asked, said
    if (
        start == frame.start + 1
        and flow.words[start - 1] == "that"
        and flow.tags[end : end + 1] == ","
    ):
        return None  # That said, it
    finite = form != "I" or "b" in group
    before = flow.tags[start - 1] if start > frame.start else "^"
    site = Site(flow, frame, start, end, kind, cue.lemma, finite, earlier, before)
    origin, rule = source_of(site)
    acted_on = is_object(origin, earlier) or _is_acted_on(flow, origin)
    if acted_on and kind is CueKind.JUDGE:
        return None  # "oppose a plan called …": a passive without its "is"
    return Report(start, at, end, kind, form, cue.lemma, origin, rule)


def _quoted(flow: Flow, frame: Frame, at: int) -> tuple[int, Origin] | None:
    """Who is "quoted as saying" at token `at`, by whoever it be, with where the clause begins."""
    for verb in range(at - 2, max(frame.start, at - _QUOTED), -1):
        if flow.words[verb] in _QUOTES:
            start = _group_start(flow, frame, verb)
            subject = nominals.before(flow, frame, start)
            if subject is None and flow.tags[start - 1] == ",":
                subject = appositions.over_apposition(flow, frame, start)
            if "b" in flow.tags[start:verb]:
                return None if subject is None else (subject.start, subject)
            whom = nominals.after(flow, frame, verb + 1)
            if whom is None or whom.kind == "H":
                return None
            return start if subject is None else subject.start, whom
        if flow.tags[verb] in ".;:Q":
            break
    return None


def _is_acted_on(flow: Flow, origin: Origin | None) -> bool:
    """Whether a phrase is a verb with its object: had “handled messages” that are deemed secret."""
    if origin is None:
        return False
    return flow.tags[origin.start] == "e" and flow.tags[origin.start - 1] in "Xb"


def _group_start(flow: Flow, frame: Frame, at: int) -> int:
    """Where the verb group begins: auxiliaries, adverbs, "went on to" before the verb."""
    tags, start = flow.tags, at
    while start > frame.start:
        if tags[start - 1] in "XbA" or _is_inside(flow, start - 1):
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


def _is_inside(flow: Flow, at: int) -> bool:
    """Whether a group goes on over a word: have all said, the council “strongly” condemned."""
    if flow.tags[at] == "d":
        return flow.words[at] in _EACH and flow.tags[at - 1] in "Xb"
    if flow.tags[at] != "Q":
        return False
    stretch = flow.stretches[flow.refs[at]]
    quoted = flow.text[stretch.start : stretch.end]
    return quoted.endswith("ly") and quoted.isalpha()
