"""What beside a name shows that it is a place's: "the city of Zenda", "Zenda province"."""

from factcli.extract.words.lists import marked, rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import phrase_of

_REACH = 32  # code points before a name that are looked at
_IN_BEFORE = pattern(r"\b(?:in|near|outside|across|into|to)[ \u00a0]$")
_IN = tuple(
    f"{word}{blank}"
    for word in ("in", "near", "outside", "across", "into", "to")
    for blank in " \u00a0"
)
_LONGEST_IN = 9
_WATERS = tuple(f" {noun} " for noun in sorted(rule_words("before its name")))
_CALLED_AFTER = tuple(sorted(rule_words("called after their place")))
_IN_COUNTRY = pattern(
    r" in (?:the )?(?:(?:northern|southern|eastern|western|central) )?(?P<country>[A-Z][\w-]+)"
)
_NOUN_OF = pattern(r"(?<![\w-])(?P<noun>[A-Za-z][a-z]+) of (?:the )?$")
_OF_NAMED = pattern(r"[A-Z](?:[\w’']++|-)+ [A-Z](?:[\w’']++|-)+ of $")
_OF_TOWN = pattern(r"[A-Z](?:[\w’']++|-)+, (?:\d{1,2}, )?of $")
_IN_OR_OF = (
    " in ",
    " at ",
    " from ",
    " near ",
    " of ",
    " outside ",
    "In ",
    "At ",
    "Near ",
    "Outside ",
)
_COUNTRY_BEHIND = pattern(r", (?P<country>[A-Z][\w-]+)")
_IS = (" is a", " was a")
_IS_ONE = pattern(
    r" (?:is|was) an? (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]+) (?:in|on|near|of|at|with|where)\b"
)
_NOUN_BEHIND = pattern(r"(?:,? and [A-Z][\w-]+)? (?P<noun>[a-z]+)\b")


def is_place(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name at half-open `start, end` say that it is a place."""
    nouns = marked("place_nouns.txt")
    if text.endswith(("of ", "of the "), 0, start):
        match = _NOUN_OF.search(text, max(0, start - _REACH), start)
        if match is not None and match["noun"].lower() in nouns["of"]:
            return True
    if text.endswith(_WATERS, 0, start):
        return True  # the river Zenda
    if text.startswith(", ", end) and text.endswith(_IN_OR_OF, 0, start):
        country = _COUNTRY_BEHIND.match(text, end)
        found = phrase_of[country["country"]] if country else None
        if found is not None and found.place:
            return True  # in Zenda, Ruritania
    if text.startswith(_IS, end):
        one = _IS_ONE.match(text, end)
        return one is not None and one["noun"] in nouns["then"]  # Zenda is a town in
    match = _NOUN_BEHIND.match(text, end)
    return match is not None and match["noun"] in nouns["then"]


def gives_its_name(text: str, word: str) -> bool:
    """Whether something that is called after its place has a word as its first: Zenda Airport."""
    at = text.find(f"{word} ")
    while at >= 0 and not text.startswith(_CALLED_AFTER, at + len(word) + 1):
        at = text.find(f"{word} ", at + 1)
    return at >= 0


def is_home(text: str, start: int) -> bool:
    """Whether a name is where somebody named before it is from: Jane Roe of Zenda."""
    if not text.endswith(" of ", 0, start):
        return False
    if text.endswith(", of ", 0, start):  # Jane Roe, 43, of Zenda, said
        return _OF_TOWN.search(text, max(0, start - _REACH), start) is not None
    return _OF_NAMED.search(text, max(0, start - _REACH), start) is not None


def follows_preposition(text: str, start: int) -> bool:
    """Whether "in" or its like stands before a name at `start`."""
    if not text.endswith(_IN, 0, start):
        return False
    return _IN_BEFORE.search(text, max(0, start - _LONGEST_IN), start) is not None


def is_in_country(text: str, end: int) -> bool:
    """Whether a country follows that a place called by a name that ends at `end` lies in."""
    country = _IN_COUNTRY.match(text, end) if text.startswith(" in ", end) else None
    found = phrase_of[country["country"]] if country else None
    return found is not None and found.place
