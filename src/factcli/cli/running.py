"""One run of the command: dispatch, and every way it can end as an exit status."""

import errno
import os
import sys
from contextlib import suppress

from factcli.cli.environment import Environment
from factcli.errors import FactcliError
from factcli.exits import ExitStatus


def run(arguments: list[str], environment: Environment) -> ExitStatus:
    """Run the command that `arguments` name; never raises."""
    import typer

    try:
        status = _dispatch(arguments, environment)
        environment.stdout.flush()
    except typer.TyperException as error:
        environment.say(f"factcli: {_one_line(error.format_message())}")
        return ExitStatus.TROUBLE
    except FactcliError as error:
        environment.say(f"factcli: {_one_line(str(error))}")
        return ExitStatus.TROUBLE
    except (KeyboardInterrupt, typer.Abort):
        return ExitStatus.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer turns the one into the other
        _give_up_on(environment)
        return ExitStatus.FOUND
    except OSError as error:
        return _output_trouble(error, environment)
    return ExitStatus(status or 0)


def _dispatch(arguments: list[str], environment: Environment) -> int | None:
    from factcli.cli.app import application

    group = application()
    if "_FACTCLI_COMPLETE" in environment.variables:
        from factcli.cli.completion import complete

        return complete(group, arguments, environment)
    status: int | None = group.main(
        arguments, prog_name="factcli", standalone_mode=False, obj=environment
    )
    return status


def _one_line(message: str) -> str:
    return " ".join(message.split())


def _output_trouble(error: OSError, environment: Environment) -> ExitStatus:
    _give_up_on(environment)
    if error.errno == errno.EINVAL and os.name == "nt":
        return ExitStatus.FOUND  # how Windows reports a closed pipe
    where = f"{error.filename}: " if error.filename else "standard output: "
    environment.say(f"factcli: {where}{error.strerror or error}")
    return ExitStatus.TROUBLE


def _give_up_on(environment: Environment) -> None:
    """Let the interpreter's last flush go nowhere: it would fail a second time, noisily."""
    if environment.stdout is not sys.stdout:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
