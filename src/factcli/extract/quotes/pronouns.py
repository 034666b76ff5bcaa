"""Pronouns that sentences themselves tell whom they stand for, or that it is nobody by name."""

from collections.abc import Sequence

from factcli.extract.names.lexicon import role_noun
from factcli.extract.quotes.coreference import Salience
from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences import relatives, subjects
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, documents, phrase
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import Span

_INDEFINITE = rule_words("indefinite")
_PEOPLE = (rule_words("people") | rule_words("crowds")) - rule_words("amounts")
_THERE = pattern("[wAH]X?b{1,2}d?[weAD]{0,3}w(?![w])")
_KIN = rule_words("kin")
_ONE = frozenset(("a", "an", "another"))
_TELLING = frozenset(("say", "tell", "add"))
_OF_WHOM = frozenset(("who", "for", "of"))
_OF_ONE = frozenset(("its", "they"))
_GOING_ON = rule_words("going on")
_FAR = 200  # tokens between a source and a pronoun that may stand for it
_ANY_BODY = rule_words("any body")


def is_of_nobody(salience: Salience, draft: Draft, before: Draft) -> bool:
    """Whether a pronoun stands for the source without a name of the quote before.

    A spokesman said … he added; the ministry said … It said.
    """
    origin, flow = draft.origin, salience.flow
    if origin is None or origin.kind != "H" or before.origin is None or before.member is not None:
        return False
    whose, word = before.origin, flow.words[origin.head]
    if whose.kind not in "wN" or whose.end > origin.start:
        return False
    if before.resolved == "document" and word != "it":
        return False
    away = draft.paragraph - before.paragraph
    if away > 1 or origin.start - whose.end > _FAR:
        return False
    if any(
        flow.tags[at] == "M" and salience.agrees(word, flow.refs[at])
        for at in range(whose.end, origin.start)
        if word in ("he", "she") or not _is_inside(flow, at, before.spans)
    ):
        return False  # somebody is named between them
    if flow.words[whose.head].endswith("s"):
        return word == "they" and not away
    if word == "it":
        return _is_one_body(flow, whose)
    apart = flow.words[whose.start] in _INDEFINITE or _is_of_another(flow, whose)
    return word in ("he", "she") and apart and (not away or _is_new(flow, before))


def goes_on(salience: Salience, draft: Draft, earlier: Sequence[Draft]) -> int | None:
    """Who is cited in the quote before and goes on: “…,” Roe said. ¶ She added; Roe said … but she.

    Unless somebody else is named between them whom the pronoun may stand for.
    """
    before = next((one for one in reversed(earlier) if one.told), None)
    origin, flow = draft.origin, salience.flow
    whose = None if before is None else before.origin
    if origin is None or whose is None or before is None or before.member is None:
        return None
    word, start = flow.words[origin.head], origin.start
    joined = draft.sentence == before.sentence and flow.tags.startswith((",c", "Qc"), start - 2)
    adding = draft.report is not None and draft.report.lemma in _GOING_ON
    if not (joined or (adding and draft.paragraph - before.paragraph <= 1)):
        return None
    if whose.end > start or not salience.agrees(word, before.member):
        return None
    others = (at for at in range(whose.end, start) if flow.tags[at] == "M")
    if any(
        flow.refs[at] != before.member
        and salience.agrees(word, flow.refs[at])
        and not _is_inside(flow, at, before.spans)
        for at in others
    ):
        return None
    return before.member


def is_of_unnamed(salience: Salience, draft: Draft, earlier: Sequence[Draft]) -> bool:
    """Whether a role stands for somebody whose name is not told: one aide said … the aide added.

    Unless whoever else may be meant has been named since.
    """
    origin, flow = draft.origin, salience.flow
    if origin is None or origin.kind != "w" or flow.words[origin.start] != "the":
        return False
    head = flow.words[origin.head]
    if role_noun(head) != head:
        return False
    for before in reversed(earlier):
        whose = before.origin
        if whose is None or whose.kind != "w" or flow.words[whose.head] != head:
            continue
        if before.member is not None or flow.words[whose.start] not in _INDEFINITE:
            return False
        member, between = salience.nominal(origin), range(whose.end, origin.start)
        return not any(flow.tags[at] in "MG" and flow.refs[at] == member for at in between)
    return False


def is_of_many(
    flow: Flow, draft: Draft, frame: Frame, before: Frame | None, last: Draft | None
) -> bool:
    """Whether "they" are people without a name, not a body that is named elsewhere.

    Those of the sentence, or of the one `before`; `last` is the quote before.
    """
    origin = draft.origin
    if origin is None or origin.kind != "H" or flow.words[origin.head] != "they":
        return False
    return _is_of_sentence(flow, origin, frame) or _is_of_people(flow, draft, before, last)


def _is_of_sentence(flow: Flow, they: Origin, frame: Frame) -> bool:
    """Whether they are those the sentence is about: Thousands came because they believed it."""
    subject = subjects.main_subject(flow, frame, frame.start, they.start)
    return subject is not None and subject.kind in "wN" and flow.words[subject.head].endswith("s")


def _is_of_people(flow: Flow, draft: Draft, before: Frame | None, last: Draft | None) -> bool:
    """Whether they are those of the sentence before.

    Residents were angry. They said; there have been critics. They asked. They said.
    """
    if before is None or before.paragraph != draft.paragraph:
        return False
    subject = subjects.main_subject(flow, before, before.start, before.end)
    if subject is None:
        return False
    if subject.kind == "H":
        same = last is not None and last.paragraph == draft.paragraph and last.origin == subject
        return same and last is not None and last.member is None
    there = _THERE.search(flow.tags, before.start, before.end)
    if there is not None and "there" in flow.words[before.start : there.start() + 1]:
        return _are_people(flow.words[there.end() - 1])
    return subject.kind in "wN" and _are_people(flow.words[subject.head])


def _are_people(noun: str) -> bool:
    """Whether a noun stands for several people: critics, residents, people."""
    return noun in _PEOPLE or role_noun(noun) not in (None, noun)


def own_subject(salience: Salience, draft: Draft, frame: Frame) -> Origin | None:
    """The subject of the sentence or the clause that a pronoun can only stand for.

    The bank “never comments”, it said; her report was mocked for its claim that; the bank denied
    what they called a “theft”; a speech by Roe, in which he; with Roe denouncing what he.
    """
    flow, origin = salience.flow, draft.origin
    if origin is None or origin.kind != "H":
        return None
    if flow.tags.endswith(("M,pR", "MIs", "Mgs"), frame.start, origin.start):
        name = flow.tags.rfind("M", frame.start, origin.start)
        agrees = salience.agrees(flow.words[origin.head], flow.refs[name])
        return phrase(flow, name, name + 1) if agrees else None
    if flow.words[origin.head] in _OF_ONE:
        subject = subjects.main_subject(flow, frame, frame.start, origin.start)
        if subject is not None and _is_theirs(flow, origin, subject):
            return subject
    quoted = flow.tags.find("Q", frame.start, frame.end)
    if not frame.start < quoted < origin.start:
        return None
    subject = subjects.main_subject(flow, frame, frame.start, quoted)
    if subject is None or flow.tags[subject.end : quoted].strip("XA"):
        return None
    word = flow.words[origin.head]
    if subject.kind == "M":
        agrees = salience.agrees(word, flow.refs[subject.head])
    else:
        agrees = word == "it" and subject.kind in "wN" and _is_one_body(flow, subject)
    return subject if agrees else None


def _is_theirs(flow: Flow, pronoun: Origin, subject: Origin) -> bool:
    """Whether "its" belongs to a document without a name, or "they" are a body without one."""
    if subject.kind != "w":
        return False
    if flow.words[pronoun.head] == "its":
        return flow.words[subject.head] in documents()
    return relatives.is_body(flow, subject.head)


def _is_inside(flow: Flow, at: int, spans: list[Span]) -> bool:
    return any(start <= flow.starts[at] < end for start, end in spans)


def _is_new(flow: Flow, before: Draft) -> bool:
    """Whether a source enters as one unknown person who goes on in the next paragraph: a source."""
    whose, report = before.origin, before.report
    if whose is None or report is None or report.lemma not in _TELLING:
        return False
    if flow.words[whose.start] not in _ONE or flow.words[whose.end] in _OF_WHOM:
        return False
    words = flow.words[whose.start : whose.head + 1]
    return any(word == "source" or role_noun(word) == word for word in words)


def _is_of_another(flow: Flow, source: Origin) -> bool:
    """Whether a phrase tells whose relation or aide somebody is: the father, the aide of Roe."""
    head = flow.words[source.head]
    owned = flow.tags[source.start] in "Gh" or "oM" in flow.tags[source.start : source.end]
    return head in _KIN or (owned and role_noun(head) == head)


def _is_one_body(flow: Flow, source: Origin) -> bool:
    """Whether a phrase without a name may be an "it" that speaks: the ministry, one study."""
    head = flow.words[source.head]
    return not head.endswith("s") and head not in _ANY_BODY and role_noun(head) is None
