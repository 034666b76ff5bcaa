"""What a hit must have for a query: as typed if that finds enough, else as little more as helps.

1. Equal words, their inflected forms, and the countries they name: all of them.
2. With fewer than `ENOUGH` hits also words that the query's begin, and misspellings.
3. Still with fewer, a query of four words or more may lack one in a hit.

A query of `PASSAGE` words or more is a half-remembered sentence, which is aligned as a whole;
only if that finds nothing is it taken for single words, unless it has more than `SINGLE`: then
all of them have to be there as typed.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from factcli.errors import UsageError
from factcli.lookup.matching import scorer
from factcli.lookup.ranking import hits
from factcli.lookup.terms import Known, plain, wide
from factcli.store import Candidate, Needs, Term, Vocabulary
from factcli.text import keys

Find: TypeAlias = Callable[[Needs], Iterator[Candidate]]

ENOUGH = 10
PASSAGE = 7
SINGLE = 12
LONGEST = 200
"""Words of a query: as in a long paragraph. It is no way to look for whole articles."""
MOST_MISSING = 2
PER_MISSING = 4
"""For every so many bearing words of a query, one may be missing in a hit."""


def exact_needs(query: Sequence[str]) -> Needs:
    """Each argument of the query as a phrase: its words, equal after folding, in a row.

    Raises:
        UsageError: The query has more than `LONGEST` words.
    """
    _hold_to_length(query)
    phrases = [phrase for phrase in map(keys, query) if phrase]
    terms = [Term(key, 1.0, {key: 1.0}, {}) for phrase in phrases for key in phrase]
    return Needs(terms, phrases=phrases)


def fuzzy_needs(
    query: Sequence[str], vocabulary: Vocabulary, find: Find, *, passages: bool
) -> Needs:
    """What a hit must have, given what the query finds when it is taken more or less strictly.

    Raises:
        UsageError: The query has more than `LONGEST` words.
    """
    _hold_to_length(query)
    typed = plain(" ".join(query), vocabulary)
    if passages and len(typed) >= PASSAGE:
        needs = Needs(wide(typed, vocabulary, Known.KEPT), passage=True)
        if _finds(needs, find, 1):
            return needs
    needs = Needs(typed)
    words = len(needs.bearing)
    if words > SINGLE:
        return needs
    found = _finds(needs, find, ENOUGH)
    if found < ENOUGH:
        # A lone word that is found is not taken for a misspelling of a rarer one.
        known = Known.WIDENED if words > 1 or not found else Known.DOUBTED
        needs = Needs(wide(typed, vocabulary, known))
        if words >= PER_MISSING and _finds(needs, find, ENOUGH) < ENOUGH:
            needs = needs._replace(missing=min(words // PER_MISSING, MOST_MISSING))
    return needs


def _hold_to_length(query: Sequence[str]) -> None:
    number = sum(len(keys(part)) for part in query)
    if number > LONGEST:
        raise UsageError(
            f"the query has {number:,} words; ask for {LONGEST} at most, or use `factcli check "
            f"--draft` for whole texts"
        )


def _finds(needs: Needs, find: Find, enough: int) -> int:
    """How many hits there are, counted up to `enough`."""
    return sum(1 for _ in islice(hits(scorer(needs), find(needs)), enough))
