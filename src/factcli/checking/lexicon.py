"""Words whose change weighs more than another's, read from data files once."""

from functools import cache

from msgspec import Struct

from factcli.packaged import beside


class Lexicon(Struct, frozen=True):
    """Keys of words, as `factcli.checking.wording` makes them."""

    negations: frozenset[str]
    near_negations: frozenset[str]
    numbers: dict[str, int]  # number word to its value
    quantities: frozenset[str]
    capitals: frozenset[str]  # words that are another word in capitals
    openers: frozenset[str]  # words that a sentence may lose at its start


@cache
def lexicon() -> Lexicon:
    """The lists of English."""
    negations, quantities = _sections("negations.txt"), _sections("quantities.txt")
    numbers = [entry.partition("=") for entry in quantities["number"]]
    amounts = (quantities[name] for name in ("scale", "share", "unit", "bound"))
    return Lexicon(
        negations=frozenset(negations["full"]),
        near_negations=frozenset(negations["near"]),
        numbers={word: int(value) for word, _, value in numbers},
        quantities=frozenset().union(*amounts),
        capitals=frozenset(_sections("capitals.txt")[""]),
        openers=frozenset(_sections("openers.txt")[""]),
    )


def negates(key: str) -> bool:
    """Whether a word denies: not, never, don't."""
    return key in lexicon().negations or key.endswith("n't")


def number_value(key: str) -> str | None:
    """What number a word stands for, in digits; None if it is no number."""
    if key[:1].isdigit() or (key[:1] == "." and key[1:2].isdigit()):
        return key
    value = lexicon().numbers.get(key)
    return None if value is None else str(value)


def data_lines(name: str) -> list[str]:
    """The lines of a data file beside this module, without comments and blank ones."""
    lines = beside(__file__, "data", name).decode().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _sections(name: str) -> dict[str, list[str]]:
    """A data file of words, one a line, under `[headings]`."""
    current: list[str] = []
    sections = {"": current}
    for line in data_lines(name):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    return sections
