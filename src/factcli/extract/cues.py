"""Reporting words and closed-class words, read from their data files once.

A text is read as a string of tags, one a token: the shape of a clause is then a matter of simple
patterns. Nothing here knows any article.
"""

from enum import StrEnum
from functools import cache

from msgspec import Struct

from factcli.extract.word_lists import sections


class CueKind(StrEnum):
    """How a reporting word takes the words it reports; see `data/cues.txt`."""

    SPEECH = "speech"
    WEAK = "weak"
    BESIDE = "beside"
    ADDRESS = "address"
    JUDGE = "judge"
    WISH = "wish"
    NOUN = "noun"
    PHRASE = "phrase"


class Cue(Struct, frozen=True, gc=False):
    """A form of a reporting verb: its lemma, class, and tag: V finite, B base, I participle."""

    lemma: str
    kind: CueKind
    form: str


class Lexicon(Struct, frozen=True):
    """Word to tag for closed classes, word to cue for verbs, nouns that may be cues."""

    tags: dict[str, str]
    verbs: dict[str, Cue]
    particles: dict[str, frozenset[str]]  # lemma of a verb: the words that may follow it
    phrasal: dict[str, CueKind]  # "point out": its class
    nouns: frozenset[str]
    plurals: frozenset[str]  # forms of a verb in -s that may also be a noun: "reports"
    verbal: frozenset[str]  # base forms that are no nouns: "say"
    reporting: frozenset[str]  # every word that may open a report


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
    verbs: dict[str, Cue] = {}
    particles: dict[str, set[str]] = {}
    phrasal: dict[str, CueKind] = {}
    verbal: list[tuple[str, CueKind]] = [
        (entry, kind)
        for kind in CueKind
        if kind not in (CueKind.NOUN, CueKind.PHRASE)
        for entry in by_kind[kind]
    ]
    verbal.sort(key=lambda pair: "_" in pair[0])  # a verb by itself first
    for entry, kind in verbal:
        lemma, _, irregular = entry.partition("=")
        verb, _, particle = lemma.partition("_")
        if particle:
            particles.setdefault(verb, set()).add(particle)
            phrasal[f"{verb} {particle}"] = kind
            irregular = "/".join(form.partition("_")[0] for form in irregular.split("/"))
        for form, tag in inflections(verb, irregular):
            verbs.setdefault(form, Cue(verb, CueKind.BESIDE if particle else kind, tag))
    tags = {word: tag for word, tag in tags.items() if tag != "v" or word not in verbs}
    nouns = frozenset(form for noun in by_kind["noun"] for form in (noun, _third(noun)))
    openings = {phrase.partition("_")[0] for phrase in by_kind["phrase"]}
    plurals = {_third(noun) for noun in [*by_kind["noun"], *by_kind["also_noun"]]}
    return Lexicon(
        tags, verbs, {verb: frozenset(found) for verb, found in particles.items()}, phrasal,
        nouns, frozenset(plurals), frozenset(by_kind["never_noun"]),
        nouns | verbs.keys() | openings,
    )  # fmt: skip


def inflections(lemma: str, irregular: str = "") -> list[tuple[str, str]]:
    """The forms of a verb with their tags; `irregular` is its past, or past/participle."""
    past = [form for form in irregular.split("/") if form not in ("", "!")] or [_past(lemma)]
    forms = [(form, "V") for form in past]
    if lemma not in past:
        forms.append((lemma, "B"))
    return [*forms, (_third(lemma), "V"), (_participle(lemma), "I")]


_VOWELS = frozenset("aeiou")
# Final consonants are doubled in words of one syllable, and in these, stressed on the last.
_DOUBLES = ("admit", "recur", "refer", "infer", "rebut", "quip", "permit", "submit")


def _doubles(lemma: str) -> bool:
    if lemma in _DOUBLES:
        return True
    if len(lemma) < 3 or lemma[-1] in "wxyaeiou" or lemma[-2] not in _VOWELS:
        return False
    return _VOWELS.isdisjoint(lemma[:-2])


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("o") and len(lemma) == 2:
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def _participle(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"
