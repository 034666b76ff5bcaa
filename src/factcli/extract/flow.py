"""An article as its narrator's sentences: quoted stretches and names are one token each.

What stands between quotation marks is somebody else's language, so for reading a sentence it
counts as one word. So does a name. Every token has a one-letter tag, and a sentence is a range of
token numbers, a frame.

Tags: M name of a member of the cast, G genitive of one, N other capitalised word, w word, V B I
reporting verb (finite, base form, participle), v other finite verb, e word in -ed, g word in -ing,
X auxiliary, b form of be, A adverb, H pronoun, h possessive or object pronoun, d determiner,
p preposition, o of, t to, c conjunction, s subordinator, T that, R who or which, y day or month,
D number, Q quoted stretch; punctuation stands for itself, with . for all that ends a sentence and
- for all dashes.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from factcli.extract.cast import Cast
from factcli.extract.cues import lexicon
from factcli.extract.document import Document, abbreviations
from factcli.extract.marks import Stretch

_PUNCTUATION = {
    ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", ":": ":", ";": ";", "-": "-", "–": "-",
    "—": "-", "―": "-", "(": "(", ")": ")", "[": "(", "]": ")",
}  # fmt: skip
# “…?” Smith said on Monday. “…!” the senator from Ohio added, smiling. “….” Smith said.
_SPEAKER = re.compile(
    r"(?:H|[MNGwdhDo]{1,10})(?:,[^Q,.:;]{1,25},)?[XA]{0,2}V[^QT:]{0,25}?(?:[.,Q]|$)"
)
_BRIEF = re.compile(r"[HMN]{1,3}A?VA?y?(?:\.|$)")
_LONG = 4  # letters that a word ending in -ed or -ing has at least


class Frame(NamedTuple):
    """A sentence of the narrator: half-open range of token numbers, place of its paragraph."""

    start: int
    end: int
    paragraph: int


class Flow:
    """The tokens of an article with their tags, in parallel lists, and its frames.

    `starts` and `ends` are code points; `words` are in lower case; `refs` holds the place of the
    stretch for Q, of the member for M and G, and -1 for all others.
    """

    def __init__(self, document: Document, stretches: list[Stretch], cast: Cast) -> None:
        self.text = document.text
        self.cast = cast
        self.stretches = stretches
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.refs: list[int] = []
        self.tags = self._read(document)
        self.frames = self._split(document)
        self.tags = self._uncapitalised()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points from token `start` to before token `end`."""
        return self.starts[start], self.ends[end - 1]

    def said(self, start: int, end: int) -> str:
        """The text from token `start` to before token `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def _read(self, document: Document) -> str:
        words = lexicon()
        text, tokens = document.text, document.tokens
        marks = self._landmarks()
        tags: list[str] = []
        at, count, known, verbs = 0, len(tokens), words.tags, words.verbs
        until, before, short = 0, "", abbreviations()
        for start, end, tag, ref in [*marks, (len(text) + 1, len(text) + 1, "", -1)]:
            while at < count and tokens[at].start < start:
                token = tokens[at]
                at += 1
                if token.start < until:
                    continue
                word = token.text
                lower = word.lower()
                self.starts.append(token.start)
                self.ends.append(token.end)
                self.words.append(lower)
                self.refs.append(-1)
                before, word_before = word, before
                tags.append(
                    ("'" if word == "." and word_before in short else "")
                    or _PUNCTUATION.get(word)
                    or known.get(word)
                    or known.get(lower)
                    or (verbs[lower].form if lower in verbs and not _is_name(word, tags) else "")
                    or _shape(word, lower)
                )
            if tag:
                self.starts.append(start)
                self.ends.append(end)
                self.words.append(text[start:end].lower() if tag != "Q" else "")
                self.refs.append(ref)
                tags.append(tag)
                until = end
        return "".join(tags)

    def _landmarks(self) -> list[tuple[int, int, str, int]]:
        """The stretches and, outside them, the names: each to be one token."""
        marks: list[tuple[int, int, str, int]] = []
        mentions, at = self.cast.mentions, 0
        for place, stretch in enumerate(self.stretches):
            if marks and stretch.outer_start < marks[-1][1]:  # a nickname inside a name
                continue
            while at < len(mentions) and mentions[at].start < stretch.outer_start:
                marks.append(self._name(at))
                at += 1
            while at < len(mentions) and mentions[at].start < stretch.outer_end:
                at += 1
            marks.append((stretch.outer_start, stretch.outer_end, "Q", place))
        marks.extend(self._name(rest) for rest in range(at, len(mentions)))
        return marks

    def _name(self, at: int) -> tuple[int, int, str, int]:
        start, end, member = self.cast.mentions[at]
        behind = self.text[end : end + 2]
        if behind in ("'s", "’s", "'S", "’S"):
            return start, end + 2, "G", member
        if behind[:1] in ("'", "’") and self.text[end - 1] == "s" and not behind[1:].isalpha():
            return start, end + 1, "G", member
        return start, end, "M", member

    def _uncapitalised(self) -> str:
        """The tags with the first word of a sentence read as if it had no capital."""
        tags = list(self.tags)
        for start, _, _ in self.frames:
            if tags[start] == "N":
                lower = self.words[start]
                cue = lexicon().verbs.get(lower)
                shape = cue.form if cue is not None else _shape(lower, lower)
                tags[start] = "N" if shape == "w" else shape
        return "".join(tags)

    def _goes_on(self, token: int) -> bool:
        """Whether a sentence that seems to begin names the speaker of the quotation before it."""
        if token == 0 or self.tags[token - 1] != "Q":
            return False
        stretch = self.stretches[self.refs[token - 1]]
        ends = self.text[stretch.start : stretch.end].rstrip("'’” ")[-1:]
        return (_BRIEF if ends == "." else _SPEAKER).match(self.tags, token) is not None

    def _split(self, document: Document) -> list[Frame]:
        frames: list[Frame] = []
        sentences, place, at = document.sentences, 0, 0
        begin, paragraph = 0, 0
        for start, _ in sentences:
            while at < len(self.stretches) and self.stretches[at].outer_end <= start:
                at += 1
            if at < len(self.stretches) and self.stretches[at].outer_start < start:
                continue
            token = bisect_left(self.starts, start)
            if token > begin and not self._goes_on(token):
                frames.append(Frame(begin, token, paragraph))
                begin = token
            while document.paragraphs[place][1] <= start:
                place += 1
            paragraph = place
        if begin < len(self.starts):
            frames.append(Frame(begin, len(self.starts), paragraph))
        return frames


def _is_name(word: str, tags: list[str]) -> bool:
    """A capitalised verb form inside a sentence is part of a name: Bill Nye, the Post."""
    return word[0].isupper() and bool(tags) and tags[-1] not in ".:Q-("


def _shape(word: str, lower: str) -> str:
    first = word[0]
    if first.isalpha():
        if first.isupper():
            return "N"
        if lower[-2:] in ("'s", "’s", "s’"):
            return "w"
        if len(word) > _LONG and lower.endswith("ly"):
            return "A"
        if len(word) >= _LONG and lower.endswith("ed"):
            return "e"
        return "g" if len(word) > _LONG and lower.endswith("ing") else "w"
    return "D" if first.isdigit() else word if word in "\"'“”‘’`«»/%$&#@*+=<>{}|\\^~" else "w"
