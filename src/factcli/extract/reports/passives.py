"""Who says what a passive says: "was asked by Jane Roe", "seen by critics as a joke"."""

from factcli.extract.reports.report import VerbGroup
from factcli.extract.sentences import nominals
from factcli.extract.sentences.origins import Origin
from factcli.extract.words.cues import CueKind
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern

_AGENT = 12  # tokens behind a passive that its "by" is looked for in
_UP_TO_AGENT = frozenset("QwNMGdDhAspoyg")
_ASKED = pattern("[,:]?Q")
JUDGED = pattern("s?d?A?[Ne]{0,2}Q")
"""What somebody is judged to be: as a total “…”."""
MANNERS = rule_words("by means of")


def agent_of(site: VerbGroup, *, passive: bool) -> tuple[Origin | None, bool]:
    """Who says what a passive says, and whether it reports anything.

    "Was asked by Jane Roe", "was called a liar by Jane Roe", "seen by critics as", "as told by Jane
    Roe"; also "was asked: “…”", where nobody says who asked.
    """
    flow, agent = site.flow, None
    for at in range(site.end, min(site.frame.end, site.end + _AGENT)):
        if flow.words[at] == "by" and flow.words[at + 1] not in MANNERS:
            agent = nominals.after(flow, site.frame, at + 1)
            break
        if flow.tags[at] not in _UP_TO_AGENT:
            break
    if agent is None:
        asked = passive and site.kind == CueKind.ADDRESS
        return None, asked and _ASKED.match(flow.tags, site.end, site.frame.end) is not None
    judged = site.kind != CueKind.SPEECH and (
        passive
        or flow.words[agent.end : agent.end + 1] == ["as"]
        or JUDGED.match(flow.tags, site.end) is not None
    )
    return agent, judged or flow.words[site.start - 1] == "as"
