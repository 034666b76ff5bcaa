"""One run of the command: dispatch, and every way it can end as an exit status."""

import errno
import os
import sys
from contextlib import suppress
from typing import Any

from factcli.cli.environment import COMPLETE, Environment
from factcli.errors import FactcliError
from factcli.exits import ExitStatus


def run(arguments: list[str], environment: Environment) -> ExitStatus:
    """Run the command that `arguments` name; never raises."""
    import typer

    try:
        status = _dispatch(arguments, environment)
        environment.stdout.flush()
    except typer.TyperException as error:
        return _trouble(_usage(error), environment)
    except FactcliError as error:
        return _trouble(str(error), environment)
    except typer.Exit as ended:
        return ExitStatus(ended.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:
        _give_up_on(environment)
        return ExitStatus.FOUND
    except OSError as error:
        return _output_trouble(error, environment)
    return ExitStatus(status or ExitStatus.FOUND)


def _dispatch(arguments: list[str], environment: Environment) -> int | None:
    from factcli.cli.app import application

    group = application()
    if COMPLETE in environment.variables:
        from factcli.cli.completion import complete

        return complete(group, arguments, environment)
    # Not `group.main`: it takes a closed pipe for a failure.
    with group.make_context("factcli", list(arguments), obj=environment) as context:
        status: int | None = group.invoke(context)
    return status


def _usage(error: Any) -> str:
    """Typer's message, and what to do where it does not say."""
    message = str(error.format_message()).rstrip(".")
    context = getattr(error, "ctx", None)
    if context is None or ";" in message or "mean" in message:
        return message
    if context.parent is None and message.startswith("No such option"):
        return f"{message}; options go behind the command: factcli COMMAND --help"
    wrong, one_of, values = message.rpartition(" is not one of ")
    if one_of:
        from factcli.suggesting import did_you_mean

        hint = did_you_mean(wrong.split("'")[-2], values.replace("'", "").split(", "))
        if hint:
            return f"{message}; {hint}"
    return f"{message}; see {context.command_path} --help"


def _trouble(message: str, environment: Environment) -> ExitStatus:
    environment.say(f"factcli: {' '.join(message.split())}")
    return ExitStatus.TROUBLE


def _output_trouble(error: OSError, environment: Environment) -> ExitStatus:
    _give_up_on(environment)
    if error.errno == errno.EINVAL and os.name == "nt":
        return ExitStatus.FOUND  # how Windows reports a closed pipe
    where = f"{error.filename}: " if error.filename else "standard output: "
    return _trouble(f"{where}{error.strerror or error}", environment)


def _give_up_on(environment: Environment) -> None:
    """Let the interpreter's last flush go nowhere: it would fail a second time, noisily."""
    if environment.stdout is not sys.stdout:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
