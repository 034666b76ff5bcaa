"""`validate`: whether knowledge files and libraries are sound, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

from factcli.cli.declaring import Argument, Commands, Option
from factcli.cli.environment import Environment
from factcli.cli.options.data import hold_to_one_stdin, named_path
from factcli.errors import FactcliError
from factcli.exits import ExitStatus

if TYPE_CHECKING:
    from pathlib import Path

    from factcli.soundness import Problem

commands = Commands()


@commands.add(
    "validate",
    examples="""
    factcli validate statement.json     schema, and every span against the text
    factcli validate archive.jsonl *.json
    factcli validate news.db            a library, its indexes, too
    """,
)
def validate(
    environment: Environment,
    *,
    files: Annotated[
        list[str],  # no Path, for which an empty text is the current folder
        Argument(
            metavar="FILE...", help="Knowledge files, .jsonl, folders or .db.", show_default=False
        ),
    ],
    quiet: Annotated[bool, Option("--quiet", "-q", help="Nothing but the exit status.")] = False,
) -> ExitStatus:
    """Check that knowledge is sound: the schema, and every span against the text.

    Of a library also the file itself, and the indexes against the facts.
    """
    hold_to_one_stdin(files)
    paths = [named_path("FILE", name) for name in files]
    return max(_validate(environment, path, quiet) for path in paths)


class _Examined(NamedTuple):
    """A knowledge file or library: where it is, and what is wrong with it."""

    where: str
    problems: "Sequence[Problem]"
    unread: Sequence[str] = ()  # keys, which a newer version may know


def _validate(environment: Environment, path: "Path", quiet: bool) -> ExitStatus:
    """Report on one path; what is wrong goes to stdout, a line each: it is the result."""
    from factcli.api import is_library
    from factcli.render.visible import one_line

    number, status = 0, ExitStatus.FOUND
    for examined in _library(path) if is_library(path) else _files(path):
        number += 1
        if isinstance(examined, FactcliError):
            status = ExitStatus.TROUBLE
            environment.say(f"factcli: {examined}")
            continue
        for key in [] if quiet else examined.unread:
            environment.say(
                one_line(f"{examined.where}: {key} is no key of this version, and passed over")
            )
        for problem in examined.problems:
            status = ExitStatus.TROUBLE
            if not quiet:
                environment.show(one_line(f"{examined.where}: {problem}") + "\n")
    if status is ExitStatus.FOUND and not quiet:
        what = "sound" if number == 1 else f"{number} knowledge files, all sound"
        environment.show(f"{one_line(str(path))}: {what}\n")
    return status


def _files(path: "Path") -> Iterator[_Examined | FactcliError]:
    """Each knowledge file at a path with its problems, or why it cannot be read."""
    from factcli.knowledge import attempts, problems

    for attempt in attempts(path):
        if isinstance(attempt, FactcliError):
            yield attempt
        else:
            yield _Examined(attempt.where, problems(attempt.knowledge), attempt.unread())


def _library(path: "Path") -> Iterator[_Examined | FactcliError]:
    """A library with its problems, or why it cannot be read."""
    from factcli.store.library import problems

    try:
        yield _Examined(str(path), list(problems(path)))
    except FactcliError as error:
        yield error
