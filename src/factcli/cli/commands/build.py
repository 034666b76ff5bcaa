"""`build`: articles to a knowledge file, a `.jsonl` of them, or a library."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct
from msgspec.structs import asdict

from factcli.cli.declaring import Argument, Commands, Option
from factcli.cli.environment import Environment
from factcli.cli.options.data import hold_to_one_stdin
from factcli.cli.writing.stdout import target
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.messages import counted

if TYPE_CHECKING:
    from factcli.batch import Extract, Summary
    from factcli.outputs import Writable

commands = Commands()
_ABOUT = "About the article"
_STREAM = "-"


Articles = Annotated[
    list[str] | None,
    Argument(
        metavar="[ARTICLE]...", show_default=False,
        help="Files (.txt, .md, .html, .pdf, .docx; .jsonl with a text a line), folders, "
        "patterns, web addresses; - is standard input. One that fails does not stop the rest.",
    ),
]  # fmt: skip

OutputPath = Annotated[
    Path,
    Option(
        "--output", "-o", metavar="PATH",
        help="A .json for one article, a .jsonl for many, a .db for a library; - is stdout.",
    ),
]  # fmt: skip

Jobs = Annotated[
    int | None,
    Option("--jobs", metavar="N", help="Processes; one a core if not given."),
]

Replace = Annotated[
    bool,
    Option("--replace", help="Build anew what the library has already."),
]

Remove = Annotated[
    list[str] | None,
    Option(
        "--remove", metavar="ID", show_default=False,
        help="Take the article with this id out of the library first; may be repeated.",
    ),
]  # fmt: skip

Explain = Annotated[
    bool,
    Option("--explain", help="Print which rule found each quote and its speaker, not JSON."),
]

Quiet = Annotated[bool, Option("--quiet", "-q", help="Nothing on stderr but what failed.")]


class About(Struct, frozen=True, kw_only=True):
    """What the user knows of the article; it goes before what the article says."""

    title: Annotated[
        str | None,
        Option("--title", metavar="WORDS", rich_help_panel=_ABOUT, help="Its headline."),
    ] = None
    date: Annotated[
        str | None,
        Option(
            "--date", metavar="DATE", rich_help_panel=_ABOUT,
            help="When it appeared, as 2021-11-12; “Friday” in it is counted from there.",
        ),
    ] = None  # fmt: skip
    url: Annotated[
        str | None,
        Option("--url", metavar="URL", rich_help_panel=_ABOUT, help="Its address on the web."),
    ] = None
    publisher: Annotated[
        str | None,
        Option("--publisher", metavar="NAME", rich_help_panel=_ABOUT, help="Who published it."),
    ] = None


@commands.add(
    "build",
    examples="""
    factcli build article.txt -o article.json    one article, one knowledge file
    factcli build news/ -o news.jsonl            a folder of articles, a line each
    factcli build 'news/*.html' -o news.db       a library, for any number
    factcli build --remove ID -o news.db         take an article out of it
    factcli build https://example.org/story      from the web, to stdout
    pandoc talk.odt -t plain | factcli build -   from a pipe
    factcli build article.txt --explain          why each quote has that speaker
    """,
)
def build(
    environment: Environment,
    *,
    articles: Articles = None,
    output: OutputPath = Path(_STREAM),
    about: About,
    explain: Explain = False,
    jobs: Jobs = None,
    replace: Replace = False,
    remove: Remove = None,
    quiet: Quiet = False,
) -> ExitStatus:
    """Build knowledge files of articles: who said what, each fact tied to its words."""
    from factcli import batch
    from factcli.api import is_library
    from factcli.cli.ending import tidily
    from factcli.cli.writing.watching import Watch
    from factcli.ingest import Metadata

    if jobs is not None and jobs < 1:
        raise UsageError(f"--jobs {jobs} is too small; give 1 or more")
    articles, remove = articles or [], list(dict.fromkeys(remove or []))
    hold_to_one_stdin(articles)
    if not articles and not remove:
        raise UsageError("no ARTICLE to build; give files, folders or addresses, or - for stdin")
    results = explain or str(output) == _STREAM
    total = partial(batch.total, articles, output)
    try:
        with tidily(), Watch(environment, quiet=quiet, results=results, total=total) as watch:
            summary = batch.build(
                articles,
                _target(environment, output, explain=explain),
                given=Metadata(**asdict(about)),
                jobs=jobs,
                replace=replace,
                remove=remove,
                watch=watch.see,
                extract=_extract(explain=explain),
                stdin=environment.stdin_bytes("the article") if _STREAM in articles else None,
            )
    except KeyboardInterrupt:
        if is_library(output) and not quiet:
            environment.say(
                f"factcli: interrupted; {output} has what was done by then, a next build goes on"
            )
        raise
    for source_id in [] if quiet else remove:
        environment.say(f"{output}: {source_id} is taken out")
    return _report(environment, output, summary, quiet=quiet)


def _extract(*, explain: bool) -> "Extract":
    if explain:
        from factcli.cli.writing.explaining import explained

        return explained
    from factcli.batch import facts

    return facts


class _Nowhere:
    """Where the JSON goes while explanations have stdout."""

    def write(self, data: bytes) -> int:
        return len(data)


def _target(environment: Environment, output: Path, *, explain: bool) -> "Path | Writable":
    if explain and str(output) == _STREAM:
        return _Nowhere()
    return target(environment, output)


def _report(
    environment: Environment, output: Path, summary: "Summary", *, quiet: bool
) -> ExitStatus:
    """Say what came of it, and which articles failed."""
    if summary.articles and str(output) != _STREAM and not quiet:
        environment.say(f"{output}: {_in_words(summary)}")
    for failure in summary.failures:
        environment.say(f"factcli: {failure.problem}")
    failed = len(summary.failures)
    if failed and summary.articles:
        everything = failed + summary.articles
        environment.say(f"factcli: {failed} of {everything} articles failed; the rest is written")
    return ExitStatus.TROUBLE if failed else ExitStatus.FOUND


def _in_words(summary: "Summary") -> str:
    quotes = counted(summary.quotes, "quote")
    known = f" ({summary.unchanged:,} of them in it already)" if summary.unchanged else ""
    if summary.articles > 1:  # which may name the same people and countries
        return f"{counted(summary.articles, 'article')}{known}, {quotes}"
    actors = counted(summary.actors, "actor")
    return f"{quotes}, {actors}, {counted(summary.countries, 'country', 'countries')}{known}"
