"""The people and organisations that an article names.

Names are found line by line, joined to members (`casting`), and the members described
(`descriptions`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from factcli.extract.actors.cast import Cast, Mention
from factcli.extract.actors.casting import Casting
from factcli.extract.actors.descriptions import describe
from factcli.extract.actors.people import key
from factcli.extract.names.candidates import Candidate, Found, Reading, candidates
from factcli.extract.names.lines import body_of, is_headline, towns_of
from factcli.extract.names.runs import Word, runs
from factcli.extract.page.credits import credited
from factcli.extract.page.document import Document
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import phrase_of

_HANDLE = pattern(r"[ \u00a0]\((@\w{1,30})\)")
_HASHTAG = re.compile(r"#\w+")


def find_actors(document: Document) -> Cast:
    """The cast of an article: its people and organisations with all their mentions."""
    casting = Casting(document.text, _found(document))
    casting.run()
    describe(casting)
    return _cast(casting)


def _found(document: Document) -> list[Found]:
    text, paragraphs = document.text, document.paragraphs
    by_paragraph: dict[int, list[list[Word]]] = defaultdict(list)
    at = 0
    for run in runs(text):
        while run[0].start >= paragraphs[at][1]:
            at += 1
        by_paragraph[at].append(run)
    found: list[Found] = []
    towns = {town.casefold() for paragraph in paragraphs for town in towns_of(text, paragraph)}
    tickers, credits_ = "<" in text, credited(document)
    for at, inside in by_paragraph.items():
        if at in credits_:
            continue
        headline = is_headline(text, paragraphs[at], inside)
        body = body_of(text, paragraphs[at])
        for run in inside:
            if run[-1].end <= body and not phrase_of[run[0].text]:
                continue
            for name in candidates(run, text, headline=headline):
                if (towns and _is_town(name, text, towns)) or (tickers and _is_ticker(name, text)):
                    continue
                found.append(Found(name, paragraphs[at], headline))
    return found


def _is_ticker(name: Candidate, text: str) -> bool:
    """Whether a name is the letters of a share: "Zendar <ZND ST>"."""
    if text[name.end : name.end + 1] != ">":
        return False
    return text[name.start - 1 : name.start] == "<" and text[name.start : name.end].isupper()


def _is_town(name: Candidate, text: str, towns: set[str]) -> bool:
    """Whether a name without a title is that of a town in a dateline."""
    if name.reading == Reading.ORGANISATION or name.courtesy or name.titles:
        return False
    return text[name.start : name.end].casefold() in towns


def _cast(casting: Casting) -> Cast:
    """The cast with its members in the order in which they are first named."""
    text, members = casting.text, casting.members
    mentions = sorted([*_names_and_handles(casting), *_hashtags(casting)])
    order: dict[int, int] = {}
    for start, end, place in mentions:
        order.setdefault(place, len(order))
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


def _names_and_handles(casting: Casting) -> Iterator[tuple[int, int, int]]:
    has_handles = "(@" in casting.text
    for found, place in zip(casting.found, casting.assigned, strict=True):
        if place is None:
            continue
        candidate = found.candidate
        start = candidate.start - (4 if casting.is_generic(candidate, place) else 0)
        yield start, candidate.end, place
        handle = _HANDLE.match(casting.text, candidate.end) if has_handles else None
        if handle:
            yield *handle.span(1), place


def _hashtags(casting: Casting) -> Iterator[tuple[int, int, int]]:
    """Hashtags that are the name of an organisation which the text names otherwise too."""
    for match in _HASHTAG.finditer(casting.text):
        phrase = phrase_of[match[0][1:]]
        if phrase and phrase.organisation:
            place = casting.groups.by_name.get(key(phrase.organisation.name))
            if place is not None:
                yield *match.span(), place
