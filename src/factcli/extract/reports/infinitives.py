"""Whose infinitive it is: the mayor's attempts to show; led the bank to warn; for judges to say."""

from factcli.extract.reports.report import Site
from factcli.extract.reports.verbless import possessor
from factcli.extract.sentences.nominals import times
from factcli.extract.sentences.origins import Origin, phrase, pronoun
from factcli.extract.words.lists import rule_words

_UNDERTAKINGS = rule_words("undertakings")
_CAUSING = rule_words("causing")
_FOR_WHOM = rule_words("for whom")
_INSIDE = frozenset("MN'wdDhGcepAo")
_REACH = 12  # tokens between a verb and the infinitive of its object


def infinitive(site: Site) -> Origin | None:
    """Who is to say it, where that is not the subject of the sentence."""
    flow, start = site.flow, site.start
    if flow.tags[start] == "t" and flow.words[start - 1] in _UNDERTAKINGS:
        owner = possessor(flow, site.frame, start - 2)
        if owner is not None:
            return owner
    return _caused(site) or _absolute(site)


def _absolute(site: Site) -> Origin | None:
    """Who is about to say it in a clause without a verb: with Roe going online to call it."""
    flow, first = site.flow, max(site.frame.start, site.start - _REACH)
    for at in range(site.start - 2, first, -1):
        if flow.tags[at] in "gI" and flow.tags[at - 1] in "MNw":
            for opening in range(at - 1, first, -1):
                if flow.words[opening] == "with":
                    return phrase(flow, opening + 1, at)
        if flow.tags[at] in ",bXVv":
            break
    return None


def _caused(site: Site) -> Origin | None:
    """Whom something makes say it, or whom it is for: led the bank to warn; for judges to say."""
    flow, end = site.flow, site.start
    for at in range(end - 2, max(site.frame.start, end - _REACH), -1):
        if flow.words[at] in _CAUSING:
            passive = flow.tags[at - 1] == "b"  # was led by the news to warn
            return None if passive else _whom(site, at + 1)
        if flow.words[at] == "for" and flow.words[at - 1] in _FOR_WHOM:
            return _whom(site, at + 1)
        if flow.tags[at + 1] not in _INSIDE:
            break
    return None


def _whom(site: Site, start: int) -> Origin | None:
    """Who stands between a token and the infinitive, if it is somebody."""
    flow, end = site.flow, site.start
    if end == start + 1 and flow.tags[start] == "h":  # led her to warn
        return pronoun(start)
    found = phrase(flow, start, end)
    return None if found is None or flow.words[found.head] in times() else found
