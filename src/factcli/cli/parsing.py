"""A command line as typer reads it: help, completion, and errors in our words."""

from typing import Any

import typer
from typer._click.exceptions import NoSuchOption

from factcli.cli.app import application
from factcli.cli.environment import COMPLETE, Environment
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.suggesting import did_you_mean


def parse_and_run(arguments: list[str], environment: Environment) -> int:
    """Run the command that `arguments` name, or answer the shell that wants them completed.

    Raises:
        UsageError: Typer does not understand them.

    """
    group = application()
    if COMPLETE in environment.variables:
        from factcli.cli.completion import complete

        return complete(group, arguments, environment)
    try:
        # Not `group.main`: it takes a closed pipe for a failure.
        with group.make_context("factcli", list(arguments), obj=environment) as context:
            return int(group.invoke(context) or ExitStatus.FOUND)
    except typer.TyperException as error:
        raise UsageError(_usage(error)) from None
    except typer.Exit as ended:
        return int(ended.exit_code)
    except typer.Abort:
        raise KeyboardInterrupt from None


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


def _no_option(name: str, context: Any) -> str:
    """That there is no such option, with the one that was probably meant."""
    if context.parent is None:
        return f"no option '{name}' here; options go behind the command: factcli COMMAND --help"
    known = [each for option in context.command.params for each in option.opts]
    hint = did_you_mean(name, [each for each in known if each.startswith("--")])
    return f"no option '{name}'; {hint or f'see {context.command_path} --help'}"


def _usage(error: Any) -> str:
    """Typer's message, and what to do where it does not say."""
    context = getattr(error, "ctx", None)
    if context is not None and isinstance(error, NoSuchOption):
        return _no_option(error.option_name, context)
    message = str(error.format_message()).rstrip(".")
    if context is None or ";" in message or "mean" in message:
        return message
    wrong, one_of, values = message.rpartition(" is not one of ")
    if one_of:
        hint = did_you_mean(wrong.split("'")[-2], values.replace("'", "").split(", "))
        if hint:
            return f"{message}; {hint}"
    return f"{message}; see {context.command_path} --help"
