"""Something that is done while something else is prepared."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Task(Generic[T]):
    """A function that runs in a thread; what it raises is raised where its end is waited for."""

    def __init__(self, run: Callable[[], T]) -> None:
        self._run = run
        self._result: T
        self._error: BaseException | None = None
        self._thread = Thread(target=self._try)
        self._thread.start()

    def end(self) -> T:
        """Wait for the end, and give the result."""
        self._thread.join()
        if self._error:
            raise self._error
        return self._result

    def _try(self) -> None:
        try:
            self._result = self._run()
        except BaseException as error:  # noqa: BLE001  # for the other thread
            self._error = error
