"""Shell completion: what a shell is answered that asks how a command line may go on.

It gets a line for each value, with its description behind a tab (a colon for zsh).
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from typer._click.shell_completion import CompletionItem, ShellComplete

from factcli.cli.environment import COMPLETE, Environment
from factcli.exits import ExitStatus
from factcli.render.visible import one_line


class Shell(StrEnum):
    """The shells that can complete `factcli`."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


class _Completing(ShellComplete):
    name = "factcli"
    source_template = ""

    def source_vars(self) -> dict[str, Any]:
        return {}

    def get_completion_args(self) -> tuple[list[str], str]:
        return [], ""

    def format_completion(self, item: CompletionItem) -> str:
        return str(item.value)


def complete(group: Any, words: list[str], environment: Environment) -> ExitStatus:
    """Answer a shell: what may stand for the last of `words`."""
    completing = _Completing(group, {"obj": environment}, "factcli", COMPLETE)
    shell = environment.variables[COMPLETE]
    typed = words[-1] if words else ""
    *before, incomplete = _rejoined(words or [""]) if shell == Shell.BASH else words or [""]
    flag = "".join(re.findall("^--[^=]+=", incomplete))
    kept = {"bash": _kept_by_bash(incomplete, typed), "zsh": len(flag)}.get(shell, 0)
    for offer in completing.get_completions(before, incomplete):
        if offer.type == "plain":  # the shell itself completes files
            value = one_line(f"{flag}{offer.value}")[kept:]
            environment.stdout.write(_line(value, one_line(offer.help or ""), shell) + "\n")
    return ExitStatus.FOUND


def _is_break(word: str) -> bool:
    """Whether bash takes this for what parts words; ids and values joined to options have it."""
    return bool(word) and set(word) <= {":", "="}


def _rejoined(words: Sequence[str]) -> list[str]:
    """The words as they were typed, of those that bash made of them."""
    joined: list[str] = []
    for before, word in zip(["", *words], words, strict=False):
        if joined and (_is_break(before) or _is_break(word)):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _kept_by_bash(incomplete: str, typed: str) -> int:
    """How much of a word stays when bash puts in an offer: all but what it takes for the word."""
    return len(incomplete) if _is_break(typed) else len(incomplete) - len(typed)


def _line(value: str, description: str, shell: str) -> str:
    match shell:
        case Shell.ZSH:
            escaped = value.replace(":", "\\:")
            return f"{escaped}:{description}" if description else escaped
        case Shell.FISH:
            return f"{value}\t{description}" if description else value
    return value
