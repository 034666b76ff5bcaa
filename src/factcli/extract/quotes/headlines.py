"""Headlines that open with their speaker: "Roe: Acton Has “a Long Way” To Go"."""

import re

from factcli.extract.names.lexicon import role_noun
from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences import origins
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.sentences.origins import Origin, documents
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import word_by_itself
from factcli.model import QuoteKind

_LONGEST = 30  # tokens of a headline
# Roe: Hacker Rook: Roe to the Town: Roe on the Dam: Roe camp: Poll: Two Experts:
_LABEL = pattern("(?:(?P<name>N{0,3}M)(?:[pt][dhNwM]{1,4})?|(?P<noun>(?:M|[Dd]?[Nw]?)[Nw])):")
_SOURCES = rule_words("sources in headlines")
_SPEAKING = rule_words("what an organisation is") | _SOURCES
_VERBAL = frozenset("bXVve")
# What opens a topic: Acme: What We Know; Storm Jane: live updates.
_TOPICS = frozenset(("what", "why", "how", "who", "when", "where", "live", "latest"))


def headline(flow: Flow, frame: Frame) -> Draft | None:
    """What a headline says behind its speaker and a colon; None if it has none, or is none."""
    end = frame.end
    first = frame.start == 0 and frame.paragraph == 0
    if not first or end > _LONGEST or ":" not in flow.tags[:end] or not _is_alone(flow, frame):
        return None
    label = _LABEL.match(flow.tags, 0, end)
    source = _source(flow, label) if label is not None else None
    if label is None or source is None:
        return None
    while flow.tags[end - 1] in ".;":
        end -= 1
    start = label.end()
    if start >= end or not _is_said(flow, source, start, end):
        return None
    quoted = [at for at in range(start, end) if flow.tags[at] == "Q"]
    kind = QuoteKind.MIXED if quoted else QuoteKind.INDIRECT
    spans = [flow.span(start, end)]
    if flow.tags[start:end] == "Q":
        stretch = flow.stretches[flow.refs[start]]
        kind, spans = QuoteKind.DIRECT, [(stretch.start, stretch.end)]
    places = [flow.refs[at] for at in quoted]
    return Draft(kind, spans, places, 0, 0, "headline", "name and colon", source)


def _is_alone(flow: Flow, frame: Frame) -> bool:
    """Whether a sentence is a paragraph by itself, with others behind it."""
    return len(flow.frames) > 1 and flow.frames[1].paragraph > frame.paragraph


def _source(flow: Flow, label: re.Match[str]) -> Origin | None:
    """Who or what a label names: somebody, a document, people by what they are."""
    if label["name"] is not None:
        end = label.end("name")
        return origins.phrase(flow, end - 1, end)
    start, end = label.span("noun")
    noun = flow.words[end - 1]
    told = noun in documents() or noun in _SPEAKING or role_noun(noun) is not None
    return Origin(start, end, end - 1, "w") if told or flow.tags[start] == "M" else None


def _is_said(flow: Flow, source: Origin, start: int, end: int) -> bool:
    """Whether what follows is said, and no topic: not "Roe: A Life", not "Acme: What We Know"."""
    if "Q" in flow.tags[start:end]:
        return True
    if flow.words[start] in _TOPICS or not flow.tags[start:end].strip("M"):
        return False
    if any(word_by_itself(word)[1] in _VERBAL for word in flow.words[start:end] if word):
        return True
    word = flow.words[source.head]
    told = origins.is_person(flow, source.head) or word in documents() or word in _SOURCES
    return told and flow.tags[start] != "d"
