"""An index with a row for each choice of some words, for tests."""

from itertools import combinations

WORDS = "abcdefghi"
ROWS = [some for size in range(len(WORDS) + 1) for some in combinations(WORDS, size)]
