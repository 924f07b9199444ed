"""One click on the body, from the hand to the disk and back; and the hand just passing over."""

import json
import sqlite3
import statistics
import sys
from collections.abc import Callable
from dataclasses import asdict
from itertools import cycle
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from sqlalchemy import insert
from sqlalchemy.dialects import sqlite

from tests.benchmarks.measure import Row, interleaved, took_ms
from tests.benchmarks.pages import RealWindow, move_to
from tests.benchmarks.ten_years import copy_of
from twitchdesk.domain.records import new_id
from twitchdesk.storage.tables import TwitchRow

_PRAGMAS = ("foreign_keys=ON", "synchronous=FULL", "journal_mode=TRUNCATE", "temp_store=MEMORY")
_MARK = "INSERT INTO twitch_mark VALUES (?, 0, ?, 'calf_left', NULL, NULL, NULL)"
_RAW = "raw sqlite3, same rows, TRUNCATE + FULL"
_PASSING = "mouse move over an empty widget"


class RawCommit:
    """The floor: the same two rows into a copy of the same file, committed with the same durability."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in _PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self._row = self._connection.execute("SELECT * FROM twitch ORDER BY id LIMIT 1").fetchone()
        self._day = self._connection.execute("SELECT day FROM twitch ORDER BY id LIMIT 1").fetchone()[0]
        self._twitch = str(insert(TwitchRow).compile(dialect=sqlite.dialect()))

    def __call__(self) -> float:
        """Log one twitch and return how long it took, in milliseconds."""
        values = (new_id(), *self._row[1:])
        start = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(self._twitch, values)
        self._connection.execute(_MARK, (values[0], self._day))
        self._connection.execute("COMMIT")
        return (perf_counter() - start) * 1000


def click_rows(window: RealWindow, raw: RawCommit, rounds: int) -> list[Row]:
    """Return how long a click takes until it is committed, and until every pane shows it."""
    held: list[float] = []

    def click() -> float:
        committed, answered = window.click()
        held.append(answered)
        return committed

    interleaved(2, click, raw)
    held.clear()
    committed, floor = interleaved(rounds, click, raw)
    return [
        Row("click → committed", _RAW, "ms", committed, floor, target=4.0),
        Row("click → every pane refreshed", _RAW, "ms", statistics.median(held), floor, limit=16.0),
    ]


def passing(widget: QWidget) -> Callable[[], float]:
    """Return a hand that passes over a widget, one movement a call."""
    steps = cycle(range(20, max(21, widget.width() - 20), 7))
    middle = widget.height() // 2
    return lambda: took_ms(lambda: move_to(widget, QPoint(next(steps), middle)))


def hover_rows(window: RealWindow, rounds: int) -> list[Row]:
    """Return how long one movement of the mouse over the body and over the plot takes."""
    empty = QWidget()
    empty.resize(500, 300)
    hands = passing(window.body), passing(window.plot_area), passing(empty)
    body, plot, floor = interleaved(rounds * 10, *hands)
    return [
        Row("hover over the body", _PASSING, "ms", body, floor, limit=1.0),
        Row("hover over the plot", _PASSING, "ms", plot, floor, limit=1.0),
    ]


def main(diary: Path, rounds: int) -> None:
    """Measure on copies of ``diary`` and print the rows."""
    window = RealWindow(copy_of(diary, "clicks"))
    raw = RawCommit(copy_of(diary, "raw"))
    found = [*click_rows(window, raw, rounds), *hover_rows(window, rounds)]
    window.close()
    print(json.dumps([asdict(row) for row in found]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
