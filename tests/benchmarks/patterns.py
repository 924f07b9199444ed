"""Analysing ten years and one year, against one bare least-squares fit of as many columns; on one core.

The parent sets the number of threads before numpy is loaded here.
"""

import json
import sys
from dataclasses import asdict, dataclass

import numpy as np

from tests.analysis.calibration.diaries import Diary, draw
from tests.analysis.calibration.people import TWELVE, UNITS, Floats, Person
from tests.analysis.calibration.scenarios import next_day
from tests.benchmarks.measure import Row, interleaved, peak_rss_mb, took_ms
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import PatternReport

_FLOOR = "numpy.linalg.lstsq, as many rows and columns, one core"
_WEEKDAYS, _LAGS = 6, 4
_WARM_UP, _MORE = 3, 20


@dataclass(frozen=True, slots=True)
class Span:
    """Hold one length of diary: its words, its days, the columns of its trend, its limit in ms."""

    words: str
    days: int
    trend: int
    limit_ms: float


SPANS = (Span("ten years", 3650, 24, 150.0), Span("one year", 365, 6, 50.0))


def diary_of(days: int) -> Diary:
    """Return a diary with twelve habits of which coffee has a link, the same in every run."""
    person = Person(days, habits=TWELVE, links={"caffeine_mg": next_day(1.25)})
    return draw(person, np.random.default_rng(7))


def analyse(diary: Diary) -> PatternReport:
    """Analyse it as the program does."""
    return find_patterns(diary.days, diary.twitches, diary.habits, UNITS)


def bare_problem(diary: Diary, trend: int) -> tuple[Floats, Floats]:
    """Return a matrix with the columns of the analysis (level, trend, weekdays, lags) and log counts."""
    days = np.arange(len(diary.days))
    columns = [np.cos(np.pi * k * (days + 0.5) / len(days)) for k in range(trend + 1)]
    columns += [np.where(days % 7 == weekday, 1.0, -1.0 / 6.0) for weekday in range(_WEEKDAYS)]
    for values in diary.habits.values():
        scores = np.nan_to_num((values - np.nanmean(values)) / np.nanstd(values))
        columns += [np.roll(scores, lag) for lag in range(_LAGS)]
    return np.asfortranarray(np.column_stack(columns)), np.log(diary.twitches + 0.5)


def speed_row(span: Span, rounds: int, most_days: int) -> Row:
    """Return how long one analysis takes beside one bare fit, taking turns."""
    diary = diary_of(min(span.days, most_days))
    matrix, answer = bare_problem(diary, span.trend)
    works = (
        lambda: took_ms(lambda: analyse(diary)),
        lambda: took_ms(lambda: np.linalg.lstsq(matrix, answer)),
    )
    interleaved(2, *works)
    ours, floor = interleaved(rounds, *works)
    return Row(f"patterns: 12 habits, {span.words}", _FLOOR, "ms", ours, floor, limit=span.limit_ms)


def memory_row(days: int) -> Row:
    """Return by how much the peak memory grows over twenty more analyses of the same diary."""
    diary = diary_of(days)
    for _ in range(_WARM_UP):
        analyse(diary)
    before = peak_rss_mb()
    for _ in range(_MORE):
        analyse(diary)
    words = f"patterns: memory added by {_MORE} more analyses"
    return Row(words, f"peak after {_WARM_UP}", "MB", peak_rss_mb() - before, before, limit=2.0)


def main(rounds: int, most_days: int) -> None:
    """Measure and print the rows."""
    rows = [
        *(speed_row(span, rounds, most_days) for span in SPANS),
        memory_row(min(SPANS[0].days, most_days)),
    ]
    print(json.dumps([asdict(row) for row in rows]))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
