"""``python -m tests.benchmarks``: measure speed and memory against their floors, twice, and print a table.

Nothing here passes or fails by time: the figures are for people. ``--tiny`` only shows that it runs.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import starting
from tests.benchmarks.measure import Row, load, module, table
from tests.benchmarks.ten_years import DAYS, TWITCHES, diary_of, folder


@dataclass(frozen=True, slots=True)
class Size:
    """How large the diary is and how often everything is done."""

    days: int
    twitches: int
    starts: int
    rounds: int
    runs: int


FULL = Size(DAYS, TWITCHES, starts=7, rounds=41, runs=2)
TINY = Size(60, 120, starts=1, rounds=2, runs=1)


def child(name: str, *arguments: str, **variables: str) -> list[Row]:
    """Run a module that prints rows and return them."""
    environment = {**os.environ, **variables}
    done = subprocess.run(
        [*module(name), *arguments], stdout=subprocess.PIPE, text=True, check=True, env=environment
    )
    return [Row(**row) for row in json.loads(done.stdout.strip().splitlines()[-1])]


def measure(diary: Path, size: Size) -> list[Row]:
    """Return one run of everything."""
    return [
        *starting.rows(diary, size.starts),
        *child("clicking", str(diary), str(size.rounds)),
        *child("plotting", str(diary), str(size.rounds), str(size.days)),
        *child("handout", str(diary), str(size.rounds)),
        *child("patterns", str(size.rounds), str(size.days), OPENBLAS_NUM_THREADS="1"),
    ]


def keep_bytecode() -> None:
    """Let all processes keep compiled modules, as on a person's machine, though this one may forbid it."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder() / "bytecode")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--tiny", action="store_true", help="a small diary, once, to see that it runs")
    size = TINY if parser.parse_args().tiny else FULL
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_bytecode()
    before = load()
    diary = diary_of(size.days, size.twitches)
    runs = [measure(diary, size) for _ in range(size.runs)]
    print(table(runs))
    print(
        f"\n{size.twitches:,} twitches and {size.days:,} days of habits; medians, ours and floor in turns; "
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {before} before, {load()} after."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
