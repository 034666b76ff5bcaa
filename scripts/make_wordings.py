"""Make wordings.txt of `extract/words/data`: every known wording, by the word it begins with.

Run `python scripts/make_wordings.py` whenever a list it is made of has changed.
"""

from collections import defaultdict
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path

from factcli.extract.words.lists import comma_list, lines, table
from factcli.extract.words.phrases import beginning
from factcli.gazetteer import places

FILE = Path(__file__).parents[1] / "src/factcli/extract/words/data/wordings.txt"
_HEADER = """\
# Every wording that is known beforehand, one row for all that begin with a word: the word in
# capitals | wording:meaning | … Meanings: @ and the main name of an organisation, the code of a
# country, ~ the code for a demonym, . a place, - nothing that acts. Tabs divide the rows of a line,
# which all begin with the same two letters. Origin and licence: those of the lists it is made of by
# scripts/make_wordings.py, organisations.txt, not_actors.txt, places.txt, and countries.json.
"""


def made() -> str:
    """The file, made of the lists as they are now."""
    found: dict[str, list[str]] = defaultdict(list)
    for wording, meaning in chain(_organisations().items(), _others().items()):
        if set("|:") & set(wording):
            raise SystemExit(f"{wording}: a wording cannot have | or : in it")
        found[beginning(wording.removeprefix("="))].append(f"{wording}:{meaning}")
    rows = sorted("|".join([word, *entries]) for word, entries in found.items())
    by_letters = groupby(rows, key=itemgetter(slice(2)))
    return _HEADER + "".join("\t".join(some) + "\n" for _, some in by_letters)


def _organisations() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, others, *_ in table("organisations.txt"):
        found |= dict.fromkeys([name, *comma_list(others)], f"@{name}")
    return found


def _others() -> dict[str, str]:
    """Where a wording is in two lists, the last counts."""
    found = dict.fromkeys(lines("not_actors.txt"), "-")
    for country in places():
        found |= dict.fromkeys(country.demonyms, f"~{country.code}")
        names = (*country.names, *country.official, *country.former, *country.abbreviations)
        found |= dict.fromkeys(names, country.code)
    return found | dict.fromkeys(lines("places.txt"), ".")


if __name__ == "__main__":
    FILE.write_bytes(made().encode())
