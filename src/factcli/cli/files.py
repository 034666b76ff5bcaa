"""`validate` and `schema`: is a knowledge file sound, and what shape does it have."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from factcli.cli.commands import Argument, Commands, Option
from factcli.cli.environment import Environment
from factcli.errors import FactcliError
from factcli.exits import ExitStatus

if TYPE_CHECKING:
    from factcli.soundness import Problem

commands = Commands()


@commands.add(
    "validate",
    examples="""
    factcli validate statement.json     schema, and every span against the text
    factcli validate archive.jsonl *.json
    factcli validate news.db            a library, its indexes, too
    """,
)
def validate(
    environment: Environment,
    *,
    files: Annotated[
        list[Path],
        Argument(
            metavar="FILE...", help="Knowledge files, .jsonl, folders or .db.", show_default=False
        ),
    ],
    quiet: Annotated[bool, Option("--quiet", "-q", help="Nothing but the exit status.")] = False,
) -> ExitStatus:
    """Check that knowledge is sound: the schema, and every span against the text.

    Of a library also the file itself, and the indexes against the facts.
    """
    statuses = [_validate(environment, path, quiet) for path in files]
    return max(statuses)


def _validate(environment: Environment, path: Path, quiet: bool) -> ExitStatus:
    """Report on one path; what is wrong goes to stdout, a line each: it is the result."""
    from factcli.api import is_library
    from factcli.render.visible import one_line

    number, status = 0, ExitStatus.FOUND
    try:
        for where, problem in _library(path) if is_library(path) else _files(path):
            if problem is None:
                number += 1
                continue
            status = ExitStatus.TROUBLE
            if not quiet:
                environment.stdout.write(one_line(f"{where}: {problem}") + "\n")
    except FactcliError as error:
        environment.say(f"factcli: {error}")
        return ExitStatus.TROUBLE
    if status is ExitStatus.FOUND and not quiet:
        what = "sound" if number == 1 else f"{number} knowledge files, all sound"
        environment.stdout.write(f"{one_line(str(path))}: {what}\n")
    return status


def _files(path: Path) -> "Iterator[tuple[str, Problem | None]]":
    """The problems of each knowledge file at a path, and None for each file."""
    from factcli.knowledge import entries, problems

    for entry in entries(path):
        yield entry.where, None
        for problem in problems(entry.knowledge):
            yield entry.where, problem


def _library(path: Path) -> "Iterator[tuple[str, Problem | None]]":
    """The problems of a library, and None for it."""
    from factcli.store.library import problems

    yield str(path), None
    for problem in problems(path):
        yield str(path), problem


def _kinds(incomplete: str) -> list[str]:
    from factcli.schema import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


@commands.add(
    "schema",
    examples="""
    factcli schema           of the knowledge file
    factcli schema quotes    of what `factcli quotes --json` prints
    """,
)
def schema(
    environment: Environment,
    *,
    kind: Annotated[
        str,
        Argument(
            metavar="[KIND]",
            help="The knowledge file, or a command's name.",
            autocompletion=_kinds,
        ),
    ] = "knowledge",
) -> ExitStatus:
    """Print the JSON Schema of the knowledge file or of a command's JSON output."""
    import json

    from factcli.schema import schema as schema_of

    environment.stdout.write(json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n")
    return ExitStatus.FOUND
