"""The rows of habits: how each is read, and what the diary has already."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.handout.form.conftest import NOON, WEDNESDAY, entry, in_diary, puts
from twitchdesk.domain.habits import HabitKind, adds_up
from twitchdesk.domain.records import Answer, HabitEntry, SleepNight, Source, day_id
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import none_today, skipped_today
from twitchdesk.ui.handout.form.making import Maker
from twitchdesk.ui.handout.form.reading import BOTH_TIMES, drinks_understood
from twitchdesk.ui.handout.form.typed import TypedDay


def typed(key: str, *cells: str) -> TypedDay:
    return TypedDay(habits={key: cells})


def entries(maker: Maker, key: str, *cells: str) -> list[HabitEntry]:
    found = [record for record in puts(maker, typed(key, *cells)) if isinstance(record, HabitEntry)]
    assert {one.day for one in found} == {WEDNESDAY}
    assert {one.source for one in found} == {Source.BACKFILL}
    return found


def test_letters_are_drinks_with_their_caffeine(maker: Maker) -> None:
    found = entries(maker, "caffeine", "2E t 8:05, 40 mg")
    assert [one.label for one in found] == ["Espresso", "Espresso", "Black tea", ""]
    assert [one.value for one in found] == [63, 63, 48, 40]
    assert [one.at.local.time() for one in found if one.at] == [time(12), time(12), time(8, 5), time(12)]


def test_what_the_letters_stand_for_is_said_while_typing(maker: Maker) -> None:
    page = maker.page(in_diary())
    assert drinks_understood(("EE 40mg",), page) == "2 × Espresso, 40 mg · 166 mg."
    assert drinks_understood(("E?",), page) == ""


@pytest.mark.parametrize("text", ["Z", "E ?", "8:00", "0E", "99E", "E" * 21, "9E 9E 9E", "5 mg " * 21])
def test_a_letter_that_is_no_drink_is_refused(maker: Maker, text: str) -> None:
    amiss = maker.made(typed("caffeine", text), in_diary()).amiss
    assert list(amiss) == ["habit.caffeine"]


@pytest.mark.parametrize("text", ["none", "0", "None", "-"])
@pytest.mark.parametrize("key", ["caffeine", "fluid", "exercise", "mindfulness", "alcohol", "medication"])
def test_none_is_an_observed_none(maker: Maker, key: str, text: str) -> None:
    cells = (text, "") if key == "exercise" else (text,)
    (found,) = entries(maker, key, *cells)
    assert (found.answer, found.value) == (Answer.NONE, 0)


@pytest.mark.parametrize("text", ["0", "10"])
def test_the_ends_of_a_scale_are_values(maker: Maker, text: str) -> None:
    (found,) = entries(maker, "stress", text)
    assert (found.answer, found.value) == (Answer.VALUE, int(text))


@pytest.mark.parametrize("text", ["11", "-1", "5.5", "much"])
def test_no_other_number_is_on_a_scale(maker: Maker, text: str) -> None:
    assert list(maker.made(typed("stress", text), in_diary()).amiss) == ["habit.stress"]


def test_fluids_are_read_in_the_unit_of_the_person(maker: Maker) -> None:
    ounces = in_diary(preferences={"volume_unit": "fl_oz"})
    (found,) = puts(maker, typed("fluid", "40"), ounces)
    assert isinstance(found, HabitEntry)
    assert found.value == pytest.approx(40 * 29.5735)


def test_minutes_and_effort_are_one_entry(maker: Maker) -> None:
    (found,) = entries(maker, "exercise", "45 min", "7")
    assert (found.value, found.effort) == (45, 7)
    assert list(maker.made(typed("exercise", "", "7"), in_diary()).amiss) == ["habit.exercise"]


def test_a_drink_of_alcohol_names_its_size(maker: Maker) -> None:
    assert [one.value for one in entries(maker, "alcohol", "2 uk")] == [16]
    assert [one.value for one in entries(maker, "alcohol", "20 g")] == [20]
    assert "1 uk" in maker.made(typed("alcohol", "2"), in_diary()).amiss["habit.alcohol"]


def test_medicines_are_names_one_after_the_other(maker: Maker) -> None:
    found = entries(maker, "medication", "Ibuprofen 400, melatonin")
    assert [one.label for one in found] == ["Ibuprofen 400", "Melatonin"]


def test_a_choice_is_told_by_its_beginning(maker: Maker) -> None:
    (found,) = entries(maker, "illness", "fev")
    assert (found.label, found.value) == ("Fever", 2)
    (found,) = entries(maker, "illness", "none")
    assert (found.label, found.value, found.answer) == ("None", 0, Answer.VALUE)


def test_night_quality_and_times_awake_are_one_record(maker: Maker) -> None:
    cells = {"sleep": ("23:10", "6.25"), "sleep_quality": ("4",), "sleep_awakenings": ("0",)}
    (night,) = puts(maker, TypedDay(habits=cells))
    assert isinstance(night, SleepNight)
    assert (night.day, night.source) == (WEDNESDAY, Source.BACKFILL)
    assert (night.sleep_h, night.quality, night.awakenings) == (7.25, 4, 0)


def test_one_time_alone_is_no_night(maker: Maker) -> None:
    assert maker.made(typed("sleep", "23:10", ""), in_diary()).amiss == {"habit.sleep": BOTH_TIMES}


def test_what_is_noted_of_the_night_stays(maker: Maker) -> None:
    wake = Moment(datetime(2026, 11, 18, 6, 25, tzinfo=UTC))
    night = SleepNight(day_id("sleep", WEDNESDAY), WEDNESDAY, NOON, edited_h=7.0, wake=wake, note="Loud")
    (kept,) = puts(maker, typed("sleep_quality", "4"), in_diary(night=night))
    assert isinstance(kept, SleepNight)
    assert (kept.sleep_h, kept.quality, kept.note, kept.source) == (7.0, 4, "Loud", Source.CLICK)


def test_an_answer_of_the_day_is_not_written_over(maker: Maker) -> None:
    made = maker.made(typed("stress", "7"), in_diary(entries=(entry("stress", 4),)))
    assert made.step is None
    assert made.amiss["habit.stress"].startswith("Noted already: 4 of 10.")


def test_none_does_not_wipe_out_what_is_noted(maker: Maker) -> None:
    made = maker.made(typed("caffeine", "none"), in_diary(entries=(entry("caffeine", 96),)))
    assert made.amiss["habit.caffeine"].startswith("Noted already: 96 mg.")


def test_an_observed_none_is_not_written_over(maker: Maker) -> None:
    noted = in_diary(entries=(none_today("caffeine", WEDNESDAY, NOON),))
    assert (
        maker.made(typed("caffeine", "E"), noted).amiss["habit.caffeine"].startswith("Noted already: none.")
    )


def test_what_adds_up_is_added_after_a_question(maker: Maker) -> None:
    made = maker.made(typed("caffeine", "E"), in_diary(entries=(entry("caffeine", 96),)))
    assert made.doubts == ("Caffeine: 96 mg is noted already.",)
    assert made.step is not None


def test_a_skipped_habit_may_be_filled_in(maker: Maker) -> None:
    noted = in_diary(entries=(skipped_today("stress", WEDNESDAY, NOON),))
    made = maker.made(typed("stress", "3"), noted)
    assert (made.amiss, made.doubts) == ({}, ())


def test_a_cell_left_empty_says_nothing(maker: Maker) -> None:
    made = maker.made(TypedDay(habits={"stress": ("3",), "fluid": (" ",), "sleep": ("", "")}), in_diary())
    assert made.step is not None
    assert len(made.step.edits) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_number_that_fits_a_habit_is_kept_as_it_is(maker: Maker, data: st.DataObject) -> None:
    plain_kinds = {HabitKind.SCORE, HabitKind.COUNT, HabitKind.MINUTES, HabitKind.TICKS, HabitKind.NUMBER}
    habits = [one for one in maker.book.habits if one.kind in plain_kinds and not one.key.startswith("sleep")]
    habit = data.draw(st.sampled_from(habits))
    low, high = int(habit.minimum or 0), int(habit.maximum or 0)
    number = data.draw(st.integers(low, high))
    (found,) = entries(maker, habit.key, str(number), *([""] if habit.effort else []))
    assert (found.habit, found.value) == (habit.key, number)
    says_none = number == 0 and (adds_up(habit) or habit.kind is HabitKind.MINUTES)
    assert found.answer is (Answer.NONE if says_none else Answer.VALUE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    key=st.sampled_from(["caffeine", "fluid", "stress", "illness", "alcohol", "medication"]),
    text=st.text(max_size=20),
)
def test_whatever_is_typed_is_kept_on_its_day_or_refused_in_a_sentence(
    maker: Maker, key: str, text: str
) -> None:
    made = maker.made(typed(key, text), in_diary())
    assert (made.step is None) == bool(made.amiss)
    assert all(sentence.endswith((".", "?")) or "." in sentence for sentence in made.amiss.values())
