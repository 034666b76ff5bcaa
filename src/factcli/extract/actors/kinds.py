"""What the words beside a name say that it names: a firm, a party, an agency."""

from functools import cache

from factcli.extract.actors import firms
from factcli.extract.actors.bare import verb_behind
from factcli.extract.names.bodies import trades
from factcli.extract.names.candidates import Candidate
from factcli.extract.names.lexicon import Sort, role_noun
from factcli.extract.names.runs import Word
from factcli.extract.page.neighbours import word_before
from factcli.extract.words.lists import alternatives, rule_words
from factcli.extract.words.patterns import pattern

_REACH = 32  # code points that are looked at on either side
_LONGEST_ACRONYM = 4
_WHICH = ", which"
_DETERMINED = pattern(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) $")
_OWN_ROLE = pattern(r"(?:’s?|'s?) (?P<one>[a-z-]+)(?: (?P<two>[a-z-]+))?")
_INTERVIEW = pattern(r" in an? (?:[a-z-]+ ){0,2}interview\b")
_CAMEL = pattern(
    r"(?!(?:Ma?c|D[eiu]|L[aeio]|V[ao]n|Fitz|San|St|Al|El|Ben|Bin|Da)[A-Z])[A-Z][a-z]+[A-Z]\w+\Z"
    r"|[A-Z]{2,}[a-z]{3,}\Z"
    r"|[A-Z]\w+-e-[A-Z]\w+\Z"  # Lashkar-e-Zenda
)
_NOUN_BEFORE = pattern(
    r"(?P<one>\b(?:[Aa]n?|one|another) (?:[\w-]+ ){0,2}"
    r"|(?:['’]s|\b[Tt]he|\b[Ii]ts) (?:[a-z-]+est|top|leading|only|main) (?:[\w-]+ ){0,3})?"
    r"(?<![\w-])(?P<noun>[A-Za-z-]+)(?P<comma>,?) $"
)
_APPOSED = pattern(
    r", (?:an?|the) (?:(?:[\w’']++|-)+ ){0,3}?(?P<noun>[a-z-]+)"
    r"(?=[,.;]| (?:of|in|at|on|for|from|with|that|which|whose|he|she|they|based|founded|owned)\b)"
)
_MEDIA = rule_words("media")
_MEDIA_BEHIND = (" magazine", " newspaper", " news agency", " news site", " news website")
_HOUSES = rule_words("houses behind a name")
_HOUSES_BEHIND = tuple(f" {noun}" for noun in _HOUSES)
_HOUSE = pattern(rf" (?:{alternatives('houses behind a name')})\b(?![’'-])")
_LEGAL_FORMS = rule_words("legal forms")
_ARTICLES = (", a ", ", an ", ", the ")
_FURTHEST = 60
_GOES_ON = pattern(r"[,.;]| of ")
_THE_NOUN = pattern(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]h[ai][ts]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w-]+ ){1,3}$"
)
_REPORTS = pattern(r" (?:report(?:s|ed)|says|said|quoted|published)\b")
_PERSON_OF = pattern(r"[A-Z](?:[\w-]++|’)+ [A-Z](?:[\w-]++|’)+ of (?:the )?$")
_ROLE_OF = pattern(
    r"\b(?P<role>[a-z-]+)(?: of| (?:of|for) [a-z]+(?: (?!at\b)[a-z]+){0,3} at| at) (?:the )?$"
)


def is_organisation(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name at half-open `start, end` say that it is an organisation.

    A noun for one before or behind it (the chipmaker Acme; the agency, ACME, said; Acme, a
    brewer), or what only firms do and have (see `firms`).
    """
    if firms.is_firm(text, start, end):
        return True
    if text.startswith(_ARTICLES, end):
        apposed = _APPOSED.match(text, end, end + _FURTHEST)
        if apposed and apposed["noun"] in rule_words("what an organisation is"):
            return True  # Acme, a small chipmaker
    first = max(0, start - _REACH)
    if not text[first : max(0, start - 1)].removesuffix(",").endswith(_nouns()):
        return False  # as in most places
    noun = _NOUN_BEFORE.search(text, first, start)
    if noun is None or noun["noun"] not in _nouns():
        return False
    if noun["comma"]:
        sure = noun["one"] or text[start:end].isupper()
        return bool(sure and _GOES_ON.match(text, end))
    if noun["noun"] in _MEDIA and _REPORTS.match(text, end):
        return True  # the newspaper Zenda reported
    return not (_THE_NOUN.search(text, first, start) and verb_behind(text, end))  # the firm Roe has


@cache
def _nouns() -> tuple[str, ...]:
    return (*rule_words("what an organisation is"), *trades())


def is_group(text: str, candidate: Candidate) -> bool:
    """Whether several words without a first name are the name of an organisation."""
    first, last = candidate.words[0], candidate.words[-1]
    titled = candidate.courtesy or candidate.titles
    if len(candidate.words) == 1 or titled:
        return False
    if text.startswith(_HOUSES_BEHIND, candidate.end) and _HOUSE.match(text, candidate.end):
        return True  # the Royal Oak hospital, Quill Light magazine
    if first.sorts & (Sort.FIRST_NAME | Sort.INITIAL):
        return False
    if _is_acronym(last) and not first.sorts & Sort.CAPITALS:
        return True  # Zenda LNG
    if any(word.text in _LEGAL_FORMS for word in candidate.words):
        return True  # Zenda AB Ruritania
    if _is_determined(text, candidate):
        return True
    plain = last.sorts & (Sort.COMMON | Sort.THING) == Sort.COMMON
    if plain and _PERSON_OF.search(text, max(0, candidate.start - _FURTHEST), candidate.start):
        return True  # Jane Roe of Zenda Insights
    plural = last.text.endswith("s") and last.sorts & (Sort.COMMON | Sort.THING) == Sort.COMMON
    if plural and word_before(text, candidate.start) == "the":
        return True  # the Zenda Patriots
    return is_organisation(text, candidate.start, candidate.end)


def _is_determined(text: str, candidate: Candidate) -> bool:
    """Whether a name has an article, as people's have not, and acts: "the Zenda Sena said"."""
    end = candidate.end
    acts = verb_behind(text, end) or text[end : end + 2] in ("’s", "'s")
    return (
        acts and _DETERMINED.search(text, max(0, candidate.start - 6), candidate.start) is not None
    )


def is_platform(text: str, candidate: Candidate) -> bool:
    """Whether a name is that of a place where people post: "wrote on X"."""
    start = candidate.start
    return text.endswith("on ", 0, start) and (
        text[start : candidate.end] in rule_words("platforms")
    )


def is_medium(text: str, candidate: Candidate) -> bool:
    """Whether the noun for a medium stands right behind a name: "Zenda magazine"."""
    if not text.startswith(_MEDIA_BEHIND, candidate.end):
        return False
    word = candidate.words[0]
    return not (word.opens and word.sorts & Sort.COMMON)


def is_interviewer(text: str, candidate: Candidate) -> bool:
    """Whether a name is that of a medium that somebody talks to: "told Zenda in an interview"."""
    if not text.startswith(" in a", candidate.end):
        return False
    told = text.endswith((" told ", " tells "), 0, candidate.start)
    return told and _INTERVIEW.match(text, candidate.end) is not None


def is_joined(text: str, candidate: Candidate, ends: set[int]) -> bool:
    """Whether a name does with an organisation what organisations do: "Acme and Zenda were"."""
    start = candidate.start - len(" and ")
    return (
        start in ends
        and text.startswith(" and ", start)
        and (
            verb_behind(text, candidate.end)
            or text[candidate.end :][:5] in (" were", " have", " are ")
        )
    )


def has_the(text: str, start: int) -> bool:
    """Whether "the" stands before a name at `start`."""
    return text[max(0, start - 4) : start].lower() == "the "


def has_members(text: str, end: int) -> bool:
    """Whether a role at a name that ends at `end` follows: "the Greens’ leader"."""
    role = _OWN_ROLE.match(text, end)
    return role is not None and any(word and role_noun(word) for word in role.groups())


def _is_acronym(word: Word) -> bool:
    """Whether the last word of a name is no surname but letters: "LNG"."""
    short = len(word.text) <= _LONGEST_ACRONYM
    return short and word.sorts & (Sort.CAPITALS | Sort.SUFFIX | Sort.INITIAL) == Sort.CAPITALS


def is_of_members(text: str, candidate: Candidate) -> bool:
    """Whether letters or a brand's spelling stand where somebody's body does: "Roe of the XYZ"."""
    word, start = candidate.words[0], candidate.start
    if not (word.sorts & Sort.CAPITALS or is_brand(word.text)):
        return False
    before = max(0, start - _FURTHEST)
    role = _ROLE_OF.search(text, before, start)
    named = _PERSON_OF.search(text, before, start) is not None
    return named or (role is not None and role_noun(role["role"]) is not None)


def is_brand(word: str) -> bool:
    """Whether a word is written as only names of brands and groups are: ByteDance."""
    if word[1:].islower() or word.isupper() or not (word.isidentifier() or "-e-" in word):
        return False  # as most words are
    return _CAMEL.match(word) is not None


def is_body(text: str, start: int, end: int) -> bool:
    """Whether letters are somebody's, and no person: Ruritania’s BEA, which."""
    owned = text.endswith(("'s ", "’s "), 0, start)
    letters = text[start:end].isupper() and end - start > len("PM")
    return owned and letters and text.startswith(_WHICH, end)
