"""Which mentions of organisations are one: full names, acronyms, generic forms."""

from factcli.extract.actors.cast import Member
from factcli.extract.actors.people import key
from factcli.extract.names.candidates import Candidate
from factcli.extract.names.lexicon import Sort, organisation_nouns, organisation_words
from factcli.extract.names.runs import Joint, Word
from factcli.extract.words.lists import rule_words
from factcli.extract.words.phrases import Organisation, organisation, phrase_of
from factcli.model import ActorKind

_PARTNERS = rule_words("partners of a firm")
_CORPORATE = rule_words("corporate")

_SHORTEST_TAIL = 3  # words of a name that may stand without the word before it
_AGENCY = " News Agency"


def _company(text: str) -> Organisation | None:
    """The known company whose name stands before a legal form: "… Inc.", "… News Agency"."""
    name = text.removesuffix(_AGENCY)
    phrase = phrase_of[name if name != text else text.rsplit(" ", 1)[0].removesuffix(",")]
    return phrase.organisation if phrase else None


def _generic(text: str) -> Organisation | None:
    """The known organisation that has this for a generic form: that of "NATO Allies" is NATO."""
    phrase = phrase_of[text.rpartition(" ")[0]]
    known = phrase.organisation if phrase else None
    return known if known and text in known.generic else None


class Groups:
    """The organisations met so far."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members
        self.by_name: dict[str, int] = {}
        self.by_acronym: dict[str, int] = {}
        self.by_first: dict[str, int] = {}
        self.by_tail: dict[str, int] = {}  # a body's name without its first word
        self.by_short: dict[str, int] = {}  # a company's name without its legal form
        self.known: dict[int, Organisation] = {}

    def full(self, candidate: Candidate, text: str) -> int:
        """The member with this name, a new one if none has it."""
        known = candidate.known or organisation(text) or _generic(text)
        if known is None and text.startswith("U.S. "):
            phrase = phrase_of[text.removeprefix("U.S. ")]
            known = phrase.organisation if phrase else None
        if known is None and (candidate.words[-1].text in _CORPORATE or text.endswith(_AGENCY)):
            known = _company(text)
        name = known.name if known else text
        place = self.by_name.get(key(name))
        if place is None and known and candidate.words[0].sorts & Sort.CAPITALS:
            place = self.by_acronym.get(key(text))
        if place is None and known is None:
            place = self._without_form(candidate, text)
            if place is None:
                place = self._without_nation(candidate, text)
            if place is not None:
                self._rename(place, text)
        if place is None:
            place = self._new(candidate, name, text, known)
        elif known and text not in known.generic:
            self._rename(place, text)
        return place

    def _without_form(self, candidate: Candidate, text: str) -> int | None:
        """The company that is named elsewhere with or without its legal form: "Zenda Inc"."""
        short = self.by_short.get(key(text))
        if short is None and candidate.words[-1].text in _CORPORATE and len(candidate.words) > 2:
            return self.by_name.get(key(text[: candidate.words[-2].end - candidate.start]))
        return short

    def _without_nation(self, candidate: Candidate, text: str) -> int | None:
        """The member that is named with its nation elsewhere: "the Ruritanian Safety Bureau"."""
        first, size = candidate.words[0], len(candidate.words)
        if size > _SHORTEST_TAIL and (nation := phrase_of[first.text]) and nation.country:
            tail = key(text[candidate.words[1].start - candidate.start :])
            return self.by_name.get(tail)
        return self.by_tail.get(key(text)) if size >= _SHORTEST_TAIL else None

    def acronym(self, form: str) -> int | None:
        """The member that this acronym stands for."""
        return self.by_acronym.get(key(form))

    def company(self, word: Word) -> int | None:
        """The company whose name begins with a word that stands alone: "Zenda" for Zenda Motor."""
        return self.by_first.get(word.text)

    def _new(self, candidate: Candidate, name: str, text: str, known: Organisation | None) -> int:
        at = len(self.members)
        member = Member(
            name=known.name if known and text in known.generic else text,
            kind=ActorKind.ORGANISATION,
            plural=known.plural if known else False,
            heads=known.nouns if known else _nouns(candidate),
        )
        self.members.append(member)
        self.by_name[key(name)] = at
        if known:
            self.known[at] = known
        letters = "".join(
            word.text[0] for word in candidate.words if not word.sorts & Sort.FUNCTION
        )
        if len(letters) > 2:
            self.by_acronym.setdefault(key(letters), at)
        if len(candidate.words) > _SHORTEST_TAIL and candidate.words[1].joint == Joint.BLANK:
            tail = text[candidate.words[1].start - candidate.start :]
            self.by_tail.setdefault(key(tail), at)
        self._index_company(candidate, text, at)
        return at

    def _index_company(self, candidate: Candidate, text: str, at: int) -> None:
        """Remember what a company may be called for short: "Roe" and "E.F. Roe Zenda" for … Inc."""
        words = [word for word in candidate.words if not word.sorts & Sort.INITIAL]
        if len(words) < 2:
            return
        shared = words[1].joint == Joint.AMPERSAND and words[1].text in _PARTNERS
        if (shared or "company" in self.members[at].heads) and not words[0].sorts & Sort.COMMON:
            self.by_first.setdefault(words[0].text, at)
        if words[-1].text in _CORPORATE:
            short = text[: words[-2].end - candidate.start]
            self.by_short.setdefault(key(short), at)

    def _rename(self, at: int, text: str) -> None:
        """The fullest form in the article is the name."""
        member = self.members[at]
        if len(text) > len(member.name):
            member.name = text

    def link_parents(self) -> None:
        """Say of every organisation what it is part of, where the article names that too."""
        for at, known in self.known.items():
            if known.parent:
                self.members[at].organisation = self.by_name.get(key(known.parent))

    def generic(self, at: int) -> list[str]:
        """The capitalised words that may stand for a member behind "the"."""
        known = self.known.get(at)
        if known:
            return [form.removeprefix("the ") for form in known.generic if form.startswith("the ")]
        words = self.members[at].name.replace("’", "'").split(" ")
        small = next((i for i, word in enumerate(words) if word[0].islower()), len(words))
        head = words[small - 1] if small else words[-1]
        of_type = head in organisation_words() or not self.members[at].heads
        return [head] if of_type and len(words) > 1 else []


def _nouns(candidate: Candidate) -> frozenset[str]:
    """The lower-case nouns that may stand for an organisation named like this."""
    for word in reversed(candidate.words):
        nouns = organisation_nouns(word.text)
        if nouns:
            return nouns
    return frozenset()
