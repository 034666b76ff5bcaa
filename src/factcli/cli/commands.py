"""How a command is declared: options in groups, and examples in its help.

A command takes its options as groups: a parameter annotated with a `Struct` stands for that
struct's fields, each an option of its own. So an option is declared once, in
`factcli.cli.options`, and a command that takes it says so in one word.
"""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, get_type_hints

from msgspec import Struct
from msgspec.structs import fields
from typer.core import TyperCommand
from typer.main import get_command_from_info
from typer.models import CommandInfo

from factcli.cli.environment import Environment
from factcli.cli.helping import Page, examples_in, laid_out, option_sections


class Command(TyperCommand):
    """A command with examples in its help."""

    examples: str = ""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        page = Page(
            usage=_usage(self.get_usage(ctx)),
            description=self.help or "",
            examples=examples_in(self.examples),
            sections=option_sections(self, ctx),
        )
        write_page(page, ctx, formatter)


def write_page(page: Page, ctx: Any, formatter: Any) -> None:
    """Write a help page for the run's terminal."""
    environment: Environment = ctx.find_root().obj
    ctx.color = environment.colors()
    formatter.write(laid_out(page, environment))


def _usage(typers: str) -> str:
    """Typer's usage line without its word, and without braces around what must be given."""
    return typers.removeprefix("Usage: ").replace("{", "").replace("}", "")


class _Declared(Struct, frozen=True):
    function: Callable[..., Any]
    examples: str


class Commands:
    """The commands of one module; each is made for typer when it is asked for."""

    def __init__(self) -> None:
        self._declared: dict[str, _Declared] = {}

    def add(
        self, name: str, *, examples: str
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declare a command; `examples` has a line each: the command, two blanks, what it does."""

        def declare(function: Callable[..., Any]) -> Callable[..., Any]:
            self._declared[name] = _Declared(function, examples)
            return function

        return declare

    def made(self, name: str) -> TyperCommand:
        """The command of that name, as typer runs it."""
        declared = self._declared[name]
        info = CommandInfo(name=name, cls=Command, callback=_with_groups(declared.function))
        command = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
        assert isinstance(command, Command)
        command.examples = declared.examples
        return command


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Struct)


def _with_groups(function: Callable[..., Any]) -> Callable[..., Any]:
    """`function` as typer should see it: every option group spread into its fields."""
    hints = get_type_hints(function, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if _is_group(hint)}
    plain: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(function).parameters.items():
        if name in groups:
            plain.extend(_fields(groups[name]))
        else:
            plain.append(parameter.replace(annotation=hints[name]))

    @wraps(function)
    def command(**values: Any) -> Any:
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group.__struct_fields__})
        return function(**values)

    keyword = inspect.Parameter.KEYWORD_ONLY
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [parameter.replace(kind=keyword) for parameter in plain]
    )
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in plain}
    return command


def _fields(group: type[Struct]) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=field.default,
            annotation=hints[field.name],
        )
        for field in fields(group)
    ]
