"""How many words of a run a known name takes in, and a person's.

Words are told by the place of the first in their run, and by how many there are.
"""

from factcli.extract.names.lexicon import Sort
from factcli.extract.names.runs import Joint, Word
from factcli.extract.words.cues import cue_of, lexicon
from factcli.extract.words.lists import entries, rule_words, word_set
from factcli.extract.words.phrases import LONGEST, Phrase, begins, phrase_of

OFFICE = Sort.TITLE | Sort.ROLE
_PLAIN = Sort.COMMON | Sort.THING
_DESCRIBING = frozenset(("General", "Major", "Private"))  # titles that are adjectives, too
_ARTICLES = ("the ", "The ", " a ", "A ")
_BUILDINGS = rule_words("buildings")
DESCRIBES = _PLAIN | OFFICE | Sort.ORGANISATION | Sort.FUNCTION | Sort.MODIFIER
_GIVEN = Sort.FIRST_NAME | Sort.INITIAL
_IN_NAME = (Joint.BLANK, Joint.PARTICLE, Joint.COMMA, Joint.NICKNAME)
_LONGEST_NAME = 5  # words
_SHORT = 3  # letters of what may be initials: "JD Roe"


def phrase(run: list[Word], at: int, text: str) -> tuple[int, Phrase | None]:
    """The longest known wording that starts at a word, and how many words it takes."""
    first = run[at]
    if not begins[first.text]:
        return 0, None
    for size in range(min(LONGEST, len(run) - at), 0, -1):
        last = run[at + size - 1]
        form = first.text if size == 1 else text[first.start : last.end]
        found = phrase_of[form.replace("’", "'") if "’" in form else form]
        if found is not None:
            return size, found
    return 0, None


def person(run: list[Word], at: int, text: str, *, offices: int, headline: bool) -> int:
    """How many words from `at`, behind so many of titles and roles, make a person's name."""
    if at == len(run) or (offices and run[at].joint != Joint.BLANK):
        return 0
    before = run[at - offices : at]
    if before and not headline and any(word.sorts & Sort.TITLE for word in before):
        if offices == 1 and _is_no_title(before[0], run[at], text):
            return 0
        size = _extent(run, at, text, headline=False, titled=True)
        return 0 if _names_building(run, at + size) else size
    if run[at].sorts & Sort.FUNCTION and (headline or not is_first_name(run, at)):
        return 0
    plain = run[at].sorts & _PLAIN and not run[at].sorts & Sort.FIRST_NAME
    if offices and (plain or phrase(run, at, text)[1]):
        return 0  # "Republican | Jewish leaders"
    sort = run[at].sorts & (Sort.FIRST_NAME | Sort.COMMON)
    if headline and (sort == Sort.COMMON or (not sort and _is_verb(run[at]))):
        return 1  # a verb
    size = _extent(run, at, text, headline=headline)
    if not headline and is_thing(run, at + size, text):
        return 0
    return size if _is_name(run[at : at + size]) else 1


def _is_no_title(title: Word, word: Word, text: str) -> bool:
    """Whether what may be a title belongs to a thing: the General Election, Miss Ruritania."""
    if title.text in _DESCRIBING:
        return bool(word.sorts & _PLAIN) and text.endswith(_ARTICLES, 0, title.start)
    known = phrase_of[word.text] if title.text == "Miss" else None
    return known is not None and known.place


def _names_building(run: list[Word], end: int) -> bool:
    """Whether a place named after somebody ends behind `end`: "Queen Jane | Central Airport"."""
    last = end - 1
    while last + 1 < len(run) and run[last + 1].joint == Joint.BLANK:
        last += 1
    if last > end - 1:
        return bool(run[last].sorts & Sort.THING) and not run[last].sorts & Sort.SURNAME_TOO
    return run[last].text in _BUILDINGS


def is_first_name(run: list[Word], at: int) -> bool:
    """Whether a small word is a first name: "said Will Roe", but not "Will Roe stay?"."""
    word = run[at]
    if not word.sorts & Sort.FIRST_NAME or word.opens or at + 1 == len(run):
        return False
    return run[at + 1].joint == Joint.BLANK and not run[at + 1].sorts & DESCRIBES


def _extent(run: list[Word], at: int, text: str, *, headline: bool, titled: bool = False) -> int:
    """How many words from `at` may belong to one name of a person."""
    last = at + 1
    while last < len(run) and last - at < _LONGEST_NAME:
        word = run[last]
        if word.joint == Joint.COMMA and not word.sorts & Sort.SUFFIX:
            break
        if word.joint not in _IN_NAME:
            break
        if not _goes_on(run, at, last, text, headline=headline, titled=titled):
            break
        last += 1
        if word.sorts & Sort.SUFFIX:
            break
    return last - at


def is_thing(run: list[Word], end: int, text: str) -> bool:
    """Whether the words before `end` belong to the name of a thing: "Elm | Street"."""
    if end == len(run) or run[end].joint != Joint.BLANK or phrase(run, end, text)[1]:
        final = run[end - 1].sorts
        return bool(final & Sort.THING) and not final & Sort.SURNAME_TOO
    return bool(run[end].sorts & Sort.THING)


def _is_name(words: list[Word]) -> bool:
    """Whether words that follow each other may be a person's name without a title."""
    first, final = words[0], words[-1]
    if len(words) == 1 or final.sorts & Sort.SUFFIX:
        return True
    if len(final.text) == 1 and not first.sorts & Sort.FIRST_NAME:  # "Plan B"
        return False
    if final.sorts & Sort.THING and not final.sorts & Sort.SURNAME_TOO:
        return False
    if first.sorts & _GIVEN:
        return True
    if final.sorts & Sort.THING or first.sorts & (Sort.THING | Sort.SURNAME_TOO) == Sort.THING:
        return False
    strange = [not word.sorts & (_PLAIN | Sort.MODIFIER) for word in words]
    if first.opens and not strange[0]:
        return False  # a sentence start before a name: read on from the next word
    return strange[0] or strange[-1]


def _goes_on(
    run: list[Word], at: int, last: int, text: str, *, headline: bool, titled: bool
) -> bool:
    """Whether a name that began at `at` takes in the word at `last`."""
    word = run[last]
    if word.joint in (Joint.PARTICLE, Joint.NICKNAME) or word.sorts & Sort.SUFFIX:
        return True
    if is_letters(word) or (headline and _is_cut(run, at, last)):
        return False
    surname = all(name.sorts & _GIVEN for name in run[at:last])
    if last - at > 1 and surname and run[last - 1].sorts & Sort.INITIAL:
        return True
    if word.sorts & Sort.FUNCTION and (headline or not _may_be_surname(run, at, last)):
        return False
    if headline and word.sorts & Sort.COMMON and (not surname or last - at > 1):
        return False
    if word.sorts & (OFFICE | Sort.ORGANISATION | Sort.THING):
        given = surname or (run[at].sorts & _GIVEN and word.sorts & Sort.SURNAME_TOO)
        given = given or (last - at == 1 and (titled or _is_surname_of(run[at], word)))
        if not given or not _ends(run, last, text):
            return False
    if last + 1 < len(run) and run[last + 1].sorts & Sort.SUFFIX:
        return True
    may_be_name = surname or (titled and word.text in entries("country_surnames.txt"))
    return _is_unknown(run, at, last, text, surname=may_be_name)


def _may_be_surname(run: list[Word], at: int, last: int) -> bool:
    """Whether a small word is the surname behind first names: "Jane Will", "Perrin Long"."""
    if all(name.sorts & _GIVEN for name in run[at:last]):
        return len(run[last].text) > _SHORT
    return last - at == 1 and _is_surname_of(run[at], run[last])


def _is_unknown(run: list[Word], at: int, last: int, text: str, *, surname: bool) -> bool:
    """Whether the word at `last` begins nothing that is known, or may be a surname all the same."""
    size, known = phrase(run, last, text)
    if known is None:
        return True
    if not surname or size > 1 or run[last].sorts & Sort.CAPITALS:
        return False
    named = known.place or known.country or known.organisation
    return bool(named) or phrase_of[run[at].text] is None  # Dallas | Ebola


def is_letters(word: Word) -> bool:
    """Whether a word is letters behind a name: "Jane Roe | MP"."""
    return word.text in rule_words("letters behind a name")


def _is_cut(run: list[Word], at: int, last: int) -> bool:
    """Whether a verb, or the end of a stretch of capitals, cuts a name in a headline."""
    word, before = run[last], run[last - 1]
    shouted = before.sorts & Sort.CAPITALS and len(before.text) > _SHORT
    if shouted and not word.sorts & Sort.CAPITALS:
        return True  # LATE NIGHT Jane Roe
    second = last - at > 1 or not run[at].sorts & _GIVEN
    return (second and _is_verb(word)) or lexicon().tags.get(word.text.lower()) == "v"


def _is_verb(word: Word) -> bool:
    """Whether a word is a form of a verb that is no name: "Reveals", "Took"."""
    lower, words = word.text.lower(), lexicon()
    cue = cue_of(lower)
    if cue is not None:
        return cue.form == "V"
    return words.tags.get(lower) in ("v", "X")


def _is_surname_of(first: Word, word: Word) -> bool:
    """Whether a role is a surname here, behind what is no word: "Deadra Farmer"."""
    known = first.sorts & (DESCRIBES | Sort.CAPITALS) or first.text.endswith(("an", "er"))
    return not known and word.text in word_set("word_surnames.txt")


def _ends(run: list[Word], at: int, text: str) -> bool:
    """Whether a word that may be an office or a thing is a surname: nothing of such follows."""
    if at + 1 == len(run) or run[at + 1].joint not in (Joint.BLANK, Joint.OF):
        return True
    after = run[at + 1]
    if after.joint == Joint.BLANK:  # "Sandra Day O’Connor"
        return not run[at].sorts & OFFICE and not after.sorts & DESCRIBES
    if text[run[at].end : after.start] == " on ":
        return True  # said Peter Hall on Monday
    known = phrase(run, at + 1, text)[1]
    return known is not None and known.place
