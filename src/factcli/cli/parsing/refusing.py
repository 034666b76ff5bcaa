"""What is said of a command line that is refused: what is wrong with it, and what to do."""

import os
import re
from typing import Any

from typer._click.core import ParameterSource
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchOption,
)

from factcli.suggesting import did_you_mean, nearest

_NUMBERS = {"int": "whole number", "float": "number"}
_NO_NUMBER = re.compile("'(.*)' is not a valid (int|float)")
_NOT_AMONG = re.compile("'(.*)' is not one of '(.*)'")
_ONE_TOO_MANY = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)")


def refusal(error: Any) -> str:
    """One line on what typer refuses."""
    context = getattr(error, "ctx", None)
    if context is None:
        return str(error.format_message()).rstrip(".")
    if isinstance(error, NoSuchOption):
        return _no_option(error.option_name, context)
    see = f"see {context.command_path} --help"
    if isinstance(error, BadOptionUsage):
        return _misused(error.option_name, context)
    if isinstance(error, MissingParameter):
        return f"{context.info_name} needs {_metavar(error.param)}; {see}"
    if isinstance(error, BadParameter):
        return _bad_value(error, context, see)
    message = error.format_message().rstrip(".")
    surplus = _ONE_TOO_MANY.fullmatch(message)
    return f"{context.info_name} has no use for '{surplus[1]}'; {see}" if surplus else message


def given_twice(option: Any) -> str:
    """One line on an option that says one thing, and was given two."""
    name = _name(option)
    if name == "--data":
        return (
            "--data is given twice; put the files in one folder and name that, or make a library "
            "of the folder with factcli export FOLDER -o FILE.db"
        )
    return f"{name} is given twice; give it once"


def option_for_value(name: str, word: str) -> str:
    """One line on an option that another option follows, where its value is wanted."""
    joined = f"{name}={word}" if name.startswith("--") else f"{name}{word}"
    return f"{name} needs a value, and {word} is an option; if it is meant, write {joined}"


def _no_option(name: str, context: Any) -> str:
    """That there is no such option, with the one or the file that was probably meant."""
    if os.path.lexists(name):
        return f"no option '{name}'; if the file is meant, write {os.curdir}{os.sep}{name}"
    known = [
        each.removeprefix("--")  # the dashes make all options alike
        for option in context.command.get_params(context)
        for each in (*option.opts, *option.secondary_opts)
        if each.startswith("--")
    ]
    near = nearest(name.lstrip("-"), known)
    hint = f"did you mean '--{near}'?" if near else None
    if context.parent is None and not hint:
        return f"no option '{name}' here; options go behind the command: factcli COMMAND --help"
    return f"no option '{name}'; {hint or f'see {context.command_path} --help'}"


def _misused(name: str, context: Any) -> str:
    """That an option lacks its value, or has one that it does not take."""
    for option in context.command.get_params(context):
        if name in (*option.opts, *option.secondary_opts) and not getattr(option, "is_flag", True):
            return f"{name} needs a value: {name} {option.make_metavar(context)}"
    return f"{name} takes no value; leave it out"


def _bad_value(error: Any, context: Any, see: str) -> str:
    """What is wrong with the value of an option, a variable or an argument."""
    parameter, message = error.param, error.message.rstrip(".")
    name = _name(parameter)
    if context.get_parameter_source(parameter.name) is ParameterSource.ENVIRONMENT:
        name = parameter.envvar
    if number := _NO_NUMBER.fullmatch(message):
        return f"{name} '{number[1]}' is no {_NUMBERS[number[2]]}; {see}"
    if among := _NOT_AMONG.fullmatch(message):
        values = among[2].split("', '")
        several = among[1].lower().split(",")
        if parameter.multiple and set(several) <= set(values):
            each = " ".join(f"{name} {value}" for value in several)
            return f"{name} takes one value; repeat it for each: {each}"
        there_are = f"there is {', '.join(values)}"
        return f"{name}: no '{among[1]}'; {did_you_mean(among[1], values) or there_are}"
    return f"{name}: {message}; {see}"


def _name(parameter: Any) -> str:
    """The long name of an option; what an argument is called in the usage."""
    if parameter.param_type_name == "argument":
        return _metavar(parameter)
    return str(max(parameter.opts, key=len))


def _metavar(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper()).strip("[].")
