"""A command line as typer reads it: help, completion, and errors in our words."""

import typer

from factcli.cli.environment import COMPLETE, Environment
from factcli.cli.parsing.app import application
from factcli.cli.parsing.refusing import refusal
from factcli.errors import UsageError
from factcli.exits import ExitStatus


def parse_and_run(arguments: list[str], environment: Environment) -> int:
    """Run the command that `arguments` name, or answer the shell that wants them completed.

    Raises:
        UsageError: Typer does not understand them.

    """
    group = application()
    if COMPLETE in environment.variables:
        from factcli.cli.parsing.completing import complete

        return complete(group, arguments, environment)
    try:
        # Not `group.main`: it takes a closed pipe for a failure.
        with group.make_context("factcli", list(arguments), obj=environment) as context:
            return int(group.invoke(context) or ExitStatus.FOUND)
    except typer.TyperException as error:
        raise UsageError(refusal(error)) from None
    except typer.Exit as ended:
        return int(ended.exit_code)


def help_page(name: str | None, environment: Environment) -> str:
    """The help of a command; of the whole for None."""
    group = application()
    root = group.make_context("factcli", [], obj=environment, resilient_parsing=True)
    if name is None:
        return f"{group.get_help(root)}\n"
    command = group.get_command(root, name)
    assert command is not None
    context = command.make_context(name, [], parent=root, resilient_parsing=True)
    return f"{command.get_help(context)}\n"
