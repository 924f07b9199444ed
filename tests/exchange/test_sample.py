"""The sample diary: believable, the same for the same seed, and with a known pattern."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import exp, log
from pathlib import Path

import pytest

from tests.storage.samples import everything
from twitchdesk.domain.edits import Put
from twitchdesk.domain.habits import HabitBook, within
from twitchdesk.domain.handout_choices import choices_of
from twitchdesk.domain.records import SAMPLE_KEY, HabitEntry, Kind, Record, SleepNight, Source, Twitch
from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.errors import ExportError
from twitchdesk.exchange.known import Known
from twitchdesk.exchange.sample import RATE_RATIO_PER_100_MG, sample_steps, write_sample
from twitchdesk.exchange.sample_paper import NAME
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory, open_diary
from twitchdesk.storage.problems import StorageError

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
SPAN = DateRange.ending(NOW.date(), 120)


def drawn(habits: HabitBook, days: int = 120, seed: int = 1, now: datetime = NOW) -> list[Record]:
    """Return the records of a sample."""
    steps = sample_steps(days, seed, now=now, habits=habits)
    return [edit.record for step in steps for edit in step.edits if isinstance(edit, Put)]


def filled(habits: HabitBook, days: int = 120, seed: int = 1) -> Diary:
    """Return a sample in a diary that is kept nowhere."""
    diary = in_memory()
    for step in sample_steps(days, seed, now=NOW, habits=habits):
        diary.do(step)
    return diary


@pytest.fixture(scope="module")
def sample(habits: HabitBook) -> Iterator[Diary]:
    """Give the sample that a person sees first, for reading."""
    diary = filled(habits)
    yield diary
    diary.close()


def test_the_same_seed_tells_the_same_story_and_another_one_another(habits: HabitBook) -> None:
    assert drawn(habits) == drawn(habits)
    assert drawn(habits, seed=2) != drawn(habits)


def test_it_is_marked_as_a_sample_throughout(sample: Diary) -> None:
    assert sample.read.preferences()[SAMPLE_KEY] is True
    found = [record for records in everything(sample).values() for record in records]
    assert {record.source for record in found if isinstance(record, Twitch | HabitEntry)} == {Source.SAMPLE}


def test_it_has_all_that_a_whole_handout_shows(sample: Diary) -> None:
    chosen = choices_of(sample.read.preferences())
    assert (chosen.name, chosen.first_noticed, len(chosen.questions)) == (NAME, "2026-05", 3)
    events = {each.event for each in sample.read.life_events(SPAN)}
    assert {"plan", "medicine_started", "illness"} <= events
    with_it = {each for found in sample.read.records(Kind.TWITCH) for each in _company(found)}
    assert {"none", "tired", "tingling", "cramp"} <= with_it


def test_a_note_is_about_the_place_it_stands_at(sample: Diary) -> None:
    found = [each for each in sample.read.records(Kind.TWITCH) if isinstance(each, Twitch)]
    lids = [each for each in found if "lid" in each.details.note]
    assert lids
    assert all(place.startswith("eyelid") for each in lids for place in each.places)


def _company(found: Record) -> tuple[str, ...]:
    return found.details.accompanied if isinstance(found, Twitch) else ()


def test_it_covers_the_days_asked_for_and_ends_today(sample: Diary) -> None:
    facts = sample.read.facts()
    assert (facts.first, facts.last) == (SPAN.first, SPAN.last)


def test_some_days_are_unknown_and_some_are_quiet(sample: Diary) -> None:
    known = sample.read.day_counts(SPAN)
    assert 4 <= SPAN.days - len(known) <= 20
    assert 2 <= sum(each.quiet for each in known) <= 25
    assert all(each.count == 0 for each in known if each.quiet)


def test_calves_and_eyelids_come_first_and_a_new_place_appears_in_the_second_half(sample: Diary) -> None:
    entries = {each.place: each.entries for each in sample.read.place_counts(SPAN)}
    near = sum(count for place, count in entries.items() if place.startswith(("calf", "eyelid")))
    assert near > sum(entries.values()) / 2
    first_half = DateRange(SPAN.first, SPAN.first + timedelta(days=58))
    assert "thumb_right" in entries.keys() - {each.place for each in sample.read.place_counts(first_half)}


def test_places_come_in_spells(sample: Diary) -> None:
    days = [
        each.day
        for each in everything(sample)[Kind.TWITCH]
        if isinstance(each, Twitch) and "eyelid_lower_left" in each.places
    ]
    gaps = Counter((after - before).days for before, after in pairwise(sorted(set(days))))
    assert gaps[1] > len(gaps)
    assert max(gaps) >= 4


def test_work_days_have_more_coffee_and_stress_and_weekends_more_sleep(sample: Diary) -> None:
    for habit, more_at_work in (("caffeine", True), ("stress", True), ("sleep_hours", False)):
        values = sample.read.habit_days_of(habit, SPAN)
        work = [each.value or 0 for each in values if each.day.weekday() < 5]
        free = [each.value or 0 for each in values if each.day.weekday() >= 5]
        assert (sum(work) / len(work) > sum(free) / len(free)) is more_at_work


def test_every_habit_of_the_first_cards_has_entries_in_its_range(sample: Diary, habits: HabitBook) -> None:
    entries = [each for each in everything(sample)[Kind.HABIT_ENTRY] if isinstance(each, HabitEntry)]
    assert {each.habit for each in entries} == {"caffeine", "fluid", "stress", "exercise", "mindfulness"}
    assert [
        each for each in entries if each.value is not None and within(habits.by_key[each.habit], each.value)
    ] == []
    nights = [each for each in everything(sample)[Kind.SLEEP_NIGHT] if isinstance(each, SleepNight)]
    assert {night.quality is not None for night in nights} == {True}


def test_it_names_only_what_is_known(sample: Diary, known: Known) -> None:
    assert [
        odd for records in everything(sample).values() for one in records for odd in known.strangers(one)
    ] == []


def test_nothing_in_it_lies_after_now(habits: HabitBook) -> None:
    for hour in (0, 3, 5, 9, 23):
        now = NOW.replace(hour=hour)
        moments = [getattr(record, "at", None) for record in drawn(habits, 5, now=now)]
        assert max(moment.utc for moment in moments if moment) <= now


def test_a_sample_of_one_day_and_one_of_many_years_are_told_too(habits: HabitBook) -> None:
    assert {each.day for each in drawn(habits, 1) if isinstance(each, Twitch)} <= {NOW.date()}
    days = {each.day for each in drawn(habits, 800) if isinstance(each, Twitch)}
    assert min(days) <= NOW.date() - timedelta(days=790)


def test_busy_gives_that_many_times_the_twitches(habits: HabitBook) -> None:
    usual = sum(isinstance(each, Twitch) for each in drawn(habits, 400))
    steps = sample_steps(400, 1, now=NOW, habits=habits, busy=8)
    busy = sum(
        isinstance(edit, Put) and isinstance(edit.record, Twitch) for step in steps for edit in step.edits
    )
    assert 6 < busy / usual < 10


def test_the_pattern_that_was_put_in_is_found_again(habits: HabitBook) -> None:
    diary = filled(habits, 2_000)
    span = DateRange.ending(NOW.date(), 2_000)
    count = {each.day: each.count for each in diary.read.day_counts(span)}
    mg = {each.day: each.value or 0.0 for each in diary.read.habit_days_of("caffeine", span)}
    diary.close()
    days = sorted(count.keys() & mg.keys())
    ratio = rate_ratio([mg[day] / 100 for day in days], [count[day] for day in days])
    assert abs(log(ratio / RATE_RATIO_PER_100_MG)) < 0.03


def rate_ratio(doses: list[float], counts: list[int]) -> float:
    """Return how many times the count one more of the dose goes along with (Poisson regression, Newton)."""
    level, slope = log(sum(counts) / len(counts)), 0.0
    for _ in range(30):
        means = [exp(level + slope * dose) for dose in doses]
        a, b, c = (
            sum(mean * dose**power for mean, dose in zip(means, doses, strict=True)) for power in (0, 1, 2)
        )
        u = sum(count - mean for count, mean in zip(counts, means, strict=True))
        v = sum(dose * (count - mean) for dose, count, mean in zip(doses, counts, means, strict=True))
        level, slope = level + (c * u - b * v) / (a * c - b * b), slope + (a * v - b * u) / (a * c - b * b)
    return exp(slope)


def test_a_sample_file_is_a_diary_with_nothing_left_beside_it(habits: HabitBook, tmp_path: Path) -> None:
    file = tmp_path / "sample.twitchdesk"
    facts = write_sample(file, 10, now=NOW, habits=habits)
    assert list(tmp_path.iterdir()) == [file]
    diary = open_diary(file, NOW)
    assert diary.read.facts() == facts
    diary.close()


def test_a_file_that_is_there_is_never_overwritten_by_a_sample(habits: HabitBook, tmp_path: Path) -> None:
    file = tmp_path / "own.twitchdesk"
    file.write_bytes(b"mine")
    with pytest.raises(ExportError, match="is there already"):
        write_sample(file, 10, now=NOW, habits=habits)
    assert file.read_bytes() == b"mine"


def test_a_sample_that_cannot_be_written_names_the_file_asked_for(habits: HabitBook, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        write_sample(tmp_path / "file" / "sample.twitchdesk", 10, now=NOW, habits=habits)
    assert "file/sample.twitchdesk" in str(caught.value)
    assert "partial" not in str(caught.value)


def test_a_day_before_the_day_starts_still_belongs_to_yesterday(habits: HabitBook) -> None:
    night_owl = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
    days = [each.day for each in drawn(habits, 3, now=night_owl) if isinstance(each, Twitch)]
    assert max(days) <= date(2026, 11, 21)
