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


def gone(number: int) -> int:
    """Work that one process dies of, while another waits for some."""
    if number == 5:
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL)
    return number


LOSING = """
import sys, multiprocessing
from factcli.errors import FactcliError
from factcli.workers import in_order
from tests.test_workers import gone
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    try:
        list(in_order(gone, range(6), 3))
    except FactcliError as error:
        print(error)
"""


@posix
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_a_worker_that_is_lost_ends_all(tmp_path: Path, method: str) -> None:
    """As when memory runs out: the others, which wait for work, are not waited for."""
    script = tmp_path / "losing.py"
    script.write_text(LOSING)
    ran = run_python(script, method)
    assert ran.stdout.startswith("a process was ended from outside")


ENDING = """
import signal, sys, multiprocessing
from factcli.workers import in_order
from tests.test_workers import named
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
    signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
    try:
        list(in_order(named, range(100), 6))
    except KeyboardInterrupt:
        print("interrupted")
"""


@posix
@pytest.mark.parametrize("seconds", ["0.005", "0.02", "0.1"])
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_workers_that_are_only_starting_are_interrupted(
    tmp_path: Path, method: str, seconds: str
) -> None:
    """Nothing is printed by one that cannot heed it yet, and none is waited for for ever."""
    script = tmp_path / "ending.py"
    script.write_text(ENDING)
    ran = run_python(script, method, seconds)
    assert (ran.stdout, ran.stderr) == ("interrupted\n", "")


def run_python(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a script that may import what is here, within half a minute."""
    return subprocess.run(
        [sys.executable, *arguments], env=with_tests(), capture_output=True, text=True,
        check=False, timeout=30,
    )  # fmt: skip


def with_tests() -> dict[str, str]:
    """An environment in which this module can be imported."""
    root = Path(__file__).parent.parent
    return os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}


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
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], env=with_tests(), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        found = {int(process.stdout.readline()) for _ in range(4)}
        process.send_signal(getattr(signal, by))
        process.wait(10)
        until = time.monotonic() + 20
        while any(map(is_there, found)):
            assert time.monotonic() < until
            time.sleep(0.01)
