"""The command line: parse, call, render. Everything that knows typer is in here."""

import atexit
import gc
import os
import sys
import typing
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any, NoReturn

from factcli.cli.environment import Environment
from factcli.exits import ExitStatus

_OBJECTS_BEFORE_COLLECTION = 50_000

# What has worker processes to put away when the interpreter ends.
_NEED_AN_END = {"multiprocessing", "concurrent.futures"}
_LIBRARIES = "factcli.store.library.storage.database"


def process() -> NoReturn:
    """Run this process's command and end with its status.

    Taking the interpreter apart takes longer than a lookup, so it is left to the system.
    """
    statuses: list[int] = []
    atexit.register(_end_as_interrupted, statuses)  # the first that is registered runs last
    status = main()
    statuses.append(status)
    if _LIBRARIES in sys.modules:
        sys.modules[_LIBRARIES].close_all()
    if _NEED_AN_END.isdisjoint(sys.modules):
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
        _end_as_interrupted(statuses)
        os._exit(status)
    sys.exit(status)


def _end_as_interrupted(statuses: Sequence[int]) -> None:
    """End by the signal that interrupted the command, if one did."""
    if ExitStatus.INTERRUPTED in statuses and os.name == "posix":
        from factcli.cli.ending import end

        end()


class _Later(ModuleType):
    """A module that is imported when something of it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


# What msgspec imports for JSON Schema, and for formats that are read here seldom or never.
_LATER = ("textwrap", "msgspec.inspect", "msgspec.msgpack", "msgspec.toml", "msgspec.yaml")


def _import_msgspec() -> None:
    """Import msgspec without the modules that most commands have no need of.

    `typing_extensions`, which it takes where that is installed: the `typing` of our Pythons has
    all that msgspec wants of it, and the other takes 0.6 times `python -c pass` to import.
    `platform`, which `uuid` asks for the name of the system before Python 3.13: 0.2 times. And
    those that only some commands need, which are imported when they do: together 0.3 times.

    By making a `ForwardRef`, msgspec tries whether it takes an argument that it takes in all of
    our Pythons. That would compile a text, and the first text that a program compiles itself has
    all types of syntax trees made: another 0.2 times.
    """
    instead: dict[str, Any] = {"typing_extensions": None}
    instead |= {name: _Later(name) for name in _LATER}
    if sys.version_info < (3, 13) and hasattr(os, "uname"):
        instead["platform"] = SimpleNamespace(system=lambda: os.uname().sysname)
    if not sys.modules.keys().isdisjoint({*instead, "msgspec"}):
        return
    sys.modules.update(instead)
    reference = typing.ForwardRef
    try:
        typing.ForwardRef = lambda *_, **__: None  # type: ignore[assignment, misc]
        with suppress(ImportError):  # said by the command that needs it
            import msgspec  # noqa: F401
    finally:
        typing.ForwardRef = reference  # type: ignore[misc]
        for name in instead:
            del sys.modules[name]


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit status; the one place where errors become statuses."""
    if environment is None:
        # Imports make many objects and hardly any garbage: looking for it costs a start a tenth.
        gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
        environment = Environment.of_process()
    try:
        _import_msgspec()
        from factcli.cli.running import run

        return int(run(sys.argv[1:] if arguments is None else list(arguments), environment))
    except KeyboardInterrupt:  # while the command itself was being imported
        return int(ExitStatus.INTERRUPTED)
