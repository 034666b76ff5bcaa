"""What a long build shows on stderr while it runs: notes on articles, and how far it is."""

from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcli.batch import Built, Outcome
from factcli.cli.environment import Environment
from factcli.render.visible import visible

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 0.5  # seconds; a shorter build needs no bar


class Watch:
    """Follows a build; the bar comes in a terminal only, and when it has taken a while.

    With `results` printed there, it would be drawn over them. `total` is asked for the number of
    articles once the bar comes.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        quiet: bool,
        results: bool,
        total: Callable[[], int | None],
    ) -> None:
        self._environment = environment
        self._quiet = quiet
        self._has_room = environment.stderr.isatty() and not (results and environment.is_terminal)
        self._total = total
        self._begin = monotonic()
        self._done = 0
        self._bar: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar[0].stop()

    def see(self, outcome: Outcome) -> None:
        """Take note of an outcome: tell what is to be said of the article, move the bar."""
        if isinstance(outcome, Built) and outcome.report:
            from factcli.cli.writing.explaining import INDENT

            report = visible(f"{outcome.name}\n\n{outcome.report}\n")
            self._environment.show(report, hanging=INDENT)
        if self._quiet:
            return
        for note in outcome.notes if isinstance(outcome, Built) else ():
            self._say(f"{outcome.name}: {note}")
        self._done += 1
        if self._bar is None and self._is_time():
            self._bar = self._shown()
        if self._bar:
            progress, task = self._bar
            progress.update(task, completed=self._done)

    def _is_time(self) -> bool:
        plain = self._environment.variables.get("TERM") in ("dumb", "unknown")
        waited = monotonic() - self._begin
        return waited > _PATIENCE and self._done > 1 and self._has_room and not plain

    def _say(self, message: str) -> None:
        if self._bar is None:
            self._environment.say(message)
            return
        from rich.text import Text

        self._bar[0].console.print(Text(visible(message)))

    def _shown(self) -> "tuple[Progress, TaskID]":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        console = Console(
            file=self._environment.stderr,
            force_terminal=True,
            no_color=bool(self._environment.variables.get("NO_COLOR")),
        )
        progress = Progress(
            BarColumn(), MofNCompleteColumn(), "articles", TimeRemainingColumn(),
            console=console, transient=True, redirect_stdout=False, redirect_stderr=False,
        )  # fmt: skip
        progress.start()
        return progress, progress.add_task("build", total=self._total())
