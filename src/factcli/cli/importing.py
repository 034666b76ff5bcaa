"""Importing msgspec, which all commands need, without what most of them do not."""

import os
import sys
import typing
from contextlib import suppress
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any


class _Later(ModuleType):
    """A module that is imported when something of it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


# What msgspec imports for JSON Schema, and for formats that are read here seldom or never.
_LATER = ("textwrap", "msgspec.inspect", "msgspec.msgpack", "msgspec.toml", "msgspec.yaml")


def import_msgspec() -> None:
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
