"""How a command is declared: its options and arguments, and examples for its help.

A command takes its options as groups: a parameter annotated with a `Struct` stands for that
struct's fields, each an option of its own. So an option is declared once, in
`factcli.cli.options`, and a command that takes it says so in one word.

Declaring is apart from typer, which `factcli.cli.parsing.typed` hands the declarations to: most
runs never need it, see `factcli.cli.parsing.reading`.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

Function = Callable[..., Any]
"""A command: takes the environment and, by name, its parameters; returns the exit status."""


OUTPUT, RANKING = "Output", "Ranking"
SHOWING = (OUTPUT, RANKING)
"""The panels of options for how an answer is shown: of two, the last counts, as after an alias.
All others say what is asked, and are refused when given twice."""


class Option:
    """An option in typer's words: `typer.Option` takes these names and settings."""

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names = names
        self.settings = settings


class Argument:
    """An argument in typer's words: `typer.Argument` takes these settings."""

    def __init__(self, **settings: Any) -> None:
        self.names = ()
        self.settings = settings


class Declared(Struct, frozen=True):
    """A command and the examples in its help."""

    function: Function
    examples: str


class Commands:
    """The commands of one module."""

    def __init__(self) -> None:
        self._declared: dict[str, Declared] = {}

    def add(self, name: str, *, examples: str) -> Callable[[Function], Function]:
        """Declare a command; `examples` has a line each: the command, two blanks, what it does."""

        def declare(function: Function) -> Function:
            self._declared[name] = Declared(function, examples)
            return function

        return declare

    def declared(self, name: str) -> Declared:
        """The command of that name."""
        return self._declared[name]


def parameters(function: Function) -> dict[str, Any]:
    """The parameters of a command with their annotations, groups as they are."""
    own = ("environment", "return")
    return {name: hint for name, hint in function.__annotations__.items() if name not in own}


def is_group(annotation: Any) -> bool:
    """Whether a parameter stands for a group of options."""
    return isinstance(annotation, type) and issubclass(annotation, Struct)


def regrouped(function: Function, values: dict[str, Any]) -> dict[str, Any]:
    """Values by the names of options, those of a group put together in its struct."""
    whole = dict(values)
    for name, hint in parameters(function).items():
        if is_group(hint):
            fields = [field for field in hint.__struct_fields__ if field in whole]
            whole[name] = hint(**{field: whole.pop(field) for field in fields})
    return whole
