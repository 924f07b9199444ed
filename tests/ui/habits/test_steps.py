"""What is written to the diary for each wish."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.ui.habits.conftest import DAY, NOW, Ask
from twitchdesk.clock import Clock
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import Answer, HabitEntry, Source
from twitchdesk.ui.habits.facts import Aim, HabitFacts
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.steps import HabitSteps
from twitchdesk.ui.habits.wishes import (
    AddAmount,
    AnswerDay,
    DropEntry,
    EditEntry,
    Prefer,
    SayNone,
    SetAim,
    SkipDay,
    Wish,
)
from twitchdesk.ui.live_diary import LiveDiary

ESPRESSO = AddAmount("caffeine", 63, "Espresso", drink="espresso", volume_ml=30)


def entries(live: LiveDiary, day: date = DAY) -> tuple[HabitEntry, ...]:
    return live.read.habit_entries_on(day)


@pytest.mark.parametrize(
    ("wish", "title"),
    [
        (ESPRESSO, "Espresso · 63 mg · 15:20"),
        (AddAmount("caffeine", 95, at=time(9, 5)), "Caffeine · 95 mg · 09:05"),
        (AddAmount("fluid", 250), "Fluids · 250 mL · 15:20"),
        (AnswerDay("stress", 4), "Stress · 4 of 10"),
        (AddAmount("exercise", 30), "Exercise · 30 min · 15:20"),
        (SayNone(("caffeine",)), "Caffeine · none today"),
        (SkipDay(("fluid",)), "Hydration · skipped today"),
        (AddAmount("food_k", 1, "Banana"), "Banana · 1 serving"),
        (AnswerDay("illness", 1, "Cold"), "Cold"),
        (SetAim("caffeine", Aim(None, 200)), "Caffeine target · at most 200 mg"),
        (SetAim("caffeine", Aim()), "Caffeine target · none"),
    ],
)
def test_a_step_is_titled_so_that_undo_can_be_understood(
    book: HabitBook, clock: Clock, wish: Wish, title: str
) -> None:
    assert HabitSteps(HabitFacts(DAY, DAY), book, clock).step(wish).title == title


def test_a_drink_is_one_entry_with_time_label_amount_and_volume(live: LiveDiary, ask: Ask) -> None:
    ask(ESPRESSO)
    (entry,) = entries(live)
    assert (entry.value, entry.label, entry.drink, entry.volume_ml) == (63, "Espresso", "espresso", 30)
    assert entry.at is not None
    assert (entry.at.utc, entry.source) == (NOW, Source.CLICK)


def test_on_a_past_day_an_entry_is_at_noon_and_marked_as_added_later(
    live: LiveDiary, pane: HabitsPane, ask: Ask
) -> None:
    past = DAY - timedelta(days=3)
    pane.show_day(past)
    ask(ESPRESSO)
    (entry,) = entries(live, past)
    assert entry.at is not None
    assert (entry.at.utc, entry.source) == (datetime(2026, 11, 19, 12, tzinfo=UTC), Source.BACKFILL)
    assert live.last_step is not None
    assert live.last_step.title == "Espresso · 63 mg · Thu 19 Nov"


def test_a_drink_ends_none_and_skipped(live: LiveDiary, ask: Ask) -> None:
    for said in (SayNone(("caffeine",)), SkipDay(("caffeine",))):
        ask(said)
        ask(ESPRESSO)
        assert [entry.answer for entry in entries(live)] == [Answer.VALUE]


def test_none_today_takes_the_place_of_what_was_there(live: LiveDiary, ask: Ask) -> None:
    ask(ESPRESSO)
    ask(SayNone(("caffeine",)))
    assert [(entry.answer, entry.value) for entry in entries(live)] == [(Answer.NONE, 0)]
    live.undo()
    assert [entry.label for entry in entries(live)] == ["Espresso"]


def test_the_strip_says_how_many_entries_none_today_took_out(live: LiveDiary, ask: Ask) -> None:
    ask(ESPRESSO)
    ask(ESPRESSO)
    ask(SayNone(("caffeine",)))
    assert live.undo_title == "Caffeine · none today · 2 entries taken out"


def test_none_is_said_of_all_foods_in_one_step(live: LiveDiary, ask: Ask) -> None:
    ask(SayNone(("food_k", "food_mg", "food_ca")))
    assert len(entries(live)) == 3
    live.undo()
    assert entries(live) == ()


def test_there_is_one_stress_a_day_and_its_note_stays(live: LiveDiary, ask: Ask) -> None:
    ask(AnswerDay("stress", 4))
    (first,) = entries(live)
    ask(EditEntry(first.id, note="deadline"))
    ask(AnswerDay("stress", 7))
    assert [(entry.value, entry.note) for entry in entries(live)] == [(7, "deadline")]


def test_one_entry_is_changed_and_the_others_stay(live: LiveDiary, ask: Ask) -> None:
    ask(ESPRESSO)
    ask(AddAmount("caffeine", 48, "Black tea"))
    first = next(entry for entry in entries(live) if entry.label == "Espresso")
    ask(EditEntry(first.id, value=70, at=time(8, 30), note="double"))
    changed = next(entry for entry in entries(live) if entry.id == first.id)
    assert (changed.value, changed.note, changed.volume_ml, changed.edited) == (70, "double", 30, NOW)
    assert changed.at is not None
    assert changed.at.local.hour == 8


def test_one_entry_is_deleted_and_undo_brings_it_back(live: LiveDiary, ask: Ask) -> None:
    ask(ESPRESSO)
    (entry,) = entries(live)
    ask(DropEntry(entry.id))
    assert entries(live) == ()
    live.undo()
    assert entries(live) == (entry,)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (AddAmount("caffeine", 1001), "0 to 1,000 mg"),
        (AnswerDay("stress", 11), "0 to 10"),
        (AddAmount("caffeine", 60, at=time(15, 21)), "still to come"),
        (EditEntry("gone", value=1), "no longer there"),
        (SetAim("caffeine", Aim(300, 200)), "above the upper end"),
        (EditEntry("gone", note="x"), "no longer there"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(
    book: HabitBook, clock: Clock, wish: Wish, said: str
) -> None:
    with pytest.raises(ValueRefusedError, match=said):
        HabitSteps(HabitFacts(DAY, DAY), book, clock).step(wish)


def test_the_small_hours_belong_to_the_day_before(live: LiveDiary, pane: HabitsPane, ask: Ask) -> None:
    pane.show_day(DAY - timedelta(days=1))
    ask(AddAmount("caffeine", 63, at=time(1, 30)))
    (entry,) = entries(live, DAY - timedelta(days=1))
    assert entry.at is not None
    assert entry.at.utc == datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


def test_a_target_is_kept_in_the_diary(live: LiveDiary, pane: HabitsPane, ask: Ask) -> None:
    ask(SetAim("caffeine", Aim(None, 200)))
    assert live.read.preferences()["target.caffeine"] == {"low": None, "high": 200}
    assert pane.view.faces["caffeine"].card.aim_words == "at most 200 mg"


def test_the_unit_of_volume_is_kept_in_the_diary(live: LiveDiary, pane: HabitsPane, ask: Ask) -> None:
    ask(AddAmount("fluid", 1182.94))
    ask(Prefer("volume_unit", "fl_oz", "Volumes in fl oz"))
    assert pane.view.faces["fluid"].card.figure == (("40", True), ("fl oz", False))
