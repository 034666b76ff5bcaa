"""`check`: whether these are the words, and whether they are theirs."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from factcli.cli.declaring import Argument, Commands, Option
from factcli.cli.environment import Environment
from factcli.cli.options import candidates
from factcli.cli.options.data import hold_to_one_stdin, open_data
from factcli.cli.options.shared import DataPath, ReportOutput
from factcli.cli.writing.reporting import Report, give
from factcli.errors import IngestError, UsageError
from factcli.exits import ExitStatus

if TYPE_CHECKING:
    from factcli.checking.article import Article
    from factcli.checking.verdicts import Claim, Finding, Verdict

commands = Commands()
_CLAIM = "Claim"


class Asked(Struct, frozen=True):
    """The claims to check, and the text of the draft they stand in, if it is a text."""

    claims: "list[Claim]"
    text: str | None = None


Quotes = Annotated[
    list[str] | None,
    Argument(
        metavar="[QUOTE]...", show_default=False,
        help="The words, in quotation marks; - reads a quote a line from standard input.",
    ),
]  # fmt: skip

Draft = Annotated[
    str | None,
    Option(
        "--draft", metavar="FILE", rich_help_panel=_CLAIM,
        help="Check every quote of this draft instead, each with the speaker it names.",
    ),
]  # fmt: skip

ClaimedSpeaker = Annotated[
    str | None,
    Option(
        "--speaker", "-s", metavar="NAME", rich_help_panel=_CLAIM,
        help="Who is claimed to have said it; any spelling.",
        autocompletion=candidates.speakers,
    ),
]  # fmt: skip

Sources = Annotated[
    list[str] | None,
    Option(
        "--source", metavar="ARTICLE", rich_help_panel="Data",
        help="An article to check against: txt, html, pdf, docx, an address; may be repeated.",
    ),
]  # fmt: skip

FailOn = Annotated[
    str | None,
    Option(
        "--fail-on", metavar="VERDICTS",
        help="Verdicts that end with status 1, with commas, or none; "
        "all but exact and spliced if not given.",
        autocompletion=candidates.verdicts,
    ),
]  # fmt: skip


@commands.add(
    "check",
    examples="""
    factcli check "We remain vigilant" --speaker stoltenberg    in the bundled article
    factcli check "These callous actions" --source article.html
    factcli check --draft story.md --data archive.jsonl         every quote of a draft
    factcli check --draft story.md --source article.txt -f sarif > quotes.sarif
    """,
)
def check(
    environment: Environment,
    *,
    quotes: Quotes = None,
    draft: Draft = None,
    speaker: ClaimedSpeaker = None,
    data: DataPath = None,
    source: Sources = None,
    fail_on: FailOn = None,
    output: ReportOutput,
) -> ExitStatus:
    """Check whether quotes are genuine: the words, and who said them.

    The words have to stand in the article; typography may differ. A quote of a draft is checked
    with the speaker that the draft gives it; markup of Markdown is no part of the draft, and a
    block quote in it is a quote.
    """
    failing = _failing(fail_on)
    hold_to_one_stdin([*(quotes or []), draft, data, *(source or [])])
    try:
        checker, several = _checker(environment, data, source)
    except IngestError as error:
        environment.say(f"factcli: {error}; nothing was checked")
        return ExitStatus.UNCHECKED
    asked = _asked(environment, quotes or [], draft, speaker)
    findings = [checker(claim) for claim in asked.claims]
    report = Report(findings, failing, draft is not None, asked.text, several)
    if not output.quiet:
        give(environment, output, report)
    bad = any(finding.verdict in failing for finding in findings)
    return ExitStatus.NOT_FOUND if bad else ExitStatus.FOUND


def _failing(asked: str | None) -> "frozenset[Verdict]":
    """The verdicts that end with status 1."""
    from factcli.checking.verdicts import GENUINE, Verdict

    if asked is None:
        return frozenset(Verdict) - GENUINE
    names = [name.strip().lower() for name in asked.split(",") if name.strip()]
    if names == ["none"]:
        return frozenset()
    for name in names:
        if name not in set(Verdict):
            from factcli.suggesting import did_you_mean

            hint = did_you_mean(name, Verdict) or f"verdicts are {', '.join(Verdict)}"
            raise UsageError(f"--fail-on: no verdict '{name}'; {hint}")
    if not names:
        raise UsageError(f"--fail-on names no verdict; verdicts are {', '.join(Verdict)}, or none")
    return frozenset(map(Verdict, names))


def _checker(
    environment: Environment, data: str | None, sources: Sequence[str] | None
) -> "tuple[Callable[[Claim], Finding], bool]":
    """What checks a claim, against articles read now or data; whether that has several sources."""
    from factcli.checking.corpus import Checker, check_in

    if not sources:
        checker = Checker(open_data(environment, data).store)
        return checker.check, checker.has_several
    if data is not None and data != environment.variables.get("FACTCLI_DATA"):
        raise UsageError("--source and --data are two places to look; give one of them")
    articles = list(_articles(environment, sources))
    return lambda claim: check_in(claim, articles), False


def _articles(environment: Environment, sources: Sequence[str]) -> "Iterator[Article]":
    """The articles, read; what they say is worked out when the first quote needs it."""
    from factcli.checking.article import Article
    from factcli.extract import spoken
    from factcli.ingest import origins, read

    if "-" in sources:
        environment.announce("the article")
    for origin in origins(sources):
        source, notes = read(origin)
        _tell(environment, origin.name, notes)
        yield Article(source, partial(spoken, source), origin.name)


def _asked(
    environment: Environment, quotes: Sequence[str], draft: str | None, speaker: str | None
) -> Asked:
    """The claims, from the command line, standard input, or a draft."""
    from factcli.checking.verdicts import Claim

    if draft is not None:
        if quotes or speaker:
            given = "quotes" if quotes else "--speaker"
            raise UsageError(f"--draft brings its own quotes and speakers; leave out {given}")
        return _of_draft(environment, draft)
    if not quotes:
        raise UsageError(
            "no quote; give the words in quotation marks, - for standard input, or --draft FILE"
        )
    if list(quotes) == ["-"]:
        return Asked([Claim(text=line, speaker=speaker) for line in _lines(environment)])
    if not any(" " in quote.strip() for quote in quotes):
        quotes = [" ".join(quotes)]  # typed without marks for the shell
    return Asked([Claim(text=quote, speaker=speaker) for quote in quotes])


def _lines(environment: Environment) -> list[str]:
    """The quotes on standard input."""
    from factcli.ingest.decoding import decode
    from factcli.ingest.origins import LARGEST

    data = environment.stdin_bytes("quotes, one a line,").read(LARGEST + 1)
    if len(data) > LARGEST:
        size = LARGEST // 1_000_000
        raise UsageError(f"standard input is larger than {size} MB; give fewer quotes at a time")
    text, notes = decode(data, "standard input")
    _tell(environment, "standard input", notes)
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines:
        raise UsageError("no quote on standard input; give one a line")
    return lines


def _tell(environment: Environment, name: str, notes: Sequence[str]) -> None:
    """What a person should know about how something was read."""
    for note in notes:
        environment.say(f"{name}: {note}")


def _of_draft(environment: Environment, file: str) -> Asked:
    from pathlib import Path

    from factcli.checking.drafts import claims_in
    from factcli.checking.markup import is_markdown
    from factcli.ingest import read
    from factcli.ingest.kinds import SUFFIXES, Kind
    from factcli.ingest.origins import is_address

    if not file:
        raise UsageError("--draft is empty; name a file, or leave it out")
    if Path(file).is_dir():
        raise UsageError(f"{file} is a folder; name one draft")
    if file == "-":
        environment.announce("the draft")
    source, notes = read(file)
    name = "standard input" if file == "-" else file
    _tell(environment, name, notes)
    kind = SUFFIXES.get(Path(file).suffix.lower())
    markdown = kind is Kind.MARKDOWN or (file == "-" and is_markdown(source.text))
    claims = claims_in(source, name, markdown=markdown)
    if not claims:
        environment.say(f"factcli: no quotes in {name}; nothing to check")
    is_text = kind in {None, Kind.TEXT, Kind.MARKDOWN} and not is_address(file)
    return Asked(claims, source.text if is_text else None)
