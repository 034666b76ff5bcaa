"""Who speaks next, in a paragraph of its own.

Who is asked answers where two speak in turns: “…,” Doe said. “…?” Roe asked. “…”.
"""

from collections.abc import Sequence

from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences.flow import Flow
from factcli.extract.words.patterns import pattern
from factcli.model import ActorKind

_I = pattern(r"\b(?:I|[Mm]y|me|I[’']\w+)\b(?!\.)")


def says_i(flow: Flow, spoken: Draft, draft: Draft) -> bool:
    """Whether one person speaks, and no organisation as in the quote before."""
    whole = spoken.member is not None and (
        flow.cast.members[spoken.member].kind is ActorKind.ORGANISATION
    )
    return whole and _I.search(flow.text, *draft.spans[0]) is not None


def in_turn(earlier: Sequence[Draft], spoken: Draft) -> Draft | None:
    """The quote of who is spoken to in `spoken`, if two and nobody else have spoken in turns."""
    said = [one for one in earlier if one.stretches and one.member is not None]
    others = [one for one in said if one.member != spoken.member]
    if not others or any(one.member != others[-1].member for one in others):
        return None
    turns = said[0].member == spoken.member or len(others) > 1
    return others[-1] if turns else None
