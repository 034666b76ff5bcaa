"""What only firms, clubs and other bodies have and do: posts, shares, results, "its", "which"."""

from factcli.extract.words.lists import alternatives, rule_words
from factcli.extract.words.patterns import pattern

_FAR = 60  # code points behind a verb of speech
_REACH_OF_TWO = 280  # code points that two sentences take at most
_REACH = 32  # code points that are looked at before a name
_REACH_OF_POST = 48  # behind one


def _beginnings(*headings: str) -> tuple[str, ...]:
    """How what follows a name begins: few names are looked at any further."""
    return tuple({f" {words.split()[0]}" for each in headings for words in rule_words(each)})


_POSTS = _beginnings("posts in a firm", "posts in a club", "before a post")
_THINGS = _beginnings("what a firm owns", "before what a firm owns")
_OWNS = pattern(
    rf"(?:’s?|'s?) (?:(?:{alternatives('before what a firm owns')}) )?"
    rf"(?:{alternatives('what a firm owns')})\b"
)
_WHICH = pattern(
    r", (?:which (?:[a-z]+ly )?(?:also )?(?:owns?|owned|makes?|made|sells?|sold|employs?|employed"
    r"|operates?|operated|runs|ran|publish(?:es|ed)|manufactures?|insures?|supplies|broadcasts"
    r"|competes?)\b|whose (?:shares|customers|brands|products|chief executive|owners?)\b)"
)
_TELLING = (" said ", " says ", " announced ", " confirmed ", " warned ", " reported ")
_IT = pattern(
    r" [a-z]+"
    r"(?: (?:(?:on|late|early|last|in a) )*[A-Za-z]+)? (?:that )?it (?:"
    r"(?:would|will) (?:[a-z]+ly )?(?:cut|close|sell|buy|build|appeal|invest|pay|hire|open"
    r"|launch|recall|offer|stop|shed|lay|raise|restructure|review|spend|merge|expand|start)"
    r"|(?:has|had) (?:cut|agreed|sold|bought|appointed|signed|hired|closed|launched|suspended|lost)"
    r"|plans?|planned|expect(?:s|ed)|hope[sd]|intend(?:s|ed)|aim(?:s|ed)|welcomed|regret(?:s|ted))\b"
)
_ITS = pattern(
    r" [^.\n]{5,240}\.[”\"]?\s+"
    r"(?:Its (?:[a-z]+ )?(?:chief|shares|boss|founder|finance|profits?|revenues?|sales|secretary"
    r"|president|chairman|director)\b"
    r"|(?:The|the) (?:company|firm|carmaker|bank|retailer|airline|group|chipmaker|drugmaker)\b)"
)
_NAMED_AGAIN = (" Its ", "The ")
_HE = pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
_SCORE = r"\d{1,2}[-–]\d{1,2}\b(?!,? \d)"
_BEAT = rf"(?:{alternatives('results')})"
_WINS = _beginnings("results")
_WON = pattern(rf" {_BEAT} (?:[A-Z](?:[\w'-]++|’)* ){{1,3}}{_SCORE}")
_LOST = pattern(rf"[A-Z](?:[\w'-]++|’)* {_BEAT} $")
_THEN_SCORE = pattern(rf" {_SCORE}")
_TRADE = (" shares ", " stock ", *_beginnings("moves of a share"))
_TRADED = pattern(
    rf" (?:shares |stock )?(?:{alternatives('moves of a share')})"
    r" (?:as much as |more than |nearly |about )?"
    r"(?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten) ?"
    r"(?:percent|per cent|%|points?\b|cents?\b|pence\b)"
)
_SHARES = (" shares", " stock", " bonds")
_SHARES_IN = pattern(
    r"\b(?:data (?:compiled|collected|gathered|published) by"
    r"|joint venture with|(?:shares|stake|stakes) in|(?:subsidiary|unit|division|arm) of"
    r"|(?:owned|acquired|bought) by|(?:co-?)?found(?:ed|er of|ers of))(?: the)? $"
)
_AT_BEFORE = pattern(r"\b(?P<role>[A-Za-z-]+) at $")
_ENDS = (" in ", " with ", " of ", " the ", " by ", "founded ")


def is_firm(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name at half-open `start, end` say that a firm or a club has it.

    A post there (an analyst at Acme; Acme chief executive Jane Roe), its shares and what it owns,
    what it says that "it" will do, a score.
    """
    follows = text[end : end + 2]
    if follows[:1] in ("’", "'"):
        if _owns(text, end):
            return True
    elif follows == ", ":
        if text.startswith(("which ", "whose "), end + 2) and _WHICH.match(text, end):
            return True
    elif follows[:1] == " " and _does(text, start, end):
        return True
    return _employs(text, end) or _works_at(text, start) or _is_owned(text, start)


def is_traded(text: str, end: int) -> bool:
    """Whether what is said behind a name is said of a share, or of what only firms own."""
    return _moves(text, end) or _owns(text, end)


def _moves(text: str, end: int) -> bool:
    return text.startswith(_TRADE, end) and _TRADED.match(text, end) is not None


def _owns(text: str, end: int) -> bool:
    behind = text[end : end + _REACH].removeprefix("’").removeprefix("'").removeprefix("s")
    return behind.startswith(_THINGS) and _OWNS.match(text, end) is not None


def _does(text: str, start: int, end: int) -> bool:
    """Whether a name trades, reports what it will do itself, or wins by goals."""
    if text.startswith(_SHARES, end):
        return True
    if _moves(text, end):
        return True
    if text.startswith(_TELLING, end) and " it " in text[end : end + _FAR] and _IT.match(text, end):
        return True
    if text.startswith(_WINS, end) and _WON.match(text, end):
        return True
    return text[end + 1 : end + 2].isdigit() and _lost(text, start, end)


def _lost(text: str, start: int, end: int) -> bool:
    beaten = _LOST.search(text, max(0, start - _REACH), start)
    return beaten is not None and _THEN_SCORE.match(text, end) is not None


def _employs(text: str, end: int) -> bool:
    behind = text[end : end + _REACH_OF_POST].removeprefix("’s").removeprefix("'s")
    if not behind.startswith(_POSTS):
        return False
    post = behind[1:]
    club = _without(post, rule_words("posts in a club"))
    if club != post and club[:1] == " " and club[1:2].isupper():
        return True  # Zenda captain Jane Roe
    post = _without(post, rule_words("before a post")).lstrip(" ")
    return _without(post, rule_words("posts in a firm")) != post


def _without(words: str, beginnings: frozenset[str]) -> str:
    """Words without the longest of some beginnings that they have, if they have one."""
    for beginning in sorted(beginnings, key=len, reverse=True):
        if words.startswith(beginning) and not words[len(beginning) :][:1].isalnum():
            return words[len(beginning) :]
    return words


def _is_owned(text: str, start: int) -> bool:
    """Whether a name is that of an owner's firm, or of one with shares: "a stake in Acme"."""
    if not text.endswith(_ENDS, 0, start):
        return False
    return _SHARES_IN.search(text, max(0, start - _REACH), start) is not None


def _works_at(text: str, start: int) -> bool:
    if not text.endswith(" at ", 0, start):
        return False
    role = _AT_BEFORE.search(text, max(0, start - _REACH), start)
    return role is not None and role["role"].lower() in rule_words("at an organisation")


def has_its(text: str, end: int) -> bool:
    """Whether the next sentence speaks of "its chief executive" or "the company", and of nobody."""
    if not any(word in text[end : end + _REACH_OF_TWO] for word in _NAMED_AGAIN):
        return False
    its = _ITS.match(text, end)
    return its is not None and _HE.search(text, end, its.end() + _REACH) is None
