"""What a hit must have for a query: as typed if that finds enough, else as little more as helps.

1. Equal words, their inflected forms, and the countries they name: all of them.
2. With fewer than `ENOUGH` hits also words that the query's begin, and misspellings.
3. Still with fewer, a query of four words or more may lack one in a hit.

A query of `PASSAGE` words or more is a half-remembered sentence, which is aligned as a whole;
only if that finds nothing is it taken for single words.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from factcli.lookup.ranking import hits
from factcli.lookup.terms import Known, plain, wide
from factcli.store import Candidate, Needs, Term, Vocabulary
from factcli.text import keys

Find: TypeAlias = Callable[[Needs], Iterator[Candidate]]

ENOUGH = 10
PASSAGE = 7
MOST_MISSING = 2
PER_MISSING = 4
"""For every so many bearing words of a query, one may be missing in a hit."""


def exact_needs(query: Sequence[str]) -> Needs:
    """Each argument of the query as a phrase: its words, equal after folding, in a row."""
    phrases = [phrase for phrase in map(keys, query) if phrase]
    terms = [Term(key, 1.0, {key: 1.0}, {}) for phrase in phrases for key in phrase]
    return Needs(terms, phrases=phrases)


def fuzzy_needs(
    query: Sequence[str], vocabulary: Vocabulary, find: Find, *, passages: bool
) -> Needs:
    """What a hit must have, given what the query finds when it is taken more or less strictly."""
    typed = plain(" ".join(query), vocabulary)
    if passages and len(typed) >= PASSAGE:
        needs = Needs(wide(typed, vocabulary, Known.KEPT), passage=True)
        if _finds(needs, find, 1):
            return needs
    needs = Needs(typed)
    words = len(needs.bearing)
    found = _finds(needs, find, ENOUGH)
    if found < ENOUGH:
        # A lone word that is found is not taken for a misspelling of a rarer one.
        known = Known.WIDENED if words > 1 or not found else Known.DOUBTED
        needs = Needs(wide(typed, vocabulary, known))
        if words >= PER_MISSING and _finds(needs, find, ENOUGH) < ENOUGH:
            needs = needs._replace(missing=min(words // PER_MISSING, MOST_MISSING))
    return needs


def _finds(needs: Needs, find: Find, enough: int) -> int:
    """How many hits there are, counted up to `enough`."""
    return sum(1 for _ in islice(hits(needs, find(needs)), enough))
