# SPDX-License-Identifier: MIT
"""What the section and the detail show."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.result import Pattern, PatternReport, Standing, Verdict
from twitchdesk.domain.daily import PatternHabits
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.knowledge.pattern_habits import load_pattern_habits
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.links.state import (
    Beside,
    DetailState,
    Progress,
    Scene,
    detail_state,
    links_state,
)

CLEAR = pattern("caffeine", Verdict.CLEAR_MORE, 1.2)
NONE = pattern("stress", Verdict.NO_LINK, 1.0)
BOTH = report(CLEAR, NONE)


@pytest.fixture(scope="session")
def habits(resources: Path, known: Knowledge) -> PatternHabits:
    """Return how each habit is looked at."""
    return load_pattern_habits(resources, known.habits)


def close(
    words: PatternWords,
    habits: PatternHabits,
    made: Pattern,
    beside: Beside | None = None,
) -> DetailState:
    """Return the detail of a result."""
    shown = detail_state(made.habit, report(made, NONE), words, habits, beside or Beside())
    assert shown is not None
    return shown


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.WORKING])
def test_before_the_first_result_the_section_is_beginning(words: PatternWords, stage: Stage) -> None:
    assert links_state(Findings(stage), words, "").scene is Scene.BEGINNING


@pytest.mark.parametrize("stage", [Stage.STOPPED, Stage.FAILED])
def test_without_work_and_result_the_section_is_empty(words: PatternWords, stage: Stage) -> None:
    assert links_state(Findings(stage), words, "").scene is Scene.EMPTY


def test_too_few_days_give_calm_words_and_no_rows(words: PatternWords) -> None:
    few = PatternReport(5, 5, 3, 7.0, (refused("caffeine"), refused("stress")))
    state = links_state(Findings(Stage.DONE, report=few), words, "")
    assert (state.scene, state.rows) == (Scene.NOTHING_FITTED, ())
    assert state.overview.startswith("5 known days so far")


def test_a_diary_without_habits_has_calm_words_too(words: PatternWords) -> None:
    state = links_state(Findings(Stage.DONE, report=report()), words, "")
    assert state.scene is Scene.NOTHING_FITTED


def test_one_habit_with_a_result_brings_the_forest(words: PatternWords) -> None:
    state = links_state(Findings(Stage.DONE, report=report(refused("stress"), CLEAR)), words, "")
    assert [row.habit for row in state.rows] == ["caffeine", "stress"]


def test_the_first_row_is_chosen_until_the_person_chooses(words: PatternWords) -> None:
    assert links_state(Findings(Stage.DONE, report=BOTH), words, "").chosen == "caffeine"


def test_the_choice_of_the_person_stays(words: PatternWords) -> None:
    assert links_state(Findings(Stage.DONE, report=BOTH), words, "stress").chosen == "stress"


def test_a_chosen_habit_that_is_gone_makes_room_for_the_first(words: PatternWords) -> None:
    assert links_state(Findings(Stage.DONE, report=BOTH), words, "alcohol").chosen == "caffeine"


def test_when_nothing_goes_along_that_is_an_answer(words: PatternWords) -> None:
    quiet = report(NONE, pattern("caffeine", Verdict.UNCLEAR, days_needed=30))
    assert links_state(Findings(Stage.DONE, report=quiet), words, "").quiet
    assert not links_state(Findings(Stage.DONE, report=BOTH), words, "").quiet


def test_a_result_that_is_kept_back_is_no_answer(words: PatternWords) -> None:
    hidden = report(NONE, pattern("caffeine", Verdict.CLEAR_FEWER, 0.7))
    silent = replace(words, silence_better=True)
    assert not links_state(Findings(Stage.DONE, report=hidden), silent, "").quiet


def test_an_old_result_stays_while_the_work_goes_on(words: PatternWords) -> None:
    state = links_state(Findings(Stage.WORKING, report=BOTH), words, "")
    assert (state.scene, state.progress, len(state.rows)) == (Scene.FOREST, Progress.WORKING, 2)


def test_waiting_for_held_links_is_no_work_to_wait_for(words: PatternWords) -> None:
    assert links_state(Findings(Stage.FOUND, report=BOTH), words, "").progress is Progress.NONE


def test_the_trouble_of_a_diary_is_told(words: PatternWords) -> None:
    state = links_state(Findings(Stage.FAILED, trouble="The file is gone."), words, "")
    assert (state.progress, state.trouble) == (Progress.FAILED, "The file is gone.")


def test_the_detail_leads_with_the_interval_and_ends_with_the_standing(
    words: PatternWords, habits: PatternHabits
) -> None:
    shown = close(words, habits, CLEAR, Beside(Standing.HELD))
    assert "1.09 to 1.33 times as many" in shown.headline
    assert "held 4 weeks" in shown.headline


def test_a_same_day_link_of_stress_could_run_either_way(words: PatternWords, habits: PatternHabits) -> None:
    stress = pattern("stress", Verdict.CLEAR_MORE, pattern_lags=(0,))
    later = replace(stress, pattern_lags=(2,))
    assert any("either way" in note for note in close(words, habits, stress).caveats)
    assert not any("either way" in note for note in close(words, habits, later).caveats)


def test_a_changed_way_of_logging_is_told(words: PatternWords, habits: PatternHabits) -> None:
    shown = close(words, habits, CLEAR, Beside(logging_changed=date(2026, 10, 3)))
    assert any("3 October 2026" in note for note in shown.caveats)


def test_a_bent_picture_is_told(words: PatternWords, habits: PatternHabits) -> None:
    assert any("straight line" in note for note in close(words, habits, CLEAR, Beside(bends=True)).caveats)
    assert not any("straight line" in note for note in close(words, habits, CLEAR).caveats)


def test_habits_that_travel_together_are_named_with_the_result_of_one_alone(
    words: PatternWords, habits: PatternHabits
) -> None:
    alone = pattern("caffeine", Verdict.CLEAR_MORE, 1.3)
    made = pattern("caffeine", Verdict.INSEPARABLE, partner="sleep_hours", overlap=2.0, alone=alone)
    travels, by_itself = close(words, habits, made).together
    assert "sleep" in travels
    assert "1.18 to 1.44 times as many" in by_itself


def test_habits_that_do_not_travel_have_no_such_note(words: PatternWords, habits: PatternHabits) -> None:
    assert close(words, habits, replace(CLEAR, partner="stress", overlap=1.1)).together == ()


def test_the_foot_says_the_swing_the_days_and_the_version(words: PatternWords, habits: PatternHabits) -> None:
    foot = close(words, habits, replace(CLEAR, sd=82.567)).foot
    assert foot == "Your usual swing: 83 mg · Logged on 90 of 100 days · Method version 1"


def test_the_lag_picture_has_four_delays_and_shades_the_chosen_ones(
    words: PatternWords, habits: PatternHabits
) -> None:
    lags = close(words, habits, replace(CLEAR, pattern_lags=(0, 1))).lags
    assert lags is not None
    assert [column.words for column in lags.columns] == [
        "same day",
        "next day",
        "2 days later",
        "3 days later",
    ]
    assert [column.chosen for column in lags.columns] == [True, True, False, False]


def test_a_habit_without_a_result_has_no_pictures(words: PatternWords, habits: PatternHabits) -> None:
    shown = close(words, habits, refused("alcohol"))
    assert (shown.lags, shown.caveats, shown.per) == (None, (), "")


def test_what_is_kept_back_shows_neither_picture_nor_partner(
    words: PatternWords, habits: PatternHabits
) -> None:
    fewer = pattern("caffeine", Verdict.CLEAR_FEWER, 0.7, partner="stress", overlap=3.0)
    shown = close(replace(words, silence_better=True), habits, fewer)
    assert (shown.lags, shown.together, shown.per) == (None, (), "")
