"""Who reports, in a sentence: the reporting words of a frame with their sources.

For every cue the verb group is found, then its subject (`sourcing`).
"""

from bisect import bisect_left

from factcli.extract.reports import passives
from factcli.extract.reports.report import Report, Site, VerbGroup, report_of
from factcli.extract.reports.sourcing import source_of
from factcli.extract.reports.verbless import is_object, noun_report, phrase_report
from factcli.extract.sentences import appositions, nominals, relatives
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, documents, phrase
from factcli.extract.words.cues import CueKind, cue_of, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_QUOTES = rule_words("quoting")
_DENYING = rule_words("denying")
_PARTICIPLES = rule_words("participles of -en")
_TO_SAY = frozenset(("question", "questions", "thing", "things", "word", "words"))
_FILM = pattern("[dhGMN](?![dhGMNw']{0,5}A?[bXVv])")
_DUBBING = frozenset(("dub", "nickname", "label", "brand", "term"))
_NAMED = pattern("d?[eA]?Q(?![dhwNMDGe])")
_WHAT_IS = frozenset(("what's", "what’s"))  # called
_EACH = frozenset(("all", "both", "each"))
_ADVERBIALS = pattern("[Aphdwy]{2,7}")
_ABOUT = frozenset(("about", "whether", "if", "why", "how", "what", "where", "when", "who"))
_MAIN = pattern("[^,.;:Q]*,[XA]*[VvbX]")  # …, said
_SHORT_SUBJECT = 4  # tokens
_QUOTED = 18  # tokens between "quoted" and "saying"
_ON_THE_SPOT = (["from"], ["for"], ["live"], ["in"], ["on"])  # where reporters report
_PLACED = rule_words("where it is put")
_HAVING = frozenset(("has", "have", "had"))
_CALLED_BACK = frozenset(("show", "recall"))
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
        return report_of(quoted[0], at, end, kind, "V", cue.lemma, quoted[1], "quoted")
    group = flow.tags[start:at]
    is_ = "b" in group or flow.words[start - 1] in _WHAT_IS
    past = form == "V" or "t" not in group  # is forecast
    passive = form != "I" and past and is_ and not flow.words[at].endswith("s")
    described = flow.words[at] in _PARTICIPLES and not group.strip("At")  # a unit known as “…”
    described = described or (cue.lemma in _DUBBING and _is_named(flow, frame, start, end))
    if passive or (form == "V" and _has_agent(flow, start, end)):
        agent, reports = passives.agent_of(
            VerbGroup(flow, frame, start, end, kind), passive=passive
        )
        if reports:
            return report_of(start, at, end, kind, form, cue.lemma, agent, "agent")
        by_phone = flow.words[end + 1 : end + 2] and flow.words[end + 1] in passives.MANNERS
        named = agent is not None and agent.kind in "MN" and flow.tags[start - 1] in "wN"
        if (named or flow.tags[start - 1] in ",-(") and not by_phone:
            return None  # the plan, announced by the city on Monday, was; a plan backed by Roe
    spoken_to = kind == CueKind.ADDRESS or cue.lemma == "tell"
    if passive or described or (spoken_to and _is_asked(flow, start, end)):
        return None  # its subject is not who speaks
    if _is_aside(flow, frame, start, end):
        return None
    having = flow.words[start] == "having"  # Roe left, having called it “…”
    finite = not having and (form != "I" or "b" in group)
    before = flow.tags[start - 1] if start > frame.start else "^"
    site = Site(flow, frame, start, end, kind, cue.lemma, finite, earlier, before)
    origin, rule = source_of(site)
    if kind == CueKind.JUDGE and (is_object(origin, earlier) or _is_acted_on(flow, origin)):
        return None  # "oppose a plan called …": a passive without its "is"
    if cue.lemma == "read" and not _is_shown(flow, frame, start, end, origin):
        return None
    absolute = rule == "subject" and origin is not None and _is_absolute(flow, frame, origin, at)
    return None if absolute else report_of(start, at, end, kind, form, cue.lemma, origin, rule)


def _is_named(flow: Flow, frame: Frame, start: int, end: int) -> bool:
    """Whether a verb is a participle with a name and no object behind its noun: a pump, dubbed “…”.

    A subject with an apposition has one elsewhere: which Roe, a critic, dubbed “…”.
    """
    if flow.tags[start - 1] not in ",-(" or _NAMED.match(flow.tags, end) is None:
        return False
    return appositions.over_apposition(flow, frame, start) is None


def _is_aside(flow: Flow, frame: Frame, start: int, end: int) -> bool:
    """Whether a verb only looks like a report: Roe, reporting from Acton, said; That said, it."""
    if flow.words[end - 1] == "it" and flow.words[end] in _PLACED:
        return True  # put it up on the net
    if flow.words[end - 1] == "reporting" and flow.words[end : end + 1] in _ON_THE_SPOT:
        return True
    if flow.tags[start] == "t" and flow.words[start - 1] in _TO_SAY and flow.tags[end] not in "Q:":
        return True  # a strange question to ask
    called = flow.tags[start] == "t" and flow.words[end - 1] in _CALLED_BACK
    if called and _FILM.match(flow.tags, end):
        return True  # the decision to show a film, to recall the assembly
    opens = start == frame.start + 1 and flow.words[start - 1] == "that"
    return opens and flow.tags[end : end + 1] == ","


def _has_agent(flow: Flow, start: int, end: int) -> bool:
    """Whether a "by" shows a participle: dubbed by critics; the sea, claimed as a whole by Roe."""
    if start < end - 1 and not _HAVING.isdisjoint(flow.words[start : end - 1]):
        return False  # has condemned “…” by the bombers
    judged = passives.JUDGED.match(flow.tags, end)  # described as a “…” by critics
    end = end if judged is None else judged.end()
    if flow.words[end : end + 1] == ["by"]:
        return True
    if flow.tags[start - 1] != "," or not flow.words[end - 1].endswith("ed"):
        return False
    if flow.tags[end : end + 1] not in ("A", "p"):
        return False  # said in a statement by the town
    found = _ADVERBIALS.match(flow.tags, end)
    return found is not None and "by" in flow.words[end : found.end()]


def _is_shown(flow: Flow, frame: Frame, start: int, end: int, source: Origin | None) -> bool:
    """Whether something reads, or somebody from it: a sign reading “…”, but not "read a novel"."""
    head = "" if source is None else flow.words[source.head]
    if head in documents() or head in rule_words("carriers") or flow.tags[end] in "Q:":
        return True
    if source is not None and source.kind == "w" and flow.tags.startswith(",Q", end):
        near = source.end >= start - 1  # a flag that read, “…”
        return near and not relatives.are_people(flow, source.start, source.end)
    read = flow.tags.find(":Q", end, frame.end) >= 0  # read the letter to us: “…”
    quoted = "Q" in flow.tags[max(frame.start, start - _SHORT_SUBJECT) : start]  # “…,” it reads
    return flow.tags[end - 1] != "I" and (read or quoted or head == "it")


def _is_absolute(flow: Flow, frame: Frame, origin: Origin, at: int) -> bool:
    """Whether a verb is a participle behind "with": with voters worried about it, the mayor."""
    opens = origin.start > frame.start and flow.words[origin.start - 1] == "with"
    return opens and flow.tags[at] == "V" and flow.words[at].endswith("ed")


def _is_asked(flow: Flow, start: int, end: int) -> bool:
    """Whether a verb is a participle between commas: Roe, asked whether she would go, said.

    Or behind "when": Roe, when asked, said.
    """
    if flow.words[start - 1] == "when":
        return True
    about = flow.tags[start - 1] == "," and not _ABOUT.isdisjoint(flow.words[end : end + 1])
    return about and _MAIN.match(flow.tags, end) is not None


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
            if flow.tags[at - 4 : at - 1] == ",M," and at - 4 > verb:
                whom = phrase(flow, at - 3, at - 2)  # the head of search and rescue, Roe, as saying
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
            if start == at and _is_past(flow, at):
                break  # voters she talked to said
            start -= 1
            if tags[start - 1] == "A":
                start -= 1
            if flow.words[start - 1] in _DENYING and start > frame.start:
                start -= 1  # declined to say
        elif tags[at] == "I" and start == at and flow.words[at - 1] in _OVERHEARD:
            if tags[at - 2] not in "bA":
                break
            start -= 1  # can be heard asking
        else:
            break
    return start


def _is_past(flow: Flow, at: int) -> bool:
    """Whether a verb is no infinitive: said, but not "say", "read" or the noun "states"."""
    word, cue = flow.words[at], cue_of(flow.words[at])
    return flow.tags[at] == "V" and cue is not None and word != cue.lemma and word[-1] != "s"


def _is_inside(flow: Flow, at: int) -> bool:
    """Whether a group goes on over a word: have all said, the council “strongly” condemned."""
    if flow.tags[at] == "d":
        return flow.words[at] in _EACH and flow.tags[at - 1] in "Xb"
    if flow.tags[at] != "Q":
        return False
    quoted = flow.quoted(at)
    return quoted.endswith("ly") and quoted.isalpha()
