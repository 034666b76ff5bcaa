"""Which commands there are: what the help page lists without importing them."""

from importlib import import_module

from msgspec import Struct

from factcli.cli.declaring import Commands, Declared


class Listed(Struct, frozen=True):
    """A command: its module in `factcli.cli.commands`, its panel on the help page, what it does."""

    module: str
    panel: str
    summary: str  # the first line of its docstring


COMMANDS = {
    "quotes": Listed(
        "lookups",
        "Look up",
        "Find quotes by keyword, phrase or half-remembered wording, typos allowed.",
    ),
    "actors": Listed(
        "lookups",
        "Look up",
        "List people and organisations with role, organisation and how often they speak.",
    ),
    "countries": Listed(
        "lookups",
        "Look up",
        "List the countries involved, how often each is named and in which words.",
    ),
    "search": Listed(
        "lookups",
        "Look up",
        "Search quotes, actors and countries at once; the limit counts for each of them.",
    ),
    "show": Listed("show", "Look closer", "Show facts whole, each with its place in the article."),
    "source": Listed(
        "source", "Look closer", "Tell what the data is: its articles, and how much they hold."
    ),
    "check": Listed(
        "check", "Verify", "Check whether quotes are genuine: the words, and who said them."
    ),
    "build": Listed(
        "build",
        "Make and keep",
        "Build knowledge files of articles: who said what, each fact tied to its words.",
    ),
    "export": Listed(
        "export",
        "Make and keep",
        "Turn a library back into knowledge files, or knowledge files into a library.",
    ),
    "validate": Listed(
        "validate",
        "Make and keep",
        "Check that knowledge is sound: the schema, and every span against the text.",
    ),
    "schema": Listed(
        "schema",
        "Make and keep",
        "Print the JSON Schema of the knowledge file or of a command's JSON output.",
    ),
    "completion": Listed(
        "completion",
        "Set up",
        "Print the script that completes commands, options, names and ids in your shell.",
    ),
    "help": Listed("topics", "Set up", "Explain a topic or a command."),
}
"""In the order of the help page."""


def loaded(name: str) -> Declared:
    """The command of that name, whose module is imported for it."""
    module = import_module(f"factcli.cli.commands.{COMMANDS[name].module}")
    commands: Commands = module.commands
    return commands.declared(name)
