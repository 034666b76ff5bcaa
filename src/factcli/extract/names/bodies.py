"""How many words of a run an organisation takes in that no list knows.

Words are told by the place of the first in their run, and by how many there are.
"""

from functools import cache

from factcli.extract.names.extents import OFFICE, is_thing, phrase
from factcli.extract.names.lexicon import Sort
from factcli.extract.names.runs import Joint, Word
from factcli.extract.words.lists import rule_words
from factcli.extract.words.phrases import Phrase, phrase_of

_INSIDE = (Joint.BLANK, Joint.COMMA, Joint.AMPERSAND)
_NO_FIELD = Sort.ORGANISATION | Sort.PLURAL | Sort.ROLE | Sort.FUNCTION | Sort.FIRST_NAME
_NO_PLACE = _NO_FIELD | Sort.COMMON | OFFICE
_LONGEST_FIELD = 7  # words
_PORTFOLIOS = rule_words("fields of ministers")
_NO_NAME_OF_BODY = Sort.FUNCTION | Sort.FIRST_NAME | OFFICE
_OWN_KIND = Sort.ORGANISATION | Sort.OPENER  # Union Pacific
_NO_NAME_OF_FIRM = Sort.FUNCTION | Sort.FIRST_NAME | Sort.COMMON | OFFICE | Sort.CAPITALS
_WHAT_IT_IS = tuple(f" {noun} " for noun in sorted(rule_words("what an organisation is")))
_PARTNERS = rule_words("partners of a firm")
_OF_TWO_PLACES = rule_words("bodies of two places")
_RANKS = rule_words("ranks before a field")
_UP = frozenset(("Up", "Out"))  # "Levelling Up"
_SPORTS = rule_words("sports")
_COMPASS = rule_words("compass")
# How what a body is for ends that goes on: "the Council for the Protection | of Birds".
_DEEDS = ("tion", "sion", "ment", "ance", "ence", "Study")


def organisation(run: list[Word], at: int, text: str, *, headline: bool = False) -> int:
    """How many words from `at` make an organisation by the word it ends in; 0 if none do.

    Small words with capitals belong to it ("Save Our Children Fund"), but not in a headline.
    """
    if run[at].sorts & Sort.DOMAIN:
        return 1
    size = _size(run, at, text, headline=headline)
    end = at + size
    if end < len(run) and run[end].joint == Joint.BLANK and is_thing(run, end, text):
        return 0  # "Federal Records | Act"
    if end < len(run) and run[end - 1].text in _PORTFOLIOS and _is_minister(run[end]):
        return 0  # "Emergency Services | Minister"
    if end < len(run) and run[at].text in _RANKS and _is_office_of(run[end]):
        return 0  # "Chief Technology | Officer"
    if size > 1 and end + 1 == len(run) and _is_branch(run[end]):
        return size + 1  # "Cancer Research | Wales"
    return size if size > 1 else 0


@cache
def trades() -> frozenset[str]:
    """What a firm is, as a sentence opens with it: "Chipmaker", "Operator"."""
    nouns = rule_words("what an organisation is")
    return frozenset(noun.capitalize() for noun in nouns if noun.endswith(("er", "or", "airline")))


def opens_with_kind(run: list[Word]) -> bool:
    """Whether a sentence opens with what an organisation is, before its name: "Chipmaker Zenda"."""
    if len(run) < 2 or not run[0].opens or run[1].joint != Joint.BLANK:
        return False
    trade = run[0].text in trades()
    return trade and not (run[0].sorts & _OWN_KIND or run[1].sorts & _NO_NAME_OF_FIRM)


def is_plain(run: list[Word]) -> bool:
    """Whether a run opens with two words that are no names, inside a sentence: "Clear Water"."""
    if len(run) < 2 or run[0].opens or run[1].joint != Joint.BLANK:
        return False
    return bool(run[0].sorts & Sort.COMMON and run[1].sorts & (Sort.COMMON | Sort.FUNCTION))


def described(run: list[Word], text: str) -> int:
    """How many words that are no names are one behind what it is: the charity | Open Door."""
    if not (is_plain(run) and text.endswith(_WHAT_IT_IS, 0, run[0].start)):
        return 0
    size = 0
    for word in run:
        if size and word.joint != Joint.BLANK:
            break
        last = size > 0 and word is run[-1] and word.sorts & Sort.FUNCTION  # Water First
        if not last and (not word.sorts & Sort.COMMON or word.sorts & _NO_NAME_OF_BODY):
            return 0
        size += 1
    return size


def _is_minister(word: Word) -> bool:
    return word.joint == Joint.BLANK and word.text in rule_words("heads of a department")


def _is_office_of(word: Word) -> bool:
    return word.joint == Joint.BLANK and bool(word.sorts & Sort.ROLE)


def _is_branch(word: Word) -> bool:
    """Whether a word behind a body's name says in which country it is."""
    known = phrase_of[word.text] if word.joint == Joint.BLANK else None
    return known is not None and known.place and not word.sorts & (Sort.FUNCTION | Sort.FIRST_NAME)


def _size(run: list[Word], at: int, text: str, *, headline: bool) -> int:
    """How many words from `at` an organisation takes in, whatever stands behind it."""
    partners = False
    end = inside = at
    if run[at].sorts & Sort.OPENER:
        end = _after_opener(run, at)
    elif at + 1 < len(run) and run[at + 1].joint == Joint.AMPERSAND and _are_partners(run, at):
        end, partners = at + 2, True
    elif field := _field_of_two(run, at):
        inside = at + field  # "Nursing and Midwifery | Council"
    end = max(end, _last_end(run, at, inside, headline=headline))
    if end == at:
        return 0
    if run[end - 1].text == "United" and phrase(run, end - 1, text)[0] > 1:
        return 0  # "COP31 | United Nations"
    if run[end - 1].sorts & Sort.GOES_ON:
        end = _object(run, end, text)
    named = run[at].sorts & Sort.FIRST_NAME and run[at + 1 : at + 2]
    if end - at == 2 and named and named[0].sorts & Sort.SURNAME_TOO and not partners:
        return 0
    return end - at


def _last_end(run: list[Word], at: int, inside: int, *, headline: bool) -> int:
    """Where the last word from `inside` on ends that may end the name at `at`; 0 if none may."""
    end, last = 0, inside
    while last < len(run) and (last == at or run[last].joint in _INSIDE):
        sorts = run[last].sorts
        if last > at and (
            (sorts & Sort.FUNCTION and headline)
            or (
                sorts & OFFICE
                and not sorts & (Sort.ORGANISATION | Sort.PLURAL)
                and not _leads_to_body(run, last)
            )
        ):
            break
        last += 1
        if sorts & Sort.ORGANISATION:
            end = last
    return end


def _field_of_two(run: list[Word], at: int) -> int:
    """How many words that "and" joins say what the body behind them is for.

    "Nursing and Midwifery | Council", "Ruritanian Securities and Investment | Commission".
    """
    if _are_two_places(run[at : at + 3]):
        return 2
    joined = False
    for last in range(at, min(at + _LONGEST_FIELD, len(run))):
        word = run[last]
        joined = joined or (last > at and word.joint == Joint.AND)
        if last > at and word.joint not in (Joint.BLANK, Joint.AND):
            return 0
        if joined and word.sorts & Sort.ORGANISATION and word.joint == Joint.BLANK:
            whole = word.sorts & Sort.GOES_ON or last == at + 2
            return last - at if whole else 0
        nation = last == at and not word.opens and _is_nation(word)
        if not (nation or _is_of_field(word)):
            return 0
    return 0


def _are_two_places(words: list[Word]) -> bool:
    """Whether two names that no list knows have a police together: "Thames and Severn Police"."""
    if len(words) < 3 or words[2].text not in _OF_TWO_PLACES or words[1].joint != Joint.AND:
        return False
    named = words[2].joint == Joint.BLANK and not (words[0].sorts | words[1].sorts) & _NO_PLACE
    return named and not any(_is_nation(word) for word in words[:2])


def _is_before_nation(run: list[Word], at: int) -> bool:
    behind = run[at + 1 : at + 2]
    if not behind or behind[0].joint != Joint.BLANK:
        return False
    known = phrase_of[behind[0].text]
    return known is not None and known.place and known.country is not None


def _is_nation(word: Word) -> bool:
    known = phrase_of[word.text]
    return known is not None and known.country is not None


def _is_of_field(word: Word) -> bool:
    """Whether a word may say what a body is for: plain, and none that is an organisation's own."""
    if word.joint == Joint.AND and not word.sorts & _NO_FIELD:
        return True
    no_field = word.sorts & (_NO_FIELD & ~Sort.ORGANISATION | Sort.GOES_ON)
    if no_field or not word.sorts & Sort.COMMON:
        return False
    if not word.sorts & Sort.ORGANISATION:
        return True
    known = phrase_of[word.text]
    return known is None or known.organisation is None


def _leads_to_body(run: list[Word], at: int) -> bool:
    """Whether a body's last word stands right behind a role: "Zenda | Player Association"."""
    if at + 1 == len(run) or run[at + 1].joint != Joint.BLANK:
        return False
    return run[at + 1].sorts & (Sort.ORGANISATION | Sort.SURNAME_TOO) == Sort.ORGANISATION


def _after_opener(run: list[Word], at: int) -> int:
    """Where an organisation ends that begins with a word for one: "Radio | Zenda"."""
    if run[at].text in _SPORTS:
        return at + 2 if _is_before_nation(run, at) else at  # "Tennis | Ruritania"
    end = at + 1
    while end < len(run) and run[end].joint in (Joint.BLANK, Joint.PARTICLE):
        if run[end].sorts & (Sort.FUNCTION | OFFICE | Sort.COMMON | Sort.FIRST_NAME):
            break
        end += 1
    return end if end - at > 1 else at


def _are_partners(run: list[Word], at: int) -> bool:
    """Whether two names that "&" joins are those of a firm: "Roe & Doe", not "Jack & Jill"."""
    if all(known and known.organisation for known in map(_known, run[at : at + 2])):
        return False  # Twitter & Instagram
    one, other = run[at].sorts, run[at + 1].sorts
    both = one & other & (Sort.FIRST_NAME | Sort.COMMON)
    if run[at + 1].text in _PARTNERS:
        return not one & (OFFICE | Sort.FUNCTION)  # Roe & Sons
    return not (both or (one | other) & (OFFICE | Sort.FUNCTION))


def _known(word: Word) -> Phrase | None:
    return phrase_of[word.text]


def known_inside(run: list[Word], at: int, size: int, text: str) -> bool:
    """Whether a known organisation fills the words behind the first: "Roe | White House"."""
    joined = size > 1 and run[at + 1].joint != Joint.OF
    behind, known = phrase(run, at + 1, text) if joined else (0, None)
    return bool(
        behind == size - 1 and known and known.organisation and not known.organisation.plural
    )


def known_behind(run: list[Word], at: int, size: int, text: str) -> bool:
    """Whether a known organisation begins behind a "The" and goes as far: "The | Daily Beast"."""
    behind, known = phrase(run, at + 1, text) if at + 1 < len(run) else (0, None)
    return behind + 1 >= size and known is not None and known.organisation is not None


def _object(run: list[Word], at: int, text: str) -> int:
    """Where an organisation ends whose name goes on from `at`: "Department | of State"."""
    if at == len(run) or run[at].joint != Joint.OF:
        return at
    if text[run[at].start - 3 : run[at].start] == "on " and phrase(run, at, text)[1]:
        return at  # "the Council on Wednesday"
    if _is_office(run, at):
        return at  # "the Party | of Prime Minister Jane Roe"
    size, known = phrase(run, at, text)
    if known and known.organisation:
        return at + size  # "the Parliament | of the European Union"
    last = at
    while last < len(run) and (last == at or _joins_object(run[last - 1], run[last])):
        last += 1
    if last < len(run) and run[last].joint == Joint.BLANK and run[last].sorts & OFFICE:
        while last > at + 1 and run[last - 1].sorts & Sort.MODIFIER:
            last -= 1  # "… of Teachers | National Executive Director Jane Roe"
    goes_on = run[last - 1].sorts & Sort.GOES_ON or run[last - 1].text.endswith(_DEEDS)
    return _object(run, last, text) if goes_on else last


def _is_office(run: list[Word], at: int) -> bool:
    """Whether a title stands at a word, with a name behind it."""
    last = at
    while last + 1 < len(run) and run[last].sorts & Sort.MODIFIER and not run[last].sorts & OFFICE:
        last += 1
    behind = run[last + 1 : last + 2]
    office = run[last].sorts & OFFICE and not run[last].sorts & Sort.PLURAL
    return bool(office and behind and behind[0].joint == Joint.BLANK)


def _joins_object(before: Word, word: Word) -> bool:
    """Whether a word belongs to what stands behind the "of" of an organisation."""
    if before.sorts & Sort.PLURAL:
        return False
    if word.joint == Joint.COMMA:
        return True  # "University | of California, Berkeley"
    if word.joint != Joint.BLANK:
        return word.joint in (Joint.AND, Joint.AMPERSAND) and bool(word.sorts & Sort.COMMON)
    if word.sorts & Sort.PLURAL or before.text in _COMPASS:
        return True  # "Federation | of Professional Journalists"
    if word.text in _UP and before.text.endswith("ing"):
        return True  # "Department | for Levelling Up"
    return not (
        word.sorts & (OFFICE | Sort.FUNCTION)
        or word.sorts & (Sort.FIRST_NAME | Sort.COMMON) == Sort.FIRST_NAME
    )
