"""Judge many diaries, in several processes; how many makes no difference to what is found."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from tests.analysis.calibration.findings import Task

T = TypeVar("T")
SEED = 20_261_122
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def tasks(key: str, diaries: int, seed: int = SEED) -> list[Task]:
    """Return the tasks of one row."""
    return [Task(key, seed, number) for number in range(diaries)]


class Workers:
    """Run one function over tasks in processes of one thread each; ends them with the ``with`` block."""

    def __init__(self, processes: int) -> None:
        # A child reads these when it loads numpy, so they must stand before the first one starts.
        os.environ.update(dict.fromkeys(_THREADS, "1"))
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(processes, mp_context=context)
        self._processes = processes

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def over(self, work: Callable[[Task], T], todo: Sequence[Task]) -> Iterator[T]:
        """Return the results in the order of the tasks."""
        return self._pool.map(work, todo, chunksize=max(1, len(todo) // (8 * self._processes)))
