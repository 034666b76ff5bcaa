"""Commands as typer runs them: parsed in full, with help, completion and messages."""

import inspect
from collections.abc import Iterator
from typing import Annotated, Any, get_type_hints

import typer
from msgspec.structs import fields
from typer._click.exceptions import BadOptionUsage
from typer.core import TyperCommand
from typer.main import get_command_from_info
from typer.models import CommandInfo

from factcli.cli.commands import (
    SHOWING,
    Declared,
    Function,
    Option,
    is_group,
    parameters,
    regrouped,
)
from factcli.cli.environment import Environment
from factcli.cli.helping import Page, examples_in, laid_out, option_sections
from factcli.cli.refusing import given_twice
from factcli.errors import UsageError


class Command(TyperCommand):
    """A command with examples in its help."""

    examples: str = ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of a command line; refuse what is asked twice."""
        if not ctx.resilient_parsing:
            try:
                _, _, order = self.make_parser(ctx).parse_args(list(args))
            except BadOptionUsage as error:
                error.ctx = ctx  # which typer does for all others
                raise
            for parameter in order:
                if order.count(parameter) > 1 and _is_said_once(parameter):
                    raise UsageError(given_twice(parameter))
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        page = Page(
            usage=_usage(self.get_usage(ctx)),
            description=self.help or "",
            examples=examples_in(self.examples),
            sections=option_sections(self, ctx),
        )
        write_page(page, ctx, formatter)


def _is_said_once(parameter: Any) -> bool:
    """Whether an option has one value, and its last one does not simply count."""
    if parameter.param_type_name == "argument" or parameter.multiple or parameter.is_flag:
        return False
    return parameter.rich_help_panel not in SHOWING


def write_page(page: Page, ctx: Any, formatter: Any) -> None:
    """Write a help page for the run's terminal."""
    environment: Environment = ctx.find_root().obj
    ctx.color = environment.colors()
    formatter.write(laid_out(page, environment))


def _usage(typers: str) -> str:
    """Typer's usage line without its word, and without braces around what must be given."""
    return typers.removeprefix("Usage: ").replace("{", "").replace("}", "")


def made(name: str, declared: Declared) -> Command:
    """A declared command as typer runs it."""
    info = CommandInfo(name=name, cls=Command, callback=_spread(declared.function))
    command = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
    assert isinstance(command, Command)
    command.examples = declared.examples
    return command


def _spread(function: Function) -> Function:
    """`function` as typer should see it: every option group spread into its fields."""

    def command(ctx: typer.Context, **values: Any) -> Any:
        return function(ctx.obj, **regrouped(function, values))

    plain = list(_parameters(function))
    context = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    command.__doc__ = function.__doc__
    command.__signature__ = inspect.Signature([context, *plain])  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in (context, *plain)}
    return command


def _parameters(function: Function) -> Iterator[inspect.Parameter]:
    signature = inspect.signature(function).parameters
    for name, hint in parameters(function).items():
        if is_group(hint):
            hints = get_type_hints(hint, include_extras=True)
            for field in fields(hint):
                yield _parameter(field.name, hints[field.name], field.default)
        else:
            yield _parameter(name, hint, signature[name].default)


def _parameter(name: str, hint: Any, default: Any) -> inspect.Parameter:
    (declared,) = hint.__metadata__
    kind = typer.Option if isinstance(declared, Option) else typer.Argument
    annotation = Annotated[hint.__origin__, kind(*declared.names, **declared.settings)]
    keyword = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, keyword, default=default, annotation=annotation)
