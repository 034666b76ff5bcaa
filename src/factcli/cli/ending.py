"""Ending by a signal: what was begun is put away first, then the process dies of that signal."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ASKING = ("SIGTERM", "SIGHUP")
_received: list[int] = []


@contextmanager
def tidily() -> Iterator[None]:
    """Have the signals that ask to end do what Ctrl-C does, so that nothing half-written stays.

    Those that somebody else has dealt with, as `nohup` does, are left to them.
    """
    before = {}
    for each in (getattr(signal, name) for name in _ASKING if hasattr(signal, name)):
        if signal.getsignal(each) == signal.SIG_DFL:
            before[each] = signal.signal(each, _interrupt)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def end() -> None:
    """End by the signal that asked for it, or by Ctrl-C's own.

    A shell's loop stops only where a command dies of the signal; one that ends with a status of
    its own is taken to have dealt with it.
    """
    by = _received[-1] if _received else signal.SIGINT
    signal.signal(by, signal.SIG_DFL)
    os.kill(os.getpid(), by)


def _interrupt(number: int, _: FrameType | None) -> None:
    _received.append(number)
    raise KeyboardInterrupt
