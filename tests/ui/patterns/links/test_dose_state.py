# SPDX-License-Identifier: MIT
"""The picture by amount: groups, single days and axes."""

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.patterns.links.made import pattern
from twitchdesk.analysis.dose import DoseBin, DoseResponse, dose_response
from twitchdesk.analysis.result import PatternReport, Verdict
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.links.dose_state import dose_picture, dose_state
from twitchdesk.ui.patterns.links.doses import DosePicture, round_ticks

USUAL = DoseBin(0.0, 0.0, 20, 1.0, 1.0, 1.0, usual=True)
MORE = DoseBin(500.0, 1500.0, 10, 1.5, 1.2, 1.9, usual=False)


def response(habit: str, *, influential: int | None = 1) -> DoseResponse:
    """Return a picture of three days."""
    days = np.array(["2026-11-20", "2026-11-21", "2026-11-22"], dtype="datetime64[D]")
    amounts, ratios = np.array([0.0, 500.0, 1500.0]), np.array([0.0, 0.4, -0.2])
    return DoseResponse(habit, (1,), (USUAL, MORE), days, amounts, ratios, influential, bends=False)


def picture(words: PatternWords, habit: str = "fluid") -> DosePicture:
    """Return the picture of three days."""
    return dose_picture(response(habit), pattern(habit, Verdict.CLEAR_MORE), words)


def told(shown: DosePicture, place: int) -> tuple[str, ...]:
    """Return what is said of a day."""
    return shown.told(shown.days[place])


def test_each_group_says_its_amount_its_numbers_and_its_days(words: PatternWords) -> None:
    assert picture(words).groups[1].said == ("500 to 1,500 mL", "×1.50 (1.20–1.90)", "10 days")


def test_the_usual_amount_has_no_interval_to_show(words: PatternWords) -> None:
    usual = picture(words).groups[0]
    assert usual.usual
    assert usual.said[1] == "the most common; the others are compared with it"


def test_each_day_says_when_how_much_and_its_adjusted_ratio(words: PatternWords) -> None:
    assert told(picture(words), 2) == ("Sun 22 Nov 2026", "1,500 mL", "adjusted ×0.82")


def test_the_day_that_pulls_most_says_so(words: PatternWords) -> None:
    shown = picture(words)
    assert [day.pulls for day in shown.days] == [False, True, False]
    assert told(shown, 1)[-1] == "the day that pulls most"


def test_amounts_are_told_in_the_unit_of_the_person(words: PatternWords) -> None:
    ounces = replace(words, volume=words.book.unit_by_key["fl_oz"])
    shown = picture(ounces)
    assert told(shown, 1)[1] == "16.9 fl oz"
    assert [label for _, label in shown.amounts.ticks] == ["0", "20", "40 fl oz"]


def test_the_unit_stands_once_at_the_last_mark(words: PatternWords) -> None:
    assert [label for _, label in picture(words).amounts.ticks] == ["0", "500", "1,000", "1,500 mL"]


def test_yes_and_no_are_told_as_with_and_without(words: PatternWords) -> None:
    shown = picture(words, "weather_cold")
    assert [label for _, label in shown.amounts.ticks] == ["without", "with"]


def test_all_amounts_lie_on_the_axis(words: PatternWords) -> None:
    amounts = picture(words).amounts
    assert all(0 < amounts.share(amount) < 1 for amount in (0, 500, 1500))


def test_the_picture_is_told_in_words(words: PatternWords) -> None:
    said = picture(words).said
    assert said.startswith("Fluids, next day, by amount: 0 mL")
    assert "500 to 1,500 mL, ×1.50 (1.20–1.90), 10 days" in said


def test_a_bent_picture_says_so_in_words_and_a_straight_one_claims_nothing(words: PatternWords) -> None:
    made = pattern("fluid", Verdict.UNCLEAR)
    bent = replace(response("fluid"), bends=True)
    assert dose_picture(bent, made, words).said.endswith("do not follow a straight line.")
    assert "line" not in picture(words).said


def test_while_it_is_worked_out_a_note_stands_in_its_place(words: PatternWords) -> None:
    state = dose_state(None, pattern("fluid", Verdict.UNCLEAR), words, working=True)
    assert (state.wanted, state.note, state.picture) == (True, "Working the picture out…", None)


def test_what_is_kept_back_has_no_picture(words: PatternWords) -> None:
    silent = replace(words, silence_better=True)
    fewer = pattern("fluid", Verdict.CLEAR_FEWER, 0.7)
    assert not dose_state(response("fluid"), fewer, silent, working=False).wanted


def test_only_a_ringed_day_is_spoken_of(words: PatternWords) -> None:
    made = pattern("fluid", Verdict.UNCLEAR)
    ringed = dose_state(response("fluid"), made, words, working=False)
    plain = dose_state(response("fluid", influential=None), made, words, working=False)
    assert ("ringed" in ringed.note, "ringed" in plain.note) == (True, False)


def test_days_beyond_the_scale_are_spoken_of_where_there_are_some(words: PatternWords) -> None:
    made = pattern("fluid", Verdict.UNCLEAR)
    far = replace(response("fluid"), log_ratios=np.array([0.0, 3.0, -0.2]))
    assert "edge" in dose_state(far, made, words, working=False).note
    assert "edge" not in dose_state(response("fluid"), made, words, working=False).note


def test_more_coffee_lies_higher_in_the_picture_of_a_fitted_diary(
    words: PatternWords, found: PatternReport
) -> None:
    dose, caffeine = dose_response(found, "caffeine"), found.of("caffeine")
    assert dose is not None
    assert caffeine is not None
    points = [group.effect.point for group in dose_picture(dose, caffeine, words).groups]
    assert points == sorted(points)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (5.7, 9.4, (6, 7, 8, 9)),
        (0, 540, (0, 200, 400)),
        (0.1, 0.35, (0.1, 0.15, 0.2, 0.25, 0.3, 0.35)),
        (3, 3, (3,)),
    ],
)
def test_ticks_are_round_and_inside(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert round_ticks(low, high) == pytest.approx(ticks)
