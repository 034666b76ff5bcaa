"""The nearest of the things that exist: "did you mean"."""

from collections.abc import Iterable

from factcli.text import folded

_CLOSE = 70  # of 100: `quote` for `quotes`, `polnad` for `poland`; not `zebra` for `search`


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` is most likely a slip of, or None."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        word,
        list(candidates),
        scorer=fuzz.ratio,
        processor=folded,
        score_cutoff=_CLOSE,
    )
    return found[0] if found else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """`did you mean 'quotes'?`, or None when nothing is near."""
    name = nearest(word, candidates)
    return f"did you mean '{name}'?" if name else None
