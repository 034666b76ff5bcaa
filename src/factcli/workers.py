"""Work shared out among processes, whose results come in the order of what they are of."""

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from queue import SimpleQueue
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from factcli.errors import FactcliError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess
    from sys import UnraisableHookArgs

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # bundles a process that may be under way or wait for their turn to be taken
_SINGLE = 16  # items a process that go by themselves before bundles begin
_BUNDLE = 8
_SOON = 1.0  # seconds to hand over a result in
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # signals that ask a process to end


def cores() -> int:
    """The number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result], found: Iterable[Item], workers: int
) -> Iterator[Result]:
    """The results in the order of the items, by this process or by as many as `workers`."""
    if workers == 1:
        yield from map(work, found)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    waiting: deque[Future[list[Result]]] = deque()
    heeded, others = _heeded(), active_children()
    pool = ProcessPoolExecutor(workers, initializer=_begin, initargs=(heeded,))
    try:
        for bundle in _bundles(found, workers):
            with _held_back(heeded):  # a worker may be starting, which cannot heed them yet
                waiting.append(pool.submit(_each, work, bundle))
            if len(waiting) > workers * _AHEAD:
                yield from _awaited(waiting.popleft(), heeded)
        while waiting:
            yield from _awaited(waiting.popleft(), heeded)
    except BrokenProcessPool as error:
        raise FactcliError(
            "a process was ended from outside, as when memory runs out; try again with --jobs 1"
        ) from error
    except (KeyboardInterrupt, GeneratorExit):  # nobody wants the rest
        _interrupt_workers(others)
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _awaited(future: "Future[Result]", heeded: Sequence[int]) -> Result:
    """The result of a future, waited for where an interruption leaves nothing in disorder.

    In the middle of `Future.result` it may leave the future's lock released or held for good.
    """
    done: SimpleQueue[object] = SimpleQueue()
    with _held_back(heeded):
        future.add_done_callback(done.put)
    done.get()
    with _held_back(heeded):
        return future.result()


def _bundles(found: Iterable[Item], workers: int) -> Iterator[list[Item]]:
    """First single items, so that a few large ones are shared out; then several at a time.

    To hand an article to another process takes a tenth of the time to build it.
    """
    rest = iter(found)
    yield from ([item] for item in islice(rest, _SINGLE * workers))
    while bundle := list(islice(rest, _BUNDLE)):
        yield bundle


def _heeded() -> tuple[int, ...]:
    """The signals that end this process, and so its workers; not those that `nohup` wards off."""
    known = (getattr(signal, name) for name in _ENDING if hasattr(signal, name))
    return tuple(each for each in known if signal.getsignal(each) is not signal.SIG_IGN)


@contextmanager
def _held_back(signals: Sequence[int]) -> Iterator[None]:
    """Let signals wait until the end, for this process and for those it starts meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, signals)  # raises what came before it
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _interrupt_workers(others: Sequence["BaseProcess"]) -> None:
    """Hand an interruption on: only Ctrl-C in a terminal reaches the workers by itself.

    `others` are the children that this process had before.
    """
    from multiprocessing import active_children

    for child in active_children():
        if child not in others and child.pid and os.name == "posix":
            with suppress(ProcessLookupError):  # it may have ended since
                os.kill(child.pid, signal.SIGINT)


class _Interruptions:
    """What a worker does when it is asked to end: no more work, and that under way is given up.

    Ctrl-C reaches every process of the terminal, and a worker may be handing over a result.
    One that is cut off in the middle would let its parent wait for the rest for ever. One that
    waits for work, of which there is no more if another is lost, ends soon.
    """

    def __init__(self) -> None:
        self.at_work = False
        self.came = False
        self.has_parent = False

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        if self.has_parent and not self.came:
            _end_after(partial(time.sleep, _SOON))
        self.came = True
        if self.at_work:
            raise KeyboardInterrupt

    def pass_over(self, lost: "UnraisableHookArgs") -> None:
        """Say nothing of one that came where nothing can be raised, as in the end of an object."""
        if lost.exc_type is not KeyboardInterrupt:
            sys.__unraisablehook__(lost)


_interruptions = _Interruptions()


def _begin(heeded: Sequence[int]) -> None:
    """Prepare a worker: its parent's end is its own, and signals are seen to."""
    from multiprocessing import parent_process

    if parent := parent_process():
        _interruptions.has_parent = True
        _end_after(parent.join)
    sys.unraisablehook = _interruptions.pass_over
    for each in heeded:
        signal.signal(each, _interruptions)
    if hasattr(signal, "pthread_sigmask"):  # its parent had held them back
        signal.pthread_sigmask(signal.SIG_UNBLOCK, heeded)


def _end_after(event: Callable[[], object]) -> None:
    """Wait beside the work for an event, as the parent's end, however sudden; then end."""
    from threading import Thread

    def end() -> None:
        event()
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    Thread(target=end, daemon=True).start()


def _each(work: Callable[[Item], Result], bundle: list[Item]) -> list[Result]:
    """The results of a bundle, in a worker: an interruption ends it here and nowhere else."""
    results: list[Result] = []
    try:
        _interruptions.at_work = True
        for item in bundle:
            if _interruptions.came:
                raise KeyboardInterrupt
            results.append(work(item))
        return results
    finally:
        _interruptions.at_work = False
