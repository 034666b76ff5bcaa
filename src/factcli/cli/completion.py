"""Shell completion: the script a shell loads, and the answers it asks for.

The script runs `factcli` with the words before the cursor and `_FACTCLI_COMPLETE` set; the
answer is a line for each value, with its description behind a tab (a colon for zsh). Nothing
is evaluated by the shell, so a name from a knowledge file cannot run anything.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

from typer._click.shell_completion import CompletionItem, ShellComplete

from factcli.cli.commands import Argument, Commands
from factcli.cli.environment import COMPLETE, Environment
from factcli.exits import ExitStatus
from factcli.render.visible import one_line

commands = Commands()


class Shell(StrEnum):
    """The shells that can complete `factcli`."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


_SCRIPTS = {
    Shell.BASH: """\
# factcli completion for bash: eval "$(factcli completion bash)"
_factcli() {
    local IFS=$'\\n'
    COMPREPLY=($(_FACTCLI_COMPLETE=bash factcli "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o nosort -o default -F _factcli factcli 2>/dev/null ||
    complete -o default -F _factcli factcli
""",
    Shell.ZSH: """\
#compdef factcli
# factcli completion for zsh: eval "$(factcli completion zsh)"
_factcli() {
    local -a offers
    offers=("${(@f)$(_FACTCLI_COMPLETE=zsh factcli "${(@Q)words[2,$CURRENT]}" 2>/dev/null)}")
    compset -P '--*='
    if (( ${#offers} )) && [[ -n ${offers[1]} ]]; then
        _describe -V factcli offers
    else
        _files
    fi
}
compdef _factcli factcli
""",
    Shell.FISH: """\
# factcli completion for fish: factcli completion fish | source
function __factcli
    set -l words (commandline -opc)[2..] (commandline -ct)
    set -l offers (env _FACTCLI_COMPLETE=fish factcli $words 2>/dev/null)
    if test (count $offers) -gt 0
        printf '%s\\n' $offers
    else
        set -l flag (string match -r -- '^--[^=]+=' (commandline -ct))
        set -l path (string replace -r -- '^--[^=]+=' '' (commandline -ct))
        printf '%s\\n' "$flag"(__fish_complete_path $path)
    end
end
complete --command factcli --no-files --arguments '(__factcli)'
""",
}


@commands.add(
    "completion",
    examples="""
    eval "$(factcli completion bash)"       in ~/.bashrc
    eval "$(factcli completion zsh)"        in ~/.zshrc, after compinit
    factcli completion fish | source        in ~/.config/fish/config.fish
    """,
)
def completion(
    environment: Environment,
    *,
    shell: Annotated[Shell, Argument(metavar="SHELL", help="bash, zsh or fish.")],
) -> ExitStatus:
    """Print the script that completes commands, options, names and ids in your shell."""
    environment.stdout.write(_SCRIPTS[shell])
    return ExitStatus.FOUND


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
