"""Make cue_forms.txt and cue_tags.txt of `extract/words/data`: the forms of reporting verbs.

Run `python scripts/make_cue_forms.py` whenever the verbs of cues.txt have changed.
"""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from textwrap import fill

from factcli.extract.words.cues import VERBS, VOWELS, CueKind, third
from factcli.extract.words.lists import sections

DATA = Path(__file__).parents[1] / "src/factcli/extract/words/data"
_ORIGIN = """\
# Made by scripts/make_cue_forms.py of cues.txt, whose origin and licence are theirs.
"""


def made() -> dict[str, str]:
    """The files by their names, made of the list as it is now."""
    rows: dict[str, str] = {}
    tags: dict[str, str] = {}
    by_kind = sections("cues.txt")
    verbal = [(entry, kind) for kind in VERBS for entry in by_kind[kind]]
    verbal.sort(key=lambda pair: "_" in pair[0])  # a verb by itself first
    for entry, kind in verbal:
        lemma, _, irregular = entry.partition("=")
        verb, _, particle = lemma.partition("_")
        irregular = "/".join(form.partition("_")[0] for form in irregular.split("/"))
        for form, tag in inflections(verb, irregular):
            rows.setdefault(form, f"{verb} {CueKind.BESIDE if particle else kind}")
            tags.setdefault(form, tag)
    by_tag = {tag: sorted(form for form in tags if tags[form] == tag) for tag in "VBI"}
    return {
        "cue_forms.txt": "# The forms of reporting verbs: form, lemma, and class.\n"
        "# Tabs divide the rows of a line, which all begin with the same two letters.\n"
        + _ORIGIN
        + _rows_in_lines(f"{form} {rows[form]}" for form in sorted(rows)),
        "cue_tags.txt": "# The same by tag: V finite, B base, I participle.\n"
        + _ORIGIN
        + "".join(f"[{tag}]\n{_wrapped(forms)}\n" for tag, forms in by_tag.items()),
    }


def _rows_in_lines(rows: Iterable[str]) -> str:
    by_letters = groupby(rows, key=itemgetter(slice(2)))
    return "".join("\t".join(some) + "\n" for _, some in by_letters)


def _wrapped(words: list[str]) -> str:
    return fill(" ".join(words), 100, break_on_hyphens=False)


def inflections(lemma: str, irregular: str = "") -> list[tuple[str, str]]:
    """The forms of a verb with their tags; `irregular` is its past, or past/participle."""
    past = [form for form in irregular.split("/") if form not in ("", "!")] or [_past(lemma)]
    forms = [(form, "V") for form in past]
    if lemma not in past:
        forms.append((lemma, "B"))
    forms += [(third(lemma), "V"), (_participle(lemma), "I")]
    if not irregular and _may_double(lemma):
        forms += [(f"{lemma}led", "V"), (f"{lemma}ling", "I")]
    return forms


def _may_double(lemma: str) -> bool:
    """Whether British spelling doubles a final l: labelled, signalling."""
    return lemma[-1] == "l" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS


# Final consonants are doubled in words of one syllable, and in these, stressed on the last.
_DOUBLES = (
    "admit", "concur", "deadpan", "demur", "infer", "permit", "quip", "rebut", "recur", "refer",
    "regret", "submit",
)  # fmt: skip


def _doubles(lemma: str) -> bool:
    if lemma in _DOUBLES:
        return True
    if len(lemma) < 3 or lemma[-1] in "wxyaeiou" or lemma[-2] not in VOWELS:
        return False
    return VOWELS.isdisjoint(lemma[:-2])


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def _participle(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


if __name__ == "__main__":
    for name, content in made().items():
        (DATA / name).write_bytes(content.encode())
