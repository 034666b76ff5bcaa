"""The application: which commands there are, each loaded only when it is asked for."""

from typing import Any

import typer
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from factcli.cli.listing import COMMANDS, loaded
from factcli.cli.parsing.helping import Page, Section, examples_in, option_sections
from factcli.cli.parsing.typed import made, write_page
from factcli.suggesting import did_you_mean

_DESCRIPTION = "Who said what, word for word: quotes, actors and countries of news articles."
_EXAMPLES = """
factcli quotes belarus              quotes that speak of Belarus
factcli actors "secretary general"  people and organisations, by name or role
factcli countries --json | jq       the countries involved, for a script
"""
_FOOTER = (
    "Without --data a command looks at the bundled article, a NATO statement on the Belarus border "
    "crisis of 2021. More: factcli help query | verdicts | json | exit-codes | environment."
)


class CommandGroup(TyperGroup):
    """The commands by name; a module is imported when one of its commands is needed."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        return made(cmd_name, loaded(cmd_name))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or fail with the one that was probably meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            known = [*COMMANDS, "--version"]
            hint = did_you_mean(name, known) or f"commands are {', '.join(COMMANDS)}"
            ctx.fail(f"no command '{name}'; {hint}")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[CompletionItem]:
        """The commands that may be meant, without importing them."""
        return [
            CompletionItem(name, help=listed.summary)
            for name, listed in COMMANDS.items()
            if name.startswith(incomplete)
        ] or super().shell_complete(ctx, incomplete)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page, with the commands by panel."""
        panels: dict[str, list[tuple[str, str]]] = {}
        for name, listed in COMMANDS.items():
            panels.setdefault(listed.panel, []).append((name, listed.summary))
        page = Page(
            usage="factcli COMMAND [OPTIONS] [ARGUMENTS]",
            description=_DESCRIPTION,
            examples=examples_in(_EXAMPLES),
            sections=[
                *(Section(panel, rows) for panel, rows in panels.items()),
                *option_sections(self, ctx),
            ],
            footer=_FOOTER,
        )
        write_page(page, ctx, formatter)


def application() -> TyperGroup:
    """The whole command."""
    app = typer.Typer(
        cls=CommandGroup,
        add_completion=False,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    return get_group(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        from factcli.version import VERSION

        typer.echo(f"factcli {VERSION}")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    version: bool = typer.Option(  # noqa: ARG001
        False, "--version", "-V", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Print the help page if no command is given."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), color=ctx.color)
