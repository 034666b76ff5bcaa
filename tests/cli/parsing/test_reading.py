"""Command lines that are read without typer are read as typer reads them."""

import io
import os
from functools import wraps
from itertools import chain
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from factcli.cli.declaring import Declared, Function
from factcli.cli.environment import Environment
from factcli.cli.listing import COMMANDS, loaded
from factcli.cli.parsing import reading
from factcli.cli.parsing.typed import made

VALUES = [
    "5", "0", "05", "-1", "+5", " 5", "1_0", "٣", "1.5", ".5", "1.", "nan", "1e3", "9" * 12, "",
    "-", "--", "-x", "=", "a=b", "a b", "Łukašenka", "\udc80", "json", "JSON", "table", "sarif",
    "direct", "person", "score", "always", "bash", "quotes", "--json", "-j", "--help", "null",
    "true", "~/a",
]  # fmt: skip


def by_typer(command: str, words: list[str], environment: Environment) -> dict[str, Any]:
    """What typer makes of the same words and variables."""
    function = loaded(command).function

    @wraps(function)
    def record(environment: Environment, **values: Any) -> dict[str, Any]:  # noqa: ARG001
        return values

    typers = made(command, Declared(record, ""))
    with patch.dict(os.environ, environment.variables, clear=True):
        context = typers.make_context(command, list(words), obj=environment)
        values: dict[str, Any] = typers.invoke(context)
    return values


def command_lines(function: Function) -> some.SearchStrategy[list[str]]:
    """Words for a command: its options with and without values, right and wrong, and others."""
    options = [
        name
        for parameter in reading._parameters(function)
        for names in parameter.declared.names
        for name in names.split("/")
    ]
    # The system passes neither NUL nor surrogates, save those that stand for stray bytes.
    letters = some.characters(exclude_characters="\0", exclude_categories=["Cs"])
    value = some.sampled_from(VALUES) | some.text(letters, max_size=3)
    name = some.sampled_from([*options, "--speeker"])
    piece = some.one_of(
        some.tuples(name, value),
        some.tuples(name),
        some.tuples(value),
        some.builds(lambda name, value: (f"{name}={value}",), name, value),
        some.builds(lambda name, value: (f"{name}{value}",), name, value),
    )
    return some.lists(piece, max_size=5).map(lambda pieces: list(chain.from_iterable(pieces)))


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=60)
@given(data=some.data())
def test_what_is_read_here_is_read_alike_by_typer(command: str, data: some.DataObject) -> None:
    """Whatever is not left to typer gets the values that typer gives it."""
    function = loaded(command).function
    names = [
        parameter.declared.settings["envvar"]
        for parameter in reading._parameters(function)
        if "envvar" in parameter.declared.settings
    ]
    words = data.draw(command_lines(function))
    one = some.dictionaries(some.sampled_from(names), some.sampled_from(VALUES), max_size=2)
    variables = data.draw(one) if names else {}
    environment = Environment(io.StringIO(), io.StringIO(), io.StringIO(), variables)
    call = reading.read([command, *words], environment)
    if call is not None:
        expected = by_typer(command, words, environment)
        given = reading.values(function, words, variables)
        assert (function.__kwdefaults__ or {}) | given == expected
