"""Each rule of the daily table (method, section 2) on days few enough to check by eye."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.analysis.daily.days import BOOK, KNOWN, TODAY, ago, facts, listed, quiet, table, twitched, whole
from twitchdesk.analysis.daily import IN_USE_DAYS, MOST_DAYS, daily_table
from twitchdesk.domain.summaries import DayCount


def test_a_quiet_day_is_zero_and_a_day_without_a_word_is_unknown() -> None:
    found = table(facts(twitched(ago(4), 3), quiet(ago(3)), twitched(ago(1), 2)))
    assert listed(found.twitches) == [3, 0, None, 2]
    assert (found.days[0].item(), found.days[-1].item()) == (ago(4), ago(1))
    assert (found.known_days, found.first_day, found.last_day) == (3, ago(4), ago(1))


def test_an_empty_diary_gives_an_empty_table_and_names_every_habit_as_not_logged() -> None:
    found = table(facts())
    assert (found.days.shape, found.twitches.shape, found.days.dtype) == ((0,), (0,), np.dtype("M8[D]"))
    assert (found.known_days, found.first_day, found.last_day) == (0, None, None)
    assert found.not_logged == tuple(habit.key for habit in KNOWN.analysed)


def test_habits_alone_make_no_day_known() -> None:
    found = table(facts(caffeine={3: 80, 2: 90}))
    assert (len(found.days), "caffeine" in found.not_logged) == (0, True)


def test_the_weights_of_the_diary_are_the_numbers_of_the_table() -> None:
    found = table(facts(DayCount(ago(2), 3, 17), whole(ago(1), 25)))
    assert listed(found.twitches) == [17, 25]


def test_today_is_unknown_while_it_runs_though_it_twitched() -> None:
    found = table(facts(twitched(ago(1), 4), twitched(TODAY, 9), caffeine={1: 80, 0: 40}))
    assert listed(found.twitches) == [4]
    assert listed(found.habits["caffeine"]) == [80]


@pytest.mark.parametrize("closed", [quiet(TODAY), whole(TODAY, 7)])
def test_today_counts_once_it_is_closed(closed: DayCount) -> None:
    assert listed(table(facts(twitched(ago(1), 4), closed)).twitches) == [4, closed.count]


def test_today_becomes_known_when_it_is_over() -> None:
    running = facts(twitched(ago(1), 4), twitched(TODAY, 9))
    assert listed(table(replace(running, today=date(2026, 11, 23))).twitches) == [4, 9]


def test_a_day_in_the_future_is_not_used() -> None:
    found = table(facts(twitched(ago(1), 4), twitched(ago(-3), 1), quiet(ago(-5))))
    assert listed(found.twitches) == [4]


def test_a_year_typed_wrongly_does_not_stretch_the_table_over_centuries() -> None:
    found = table(facts(twitched(date(206, 11, 20)), twitched(ago(2), 3), twitched(ago(1)), stress={1: 2}))
    assert (found.first_day, len(found.days)) == (ago(2), 2)
    assert table(facts(quiet(ago(MOST_DAYS)), quiet(ago(1)))).first_day == ago(MOST_DAYS)
    assert table(facts(quiet(ago(MOST_DAYS + 1)), quiet(ago(1)))).first_day == ago(1)


def test_a_day_that_was_not_watched_is_unknown_whatever_was_written() -> None:
    said = facts(twitched(ago(3), 4), quiet(ago(2)), twitched(ago(1), 1), caffeine={2: 80})
    found = table(said.with_options(entry_completes_day=True, unwatched={ago(2)}))
    assert listed(found.twitches) == [4, None, 1]
    assert listed(found.habits["caffeine"]) == [None, 80, None]


def test_the_last_days_fall_away_when_they_were_not_watched() -> None:
    said = facts(twitched(ago(3), 4), twitched(ago(1), 1))
    found = table(said.with_options(entry_completes_day=False, unwatched={ago(1)}))
    assert (found.last_day, len(found.days)) == (ago(3), 1)


def test_blank_is_not_zero_and_none_today_is() -> None:
    days = [twitched(ago(back)) for back in (4, 3, 2, 1)]
    found = table(facts(*days, caffeine={4: 80, 2: 0}))
    assert listed(found.habits["caffeine"]) == [80, None, 0, None]


def test_up_to_three_days_before_the_first_known_day_are_kept_for_the_lags() -> None:
    found = table(facts(twitched(ago(2)), twitched(ago(1)), caffeine={9: 1, 6: 2, 5: 3, 3: 5}))
    assert found.days[0].item() == ago(5)
    assert listed(found.twitches) == [None, None, None, 1, 1]
    assert listed(found.habits["caffeine"]) == [3, None, 5, None, None]


def test_earlier_days_are_kept_only_as_far_back_as_a_habit_was_noted() -> None:
    assert table(facts(twitched(ago(2)), stress={3: 5})).days[0].item() == ago(3)
    assert table(facts(twitched(ago(2)), stress={6: 5})).days[0].item() == ago(2)
    assert table(facts(twitched(ago(2)), headache={3: 5})).days[0].item() == ago(2)


def test_a_habit_that_was_never_logged_in_the_span_is_listed_apart() -> None:
    found = table(facts(twitched(ago(2)), stress={2: 5}, caffeine={40: 100}))
    assert list(found.habits) == ["stress"]
    assert "caffeine" in found.not_logged
    assert "stress" not in found.not_logged


def test_what_is_no_habit_or_no_amount_is_left_out() -> None:
    found = table(facts(twitched(ago(1)), headache={1: 4}, cycle_day={1: 3}, tomorrow={1: 1}, stress={1: 2}))
    assert list(found.habits) == ["stress"]
    assert not {"headache", "cycle_day", "tomorrow"} & set(found.not_logged)


def test_habits_stand_in_the_order_they_are_shown_whatever_was_read_first() -> None:
    found = table(facts(twitched(ago(1)), stress={1: 2}, alcohol={1: 5}, caffeine={1: 80}))
    assert list(found.habits) == ["caffeine", "stress", "alcohol"]
    assert list(found.units.items()) == [("caffeine", 100), ("stress", 1), ("alcohol", 10)]


def test_kinds_of_a_choice_become_yes_and_no_without_a_step() -> None:
    found = table(facts(twitched(ago(2)), twitched(ago(1)), illness={2: 3, 1: 0}))
    assert listed(found.habits["illness"]) == [1, 0]
    assert "illness" not in found.units


def test_the_step_of_fluids_follows_the_unit_of_the_person() -> None:
    said = facts(twitched(ago(1)), fluid={1: 1500})
    assert daily_table(said, KNOWN).units["fluid"] == 500
    ounces = daily_table(said, KNOWN, BOOK.unit_by_key["fl_oz"])
    assert ounces.units["fluid"] == pytest.approx(473.176)
    assert listed(ounces.habits["fluid"]) == [1500]


def test_the_opt_in_turns_past_days_with_habits_alone_into_zeros() -> None:
    said = facts(twitched(ago(4), 2), caffeine={4: 80, 3: 90, 1: 80, 0: 90})
    chosen = said.with_options(entry_completes_day=True, unwatched=())
    assert listed(table(said).twitches) == [2]
    assert listed(table(chosen).twitches) == [2, 0, None, 0]


def test_logged_days_are_counted_on_known_days_only() -> None:
    found = table(facts(twitched(ago(4)), twitched(ago(1)), caffeine={4: 80, 3: 90}))
    assert (found.logged_days("caffeine"), found.share_logged("caffeine")) == (1, 0.5)
    assert (found.logged_days("stress"), found.share_logged("stress")) == (0, 0)


def test_the_arrays_cannot_be_written_to() -> None:
    found = table(facts(twitched(ago(1)), caffeine={1: 80}))
    for array in (found.days, found.twitches, found.habits["caffeine"]):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = array[0]


class TestTicks:
    """Food and illness are ticked when they were so; a blank is a no only where the day was kept."""

    def test_a_blank_on_a_kept_day_is_a_no_on_quiet_and_on_twitching_days_alike(self) -> None:
        days = [twitched(ago(4), 6), quiet(ago(3)), twitched(ago(2), 2), quiet(ago(1))]
        found = table(facts(*days, food_k={4: 1}, stress={4: 2, 3: 2, 2: 2}))
        assert listed(found.habits["food_k"]) == [1, 0, 0, None]

    def test_a_quiet_day_alone_says_nothing_about_food(self) -> None:
        found = table(facts(twitched(ago(3)), quiet(ago(2)), quiet(ago(1)), food_k={3: 1}))
        assert listed(found.habits["food_k"]) == [1, None, None]

    def test_an_unknown_day_is_not_kept(self) -> None:
        found = table(facts(twitched(ago(3)), twitched(ago(1)), food_k={3: 1}, stress={2: 3, 1: 3}))
        assert listed(found.habits["food_k"]) == [1, None, 0]

    def test_before_the_first_tick_a_blank_stays_blank(self) -> None:
        days = [twitched(ago(back)) for back in (4, 3, 2, 1)]
        found = table(facts(*days, illness={2: 1}, stress={4: 2, 3: 2, 2: 2, 1: 2}))
        assert listed(found.habits["illness"]) == [None, None, 1, 0]

    def test_long_after_the_last_tick_a_blank_is_blank_again(self) -> None:
        many = range(IN_USE_DAYS + 10, 0, -1)
        found = table(
            facts(*(quiet(ago(back)) for back in many), food_mg={70: 2}, stress=dict.fromkeys(many, 4))
        )
        column = found.habits["food_mg"]
        assert listed(column)[: IN_USE_DAYS + 1] == [2] + [0] * IN_USE_DAYS
        assert np.isnan(column[IN_USE_DAYS + 1 :]).all()

    def test_an_amount_that_was_not_typed_stays_blank_on_a_kept_day(self) -> None:
        found = table(facts(twitched(ago(2)), quiet(ago(1)), caffeine={2: 90}, stress={2: 2, 1: 2}))
        assert listed(found.habits["caffeine"]) == [90, None]


class TestTheWayOfLogging:
    """A change between single twitches and levels for the whole day is found with its day."""

    def test_a_lasting_change_is_found_on_its_day(self) -> None:
        days = [
            *(twitched(ago(back)) for back in range(20, 10, -1)),
            *(whole(ago(b), 7) for b in range(10, 0, -1)),
        ]
        (change,) = table(facts(*days)).way_changes
        assert (change.day, change.whole_day) == (ago(10), True)

    def test_back_and_forth_are_two_changes(self) -> None:
        ways = [whole, twitched, whole]
        days = [ways[back // 10](ago(30 - back), 3) for back in range(30)]
        found = [(change.day, change.whole_day) for change in table(facts(*days)).way_changes]
        assert found == [(ago(20), False), (ago(10), True)]

    def test_quiet_and_unknown_days_do_not_hide_a_change(self) -> None:
        before = [twitched(ago(back)) for back in (40, 39, 37, 36, 34, 33, 31)]
        after = [whole(ago(back), 2) for back in (29, 27, 26, 24, 23, 20, 19)]
        between = [quiet(ago(back)) for back in (38, 35, 28, 25, 22, 21)]
        assert [change.day for change in table(facts(*before, *between, *after)).way_changes] == [ago(29)]

    def test_one_day_of_the_other_way_does_not_hide_a_change(self) -> None:
        strays = {15: whole(ago(15), 3), 6: twitched(ago(6))}
        days = [strays.get(b, twitched(ago(b)) if b > 10 else whole(ago(b), 7)) for b in range(20, 0, -1)]
        assert [change.day for change in table(facts(*days)).way_changes] == [ago(10)]

    def test_one_whole_day_among_others_is_no_change(self) -> None:
        days = [whole(ago(b), 7) if b == 10 else twitched(ago(b)) for b in range(20, 0, -1)]
        assert table(facts(*days)).way_changes == ()

    def test_who_mixes_both_ways_has_no_change(self) -> None:
        days = [whole(ago(b), 7) if b % 2 else twitched(ago(b)) for b in range(40, 0, -1)]
        assert table(facts(*days)).way_changes == ()

    def test_a_change_in_the_last_days_waits_until_it_has_lasted(self) -> None:
        days = [twitched(ago(b)) if b > 5 else whole(ago(b), 7) for b in range(20, 0, -1)]
        assert table(facts(*days)).way_changes == ()
