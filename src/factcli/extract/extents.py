"""How many words of a run a name takes in: of a known name, an organisation, a title, a person.

Every function is given a run and the place of a word in it, and answers with a number of words.
"""

from factcli.extract.cues import lexicon
from factcli.extract.lexicon import Sort
from factcli.extract.names import Joint, Word
from factcli.extract.phrases import LONGEST, Phrase, begins, phrase_of
from factcli.extract.word_lists import entries, rule_words, word_set

OFFICE = Sort.TITLE | Sort.ROLE
_PLAIN = Sort.COMMON | Sort.THING
DESCRIBES = _PLAIN | OFFICE | Sort.ORGANISATION | Sort.FUNCTION | Sort.MODIFIER
_GIVEN = Sort.FIRST_NAME | Sort.INITIAL
_LONGEST_NAME = 5
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


def organisation(run: list[Word], at: int, text: str, *, headline: bool = False) -> int:
    """How many words from `at` make an organisation by the word it ends in; 0 if none do.

    Small words with capitals belong to it ("Save Our Children Fund"), but not in a headline.
    """
    partners = False
    if run[at].sorts & Sort.DOMAIN:
        return 1
    end = last = at
    if run[at].text in word_set("organisation_openers.txt"):
        end = _after_opener(run, at)
    elif at + 1 < len(run) and run[at + 1].joint == Joint.AMPERSAND and _are_partners(run, at):
        end, partners = at + 2, True
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
            end = max(end, last)
    if end > at and run[end - 1].sorts & Sort.GOES_ON:
        end = _object(run, end, text)
    named = run[at].sorts & Sort.FIRST_NAME and run[at + 1 : at + 2]
    if end - at == 2 and named and named[0].sorts & Sort.SURNAME_TOO and not partners:
        return 0
    if end < len(run) and run[end].joint == Joint.BLANK and _is_thing(run, end, text):
        return 0  # "Federal Records | Act"
    return end - at if end - at > 1 else 0


def _leads_to_body(run: list[Word], at: int) -> bool:
    """Whether a body's last word stands right behind a role: "Zenda | Player Association"."""
    if at + 1 == len(run) or run[at + 1].joint != Joint.BLANK:
        return False
    return run[at + 1].sorts & (Sort.ORGANISATION | Sort.SURNAME_TOO) == Sort.ORGANISATION


def _after_opener(run: list[Word], at: int) -> int:
    """Where an organisation ends that begins with a word for one: "Radio | Zenda"."""
    end = at + 1
    while end < len(run) and run[end].joint in (Joint.BLANK, Joint.PARTICLE):
        if run[end].sorts & (Sort.FUNCTION | OFFICE | Sort.COMMON | Sort.FIRST_NAME):
            break
        end += 1
    return end if end - at > 1 else at


def _are_partners(run: list[Word], at: int) -> bool:
    """Whether two names that "&" joins are those of a firm: "Roe & Doe", not "Jack & Jill"."""
    one, other = run[at].sorts, run[at + 1].sorts
    both = one & other & (Sort.FIRST_NAME | Sort.COMMON)
    return not (both or (one | other) & (OFFICE | Sort.FUNCTION))


_INSIDE = (Joint.BLANK, Joint.COMMA, Joint.AMPERSAND)


def known_inside(run: list[Word], at: int, size: int, text: str) -> bool:
    """Whether a known organisation fills the words behind the first: "Roe | White House"."""
    joined = size > 1 and run[at + 1].joint != Joint.OF
    behind, known = phrase(run, at + 1, text) if joined else (0, None)
    return bool(
        behind == size - 1 and known and known.organisation and not known.organisation.plural
    )


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


_COMPASS = rule_words("compass")
_DEEDS = (
    "tion",
    "sion",
    "ment",
    "ance",
    "ence",
    "Study",
)  # "the Council for the Protection | of Birds"


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
    if word.joint != Joint.BLANK:
        return word.joint in (Joint.AND, Joint.AMPERSAND) and bool(word.sorts & Sort.COMMON)
    if word.sorts & Sort.PLURAL or before.text in _COMPASS:
        return True  # "Federation | of Professional Journalists"
    return not (
        word.sorts & (OFFICE | Sort.FUNCTION)
        or word.sorts & (Sort.FIRST_NAME | Sort.COMMON) == Sort.FIRST_NAME
    )


def person(run: list[Word], at: int, text: str, *, offices: int, headline: bool) -> int:
    """How many words from `at`, behind so many of titles and roles, make a person's name."""
    if at == len(run) or (offices and run[at].joint != Joint.BLANK):
        return 0
    before = run[at - offices : at]
    if before and not headline and any(word.sorts & Sort.TITLE for word in before):
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
    if not headline and _is_thing(run, at + size, text):
        return 0
    return size if _is_name(run[at : at + size]) else 1


def _names_building(run: list[Word], end: int) -> bool:
    """Whether a place named after somebody ends behind `end`: "Queen Jane | Central Airport"."""
    last = end - 1
    while last + 1 < len(run) and run[last + 1].joint == Joint.BLANK:
        last += 1
    if last > end - 1:
        return bool(run[last].sorts & Sort.THING) and not run[last].sorts & Sort.SURNAME_TOO
    return run[last].text in _BUILDINGS


_BUILDINGS = rule_words("buildings")


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


def _is_thing(run: list[Word], end: int, text: str) -> bool:
    """Whether the words before `end` belong to the name of a thing: "Elm | Street"."""
    if end == len(run) or run[end].joint != Joint.BLANK or phrase(run, end, text)[1]:
        final = run[end - 1].sorts
        return bool(final & Sort.THING) and not final & Sort.SURNAME_TOO
    return bool(run[end].sorts & Sort.THING)


_IN_NAME = (Joint.BLANK, Joint.PARTICLE, Joint.COMMA, Joint.NICKNAME)


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
    if word.sorts & Sort.TITLE and word.sorts & Sort.ABBREVIATED:
        return False
    surname = all(name.sorts & _GIVEN for name in run[at:last])
    if last - at > 1 and surname and run[last - 1].sorts & Sort.INITIAL:
        return True
    if word.sorts & Sort.FUNCTION and (headline or not surname or len(word.text) < 4):
        return False
    if headline and word.sorts & Sort.COMMON and (not surname or last - at > 1):
        return False
    if word.sorts & (OFFICE | Sort.ORGANISATION | Sort.THING):
        given = surname or (run[at].sorts & _GIVEN and word.sorts & Sort.SURNAME_TOO)
        given = given or (last - at == 1 and _is_surname_of(run[at], word))
        if not given or not _ends(run, last, text):
            return False
    if last + 1 < len(run) and run[last + 1].sorts & Sort.SUFFIX:
        return True
    size, known = phrase(run, last, text)
    may_be_name = surname or (titled and word.text in entries("country_surnames.txt"))
    return not known or bool(may_be_name and size == 1 and not word.sorts & Sort.CAPITALS)


def is_letters(word: Word) -> bool:
    """Whether a word is letters behind a name: "Jane Roe | MP"."""
    return word.text in word_set("letters_behind_names.txt")


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
    cue = words.verbs.get(lower)
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
