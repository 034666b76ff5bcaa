"""Text with its places: folding that keeps offsets, words, slices at spans.

Folding makes spellings comparable: case, accents, scripts, apostrophes, dashes and spaces no
longer differ. It never loses where a character came from.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from factcli.model import Span

# What characters fold to that are frequent in news. The transliteration tables take a sixth of
# the time of a check to load: a text with nothing else outside ASCII but accents does without.
_TYPOGRAPHY = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "•": "*", "·": "*",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ",
    "\u202f": " ", "\u3000": " ", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "",
    "\u2060": "", "\ufeff": "",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "£": "gbp", "€": "eur", "½": "1/2",
}  # fmt: skip

_FREQUENT = "“”’‘—–…\u00a0"  # in news: often all that is not ASCII in a text
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


class Folded(Struct, frozen=True):
    """A folded text that knows where each of its characters came from.

    `text` is lower-case ASCII. `offsets[i]` is the code point in the original that folded
    character `i` came from; it has one entry more, for the end of the text.
    """

    text: str
    offsets: Sequence[int]

    def original(self, start: int, end: int) -> Span:
        """The span of the original that the folded half-open `start, end` came from."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        # One character may fold to several: go on to the next one that has another origin.
        last = self.offsets[end - 1]
        while end < len(self.text) and self.offsets[end] == last:
            end += 1
        return self.offsets[start], self.offsets[end]


class Word(Struct, frozen=True, gc=False):
    """A word to compare by `key`, at half-open `start, end` of the original text."""

    key: str
    start: int
    end: int


def fold(text: str) -> Folded:
    """Fold case, accents, scripts and typography to lower-case ASCII, keeping offsets.

    Scripts are transliterated by anyascii (https://github.com/anyascii/anyascii, ISC).
    """
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    pieces = [_FOLDS[ord(character)] for character in text]
    joined = "".join(pieces)
    sizes = set(map(len, pieces))
    if sizes == {1}:
        return Folded(joined, range(len(text) + 1))
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    return Folded(joined, [*offsets, len(text)])


def _fold_character(character: str) -> str:
    typographic = _TYPOGRAPHY.get(character)
    if typographic is not None:
        return typographic
    import unicodedata

    base = unicodedata.normalize("NFD", character)[0]
    if base.isascii():  # a letter with accents
        return base.lower()
    if character.isalnum() or not character.isprintable():
        return _transliterated(character)
    # Symbols count as spaces, so that an emoji's name is not taken for the author's words.
    kind = unicodedata.category(character)
    if kind.startswith("M"):  # an accent that stands by itself
        return ""
    return " " if kind == "So" else _transliterated(character)


def _transliterated(character: str) -> str:
    from anyascii import anyascii

    return anyascii(character).lower()


class _Folds(dict[int, str]):
    """What characters fold to, for `str.translate`; filled as they come up."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character.lower() if character.isascii() else _fold_character(character)
        return self[code]


_FOLDS = _Folds()


def folded(text: str) -> str:
    """The text of `fold`, without the way back to the original."""
    return in_ascii(text).lower()


def in_ascii(text: str) -> str:
    """A text that is folded but for the case of its ASCII letters."""
    if text.isascii():
        return text
    for character in _FREQUENT:
        text = text.replace(character, _TYPOGRAPHY[character])
    if text.isascii():
        return text
    # Only runs of other characters are translated, for most texts have few.
    return _NOT_ASCII.sub(lambda run: run[0].translate(_FOLDS), text)


@cache
def _word() -> re.Pattern[str]:
    """A word of a folded text; compiled when texts are compared by words, as most checks do not."""
    return re.compile(
        r"(?:[a-z]\.){2,}(?![a-z0-9])"  # U.S., a.m.
        r"|[0-9]+(?:[.,][0-9]+)+"  # 1,000 and 3.5
        r"|[a-z0-9]+(?:'[a-z0-9]+)*"
    )


def words(text: str) -> list[Word]:
    """The words of `text` in order, each with the key it is compared by.

    A key has no apostrophes, no possessive `'s`, no dots of abbreviations and no thousands
    separators: `NATO’s` is `nato`, `don’t` is `dont`, `U.S.` is `us`, `1,000` is `1000`.
    """
    found = fold(text)
    matches = _word().finditer(found.text)
    if isinstance(found.offsets, range):  # every character folds to one
        return [Word(_key(match[0]), *match.span()) for match in matches]
    return [Word(_key(match[0]), *found.original(*match.span())) for match in matches]


def _key(word: str) -> str:
    if word.isalnum():
        return word
    word = word.removesuffix("'s")
    if word[0].isdigit():
        return word.replace(",", "").replace("'", "")
    return word.replace("'", "").replace(".", "")


def keys(text: str) -> list[str]:
    """The keys of the words of `text`; see `words`.

    Without places this is several times as fast, which is what indexing and ranking live on.
    """
    found: list[str] = _word().findall(folded(text))
    joined = "".join(found)
    if "'" in joined or "." in joined or "," in joined:
        return [_key(word) for word in found]
    return found


def slug(name: str) -> str:
    """An identifier for a name: `Jens Stoltenberg` is `jens-stoltenberg`; may be empty."""
    return "-".join(re.findall(r"[a-z0-9]+", folded(name).replace("'", "")))


def slices(text: str, spans: Iterable[Span]) -> str:
    """The slices of `text` at `spans`, joined by one space: what a quote's `text` holds."""
    return " ".join([text[start:end] for start, end in spans])


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of `text` that are not blank, without white space at their edges."""
    for match in re.finditer(r"[^\n]+", text):
        start, end = trimmed(text, match.start(), match.end())
        if start < end:
            yield start, end
