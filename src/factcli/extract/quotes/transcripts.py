"""The turns of a transcript or an interview, which open with their speaker and a colon.

The label is in capitals ("ROE: We go."), a name, where there are enough of them, or Q and A. The
paragraphs behind a turn, up to the next one, go on with it where somebody speaks in them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from msgspec import Struct

from factcli.extract.actors.cast import Cast
from factcli.extract.names.lexicon import Sort, role_noun, sort_of
from factcli.extract.page.document import Document
from factcli.extract.sentences.flow import Flow
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import Span

_LABEL = pattern(r"([A-Z](?:[A-Z.'-]++|’)+(?: [A-Z](?:[A-Z.'-]++|’)+){0,3}):\s*(?=\S)")
_QUESTION = pattern(r"([QA])[:.]\s+(?=\S)")  # of an interview: Q and A
_NAMED = pattern(r":\s*(?=[^\s\"“‘'])")  # behind a name
_LABEL_IN_SMALL = pattern(r"([A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2}):[ \u00a0](?=\S)")
_LONGEST_LABEL = 66  # code points of a label in small letters with its colon
_PLAIN = Sort.COMMON | Sort.FUNCTION | Sort.THING | Sort.ORGANISATION
_ALTERNATING_TURNS = 4  # of people whom nothing else names
_TURNS = 2  # labels that make a transcript
_NAMED_TURNS = 3  # of names that are not in capitals
_LONGEST = 6  # paragraphs that may go on with a turn
_ASIDE = frozenset("([")  # (CROSSTALK)
_EDGES = "“”\"‘’'.,;:!?…()-–—"
_PERSONS = rule_words("first and second person")


class Turn(Struct, frozen=True):
    """What one speaker says until another does: a span a paragraph, and where the label stands."""

    label: Span
    spans: list[Span]


def find_turns(flow: Flow, document: Document) -> list[Turn]:
    """The turns of a transcript or an interview, where the article has labels enough."""
    text, paragraphs = document.text, document.paragraphs
    turns = _labels(text, paragraphs, _label_at)
    questions = _labels(text, paragraphs, _question_at)
    if len(turns) < _TURNS:
        turns = []
    if len({text[slice(*label)] for label, _ in questions}) == _TURNS:  # a Q and an A
        turns += questions
    turns += _named(flow, paragraphs, len(turns))
    turns = turns or _alternating(text, paragraphs)
    found = [Turn(label, [span]) for label, span in sorted(turns)]
    speakers = {text[slice(*turn.label)].split()[-1].casefold() for turn in found}
    for turn, following in pairwise(found):
        first = bisect_left(paragraphs, (turn.spans[0][1], 0))
        between = paragraphs[first : bisect_left(paragraphs, (following.label[0], 0))]
        said = [one for one in between if text[one[0]] not in _ASIDE and text[one[0]].isalnum()]
        if len(between) <= _LONGEST and _speaks([text[slice(*one)] for one in said], speakers):
            turn.spans.extend(said)
    return found


def _speaks(paragraphs: list[str], speakers: set[str]) -> bool:
    """Whether somebody goes on to speak: of "me" and "you", and of nobody who takes turns."""
    words = {word.strip(_EDGES) for text in paragraphs for word in text.casefold().split()}
    return speakers.isdisjoint(words) and not _PERSONS.isdisjoint(words)


def _labels(
    text: str, paragraphs: list[Span], label_at: Callable[[str, int, int], re.Match[str] | None]
) -> list[tuple[Span, Span]]:
    """The labels that open paragraphs, each with what is said behind it."""
    return [
        (match.span(1), (match.end(), end))
        for begin, end in paragraphs
        if (match := label_at(text, begin, end))
    ]


def _named(flow: Flow, paragraphs: list[Span], others: int) -> list[tuple[Span, Span]]:
    """Turns that open with a name as it is: "Jane Roe: We go now.", of people in conversation.

    Beside `others` that open with capitals: the names first, and "JR:" from then on.
    """
    turns: list[tuple[Span, Span]] = []
    speakers: set[int] = set()
    for begin, end in paragraphs:
        mention = flow.cast.mention_at(begin, begin + 1)
        if mention is None or mention.start != begin or flow.text[begin : mention.end].isupper():
            continue
        if flow.text[mention.end : mention.end + 1] != ":":
            continue
        colon = _NAMED.match(flow.text, mention.end, end)
        if colon is not None:
            turns.append(((begin, mention.end), (colon.end(), end)))
            speakers.add(mention.member)
    many = len(turns) >= _NAMED_TURNS and 1 < len(speakers) < len(turns)
    return turns if many or (others and len(turns) + others >= _NAMED_TURNS) else []


def _alternating(text: str, paragraphs: list[Span]) -> list[tuple[Span, Span]]:
    """Turns of people whom only their labels name: "Ben: Hello. Joe: Thanks, Ben. Ben: …"."""
    turns: list[tuple[Span, Span]] = []
    for begin, end in paragraphs:
        opens = text[begin].isupper() and text.find(":", begin, begin + _LONGEST_LABEL) >= 0
        label = _LABEL_IN_SMALL.match(text, begin, end) if opens else None
        if label is not None and _may_speak(label[1]):
            turns.append((label.span(1), (label.end(), end)))
    often = Counter(text[slice(*label)] for label, _ in turns)
    again = sum(count > 1 for count in often.values())
    return turns if len(turns) >= _ALTERNATING_TURNS and again > 1 else []


def _may_speak(label: str) -> bool:
    """Whether a label is a name or a role, and no heading: Ben, Interviewer, but not "Credit"."""
    words = label.split()
    last = words[-1].lower()
    named = any(sort_of(word) & Sort.FIRST_NAME or not sort_of(word) & _PLAIN for word in words)
    return named or role_noun(last) == last


def labelled(flow: Flow, place: int) -> Span | None:
    """The label of a transcript at the head of a quoted stretch: "WALLACE: …", or None."""
    stretch = flow.stretches[place]
    match = _label_at(flow.text, stretch.start, stretch.end)
    return None if match is None else match.span(1)


def _label_at(text: str, start: int, end: int) -> re.Match[str] | None:
    if not text[start : start + 2].isupper() or text.find(":", start, end) < 0:
        return None
    return _LABEL.match(text, start, end)


def _question_at(text: str, start: int, end: int) -> re.Match[str] | None:
    return _QUESTION.match(text, start, end) if text[start + 1 : start + 2] in ":." else None


def member_of_label(cast: Cast, label: str) -> int | None:
    """The member that a label or a handle names, or None: WALLACE, @janeroe."""
    mark = label.lstrip("@").casefold()
    last = mark.split()[-1]
    for at, member in enumerate(cast.members):
        name = member.name.casefold()
        if label in member.aliases or (label[0] != "@" and name.split()[-1] == last):
            return at
        if label[0] == "@" and " " in name and mark.endswith(re.sub(r"\W", "", name)):
            return at
    return None
