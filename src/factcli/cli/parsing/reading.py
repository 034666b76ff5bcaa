"""Well-formed command lines, read without typer.

Importing typer takes 2 of the 6.8 times `python -c pass` that a look-up took with it, and an
ordinary command line needs nothing of it: options and values as they are declared. That is read
here. Whatever is unusual (help, completion, a wrong or unfinished option, a value that is to be
refused) is left to typer, which reads the line from its start and has all the messages. A test
holds that both read alike.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import EnumType
from functools import partial
from os import PathLike
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct

from factcli.cli.declaring import (
    SHOWING,
    Argument,
    Function,
    Option,
    is_group,
    parameters,
    regrouped,
)
from factcli.cli.environment import COMPLETE, Environment
from factcli.cli.listing import COMMANDS, loaded
from factcli.exits import ExitStatus

# What typer is told that changes nothing about a well-formed value.
_HARMLESS = frozenset({
    "autocompletion", "case_sensitive", "envvar", "help", "metavar", "rich_help_panel",
    "show_default", "show_envvar",
})  # fmt: skip
_DIGITS = 9  # of a number that surely is one


class Unusual(Exception):  # noqa: N818
    """A command line that typer is to read."""


class _Parameter(Struct, frozen=True):
    name: str
    kind: Any  # the type of one value
    several: bool
    declared: Option | Argument

    @property
    def is_said_once(self) -> bool:
        """Whether it has one value, and its last one does not simply count."""
        shown = self.declared.settings.get("rich_help_panel") in SHOWING
        return not (self.several or shown or self.kind is bool)


def read(arguments: Sequence[str], environment: Environment) -> Callable[[], ExitStatus] | None:
    """The call that a command line asks for; None if typer is to read it."""
    name, *words = arguments or [""]
    if name not in COMMANDS or COMPLETE in environment.variables:
        return None
    function = loaded(name).function
    try:
        return partial(function, environment, **values(function, words, environment.variables))
    except Unusual:
        return None


def values(
    function: Function, words: Sequence[str], variables: Mapping[str, str]
) -> dict[str, Any]:
    """What `words` and `variables` give for the parameters of a command, by their names.

    Raises:
        Unusual: Typer is to read them.

    """
    known = {parameter.name: parameter for parameter in _parameters(function)}
    texts: dict[str, list[str | bool]] = {}
    for name, text in _split(list(known.values()), words):
        texts.setdefault(name, []).append(text)
    for parameter in known.values():
        variable = variables.get(parameter.declared.settings.get("envvar", ""))
        if variable:
            texts.setdefault(parameter.name, [variable])
    whole = regrouped(function, {name: _value(known[name], given) for name, given in texts.items()})
    defaults = function.__kwdefaults__ or {}
    if parameters(function).keys() - whole.keys() - defaults.keys():
        raise Unusual
    return whole


def _parameters(function: Function) -> Iterator[_Parameter]:
    """The options and arguments of a command, out of their groups."""
    for name, hint in parameters(function).items():
        for each, annotated in (hint.__annotations__ if is_group(hint) else {name: hint}).items():
            kind, (declared,) = annotated.__origin__, annotated.__metadata__
            if NoneType in get_args(kind):  # an optional one
                kind = get_args(kind)[0]
            several = get_origin(kind) is list
            yield _Parameter(each, get_args(kind)[0] if several else kind, several, declared)


def _split(known: Sequence[_Parameter], words: Sequence[str]) -> Iterator[tuple[str, str | bool]]:
    """The words by the names of the parameters they are values of."""
    options = dict(_options(known))
    argument = next((each for each in known if isinstance(each.declared, Argument)), None)
    rest = iter(words)
    for word in rest:
        flag, equals, attached = word.partition("=")
        if not word.startswith("-") or word == "-":
            if argument is None:
                raise Unusual
            yield argument.name, word
        elif word in options:
            parameter, value = options[word]
            if parameter.kind is not bool:
                value = next(rest, "--")
                if value.startswith("-") and value != "-":
                    raise Unusual
            yield parameter.name, value
        elif equals and flag.startswith("--") and flag in options:
            if options[flag][0].kind is bool:
                raise Unusual
            yield options[flag][0].name, attached
        else:
            raise Unusual


def _options(known: Sequence[_Parameter]) -> Iterator[tuple[str, tuple[_Parameter, Any]]]:
    """Each way to write an option, and what a flag sets."""
    for parameter in known:
        if not parameter.declared.settings.keys() - _HARMLESS:
            for name in parameter.declared.names:
                yes, _, no = name.partition("/")
                yield yes, (parameter, True)
                if no:
                    yield no, (parameter, False)


def _value(parameter: _Parameter, texts: list[str | bool]) -> Any:
    """The value of a parameter, of the type it is declared with."""
    found = [_converted(parameter.kind, text) for text in texts]
    if parameter.several:
        return found
    if len(found) > 1 and parameter.is_said_once:
        raise Unusual
    return found[-1]


def _converted(kind: Any, text: str | bool) -> Any:
    if isinstance(text, bool) or kind is str:
        return text
    is_path = isinstance(kind, type) and issubclass(kind, PathLike)
    if is_path:
        return kind(text)
    if kind is int and text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    if kind is float and text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    if isinstance(kind, EnumType) and text in list(kind):  # their members are texts
        return kind(text)
    if get_origin(kind) is Literal and text in get_args(kind):
        return text
    raise Unusual
