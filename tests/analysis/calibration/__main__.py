"""``python3 dev.py calibrate``: judge the analysis on made-up diaries and write docs/calibration.md.

Takes about a quarter of an hour with 600 diaries a row and two processes. The same number and seed give the
same tables. What stands around the tables in the file is written by people and kept.
"""

import argparse
import platform
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np
import scipy

from tests.analysis.calibration.findings import judged
from tests.analysis.calibration.looks import KEY, looked
from tests.analysis.calibration.measures import Measures, measures
from tests.analysis.calibration.report import (
    into,
    looks_table,
    method_table,
    naive_table,
    pooled_table,
    power_table,
    step_table,
)
from tests.analysis.calibration.runs import SEED, Workers, tasks
from tests.analysis.calibration.scenarios import POWER, SCENARIOS, Scenario
from tests.analysis.calibration.steps import STEPS, Change, Step, changed
from twitchdesk.analysis.result import ALGORITHM

PAGE = Path(__file__).resolve().parents[3] / "docs" / "calibration.md"
PER_LOOKER = 6
"""A year of weekly looks is 52 analyses: so many times fewer diaries are looked at that way."""


def say(sentence: str) -> None:
    """Tell how far the run is, on stderr."""
    sys.stderr.write(sentence + "\n")


def scenario_rows(
    scenarios: Sequence[Scenario], workers: Workers, diaries: int, seed: int
) -> list[tuple[Scenario, Measures]]:
    """Return the measures of every scenario."""
    rows = []
    for scenario in scenarios:
        found = measures(list(workers.over(judged, tasks(scenario.key, diaries, seed))))
        say(f"{scenario.words}: false alarms {found.false_alarms}, power {found.power or '–'}")
        rows.append((scenario, found))
    return rows


def step_rows(workers: Workers, diaries: int, seed: int) -> list[tuple[Step, Sequence[Change]]]:
    """Return the answers of every row of before and after."""
    say("before and after")
    return [(step, list(workers.over(changed, tasks(step.key, diaries, seed)))) for step in STEPS]


def measured(diaries: int, seed: int, processes: int) -> str:
    """Run everything and return the tables."""
    begun = perf_counter()
    with Workers(processes) as workers:
        rows = scenario_rows(SCENARIOS, workers, diaries, seed)
        power = scenario_rows(POWER, workers, diaries, seed)
        steps = step_rows(workers, diaries, seed)
        say("weekly looks")
        lookers = list(workers.over(looked, tasks(KEY, max(1, diaries // PER_LOOKER), seed)))
    minutes = (perf_counter() - begun) / 60
    how = (
        f"Measured on {date.today()}: algorithm {ALGORITHM}, {diaries} diaries a row, seed {seed}, "
        f"{minutes:.0f} min in {processes} processes; Python {platform.python_version()}, "
        f"numpy {np.__version__}, scipy {scipy.__version__}."
    )
    tables = [
        pooled_table(rows), method_table(rows), twins_line(rows), power_table(power), naive_table(rows),
        step_table(steps), looks_table(lookers),
    ]  # fmt: skip
    return "\n\n".join([how, *tables])


def twins_line(rows: Sequence[tuple[Scenario, Measures]]) -> str:
    """Return what is said of the two habits that cannot be told apart."""
    twins = rows[-1][1]
    return (
        f"Of the twins: diaries with “cannot separate” {twins.inseparable} % (77–87), habits without an "
        f"effect shown as clear {twins.wrongly_clear} % (the twin 1–4)."
    )


def main() -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(prog="dev.py calibrate", description=__doc__)
    parser.add_argument("--diaries", type=int, default=600, help="diaries a row (default 600)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--print", action="store_true", help="print the tables and leave the page as it is")
    asked = parser.parse_args()
    found = measured(asked.diaries, asked.seed, asked.processes)
    if asked.print:
        sys.stdout.write(found + "\n")
        return 0
    into(PAGE, found)
    say(f"written: {PAGE.relative_to(PAGE.parents[1])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
