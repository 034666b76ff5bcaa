"""Whom pronouns and nominals stand for.

The members of the cast gain salience where they are named, most as the subject of a sentence, and
lose half of it with every sentence, after S. Lappin and
H. Leass, An Algorithm for Pronominal Anaphora Resolution (1994). A pronoun takes the most salient
one that agrees with it in gender and number.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from factcli.extract.actors.cast import Member
from factcli.extract.names.lexicon import Gender
from factcli.extract.quotes.holders import holders, is_office
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, documents
from factcli.extract.words.cues import lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind, Span

# Names of the module: to get a member from its enumeration takes four times as long.
_PERSON, _ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION
_DESCRIPTION = pattern(r"\d-year-old$|\w-of-\w")  # the 44-year-old, the mother-of-two
_MOTHER = pattern("^(?:mum|mom|mother|grandmother)-of-")
_FATHER = pattern("^(?:dad|father|grandfather)-of-")
_MENTIONS = re.compile("[MGQHh]")
_DECAY = 0.5
_PARAGRAPH_DECAY = 0.6
_SUBJECT, _OBJECT, _GENITIVE, _QUOTED, _SPEAKER = 1.0, 0.45, 0.4, 0.1, 0.6
_REPORTED = 0.3  # what a mention inside reported speech counts for
_NAMED = 0.25  # what is left of a candidate that the quotation names
_UNKNOWN = 0.6  # how well a person of unknown gender agrees
_QUOTED_NAMES = 20  # names of a quotation that are looked at
_FAINT, _LARGE = 1e-6, 1e12
_IT = rule_words("it")
_BY = rule_words("between document and issuer")
_NEAR = 8  # tokens behind a cue that its document is looked for in
_FAR = 60  # tokens before "it reads" that its document is looked for in
_READS, _COMPANY = frozenset(("reads", "read")), frozenset(("company", "firm"))
_FOR_WHOM = frozenset(("for", "to"))
_INDEFINITE = rule_words("indefinite")


class Salience:
    """Who is being talked of, sentence by sentence; read the text in order, once."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._weights: dict[int, float] = {}
        self._scale = 1.0  # what a weight counts now: it grows, instead of all else fading
        self._documents: dict[str, int] = {}
        self._agreements: dict[Callable[[Member], float], dict[int, float]] = {}
        self._paragraph = 0

    def enter(self, frame: Frame) -> None:
        """Begin a sentence: everything so far fades."""
        self._scale /= _DECAY
        if frame.paragraph != self._paragraph:
            self._scale /= _PARAGRAPH_DECAY
            self._paragraph = frame.paragraph
        if self._scale > _LARGE:
            faded = {at: weight / self._scale for at, weight in self._weights.items()}
            self._weights = {at: weight for at, weight in faded.items() if weight > _FAINT}
            self._scale = 1.0

    def read(self, start: int, end: int, reported: Sequence[Span] = ()) -> None:
        """Take in the names and pronouns of a token range; `reported` is speech, in code points."""
        flow = self.flow
        for match in _MENTIONS.finditer(flow.tags, start, end):
            at, tag = match.start(), match[0]
            share = 1.0
            for begin, finish in reported:
                if begin <= flow.starts[at] < finish:
                    share = _REPORTED
            if tag in "MG":
                self._issue(at)
                subject = tag == "M" and self._is_subject(start, at)
                weight = _SUBJECT if subject else _OBJECT if tag == "M" else _GENITIVE
                self.raise_(flow.refs[at], weight * share)
            elif tag == "Q":
                stretch = flow.stretches[flow.refs[at]]
                for mention in flow.cast.between(stretch.start, stretch.end)[:_QUOTED_NAMES]:
                    self.raise_(mention.member, _QUOTED)
            else:
                member = self.pronoun(flow.words[at])
                if member is not None:
                    self.raise_(member, (_OBJECT if tag == "H" else _GENITIVE) * share)

    def raise_(self, member: int, weight: float) -> None:
        """A member is named or speaks."""
        self._weights[member] = self._weights.get(member, 0.0) + weight * self._scale

    def speaks(self, member: int, *, as_subject: bool = False) -> None:
        """A member speaks, maybe as what no name tells: the judge said."""
        self.raise_(member, _SPEAKER + (_SUBJECT if as_subject else 0.0))

    def resolve(self, origin: Origin, said: Sequence[Span] = ()) -> tuple[int | None, str]:
        """The member that a source stands for, and how it is known.

        Whoever is named in what is `said`, spans in code points, hardly says it.
        """
        if origin.kind == "M":
            return self.flow.refs[origin.head], "name"
        if origin.kind == "H":
            document = self._that_reads(origin.head)
            if document is not None:
                issuer = self._issuer(document)
                issuer = self._publisher(document) if issuer is None else issuer
                return issuer, "document"
            if self._is_read_aloud(origin.head):
                return None, "document"
            named = {one.member for span in said for one in self.flow.cast.between(*span)}
            return self.pronoun(self.flow.words[origin.head], named), "pronoun"
        if origin.kind == "w" and self.flow.words[origin.head] in documents():
            return self._issuer(origin), "document"
        if origin.kind == "w" and self.flow.words[origin.head] in lexicon().nouns:
            return self._owner(origin), "document"
        if origin.kind == "w" or is_office(self.flow, origin):
            return self.nominal(origin), "nominal"
        return None, "name"

    def writes(self, member: int, cue: int, frame: Frame) -> None:
        """Remember whose a document is: Roe said "in a statement", "in a letter", Roe said."""
        words, known = self.flow.words, documents()
        first, last = max(frame.start, cue - 2 * _NEAR), min(frame.end, cue + _NEAR)
        if known.isdisjoint(words[first:last]):
            return
        for at in (at for at in range(first, last) if self.flow.tags[at] != "N"):
            if words[at] in known and (at > cue or "in" in words[max(0, at - 3) : at]):
                self._documents[words[at]] = member

    def _issue(self, at: int) -> None:
        """Remember whose document it is: "the statement of the Council", "Roe's letter"."""
        tags, words = self.flow.tags, self.flow.words
        if tags[at] == "G":
            document = at + 1
        else:
            document = at - (3 if at > 2 and tags[at - 1] == "d" else 2)
            if document < 0 or words[document + 1] not in _BY:
                return
        if words[document] in documents():
            self._documents[words[document]] = self.flow.refs[at]

    def _issuer(self, origin: Origin) -> int | None:
        """The member whose document a source is, by its own words or by an earlier mention."""
        flow = self.flow
        for at in range(origin.start, origin.end):
            owned = flow.tags[at] == "G" and at < origin.head
            by = flow.tags[at] == "M" and at > origin.head and flow.words[at - 1] in _BY
            if owned or by:
                return flow.refs[at]
        if flow.words[origin.start] in _INDEFINITE:
            return None
        if flow.tags[origin.start] == "h":
            return self._owner(origin)
        return self._documents.get(flow.words[origin.head])

    def _that_reads(self, pronoun: int) -> Origin | None:
        """The document before that "it" stands for where it "reads"; None for all else."""
        flow = self.flow
        reads = not _READS.isdisjoint(flow.words[pronoun + 1 : pronoun + 3])
        if not reads or flow.words[pronoun] not in _IT:
            return None
        for at in range(pronoun - 1, max(0, pronoun - _FAR), -1):
            if flow.tags[at] == "w" and flow.words[at] in documents():
                start = at
                while start and flow.tags[start - 1] in "wNeAgDGdh":
                    start -= 1
                    if flow.tags[start] in "dh":
                        break
                by = flow.words[at + 1] in _BY
                return Origin(start, at + 4 if by else at + 1, at, "w")
        return None

    def _is_read_aloud(self, pronoun: int) -> bool:
        """Whether "it" is what somebody read out before: Roe read a statement. “…,” it said."""
        words, least = self.flow.words, max(1, pronoun - _FAR)
        for at in range(pronoun - 1, least, -1) if words[pronoun] in _IT else ():
            if words[at] in documents() and self.flow.tags[at - 1] == "d":
                return words[at - 2] in _READS
        return False

    def _publisher(self, document: Origin) -> int | None:
        """The member that "published a statement" in the sentence of the document."""
        flow = self.flow
        for at in range(document.start - 1, -1, -1):
            if flow.tags[at] in ".;":
                break
            if flow.tags[at] == "M" and flow.tags[at + 1] in "veVXA":
                return flow.refs[at]
        return None

    def _owner(self, origin: Origin) -> int | None:
        """The member whose words a source is: "his answer", "the president's message"."""
        flow = self.flow
        for at in range(origin.start, origin.head):
            if flow.tags[at] == "G":
                return flow.refs[at]
            if flow.tags[at] == "h":
                return self.pronoun(flow.words[at])
        return None

    def _is_subject(self, start: int, at: int) -> bool:
        tags = self.flow.tags
        back = at - 1
        while back >= start and tags[back] in "NwdA":
            back -= 1
        if back == start and self.flow.words[start] in _FOR_WHOM and tags[at + 1] == ",":
            return True  # For Roe, it was a first: she
        before = tags[back] if back >= start else "^"
        return before not in "potVBIvegh"

    def pronoun(self, word: str, named: Collection[int] = ()) -> int | None:
        """The member that a pronoun stands for, hardly one of those `named`, or None."""
        agrees = _PRONOUNS.get(word)
        return None if agrees is None else self._first(self._agreement(agrees), named)

    def agrees(self, word: str, member: int) -> bool:
        """Whether a pronoun may stand for a member, by gender and number."""
        agrees = _PRONOUNS.get(word)
        return agrees is not None and agrees(self.flow.cast.members[member]) > 0

    def nominal(self, origin: Origin) -> int | None:
        """The member that "the senator" stands for, or None."""
        words = self.flow.words
        if words[origin.start] in _INDEFINITE:
            return None
        head, members = words[origin.head], self.flow.cast.members
        heads = rule_words("kinds of companies") if head in _COMPANY else frozenset((head,))
        known = {at: 1.0 for at in self._weights if not heads.isdisjoint(members[at].heads)}
        known = holders(self.flow, origin, self._weights, known)
        if known or not self._describes(origin):
            return self._first(known)
        mother = _MOTHER.search(head) is not None
        if mother or _FATHER.search(head) is not None:
            return self.pronoun("she" if mother else "he")
        persons = (at for at in self._weights if members[at].kind is _PERSON)
        return self._first(dict.fromkeys(persons, 1.0))

    def _describes(self, origin: Origin) -> bool:
        """Whether a definite phrase tells more of somebody named before: the former captain."""
        words = self.flow.words[origin.start : origin.head + 1]
        if words[0] != "the" or words[-1].endswith("s"):
            return False
        told = "former" in words or words[-1] in rule_words("telling more of somebody")
        return told or ("-" in words[-1] and _DESCRIPTION.search(words[-1]) is not None)

    def _agreement(self, agrees: Callable[[Member], float]) -> dict[int, float]:
        """How well each member that agrees does so, worked out once for every kind of pronoun."""
        known = self._agreements.get(agrees)
        if known is None:
            shares = enumerate(map(agrees, self.flow.cast.members))
            known = self._agreements[agrees] = {at: share for at, share in shares if share}
        return known

    def _first(self, agreement: Mapping[int, float], named: Collection[int] = ()) -> int | None:
        """The most salient member, weighted by how well it agrees."""
        best, score = None, 0.0
        for at, salience in self._weights.items():
            if at in agreement:
                weight = salience * agreement[at] * (_NAMED if at in named else 1.0)
                if weight > score:
                    best, score = at, weight
        return best


def _of_gender(gender: Gender) -> Callable[[Member], float]:
    def agrees(member: Member) -> float:
        if member.kind is not _PERSON or member.plural:
            return 0.0
        return 1.0 if member.gender == gender else _UNKNOWN if member.gender is None else 0.0

    return agrees


def _is_organisation(member: Member) -> bool:
    return member.kind is _ORGANISATION


def _is_many(member: Member) -> bool:
    return member.plural or _is_organisation(member)


_PRONOUNS: dict[str, Callable[[Member], float]] = {
    **dict.fromkeys(rule_words("he"), _of_gender("male")),
    **dict.fromkeys(rule_words("she"), _of_gender("female")),
    **dict.fromkeys(rule_words("they"), _is_many),
    **dict.fromkeys(_IT, _is_organisation),
}
