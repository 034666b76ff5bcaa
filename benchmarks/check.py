"""Verdicts on derived cases, and the time of a whole check, beside a peer in the same run.

usage: python benchmarks/check.py [dev|train] [RUNS]    (dev and 10 runs unless told)

The cases come from annotated articles in ../shared/eval: true quotes, harmless typography, 20 kinds
of alteration. Every article goes through our own extraction, so speakers are as good as that. The
peer is quotecheck (PyPI); what it calls found counts as exact, its drift as altered. Times are of
whole processes, as the console scripts run them, for one quote and one article; ours read the
article from text (`--source`) and from a knowledge file (`--data`).
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

SHARED = Path(__file__).resolve().parents[2] / "shared" / "eval"
_FACTCLI = [sys.executable, "-c", "from factcli.cli import process; process()"]
_PEER = [sys.executable, "-c", "import sys; from quotecheck.cli import main; sys.exit(main())"]
_SAMPLE = 12  # cases that are timed

Case = dict[str, Any]
Verdict = dict[str, Any]


class Figure(NamedTuple):
    """A headline of the scorer: how it is printed there, and the goal as a share."""

    name: str
    pattern: str
    goal: float


FIGURES = [
    Figure("harmful passed as fine", r"dangerous passed as fine +(\d+)/(\d+)", 0.015),
    Figure("  of them misattributed", r"of which misattributed (\d+)/(\d+)", 0.08),
    Figure("harmless not called exact", r"harmless not called exact (\d+)/(\d+)", 0.03),
    Figure("true ellipses not recognised", r"true splices not recognised (\d+)/(\d+)", 0.02),
    Figure("right verdict by name", r"right verdict by name +([\d.]+)", 0.97),
]


def ours(folder: Path) -> Callable[[Case], Verdict]:
    """Our verdicts, each article extracted once."""
    from factcli.checking.article import Article
    from factcli.checking.corpus import check_in
    from factcli.checking.verdicts import Claim
    from factcli.extract import extract
    from factcli.ingest import source

    articles: dict[str, Article] = {}

    def verdict(case: Case) -> Verdict:
        name = case["article"]
        if name not in articles:
            articles[name] = Article.of(extract(source(text_of(folder, name))))
        found = check_in(Claim(text=case["quote"], speaker=case["speaker"]), [articles[name]])
        spans = found.place.spans if found.place else []
        return {"verdict": found.verdict, "span": [spans[0][0], spans[-1][1]] if spans else None}

    return verdict


def peers(folder: Path) -> Callable[[Case], Verdict]:
    """The peer's verdicts; it knows no speakers and no splices."""
    check = import_module("quotecheck.find").check
    names = {"found": "exact", "interleaved": "exact", "drift": "altered", "absent": "absent"}

    def verdict(case: Case) -> Verdict:
        found = check(case["quote"], text_of(folder, case["article"]))
        span = [found.offset, found.offset + len(case["quote"])] if found.offset >= 0 else None
        return {"verdict": names[found.status], "span": span}

    return verdict


def text_of(folder: Path, article: str) -> str:
    """The text of an article of the cases."""
    return (folder / "texts" / f"{article}.txt").read_text("utf-8")


def scored(folder: Path, cases: list[Case], verdict: Callable[[Case], Verdict]) -> str:
    """What the scorer prints."""
    verdicts = folder / "verdicts.jsonl"
    verdicts.write_text("".join(json.dumps(verdict(case)) + "\n" for case in cases), "utf-8")
    script = SHARED / "check" / "score.py"
    done = subprocess.run(
        [sys.executable, script, folder, verdicts], capture_output=True, text=True, check=True
    )
    return done.stdout


def shown(figure: Figure, output: str | None) -> str:
    """A figure out of the scorer's output."""
    match = re.search(figure.pattern, output or "")
    if match is None:
        return "-"
    if match.lastindex == 1:
        return match[1]
    return f"{match[1]}/{match[2]} ({int(match[1]) / max(1, int(match[2])):.1%})"


def timed(folder: Path, cases: list[Case], runs: int, *, peer: bool) -> Iterator[tuple[str, float]]:
    """Medians of whole processes, in turn, so that a slow spell hits all alike."""
    sample = cases[:: max(1, len(cases) // _SAMPLE)]
    names = ("python -c pass", "--source", "--data", "--data --json")
    commands: dict[str, list[list[str]]] = {name: [] for name in names}
    if peer:
        commands["quotecheck"] = []
    for case in sample:
        text = str(folder / "texts" / f"{case['article']}.txt")
        data = str(folder / f"{case['article']}.json")
        subprocess.run([*_FACTCLI, "build", text, "-o", data], capture_output=True, check=True)
        claim = ["check", case["quote"], "--speaker", case["speaker"]]
        commands["python -c pass"].append([sys.executable, "-c", "pass"])
        commands["--source"].append([*_FACTCLI, *claim, "--source", text])
        commands["--data"].append([*_FACTCLI, *claim, "--data", data])
        commands["--data --json"].append([*_FACTCLI, *claim, "--data", data, "--json"])
        if peer:
            commands["quotecheck"].append([*_PEER, text, case["quote"]])
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for number in range(len(sample)):
            for name, lines in commands.items():
                start = time.perf_counter()
                subprocess.run(lines[number], capture_output=True, check=False)
                times[name].append(time.perf_counter() - start)
    for name, seconds in times.items():
        yield name, median(seconds)


def main() -> None:
    """Make the cases, score ours and the peer's verdicts, time both, and print."""
    name = sys.argv[1] if len(sys.argv) > 1 else "dev"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    gold = SHARED / "quotes" / f"{name}.jsonl"
    if not gold.exists():
        print(f"{gold} is not there: nothing to measure")
        return
    peer = find_spec("quotecheck") is not None
    if not peer:
        print("quotecheck is not installed: no peer to set beside (pip install quotecheck)")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        script = SHARED / "check" / "make_cases.py"
        subprocess.run([sys.executable, script, gold, folder], capture_output=True, check=True)
        lines = (folder / "cases.jsonl").read_text("utf-8").splitlines()
        cases = [json.loads(line) for line in lines]
        mine = scored(folder, cases, ours(folder))
        other = scored(folder, cases, peers(folder)) if peer else None
        print(mine)
        print(f"{len(cases)} cases of {name:<20} {'factcli':>18} {'quotecheck':>18} {'goal':>8}")
        for figure in FIGURES:
            row = f"{figure.name:32} {shown(figure, mine):>18} {shown(figure, other):>18}"
            print(f"{row} {figure.goal:>8}")
        medians = dict(timed(folder, cases, runs, peer=peer))
        base = medians["quotecheck"] if peer else medians["python -c pass"]
        print(f"\nwhole process, multiples of {'quotecheck' if peer else 'python -c pass'}")
        for command, seconds in medians.items():
            print(f"  {command:16} {seconds / base:6.2f}")


if __name__ == "__main__":
    main()
