"""Quotes without a source in their sentence: who is speaking, from what stands around them.

The speaker chain is the strongest cue in news: whoever was cited last in the paragraph goes on,
else whoever the sentence before is about, else whoever spoke last.
"""

import re
from collections.abc import Callable

from factcli.extract.names.lexicon import role_noun
from factcli.extract.quotes import dialogue, pronouns
from factcli.extract.quotes.coreference import Salience
from factcli.extract.quotes.draft import Draft
from factcli.extract.quotes.posts import signer_of
from factcli.extract.reports.clauses import find_reports
from factcli.extract.sentences import origins, subjects
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, documents
from factcli.extract.words.cues import SPOKEN, CueKind, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

_GOING_ON = rule_words("going on")
_MEMORY = 12  # drafts looked back over
_SIGNED = 8  # sentences of a signed quotation
_NOTHING_ELSE = re.compile("[Q.,]+")
_ASSUMING = frozenset(("spoken last", "none"))
_LINES = 3  # between a quote and the heading that names its speaker
# #12, Jane Roe, coach; Jane Roe (Zenda Rovers)
_HEADING = pattern(r"[^\w,.:;]{0,2}D?,?N{0,4}(M)(?:,[Nw]{1,4}|\([MNwop]{1,5}\))?")
_CLAUSE = pattern("c?[MH]A?[VvXbe]")
_SPEAKING = SPOKEN | {CueKind.PHRASE}


class Context:
    """What stands around a sentence: the quotes and sentences before it."""

    def __init__(self, flow: Flow, salience: Salience) -> None:
        self.flow = flow
        self.salience = salience
        self.drafts: list[Draft] = []
        self.place = 0  # of the sentence that is read, in `Flow.frames`
        self.frame = Frame(0, 0, 0)
        self.before: Frame | None = None

    def enter(self, place: int) -> None:
        """Go on to the sentence at a place in `Flow.frames`."""
        self.place = place
        self.before = self.flow.frames[place - 1] if place else None
        self.frame = self.flow.frames[place]

    def spoken(self) -> Draft | None:
        """The last quote in marks, or reported speech that is no more than an attitude."""
        for draft in reversed(self.drafts[-_MEMORY:]):
            if draft.stretches:
                return draft
        return None


def carry(context: Context, draft: Draft) -> None:
    """Give a stretch without a source of its own the most likely one; leave it if none is.

    What somebody "was asked" is a question of nobody's.
    """
    if draft.rule == "agent":
        return
    for name, rule in _RULES:
        source = rule(context, draft)
        if source is not None:
            draft.rule = name
            if isinstance(source, Draft):
                _copy(source, draft)
            else:
                draft.origin = source
                draft.member, draft.resolved = context.salience.resolve(source)
            return


def carry_back(context: Context) -> None:
    """Give who is named in the next paragraph of a quotation to the one before: “… ¶ “…,” he said.

    Only where the first has no source but whoever spoke last.
    """
    flow = context.flow
    whose = {place: draft for draft in context.drafts for place in draft.stretches}
    for draft in reversed(context.drafts):
        if draft.rule not in _ASSUMING or not draft.stretches:
            continue
        last = draft.stretches[-1]
        behind = whose.get(last + 1)
        if flow.stretches[last].closed or behind is None:
            continue
        opens = flow.refs[flow.frames[behind.sentence].start] == last + 1
        if not opens or behind.paragraph != draft.paragraph + 1:
            continue
        if behind.found == "touching" or behind.rule == "continued":
            _copy(behind, draft)
            draft.rule = "continued"


def _copy(source: Draft, draft: Draft) -> None:
    """Let a quote be by who another one is by."""
    draft.origin, draft.report = source.origin, source.report
    draft.member, draft.resolved = source.member, source.resolved
    draft.source, draft.quoting = source.source, source.quoting


def resolve(context: Context, draft: Draft) -> None:
    """Find the member that the source of a quote stands for, if any."""
    if draft.origin is None:
        return
    if draft.rule == "subject of the sentence" and _is_thing(context.flow, draft.origin):
        cited = _same_paragraph(context, draft)
        if cited is not None:
            draft.rule = "same paragraph"
            _copy(cited, draft)
            return
    salience, kind = context.salience, draft.origin.kind
    hears = draft.report is not None and draft.report.lemma == "hear"  # the court heard that
    if hears or (kind == "H" and _is_by_nobody(context, draft)):
        draft.resolved = "pronoun"
        return
    if kind == "w" and pronouns.is_of_unnamed(salience, draft, context.drafts[-_MEMORY:]):
        draft.resolved = "nominal"
        return
    if kind != "H" or not _by_pronoun(context, draft):
        draft.member, draft.resolved = salience.resolve(draft.origin, draft.spans)
    if draft.member is None:
        _go_on(context, draft)
    if draft.member is not None and draft.report is not None:
        salience.writes(draft.member, draft.report.cue, context.frame)


def _by_pronoun(context: Context, draft: Draft) -> bool:
    """Whether what stands before a pronoun settled whom it stands for."""
    own = pronouns.own_subject(context.salience, draft, context.frame)
    if own is None:
        draft.member = pronouns.goes_on(context.salience, draft, context.drafts[-_MEMORY:])
    else:
        draft.member = context.salience.resolve(own)[0]
    draft.resolved = "pronoun"
    return own is not None or draft.member is not None


def _is_by_nobody(context: Context, draft: Draft) -> bool:
    """Whether the pronoun that a quote is by stands for nobody who has a name."""
    before = next((one for one in reversed(context.drafts[-_MEMORY:]) if one.told), None)
    many = pronouns.is_of_many(context.flow, draft, context.frame, context.before, before)
    return many or (before is not None and pronouns.is_of_nobody(context.salience, draft, before))


def _is_thing(flow: Flow, subject: Origin) -> bool:
    """Whether no word of a noun phrase is for somebody who speaks, or for what has words on it."""
    if subject.kind != "w":
        return False
    words = flow.words[subject.start : subject.end]
    written = (documents(), lexicon().nouns, rule_words("carriers"))
    return all(nouns.isdisjoint(words) for nouns in written) and not any(map(role_noun, words))


def _go_on(context: Context, draft: Draft) -> None:
    """Let a definite source that adds something be whoever spoke last: "the striker added"."""
    spoken, report, origin = context.spoken(), draft.report, draft.origin
    if spoken is None or spoken.member is None or report is None or origin is None:
        return
    near = draft.paragraph - spoken.paragraph <= 1
    the = origin.kind == "w" and context.flow.words[origin.start] == "the"
    if near and the and report.lemma in _GOING_ON:
        draft.member, draft.resolved = spoken.member, "nominal"


def _continued(context: Context, draft: Draft) -> Draft | None:
    """“… ¶ “…: the stretch before was not closed, so its speaker goes on."""
    spoken = context.spoken()
    if spoken is None or not draft.stretches:
        return None
    place = draft.stretches[0] - 1
    open_ = place in spoken.stretches and not context.flow.stretches[place].closed
    return spoken if open_ else None


def _signed_below(context: Context, _draft: Draft) -> Origin | None:
    """“…” ¶ — Jane Roe, mayor: a line below a paragraph of nothing but quotation signs it."""
    flow, places = context.flow, range(context.place, context.place + _SIGNED)
    for frame in (flow.frames[place] for place in places if place < len(flow.frames)):
        if flow.tags[frame.start] == "-" and frame is not context.frame:
            return signer_of(flow, frame.start, frame.end, telling=True)
        if not _NOTHING_ELSE.fullmatch(flow.tags, frame.start, frame.end):
            return None
    return None


def _introduced(context: Context, _draft: Draft) -> Draft | Origin | None:
    """Smith said: ¶ “…”: the sentence before ends with a colon."""
    before, tags = context.before, context.flow.tags
    if before is None or tags[before.end - 1] != ":":
        return None
    dash = tags.rfind("-", before.start, before.end)
    if dash >= 0 and _CLAUSE.match(tags, dash + 1):  # It was late — again! — but Smith went on:
        return subjects.main_subject(context.flow, before, dash + 1)
    source = _of_sentence(context, before)
    if not isinstance(source, Draft):
        for report in reversed(find_reports(context.flow, before)):
            if report.kind in _SPEAKING and report.origin is not None:
                return report.origin  # the board said of its plan for the mill:
    return source


def _headed(context: Context, draft: Draft) -> Origin | None:
    """Head Coach Jane Roe ¶ On the match ¶ “…”: a line before the quote names who speaks."""
    flow, at = context.flow, context.place
    last = context.drafts[-1].sentence if context.drafts else -1
    if flow.starts[flow.frames[at].start] < draft.spans[0][0] - 1:
        return None  # words stand before it
    for place in range(at - 1, max(last, at - 1 - _LINES), -1):
        frame = flow.frames[place]
        name = _HEADING.fullmatch(flow.tags, frame.start, frame.end)
        if name is not None:
            member = flow.cast.members[flow.refs[name.start(1)]]
            person = member.kind is ActorKind.PERSON
            return origins.phrase(flow, *name.span(1)) if person else None
        if flow.words[frame.start] != "on":
            return None
    return None


def _answered(context: Context, draft: Draft) -> Origin | None:
    """“…,” Smith said. Her rival disagreed. “…”: the sentence before is of who speaks up."""
    before, flow = context.before, context.flow
    if before is None or before.paragraph != draft.paragraph:
        return None
    if flow.starts[context.frame.start] < draft.spans[0][0] - 1:
        return None  # words stand before it
    return dialogue.answerer(flow, before, context.drafts[-1:])


def _same_paragraph(context: Context, draft: Draft) -> Draft | None:
    """“…,” Smith said. “…”: whoever was cited last in the paragraph."""
    recent = [before for before in context.drafts[-_MEMORY:] if before.paragraph == draft.paragraph]
    best: Draft | None = None
    for before in reversed(recent):
        if best is not None and before.sentence != best.sentence:
            break
        if before.stretches:
            return before
        if before.report is not None and before.report.kind in _SPEAKING:
            best = before  # the first report of the sentence: those behind it are inside it
    return best


def _told(context: Context, draft: Draft) -> Draft | Origin | None:
    """Smith disagreed. “…”: whoever the sentence before is about, in the same paragraph."""
    before = context.before
    if before is None or before.paragraph != draft.paragraph:
        return None
    return _of_sentence(context, before)


def _of_sentence(context: Context, frame: Frame) -> Draft | Origin | None:
    """Whom a sentence is about: its first source, or else its subject."""
    start = context.flow.starts[frame.start]
    inside = [one for one in context.drafts[-_MEMORY:] if one.spans[0][0] >= start and one.origin]
    spoken = [one for one in inside if one.report and one.report.kind in _SPEAKING]
    if spoken:
        return spoken[-1]
    subject = subjects.main_subject(context.flow, frame, frame.start)
    if subject is not None and (subject.kind in "HM" or _is_person(context.flow, subject)):
        return subject
    return inside[0] if inside else None


def _is_person(flow: Flow, subject: Origin) -> bool:
    """Whether a nominal is somebody: the captain was furious, one fan was blunt."""
    return subject.kind == "w" and role_noun(flow.words[subject.head]) is not None


def _spoken_last(context: Context, draft: Draft) -> Draft | None:
    """“…” ¶ “…”: whoever spoke last, or of two in turns the one who was asked."""
    spoken, flow = context.spoken(), context.flow
    if spoken is None or spoken.paragraph == draft.paragraph:
        return spoken
    if dialogue.says_i(flow, spoken, draft):
        return None
    if flow.text[spoken.spans[-1][1] - 1] == "?":
        return dialogue.in_turn(context.drafts[-_MEMORY:], spoken) or spoken
    return spoken


_RULES: tuple[tuple[str, Callable[[Context, Draft], Draft | Origin | None]], ...] = (
    ("signature", _signed_below),
    ("continued", _continued),
    ("introduced", _introduced),
    ("heading", _headed),
    ("answered", _answered),
    ("same paragraph", _same_paragraph),
    ("sentence before", _told),
    ("spoken last", _spoken_last),
)
