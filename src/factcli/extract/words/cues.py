"""Reporting words and closed-class words, read from their data files once.

The forms of verbs are in `data/cue_forms.txt` and, with what every new word is asked for, in
`data/cue_tags.txt`, both made by scripts/make_cue_forms.py of `cues.txt`.

A text is read as a string of tags, one a token: the shape of a clause is then a matter of simple
patterns. Nothing here knows any article.
"""

from functools import cache
from typing import Final

from msgspec import Struct

from factcli.extract.words.lists import long_list, sections
from factcli.extract.words.remembering import Remembered
from factcli.extract.words.sorted_words import SortedRows


class CueKind:
    """How a reporting word takes the words it reports; see `data/cues.txt`.

    Plain words: the members of an Enum take five times as long to get, and to find in a set.
    """

    SPEECH: Final = "speech"
    WEAK: Final = "weak"
    BESIDE: Final = "beside"
    ADDRESS: Final = "address"
    JUDGE: Final = "judge"
    WISH: Final = "wish"
    NOUN: Final = "noun"
    PHRASE: Final = "phrase"


# Those that are verbs.
VERBS = (CueKind.SPEECH, CueKind.WEAK, CueKind.BESIDE, CueKind.ADDRESS, CueKind.JUDGE, CueKind.WISH)
# Those of verbs that are always speech.
SPOKEN = frozenset((CueKind.SPEECH, CueKind.ADDRESS))
# Those of judging verbs, which have an object rather than a clause.
JUDGING = frozenset((CueKind.JUDGE, CueKind.WISH))


class Cue(Struct, frozen=True, gc=False):
    """A form of a reporting verb: its lemma, class, and tag: V finite, B base, I participle."""

    lemma: str
    kind: str  # of `CueKind`
    form: str


class Lexicon(Struct, frozen=True):
    """Word to tag for closed classes, what may follow verbs, nouns that may be cues."""

    tags: dict[str, str]
    particles: dict[str, frozenset[str]]  # lemma of a verb: the words that may follow it
    phrasal: dict[str, str]  # "point out": its class
    nouns: frozenset[str]
    plurals: frozenset[str]  # forms of a verb in -s that may also be a noun: "reports"
    verbal: frozenset[str]  # base forms that are no nouns: "say"
    openings: frozenset[str]  # words that are no verbs and may open a report


_CLASS_TAGS = {
    "pronoun": "H", "possessive": "h", "determiner": "d", "be": "b", "auxiliary": "X",
    "adverb": "A", "preposition": "p", "conjunction": "c", "subordinator": "s", "day": "y",
    "finite": "v", "noun": "w",
}  # fmt: skip
_OWN_TAGS = {"to": "t", "of": "o", "who": "R", "which": "R", "whose": "R", "that": "T", "and": "c"}


@cache
def lexicon() -> Lexicon:
    """The reporting words and closed-class words of English."""
    tags: dict[str, str] = {}
    for name, words in sections("word_classes.txt").items():
        for word in words:
            tags.setdefault(word if name == "day" else word.lower(), _CLASS_TAGS[name])
    tags.update(_OWN_TAGS)
    by_kind = sections("cues.txt")
    particles: dict[str, set[str]] = {}
    phrasal: dict[str, str] = {}
    for kind in VERBS:
        for entry in by_kind[kind]:
            if "_" in entry:
                verb, _, particle = entry.partition("=")[0].partition("_")
                particles.setdefault(verb, set()).add(particle)
                phrasal[f"{verb} {particle}"] = kind
    nouns = frozenset(form for noun in by_kind["noun"] for form in (noun, third(noun)))
    openings = {phrase.partition("_")[0] for phrase in by_kind["phrase"]}
    plurals = {third(noun) for noun in [*by_kind["noun"], *by_kind["also_noun"]]}
    return Lexicon(
        tags, {verb: frozenset(found) for verb, found in particles.items()}, phrasal,
        nouns, frozenset(plurals), frozenset(by_kind["never_noun"]),
        nouns | openings,
    )  # fmt: skip


def cue_of(word: str) -> Cue | None:
    """The reporting verb that a word in lower case is a form of; a verb by itself goes first."""
    return _cues[word]


@Remembered
def _cues(form: str) -> Cue | None:
    tag = cue_tags().get(form)
    row = _forms().row(form) if tag is not None else None
    if tag is None or row is None:
        return None
    lemma, kind = row.split()
    return Cue(lemma, kind, tag)


@cache
def cue_tags() -> dict[str, str]:
    """By each form of a reporting verb its tag."""
    tags: dict[str, str] = {}
    for tag, forms in sections("cue_tags.txt").items():
        tags |= dict.fromkeys(forms, tag)
    return tags


@cache
def _forms() -> SortedRows:
    """By each form of a reporting verb its lemma and class."""
    return SortedRows(long_list("cue_forms.txt"), " ")


VOWELS = frozenset("aeiou")


def third(lemma: str) -> str:
    """The form in -s of a verb or a noun."""
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("o") and len(lemma) == 2:
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"
