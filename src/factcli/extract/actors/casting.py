"""Which mentions are one person or organisation.

First the full names, which stand for themselves; then in text order whatever may stand for them:
surnames, first names, acronyms, "the Council"; last the single words that no full name explains,
where what they do in the text shows that they act.
"""

from bisect import bisect_right
from collections import defaultdict
from itertools import islice

from factcli.extract.actors import bare, doubts, kinds, placing, singles
from factcli.extract.actors.cast import Member
from factcli.extract.actors.groups import Groups
from factcli.extract.actors.people import People, key
from factcli.extract.names.candidates import Candidate, Found, Reading
from factcli.extract.names.lexicon import Gender, Sort, first_name, name_titles, title_of
from factcli.extract.names.lines import is_label
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

# Names of the module: to get a member from its enumeration takes four times as long.
_PERSON, _ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION
_BEFORE_FIRST_NAMES = rule_words("titles before a first name")
_ACRONYM = pattern(r" \((?:the[ ])?([A-Z][A-Za-z.&-]{1,9})\)")
_INITIALS = (2, 3)  # letters
_MOST_HIDDEN = 50  # surnames looked for that are read as something else: keeps time linear


class Casting:
    """The members of an article while its names are joined.

    `assigned` holds for every name in `found` its place in `members`, or None.
    """

    def __init__(self, text: str, found: list[Found]) -> None:
        self.text = text
        self.found = found
        self.members: list[Member] = []
        self.people = People(self.members)
        self.groups = Groups(self.members)
        self.assigned: list[int | None] = [None] * len(found)
        self._ends = set[int]()  # where organisations' names end

    def run(self) -> None:
        """Join every name that can be joined."""
        self._full_names()
        self._doubtful_names()
        self._hidden_surnames()
        self._short_names()
        self._bare_words()
        self.groups.link_parents()

    def is_generic(self, candidate: Candidate, place: int) -> bool:
        """Whether a word stands for an organisation behind its "the": "the Council"."""
        return self._behind_the(candidate) and (
            candidate.words[0].text in self.groups.generic(place)
        )

    def _behind_the(self, candidate: Candidate) -> bool:
        return candidate.reading == Reading.SINGLE and kinds.has_the(self.text, candidate.start)

    def _slice(self, candidate: Candidate) -> str:
        return self.text[candidate.words[0].start : candidate.end]

    def _is_group(self, candidate: Candidate) -> bool:
        if len(candidate.words) == 1:
            return False
        known = key(self._slice(candidate)) in self.groups.by_name
        return known or kinds.is_group(self.text, candidate)

    def _company(self, candidate: Candidate) -> int | None:
        """The company that a name stands for whose legal form is left out here."""
        start = candidate.office[0] if candidate.office else candidate.words[0].start
        return self.groups.by_short.get(key(self.text[start : candidate.end]))

    def _full_names(self) -> None:
        """Names that stand for themselves: of several words, or of a known organisation."""
        late: list[int] = []
        for at, found in enumerate(self.found):
            candidate = found.candidate
            if candidate.reading == Reading.SINGLE:
                continue
            if found.headline and (candidate.known is None or _is_shouted(candidate)):
                late.append(at)
            else:
                self._full_name(at)
        surnames = self._surnames() if late else set()
        for at in late:
            found = self.found[at]
            candidate = found.candidate
            label = is_label(
                self.text, found.paragraph, candidate.start, candidate.end, candidate.words
            )
            if label or doubts.is_sure(candidate, surnames, self.people):
                self._full_name(at)

    def _surnames(self) -> set[str]:
        """The last words of all names of several words that people may have."""
        names = (found.candidate for found in self.found)
        return {
            name.words[-1].text
            for name in names
            if name.reading == Reading.PERSON and len(name.words) > 1
        }

    def _full_name(self, at: int) -> None:
        candidate = self.found[at].candidate
        if candidate.reading == Reading.ORGANISATION:
            self.assigned[at] = place = self.groups.full(candidate, self._slice(candidate))
            behind = self.text.startswith(" (", candidate.end)
            if behind and (acronym := _ACRONYM.match(self.text, candidate.end)):
                self.groups.by_acronym[key(acronym[1])] = place
        elif self.groups.by_short and (short := self._company(candidate)) is not None:
            self.assigned[at] = short
        elif self._is_group(candidate):
            self.assigned[at] = self.groups.full(candidate, self._slice(candidate))
        elif candidate.reading == Reading.PERSON and len(candidate.words) > 1:
            gender = _gender(candidate)
            words = candidate.words
            if words[0].text in name_titles() and key(words[1].text) in self.people.by_last:
                return  # "Dean Roe" once John Roe is named: a title before a surname
            self.assigned[at] = self.people.full(words, self._slice(candidate), gender)

    def _doubtful_names(self) -> None:
        """Take back names of no first name and a plain word that nothing shows to be people."""
        by_place: dict[int, list[int]] = defaultdict(list)
        single = set[str]()
        for at, found in enumerate(self.found):
            candidate = found.candidate
            place = self.assigned[at]
            if candidate.reading == Reading.SINGLE:
                single.add(candidate.words[0].text)
            elif place is not None and self.members[place].kind is _PERSON:
                by_place[place].append(at)
        for member, places in by_place.items():
            group = self.groups.by_name.get(key(self.members[member].name))
            if group is not None:
                for at in places:
                    self.assigned[at] = group
                continue
            seen = [self.found[at] for at in places]
            if doubts.are_a_place(self.text, seen, single) or all(
                doubts.may_be_none(self.text, found, single) for found in seen
            ):
                for at in places:
                    self.assigned[at] = None

    def _hidden_surnames(self) -> None:
        """Surnames that are read as something else where they stand alone: "Swede said"."""
        names = (name for name in self.people.surnames() if bare.is_hidden(name))
        hidden = set(islice(names, _MOST_HIDDEN))
        if not hidden:
            return
        starts = [found.candidate.start for found in self.found]
        late: list[tuple[Found, int | None]] = []
        for single in bare.occurrences(self.text, hidden):
            at = bisect_right(starts, single.start)
            if at and self.found[at - 1].candidate.end > single.start:
                continue
            if self._behind_the(single):
                continue  # the French comedian, beside a Ms French
            paragraph = self.found[max(0, at - 1)].paragraph
            if bare.signs(self.text, single, paragraph, headline=False).is_subject:
                late.append((Found(single, paragraph, headline=False), None))
        if late:
            both = sorted([*zip(self.found, self.assigned, strict=True), *late], key=_start)
            self.found = [found for found, _ in both]
            self.assigned = [place for _, place in both]

    def _short_names(self) -> None:
        """Surnames, first names, acronyms and generic forms, in text order."""
        generic: dict[str, int] = {}
        for at, found in enumerate(self.found):
            candidate = found.candidate
            place = self.assigned[at]
            if place is None:
                place = self.assigned[at] = self._short_name(candidate, generic)
            if place is None:
                continue
            if self.members[place].kind is _PERSON:
                self.people.note(place, candidate.start, _gender(candidate))
            else:
                for form in self.groups.generic(place):
                    generic[form] = place

    def _short_name(self, candidate: Candidate, generic: dict[str, int]) -> int | None:
        words = candidate.words
        titled = words[0].text in name_titles() and len(words) == 2
        if (len(words) > 1 and not titled) or candidate.reading == Reading.ORGANISATION:
            return None
        word = words[-1]
        name = key(word.text)
        if word.text in generic and self._behind_the(candidate):
            return generic[word.text]
        gender = _gender(candidate)
        place = self.people.by_surname(name, gender, candidate.start)
        if place is not None:
            return place
        if candidate.reading == Reading.PERSON:
            return self._titled(candidate, name, gender)
        if word.sorts & Sort.CAPITALS:
            place = self.groups.acronym(word.text)
        if place is None and not placing.follows_preposition(self.text, candidate.start):
            place = self.groups.company(word)
        if place is not None:
            return place
        if word.opens and word.sorts & Sort.COMMON and not word.sorts & Sort.FIRST_NAME:
            return None
        return self.people.by_first_name(name, candidate.start)

    def _titled(self, candidate: Candidate, name: str, gender: Gender | None) -> int | None:
        """The person of one name behind a title, who bears no known surname."""
        place = None
        if not candidate.courtesy or candidate.courtesy in _BEFORE_FIRST_NAMES:
            place = self.people.by_first_name(name, candidate.start)
        elif gender:
            place = self.people.by_family_name_first(name, gender, candidate.start)
        if place is not None:
            return place
        if not candidate.courtesy and doubts.is_between_roles(self.text, candidate):
            return None
        clash = name in self.people.by_last
        start = candidate.start if clash else candidate.words[0].start
        return self.people.new(self.text[start : candidate.end], (name,), gender)

    def _bare_words(self) -> None:
        """Single words that no full name explains, judged over the whole article."""
        open_: dict[str, list[int]] = defaultdict(list)
        for at, found in enumerate(self.found):
            candidate = found.candidate
            if self.assigned[at] is None and candidate.reading == Reading.SINGLE:
                open_[candidate.words[0].text].append(at)
        for form in [form for form in open_ if form.isupper() and form.title() in open_]:
            if form != form.title():  # ZENDA: Two hurt, beside "in Zenda"
                open_[form.title()] = sorted([*open_[form.title()], *open_.pop(form)])
        self._ends = {
            found.candidate.end
            for found, place in zip(self.found, self.assigned, strict=True)
            if place is not None and self.members[place].kind is _ORGANISATION
        }
        for form, places in open_.items():
            seen = [self.found[at] for at in places]
            place = self.people.by_surname(key(form), None, seen[0].candidate.start)
            if place is None and not seen[0].candidate.words[0].sorts & Sort.COMMON:
                place = self.people.by_spelling(key(form))
            if place is None and form.isupper() and len(form) in _INITIALS:
                place = self._labelled(form, seen)
            if place is None:
                place = self._bare_word(form, seen)
            for at in places:
                self.assigned[at] = place

    def _labelled(self, form: str, seen: list[Found]) -> int | None:
        """Whose initials label the turns of an interview: "JR: We go now."."""
        for found in seen:
            name = found.candidate
            if is_label(self.text, found.paragraph, name.start, name.end, name.words):
                return self.people.by_initials(form)
        return None

    def _bare_word(self, form: str, seen: list[Found]) -> int | None:
        kind = singles.kind(self.text, seen, self._ends)
        if kind is _PERSON:
            known = first_name(form)
            place = self.people.new(form, (key(form),), known.gender if known else None)
            self.members[place].plural = self.people.is_family(key(form))
            return place
        if kind is _ORGANISATION:
            self.members.append(Member(name=form, kind=kind))
            return len(self.members) - 1
        return None


def _is_shouted(candidate: Candidate) -> bool:
    """Whether a known name in capitals is more likely a small word of a headline: "WHO"."""
    return len(candidate.words) == 1 and bool(candidate.words[0].sorts & Sort.FUNCTION)


def _gender(candidate: Candidate) -> Gender | None:
    """The gender that the titles before a name say."""
    if not candidate.courtesy and not candidate.titles:
        return None
    for title in (candidate.courtesy, *candidate.titles):
        known = title_of(title) if title else None
        if known and known.gender:
            return known.gender
    return None


def _start(entry: tuple[Found, int | None]) -> int:
    return entry[0].candidate.start
