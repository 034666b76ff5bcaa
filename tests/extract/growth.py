"""How the time that something takes grows with its text, for tests."""

from collections.abc import Callable
from time import process_time

TIMES = 4
# Four times the text takes four times as long; were it quadratic, sixteen times.
_AT_MOST = 9
_RUNS = 3


def seconds(step: Callable[[str], object], text: str) -> float:
    """The shortest of some runs, in seconds of this process."""
    times = []
    for _ in range(_RUNS):
        begin = process_time()
        step(text)
        times.append(process_time() - begin)
    return min(times)


def is_in_proportion(
    step: Callable[[str], object], small: str, large: str, *, least: float
) -> bool:
    """Whether four times as much text takes no more than twice its share of time.

    `least` seconds are allowed for other things than the text.
    """
    step(small[:100])  # what is made once is made now
    return seconds(step, large) < _AT_MOST * seconds(step, small) + least
