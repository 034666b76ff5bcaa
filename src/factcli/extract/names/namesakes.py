"""Words known otherwise that are somebody's first name here: "Paris Roe", "said Cuba Roe, 71"."""

from factcli.extract.names.extents import DESCRIBES, OFFICE
from factcli.extract.names.lexicon import Sort
from factcli.extract.names.runs import Joint, Word
from factcli.extract.page.neighbours import word_before
from factcli.extract.words.lists import marked, rule_words, word_set
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import Phrase, phrase_of

_MONTHS = rule_words("months that are names")
_BEFORE_MONTHS = rule_words("before a month")
_DESCRIBED = pattern(r", (?:(?:aged )?\d{1,3}\b|an? (?:[\w-]+ ){0,2}[a-z]+,|who )")


def _is_introduced(run: list[Word], at: int, text: str) -> bool:
    """Whether two words are told of as a person: one who says something, with an age or a post."""
    after = run[at + 1]
    if at + 2 < len(run) or after.joint != Joint.BLANK or after.sorts & (DESCRIBES | Sort.CAPITALS):
        return False
    speaks = text[max(0, run[at].start - 5) : run[at].start] in ("said ", "says ")
    return speaks or _DESCRIBED.match(text, after.end) is not None


def opens_name(
    run: list[Word], at: int, size: int, known: Phrase, text: str, *, headline: bool
) -> bool:
    """Whether a word known otherwise opens a name here: "Paris Roe", "Austin Roe", "Lord Roe"."""
    if size > 1 or known.organisation or at + 1 >= len(run):
        return False
    after = run[at + 1]
    if run[at].sorts & OFFICE and not known.place and after.joint == Joint.BLANK:
        return True  # "Lord Roe", "CEO Roe"
    rare = run[at].text in marked("country_given_names.txt")["rare"] and not headline
    if rare and _is_introduced(run, at, text):
        return True  # said Cuba Roe, 71
    if not run[at].sorts & Sort.FIRST_NAME or run[at].text.endswith("day"):
        return False  # "on Sunday Acton manager John Roe said"
    if after.joint != Joint.BLANK or after.sorts & Sort.CAPITALS:
        return False
    if run[at].text in _MONTHS and word_before(text, run[at].start).lower() in _BEFORE_MONTHS:
        return False  # In May John Roe said
    often = run[at].text in marked("country_given_names.txt")["often"]
    behind = phrase_of[after.text]
    if behind and (behind.country or behind.place) and known.country and not often:
        return False  # against France England won
    ends = at + 2 == len(run) or run[at + 2].joint != Joint.BLANK
    if headline or not often:
        plain = not after.sorts & (DESCRIBES & ~Sort.COMMON) and ends
        surname = (
            plain
            and not headline
            and run[at].text not in _MONTHS
            and after.text in word_set("word_surnames.txt")
        )
        return surname or not after.sorts & DESCRIBES
    return not after.sorts & (DESCRIBES & ~Sort.COMMON) and ends  # Chad Sweet
