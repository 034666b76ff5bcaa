"""The people and organisations that an article names.

Names are found line by line, then joined: first the full names, then in text order whatever may
stand for them (surnames, first names, acronyms, "the Council"), and last the single words that
no full name explains, where what they do in the text shows that they act.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from factcli.extract import bare, pronouns, roles
from factcli.extract.candidates import Candidate, Reading, candidates
from factcli.extract.cast import Cast, Gender, Member, Mention
from factcli.extract.document import Document
from factcli.extract.groups import Groups
from factcli.extract.lexicon import Sort, titles
from factcli.extract.lines import Line, is_label, line_of
from factcli.extract.names import Word, runs
from factcli.extract.people import People, key
from factcli.extract.phrases import phrases
from factcli.model import ActorKind, Span

__all__ = ["Cast", "Gender", "Member", "Mention", "find_actors"]

_HANDLE = re.compile(r"[ \u00a0]\((@\w{1,30})\)")
_HASHTAG = re.compile(r"#\w+")
_ACRONYM = re.compile(r"[ \u00a0]\((?:the[ ])?([A-Z][A-Za-z.&-]{1,9})\)")
_MOST_VOTES = 20  # pronouns that decide the gender of one person
_NO_BARE_NAME = (
    Sort.FUNCTION | Sort.THING | Sort.TITLE | Sort.ROLE | Sort.MODIFIER | Sort.ORGANISATION
)


class _Found(NamedTuple):
    candidate: Candidate
    line: Line
    paragraph: Span


def find_actors(document: Document) -> Cast:
    """The cast of an article: its people and organisations with all their mentions."""
    return _Casting(document.text, _found(document)).cast()


def _found(document: Document) -> list[_Found]:
    text, paragraphs = document.text, document.paragraphs
    by_paragraph: dict[int, list[list[Word]]] = defaultdict(list)
    at = 0
    for run in runs(text):
        while run[0].start >= paragraphs[at][1]:
            at += 1
        by_paragraph[at].append(run)
    found: list[_Found] = []
    for at, inside in by_paragraph.items():
        line = line_of(text, paragraphs[at], inside)
        for run in inside:
            names = candidates(run, text, headline=line != Line.TEXT)
            found += [_Found(name, line, paragraphs[at]) for name in names]
    return found


class _Casting:
    """The members and mentions while they are worked out."""

    def __init__(self, text: str, found: list[_Found]) -> None:
        self.text = text
        self.found = found
        self.members: list[Member] = []
        self.people = People(self.members)
        self.groups = Groups(self.members)
        self.assigned: list[int | None] = [None] * len(found)

    def cast(self) -> Cast:
        self._full_names()
        self._hidden_surnames()
        self._short_names()
        self._bare_words()
        self._roles()
        self._pronouns()
        return self._result()

    def _slice(self, candidate: Candidate) -> str:
        return self.text[candidate.words[0].start : candidate.end]

    def _full_names(self) -> None:
        """Names that stand for themselves: of several words, or of a known organisation."""
        late: list[int] = []
        for at, (candidate, line, _) in enumerate(self.found):
            if line != Line.TEXT and candidate.known is None:
                late.append(at)
            else:
                self._full_name(at, candidate)
        for at in late:
            candidate, line, paragraph = self.found[at]
            label = is_label(self.text, paragraph, candidate.start, candidate.end, candidate.words)
            if label or self._sure(candidate):
                self._full_name(at, candidate)

    def _sure(self, candidate: Candidate) -> bool:
        """Whether a name in a headline is one beyond doubt: known already, or with a first name."""
        words = candidate.words
        if candidate.reading is not Reading.PERSON or not 1 < len(words) < 4:
            return False
        if self.people.knows(words):
            return True
        first, *inner, last = words
        return (
            first.sorts & (Sort.FIRST_NAME | Sort.COMMON) == Sort.FIRST_NAME
            and not last.sorts & (Sort.FUNCTION | Sort.THING)
            and all(word.sorts & Sort.INITIAL for word in inner)
        )

    def _full_name(self, at: int, candidate: Candidate) -> None:
        if candidate.reading is Reading.ORGANISATION:
            self.assigned[at] = place = self.groups.full(candidate, self._slice(candidate))
            acronym = _ACRONYM.match(self.text, candidate.end)
            if acronym:
                self.groups.by_acronym[key(acronym[1])] = place
        elif candidate.reading is Reading.PERSON and len(candidate.words) > 1:
            gender = self._gender(candidate)
            self.assigned[at] = self.people.full(candidate.words, self._slice(candidate), gender)

    def _hidden_surnames(self) -> None:
        """Surnames that are read as something else where they stand alone: "Cuban said"."""
        hidden = {name for name in self.people.surnames() if bare.is_hidden(name)}
        if not hidden:
            return
        starts = [found.candidate.start for found in self.found]
        for single in bare.occurrences(self.text, hidden):
            at = bisect_right(starts, single.start)
            if at and self.found[at - 1].candidate.end > single.start:
                continue
            paragraph = self.found[max(0, at - 1)].paragraph
            if bare.signs(self.text, single, Line.TEXT, paragraph).is_subject:
                starts.insert(at, single.start)
                self.found.insert(at, _Found(single, Line.TEXT, paragraph))
                self.assigned.insert(at, None)

    def _gender(self, candidate: Candidate) -> Gender | None:
        for title in (candidate.courtesy, *candidate.titles):
            known = titles().get(title) if title else None
            if known and known.gender:
                return known.gender
        return None

    def _short_names(self) -> None:
        """Surnames, first names, acronyms and generic forms, in text order."""
        generic: dict[str, int] = {}
        for at, (candidate, _, _) in enumerate(self.found):
            place = self.assigned[at]
            if place is None:
                place = self.assigned[at] = self._short_name(candidate, generic)
            if place is None:
                continue
            if self.members[place].kind is ActorKind.PERSON:
                self.people.note(place, candidate.start, self._gender(candidate))
            else:
                for form in self.groups.generic(place):
                    generic[form] = place

    def _short_name(self, candidate: Candidate, generic: dict[str, int]) -> int | None:
        if len(candidate.words) > 1 or candidate.reading is Reading.ORGANISATION:
            return None
        word = candidate.words[0]
        name = key(word.text)
        if word.text in generic and self._behind_the(candidate):
            return generic[word.text]
        gender = self._gender(candidate)
        place = self.people.by_surname(name, gender, candidate.start)
        if place is not None:
            return place
        if candidate.reading is Reading.PERSON:
            form = self.text[candidate.start : candidate.end]
            clash = name in self.people.by_last
            return self.people.new(form if clash else word.text, (name,), gender)
        if word.sorts & Sort.CAPITALS:
            place = self.groups.acronym(word.text)
            if place is not None:
                return place
        if word.opens and word.sorts & Sort.COMMON and not word.sorts & Sort.FIRST_NAME:
            return None
        return self.people.by_first_name(name, candidate.start)

    def _bare_words(self) -> None:
        """Single words that no full name explains, judged over the whole article."""
        open_: dict[str, list[int]] = defaultdict(list)
        for at, (candidate, _, _) in enumerate(self.found):
            if self.assigned[at] is None and candidate.reading is Reading.SINGLE:
                open_[candidate.words[0].text].append(at)
        for form, places in open_.items():
            kind = self._bare_kind([self.found[at] for at in places])
            if kind is None:
                continue
            if kind is ActorKind.PERSON:
                place = self.people.new(form, (key(form),), None)
            else:
                place = len(self.members)
                self.members.append(Member(name=form, kind=kind))
            for at in places:
                self.assigned[at] = place

    def _bare_kind(self, places: list[_Found]) -> ActorKind | None:
        """What a single word names, if what stands around it shows that it acts."""
        word = places[0].candidate.words[0]
        if len(word.text) < 2 or word.sorts & _NO_BARE_NAME:
            return None
        signs = [bare.signs(self.text, at.candidate, at.line, at.paragraph) for at in places]
        return bare.kind(word.sorts, signs)

    def _roles(self) -> None:
        for at, (candidate, _, _) in enumerate(self.found):
            place = self.assigned[at]
            if place is None or self.members[place].kind is not ActorKind.PERSON:
                continue
            self._role(at, candidate, self.members[place])

    def _role(self, at: int, candidate: Candidate, member: Member) -> None:
        text = self.text
        start = candidate.office[0] if candidate.office else candidate.start
        wider = roles.before(text, start, office=candidate.office is not None)
        span = candidate.office
        if wider:
            span = (wider[0], candidate.office[1] if candidate.office else wider[1])
        head = span[0] if span else start
        if span is None and len(candidate.words) > 1:
            span = roles.behind(text, candidate.end)
        for title in (candidate.courtesy, *candidate.titles):
            if title and title in titles():
                member.heads |= titles()[title].nouns
        if span is None:
            return
        role = text[span[0] : span[1]]
        member.heads |= roles.nouns_of(role)
        member.gender = member.gender or roles.gender_of(role)
        if member.role is None:
            member.role = role
            member.country = roles.nation_before(text, head)
            member.organisation = self._employer(at, span)

    def _employer(self, at: int, role: Span) -> int | None:
        """The organisation that stands right before a role or behind its "of"."""
        text = self.text
        if at and self.found[at - 1].candidate.reading is Reading.ORGANISATION:
            behind = self.found[at - 1].candidate.end
            if text[behind : role[0]] in (" ", "'s ", "’s ", "' ", "’ "):
                return self.assigned[at - 1]
        start = roles.employer_behind(text, role[1])
        if start is not None and at + 1 < len(self.found):
            after = self.found[at + 1].candidate
            if after.words[0].start == start and after.reading is Reading.ORGANISATION:
                return self.assigned[at + 1]
        return None

    def _pronouns(self) -> None:
        """The gender of people whose first names do not tell, by the pronouns behind them."""
        unknown = {
            at
            for at, member in enumerate(self.members)
            if member.kind is ActorKind.PERSON and (not member.gender or at in self.people.unsure)
        }
        votes: dict[int, list[Gender]] = defaultdict(list)
        for at, place in enumerate(self.assigned):
            if place in unknown and len(votes[place]) < _MOST_VOTES:
                end = self.found[at].candidate.end
                if self.text[end : end + 2] in ("'s", "’s"):
                    continue
                votes[place] += pronouns.behind(self.text, end, self._next_person(at))
        for place, said in votes.items():
            self.members[place].gender = pronouns.majority(said) or self.members[place].gender

    def _next_person(self, at: int) -> int:
        for later in range(at + 1, min(at + 4, len(self.found))):
            place = self.assigned[later]
            if place not in (None, self.assigned[at]):
                return self.found[later].candidate.start
        return len(self.text)

    def _result(self) -> Cast:
        mentions: list[Mention] = []
        for at, (candidate, _, _) in enumerate(self.found):
            place = self.assigned[at]
            if place is None:
                continue
            start = candidate.start
            if self._behind_the(candidate) and self._slice(candidate) in self.groups.generic(place):
                start -= 4
            mentions.append(Mention(start, candidate.end, place))
            handle = _HANDLE.match(self.text, candidate.end)
            if handle:
                mentions.append(Mention(*handle.span(1), place))
        mentions += self._hashtags()
        mentions.sort()
        return _numbered(self.text, self.members, mentions)

    def _behind_the(self, candidate: Candidate) -> bool:
        return (
            candidate.reading is Reading.SINGLE
            and self.text[max(0, candidate.start - 4) : candidate.start].lower() == "the "
        )

    def _hashtags(self) -> list[Mention]:
        found = []
        for match in _HASHTAG.finditer(self.text):
            phrase = phrases().get(match[0][1:])
            if phrase and phrase.organisation:
                place = self.groups.by_name.get(key(phrase.organisation.name))
                if place is not None:
                    found.append(Mention(*match.span(), place))
        return found


def _numbered(text: str, members: list[Member], mentions: list[Mention]) -> Cast:
    """The cast with its members in the order in which they are first named."""
    order: dict[int, int] = {}
    for _, _, place in mentions:
        order.setdefault(place, len(order))
    for start, end, place in mentions:
        member = members[place]
        member.mentions.append((start, end))
        form = text[start:end]
        if form != member.name and form not in member.aliases:
            member.aliases.append(form)
    kept = [members[place] for place in order]
    for member in kept:
        if member.organisation is not None:
            member.organisation = order.get(member.organisation)
    return Cast(kept, [Mention(start, end, order[place]) for start, end, place in mentions])
