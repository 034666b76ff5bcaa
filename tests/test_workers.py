"""Work shared out: in its order, interrupted where nothing is lost, and ended with its parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcli import workers
from factcli.workers import cores, in_order

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
# From Python 3.12 on, forking the test runner, which has threads, is warned of.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")


def halved(number: int) -> float:
    """Work that the first items take longest for."""
    time.sleep(0.02 / (number + 1))
    return number / 2


def interrupted(_: int) -> str:
    """Work during which Ctrl-C comes."""
    os.kill(os.getpid(), signal.SIGINT)
    return "not interrupted"


def interrupted_out_of_sight(_: int) -> str:
    """Work during which Ctrl-C comes where nothing can be raised."""

    class Passing:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)

    Passing()
    return "not interrupted"


def named(number: int) -> int:
    """Work that tells which process does it, and takes its time."""
    time.sleep(0.01 if number < 4 else 60)
    return os.getpid()


def test_cores_are_counted() -> None:
    """There is at least one core."""
    assert cores() >= 1


@pytest.mark.parametrize("number", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(number: int) -> None:
    """Whichever process is the first to finish, in bundles and one by one."""
    assert list(in_order(halved, range(100), number)) == [each / 2 for each in range(100)]


@pytest.fixture
def in_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make this process a worker, which Ctrl-C does not end."""
    monkeypatch.setattr(workers, "_interruptions", workers._Interruptions())
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    before = signal.getsignal(signal.SIGINT)
    workers._begin([signal.SIGINT])
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("in_worker")
def test_a_worker_is_interrupted_at_its_work_only() -> None:
    """Not while it hands over a result, of which its parent would wait for the rest for ever."""
    with pytest.raises(KeyboardInterrupt):
        workers._each(interrupted, [1])
    os.kill(os.getpid(), signal.SIGINT)


@posix
@pytest.mark.usefixtures("in_worker")
def test_a_worker_that_was_interrupted_begins_nothing() -> None:
    """What is in its queue already is nobody's wish any more."""
    assert workers._each(halved, [1]) == [0.5]
    os.kill(os.getpid(), signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        workers._each(halved, [1])


@posix
@pytest.mark.usefixtures("in_worker")
def test_an_interruption_that_nothing_can_be_raised_for_is_heeded_next(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """As in the end of an object: nothing is printed, and no further work begun."""
    with pytest.raises(KeyboardInterrupt):
        workers._each(interrupted_out_of_sight, [1, 2])
    assert capfd.readouterr().err == ""


@posix
def test_who_wants_no_more_results_does_not_wait_for_them() -> None:
    """Work that is under way is interrupted, not only what has not begun."""
    begin = time.monotonic()
    results = in_order(named, range(100), 2)
    assert next(results) != os.getpid()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begin < 30


PARENT = """
from factcli.workers import in_order
from tests.test_workers import named
for each in in_order(named, range(100), 2):
    print(each, flush=True)
"""


def is_there(process: int) -> bool:
    """Whether a process is alive; one whose parent has not asked after it is a zombie."""
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc on this system")
@pytest.mark.parametrize("by", ["SIGKILL", "SIGTERM"])
def test_workers_end_with_their_parent(by: str) -> None:
    """However suddenly it ends: they would wait for work for ever, and keep its memory."""
    root = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        found = {int(process.stdout.readline()) for _ in range(4)}
        process.send_signal(getattr(signal, by))
        process.wait(10)
        until = time.monotonic() + 20
        while any(map(is_there, found)):
            assert time.monotonic() < until
            time.sleep(0.01)
