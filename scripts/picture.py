"""The picture in the README: real runs in a pseudo-terminal, exported as SVG by rich.

usage: python scripts/picture.py      writes docs/quotes.svg
"""

import io
import os
import pty
import struct
import sys
import termios
from fcntl import ioctl
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH = 96
PICTURE = Path(__file__).parents[1] / "docs" / "quotes.svg"
COMMANDS = [
    ["quotes", "vigilent", "escalation"],
    ["countries"],
]


def seen(arguments: list[str]) -> str:
    """What a terminal of `WIDTH` columns receives from a run."""
    process, terminal = pty.fork()
    if not process:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": str(WIDTH)}
        os.execv(sys.executable, [sys.executable, "-m", "factcli", *arguments])  # noqa: S606
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, WIDTH, 0, 0))
    received = b""
    try:
        while piece := os.read(terminal, 65536):
            received += piece
    except OSError:  # how Linux says that the other end has closed
        pass
    os.waitpid(process, 0)
    return received.decode().replace("\r\n", "\n")


def main() -> None:
    """Run the commands and write the picture."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    for arguments in COMMANDS:
        console.print(Text.assemble(("$ ", "dim"), ("factcli " + " ".join(arguments), "bold")))
        console.print()
        console.print(Text.from_ansi(seen(arguments)))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(console.export_svg(title="factcli", unique_id="factcli"), "utf-8")


if __name__ == "__main__":
    main()
