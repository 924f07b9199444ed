"""Facts of a few days, written so that a table can be checked by eye."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from twitchdesk.analysis.daily import DailyTable, daily_table
from twitchdesk.domain.daily import DailyFacts, PatternHabits
from twitchdesk.domain.summaries import DayCount
from twitchdesk.knowledge.load import load_habits
from twitchdesk.knowledge.pattern_habits import load_pattern_habits

RESOURCES: Final = Path(__file__).resolve().parents[3] / "resources"
BOOK: Final = load_habits(RESOURCES)
KNOWN: Final[PatternHabits] = load_pattern_habits(RESOURCES, BOOK)
TODAY: Final = date(2026, 11, 22)


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def twitched(day: date, count: int = 1) -> DayCount:
    """Return a day with single twitches."""
    return DayCount(day, count, count)


def quiet(day: date) -> DayCount:
    """Return an observed zero."""
    return DayCount(day, 0, 0, quiet=True)


def whole(day: date, count: int) -> DayCount:
    """Return a day with an entry for the whole day."""
    return DayCount(day, 1, count, whole_day=True)


def facts(*counts: DayCount, **values: Mapping[int, float]) -> DailyFacts:
    """Return facts of these counts, and of habits by how many days ago their values are."""
    columns = {
        habit: {ago(back): value for back, value in column.items()} for habit, column in values.items()
    }
    return DailyFacts(TODAY, {count.day: count for count in counts}, columns)


def table(found: DailyFacts) -> DailyTable:
    """Return the table of facts with the habits of the program."""
    return daily_table(found, KNOWN)


def listed(numbers: NDArray[np.float64]) -> list[float | None]:
    """Return a column as a list, with None for NaN."""
    return [None if np.isnan(number) else float(number) for number in numbers]
