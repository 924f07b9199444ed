"""From starting the program to the first paint, to everything usable, and the memory it then has."""

import json
import statistics
import subprocess
from pathlib import Path
from time import perf_counter

from tests.benchmarks.measure import Row, module

Marks = dict[str, float]


def start(name: str, *arguments: str) -> Marks:
    """Run one window and return its marks in milliseconds since the start, its memory in MB."""
    begun = perf_counter()
    done = subprocess.run([*module(name), *arguments], capture_output=True, text=True, check=True)
    told: Marks = json.loads(done.stdout.strip().splitlines()[-1])
    return {key: value if key.endswith("rss_mb") else (value - begun) * 1000 for key, value in told.items()}


def rows(diary: Path, rounds: int) -> list[Row]:
    """Return first paint, everything usable and memory, each against the empty window."""
    start("empty_window")
    start("start_window", str(diary))
    pairs = [(start("empty_window"), start("start_window", str(diary))) for _ in range(rounds)]

    def median(side: int, key: str) -> float:
        return statistics.median(pair[side][key] for pair in pairs)

    floor = "empty QMainWindow"
    paint, memory = median(0, "first_paint"), median(0, "rss_mb")
    return [
        Row("first paint, body and today's count", floor, "ms", median(1, "first_paint"), paint, target=2.0),
        Row("everything usable", floor, "ms", median(1, "usable"), paint, target=6.0),
        Row("the chart drawn as well", floor, "ms", median(1, "everything"), paint),
        Row("the patterns found as well", floor, "ms", median(1, "found"), paint),
        Row("memory with ten years", floor, "MB", median(1, "rss_mb"), memory, target=3.3),
        Row("memory after the first analysis", floor, "MB", median(1, "analysed_rss_mb"), memory),
    ]
