"""Shell completion: the script a shell loads, and the answers it asks for.

The script runs `factcli` with the words before the cursor and `_FACTCLI_COMPLETE` set; the
answer is a line for each value, with its description behind a tab (a colon for zsh). Nothing
is evaluated by the shell, so a name from a knowledge file cannot run anything.
"""

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
    # Bash takes a colon for the end of a word, ids such as 8f14e45fceea:q2 do not.
    if declare -F __ltrim_colon_completions >/dev/null; then
        __ltrim_colon_completions "${COMP_WORDS[COMP_CWORD]}"
    fi
}
complete -o default -F _factcli factcli
""",
    Shell.ZSH: """\
#compdef factcli
# factcli completion for zsh: eval "$(factcli completion zsh)"
_factcli() {
    local -a offers
    offers=("${(@f)$(_FACTCLI_COMPLETE=zsh factcli "${(@Q)words[2,$CURRENT]}" 2>/dev/null)}")
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
        __fish_complete_path (commandline -ct)
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
    *before, incomplete = words or [""]
    offers = completing.get_completions(before, incomplete)
    shell = environment.variables[COMPLETE]
    for offer in offers:
        if offer.type == "plain":  # the shell itself completes files
            environment.stdout.write(_line(offer, shell) + "\n")
    return ExitStatus.FOUND


def _line(offer: CompletionItem, shell: str) -> str:
    value, description = one_line(str(offer.value)), one_line(offer.help or "")
    match shell:
        case Shell.ZSH:
            escaped = value.replace(":", "\\:")
            return f"{escaped}:{description}" if description else escaped
        case Shell.FISH:
            return f"{value}\t{description}" if description else value
    return value
