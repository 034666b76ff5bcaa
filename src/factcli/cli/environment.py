"""What surrounds one run: streams, terminal, colours; made per run, so tests give their own."""

import io
import os
import sys
from collections.abc import Mapping
from typing import BinaryIO, Literal, Self, TextIO

ColorChoice = Literal["auto", "always", "never"]

# Terminals that draw regional-indicator pairs as flags. Others show two boxed letters or get
# their columns out of line, so they are given the country code instead.
_FLAG_TERMINALS = {"iTerm.app", "Apple_Terminal", "WezTerm", "ghostty"}

HELP_WIDTH = 100
COMPLETE = "_FACTCLI_COMPLETE"  # set by a shell that asks how a command line may go on
_FALLBACK_WIDTH = 80
_NARROWEST_HELP = 20


class Environment:
    """The streams and the variables of a run."""

    def __init__(
        self, stdin: TextIO, stdout: TextIO, stderr: TextIO, variables: Mapping[str, str]
    ) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.variables = variables

    @classmethod
    def of_process(cls) -> Self:
        """That of the process, with streams that never fail on a character they cannot encode."""
        for stream in (sys.stdout, sys.stderr):
            # Streams are no TextIOWrapper under some test runners and in pythonw.
            if reconfigure := getattr(stream, "reconfigure", None):
                reconfigure(errors="backslashreplace", newline="")
        # A stream that the shell closed, as with `>&-`, is None.
        stdin, stdout, stderr = (
            stream or io.StringIO() for stream in (sys.stdin, sys.stdout, sys.stderr)
        )
        return cls(stdin, stdout, stderr, os.environ)

    @property
    def is_terminal(self) -> bool:
        """Whether results go to a person."""
        return self.stdout.isatty()

    @property
    def width(self) -> int:
        """Columns of the terminal, also where TERM=dumb."""
        return self._columns(self.stdout)

    @property
    def help_width(self) -> int:
        """Columns for help: lines longer than this are hard to read."""
        return max(_NARROWEST_HELP, min(self.width, HELP_WIDTH))

    @property
    def has_styles(self) -> bool:
        """Whether the terminal knows bold and underline."""
        return self.is_terminal and self.variables.get("TERM") not in ("dumb", "unknown")

    def colors(self, choice: ColorChoice = "auto") -> bool:
        """Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then the terminal."""
        if choice != "auto":
            return choice == "always"
        if self.variables.get("NO_COLOR"):
            return False
        forced = self.variables.get("FORCE_COLOR")
        if forced:
            return forced not in ("0", "false")
        return self.has_styles

    @property
    def has_flags(self) -> bool:
        """Whether the terminal is known to draw country flags."""
        return self.is_terminal and (
            self.variables.get("TERM_PROGRAM") in _FLAG_TERMINALS
            or "KITTY_WINDOW_ID" in self.variables
        )

    def announce(self, what: str) -> None:
        """Tell a person who is to type it that `what` is read from the terminal."""
        if self.stdin.isatty():
            self.say(f"factcli: reading {what} from the terminal; Ctrl-D ends it")

    def stdin_bytes(self, what: str) -> BinaryIO:
        """Standard input, announced as `what`, as bytes."""
        self.announce(what)
        buffer: BinaryIO | None = getattr(self.stdin, "buffer", None)
        return buffer or io.BytesIO(self.stdin.read().encode())

    def say(self, message: str) -> None:
        """Write one line to stderr, in a terminal broken between words.

        A closed stderr is no reason to fail.
        """
        from factcli.render.visible import visible

        line = visible(message).replace("\n", " ")
        try:
            self.stderr.write(self._fitted(line, self.stderr) + "\n")
            self.stderr.flush()
        except (OSError, ValueError):
            pass

    def show(self, text: str, *, hanging: int = 0) -> None:
        """Write text to stdout, in a terminal broken between words.

        What goes on of an indented line begins at column `hanging`.
        """
        self.stdout.write(self._fitted(text, self.stdout, hanging))

    def _fitted(self, text: str, stream: TextIO, hanging: int = 0) -> str:
        """Text as a stream shows it: one that is no terminal, as it is."""
        if not stream.isatty():
            return text
        columns = self._columns(stream)
        return "\n".join(
            line if len(line) <= columns else _wrapped(line, columns, hanging)
            for line in text.split("\n")
        )

    def _columns(self, stream: TextIO) -> int:
        columns = self.variables.get("COLUMNS", "")
        if columns.isdigit() and int(columns) > 0:
            return int(columns)
        try:
            return os.get_terminal_size(stream.fileno()).columns or _FALLBACK_WIDTH
        except (OSError, ValueError):
            return _FALLBACK_WIDTH


def _wrapped(line: str, columns: int, hanging: int) -> str:
    import textwrap

    return textwrap.fill(
        line,
        columns,
        subsequent_indent=" " * hanging if line.startswith(" ") else "",
        replace_whitespace=False,
        expand_tabs=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
