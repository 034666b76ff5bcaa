"""Stretches that no report is for: signed, labelled, behind a colon, or behind a subject alone."""

from factcli.extract.quotes.draft import Draft
from factcli.extract.quotes.posts import signature
from factcli.extract.quotes.transcripts import labelled, member_of_label
from factcli.extract.reports.fragments import whose
from factcli.extract.reports.works import is_term
from factcli.extract.sentences import nominals, origins, subjects
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import QuoteKind

MARKS = "Q,.-:;()"  # tags of a quotation with what may stand around it
_TOPICS = ("on", "about")
_PASSIVE = pattern("A?X{0,2}A?b{1,2}A?[eVvw]")
_ANNOUNCING = pattern("[^Q]*[bXVve][^Q]*:|N{0,2}M:")  # was blunt: Roe:
_MEDIATED = ("via", "by", "per")
_DESCRIBED = pattern("N{0,4}(M),[^VvXbB:;.Q-]*:")  # Jane Roe, 54, of Acton: “…”
_PARTICIPLES = rule_words("participles of -en")


def set_apart(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch whose speaker stands beside it without a verb: a label, a signature, a headline."""
    return _apart(flow, frame, at) or _inserted(flow, frame, at)


def unreported(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A stretch that no reporting word is for; None where it is but a term."""
    told, draft = whose(flow, frame, at), _loose(flow, frame, at)
    named = draft.origin is not None and _is_announced(flow, frame, at)
    if told is None and is_term(flow, at) and not _is_alone(flow, frame) and not named:
        return None
    if told is not None:
        draft.origin, draft.rule = told
    return draft


def _is_announced(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether a sentence by itself is what a colon announces: the mayor was blunt: “No.”."""
    text = flow.quoted(at)
    sentence = text[:1].isupper() and text[-1:] in ".?!"
    return sentence and _ANNOUNCING.fullmatch(flow.tags, frame.start, at) is not None


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


def _inserted(flow: Flow, frame: Frame, at: int) -> Draft | None:
    """A whole sentence between dashes, behind its speaker: the former mayor Roe — “…” — and Doe."""
    if not (at > frame.start + 1 and flow.tags.startswith("M-Q-", at - 2)):
        return None
    start = at - 2
    while start > frame.start and flow.tags[start - 1] in "wNdDe":
        start -= 1
    spoken_of = flow.tags[start - 1] in "opt" and flow.words[start - 1] != "including"
    if spoken_of or not flow.quoted(at)[:1].isupper():
        return None
    draft = _loose(flow, frame, at)
    draft.origin, draft.rule = origins.phrase(flow, at - 2, at - 1), "insertion"
    return draft


def _is_alone(flow: Flow, frame: Frame) -> bool:
    """Whether a sentence is nothing but quotation."""
    return not flow.tags[frame.start : frame.end].strip(MARKS + "c")


def _loose(flow: Flow, frame: Frame, at: int) -> Draft:
    """A stretch in a sentence without a report: the subject before it may be its source."""
    place = flow.refs[at]
    stretch = flow.stretches[place]
    draft = Draft(
        QuoteKind.DIRECT,
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
        elif (described := _described(flow, frame, at)) is not None:
            named = described
        elif named is None or not _is_issued(flow, named) or named.end != at - 1:
            named = subjects.main_subject(flow, frame, frame.start, at)
        before = "" if named is None else flow.tags[frame.start : named.start]
        alone = named is not None and named.end == at - 1 and not before.strip("-")
        draft.origin, draft.rule = named, "name and colon" if alone else "colon"
    elif at > frame.start + 1:
        subject = subjects.main_subject(flow, frame, frame.start, at)
        if subject is not None and _is_passive(flow, subject):
            draft.rule = "agent"  # whoever did it is not told
        elif subject is not None and not _is_predicate(flow, subject, at):
            draft.origin, draft.rule = subject, "subject of the sentence"
    return draft


def _described(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """Who is named and described before a colon, and nobody does anything: Jane Roe, 54: “…”."""
    found = _DESCRIBED.match(flow.tags, frame.start, at)
    if found is None or flow.words[found.end(1) + 1] in _MEDIATED:
        return None
    return origins.phrase(flow, *found.span(1))


def _is_issued(flow: Flow, named: Origin) -> bool:
    """Whether a phrase before a colon is a name, or a document of somebody's: Roe's post: “…”."""
    if named.kind in "MN" or flow.words[named.start - 1] == "by":
        return True  # is shown by this finding: “…”
    document = flow.words[named.head] in origins.documents()
    return document and "G" in flow.tags[named.start : named.end]


def _is_predicate(flow: Flow, subject: Origin, at: int) -> bool:
    """Whether a quotation begins with the verb of what stands before it: the plan “is dead.”."""
    return subject.end == at and flow.quoted(at).partition(" ")[0] in rule_words("auxiliaries")


def _is_thing(flow: Flow, subject: Origin) -> bool:
    return subject.kind not in "MH" or flow.words[subject.head] == "it"


def _is_passive(flow: Flow, subject: Origin) -> bool:
    """Whether a thing has something done to it, and so says nothing: the prize is given for."""
    passive = _PASSIVE.match(flow.tags, subject.end) if _is_thing(flow, subject) else None
    if passive is None:
        return False
    last = passive.end() - 1
    return flow.tags[last] != "w" or flow.words[last] in _PARTICIPLES
