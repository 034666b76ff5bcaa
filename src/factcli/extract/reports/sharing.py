"""Whose verb it is where several share a subject: Roe left and said; Roe called it “…”, saying."""

import re

from factcli.extract.reports.report import Report, Site
from factcli.extract.sentences import nominals, relatives, subjects
from factcli.extract.sentences.origins import Origin, pronoun
from factcli.extract.words.cues import SPOKEN, CueKind

_OBJECTS = frozenset(("whom", "which", "who"))
_FINITE = re.compile("[^,.:;QVvXb-]+[VvXb]")
_OPPOSING = frozenset(("although", "though", "while", "whereas"))


def shared(site: Site) -> Origin | None:
    """The subject that a second verb shares with the one before it."""
    main = None
    opens = site.flow.tags[site.frame.start : site.frame.start + 2]
    if opens[:1] == "s" or opens in ("As", "cs"):  # As the crowd began to chant, Roe … and joked
        main = subjects.main_subject(site.flow, site.frame, site.frame.start, site.start)
    for report in reversed(site.earlier):
        if main is not None and report.end <= main.start:
            return main
        if _is_aside(site, report) or _is_inner(site, report) or _is_of_object(site, report):
            continue
        if _is_reported(site, report):
            continue
        if report.has_subject and report.kind != CueKind.NOUN:
            return _whose_clause(site, report)
    if site.before == "c":
        found = nearest(site)
        if found is not None and site.flow.tags[found.start - 1] == "s":
            return found  # when Roe met him and asked
    last = None if site.finite or site.before == "," else _of_last_clause(site)
    return last or subjects.main_subject(site.flow, site.frame, site.frame.start, site.start)


def _of_last_clause(site: Site) -> Origin | None:
    """The subject of the last whole clause: Roe led, and soon her party ran ads calling it “…”."""
    flow = site.flow
    for at in range(site.start - 2, site.frame.start, -1):
        tag = flow.tags[at]
        if tag in "-:;" or (tag == "c" and flow.tags[at - 1] == ","):
            found = _of_clause(site, at + 1)
            if found is not None and (tag not in "-:;" or found.start == at + 1):
                return found
            if tag in "-:;":
                return None
    return None


def _of_clause(site: Site, start: int) -> Origin | None:
    """The subject of a clause at a token, if it has a verb before the one that looks for it."""
    flow = site.flow
    verb = _FINITE.match(flow.tags, start, site.start)
    if verb is not None:
        at = verb.end() - 1
        if flow.tags[at - 1] == "H":
            return pronoun(at - 1)
        found = nominals.before(flow, site.frame, at)
        return found if found is None or found.start >= start else None
    found = subjects.main_subject(flow, site.frame, start, site.start)
    verbal = found is not None and found.end < site.start and flow.tags[found.end] == "e"
    return found if verbal else None


def _whose_clause(site: Site, report: Report) -> Origin | None:
    """The subject of a report, or whom its clause is about: Roe, whom Doe called “…,” said."""
    relative = report.first - 1
    ends = site.finite and site.before in ",Q" and report.rule == "subject"
    about = ends and site.flow.words[relative] in _OBJECTS
    whom = relatives.antecedent(site.flow, site.frame, relative) if about else None
    return whom or report.origin


def nearest(site: Site) -> Origin | None:
    """The subject of the nearest verb before: it is late, although Roe won the day by calling."""
    flow = site.flow
    for at in range(site.start - 2, site.frame.start, -1):
        subject = flow.tags[at - 1]
        if (flow.tags[at] in "vV" and subject in "MNwH") or (
            flow.tags[at] == "e" and subject in "MH"
        ):
            return pronoun(at - 1) if subject == "H" else nominals.before(flow, site.frame, at)
        if flow.tags[at] in ".:;":
            break
    return None


def _is_aside(site: Site, report: Report) -> bool:
    """Whether an earlier report stands in parentheses that have closed: stay (pun intended) and."""
    closing = site.flow.tags.find(")", report.end, site.start)
    return closing >= 0 and "(" not in site.flow.tags[report.end : closing]


def _is_inner(site: Site, report: Report) -> bool:
    """Whether an earlier report is an infinitive, and no verb for a finite one to go on from.

    It was too early to say, but he added.
    """
    flow = site.flow
    return flow.tags[site.start] == "V" and "t" in flow.tags[report.start : report.cue]


def _is_reported(site: Site, report: Report) -> bool:
    """Whether an earlier verb stands in what somebody says who says more behind a comma.

    She said that the trial had opened late, and called it a farce.
    """
    flow = site.flow
    goes_on = site.before == "c" and flow.tags[site.start - 2] == ","
    if not goes_on or report.kind != CueKind.BESIDE:
        return False
    return any(
        outer.kind in SPOKEN
        and outer.has_subject
        and flow.tags.find("T", outer.end, report.first) >= 0
        for outer in site.earlier
    )


def _is_of_object(site: Site, report: Report) -> bool:
    """Whether a clause is about what somebody has: a driver in a cap that read “…,” said."""
    if not (site.finite and site.before in ",Q" and report.rule == "relative" and report.origin):
        return False
    return report.origin.start > site.frame.start and (
        site.flow.tags[report.origin.start - 1] in "gVvBIep"
    )


def finite(site: Site) -> Origin | None:
    """The source of the report before that a participle goes on from: Roe called it “…,” saying."""
    tags = site.flow.tags
    sourced = [
        one
        for one in site.earlier
        if one.origin is not None and one.form in "VB" and one.rule != "agent"
    ]
    closing = [one for one in sourced if tags[one.first - 1] in ",Q" or _opposes(site, one)]
    return (closing[-1] if closing else sourced[0]).origin if sourced else None


def _opposes(site: Site, report: Report) -> bool:
    """Whether a report stands in a clause with a subject of its own: although Roe disagreed."""
    return site.flow.words[report.first - 1] in _OPPOSING


def behind_but(site: Site) -> Origin | None:
    """The subject of a clause that "but" opens behind all other reports: …, but Roe stays calm."""
    last = max((one.end for one in site.earlier), default=site.frame.start)
    for at in range(site.start - 1, last, -1):
        if site.flow.words[at] == "but" and site.flow.tags[at + 1] in nominals.OPENS:
            return subjects.main_subject(site.flow, site.frame, at + 1, site.start)
    return None
