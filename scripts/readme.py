"""Run the console blocks of a README and put what they print beneath their commands.

    python scripts/readme.py README.md

Each block of a fence ```console is run in one bash session, in a terminal of 80 columns without
colours, in a folder that has the checkout's data/. Blocks share the folder, so that a later
one may read what an earlier one wrote. Lines that start with "$ " are commands, "> " goes on with
them, the others are what they print. POSIX only.
"""

import os
import pty
import re
import shutil
import subprocess
import sys
import termios
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
COLUMNS = 80

_BLOCK = re.compile(r"(?<=^```console\n)(?:.*\n)*?(?=^```$)", re.MULTILINE)
_MARK = "\x1e"  # printed ahead of each command; nothing else prints it


def updated(readme: str) -> str:
    """The README with its console blocks as they are when run now."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data", folder / "data")
        return _BLOCK.sub(lambda block: _run(_commands(block[0]), folder), readme)


def _commands(block: str) -> list[str]:
    commands: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append(line.removeprefix("$ "))
        elif line.startswith("> ") and commands:
            commands[-1] += "\n" + line.removeprefix("> ")
    return commands


def _run(commands: list[str], folder: Path) -> str:
    """The block again: each command and beneath it what it prints."""
    marked = [f"printf '{_MARK}'; (exit $status)\n{command}\nstatus=$?" for command in commands]
    output = _in_terminal("status=0\n" + "\n".join(marked), folder)
    prompts = ["$ " + command.replace("\n", "\n> ") + "\n" for command in commands]
    return "".join(map("".join, zip(prompts, output.split(_MARK)[1:], strict=True)))


def _in_terminal(script: str, folder: Path) -> str:
    """What a script prints to a terminal, to both of its streams."""
    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (24, COLUMNS))
    with subprocess.Popen(
        ["bash", "-c", script], cwd=folder, env=_environment(folder),
        stdin=subprocess.DEVNULL, stdout=end, stderr=end,
    ):  # fmt: skip
        os.close(end)
        pieces = list(iter(lambda: _read(terminal), b""))
    os.close(terminal)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end was closed
        return b""


def _environment(folder: Path) -> dict[str, str]:
    """A plain one in which `factcli` and `python` are those of this checkout."""
    binaries = folder / ".bin"
    if not binaries.exists():
        binaries.mkdir()
        for name, arguments in (("factcli", "-m factcli "), ("python", "")):
            command = binaries / name
            command.write_text(f'#!/bin/sh\nexec {sys.executable} {arguments}"$@"\n')
            command.chmod(0o755)
    return {
        "PATH": f"{binaries}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "NO_COLOR": "1",
    }


def main() -> None:
    """Run the blocks of each file named and write it anew."""
    for path in map(Path, sys.argv[1:]):
        path.write_text(updated(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
