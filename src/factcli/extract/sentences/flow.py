"""An article as its narrator's sentences: quoted stretches and names are one token each.

What stands between quotation marks is somebody else's language, so for reading a sentence it
counts as one word. So does a name. Every token has a one-letter tag
(`tagging`), and a sentence is a range of token numbers, a frame.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from msgspec import Struct

from factcli.extract.actors.cast import Cast
from factcli.extract.page.document import Document, keeps_its_dot
from factcli.extract.page.pairing import Stretch
from factcli.extract.words.cues import CueKind, cue_of
from factcli.extract.words.nouns import is_noun
from factcli.extract.words.patterns import pattern
from factcli.extract.words.tagging import opening
from factcli.extract.words.tokens import tokens_of

_STOP = re.compile("[.]")
# “…?” Smith said on Monday. “…!” the senator from Ohio added, smiling. “….” Smith said.
# “…?” Roe and Doe (D-Ohio), both lawyers, on Monday asked.
_SPEAKER = pattern(
    r"(?:H|[MNGwdhDo'ce]{1,10}(?:p[MNGwdhDo]{1,6})?)(?:[(][^Q.:;)]{1,12}[)])?"
    r"(?:([,-])[^Q,.:;-]{1,25}\1)?(?:p[dhNwyDM]{1,4}|y)?[XA]{0,2}V[^QT:]{0,40}?(?:[.,Q]|$)"
)
_DATELINE = pattern(
    r"date \d{4}-\d\d-\d\d\s+"
    r"|[A-Z][^()\n]{1,40}\([A-Z][A-Za-z ]{1,15}\) ?[—–-]{1,2} "  # RENO, Nev. (AP) —
    r"|[A-Z]{3}[A-Z .,]{0,25}(?:, [A-Z][a-z.]{1,12})?,? ?(?:[—–]|--) "  # WASHINGTON —
)
# The hour of an entry in a live page: 16.06, 9:15am, 17:30 GMT.
_STAMP = pattern(
    r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{3,4})?(?: ?[:–—-])?\s+(?=[A-Z“\"‘#])"
)
_TOWN = 42  # code points before the agency of a dateline
_DATED = 64  # code points of a dateline with its dash
BARE_SIGNATURE = re.compile("N{0,3}M")
_BEYOND = 3  # tokens behind the last one
_LONGEST = 100  # tokens of a sentence; what is longer is a list, or no sentence
_BRIEF = pattern(r"(?:H|N{0,2}M)A?(V)A?y?(?:\.|$)")


class Frame(Struct, frozen=True, gc=False):
    """A sentence of the narrator: half-open range of token numbers, place of its paragraph."""

    start: int
    end: int
    paragraph: int


class Flow:
    """The tokens of an article with their tags, in parallel lists, and its frames.

    `starts` and `ends` are code points; `words` are in lower case; `refs` holds the place of the
    stretch for Q, of the member for M and G, and -1 for all others. `cues` are the tokens that may
    report something. Behind the last token stand some full stops that the text does not have.
    """

    def __init__(self, document: Document, stretches: list[Stretch], cast: Cast) -> None:
        self.text = document.text
        self.cast = cast
        self.stretches = stretches
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.refs: list[int] = []
        tags, places = self._read()
        self.tags = "".join(tags)
        self.frames = self._split(document)
        self.tags = self._settle(tags, places)
        self.cues = [at for at in places if self.tags[at] in "VBIwgp"]
        self._end()

    def _end(self) -> None:
        """Let full stops follow the last sentence, so that rules may look a little past any."""
        self.starts += [len(self.text)] * _BEYOND
        self.ends += [len(self.text)] * _BEYOND
        self.refs += [-1] * _BEYOND
        self.words += [""] * _BEYOND
        self.tags += "." * _BEYOND

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points from token `start` to before token `end`."""
        return self.starts[start], self.ends[end - 1]

    def said(self, start: int, end: int) -> str:
        """The text from token `start` to before token `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def is_comma(self, token: int) -> bool:
        """Whether a comma stands here, in American style the one inside a closing mark."""
        return self.tags[token] == "," or (
            self.tags[token] == "Q" and self.last_of_quotation(token) == ","
        )

    def last_of_quotation(self, token: int) -> str:
        """The last character of the quotation at a token, within nested marks."""
        return self.quoted(token).rstrip("'’”\" ")[-1:]

    def quoted(self, token: int) -> str:
        """The words of the quotation at a token, without its marks."""
        stretch = self.stretches[self.refs[token]]
        return self.text[stretch.start : stretch.end]

    def _read(self) -> tuple[list[str], list[int]]:
        """Fill the lists; return the tags of the words by themselves, and which may report."""
        tags: list[str] = []
        reporting: list[int] = []
        landmarks: list[int] = []
        refs: list[int] = []
        starts, ends, words = self.starts, self.ends, self.words
        text, until = self.text.replace("\n", " "), 0
        for start, end, mark, ref in [*self._landmarks(), (len(text), len(text), "", -1)]:
            at = until
            for chunk in text[until:start].split(" "):
                for first, last, word, tag, reports in tokens_of[chunk]:
                    if reports:
                        reporting.append(len(tags))
                    starts.append(at + first)
                    ends.append(at + last)
                    words.append(word)
                    tags.append(tag)
                at += len(chunk) + 1
            if mark:
                landmarks.append(len(tags))
                starts.append(start)
                ends.append(end)
                words.append("" if mark == "Q" else self.text[start:end].lower())
                refs.append(ref)
                tags.append(mark)
            until = end
        self.refs = [-1] * len(tags)
        for at, ref in zip(landmarks, refs, strict=True):
            self.refs[at] = ref
        self._mend_stops(tags)
        self._mend_hyphens(tags, landmarks)
        return tags, reporting

    def _mend_stops(self, tags: list[str]) -> None:
        """Tell the dots of abbreviations from those that end a sentence."""
        for stop in _STOP.finditer("".join(tags)):
            at = stop.start()
            if self.words[at] != ".":
                continue
            behind = self.words[at + 1][:1] if at + 1 < len(tags) else ""
            if behind == "," or (at and keeps_its_dot(self.said(at - 1, at), behind)):
                tags[at] = "'"

    def _mend_hyphens(self, tags: list[str], landmarks: list[int]) -> None:
        """Tell the hyphens beside names and quotations from dashes."""
        for at in landmarks:
            if at and tags[at - 1] == "-" and self._joins(self.starts[at - 1], self.starts[at]):
                tags[at - 1] = "'"  # pro-Roe
            behind = at + 1
            dash = behind < len(tags) and tags[behind] == "-"
            if dash and self._joins(self.ends[at], self.ends[behind]):
                tags[behind] = "'"  # Roe-like

    def _joins(self, start: int, end: int) -> bool:
        """Whether a dash is a hyphen: one character, and no space on either side."""
        around = self.text[max(0, start - 1) : end + 1]
        return end - start == 1 and not (around[:1].isspace() or around[-1:].isspace())

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
        mention = self.cast.mentions[at]
        start, end, member = mention.start, mention.end, mention.member
        behind = self.text[end : end + 2]
        if behind in ("'s", "’s", "'S", "’S"):
            return start, end + 2, "G", member
        if behind[:1] in ("'", "’") and self.text[end - 1] == "s" and not behind[1:].isalpha():
            return start, end + 1, "G", member
        return start, end, "M", member

    def _settle(self, tags: list[str], places: list[int]) -> str:
        """The tags with words settled by their place: sentence openings, and nouns."""
        openings = {frame.start for frame in self.frames}
        for start in openings:
            if tags[start] == "N":
                tags[start] = opening[self.words[start]]
        for at in places:
            if tags[at] in "VBI" and at not in openings and is_noun(tags, self.words, at):
                tags[at] = "w"
        return "".join(tags)

    def _goes_on(self, begin: int, token: int, finish: int) -> bool:
        """Whether a sentence that seems to begin names the speaker of the quotation before it."""
        if token == 0 or self.tags[token - 1] != "Q":
            return False
        if self.tags[token - 2] in ",:" and "V" in self.tags[begin:token]:
            return False  # Roe replied, “…?” Doe said
        if self.tags[token] == "-":  # “…” — Jane Roe
            return True
        signature = BARE_SIGNATURE.match(self.tags, token)
        if signature is not None and self.ends[signature.end() - 1] == finish:
            return True  # “…” Jane Roe
        ends = self.last_of_quotation(token - 1)
        if ends != ".":
            return _SPEAKER.match(self.tags, token) is not None
        brief = _BRIEF.match(self.tags, token)
        cue = cue_of(self.words[brief.start(1)]) if brief else None
        return cue is not None and cue.kind == CueKind.SPEECH

    def _split(self, document: Document) -> list[Frame]:
        """The sentences, none longer than `_LONGEST` tokens, without datelines."""
        frames: list[Frame] = []
        paragraphs, place, stretch = document.paragraphs, 0, 0
        begins: list[tuple[int, int, int]] = []  # the first token behind and before a dateline
        for start, _ in document.sentences():
            while paragraphs[place][1] <= start:
                place += 1
            while stretch < len(self.stretches) and self.stretches[stretch].outer_end <= start:
                stretch += 1
            if stretch < len(self.stretches) and self.stretches[stretch].outer_start < start:
                continue
            token = bisect_left(self.starts, start)
            if token and self.ends[token - 1] > start:
                continue  # the initials of a name: G.K. Roe
            opens = not begins or begins[-1][1] != place
            opening = self._over_dateline(start) if opens else start
            begin = token if opening == start else bisect_left(self.starts, opening)
            finish = paragraphs[place][1]
            last = begins[-1][0] if begins else 0
            if opens or (token > last and not self._goes_on(last, token, finish)):
                begins.append((begin, place, token))
        begins.append((len(self.starts), place + 1, len(self.starts)))
        for (begin, paragraph, _), (_, _, end) in pairwise(begins):
            frames += [
                Frame(part, min(end, part + _LONGEST), paragraph)
                for part in range(begin, end, _LONGEST)
            ]
        return frames

    def _over_dateline(self, start: int) -> int:
        stamp = _STAMP.match(self.text, start) if self.text[start : start + 1].isdigit() else None
        if stamp is not None:
            return stamp.end()
        head = self.text[start : start + _TOWN]
        if not ("(" in head or head[:3].isupper() or head.startswith("date ")):
            return start
        longer = self.text[start : start + _DATED]
        if not ("— " in longer or "– " in longer or "- " in longer or head.startswith("date ")):
            return start
        dateline = _DATELINE.match(self.text, start)
        return start if dateline is None else dateline.end()
