"""`validate` and `schema`: is a knowledge file sound, and what shape does it have."""

from pathlib import Path
from typing import Annotated

import typer

from factcli.cli.commands import Commands
from factcli.cli.environment import Environment
from factcli.errors import DataError
from factcli.exits import ExitStatus

commands = Commands()


@commands.add(
    "validate",
    examples="""
    factcli validate statement.json     schema, and every span against the text
    factcli validate archive.jsonl *.json
    """,
)
def validate(
    ctx: typer.Context,
    *,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", help="Knowledge files, .jsonl or folders.", show_default=False
        ),
    ],
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Nothing but the exit status.")
    ] = False,
) -> ExitStatus:
    """Check that knowledge files are sound: the schema, and every span against the text."""
    statuses = [_validate(ctx.obj, path, quiet) for path in files]
    return max(statuses)


def _validate(environment: Environment, path: Path, quiet: bool) -> ExitStatus:
    """Report on one path; what is wrong goes to stdout, a line each: it is the result."""
    from factcli.knowledge import entries, problems
    from factcli.render.visible import one_line

    status, number = ExitStatus.FOUND, 0
    try:
        for entry in entries(path):
            number += 1
            for problem in problems(entry.knowledge):
                status = ExitStatus.TROUBLE
                if not quiet:
                    environment.stdout.write(one_line(f"{entry.where}: {problem}") + "\n")
    except DataError as error:
        environment.say(f"factcli: {error}")
        return ExitStatus.TROUBLE
    if status is ExitStatus.FOUND and not quiet:
        what = "sound" if number == 1 else f"{number} knowledge files, all sound"
        environment.stdout.write(f"{one_line(str(path))}: {what}\n")
    return status


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
    ctx: typer.Context,
    *,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]",
            help="The knowledge file, or a command's name.",
            autocompletion=_kinds,
        ),
    ] = "knowledge",
) -> ExitStatus:
    """Print the JSON Schema of the knowledge file or of a command's JSON output."""
    import json

    from factcli.schema import schema as schema_of

    ctx.obj.stdout.write(json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n")
    return ExitStatus.FOUND
