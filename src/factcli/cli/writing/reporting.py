"""What a check ends with: findings to stdout, their number to stderr."""

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from factcli.cli.environment import Environment
from factcli.cli.options.shared import ReportOutput
from factcli.cli.writing.answering import asked_format, style_of
from factcli.messages import counted
from factcli.render.formats import Format, ReportFormat

if TYPE_CHECKING:
    from factcli.checking.verdicts import Finding, Verdict


class Report(Struct, frozen=True):
    """Findings in the order of their claims; `text` is that of the draft, if it is a text.

    Of data that holds several sources each finding says where `show` and `source` have it.
    """

    findings: "list[Finding]"
    failing: "frozenset[Verdict]"
    is_draft: bool
    text: str | None
    several_sources: bool


def give(environment: Environment, output: ReportOutput, report: Report) -> None:
    """Print a report as the options ask, and say how many quotes got which verdict."""
    chosen = asked_format(environment, ReportFormat, output.format, json=output.json)
    if chosen is ReportFormat.TABLE:
        environment.stdout.write(_paragraphs(environment, report, output))
    elif chosen is ReportFormat.SARIF:
        from factcli.render.sarif import sarif
        from factcli.render.visible import json_for

        several = report.several_sources
        log = sarif(report.findings, report.failing, report.text, several_sources=several)
        environment.stdout.writelines(json_for(environment.stdout, [log]))
    else:
        _write_plain(environment, Format(chosen), report, output)
    if len(report.findings) > 1 or (report.is_draft and report.findings):
        _say_how_many(environment, report)


def _paragraphs(environment: Environment, report: Report, output: ReportOutput) -> str:
    """The findings for a person; those of a draft with the worst first."""
    from factcli.checking.verdicts import Verdict
    from factcli.render.columns import field_table
    from factcli.render.console import printed
    from factcli.render.report import paragraphs

    order = list(reversed(Verdict))
    findings = report.findings
    if report.is_draft:
        findings = sorted(findings, key=lambda finding: order.index(finding.verdict))
    fields = _fields(output)
    several = report.several_sources
    pages = paragraphs(findings, several_sources=several)
    shown = [field_table(findings, fields)] if fields else pages
    return printed(style_of(environment, output.color), *shown)


def _write_plain(
    environment: Environment, chosen: Format, report: Report, output: ReportOutput
) -> None:
    from factcli.render.plain import Layout, write
    from factcli.render.remarks import FIELDS

    fields = _fields(output)
    layout = Layout(chosen, fields, fields or FIELDS, output.header, environment.is_terminal)
    write(report.findings, layout, environment.stdout)


def _fields(output: ReportOutput) -> list[str] | None:
    """The fields asked for, None if none are."""
    if output.fields is None:
        return None
    from factcli.checking.verdicts import Finding
    from factcli.render.fields import chosen_fields

    return chosen_fields(output.fields, [Finding])


def _say_how_many(environment: Environment, report: Report) -> None:
    from factcli.checking.verdicts import Verdict

    counts = Counter(finding.verdict for finding in report.findings)
    named = ", ".join(f"{counts[each]} {each}" for each in reversed(Verdict) if counts[each])
    environment.say(f"{counted(len(report.findings), 'quote')}: {named}")
