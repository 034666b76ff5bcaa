"""`schema`: the shape of knowledge files, and of what the commands print."""

from typing import Annotated

from factcli.cli.declaring import Argument, Commands
from factcli.cli.environment import Environment
from factcli.exits import ExitStatus

commands = Commands()


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

    from factcli.render.visible import json_for
    from factcli.schema import schema as schema_of

    body = json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"
    environment.stdout.writelines(json_for(environment.stdout, [body]))
    return ExitStatus.FOUND
