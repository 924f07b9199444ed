"""The head of Patterns says how many days the results rest on."""

from datetime import date, timedelta

import numpy as np
import pytest

from twitchdesk.analysis.daily import DailyTable
from twitchdesk.analysis.result import PatternReport
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.state import days_line

FIRST = date(2026, 10, 1)


def found(days: int, known: int) -> Findings:
    """Return findings of so many days from 1 October 2026 on."""
    table = DailyTable(
        days=np.array([FIRST + timedelta(days=day) for day in range(days)], dtype="datetime64[D]"),
        twitches=np.ones(days),
        habits={},
        units={},
    )
    return Findings(Stage.DONE, table, PatternReport(days, known, known, float(known), ()))


def written(day: date) -> str:
    return day.isoformat()


@pytest.mark.parametrize(
    ("days", "known", "line"),
    [
        (40, 40, "40 known days, to 2026-11-09"),
        (40, 31, "31 known days of 40, to 2026-11-09"),
        (1, 1, "1 known day, to 2026-10-01"),
    ],
)
def test_the_line_says_known_days_and_the_last_of_them(days: int, known: int, line: str) -> None:
    assert days_line(found(days, known), written) == line


def test_nothing_is_said_before_anything_is_found() -> None:
    assert days_line(Findings(), written) == ""
