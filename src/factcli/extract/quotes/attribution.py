"""Which words are whose: the quotes of an article, sentence by sentence, with their sources.

A sentence is read for its reports; every quoted stretch goes to one of them (`governing`), or is
carried on from what stands before it (`carrying`); the source is resolved to a member of the cast
(`coreference`).
"""

import re

from factcli.extract.page.document import Document
from factcli.extract.quotes.carrying import Context, carry, carry_back, resolve
from factcli.extract.quotes.coreference import Salience
from factcli.extract.quotes.draft import Draft
from factcli.extract.quotes.posts import find_apart, labelled, member_of_label, signature
from factcli.extract.reports.clauses import find_reports
from factcli.extract.reports.content import content
from factcli.extract.reports.fragments import whose
from factcli.extract.reports.governing import OUTER, Clauses, governor, is_told
from factcli.extract.reports.report import Report
from factcli.extract.reports.works import is_term, is_title
from factcli.extract.sentences import nominals, origins, subjects
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import JUDGING, CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import has_subject
from factcli.model import ActorKind, QuoteKind, Span

# Names of the module: to get a member from its enumeration takes four times as long.
_DIRECT, _MIXED, _INDIRECT = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT
_ATTITUDES = JUDGING | {CueKind.BESIDE}  # no quotes without marks
_MARKS = "Q,.-:;()"
_TOPICS = ("on", "about")
_PASSIVE = pattern("A?X{0,2}A?b{1,2}A?[eVvw]")
_WHOLE = 8  # words of a quotation that is no fragment
_PARTICIPLES = rule_words("participles of -en")
_QUOTED = re.compile("Q")


def attribute(flow: Flow, document: Document) -> list[Draft]:
    """The quotes of an article in text order, with their sources as far as they are known."""
    salience = Salience(flow)
    context = Context(flow, salience)
    apart, taken = find_apart(flow, document)
    for place, frame in enumerate(flow.frames):
        context.place = place
        salience.enter(frame)
        if frame.paragraph in taken:
            continue
        found = _in_frame(flow, frame)
        reported = [span for draft in found if draft.report for span in draft.spans]
        read = frame.start
        for draft in found:
            draft.sentence = place
            if draft.source is None and draft.origin is None:
                carry(context, draft)
            elif draft.source is None and draft.origin is not None:
                if draft.origin.start > read:
                    salience.read(read, draft.origin.start, reported)
                    read = draft.origin.start
                resolve(context, draft)
            context.drafts.append(draft)
        salience.read(read, frame.end, reported)
        for draft in found:
            if draft.member is not None:
                salience.speaks(draft.member, as_subject=draft.resolved == "nominal")
    carry_back(context)
    told = [draft for draft in context.drafts if draft.told]
    return sorted([*told, *apart], key=lambda draft: draft.spans[0])


def _in_frame(flow: Flow, frame: Frame) -> list[Draft]:
    """The quotes of one sentence, those with a report in it and those without."""
    reports = find_reports(flow, frame)
    quoted = "Q" in flow.tags[frame.start : frame.end]
    if not quoted and not reports:
        return []
    contents = [
        content(flow, frame, report, reports)
        if quoted or report.kind not in _ATTITUDES
        else [(report.cue, report.end)]
        for report in reports
    ]
    clauses = Clauses(flow, frame, reports, contents)
    owned: dict[int, list[int]] = {}
    rules: dict[int, str] = {}
    drafts: list[Draft] = []
    for match in _QUOTED.finditer(flow.tags, frame.start, frame.end) if quoted else ():
        at = match.start()
        if is_title(flow, frame, at):
            continue
        draft = _apart(flow, frame, at) or _headed(flow, frame, at) or _inserted(flow, frame, at)
        if draft is None:
            place, rule = governor(clauses, at)
            if place is not None:
                owned.setdefault(place, []).append(at)
                rules.setdefault(place, rule)
                continue
            draft = _unreported(flow, frame, at)
        if draft is not None:
            drafts.append(draft)
    for place in range(len(reports)):
        draft = _reported(clauses, place, owned.get(place, []))
        if draft is not None:
            draft.found = rules.get(place, "reported speech")
            drafts.append(draft)
    for draft in drafts:
        draft.rivals = reports
    drafts.sort(key=lambda draft: draft.spans[0])
    return drafts


def _unreported(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch that no reporting word is for; None where it is but a term."""
    told = whose(flow, frame, at)
    if told is None and is_term(flow, at) and not _is_alone(flow, frame):
        return None
    draft = _loose(flow, frame, at)
    if told is not None:
        draft.origin, draft.rule = told
    return draft


def _apart(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch that is signed behind a dash, or opens with the label of its speaker."""
    label = labelled(flow, flow.refs[at])
    signed = signature(flow, frame, at) if label is None else None
    if label is None and signed is None:
        return None
    draft = _loose(flow, frame, at)
    draft.origin, draft.rule = signed, "signature" if label is None else "label"
    if label is not None:
        start, end = draft.spans[0]
        while start < end and (start < label[1] or not flow.text[start].isalnum()):
            start += 1
        if start == end:
            return None  # nothing is said
        draft.spans, draft.source = [(start, end)], label
        draft.member, draft.resolved = member_of_label(flow.cast, flow.text[slice(*label)]), "label"
    return draft


def _headed(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch in a headline that opens with its speaker: Jane Roe: The paper ‘knows it all’."""
    if frame.paragraph > 0 or at == frame.start + 2 or flow.tags[frame.end - 1] == ".":
        return None
    if not flow.tags.startswith("M:", frame.start):
        return None
    if flow.cast.members[flow.refs[frame.start]].kind is not ActorKind.PERSON:
        return None  # an agency: Roe calls it ‘a farce’
    draft = _loose(flow, frame, at)
    draft.origin = origins.phrase(flow, frame.start, frame.start + 1)
    draft.rule = "name and colon"
    return draft


def _inserted(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A whole sentence between dashes, behind its speaker: the former mayor Roe — “…” — and Doe."""
    if not (at > frame.start + 1 and flow.tags.startswith("M-Q-", at - 2)):
        return None
    stretch = flow.stretches[flow.refs[at]]
    start = at - 2
    while start > frame.start and flow.tags[start - 1] in "wNdDe":
        start -= 1
    spoken_of = flow.tags[start - 1] in "opt" and flow.words[start - 1] != "including"
    if spoken_of or not flow.text[stretch.start : stretch.end][:1].isupper():
        return None
    draft = _loose(flow, frame, at)
    draft.origin, draft.rule = origins.phrase(flow, at - 2, at - 1), "insertion"
    return draft


def _is_alone(flow: Flow, frame: Frame) -> bool:
    """Whether a sentence is nothing but quotation."""
    return not flow.tags[frame.start : frame.end].strip(_MARKS + "c")


def _reported(clauses: Clauses, place: int, mine: list[int]) -> Draft | None:
    """The quote of one report: with the stretches at tokens `mine`, or without any."""
    flow, report, ranges = clauses.flow, clauses.reports[place], clauses.contents[place]
    if not mine:
        if report.origin is None:
            return None
        ranges = [(start, end) for start, end in ranges if "Q" not in flow.tags[start:end]]
        kind = _INDIRECT
    else:
        ranges = [(start, end) for start, end in ranges if any(start <= at < end for at in mine)]
        covered = sum(start <= at < end for start, end in ranges for at in mine)
        bare = all(_is_bare(flow, span) for span in ranges)
        broken = _is_bare(flow, ranges[0]) and ranges[0][1] <= report.cue if ranges else True
        if not bare and _is_behind_heading(flow, ranges, mine, report):
            bare = True
        kind = _DIRECT if bare or broken or covered < len(mine) else _MIXED
    if kind is _DIRECT:
        within = [flow.stretches[flow.refs[at]] for at in mine]
        spans = [(stretch.start, stretch.end) for stretch in within]
    else:
        spans = [flow.span(_over_that(flow, start, end), end) for start, end in ranges]
    if not spans:
        return None
    return Draft(
        kind, spans, [flow.refs[at] for at in mine], 0, clauses.frame.paragraph, "", report.rule,
        report.origin, report, quoting=_quoting(clauses, place),
        told=bool(mine) or is_told(clauses, place),
    )  # fmt: skip


def _is_behind_heading(flow: Flow, ranges: list[Span], mine: list[int], report: Report) -> bool:
    """Whether a whole sentence in marks follows words that do not lead to it, as a heading does.

    More on the strike “We will not give up on this town. Never,” she said.
    """
    start, end = ranges[0]
    at = mine[0]
    if len(mine) > 1 or not start < at == end - 1 < report.first:
        return False
    stretch = flow.stretches[flow.refs[at]]
    said = flow.text[stretch.start : stretch.end]
    whole = said[:1].isupper() and len(said.split()) >= _WHOLE
    return whole and flow.tags[at - 1] in "wNMyD" and flow.is_comma(at)


def _over_that(flow: Flow, start: int, end: int) -> int:
    """Where the words begin behind the "that" of the narrator."""
    if flow.tags[start] != "T" or start + 1 == end:
        return start
    if flow.tags[start + 1] in "bX" and not has_subject(flow.words[start + 1]):
        return start  # that was not true, but not "that he's"
    start += 1
    return start + 1 if flow.tags[start] == "," and start + 1 < end else start


def _is_bare(flow: Flow, span: Span) -> bool:
    """Whether a token range holds quotations only."""
    return not flow.tags[slice(*span)].strip(_MARKS)


def _quoting(clauses: Clauses, place: int) -> int | None:
    """Whose words the source passes on: "…, quoting Roe", "Roe said, according to …"."""
    flow, report = clauses.flow, clauses.reports[place]
    passes_on, own = report.kind is CueKind.PHRASE, report.origin
    for other in clauses.reports:
        if own is not None and own.start <= other.cue < own.end:
            continue  # according to the court ruling
        if passes_on or (report.lemma == "report" and other.cue < report.cue):
            whom = other.origin if other.kind in OUTER and other is not report else None
        elif other.lemma == "quote" and other.cue > report.cue and other.origin == report.origin:
            whom = nominals.after(flow, clauses.frame, other.end)
        else:
            continue
        if whom is not None and whom.kind == "M":
            return flow.refs[whom.head]
    return None


def _is_issued(flow: Flow, named: Origin) -> bool:
    """Whether a phrase before a colon is a name, or a document of somebody's: Roe's post: “…”."""
    if named.kind in "MN" or flow.words[named.start - 1] == "by":
        return True  # is shown by this finding: “…”
    document = flow.words[named.head] in origins.documents()
    return document and "G" in flow.tags[named.start : named.end]


def _is_thing(flow: Flow, subject: Origin) -> bool:
    return subject.kind not in "MH" or flow.words[subject.head] == "it"


def _is_passive(flow: Flow, subject: Origin) -> bool:
    """Whether a thing has something done to it, and so says nothing: the prize is given for."""
    passive = _PASSIVE.match(flow.tags, subject.end) if _is_thing(flow, subject) else None
    if passive is None:
        return False
    last = passive.end() - 1
    return flow.tags[last] != "w" or flow.words[last] in _PARTICIPLES


def _loose(flow: Flow, frame: Frame, at: int) -> Draft:
    """A stretch in a sentence without a report: the subject before it may be its source."""
    place = flow.refs[at]
    stretch = flow.stretches[place]
    draft = Draft(
        _DIRECT,
        [(stretch.start, stretch.end)],
        [place],
        0,
        frame.paragraph,
        "quotation marks",
        "none",
    )
    if at > frame.start + 1 and flow.tags[at - 1] == ":":
        if flow.words[frame.start] in _TOPICS:
            return draft  # On Jane Roe: “…”
        named = nominals.before(flow, frame, at - 1)  # it does not surprise Jane Roe: “…”
        if flow.words[frame.start] == "for" and flow.tags[frame.start + 1] == "M":
            named = nominals.after(flow, frame, frame.start + 1)  # For Roe, it is late: “…”
        elif flow.tags[frame.start] == "M" and flow.words[frame.start + 1] == "on":
            named = origins.phrase(flow, frame.start, frame.start + 1)  # Roe on his team: “…”
        elif named is None or not _is_issued(flow, named) or named.end != at - 1:
            named = subjects.main_subject(flow, frame, frame.start, at)
        before = "" if named is None else flow.tags[frame.start : named.start]
        alone = named is not None and named.end == at - 1 and not before.strip("-")
        draft.origin, draft.rule = named, "name and colon" if alone else "colon"
    elif at > frame.start + 1:
        subject = subjects.main_subject(flow, frame, frame.start, at)
        if subject is not None and _is_passive(flow, subject):
            draft.rule = "agent"  # whoever did it is not told
        elif subject is not None:
            draft.origin, draft.rule = subject, "subject of the sentence"
    return draft
