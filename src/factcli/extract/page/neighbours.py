"""The words right beside a place in a text."""

from factcli.extract.words.patterns import pattern

_REACH = 32  # code points that a word is looked for in
_BEFORE = pattern(r"([^\W\d_](?:[\w'-]++|’)*\.?)[ \xa0\n]$")
_AFTER = pattern(r"[ \xa0\n]([^\W\d_](?:[\w'-]++|’)*(?:\.(?=[ \xa0][A-Z]))?)")
_OPENING = frozenset("\"'“”‘’([—–-")


def word_before(text: str, start: int) -> str:
    """The word right before `start`, with its full stop; nothing if there is none."""
    last = text[max(0, start - _REACH) : max(0, start - 1)].rpartition(" ")[2]
    if last.isalpha() and text[start - 1] == " ":
        return last  # as most words stand
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    return match[1] if match else ""


def word_after(text: str, end: int) -> str:
    """The word right behind `end`, with a full stop that does not end its sentence."""
    match = _AFTER.match(text, end)
    return match[1] if match else ""


def starts_sentence(text: str, start: int) -> bool:
    """Whether a sentence or a line begins at `start`, opening marks aside."""
    at = start
    while at > max(0, start - _REACH) and (text[at - 1].isspace() or text[at - 1] in _OPENING):
        at -= 1
        if text[at] == "\n":
            return True
    return at == 0 or text[at - 1] in ".!?:…"
