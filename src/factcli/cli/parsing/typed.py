"""Commands as typer runs them: parsed in full, with help, completion and messages."""

import inspect
from collections.abc import Iterator
from typing import Annotated, Any, get_type_hints

import typer
from msgspec.structs import fields
from typer._click.exceptions import BadOptionUsage, NoSuchOption
from typer._click.parser import _OptionParser
from typer.core import TyperCommand
from typer.main import get_command_from_info
from typer.models import CommandInfo

from factcli.cli.declaring import (
    SHOWING,
    Declared,
    Function,
    Option,
    is_group,
    parameters,
    regrouped,
)
from factcli.cli.environment import Environment
from factcli.cli.parsing.helping import Page, examples_in, laid_out, option_sections
from factcli.cli.parsing.refusing import given_twice, option_for_value
from factcli.errors import UsageError


class Parser(_OptionParser):
    """Typer's parser of the words of a command line; refuses what is surely not meant."""

    ctx: Any

    def parse_args(self, args: list[str]) -> tuple[dict[str, Any], list[str], list[Any]]:
        """Read the words; refuse what is asked twice."""
        try:
            values, rest, order = super().parse_args(args)
        except BadOptionUsage as error:
            error.ctx = self.ctx  # which typer does for all others
            raise
        for parameter in [] if self.ctx.resilient_parsing else order:
            if order.count(parameter) > 1 and _is_said_once(parameter):
                raise UsageError(given_twice(parameter))
        return values, rest, order

    def _process_opts(self, arg: str, state: Any) -> None:
        self._behind = len(state.rargs)
        super()._process_opts(arg, state)

    def _match_short_opt(self, arg: str, state: Any) -> None:
        """Read letters in a row, unless they are a long option that lacks its second dash."""
        if f"-{arg}".partition("=")[0] in self._long_opt or arg[:2] not in self._short_opt:
            raise NoSuchOption(arg, ctx=self.ctx)
        super()._match_short_opt(arg, state)

    def _get_value_from_state(self, option_name: str, option: Any, state: Any) -> Any:
        """The next word, unless it is an option itself; what is joined to its option is a value."""
        is_joined = len(state.rargs) > self._behind
        value: Any = super()._get_value_from_state(option_name, option, state)
        if not (is_joined or self.ctx.resilient_parsing):
            if value == "--":
                raise BadOptionUsage(option_name, "Option requires an argument.")
            if value.partition("=")[0] in {*self._long_opt, *self._short_opt}:
                raise UsageError(option_for_value(option_name, value))
        return value


class Command(TyperCommand):
    """A command with examples in its help."""

    examples: str = ""

    def make_parser(self, ctx: Any) -> Parser:
        """The parser of this command's options and arguments."""
        parser = Parser(ctx)
        for parameter in self.get_params(ctx):
            parameter.add_to_parser(parser, ctx)
        return parser

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
