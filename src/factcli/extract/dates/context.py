"""What the words around a day or a number tell: whether it is a date, and which way it looks."""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcli.extract.page.neighbours import starts_sentence, word_after, word_before
from factcli.extract.words.lists import marked, rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import PartialDate, Span

_REACH = 90  # code points before a day that are read for where it looks
_CLAUSE_END = pattern(r"[.;:!?\n\"]\s|[“”]\s")
_AHEAD = pattern(
    r"\b(?:will|wo|shall|would|could|may|might|scheduled|slated|due|expected|upcoming|coming"
    r"|(?:set|plans?|planning|going|hopes?|hoping|wants?|preparing|about) (?:to|for)"
    r"|(?:is|are|was|were) to [a-z]+|to(?<=, to) be [a-z]+"
    r"|(?:promis|pledg|vow|threaten|offer|intend|aim)(?:es?|s|ed|ing)? to|agree[sd]? to"
    r"|starting|beginning|meet again|(?:steps|step) down"
    r"|visits [A-Z]\w+"
    r"|(?:asked|called) (?:[\w’]+ ){0,3}for an? (?:[a-z]+ )?(?:meeting|vote|hearing|debate|strike)"
    r"|before|ahead of)\b|['’]ll\b|['’]d (?:rather|sooner|like|love|prefer|be)\b"
)
_AHEAD_RIGHT_BEFORE = pattern(
    r"\b(?:by|until|till|before|ahead of|no later than|starting|beginning|(?:is|are)(?: on)?"
    r"|(?:scheduled|planned|slated|due|set) (?:for|on|in)|hop(?:e|es|ed|ing) for"
    r"|(?:called|announced|booked) (?:(?:[\w-]++|’)+ ){1,3}for)\s(?:the\s|this\s|early\s|late\s)?$"
)
_PERIOD_BEFORE = pattern(r"\b(?:year|quarter|months|weeks) (?:to|through|ended)\s(?:the\s|end-)?$")
_WISHED = r"(?:asked|called|hoped|planned|wanted|promised|pledged|vowed|agreed|demanded)\b"
_WISHED_BY = pattern(rf"\b{_WISHED} (?:(?![“”])[^.;\n])*$")
_REACHED_BY = pattern(
    rf"\b(?:had (?!{_WISHED})[a-z]+|reached|arrived|climbed|grew|spread|returned|dropped|fell"
    r"|rose)\b.* by $"
    rf"|\bhad (?!to |{_WISHED})[a-z]+.* (?:until|till) $"
)
_NOT_YET = pattern(r"\b(?:not|never)\b.*\b(?:until|till)\s|n['’]t\b.*\b(?:until|till)\s")
_SMALL_WORD = pattern(r"\b[a-z]+\b")
_WORD_BEHIND = pattern(r",?\s(?:[a-z]+ly\s)?([a-z]+)\b")
_OF_PARTICIPLES = ("be ", "been ", "is ", "are ")
_SHORTEST_IN_ED = 4  # letters
_TELLING = ("said", "told", "wrote", "added", "warned", "announced")
_SINCE = pattern(r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing)\b")
_WAS_BEHIND = pattern(r",?\s(?:there )?(?:was|were|had|saw)\b")
_WILL_BEHIND = pattern(
    r"(?:\b(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|to)"
    r"|(?<!who )(?<!which )(?<!that )visits [A-Z]\w+)|['’]ll)\b"
)
_MANY_BEFORE = pattern(r"\b(?:[a-z]+s|[A-Z](?:[\w-]++|’)*|they|we|who) \Z")
_RELATIVES = ("who ", "which ", "that ")
_THE_EVENT_OF = pattern(r"\b(?:[Tt]he|a) (?:[a-z-]+ )?[a-z]+ of $")
_BACK_TO = pattern(
    r"\b(?:(?:back|dat(?:es?|ed|ing)|return(?:s|ed|ing)?|compared) to"
    r"|as (?:late|early|recently|far back|long ago) as) $"
)
_WHEN = ("in", "around", "until", "since")
_OUR_TIMES = ("19", "20")  # how the years of the living begin
_BEFORE_CHRIST = pattern(r"(?:(?:\s?[–-]\s?| to | and | or )\d{1,4})? ?(?:BCE?|B\.C\.)")
_ADDRESS = pattern(
    r" (?:[A-Z](?:[\w.-]++|’)+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way"
    r"|Highway|Court|Place|Square)\b"
)
_EVERY = pattern(r"\b(?:every|each)\s(?:[A-Z][a-z]+days?,?\s)+(?:and|or)\s$")
_MARKS = pattern(r"[“”]|[\"\n]|''")
_OPENS_ON = ("On", "Next", "This", "In")


class DateAt(NamedTuple):
    """A date at a span, null where it stays open.

    `key` is its month and its day where the words there do not give the year.
    """

    span: Span
    date: PartialDate | None
    key: tuple[int, int] | None = None


class Leaning(Enum):
    """Which way the words around a day look."""

    BACK = "back"
    AHEAD = "ahead"
    OPEN = "open"


AHEAD = {Leaning.AHEAD: True, Leaning.BACK: False, Leaning.OPEN: None}
"""Whether a day lies ahead, for the arithmetic of `calendar_days`."""


def is_a_day(text: str, start: int, end: int) -> bool:
    """Whether a weekday or a day of a month is one certain day: not `every Friday`."""
    words = marked("date_words.txt")
    before, after = word_before(text, start), word_after(text, end).rstrip(".")
    if before in ("and", "or") and _EVERY.search(text, max(0, start - _REACH), start):
        return False  # every Tuesday and Friday
    if before in ("a", "an"):  # a Friday; but a Friday interview
        return after.islower() and after not in words[">on"]
    if after in words[">the-no"] and before.lower() == "the":
        return False  # the Friday before
    return before not in words["<no"] and after not in words[">no"]


def is_year(text: str, start: int, end: int, *, joined: bool) -> bool:
    """Whether a number of four digits is a year; `joined` if it follows one in a list."""
    words = marked("date_words.txt")
    before, after = word_before(text, start), word_after(text, end)
    if after in words[">count"] or _ADDRESS.match(text, end) or _BEFORE_CHRIST.match(text, end):
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    if before in words["<the"] or before.endswith(("'s", "’s", "s'", "s’")):
        return after.isalpha()
    if joined and text[start : start + 2] in _OUR_TIMES and after.islower():
        return True  # the 2008 and 2012 champion
    stands_alone = not after.islower() or after in words[">on"]
    if joined or text[max(0, start - len("mid-")) : start].lower() == "mid-":
        return stands_alone
    if before in words["<opens"] or _is_told(text, start, end, before):
        return True  # By 2030 half of them
    if before == "of" and past_behind(text, end):
        event = _THE_EVENT_OF.search(text, max(0, start - _REACH), start)
        return event is not None and _word_before_of(text, start) not in words["<amount"]
    if before.lower() in words["<year"]:
        return stands_alone or (before == "of" and _word_before_of(text, start) in words["<of"])
    names_event = after in words[">event"] or after[:1].isupper()
    return before.islower() and before not in words["<count"] and names_event


def _is_told(text: str, start: int, end: int, before: str) -> bool:
    """Whether a phrase around a number says by itself that it is a year."""
    if text.startswith(("’s ", "'s "), end) and word_after(text, end + 2).islower():
        return True  # selling 2019’s cars
    if before in ("as", "to"):
        return _BACK_TO.search(text, max(0, start - _REACH), start) is not None
    return before in _WHEN and past_behind(text, end)  # until around 1900 came from


def _word_before_of(text: str, start: int) -> str:
    return word_before(text, start - len("of "))


def leaning(text: str, start: int, end: int) -> Leaning:
    """Whether the words around a day say that it is to come (will meet on Friday) or over."""
    window = text[max(0, start - _REACH) : start]
    clause = window[max((match.end() for match in _CLAUSE_END.finditer(window)), default=0) :]
    if _PERIOD_BEFORE.search(clause):
        return Leaning.BACK
    right_before = _AHEAD_RIGHT_BEFORE.search(clause)
    if right_before:
        not_yet = _NOT_YET.search(clause) and _past(clause, 0, len(clause)) is not None
        return Leaning.BACK if not_yet or _REACHED_BY.search(clause) else Leaning.AHEAD
    ends = [match.end() for match in _AHEAD.finditer(clause)]
    last = max([*ends, *(end for _, end in _coming(clause, 0, len(clause)))], default=0)
    if _past(clause, last, len(clause)) is not None or _WAS_BEHIND.match(text, end):
        return Leaning.BACK
    if last:
        return Leaning.AHEAD
    opener = word_before(text, start)
    if starts_sentence(text, start - len(opener) - 1 if opener in _OPENS_ON else start):
        return _of_what_follows(text, end, Leaning.OPEN if opener == "In" else Leaning.BACK)
    return Leaning.BACK if _SINCE.search(clause) else Leaning.OPEN


def _of_what_follows(text: str, end: int, otherwise: Leaning) -> Leaning:
    """Where a day that opens its sentence looks: as the first verb behind it that tells."""
    stop = min(end + _REACH, len(text))
    clause_end = _CLAUSE_END.search(text, end, stop)
    stop = clause_end.start() if clause_end else stop
    will, past = _WILL_BEHIND.search(text, end, stop), _past(text, end, stop)
    coming = (at for at, _ in _coming(text, end, stop) if not text.endswith(_RELATIVES, 0, at))
    ahead = min(stop if will is None else will.start(), next(coming, stop))
    if ahead < (stop if past is None else past):
        return Leaning.AHEAD
    return otherwise if past is None else Leaning.BACK


def _coming(text: str, start: int, end: int) -> Iterator[Span]:
    """The verbs that tell of what is to come: talks begin, the fair opens, he takes office."""
    for match in _SMALL_WORD.finditer(text, start, end):
        at = match.start()
        stop = _end_of(text, at, _by_first_word(rule_words("comes")).get(match[0], ()))
        if stop is None and (several := _by_first_word(rule_words("come")).get(match[0])):
            many = _MANY_BEFORE.search(text, max(start, at - _REACH), at)
            stop = _end_of(text, at, several) if many else None
        if stop is not None and stop <= end:
            yield at, stop


@cache
def _by_first_word(wordings: frozenset[str]) -> dict[str, list[str]]:
    """Some wordings by the word that they begin with."""
    found: dict[str, list[str]] = {}
    for wording in sorted(wordings):
        found.setdefault(wording.partition(" ")[0], []).append(wording)
    return found


def _end_of(text: str, start: int, wordings: Iterable[str]) -> int | None:
    """Where one of some wordings ends that stands at `start`."""
    for wording in wordings:
        end = start + len(wording)
        if text.startswith(wording, start) and not text[end : end + 1].isalnum():
            return end
    return None


def is_wished(text: str, start: int) -> bool:
    """Whether what is to be by a day was asked for or promised: asked for a study by May."""
    return _WISHED_BY.search(text, max(0, start - _REACH), start) is not None


def past_behind(text: str, end: int) -> bool:
    """Whether the verb right behind a date tells of what is over: the House in April voted."""
    verb = _WORD_BEHIND.match(text, end)
    if verb is None:
        return False
    if verb[1] in _TELLING and text[verb.start(1) - 2] == ",":
        return False  # will meet in April, said Roe
    return _is_past(text, *verb.span(1))


def _past(text: str, start: int, end: int) -> int | None:
    """Where the first verb stands that tells of what is over."""
    for match in _SMALL_WORD.finditer(text, start, end):
        if _is_past(text, *match.span()) and not _is_aside(text, *match.span()):
            return match.start()
    return None


def _is_past(text: str, start: int, end: int) -> bool:
    """Whether a word is a verb that tells of what is over."""
    word = text[start:end]
    if word in ("have", "was", "were"):
        return word_after(text, end) != "to"
    if word in rule_words("past"):
        return True
    if word == "cost":
        return text.endswith(("which ", "that "), 0, start)
    in_ed = word.endswith("ed") and len(word) >= _SHORTEST_IN_ED
    if word in rule_words("past or participle") or (in_ed and word not in rule_words("no past")):
        return not text.endswith(_OF_PARTICIPLES, 0, start)
    return False


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a word is said of a thing on the way: the cup, sponsored by Acme, on Friday."""
    beside = text.endswith(", ", 0, start) and text.startswith("ed", end - 2)
    return beside and word_after(text, end) == "by"


def quoted(text: str) -> list[Span]:
    """The stretches between quotation marks, each within its line, in order."""
    spans: list[Span] = []
    opened: int | None = None
    for match in _MARKS.finditer(text):
        mark = match[0]
        if opened is not None and mark != "“":
            spans.append((opened, match.start()))
            opened = None
        elif mark not in "”\n":
            opened = match.end()
    if opened is not None:
        spans.append((opened, len(text)))
    return spans
