"""What was measured, and how it is printed: medians, ratios to the floor of the same run, targets."""

import os
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ``target`` is a ratio to the floor, or ``limit`` a bound in the unit itself."""

    what: str
    floor_is: str
    unit: str
    ours: float
    floor: float
    target: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.ours / self.floor if self.floor else 0.0

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return (self.target is None or self.ratio <= self.target) and (
            self.limit is None or self.ours <= self.limit
        )

    @property
    def wanted(self) -> str:
        """The target in words."""
        if self.target is None and self.limit is None:
            return "–"
        return f"≤ {self.target:g} ×" if self.target is not None else f"≤ {self.limit:g} {self.unit}"


def took_ms(work: Callable[[], object]) -> float:
    """Return how long ``work`` took, in milliseconds."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def interleaved(rounds: int, *works: Callable[[], float]) -> tuple[float, ...]:
    """Return the median of each work's own figures, the works taking turns so that noise hits all alike."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for figures, work in zip(found, works, strict=True):
            figures.append(work())
    return tuple(statistics.median(figures) for figures in found)


def rss_mb() -> float:
    """Return the resident memory of this process in MB, 0 where the system does not tell."""
    return _memory_mb("VmRSS")


def peak_rss_mb() -> float:
    """Return the most resident memory this process ever had in MB, 0 where the system does not tell."""
    return _memory_mb("VmHWM")


def _memory_mb(kind: str) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith(kind))
    return int(line.split()[1]) / 1024


def load() -> str:
    """Return the load average of the machine, as it says itself."""
    return "/".join(f"{each:.2f}" for each in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"


def table(runs: Sequence[Iterable[Row]]) -> str:
    """Return the markdown table of one or more runs of the same rows."""
    columns = [list(run) for run in runs]
    numbers = range(1, len(columns) + 1)
    head = ["what", "floor", "target", *(f"run {number}" for number in numbers), "met"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for rows in zip(*columns, strict=True):
        cells = [f"{row.ours:.2f} {row.unit} / {row.floor:.2f} = {row.ratio:.2f} ×" for row in rows]
        met = "–" if rows[0].wanted == "–" else "yes" if all(row.met for row in rows) else "**no**"
        lines.append("| " + " | ".join([rows[0].what, rows[0].floor_is, rows[0].wanted, *cells, met]) + " |")
    return "\n".join(lines)


def module(name: str) -> list[str]:
    """Return the command that runs a module of the benchmarks in a process of its own."""
    return [sys.executable, "-m", f"tests.benchmarks.{name}"]
