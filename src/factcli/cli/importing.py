"""Importing msgspec, which all commands need, without what most of them do not."""

import os
import sys
import typing
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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

    Where a msgspec of another year does not bear that, it is imported as usual by the first module
    that asks for it, which also says so if it is not there.
    """
    instead: dict[str, Any] = {"typing_extensions": None}
    instead |= {name: _Later(name) for name in _LATER}
    if sys.version_info < (3, 13) and hasattr(os, "uname"):
        instead["platform"] = SimpleNamespace(system=lambda: os.uname().sysname)
    if not sys.modules.keys().isdisjoint({*instead, "msgspec"}):
        return
    sys.modules.update(instead)
    try:
        with suppress(Exception), _forward_references_untried():
            import msgspec  # noqa: F401
    finally:
        for name in instead:
            del sys.modules[name]


@contextmanager
def _forward_references_untried() -> Iterator[None]:
    """Spare msgspec its trial whether a `ForwardRef` takes an argument that it takes since 3.11.

    Making one compiles a text, and the first text that a program compiles itself has Python make
    its types of syntax trees: 0.2 times `python -c pass`, a twentieth of a look-up. Since Python
    3.14 none is compiled. msgspec makes no other while it is imported; a test holds it to that.
    """
    if sys.version_info >= (3, 14):
        yield
        return
    reference = typing.ForwardRef
    typing.ForwardRef = lambda *_, **__: None  # type: ignore[assignment, misc]
    try:
        yield
    finally:
        typing.ForwardRef = reference  # type: ignore[misc]
