"""The names in a run of capitalised words: who is a person, what an organisation.

A run is read from left to right; what is known beforehand comes first, then what a word ends
(organisations), then titles and roles with the name behind them, then bare names.
"""

from typing import Final

from msgspec import Struct

from factcli.extract.names import bodies, extents, namesakes
from factcli.extract.names.lexicon import Sort
from factcli.extract.names.offices import offices as offices_before
from factcli.extract.names.runs import Joint, Word
from factcli.extract.words.phrases import Organisation, begins
from factcli.model import Span


class Reading:
    """How a candidate is read; plain words, for members of an Enum take long to get."""

    PERSON: Final = "person"
    ORGANISATION: Final = "organisation"
    SINGLE: Final = "single"  # one word, that the rest of the article must decide


class Candidate(Struct, frozen=True, gc=False):
    """A stretch of a run that may name an actor.

    `words` are its capitalised words without courtesy titles; `office` is the span of the titles
    and roles before it, `titles` their words; `known` the organisation it is, if it is known.
    """

    start: int
    end: int
    reading: str  # of `Reading`
    words: tuple[Word, ...]
    courtesy: str | None = None
    office: Span | None = None
    titles: tuple[str, ...] = ()
    known: Organisation | None = None


class Found(Struct, frozen=True, gc=False):
    """A candidate with its paragraph, and whether that is a headline."""

    candidate: Candidate
    paragraph: Span
    headline: bool


_SILENT = Sort.FUNCTION | extents.OFFICE  # alone they name nobody
_ORGANISATION = Sort.ORGANISATION | Sort.DOMAIN | Sort.OPENER


def candidates(run: list[Word], text: str, *, headline: bool = False) -> list[Candidate]:
    """The names of a run, in order; in a headline a plain word ends a name."""
    if len(run) == 1 and not begins[run[0].text]:  # most runs are
        word = run[0]
        if word.sorts & Sort.DOMAIN:
            return [_organisation(run, None)]
        if word.sorts & _SILENT:
            return []
        return [Candidate(word.start, word.end, Reading.SINGLE, (word,))]
    found: list[Candidate] = []
    may_be_organisation = _may_be_organisation(run, headline=headline) or bodies.is_plain(run)
    at = int(bodies.opens_with_kind(run))
    while at < len(run):
        size, phrase = extents.phrase(run, at, text)
        known = phrase.organisation if phrase else None  # "WHO" is one too
        wider = _wider(run, at, text, headline=headline) if may_be_organisation else 0
        small = run[at].sorts & Sort.FUNCTION and not (
            known or size > 1 or wider or extents.is_first_name(run, at)
        )
        if small or (at and extents.is_letters(run[at])):
            at += 1
            continue
        named_like_place = phrase is not None and namesakes.opens_name(
            run, at, size, phrase, text, headline=headline
        )
        if phrase and size >= wider and not named_like_place:
            if known:
                found.append(_organisation(run[at : at + size], known))
            at += size
        elif wider and (phrase or not bodies.known_inside(run, at, wider, text)):
            found.append(_organisation(run[at : at + wider], None))
            at += wider
        else:
            offices = offices_before(run, at, text)
            name = at + offices
            size = extents.person(run, name, text, offices=offices, headline=headline)
            if size:
                found.append(_person(run[at:name], run[name : name + size]))
            at += offices + size or 1
    return found


def _may_be_organisation(run: list[Word], *, headline: bool) -> bool:
    """Whether a word of a run is one that opens, joins or ends the name of an organisation."""
    for word in run:
        if word.sorts & _ORGANISATION:
            return True
        if word.joint == Joint.AMPERSAND and not headline:
            return True
    return False


def _wider(run: list[Word], at: int, text: str, *, headline: bool) -> int:
    """How many words from `at` make an organisation; a small word opens one inside a sentence."""
    if not at and not headline and (size := bodies.described(run, text)):
        return size
    small = run[at].sorts & Sort.FUNCTION
    if small and (headline or run[at].opens or "-" in run[at].text):
        return 0
    size = bodies.organisation(run, at, text, headline=headline)
    the = size and run[at].text == "The"
    return 0 if the and bodies.known_behind(run, at, size, text) else size


def _organisation(words: list[Word], known: Organisation | None) -> Candidate:
    return Candidate(words[0].start, words[-1].end, Reading.ORGANISATION, tuple(words), known=known)


def _person(offices: list[Word], name: list[Word]) -> Candidate:
    start, end = name[0].start, name[-1].end
    if not offices:
        return Candidate(
            start, end, Reading.PERSON if len(name) > 1 else Reading.SINGLE, tuple(name)
        )
    while len(offices) > 1 and offices[0].sorts & Sort.COURTESY:
        offices = offices[1:]  # Mr | Justice
    courtesies = [word for word in offices if word.sorts & Sort.COURTESY]
    courtesy = courtesies[-1] if courtesies else None
    if courtesy is offices[-1]:
        start, offices = courtesy.start, offices[:-1]
    return Candidate(
        start,
        end,
        Reading.PERSON,
        tuple(name),
        courtesy=courtesy.text if courtesy else None,
        office=(offices[0].start, offices[-1].end) if offices else None,
        titles=tuple(word.text for word in offices),
    )
