"""The roles of people, verbatim from the text: before their names and in apposition behind them."""

import re
from itertools import pairwise

from factcli.extract.names.belonging import named_before
from factcli.extract.names.lexicon import is_title, role_noun
from factcli.extract.names.runs import opens
from factcli.extract.page.document import abbreviations
from factcli.extract.words.cues import cue_of
from factcli.extract.words.lists import entries, rule_words, word_set
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import phrase_of
from factcli.model import Span

_REACH = 90  # code points that a role in apposition is looked for in
_MOST_WORDS = 7
_WITH_OBJECT = pattern(
    r"(?:\b(?:the|his|her|its|their|a|an)|['’]s)\s(?P<role>(?:[\w’-]+\s){0,3}[\w-]+)"
    r"\s(?:of|for|at|to)\s(?:(?:[\w'.&-]++|’)+\s){0,5}(?:[\w'.&-]++|’)+\Z",
    re.IGNORECASE,
)
_HOLDING = frozenset(("of", "for", "at", "to"))
_LONGEST_WORD = 24
_APPOSITION = pattern(
    r",\s(?:\d{1,3},\s)?(?:who\s(?:is|was)\s|(?:now|then|once|formerly|currently|previously)\s)?"
    r"(?:(?:the|a|an|his|her|their|its|one\sof\sthe)\s)?"
    r"(?:(?:[A-Z][\w.-]*\s){0,4}?[^\W\d_][\w.-]*(?:’s|'s|’|')\s)?"
    r"(?P<role>[^\W\d_](?:(?![“”])[^,.;:()\n\"!?]){1,80})"
)
_LETTERS = pattern(r" ([A-Z]{2,4})(?= [A-Z]{2,4}\b|,)(?: [A-Z]{2,4})?")
_STOPS = rule_words("behind a role in apposition")
_VERBS = frozenset(("is", "was", "has", "had", "said", "says", "told"))
_NO_ROLE_OPENS = _VERBS | {"and"}
_OWNED = pattern(  # what makes a role a definite one, and where the role begins behind it
    r"((?:\b(?i:the|his|her|their|its|my|our|a|an)|’s|'s|s’|s')[ \u00a0])"
    r"(?:(?P<new>[a-z-]+)[ \u00a0])?(?:(?:(?:[A-Z]\.)+|(?:[a-z]+-)?[A-Z][\w-]*)[ \u00a0]){0,2}\Z"
)
_OWNED_REACH = 40
_PARTICIPLE = pattern(r"(?:\A|[.!?”\"\n] ?)[A-Z][a-z]+ing (?:[a-z]+ ){0,2}\Z")
_WORD_BEFORE = pattern(r"(?<![\w’'])(?<!-)([a-z]+(?:-[a-z]+)?)[ \u00a0]\Z")
_MOST_FIELD = 2  # words
_FORMER = rule_words("before a role that is over or soon will be")
_OPENING_MARKS = "\"'“‘„«([—–"
_OWNER = pattern(
    r"(?:\b(?i:the|his|her|their|its|our|a|an)|’s|'s|s’|s')[ \u00a0](?:[A-Z][\w.-]*[ \u00a0])?\Z"
)
_PORTFOLIO = pattern(
    r"\sof\s(?P<first>[a-z][\w-]*)(?:(?:\sand)?\s[a-z][\w-]*){0,3}?"
    r"(?=[,.;:()\n\"!?]|(?=[“”])|\s(?:of|for|at|in|who|said|on|from|with|under|to|and)\b|\Z)"
)
_FIELD = pattern(r" of ([a-z][\w-]*(?:(?: and)? [a-z][\w-]*){0,2}) ")
_PART = pattern(r"\sof\sthe\s(?P<first>\w[\w-]*)(?:\s[a-z][\w-]*){1,2}(?=[,.;)\n])")
_PARTIES = rule_words("parties")
_NO_PART = rule_words("before a role, and no part of it")


def before(text: str, start: int, *, office: bool) -> Span | None:
    """The role that ends right before `start`: "deputy foreign minister Jane Roe".

    `office` says that a title begins at `start`. Lower-case words are taken in as far as they are
    role nouns and what modifies them. A comma between is taken where the role is a definite one:
    "his wife, Jane".
    """
    if not start or text[start - 1] not in " \u00a0":
        return None
    if start > 1 and text[start - 2] == ",":
        return None if office else _definite(text, start - 2)
    begun = _beginning(text, start - 1, noun=office)
    if begun is None and not office and " of " in text[max(0, start - _REACH) : start]:
        begun = _heading_a_field(text, start)
    return None if begun is None else (begun, start - 1)


def _has_participle(text: str, end: int) -> bool:
    """Whether a participle that opens a sentence has what follows from `end` on as its object."""
    near = max(0, end - _OWNED_REACH)
    return "ing " in text[near:end] and _PARTICIPLE.search(text, near, end) is not None


def _heading_a_field(text: str, start: int) -> int | None:
    """Where a role with its field begins right before a name: "head of football Jane Roe"."""
    end = text.rfind(" of ", max(0, start - _REACH), start)
    field = _FIELD.fullmatch(text, end, start)
    if field is None:
        return None
    words = field[1].replace(" and ", " ").split(" ")
    if _is_verb(words[-1]) or not word_set("function_words.txt").isdisjoint(words):
        return None  # the secretary of state mocked Roe
    role = text.rfind(" ", 0, end) + 1
    if text[role:end].lower() not in rule_words("with a portfolio"):
        return None
    return _beginning(text, end, noun=False) or role


def _is_verb(word: str) -> bool:
    cue = cue_of(word)
    return word.endswith("ed") or (cue is not None and cue.form == "V")


def _definite(text: str, end: int) -> Span | None:
    """The role in a definite phrase that ends at `end`: "his wife", "the head of the agency"."""
    begun = _beginning(text, end, noun=False)
    if begun is None:
        begun = _office(text, end)
    if begun is not None:
        owned = _OWNED.search(text, max(0, begun - _OWNED_REACH), begun)
        if owned and _has_participle(text, owned.start()):
            return None  # Holding her daughter, Jane Roe left
        if owned and owned["new"] in _NO_PART:
            return owned.end("new") + 1, end  # its new leader
        if owned and owned["new"] in (None, "retired"):
            return owned.end(1), end
        if _is_bare(text, begun):
            return begun, end
    first = max(0, end - _REACH)
    words = pairwise(text[first:end].split())
    if not any(word.lower() in _HOLDING and _is_role(held) for held, word in words):
        return None
    match = _WITH_OBJECT.search(text[first:end])
    if match is None or not _is_role(match["role"].rsplit(" ", 1)[-1]):
        return None
    start, stop = match.span("role")
    return first + start, first + _with_portfolio(match.string, start, stop)


def _is_bare(text: str, begun: int) -> bool:
    """Whether a role needs no article: it opens its sentence, or stands behind a body's name."""
    if text[begun].isupper() and opens(text, begun):
        return True
    return named_before(text, begun) is not None


def _office(text: str, end: int) -> int | None:
    """Where a title begins that ends at `end`: "Speaker", "Comptroller and Auditor General"."""
    at = text.rfind(" ", max(0, end - _LONGEST_WORD), end) + 1
    if not is_title(text[at:end]):
        return None
    for _ in range(_MOST_WORDS):
        behind = at - 1
        first = text.rfind(" ", max(0, behind - _LONGEST_WORD), max(0, behind)) + 1
        word = text[first : max(0, behind)]
        office = word.lower() in entries("role_modifiers.txt") or role_noun(word.lower())
        if word != "and" and not (word[:1].isupper() and office):
            break
        at = first
    return at + len("and ") if text.startswith("and ", at) else at


def _with_portfolio(text: str, start: int, stop: int) -> int:
    """Where a role ends with the field that is a part of it: "minister of trade"."""
    if text[start:stop].rsplit(" ", 1)[-1].lower() not in rule_words("with a portfolio"):
        return stop
    match = _PART.match(text, stop) or _PORTFOLIO.match(text, stop)
    if match is None or match["first"] in word_set("function_words.txt"):
        return stop
    return match.end()


def _beginning(text: str, end: int, *, noun: bool) -> int | None:
    """Where the role begins whose last word ends at `end`."""
    begun: int | None = None
    for _ in range(_MOST_WORDS):
        at = text.rfind(" ", max(0, end - _LONGEST_WORD), end) + 1
        word = text[at:end]
        if not word:
            break
        plain = word.removeprefix("ex-").removeprefix("co-") if "-" in word else word
        if word[0].islower() and role_noun(plain) == plain:
            noun = True
        elif not (noun and (_modifies(text, at, plain) or word in _PARTIES)):
            if noun and begun is not None:
                begun = _with_field(text, begun)
            return _with_former(text, begun, at, word) if noun else begun
        begun, end = at, at - 1
    return begun


def _modifies(text: str, at: int, word: str) -> bool:
    """Whether a word at `at` belongs to the role behind it; its capital may open a sentence."""
    if word[0].isupper() and opens(text, at):
        word = word.lower()
    return word in entries("role_modifiers.txt")


def _with_former(text: str, begun: int | None, at: int, word: str) -> int | None:
    """Where a role begins that is over, with its nation: "former Ruritanian president"."""
    phrase = phrase_of[word]
    if phrase is None or phrase.country is None or phrase.place:
        return begun
    words = text[max(0, at - _LONGEST_WORD) : at].split()
    former = words[-1].lstrip(_OPENING_MARKS) if words else ""
    return at - 1 - len(former) if former.lower() in _FORMER else begun


def _with_field(text: str, begun: int) -> int:
    """Where a role begins with what it is for: "Ruritania’s reunification minister"."""
    start = begun
    for _ in range(_MOST_FIELD):
        match = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
        if match is None or match[1].endswith(("ed", "ing", "ly")):
            break
        if match[1] in word_set("function_words.txt") or match[1] in _NO_PART:
            break
        start = match.start(1)
        owned = _OWNER.search(text, max(0, start - _OWNED_REACH), start)
        if owned or named_before(text, start):
            return start
    return begun


def behind(text: str, end: int) -> Span | None:
    """The role in apposition behind a name that ends at `end`: "…, the agency’s director"."""
    capitals = text[end : end + 1] == " " and text[end + 1 : end + 3].isupper()
    if capitals and (letters := _LETTERS.match(text, end)):
        end += len(letters[0]) * (letters[1] in rule_words("letters behind a name"))
    if text[end : end + 2] != ", ":
        return None
    match = _APPOSITION.match(text, end, end + _REACH)
    if match is None:
        return None
    start, stop = match.span("role")
    words = match["role"].split(" ")
    # In "who’s" and "who'd", too.
    plain = [word.partition("’")[0].partition("'")[0] for word in words]
    cut = next((at for at, word in enumerate(plain) if at and word in _STOPS), len(words))
    if cut < len(words) and plain[cut] in _VERBS:
        return None  # by Roe, the minister said
    if words[0] in _NO_ROLE_OPENS:
        return None  # Jane Roe, was named director
    stop = start + len(" ".join(words[:cut]).rstrip())
    words = text[start:stop].split()
    if text[stop : stop + 1] == "." and words[-1] in abbreviations():
        return None  # Jane Roe, Prof. John Doe and others
    if len(words) > _MOST_WORDS or not _is_role(words[-1]):
        return None  # Jane Roe, arms folded
    return start, _with_portfolio(text, start, stop)


def _is_role(word: str) -> bool:
    lower = word.lower()
    if is_title(word):
        return True
    return role_noun(lower) == lower and word not in word_set("word_surnames.txt")
