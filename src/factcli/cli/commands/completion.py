"""`completion`: the script that a shell loads to complete `factcli`.

It runs `factcli` with the words before the cursor and `_FACTCLI_COMPLETE` set, which
`factcli.cli.parsing.completing` answers. Nothing is evaluated by the shell, so a name from a
knowledge file cannot run anything.
"""

from typing import Annotated

from factcli.cli.declaring import Argument, Commands
from factcli.cli.environment import Environment
from factcli.cli.parsing.completing import Shell
from factcli.exits import ExitStatus

commands = Commands()

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
