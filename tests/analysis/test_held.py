"""A clear link is new until it was as clear one, two and three weeks ago."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pytest

from twitchdesk.analysis.arrays import Days, Floats
from twitchdesk.analysis.held import standings
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import CancelledError, PatternReport, Standing, Verdict, never


@dataclass(frozen=True)
class Diary:
    """A diary with coffee and sleep, the twitches drawn with a link to the coffee of the same day."""

    days: Days
    twitches: Floats
    habits: dict[str, Floats]

    def report(self) -> PatternReport:
        return find_patterns(self.days, self.twitches, self.habits, {"coffee": 100.0})

    def standings(self, cancelled: Callable[[], bool] = never) -> dict[str, Standing]:
        return standings(
            self.days, self.twitches, self.habits, {"coffee": 100.0}, self.report(), cancelled=cancelled
        )

    def shortened(self, cut: int) -> "Diary":
        habits = {name: values[:-cut] for name, values in self.habits.items()}
        return Diary(self.days[:-cut], self.twitches[:-cut], habits)


def drawn(effect: npt.ArrayLike, days: int = 200, seed: int = 5) -> Diary:
    """Return a diary in which 100 mg of coffee multiply the rate by ``exp(effect)``, perhaps one a day."""
    dice = np.random.default_rng(seed)
    coffee, sleep = dice.normal(200, 90, days), dice.normal(7, 1, days)
    rate = 4 * np.exp(np.asarray(effect) * (coffee - 200) / 100)
    first = np.datetime64("2026-01-01")
    twitches = dice.poisson(rate).astype(float)
    return Diary(first + np.arange(days), twitches, {"coffee": coffee, "sleep": sleep})


def first_clear(diary: Diary) -> Diary:
    """Return the diary up to the first day at whose end coffee was clear and three weeks before was not."""
    for cut in range(100, 0, -1):
        found = diary.shortened(cut)
        if found.report().patterns[0].verdict is Verdict.CLEAR_MORE:
            return found
    raise AssertionError("coffee never becomes clear")


def test_a_strong_old_link_has_held() -> None:
    assert drawn(0.4).standings() == {"coffee": Standing.HELD}


def test_a_link_that_became_clear_yesterday_is_new() -> None:
    late = np.where(np.arange(200) < 120, 0.0, 0.6)
    assert first_clear(drawn(late)).standings() == {"coffee": Standing.NEW}


def test_a_link_of_the_other_direction_has_not_held() -> None:
    diary = drawn(0.4)
    report = diary.report()
    turned = replace(report.patterns[0], verdict=Verdict.CLEAR_FEWER, rate_ratio=0.8)
    told = replace(report, patterns=(turned, report.patterns[1]))
    found = standings(diary.days, diary.twitches, diary.habits, {"coffee": 100.0}, told)
    assert found == {"coffee": Standing.NEW}


def test_without_a_clear_link_nothing_is_worked_through() -> None:
    diary = drawn(0.0)

    def asked() -> bool:
        raise AssertionError("the diary was worked through")

    told = diary.report()
    assert standings(diary.days, diary.twitches, diary.habits, None, told, cancelled=asked) == {}


def test_unknown_weeks_at_the_end_do_not_make_a_new_link_an_old_one() -> None:
    diary = first_clear(drawn(np.where(np.arange(200) < 120, 0.0, 0.6)))
    known, unknown = len(diary.days), [np.nan] * 40
    habits = {name: np.append(values, unknown) for name, values in diary.habits.items()}
    longer = Diary(diary.days[0] + np.arange(known + 40), np.append(diary.twitches, unknown), habits)
    assert longer.standings() == {"coffee": Standing.NEW}


def test_days_left_out_and_unknown_days_are_the_same() -> None:
    diary = drawn(0.4)
    kept = np.arange(200) % 9 != 4
    blank = Diary(
        diary.days,
        np.where(kept, diary.twitches, np.nan),
        {name: np.where(kept, values, np.nan) for name, values in diary.habits.items()},
    )
    left_out = Diary(
        diary.days[kept], diary.twitches[kept], {name: each[kept] for name, each in diary.habits.items()}
    )
    assert left_out.standings() == blank.standings()


def test_it_stops_when_asked() -> None:
    with pytest.raises(CancelledError):
        drawn(0.4).standings(lambda: True)
