"""Which words are whose: the quotes of an article, sentence by sentence, with their sources.

A sentence is read for its reports; every quoted stretch goes to one of them (`governing`), or is
carried on from what stands before it (`carrying`); the source is resolved to a member of the cast
(`coreference`).
"""

import re

from msgspec.structs import replace

from factcli.extract.page.credits import credited
from factcli.extract.page.document import Document
from factcli.extract.quotes.carrying import Context, carry, carry_back, resolve
from factcli.extract.quotes.coreference import Salience
from factcli.extract.quotes.draft import Draft
from factcli.extract.quotes.headlines import headline
from factcli.extract.quotes.introduced import introduced_block
from factcli.extract.quotes.paragraphs import join_paragraphs
from factcli.extract.quotes.posts import find_apart, paragraphs_of
from factcli.extract.quotes.unreported import MARKS, set_apart, unreported
from factcli.extract.reports.clauses import find_reports
from factcli.extract.reports.content import content
from factcli.extract.reports.governing import OUTER, Clauses, governor, is_told
from factcli.extract.reports.report import Report
from factcli.extract.reports.works import is_title
from factcli.extract.sentences import nominals
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import JUDGING, CueKind
from factcli.extract.words.tagging import has_subject
from factcli.model import QuoteKind, Span

# Names of the module: to get a member from its enumeration takes four times as long.
_DIRECT, _MIXED, _INDIRECT = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT
_ATTITUDES = JUDGING | {CueKind.BESIDE}  # no quotes without marks
_WHOLE = 8  # words of a quotation that is no fragment
_CLAUSE = re.compile("[XbVve]")
_WHOLE_CLAUSE = re.compile("(?:[dhGMNwD']{1,8}(?:o[dhGMNw']{1,4})?|H)A?[Xbv]")
_SHORT_CLAUSE = 2  # tokens: It was, he said, “…”
_SIMPLE = frozenset("Q:;V")  # are in no such clause
_QUOTED = re.compile("Q")
_MARKS = frozenset(",:;-.")  # before what goes on with a quotation
_PREDICATE = re.compile("c?A?[XbVv]")  # “late,” said Roe, and would be “later still”


def attribute(flow: Flow, document: Document) -> list[Draft]:
    """The quotes of an article in text order, with their sources as far as they are known."""
    salience = Salience(flow)
    context = Context(flow, salience)
    apart, taken = find_apart(flow, document)
    taken |= credited(document)
    for place, frame in enumerate(flow.frames):
        context.enter(place)
        salience.enter(frame)
        if frame.paragraph in taken:
            continue
        found = _in_frame(context, document, taken)
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
            if draft.passed_on is not None:
                draft.quoting, _ = salience.resolve(draft.passed_on)
            context.drafts.append(draft)
        salience.read(read, frame.end, reported)
        for draft in found:
            if draft.member is not None:
                salience.speaks(draft.member, as_subject=draft.resolved == "nominal")
    carry_back(context)
    told = [draft for draft in context.drafts if draft.told]
    drafts = sorted([*told, *apart], key=lambda draft: draft.spans[0])
    return join_paragraphs(flow, drafts)


def _in_frame(context: Context, document: Document, taken: set[int]) -> list[Draft]:
    """The block that a sentence opens, what a headline says, or the quotes of one sentence.

    The paragraphs of a block are taken from then on.
    """
    opened = introduced_block(context, document)
    if opened is not None:
        taken.update(paragraphs_of(document, opened))
        return [opened]
    headed = headline(context.flow, context.frame)
    return _in_sentence(context.flow, context.frame) if headed is None else [headed]


def _in_sentence(flow: Flow, frame: Frame) -> list[Draft]:
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
    named: set[int] = set()  # stretches that only name something
    for match in _QUOTED.finditer(flow.tags, frame.start, frame.end) if quoted else ():
        at = match.start()
        if is_title(flow, frame, at):
            named.add(at)
            continue
        draft = set_apart(flow, frame, at)
        if draft is None:
            place, rule = governor(clauses, at)
            if place is not None:
                owned.setdefault(place, []).append(at)
                rules.setdefault(place, rule)
                continue
            draft = unreported(flow, frame, at)
        if draft is not None:
            drafts.append(draft)
    for place in range(len(reports)):
        draft = _reported(clauses, place, owned.get(place, []), named)
        if draft is not None:
            draft.found = rules.get(place, "reported speech")
            drafts += _parted(flow, frame, draft, reports[place])
    for draft in drafts:
        draft.rivals = reports
    drafts.sort(key=lambda draft: draft.spans[0])
    return drafts


def _reported(clauses: Clauses, place: int, mine: list[int], named: set[int]) -> Draft | None:
    """The quote of one report: with the stretches at tokens `mine`, or with none but titles."""
    flow, report, ranges = clauses.flow, clauses.reports[place], clauses.contents[place]
    if not mine:
        if report.origin is None:
            return None
        ranges = [span for span in ranges if _is_unquoted(flow, span, named)]
        kind = _INDIRECT
    else:
        if not _is_broken(flow, report, ranges):
            ranges = [span for span in ranges if any(span[0] <= at < span[1] for at in mine)]
        covered = sum(start <= at < end for start, end in ranges for at in mine)
        bare = all(_is_bare(flow, span) for span in ranges)
        broken = _is_bare(flow, ranges[0]) and ranges[0][1] <= report.cue if ranges else True
        broken = broken and not any(_PREDICATE.match(flow.tags, *span) for span in ranges)
        if not bare and _is_behind_heading(flow, ranges, mine, report):
            bare = True
        kind = _DIRECT if bare or broken or covered < len(mine) else _MIXED
    if kind is _DIRECT:
        spans = _within_marks(flow, [flow.refs[at] for at in mine])
    else:
        spans = [flow.span(_over_that(flow, start, end), end) for start, end in ranges]
    if not spans:
        return None
    return Draft(
        kind, spans, [flow.refs[at] for at in mine], 0, clauses.frame.paragraph, "", report.rule,
        report.origin, report, passed_on=_passed_on(clauses, place),
        told=bool(mine) or is_told(clauses, place),
    )  # fmt: skip


def _parted(flow: Flow, frame: Frame, draft: Draft, report: Report) -> list[Draft]:
    """A quote as what stands in one piece: words of the narrator's between two make them two.

    “It is late,” she said of it, “very late”; but not: called it “late,” and her a “liar”.
    """
    if draft.kind is not _DIRECT or len(draft.stretches) < 2:
        return [draft]  # as most
    quoted = (match.start() for match in _QUOTED.finditer(flow.tags, frame.start, frame.end))
    first, *others = [at for at in quoted if flow.refs[at] in draft.stretches]
    parts = [[first]]
    for at in others:
        goes_on = flow.tags[at - 1] in _MARKS or at == report.last
        if goes_on or not flow.tags[parts[-1][-1] + 1 : at].strip(",cA"):
            parts[-1].append(at)
        else:
            parts.append([at])
    places = [[flow.refs[at] for at in part] for part in parts]
    return [replace(draft, stretches=some, spans=_within_marks(flow, some)) for some in places]


def _within_marks(flow: Flow, places: list[int]) -> list[Span]:
    """The spans of stretches, without their marks."""
    return [(flow.stretches[place].start, flow.stretches[place].end) for place in places]


def _is_broken(flow: Flow, report: Report, ranges: list[Span]) -> bool:
    """Whether one sentence goes on behind its speaker: Tax, he said, is “low”.

    Or a clause before them: It was late, he said, and the tax was “low”.
    """
    if len(ranges) < 2:
        return False
    if _PREDICATE.match(flow.tags, *ranges[1]):
        return True
    lead = flow.tags[slice(*ranges[0])]
    between = flow.tags[report.first - 1] == "," and ranges[0][1] < report.first
    whole = len(lead) > _SHORT_CLAUSE and _WHOLE_CLAUSE.match(lead) is not None
    return between and whole and _SIMPLE.isdisjoint(lead)


def _is_unquoted(flow: Flow, span: Span, named: set[int]) -> bool:
    """Whether a range has no words in marks but titles: fans know “Mill Days,” Roe said."""
    if flow.tags.find("Q", *span) < 0:
        return True  # as most
    quoted = {match.start() for match in _QUOTED.finditer(flow.tags, *span)}
    return quoted <= named and _CLAUSE.search(flow.tags, *span) is not None


def _is_behind_heading(flow: Flow, ranges: list[Span], mine: list[int], report: Report) -> bool:
    """Whether a whole sentence in marks follows words that do not lead to it, as a heading does.

    More on the strike “We will not give up on this town. Never,” she said.
    """
    start, end = ranges[0]
    at = mine[0]
    if len(mine) > 1 or not start < at == end - 1 < report.first:
        return False
    said = flow.quoted(at)
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
    start, end = span
    start += flow.tags[start] == "T"  # the narrator's "that"
    return not flow.tags[start:end].strip(MARKS)


def _passed_on(clauses: Clauses, place: int) -> Origin | None:
    """Whose words the source passes on: "…, quoting Roe", "Roe said, according to …"."""
    flow, report = clauses.flow, clauses.reports[place]
    passes_on, own = report.kind == CueKind.PHRASE, report.origin
    for other in clauses.reports:
        if own is not None and own.start <= other.cue < own.end:
            continue  # according to the court ruling
        if passes_on or (report.lemma == "report" and other.cue < report.cue):
            whom = other.origin if other.kind in OUTER and other is not report else None
        elif other.lemma == "quote" and other.cue > report.cue and other.origin == report.origin:
            whom = nominals.after(flow, clauses.frame, other.end)
        else:
            continue
        if whom is not None:
            return whom
    return None
