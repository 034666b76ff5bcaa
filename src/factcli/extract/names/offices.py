"""How many words of a run are titles and roles before a name: "Women and Children Minister | Roe".

Words are told by the place of the first in their run, and by how many there are.
"""

from factcli.extract.names.extents import OFFICE, phrase
from factcli.extract.names.lexicon import Sort, name_titles
from factcli.extract.names.runs import Joint, Word
from factcli.extract.words.lists import rule_words

_WITH_PORTFOLIO = rule_words("heads of a department")
_LONGEST_PORTFOLIO = 4  # words


def offices(run: list[Word], at: int, text: str) -> int:
    """How many words from `at` are titles and roles before a name."""
    field = _portfolio(run, at)
    if not run[at + field].sorts & (OFFICE | Sort.MODIFIER):
        return 0
    own = _offices(run, at + field, text)
    return field + own if own else 0


def _offices(run: list[Word], at: int, text: str) -> int:
    last = end = at
    while last < len(run) and (last == at or run[last].joint == Joint.BLANK):
        sorts = run[last].sorts
        if not sorts & (OFFICE | Sort.MODIFIER):
            break
        last += 1
        if sorts & OFFICE:
            end = last
    if end - at == 1 and _is_first_name_too(run, at):
        return 0
    alone = end == len(run) or run[end].joint != Joint.BLANK
    if alone and end - at > 1 and _is_titled_surname(run[end - 2], run[end - 1]):
        return end - at - 1
    if end > at and run[end - 1].sorts & Sort.PLURAL:
        return end - at  # "Residents | of Upper Zenda"
    if end > at and end < len(run) and run[end].joint == Joint.OF:
        return _office_of(run, end, text) - at
    return end - at


def _is_field(run: list[Word], at: int) -> bool:
    """Whether two names with a first name follow a word that is none."""
    words = run[at : at + 3]
    if len(words) < 3 or words[0].sorts & Sort.FIRST_NAME:
        return False
    blank = all(word.joint == Joint.BLANK for word in words[1:])
    return blank and bool(words[1].sorts & Sort.FIRST_NAME)


def _portfolio(run: list[Word], at: int) -> int:
    """How many words from `at` say what a minister is for: "Women and Children | Minister"."""
    for last in range(at, min(at + _LONGEST_PORTFOLIO + 1, len(run))):
        word = run[last]
        if last > at and word.joint not in (Joint.BLANK, Joint.AND):
            return 0
        if word.text in _WITH_PORTFOLIO:
            return last - at
        if word.sorts & Sort.FUNCTION or not word.sorts & (Sort.COMMON | Sort.MODIFIER):
            return 0
    return 0


def _is_first_name_too(run: list[Word], at: int) -> bool:
    """Whether a word for a role is the first name before one other: "Dean Roe"."""
    word = run[at]
    if word.text not in name_titles() or at + 1 == len(run):
        return False
    if word.joint == Joint.BLANK or run[at + 1].joint != Joint.BLANK:
        return False  # Law School Dean Roe
    return at + 2 == len(run) or run[at + 2].joint != Joint.BLANK


def _is_titled_surname(title: Word, word: Word) -> bool:
    """Whether a word for an office is a surname behind a title: "Sen. King", "Ms. Singer"."""
    if not title.sorts & Sort.TITLE or not title.sorts & (Sort.COURTESY | Sort.ABBREVIATED):
        return False
    return bool(word.sorts & Sort.SURNAME_TOO) or word.sorts & OFFICE == Sort.ROLE


def _office_of(run: list[Word], at: int, text: str) -> int:
    """Where a title ends that goes on from `at` before a name: "Secretary | of State John Roe"."""
    if phrase(run, at, text)[1]:
        return at  # "Republican | of New York"
    for last in range(at, len(run)):
        if last == at and _is_field(run, at):
            continue  # of Tourism | Kostas Roe
        if last > at and run[last].joint != Joint.BLANK:
            break
        if run[last].sorts & Sort.FIRST_NAME or not run[last].sorts & Sort.COMMON:
            return last
    return at
