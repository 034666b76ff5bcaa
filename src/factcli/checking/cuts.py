"""What the words just outside a quote say about where it was cut."""

from factcli.checking.article import Article
from factcli.checking.lexicon import lexicon, negates
from factcli.checking.wording import Wording

_ENDS_SENTENCE = frozenset(".?!\n")
_LEAST = 4  # words of a quote that passes for a whole sentence
_BEFORE = 3  # words before a quote in which a negation still bears on it
_HYPHENS = frozenset("-‐‑")


def cut_words(article: Article, first: int, last: int) -> list[int]:
    """Words of the article whose loss makes words `first` to before `last` other words.

    That is the rest of a compound ("making" of "decision-making"), and the one word that is
    missing to a whole sentence: who starts where a sentence does and stops one word before its end
    has lost that word. Openers such as "But" or "Well," may be missing.
    """
    words = article.words
    compounds = cut_compounds(words, first, last)
    if compounds or last - first < _LEAST:
        return compounds
    starts, ends = starts_sentence(article, first), _ends_sentence(article, last)
    if starts and not ends and _ends_sentence(article, last + 1):
        return [last]
    if ends and not starts and starts_sentence(article, first - 1):
        return [] if _is_opener(words, first - 1) else [first - 1]
    return []


def cut_compounds(words: Wording, first: int, last: int) -> list[int]:
    """The words that a hyphen binds to the first and the last word from outside."""
    before = [first - 1] if _is_hyphen(words, first) else []
    return [*before, last] if _is_hyphen(words, last) else before


def _is_hyphen(words: Wording, before: int) -> bool:
    """A hyphen within a word, or one that breaks it at a line end."""
    gap = words.gap(before) if 0 < before < len(words) else ""
    hyphen = gap.rstrip() if "\n" in gap else gap
    return bool(hyphen) and set(hyphen) <= _HYPHENS


def starts_sentence(article: Article, at: int) -> bool:
    """Whether word `at` is the first of its sentence or of its quotation marks."""
    if at <= 0:
        return at == 0
    words, voices = article.words, article.voices
    return bool(_ENDS_SENTENCE & set(words.gap(at))) or voices[at] != voices[at - 1]


def _ends_sentence(article: Article, last: int) -> bool:
    return last >= len(article.words) or starts_sentence(article, last)


def _is_opener(words: Wording, at: int) -> bool:
    """A word that a sentence may lose at its start: "But", "Well,"."""
    return words.keys[at] in lexicon().openers or "," in words.gap(at + 1)


def negation_before(article: Article, first: int) -> str | None:
    """A negation shortly before word `first` in its sentence, as it is written."""
    words = article.words
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if _ENDS_SENTENCE & set(words.gap(at + 1)):
            return None
        if negates(words.keys[at]):
            return words.word(at)
    return None
