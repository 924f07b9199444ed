"""What the pictures of hours, days, sides and places say is worked out as it is read."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.analysis.rhythm.days import TODAY, ago, facts, last
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.ui.patterns.rhythm.heat import Heat
from twitchdesk.ui.patterns.rhythm.locale_words import tongue_of
from twitchdesk.ui.patterns.rhythm.state import DayKind, Period, hours_state, span_of, year_state
from twitchdesk.ui.patterns.rhythm.told import Tongue, rate_words, share_words
from twitchdesk.ui.patterns.rhythm.two_state import TwoSpans, event_spans, recent_spans, two_state
from twitchdesk.ui.patterns.rhythm.where_state import LineOrder, lines_state, shares_state

CALF, LID, THUMB = "calf_left", "eyelid_lower_right", "thumb_right"
MONTH = [ago(days) for days in range(28)]


@pytest.mark.parametrize(
    ("rate", "words"),
    [(0, "0"), (0.001, "under 0.01"), (0.457, "0.46"), (0.5, "0.5"), (2.34, "2.3"), (14.2, "14")],
)
def test_a_rate_has_as_many_decimals_as_it_can_bear(rate: float, words: str) -> None:
    assert rate_words(rate) == words


def test_a_small_share_is_not_rounded_to_none() -> None:
    assert [share_words(*pair) for pair in ((1, 300), (0, 3), (2, 3), (0, 0))] == [
        "<1 %",
        "0 %",
        "67 %",
        "0 %",
    ]


def test_a_period_never_begins_before_the_diary() -> None:
    diary = facts([ago(10), ago(400)])
    assert span_of(Period.DAYS_90, diary, TODAY) == last(90)
    assert span_of(Period.ALL, diary, TODAY) == last(401)
    assert span_of(Period.DAYS_90, facts([ago(10)]), TODAY) == last(11)
    assert span_of(Period.ALL, facts([]), TODAY) == last(1)


def test_weeks_begin_where_the_locale_lets_them_begin(resources: Path) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    tongue = tongue_of(load_wording(resources))
    rows = hours_state(facts(MONTH), last(28), TODAY, 4, tongue).rows
    assert [rows[0].name, rows[-1].name] == ["Sun", "Sat"]
    assert year_state(facts(MONTH), 2026, TODAY, tongue).weekdays[0] == "Sun"


def test_an_hour_says_its_rate_and_how_many_days_it_rests_on(tongue: Tongue) -> None:
    state = hours_state(facts(MONTH, hours=[(ago(7), 21, 2)]), last(28), TODAY, 4, tongue)
    sunday = state.rows[-1]
    assert sunday.cells[state.heads.index(21)].told == (
        "Sunday, 21:00 to 22:00: 0.67 on an average Sunday (2 on 3 days)"
    )
    assert sunday.cells[state.heads.index(9)].told == "Sunday, 09:00 to 10:00: none on 3 days"


def test_the_deepest_dot_is_the_highest_rate_and_not_the_highest_count(tongue: Tongue) -> None:
    known = [ago(days) for days in (7, 6, 13, 20)]
    hours = [(ago(7), 9, 2), (ago(6), 9, 1), (ago(13), 9, 1), (ago(20), 9, 1)]
    state = hours_state(facts(known, hours=hours), last(28), TODAY, 4, tongue)
    column = state.heads.index(9)
    assert (state.rows[-1].cells[column].step, state.rows[0].cells[column].step) == (5, 3)


def test_a_usual_time_of_day_is_named_only_when_there_is_one(tongue: Tongue) -> None:
    evening = [(day, 21, 1) for day in MONTH[1:]]
    spread = [(day, number % 24, 1) for number, day in enumerate(MONTH[1:])]
    said = [hours_state(facts(MONTH, hours=each), last(28), TODAY, 4, tongue) for each in (evening, spread)]
    assert said[0].sentence == "Most often noted between 20:00 and 23:00: 27 of 27 twitches."
    assert said[1].sentence == "27 twitches over 27 days, at no time of day more than a few."


def test_the_running_day_is_said_to_be_left_out_when_something_is_known_of_it(tongue: Tongue) -> None:
    hours = [(ago(3), 9, 1), (TODAY, 9, 1)]
    said = [
        hours_state(facts(known, hours=hours), last(28), TODAY, 4, tongue).notes
        for known in (MONTH, MONTH[1:])
    ]
    assert [any("Today is not over yet" in note for note in notes) for notes in said] == [True, False]


def test_days_without_hours_are_owned_up_to(tongue: Tongue) -> None:
    hours = [(ago(3), 9, 1), (ago(4), None, 1)]
    state = hours_state(facts(MONTH, whole=[ago(5)], hours=hours), last(28), TODAY, 4, tongue)
    assert any("1 whole-day entry has no hours" in note for note in state.notes)
    assert any("exactly 12:00" in note for note in state.notes)


def test_an_empty_diary_and_a_quiet_one_are_told_apart(tongue: Tongue) -> None:
    assert hours_state(facts([]), last(1), TODAY, 4, tongue).empty.startswith("No full day")
    assert hours_state(facts(MONTH), last(28), TODAY, 4, tongue).empty.startswith("27 quiet days")


def test_a_day_of_the_calendar_is_unknown_quiet_counted_or_not_yet(tongue: Tongue) -> None:
    diary = facts([ago(5), ago(3), ago(1)], hours=[(ago(5), 9, 1), (ago(3), 9, 5)])
    kinds = {cell.day: cell.kind for cell in year_state(diary, 2026, TODAY, tongue).cells}
    days = (ago(6), ago(5), ago(4), ago(1), date(2026, 12, 24))
    expected = [DayKind.BEFORE, DayKind.COUNTED, DayKind.UNKNOWN, DayKind.QUIET, DayKind.AHEAD]
    assert [kinds[day] for day in days] == expected


def test_a_calendar_stands_in_weeks(tongue: Tongue) -> None:
    cells = year_state(facts(MONTH), 2026, TODAY, tongue).cells
    assert (cells[0].day, cells[0].row, cells[0].column) == (date(2026, 1, 1), 3, 0)
    assert {cell.row for cell in cells if cell.day.weekday() == 6} == {6}
    assert len({(cell.row, cell.column) for cell in cells}) == 365


@pytest.mark.parametrize("year", [2024, 2026])
def test_a_month_is_named_above_the_first_week_that_begins_in_it(year: int, tongue: Tongue) -> None:
    state = year_state(facts([]), year, TODAY, tongue)
    for month, (column, _name) in enumerate(state.months, start=1):
        first = min(cell.day for cell in state.cells if cell.column == column)
        assert (first.month, first.day <= 7) == (month, True)


def test_a_calendar_of_many_twitches_a_day_has_another_scale(tongue: Tongue) -> None:
    many = facts(MONTH, hours=[(day, 9, 20 + number) for number, day in enumerate(MONTH)])
    legend = year_state(many, 2026, TODAY, tongue).legend
    assert [step.words for step in legend] == ["1–9", "10–19", "20–34", "35–59", "60+"]
    few = year_state(facts(MONTH, hours=[(ago(1), 9, 1)]), 2026, TODAY, tongue).legend
    assert [step.words for step in few] == ["1", "2–3", "4–6", "7–11", "12+"]


def test_more_than_nothing_has_a_shade_on_every_scale() -> None:
    heat = Heat.fitting([5000.0] * 9, (0.0, 0.1, 0.25, 0.5, 1.0))
    assert (heat.step(0), heat.step(0.001), heat.step(5000.0)) == (0, 1, 5)


def test_a_year_is_summed_up_in_words(tongue: Tongue) -> None:
    diary = facts([ago(5), ago(1)], hours=[(ago(5), 9, 2)])
    assert (
        year_state(diary, 2026, TODAY, tongue).sentence
        == "2 of 6 days known, 1 of them quiet, 2 twitches noted."
    )
    assert "No day of 2025" in year_state(diary, 2025, TODAY, tongue).sentence


def test_sides_and_segments_are_shares_of_the_entries(known: Knowledge, tongue: Tongue) -> None:
    diary = facts(MONTH, places=[(ago(1), CALF, 3), (ago(1), LID, 1)])
    state = shares_state(diary, last(28), known.body.by_id, tongue)
    amounts = {row.name: row.amount for row in state.rows}
    assert (amounts["Your left"], amounts["Your right"], amounts["Head and face"]) == ("75 %", "25 %", "25 %")
    assert amounts["Different places"] == "2"
    assert state.sentence == "Left 75 %, right 25 %, middle of the body 0 %, of 4 entries."


def test_a_week_with_few_entries_is_hollow_and_says_its_numbers(known: Knowledge, tongue: Tongue) -> None:
    diary = facts(MONTH, places=[(ago(1), CALF, 3), (ago(1), LID, 1), (ago(9), CALF, 5)])
    state = shares_state(diary, last(28), known.body.by_id, tongue)
    assert state.solid[-2:] == (True, False)
    assert state.told[-1].startswith("16 Nov – 22 Nov 2026: 4 entries on 7 known days. Your left 3 (75 %)")


def test_a_stubborn_place_and_moving_ones_are_described_alike(known: Knowledge, tongue: Tongue) -> None:
    order = [place.id for place in known.body.places[:10]]
    moving = facts(MONTH, places=[(ago(1), place, 3) for place in order])
    stubborn = facts(MONTH, places=[(ago(1), CALF, 20), (ago(1), LID, 5)])
    said = [
        lines_state(each, last(28), TODAY, known.body.by_id, LineOrder.LAST, tongue)
        for each in (moving, stubborn)
    ]
    assert said[0].sentence == "It moves around: 10 places, and none has more than 10 % of the 30 entries."
    assert said[1].sentence == "One place stands out: left calf, upper has 80 % of the 25 entries."
    assert said[0].notes[0] == said[1].notes[0]


def test_few_entries_are_called_too_few(known: Knowledge, tongue: Tongue) -> None:
    diary = facts(MONTH, places=[(ago(1), CALF, 9), (ago(2), LID, 1)])
    state = lines_state(diary, last(28), TODAY, known.body.by_id, LineOrder.LAST, tongue)
    assert state.sentence.startswith("10 entries at 2 places so far: too few")


def test_places_are_sorted_as_wished_and_older_ones_are_only_counted(
    known: Knowledge, tongue: Tongue
) -> None:
    days = [ago(number) for number in range(200)]
    seen = [(ago(20), CALF, 1), (ago(19), CALF, 1), (ago(5), LID, 1), (ago(150), THUMB, 1)]
    seen += [(ago(199), "jaw_left", 1), (ago(7), "jaw_left", 1)]
    shown = partial(lines_state, facts(days, places=seen), last(28), TODAY, known.body.by_id, tongue=tongue)
    rows = {order: [row.place for row in shown(order=order).rows] for order in LineOrder}
    assert rows[LineOrder.LAST] == [LID, "jaw_left", CALF]
    assert rows[LineOrder.FIRST] == ["jaw_left", CALF, LID]
    assert rows[LineOrder.DAYS] == ["jaw_left", CALF, LID]
    assert shown(order=LineOrder.LAST).notes[-1] == "1 more place was noted only outside this period."


def test_two_periods_are_held_against_each_other_by_known_day(known: Knowledge, tongue: Tongue) -> None:
    days = [ago(number) for number in range(14)] + [ago(30 + number) for number in range(7)]
    seen = [(ago(1), CALF, 7), (ago(31), CALF, 7), (ago(2), LID, 1)]
    state = two_state(facts(days, places=seen), recent_spans(TODAY), known.body, tongue)
    assert state.marks[0].told == (
        "Left calf, upper: 7 entries on 7 known days (1 a day), then 7 entries on 14 known days (0.5 a day)"
    )
    assert [(row.name, row.way) for row in state.rows] == [
        ("Left calf, upper", "less"),
        ("Right lower eyelid", "only in the second"),
    ]


def test_both_bodies_have_the_same_scale(known: Knowledge, tongue: Tongue) -> None:
    days = [ago(number) for number in range(56)]
    seen = [(day, CALF, 1) for day in days[28:]] + [
        (days[3], CALF, 3),
        (days[4], THUMB, 28),
        (days[40], THUMB, 28),
    ]
    state = two_state(facts(days, places=seen), recent_spans(TODAY), known.body, tongue)
    before, after = (side.steps for side in state.sides)
    assert before[THUMB] == after[THUMB] > after[CALF]
    assert before[CALF] == before[THUMB]


def test_a_period_of_which_nothing_is_known_is_named(known: Knowledge, tongue: Tongue) -> None:
    state = two_state(facts(MONTH, places=[(ago(1), CALF, 1)]), recent_spans(TODAY), known.body, tongue)
    assert state.empty.startswith("No day with places is known from 28 Sept – 25 Oct 2026")
    assert state.notes == ()


def test_periods_that_share_days_say_so(known: Knowledge, tongue: Tongue) -> None:
    diary = facts(MONTH, places=[(ago(1), CALF, 1)])
    state = two_state(diary, TwoSpans(last(20), last(5)), known.body, tongue)
    assert any("share days" in note for note in state.notes)


def test_the_days_of_an_event_belong_to_neither_period() -> None:
    ill = LifeEvent("e", ago(20), "A cold", _created(), last_day=ago(15))
    spans = event_spans(ill, TODAY)
    assert spans == TwoSpans(DateRange(ago(48), ago(21)), DateRange(ago(14), TODAY))
    assert event_spans(LifeEvent("e", TODAY, "A cold", _created()), TODAY) is None


def _created() -> datetime:
    return datetime(2026, 11, 22, 12, tzinfo=UTC)
