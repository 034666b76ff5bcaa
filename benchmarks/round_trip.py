"""All development articles through a library and back: equal, sound, and searched the same.

python -m benchmarks.round_trip        needs ../shared/eval; says so where it is not there
"""

import json
import tempfile
from pathlib import Path
from time import perf_counter

from factcli import build
from factcli.lookup import quotes
from factcli.store import QuoteFilter
from factcli.store.library import export, open_library, problems, write
from factcli.store.memory import MemoryStore

ARTICLES = Path(__file__).parents[2] / "shared" / "eval" / "quotes"
ASKED = 40


def main() -> None:
    """Build, write, read back, compare."""
    lines = [
        line
        for name in ("train.jsonl", "dev.jsonl")
        if (ARTICLES / name).exists()
        for line in (ARTICLES / name).read_text("utf-8").splitlines()
    ]
    if not lines:
        print(f"{ARTICLES} is not there: nothing to do")
        return
    files = [build(text=json.loads(line)["text"]) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.db"
        start = perf_counter()
        print(write(path, files), f"{perf_counter() - start:.1f} s")
        unique = list({file.source.id: file for file in files}.values())
        text = sum(len(file.source.text.encode()) for file in unique)
        print(f"{path.stat().st_size / text:.2f} x the text")
        print("equal:", list(export(path)) == unique)
        print("problems:", list(problems(path)))
        memory, library = MemoryStore(unique), open_library(path)
        print(library.totals())
        asked = [quote.text.split()[:3] for file in unique for quote in file.quotes][:: len(unique)]
        same = [
            [list(quotes(store, query, QuoteFilter(), limit=10).records) for query in asked[:ASKED]]
            for store in (memory, library)
        ]
        print(f"{len(asked[:ASKED])} queries, same records:", same[0] == same[1])


if __name__ == "__main__":
    main()
