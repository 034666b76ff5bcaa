"""From a query's words to the words of the collection they may stand for.

A word stands for itself; for inflected forms of itself; for the longer words it begins; and
for words within its edit budget. The last two are wide: they are only asked for when the words
as typed find too little.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cache
from pathlib import Path

from factcli.store import Term, Vocabulary
from factcli.text import Word, words

FUNCTION_WEIGHT = 0.2
CODE_GRADE = 0.9  # a country the fact has to do with, but in other words than the query's
INFLECTED_GRADE = 0.95
BEGUN_GRADE = 0.7  # a word that the query's begins: this, and more the more of it is there
SHORTEST_BEGINNING = 4  # letters; "un" and "war" are not meant as the beginnings of words
SHORTEST_GRAMMAR = 5  # letters of a function word that an unknown word may be a slip of
LEAST_COVERED = 0.5  # of the longer word
LOSS = 1.25  # what an edit costs, as a part of the longer word
FREQUENT = 10
"""A word that is known is taken for a misspelling only of one so many times as frequent."""
LONGEST_NAME = 5  # words in a country's name: "the Democratic Republic of the Congo"

# English endings, the longest first, and what takes their place in the stem.
_ENDINGS = (
    ("ying", "i"), ("ings", ""), ("ies", "i"), ("ied", "i"), ("ing", ""), ("ed", ""),
    ("es", ""), ("ly", ""), ("s", ""), ("y", "i"), ("e", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_FEW = 3000  # words that are sifted by their letters before rapidfuzz is imported


class Known(Enum):
    """Whether a word that the collection knows may stand for others, too."""

    KEPT = "no"
    DOUBTED = "only for words that are much more frequent"
    WIDENED = "as if it were not known"


def plain(query: str, vocabulary: Vocabulary) -> list[Term]:
    """The terms of a query, each with itself, its inflected forms and the countries it names."""
    found = words(query)
    codes = _codes(query, found)
    return [
        Term(
            word=word.key,
            weight=FUNCTION_WEIGHT if word.key in function_words() else 1.0,
            forms={word.key: 1.0}
            | dict.fromkeys(_inflected(word.key, vocabulary), INFLECTED_GRADE),
            codes=dict.fromkeys(named, CODE_GRADE),
        )
        for word, named in zip(found, codes, strict=True)
    ]


def wide(terms: Sequence[Term], vocabulary: Vocabulary, known: Known) -> list[Term]:
    """The terms, standing also for words they begin and words within their edit budget.

    `known` says what becomes of words that the collection knows as they are.
    """
    return [_widened(term, vocabulary, known) for term in terms]


def _widened(term: Term, vocabulary: Vocabulary, known: Known) -> Term:
    count = vocabulary.count(term.word)
    if term.word in function_words() or (count and known is Known.KEPT):
        return term
    least = FREQUENT * count if known is Known.DOUBTED else 0
    barred = function_words() if count else frozenset()
    more = {
        form: grade
        for form, grade in (*_begun(term.word, vocabulary), *_near(term.word, vocabulary, least))
        if vocabulary.count(form) >= least and form not in barred
    }
    return term._replace(forms=more | dict(term.forms))


@cache
def function_words() -> frozenset[str]:
    """English words that carry grammar rather than a topic."""
    lines = Path(__file__).with_name("function_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


def stem(word: str) -> str:
    """What the inflected forms of an English word have in common."""
    if word.endswith("ss"):
        return word
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: len(word) - len(ending)] + rest
    return word


def budget(word: str) -> int:
    """How many edits a word may be away: none up to two letters or with digits, one up to five."""
    if len(word) <= 2 or not word.isalpha():
        return 0
    return 1 if len(word) <= 5 else 2


def _inflected(word: str, vocabulary: Vocabulary) -> Iterator[str]:
    if len(word) < _SHORTEST_STEM or not word.isalpha():
        return
    own = stem(word)
    shared = own.removesuffix("i")
    for form in vocabulary.starting(shared):
        if form != word and stem(form) == own:
            yield form


def _begun(word: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    if len(word) < SHORTEST_BEGINNING:
        return
    for form in vocabulary.starting(word):
        covered = len(word) / len(form)
        if LEAST_COVERED <= covered < 1:
            yield form, BEGUN_GRADE + (INFLECTED_GRADE - BEGUN_GRADE) * covered


def _near(word: str, vocabulary: Vocabulary, least: int) -> Iterator[tuple[str, float]]:
    """Words within the edit budget (optimal string alignment), but no short function words.

    Those that occur less than `least` times may be left out.
    """
    edits = budget(word)
    if not edits:
        return
    choices = vocabulary.between(len(word) - edits, len(word) + edits)
    if len(choices) <= _FEW:  # rapidfuzz costs a start more than sifting them
        choices = [
            choice
            for choice in choices
            if _letters_allow(word, choice, edits) and vocabulary.count(choice) >= least
        ]
        if not choices:
            return
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None)
    for form, distance, _ in near:
        if distance and form.isalpha() and _may_be_meant(form):
            yield form, 1 - LOSS * distance / max(len(word), len(form))


def _may_be_meant(form: str) -> bool:
    """Whether a slip may have been made in a word: `thier` is their, but CND is not and."""
    return len(form) >= SHORTEST_GRAMMAR or form not in function_words()


def _letters_allow(word: str, other: str, edits: int) -> bool:
    """Whether the letters of two words are alike enough for them to be within so many edits."""
    rest = list(other)
    lacking = 0
    for letter in word:
        if letter in rest:
            rest.remove(letter)
        else:
            lacking += 1
    return max(lacking, len(rest)) <= edits


def _codes(query: str, found: Sequence[Word]) -> list[set[str]]:
    """The countries each word of a query names, by itself or with its neighbours."""
    from factcli.gazetteer import find

    codes: list[set[str]] = [set() for _ in found]
    for start, end in _runs(len(found)):
        part = query[found[start].start : found[end - 1].end]
        for code in find(part, whole=len(found) == 1):
            for at in range(start, end):
                codes[at].add(code)
    return codes


def _runs(size: int) -> Iterable[tuple[int, int]]:
    for length in range(1, min(size, LONGEST_NAME) + 1):
        for start in range(size - length + 1):
            yield start, start + length
