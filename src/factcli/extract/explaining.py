"""Why a quote is read as it is: the rules that decided, and what else stood in its sentence."""

from msgspec import Struct

from factcli.extract.quotes.draft import Draft
from factcli.extract.sentences.flow import Flow


class Explanation(Struct, frozen=True, kw_only=True):
    """The rules behind one quote, whose id is `quote`.

    `found` is the rule that tied the words to a reporting word, `rule` the one that gave the
    source, `resolved` how it is known whom the source stands for. `considered` are the other
    sources in the sentence, each with its reporting word.
    """

    quote: str
    found: str
    rule: str
    resolved: str
    considered: list[str]


def explain(flow: Flow, drafts: list[Draft]) -> list[Explanation]:
    """An explanation for every quote, in their order."""
    return [
        Explanation(
            quote=f"q{number}",
            found=draft.found,
            rule=draft.rule,
            resolved=_resolution(draft),
            considered=list(dict.fromkeys(_considered(flow, draft))),
        )
        for number, draft in enumerate(drafts, start=1)
    ]


def _resolution(draft: Draft) -> str:
    if draft.origin is None and draft.source is None:
        return "no source"
    return draft.resolved if draft.member is not None else f"{draft.resolved}: nobody by name"


def _considered(flow: Flow, draft: Draft) -> list[str]:
    return [
        f"{flow.said(other.cue, other.end)}: {flow.said(other.origin.start, other.origin.end)}"
        for other in draft.rivals
        if other is not draft.report and other.origin is not None
    ]
