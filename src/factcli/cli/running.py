"""One run of the command: dispatch, and every way it can end as an exit status."""

import errno
import os
import sys
from contextlib import suppress

from factcli.cli.environment import Environment
from factcli.errors import FactcliError
from factcli.exits import ExitStatus
from factcli.messages import reason

_LIBRARY = "store/library/"
_LIBRARIES = "factcli.store.library.storage.database"
FAULT = "a mistake in factcli itself"
"""How the one line begins that tells of an error nobody foresaw."""


def run(arguments: list[str], environment: Environment) -> ExitStatus:
    """Run the command that `arguments` name; never raises."""
    try:
        status = _dispatch(arguments, environment)
        environment.stdout.flush()
    except FactcliError as error:
        return _trouble(str(error), environment)
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:
        _give_up_on(environment)
        return ExitStatus.FOUND
    except OSError as error:
        return _output_trouble(error, environment)
    except Exception as error:
        if sys.flags.dev_mode:  # `python -X dev -m factcli …` shows where it comes from
            raise
        return _trouble(_damage(error) or _fault(error), environment)
    return ExitStatus(status)


def _dispatch(arguments: list[str], environment: Environment) -> int:
    from factcli.cli.parsing.reading import read

    if call := read(arguments, environment):
        return call()
    from factcli.cli.parsing.invoking import parse_and_run

    return parse_and_run(arguments, environment)


def _trouble(message: str, environment: Environment) -> ExitStatus:
    environment.say(f"factcli: {' '.join(message.split())}")
    return ExitStatus.TROUBLE


def _damage(error: Exception) -> str | None:
    """What to say where a library that is open does not hold what one does; None elsewhere.

    SQLite notices damage to its pages. Damage within what is packed in them shows as anything.
    """
    if _LIBRARIES not in sys.modules or not any(_LIBRARY in name for name, _ in _places(error)):
        return None
    path = sys.modules[_LIBRARIES].Database.latest
    return (
        f"{path} seems to be damaged ({type(error).__name__}: {error}); "
        "build it anew, or take a copy of it"
    )


def _fault(error: Exception) -> str:
    """What to say of a mistake of our own, with the last place of ours that it came through."""
    name, line = _places(error)[-1]
    return (
        f"{FAULT}: {type(error).__name__} in {name}:{line} ({error}); "
        "please report it with the command line"
    )


def _places(error: Exception) -> list[tuple[str, int | None]]:
    """Our modules and lines that an error came through."""
    from traceback import extract_tb

    return [
        (frame.filename.replace(os.sep, "/").rpartition("factcli/")[2], frame.lineno)
        for frame in extract_tb(error.__traceback__)
        if "factcli" in frame.filename
    ]


def _output_trouble(error: OSError, environment: Environment) -> ExitStatus:
    _give_up_on(environment)
    if error.errno == errno.EINVAL and os.name == "nt":
        return ExitStatus.FOUND  # how Windows reports a closed pipe
    where = f"{error.filename}: " if error.filename else "standard output: "
    return _trouble(f"{where}{reason(error)}", environment)


def _give_up_on(environment: Environment) -> None:
    """Let the interpreter's last flush go nowhere: it would fail a second time, noisily."""
    if environment.stdout is not sys.stdout:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
