"""What beside a name shows that a ship, a spacecraft or a horse is called so: "the yacht Zenda"."""

from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_REACH = 32  # code points before a name that are looked at
_APPOSED = pattern(
    r"(?:\b(?:[Aa]nother|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|['’]s) (?:[\w-]+ ){0,2}[a-z]+, $"
)
_LED_BY = (" skippered by ", " ridden by ", " sailed by ", " trained by ")
_LONGEST_LED = 16


def is_vessel(text: str, start: int, end: int) -> bool:
    """Whether a name at half-open `start, end` is that of what people sail, fly or ride."""
    first = max(0, start - _REACH)
    noun = text[first : max(0, start - 1)].rpartition(" ")[2]
    if not noun.isalpha():
        noun = noun or text[first : max(0, start - 2)].rpartition(" ")[2]  # the yacht “Zenda”
        if noun.endswith(",") and noun[:-1] in rule_words("vessels") and text.startswith(",", end):
            return _APPOSED.search(text, first, start) is not None
    if noun.lower() in rule_words("vessels"):
        return True  # the yacht Zenda, Space Shuttle Zenda
    return text[end : end + _LONGEST_LED].lstrip("”\"’',").startswith(_LED_BY)
