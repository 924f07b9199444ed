"""What comes out where the truth is known, and what the picture shows of it."""

from itertools import pairwise

import numpy as np
import pytest

from tests.analysis.before_after.series import FIRST, Diary, drawn
from twitchdesk.analysis.before_after import BeforeAfterPicture, before_after, before_after_picture
from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict
from twitchdesk.analysis.stretch import Side


def asked(diary: Diary, start: int, ramp_days: int = 0) -> BeforeAfter:
    return before_after(diary.days, diary.twitches, diary.day(start), ramp_days)


def drawn_weeks(diary: Diary, start: int, ramp_days: int = 0) -> tuple[BeforeAfter, BeforeAfterPicture]:
    return before_after_picture(diary.days, diary.twitches, diary.day(start), ramp_days)


def test_a_quarter_of_the_twitches_is_lower() -> None:
    found = asked(drawn((90, 8.0), (90, 2.0)), 90)
    assert found.verdict is BeforeAfterVerdict.LOWER
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.25 < found.high < 1


def test_three_times_the_twitches_is_higher() -> None:
    found = asked(drawn((90, 2.0), (90, 6.0)), 90)
    assert found.verdict is BeforeAfterVerdict.HIGHER
    assert found.low is not None
    assert found.high is not None
    assert 1 < found.low < 3 < found.high


def test_twitches_that_stop_altogether_are_lower() -> None:
    stopped = asked(drawn((60, 4.0), (60, 0.0)), 60)
    once = drawn((60, 4.0), (60, 0.0))
    once.twitches[80] = 1
    assert stopped.verdict is asked(once, 60).verdict is BeforeAfterVerdict.LOWER
    assert stopped.high is not None
    assert stopped.high < 0.1


def test_twitches_that_begin_where_there_were_none_are_higher() -> None:
    assert asked(drawn((30, 0.0), (60, 4.0)), 30).verdict is BeforeAfterVerdict.HIGHER


@pytest.mark.parametrize("first", [40, 120])
@pytest.mark.parametrize("length", [10, 14, 21, 30])
def test_one_flare_in_an_otherwise_empty_diary_is_no_change(first: int, length: int) -> None:
    flare = Diary(FIRST, np.zeros(180))
    flare.twitches[first : first + length] = 5
    found = asked(flare, 90)
    assert (found.verdict, found.fragile) == (BeforeAfterVerdict.UNCLEAR, True)


def test_a_change_that_stays_is_not_fragile() -> None:
    assert not asked(drawn((90, 0.0), (90, 4.0)), 90).fragile
    assert asked(drawn((90, 0.0), (21, 4.0)), 90).verdict is BeforeAfterVerdict.HIGHER


def test_a_few_days_without_the_odd_twitch_stay_open() -> None:
    seldom = Diary(FIRST, np.tile([1.0, 0.0, 0.0, 0.0, 0.0], 21)[:102])
    seldom.twitches[81:] = 0
    assert asked(seldom, 81).verdict is BeforeAfterVerdict.UNCLEAR


def test_the_same_rate_on_both_sides_stays_open() -> None:
    found = asked(drawn((90, 4.0), (90, 4.0)), 90)
    assert (found.verdict, found.days_needed) == (BeforeAfterVerdict.UNCLEAR, None)


@pytest.mark.parametrize("seed", range(6))
def test_a_rate_that_falls_all_the_time_is_no_step(seed: int) -> None:
    dice = np.random.default_rng(seed)
    falling = Diary(FIRST, dice.poisson(8 * np.exp(-0.6 * np.arange(180) / 180)).astype(float))
    # The second half has a quarter less: two plain means would call that a change.
    assert falling.twitches[90:].mean() < 0.8 * falling.twitches[:90].mean()
    assert asked(falling, 90).verdict is BeforeAfterVerdict.UNCLEAR


def test_what_lies_further_than_ninety_days_away_changes_nothing() -> None:
    near = drawn((90, 5.0), (90, 3.0))
    far = Diary(near.first, np.concatenate([near.twitches, np.full(60, 50.0)]))
    assert asked(far, 90) == asked(near, 90)


def test_an_unknown_day_is_not_a_quiet_day() -> None:
    diary = drawn((60, 4.0), (60, 4.0))
    lost = diary.without(*range(60, 90))
    quiet = Diary(diary.first, np.where(np.isnan(lost.twitches), 0.0, lost.twitches))
    unknown, zero = asked(lost, 60), asked(quiet, 60)
    assert unknown.rate_ratio is not None
    assert zero.rate_ratio is not None
    assert zero.rate_ratio < 0.8 * unknown.rate_ratio


def test_one_absurd_day_does_not_make_a_change() -> None:
    diary = drawn((60, 4.0), (60, 4.0))
    diary.twitches[80] = 5000
    assert asked(diary, 60).verdict is BeforeAfterVerdict.UNCLEAR


def test_the_ratio_is_that_of_the_two_levels_drawn_at_each_week_after() -> None:
    result, picture = drawn_weeks(drawn((90, 8.0), (90, 2.0)), 90)
    after = [week for week in picture.weeks if week.side is Side.AFTER]
    ratios = [week.level / week.carried_on for week in after if week.level and week.carried_on]
    assert ratios == pytest.approx([result.rate_ratio] * 13)


def test_before_the_start_there_is_one_level() -> None:
    _, picture = drawn_weeks(drawn((90, 8.0), (90, 2.0)), 90)
    before = [week for week in picture.weeks if week.side is Side.BEFORE]
    assert [week.level for week in before] == [week.carried_on for week in before]


def test_the_levels_follow_the_means() -> None:
    _, picture = drawn_weeks(drawn((90, 8.0), (90, 2.0)), 90)
    off = [abs(week.level - week.mean) for week in picture.weeks if week.level and week.mean]
    assert len(off) == 26
    assert max(off) < 2.5


def test_the_weeks_follow_one_another_and_count_their_known_days() -> None:
    _, picture = drawn_weeks(drawn((60, 4.0), (60, 4.0)).without(*range(63, 70)), 60, 7)
    weeks = picture.weeks
    assert all((later.first - earlier.last).days == 1 for earlier, later in pairwise(weeks))
    assert sum(week.known_days for week in weeks) == 113
    assert [week.side for week in weeks].count(Side.BETWEEN) == 1


def test_a_week_nobody_logged_has_no_mean_but_still_a_level() -> None:
    _, picture = drawn_weeks(drawn((60, 4.0), (60, 4.0)).without(*range(67, 74)), 60)
    (empty,) = [week for week in picture.weeks if week.known_days == 0]
    assert empty.mean is None
    assert empty.level is not None


def test_without_enough_days_the_picture_has_means_but_no_levels() -> None:
    result, picture = drawn_weeks(drawn((60, 4.0)), 50)
    assert result.rate_ratio is None
    assert all(week.mean is not None and week.level is None for week in picture.weeks)
