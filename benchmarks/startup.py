"""Start-up as multiples of `python -c pass`, on the same interpreter, interleaved.

usage: python benchmarks/startup.py [RUNS]      (15 runs each unless told; medians)

A command is run the way its console script runs it: a whole process, output thrown away.
"""

import os
import subprocess
import sys
import time
from statistics import median
from typing import NamedTuple

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # would count compiling as start-up
_SCRIPT = "import sys; from factcli.cli import process; sys.exit(process())"


class Figure(NamedTuple):
    """One thing to measure, and how many `python -c pass` it may take."""

    name: str
    arguments: list[str]
    goal: float | None
    completing: bool = False


FIGURES = [
    Figure("quotes belarus --json", ["quotes", "belarus", "--json"], 5.5),
    Figure("quotes belarus (table)", ["quotes", "belarus", "--format", "table"], 9),
    Figure("quotes stoltenburg --json", ["quotes", "stoltenburg", "--json"], None),
    Figure("--help", ["--help"], 7),
    Figure("quotes --help", ["quotes", "--help"], 7),
    Figure("--version", ["--version"], None),
    Figure("complete --speaker", ["quotes", "--speaker", "mar"], 8, completing=True),
    Figure("complete show ID", ["show", "q"], 8, completing=True),
]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """How long a whole process takes."""
    start = time.perf_counter()
    subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - start


def run(figure: Figure | None) -> float:
    """One run of a figure; of `python -c pass` for None."""
    environment = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    if figure is None:
        return seconds([sys.executable, "-c", "pass"], environment)
    if figure.completing:
        environment["_FACTCLI_COMPLETE"] = "zsh"
    return seconds([sys.executable, "-c", _SCRIPT, *figure.arguments], environment)


def imported(arguments: list[str]) -> list[tuple[int, str]]:
    """The packages a command imports, with the microseconds each took, dearest first."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", _SCRIPT, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    costs: dict[str, int] = {}
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            package = name.strip().partition(".")[0]
            costs[package] = costs.get(package, 0) + int(own)
    return sorted(((cost, name) for name, cost in costs.items()), reverse=True)


def main() -> None:
    """Measure in turn, so that a slow spell of the machine hits all alike, and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    rows: list[Figure | None] = [None, *FIGURES]
    times: list[list[float]] = [[] for _ in rows]
    for figure in rows:
        run(figure)  # fills the file system's caches, and writes bytecode
    for _ in range(runs):
        for figure, taken in zip(rows, times, strict=True):
            taken.append(run(figure))
    print(f"{'command':<28}{'x pass':>8}{'goal':>8}    median of {runs} whole processes")
    for figure, taken in zip(FIGURES, times[1:], strict=True):
        ratio = median(a / b for a, b in zip(taken, times[0], strict=True))
        goal = "" if figure.goal is None else f"{figure.goal:g}"
        print(f"{figure.name:<28}{ratio:>8.1f}{goal:>8}")
    print(f"python -c pass: {median(times[0]) * 1000:.1f} ms")

    packages = imported(["quotes", "belarus", "--json"])
    print("\nimported by quotes belarus --json, own milliseconds:")
    print("  " + ", ".join(f"{name} {cost / 1000:.1f}" for cost, name in packages if cost >= 200))
    names = {name for _, name in packages}
    print(
        "not imported: " + ", ".join(sorted({"rich", "rapidfuzz", "sqlite3", "anyascii"} - names))
    )


if __name__ == "__main__":
    main()
