"""Capitalised words of a text, joined to runs that may hold names.

A run is what stands together with nothing but blanks, particles ("de", "van der") and the small
words of organisations' names ("of the", "for", "&") between: "NATO’s Secretary-General Jens
Stoltenberg" is one, with a possessive inside.
"""

import re
from typing import Final

from msgspec import Struct

from factcli.extract.names.lexicon import Sort, sort_of
from factcli.extract.page.document import abbreviations
from factcli.extract.page.neighbours import word_after
from factcli.extract.words.cues import cue_of
from factcli.extract.words.lists import rule_words, word_set
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import begins, phrase_of

_CAPITAL = re.compile(
    r"[^a-z ,.\W\d_](?<![\w#@&/].)"  # a letter that opens a word, most often a capital
    r"(?:\.(?:[A-Z]\.)+(?:[A-Z](?!\w))?"  # U.S., J.D.
    r"|\.(?=[ \u00a0][A-Z\"])|\.(?=[ \u00a0]“)"  # an initial
    r"|\w*(?:[-'&][^\W\d_a-z]\w*|[–’][^\W\d_a-z]\w*|-[a-z]\w*"  # O’Neill, AT&T, Al-Assad
    r"|['’](?<=[a-z].)[a-z]{3}\w*)*"  # Qa'ida
    r"(?:(?<=n)['’]t\b)?)"  # Don’t
)
_PARTICLE_BEFORE = pattern(
    r"(?<![\w’'])(?<!-)(?:v[ao]n(?: de[nr]?)?|de(?: l[ao]s?)?|del|della|di|dos|du|bin|ibn)"
    r"[ \u00a0]\Z"
)
_ENDINGS = frozenset(".'’")
_INNER = frozenset("-'’")
_PREFIXED = pattern(r"\b(?:al|el|ul|as|ad|an|at|ash|bin|ibn)\W\Z")
_NICKNAME = pattern(r" \W[A-Z][\w.-]*(?: [A-Z][\w.-]*)?\W[ \u00a0](?=[^\W\d_a-z])")
_NUMBER = pattern(r"[ \u00a0][A-Z]{0,3}\d")
_DOMAINS = (".com", ".org", ".net", ".gov")
_SENTENCE_END = frozenset(".!?…:;—–-•*|>\n\r\u2028\u2029")
_BLANKS_AND_CLOSING = frozenset(" \u00a0\t\"'”’»)")
_OPENING = frozenset("“‘„«([")
_MARKS = frozenset("\"'“”‘’„«»([*_#>")


class Joint:
    """What stands between a word and the one before it in its run."""

    OPEN: Final = 0  # the first of its run
    BLANK: Final = 1
    PARTICLE: Final = 2  # "de", "van der": inside a person's name
    OF: Final = 3  # "of the", "for", "on"
    AND: Final = 4
    POSSESSIVE: Final = 5
    COMMA: Final = 6  # before "Jr." and "Inc."
    LOOSE: Final = 7  # "in", "to": only within names that are known beforehand
    AMPERSAND: Final = 8
    NICKNAME: Final = 9  # the mark that opens a nickname
    CLOSING: Final = 10  # the mark that closes it, or something else


class Word(Struct, frozen=True, gc=False):
    """A capitalised word; `start, end` take in the full stop of "Sen." and "J."."""

    text: str  # without the full stop of an abbreviation
    start: int
    end: int
    sorts: int  # bits of `Sort`
    joint: int
    opens: bool = False  # stands where a sentence begins, so that its capital says nothing


PARTICLES = rule_words("name particles")
_LAST_PARTICLES = frozenset(particle.rpartition(" ")[2] for particle in PARTICLES)
_JOINTS: dict[str, int] = {" ": Joint.BLANK, "\u00a0": Joint.BLANK}
_JOINTS |= {f" {particle} ": Joint.PARTICLE for particle in PARTICLES}
_JOINTS |= {
    f" {small} ": Joint.OF for small in ("of", "of the", "for", "for the", "for a", "on", "on the")
}
_JOINTS |= {f" {small} ": Joint.LOOSE for small in ("in", "to", "against", "at", "with", "or")}
_JOINTS[" & "] = Joint.AMPERSAND
_JOINTS |= {" and ": Joint.AND, " and the ": Joint.LOOSE}
_JOINTS |= {", ": Joint.COMMA}
_JOINTS |= dict.fromkeys((" “", " ‘", ' "', " '"), Joint.NICKNAME)
_JOINTS |= dict.fromkeys(("” ", '" '), Joint.CLOSING)
_JOINTS |= dict.fromkeys(("'s ", "’s ", "' ", "’ ", "'s\u00a0", "’s\u00a0"), Joint.POSSESSIVE)
_AFTER_COMMA = rule_words("behind a comma in a name")
_TRADES = tuple(rule_words("trades, at the end of a word"))  # Mineworkers’ Federation
_UNSETTLED = frozenset((Joint.COMMA, Joint.POSSESSIVE, Joint.NICKNAME, Joint.CLOSING))
_NO_PART = Sort.ROLE | Sort.TITLE | Sort.FIRST_NAME
_DELEGATE = Sort.TITLE | Sort.ABBREVIATED
_SMALL = Sort.FUNCTION | Sort.FIRST_NAME
_NO_GIVEN = Sort.FUNCTION | Sort.COMMON | Sort.ROLE | Sort.TITLE | Sort.THING | Sort.ORGANISATION
_OWNERS = rule_words("owners in the name of a body")
_SAINTS = frozenset(("St", "Saint"))
_CAMPUSES = rule_words("campuses")
_FEWEST_DIGITS = 3  # of a number that names no body: A320, but G20
_FLIGHT = "Flight"
_FUNCTION_WORDS = word_set("function_words.txt")
_LONGEST_RUN = 30  # words; keeps time linear whatever the text
_LONGEST_JOINT = max(map(len, _JOINTS))


def runs(text: str) -> list[list[Word]]:
    """The runs of capitalised words of a text, in order."""
    found: list[list[Word]] = []
    run: list[Word] = []
    behind = -1  # where the last word ended
    open_, joints = Joint.OPEN, _JOINTS
    for match in _CAPITAL.finditer(text):
        form = match[0]
        if form[0] > "Z" and not form[0].isupper():
            continue
        start, end = match.span()
        if form[-1] <= "9" or form == _FLIGHT or form[-2:-1] <= "9" or text[start - 1] in _INNER:
            place = _beginning(text, form, start, end)
            if place is None:
                continue
            start, form = place, text[place:end]
        sorts = sort_of(form)
        if sorts & Sort.ABBREVIATED or text[end : end + 1] in _ENDINGS:
            form, end, sorts = _with_ending(text, form, end, sorts)
        joint = open_
        if run and start - behind <= _LONGEST_JOINT and len(run) < _LONGEST_RUN:
            joint = joints.get(text[behind:start], open_)
            if joint in _UNSETTLED:
                joint = _settled(joint, run, text, form)
        behind = end
        if joint != open_:
            run.append(Word(form, start, end, sorts, joint))
            continue
        run = []
        opening = opens(text, start)
        if not opening or sorts & _SMALL != Sort.FUNCTION or begins[form]:  # not "But", "He"
            run.append(Word(form, _with_particle(text, start), end, sorts, joint, opening))
            found.append(run)
    return found


def _beginning(text: str, form: str, start: int, end: int) -> int | None:
    """Where a word begins that has its capital at `start`; None where it belongs to no name."""
    numbered = form == _FLIGHT or form.rstrip("s")[-1:] <= "9"
    if numbered and _is_number(text, form, start, end):
        return None
    if start > 1 and text[start - 1] in _INNER and text[start - 2].isalnum():
        whole = _with_prefix(text, start)
        # Not the second half of "anti-Roe".
        return None if whole == start and text[start - 1] == "-" else whole
    return start


def _is_number(text: str, form: str, start: int, end: int) -> bool:
    """Whether a word belongs to what a flight or an aircraft is numbered: Flight ZA17, A320s."""
    if form == _FLIGHT:
        return _NUMBER.match(text, end) is not None
    if text.endswith(f"{_FLIGHT} ", 0, start):
        return True
    return sum(map(str.isdigit, form)) >= _FEWEST_DIGITS and not begins[form]


def _with_ending(text: str, form: str, end: int, sorts: int) -> tuple[str, int, int]:
    """A word, where it ends, and its sorts, with what belongs to it of the mark behind it."""
    if sorts == Sort.INITIAL:
        return form, end, sorts
    if text.startswith(".", end):
        if sorts & Sort.ABBREVIATED:
            return form, end + 1, sorts
        if text.startswith(_DOMAINS, end) and not text[end + 4 : end + 5].isalnum():
            return form + text[end : end + 4], end + 4, Sort.DOMAIN
    elif text[end : end + 1] in _ENDINGS:
        if text[end + 1 : end + 2] == "s" and phrase_of[form + "'s"]:
            return form + "'s", end + 2, sorts
    elif form.lower() in PARTICLES:
        return form, end, sorts & ~_DELEGATE  # Michael Del Roe, but Del. Jane Roe
    return form, end, sorts


def _settled(joint: int, run: list[Word], text: str, form: str) -> int:
    """What a comma, a possessive or a mark is between the last word of a run and the next."""
    before = run[-1]
    if joint == Joint.COMMA:
        if form in _CAMPUSES and any(word.text == "University" for word in run[-4:-1]):
            after = word_after(text, text.find(form, before.end) + len(form))
            goes_on = after in _FUNCTION_WORDS and cue_of(after) is None  # but: Roe said
            return joint if goes_on or not after else Joint.OPEN
        return joint if form in _AFTER_COMMA else Joint.OPEN
    if joint == Joint.NICKNAME:
        given = before.sorts & Sort.FIRST_NAME or not before.sorts & _NO_GIVEN
        return joint if given and _NICKNAME.match(text, before.end) else Joint.OPEN
    closes = text[before.end + 1 : before.end + 2] != "s"  # not: Jane “Ace” Roe’s
    if closes and any(word.joint == Joint.NICKNAME for word in run[-2:]):
        return Joint.PARTICLE
    if joint == Joint.CLOSING:
        return Joint.OPEN
    many = before.text.endswith("s") and (
        before.sorts & (Sort.COMMON | Sort.PLURAL) or before.text.endswith(_TRADES)
    )
    many = many or before.text in _OWNERS or (len(run) > 1 and run[-2].text in _SAINTS)
    sorts = sort_of(form)
    if many and sorts & (Sort.COMMON | Sort.ORGANISATION) and not sorts & _NO_PART:
        return Joint.BLANK  # the Teachers’ Union, the Sheriff’s Department, St. Mary’s Hospital
    return joint


def _with_prefix(text: str, start: int) -> int:
    """Where the name starts that has its capital at `start` behind "al-"."""
    prefix = _PREFIXED.search(text, max(0, start - 6), start)
    return prefix.start() if prefix else start


def _with_particle(text: str, start: int) -> int:
    """Where a name starts that has its first capital at `start` behind "von der"."""
    if text[max(0, start - 8) : start - 1].rpartition(" ")[2] not in _LAST_PARTICLES:
        return start  # as before most names
    particle = _PARTICLE_BEFORE.search(text, max(0, start - 8), start)
    return particle.start() if particle else start


def opens(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at `start`."""
    at = start - 1
    if at > 0 and text[at] == " " and text[at - 1].isalpha():
        return False  # as most words stand
    if at < 0 or text[at] in _MARKS:
        return True
    while at >= 0 and text[at] in _BLANKS_AND_CLOSING:
        at -= 1
    if at < 0 or text[at] in _OPENING:
        return True
    if text[at] not in _SENTENCE_END:
        return False
    return text[at] != "." or text[max(0, at - 12) : at].rsplit(" ", 1)[-1] not in abbreviations()
