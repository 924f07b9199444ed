"""What the plot shows, exactly."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.plots.conftest import TODAY, ago
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount, HabitDay
from twitchdesk.ui.plots.facts import PlotFacts, PlottedHabit
from twitchdesk.ui.plots.state import (
    EMPTY,
    OPEN_QUESTION,
    Frame,
    Grain,
    PlotRange,
    PlotState,
    plot_state,
    window_of,
    words_of,
)

CAFFEINE = PlottedHabit("caffeine", "Caffeine", "mg", "caffeine")
STRESS = PlottedHabit("stress", "Stress", "", "stress", score=True)
EVER = DateRange(date.min, TODAY)


def facts(
    counts: dict[int, int], noted: dict[int, float] | None = None, habit: PlottedHabit | None = None
) -> PlotFacts:
    """Return facts from counts and values by days ago."""
    known = tuple(DayCount(ago(back), count, count) for back, count in counts.items())
    days = tuple(HabitDay("caffeine", ago(back), value, 1) for back, value in (noted or {}).items())
    return PlotFacts(TODAY, habit=habit).with_counts(EVER, known).with_values(EVER, days)


def shown(held: PlotFacts, choice: PlotRange = PlotRange.DAYS_28, width_px: float = 430) -> PlotState:
    return plot_state(held, choice, window_of(held, choice), Frame(width_px))


def test_a_bar_has_the_count_of_its_day_and_the_habit_of_its_day() -> None:
    bar = shown(facts({3: 5}, {3: 180.0}, CAFFEINE)).bar_at(ago(3).toordinal())
    assert bar is not None
    assert (bar.first, bar.last, bar.count, bar.value) == (ago(3), ago(3), 5, 180.0)


def test_an_observed_zero_is_known_and_a_day_without_a_word_is_not() -> None:
    state = shown(facts({2: 1, 1: 0}))
    assert [bar.count for bar in state.bars] == [1, 0, None]


def test_unknown_days_in_a_row_make_one_run_that_ends_after_its_last_day() -> None:
    state = shown(facts({6: 1, 2: 0, 1: 4, 0: 2}))
    assert state.unknown == ((ago(5).toordinal(), ago(2).toordinal()),)


def test_days_before_the_first_day_of_the_diary_are_neither_bars_nor_unknown() -> None:
    state = shown(facts({1: 2, 0: 1}))
    assert [bar.first for bar in state.bars] == [ago(1), ago(0)]
    assert state.unknown == ()


def test_the_first_day_is_that_of_the_habit_when_it_is_older() -> None:
    assert facts({1: 2}, {9: 60.0}, CAFFEINE).first == ago(9)


def test_a_year_in_a_narrow_field_is_told_by_weekly_averages_of_the_known_days() -> None:
    week = {TODAY.weekday() + back: count for back, count in ((1, 4), (2, 0), (5, 2))}
    state = shown(facts({**week, 400: 1}), PlotRange.YEAR)
    bar = state.bar_at(ago(TODAY.weekday() + 1).toordinal())
    assert bar is not None
    assert (state.grain, bar.days, bar.known, bar.count) == (Grain.WEEK, 7, 3, 2.0)


def test_ten_years_are_told_by_months_and_the_first_bar_starts_with_the_diary() -> None:
    state = shown(facts({3650: 3}), PlotRange.ALL)
    assert state.grain is Grain.MONTH
    assert (state.bars[0].first, state.bars[0].last) == (date(2016, 11, 24), date(2016, 11, 30))


def test_a_wide_field_shows_each_day_of_a_year() -> None:
    assert shown(facts({400: 1}), PlotRange.YEAR, 1200).grain is Grain.DAY


@pytest.mark.parametrize(
    ("choice", "days"), [(PlotRange.DAYS_14, 14), (PlotRange.DAYS_90, 90), (PlotRange.ALL, 201)]
)
def test_a_range_ends_with_today_and_never_reaches_past_the_diary(choice: PlotRange, days: int) -> None:
    window = window_of(facts({200: 1}), choice)
    assert (window.days, window.right) == (days, TODAY.toordinal() + 1)


def test_both_axes_have_as_many_parts() -> None:
    state = shown(facts({1: 14}, {1: 380.0}, CAFFEINE))
    assert state.right is not None
    assert (state.left.parts, state.right.parts) == (3, 3)


def test_a_score_always_has_the_whole_scale() -> None:
    state = shown(facts({1: 4}, {1: 3.0}, STRESS))
    assert state.right is not None
    assert (state.right.low, state.right.high) == (0, 10)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({3: 2, 2: 0, 1: 1, 0: 4}, "4 days: twitches on 3 of 4 known days."),
        ({3: 2, 0: 0}, "4 days: twitches on 1 of 2 known days, 2 days not known."),
        ({0: 1}, "1 day: twitches on 1 of 1 known day."),
        ({1: 1}, "2 days: twitches on 1 of 1 known day, 1 day not known."),
    ],
)
def test_the_sentence_counts_known_days_from_the_first_of_the_diary(
    counts: dict[int, int], told: str
) -> None:
    assert shown(facts(counts)).sentence == told


def test_the_sentence_says_how_often_the_habit_was_noted_and_claims_no_link() -> None:
    state = shown(facts({1: 1, 0: 2}, {1: 95.0}, CAFFEINE))
    assert (
        state.sentence == f"2 days: twitches on 2 of 2 known days. Caffeine noted on 1 day. {OPEN_QUESTION}"
    )


def test_an_answer_takes_the_place_of_how_often_the_habit_was_noted_and_alone_stays_where_it_is_low() -> None:
    window = DateRange(ago(1), TODAY)
    told = words_of(facts({1: 1, 0: 2}, {1: 95.0}, CAFFEINE), window, "Whole diary: no link of note.")
    assert told.short == "2 days: twitches on 2 of 2 known days. Whole diary: no link of note."
    assert told.least == "Whole diary: no link of note."
    assert "Caffeine noted on 1 day. Whole diary" in told.whole


def test_while_the_question_is_open_a_low_card_says_what_is_seen() -> None:
    told = words_of(facts({1: 1, 0: 2}, {1: 95.0}, CAFFEINE), DateRange(ago(1), TODAY))
    assert (told.short, told.least) == (told.whole, "2 days: twitches on 2 of 2 known days.")


def test_a_habit_that_was_never_noted_is_said() -> None:
    assert shown(facts({0: 1}, habit=CAFFEINE)).sentence.endswith("Caffeine was not noted in this time.")


def test_days_of_which_nothing_is_known_are_said() -> None:
    assert words_of(facts({30: 1}), DateRange(ago(9), TODAY)).whole == "10 days: none of them is known yet."


def test_an_empty_diary_says_what_to_do() -> None:
    state = shown(PlotFacts(TODAY))
    assert (state.empty, state.sentence, state.bars) == (True, EMPTY, ())


@pytest.mark.parametrize(
    ("counts", "noted", "told"),
    [
        ({0: 3}, {0: 180.0}, ("3 twitches", "Caffeine: 180 mg")),
        ({0: 1}, {}, ("1 twitch", "Caffeine: not noted")),
        ({0: 0}, {}, ("No twitches", "Caffeine: not noted")),
        ({1: 1}, {0: 0.0}, ("Not known", "Caffeine: 0 mg")),
    ],
)
def test_hovering_tells_the_values_of_the_day(
    counts: dict[int, int], noted: dict[int, float], told: tuple[str, ...]
) -> None:
    state = shown(facts(counts, noted, CAFFEINE))
    assert state.told(state.bars[-1]) == told


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (DayCount(TODAY, 6, 19, whole_day=True), "5 twitches and the whole day, counted as 19"),
        (DayCount(TODAY, 2, 15, whole_day=True), "1 twitch and the whole day, counted as 15"),
        (DayCount(TODAY, 1, 14, whole_day=True), "The whole day, counted as 14"),
        (DayCount(TODAY, 3, 7), "3 entries, counted as 7"),
        (DayCount(TODAY, 1, 5), "1 entry, counted as 5"),
        (DayCount(TODAY, 0, 0, quiet=True), "No twitches"),
    ],
)
def test_hovering_a_day_tells_what_was_logged_and_what_it_was_counted_as(
    counted: DayCount, told: str
) -> None:
    state = shown(PlotFacts(TODAY).with_counts(EVER, (counted,)))
    assert state.told(state.bars[-1]) == (told,)


def test_a_habit_without_a_value_in_sight_has_no_axis() -> None:
    assert shown(facts({0: 1}, {}, CAFFEINE)).right is None


def test_hovering_a_week_tells_averages_and_how_much_is_known() -> None:
    back = TODAY.weekday() + 1
    held = facts({400: 1, back: 4, back + 1: 1}, {back: 6.0}, STRESS)
    state = shown(held, PlotRange.YEAR)
    bar = state.bar_at(ago(back).toordinal())
    assert bar is not None
    assert state.told(bar) == (
        "2.5 twitches a day, 2 of 7 days known",
        "Stress: 6 of 10 on average, noted on 1 day",
    )


known_days = st.dictionaries(st.integers(0, 60), st.integers(0, 20), max_size=40)


@given(known_days, known_days, st.integers(0, 60), st.integers(0, 60))
def test_reading_a_stretch_anew_is_as_good_as_reading_everything(
    before: dict[int, int], after: dict[int, int], one: int, other: int
) -> None:
    stretch = DateRange(ago(max(one, other)), ago(min(one, other)))
    mixed = {back: count for back, count in before.items() if ago(back) not in stretch}
    mixed |= {back: count for back, count in after.items() if ago(back) in stretch}
    fresh = tuple(DayCount(ago(back), count, count) for back, count in after.items() if ago(back) in stretch)
    assert facts(before).with_counts(stretch, fresh) == facts(mixed)


def test_a_day_in_the_future_is_not_plotted() -> None:
    known = (DayCount(TODAY + timedelta(days=1), 1, 3),)
    assert PlotFacts(TODAY).with_counts(DateRange(TODAY, TODAY + timedelta(days=1)), known).first is None
