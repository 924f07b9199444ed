"""How many entries say anything in a field, and which events a period shares a day with."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.handout import DayLoad
from twitchdesk.domain.records import (
    NOTHING_NOTED,
    HabitEntry,
    LifeEvent,
    Mark,
    Twitch,
    TwitchDetails,
    new_id,
)
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SPAN = DateRange(date(2026, 11, 1), TODAY)


def twitch(day: date, details: TwitchDetails = NOTHING_NOTED) -> Put:
    """Return the edit that logs a twitch at noon of a day."""
    at = Moment(datetime.combine(day, time(12), UTC))
    return Put(Twitch(new_id(), day, at, (Mark("calf_left"),), NOON, details=details))


def test_an_entry_with_several_options_is_counted_once_in_a_field(diary: Diary) -> None:
    tired = replace(NOTHING_NOTED, context=("at_rest", "falling_asleep"), character="buzz")
    diary.do(Step("Log", (twitch(TODAY, tired), twitch(TODAY), twitch(SPAN.first - timedelta(1), tired))))
    facts = read_handout(diary.read, SPAN, TODAY)
    assert facts.twitches == 2
    assert facts.noted == {"context": 1, "character": 1}


@pytest.mark.parametrize(
    ("event", "last_day", "is_there"),
    [
        ("plan", None, True),
        ("plan", date(2026, 10, 31), False),
        ("plan", SPAN.first, True),
        ("travel", None, False),
        ("medicine_stopped", None, True),
    ],
)
def test_a_plan_that_still_runs_belongs_to_a_later_period(
    event: str, last_day: date | None, is_there: bool, diary: Diary
) -> None:
    begun = LifeEvent("1", date(2026, 9, 1), "Less coffee", NOON, event, last_day)
    diary.do(Step("Note", (Put(begun),)))
    assert bool(read_handout(diary.read, SPAN, TODAY).events) == is_there


def test_the_load_of_a_day_adds_up_when_all_of_it_has_an_effort(diary: Diary) -> None:
    def run(day: date, minutes: float, effort: int | None, habit: str = "exercise") -> Put:
        return Put(HabitEntry(new_id(), habit, day, minutes, NOON, effort=effort))

    before = SPAN.last - timedelta(days=100)
    entries = (run(TODAY, 30, 5), run(TODAY, 20, 2), run(SPAN.first, 99, None), run(SPAN.first, 40, 4))
    diary.do(Step("Note", (*entries, run(before, 9, 9), run(TODAY, 9, 9, "mindfulness"))))
    assert read_handout(diary.read, SPAN, TODAY).exercise_load == (DayLoad(TODAY, 190.0),)
