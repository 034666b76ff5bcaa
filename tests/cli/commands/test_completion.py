"""The scripts that shells complete with are sound, and work in their shells."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import environment, run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed(shell: str) -> None:
    """And is sound for the shell it is for, where that is installed."""
    script = run("completion", shell).stdout
    assert "_FACTCLI_COMPLETE" in script
    if shutil.which(shell) and os.name != "nt":
        subprocess.run([shell, "-n"], input=script.encode(), check=True)


LINES = {
    "bash": (
        'eval "$(factcli completion bash)"\n'
        'COMP_WORDS=(factcli quotes --speaker = "jens"); COMP_CWORD=4\n'
        '_factcli; printf "%s\\n" "${COMPREPLY[@]}"\n'
    ),
    "fish": (
        "factcli completion fish | source\n"
        "complete -C 'factcli quotes --speaker jens' | string replace -r '\\t.*' ''\n"
    ),
}


@pytest.mark.parametrize("shell", LINES)
def test_a_shell_completes_with_the_script(tmp_path: Path, shell: str) -> None:
    """As when a user presses the tab key."""
    if os.name == "nt" or not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    command = tmp_path / "factcli"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m factcli "$@"\n')
    command.chmod(0o755)
    result = subprocess.run(
        [shell, "-c", LINES[shell]], capture_output=True, check=True,
        env=environment(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}"),
    )  # fmt: skip
    assert result.stdout.split() == [b"jens-stoltenberg"]
