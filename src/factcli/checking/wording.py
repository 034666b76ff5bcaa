"""Words as they are compared in a check: what typography may change does not count, all else does.

Two texts have the same wording if their words are the same letters and digits in the same order.
Not compared: quotation marks, the kind of apostrophes, dashes and spaces, line breaks, hyphenation
at line ends, ligatures and other compatibility forms (NFKC), separators of thousands, dots of
abbreviations, markup. Case and accents are not compared here but judged afterwards, see
`factcli.checking.letters`; punctuation and ellipses likewise, see `factcli.checking.punctuation`.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from msgspec import Struct

from factcli.model import Span

# Characters that are alike to the pattern below: classes of characters from all over Unicode take
# long to compile.
_ALIKE = (
    ("“", '"'), ("‘", "'"), ("’", "´"), ("ʼ", "´"), ("`", "´"), ("−", "-"), ("–", "-"),
    ("€", "£"), ("¥", "£"), ("₹", "%"), ("‰", "%"), ("°", "%"), ("§", "%"),
)  # fmt: skip
_TOKEN = re.compile(
    r"(?=[^\s,:;!?\"()])(?:"  # what else there is is passed over at once
    r"(?P<word>[^\W\d_][^\W_]+(?:['´][^\W_]+)*"  # most words, with the apostrophes inside
    r"|(?:[^\W\d_]\.){2,}(?![^\W\d_])"  # U.S., a.m.
    r"|[^\W\d_](?:\.[^\W\d_])+(?!\w)"  # U.S
    r"|(?<![^\s(\[\"'])-(?=[$£]?\.?\d)"  # the sign of -5
    r"|(?<!\d)\.\d+\w*"  # .5
    r"|\d+(?:[.,]\d+)+[^\W_]*"  # 1,000  3.5  8.8bn
    r"|[^\W_]+(?:['´][^\W_]+)*"  # a word of one letter, or one with a digit first
    r"|[$£%+=&])"  # signs that are read aloud
    r"|(?P<ellipsis>…|\.(?:[ \u00a0]?\.){2,})"
    r"|</?[A-Za-z][^<>\n]{0,2000}>)"  # markup
)
# These are needed so rarely that they are compiled when they are.
_THOUSANDS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_LINE_END = r"[-‐]\s*\n\s*|[-‐]?\u00ad\s*"
_JOINING = r"[-‐‑]\s*|[\u200b-\u200d\u2060\ufeff]+|[\[\]]|\][-‐‑]"
_OWN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"}
)
_SIGNS = str.maketrans("−–", "--")
_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
# "re-sign" is not "resign": this prefix with a hyphen makes another word.
_TELLING_PREFIXES = frozenset({"re"})


class Wording:
    """The words of a text, each with the key it is compared by and its place.

    `keys[i]` is the i-th word at half-open `starts[i], ends[i]`, code points of `text`.
    `ellipses` has, for each ellipsis, the number of words that stand before it.
    """

    def __init__(self, text: str, spans: Sequence[Span] | None = None) -> None:
        """The words of `text`, or only those within `spans`, in the order of the spans."""
        self.text = text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.ellipses: list[int] = []
        for start, end in spans if spans is not None else [(0, len(text))]:
            self._read(start, end)

    def _read(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(_plainer(self.text), start, end):
            kind = match.lastgroup
            if kind == "word":
                first, last = match.span()
                self.keys.append(_key(self.text[first:last]))
                self.starts.append(first)
                self.ends.append(last)
            elif kind == "ellipsis":
                self.ellipses.append(len(self.keys))

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.keys)

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of the word before `last`."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The text of words `first` to before `last`, with what stands between them."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def word(self, at: int) -> str:
        """Word `at` as it is written."""
        return self.text[self.starts[at] : self.ends[at]]

    def gap(self, before: int) -> str:
        """What stands between word `before - 1` and word `before`."""
        start = self.ends[before - 1] if before > 0 else 0
        end = self.starts[before] if before < len(self.keys) else len(self.text)
        return self.text[start:end]

    def index_at(self, offset: int) -> int:
        """The first word that ends behind `offset`; only for a text read in one piece."""
        return bisect_left(self.ends, offset + 1)

    @cached_property
    def squeezed(self) -> str:
        """All keys without spaces."""
        return "".join(self.keys)

    @cached_property
    def bounds(self) -> list[int]:
        """Where in `squeezed` each word starts, and at last its length."""
        return list(accumulate(map(len, self.keys), initial=0))

    def joins(self, before: int) -> bool:
        """Whether word `before` may be written in one with the word before it."""
        gap = self.gap(before)
        if re.fullmatch(_LINE_END, gap):
            return True
        return (
            re.fullmatch(_JOINING, gap) is not None
            and self.keys[before - 1] not in _TELLING_PREFIXES
        )


@lru_cache(maxsize=4)
def _plainer(text: str) -> str:
    """The text with fewer kinds of characters, as many as before."""
    for character, other in _ALIKE:
        text = text.replace(character, other)
    return text


class Pair(Struct, frozen=True):
    """Word `claimed` of the quote over word `written` of a text; None where one has none."""

    claimed: int | None
    written: int | None
    same: bool


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    if word.isascii() and word.isalpha():  # as most are
        return word.lower()
    word = without_accents(plain(word).casefold())
    if word[-1:] == "." or (len(word) > 1 and word[1] == "." and not word[0].isdigit()):
        return word.replace(".", "")
    if "," in word and re.match(_THOUSANDS, word):
        return word.replace(",", "")
    return "and" if word == "&" else word


def plain(word: str) -> str:
    """`word` with its case and accents, but one kind of apostrophe, no ligatures, wide forms."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word).translate(_SIGNS)
    return word.translate(_APOSTROPHES)


def without_accents(word: str) -> str:
    """`word` with the accents of Latin letters taken off; other scripts keep their marks."""
    if word.isascii():
        return word
    pieces: list[str] = []
    for character in unicodedata.normalize("NFD", word):
        if unicodedata.combining(character) and pieces and pieces[-1].isascii():
            continue
        pieces.append(character)
    return unicodedata.normalize("NFC", "".join(pieces)).translate(_OWN_LETTERS)


def occurrences(
    text: Wording, quote: Wording, first: int = 0, last: int | None = None
) -> Iterator[tuple[int, int]]:
    """Where words `first` to before `last` of `quote` stand in `text`, word for word.

    Yields half-open pairs of word numbers of `text`, in text order. A word is only found whole:
    "art" does not stand in "party", though "cross-validation" may be broken at its hyphen.
    """
    last = len(quote) if last is None else last
    base = quote.bounds[first]
    needle = quote.squeezed[base : quote.bounds[last]]
    inner = [bound - base for bound in quote.bounds[first + 1 : last]]
    at = text.squeezed.find(needle) if needle else -1
    while at >= 0:
        begin = bisect_left(text.bounds, at)
        if text.bounds[begin] == at:
            end = bisect_left(text.bounds, at + len(needle), begin)
            if text.bounds[end] == at + len(needle):
                found = [bound - at for bound in text.bounds[begin + 1 : end]]
                if found == inner or _only_joins(text, begin, found, quote, first, inner):
                    yield begin, end
        at = text.squeezed.find(needle, at + 1)


def _only_joins(
    text: Wording, begin: int, found: list[int], quote: Wording, first: int, inner: list[int]
) -> bool:
    """Whether words are parted on one side only where they may be written in one."""
    both = set(found) & set(inner)
    return all(
        side.joins(start + 1 + number)
        for side, start, bounds in ((text, begin, found), (quote, first, inner))
        for number, bound in enumerate(bounds)
        if bound not in both
    )
