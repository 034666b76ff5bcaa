"""The word lists in `data/`, each read once, when it is first asked for.

Every list opens with its origin and licence; lines that open with `#` are comments. How the
entries of a list stand in it, its users know: they ask for them in one of the ways below.
"""

from functools import cache
from io import BytesIO

from factcli.packaged import beside


def text(name: str) -> str:
    """A list as it stands in its file."""
    return undecoded(name).decode()


def undecoded(name: str) -> bytes:
    """A list as the bytes of its file, for who needs little of a long one."""
    return beside(__file__, "data", name)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, without comments and blank ones."""
    return tuple([line for line in text(name).splitlines() if line and line[0] != "#"])


def long_list(name: str) -> list[bytes]:
    """The lines of a list whose comments all stand before its entries, as they are in its file."""
    file, start = undecoded(name), 0
    while file.startswith(b"#", start):
        start = file.index(b"\n", start) + 1
    listed = BytesIO(file)
    listed.seek(start)
    return listed.readlines()  # four times as fast as to decode and split them


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of a list, one a line."""
    return frozenset(lines(name))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list that is wrapped like running text."""
    return frozenset(" ".join(lines(name)).split())


def word_rows(name: str) -> list[list[str]]:
    """The rows of a list whose entries are words that blanks divide."""
    return [line.split() for line in lines(name)]


@cache
def table(name: str) -> list[list[str]]:
    """The rows of a list with columns, which `|` divides."""
    return [list(map(str.strip, line.split("|"))) for line in lines(name)]


@cache
def rows(name: str) -> dict[str, str]:
    """By the first column of a list with columns, the others as they stand: "male | actor"."""
    return dict([line.split(" |", 1) for line in lines(name)])


def comma_list(cell: str) -> list[str]:
    """The entries of a cell that commas divide."""
    return [entry.strip() for entry in cell.split(",") if entry.strip()] if cell else []


@cache
def marked(name: str) -> dict[str, frozenset[str]]:
    """A list whose entries each follow a mark: the entries by mark."""
    found: dict[str, set[str]] = {}
    for line in lines(name):
        mark, _, word = line.partition(" ")
        found.setdefault(mark, set()).add(word)
    return {mark: frozenset(words) for mark, words in found.items()}


def sections(name: str) -> dict[str, list[str]]:
    """The words of a list, wrapped like running text, by the `[heading]` they stand under."""
    found: dict[str, list[str]] = {}
    for line in lines(name):
        if line[0] == "[":
            current = found.setdefault(line.strip("[] "), [])
        else:
            current += line.split()
    return found


@cache
def rule_words(heading: str) -> frozenset[str]:
    """The small set of words that a rule asks for under its heading."""
    return frozenset([word.replace("_", " ") for word in _rule_words()[heading]])


def alternatives(heading: str) -> str:
    """The same words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(rule_words(heading), key=lambda word: (-len(word), word)))


@cache
def _rule_words() -> dict[str, list[str]]:
    return sections("rule_words.txt")
