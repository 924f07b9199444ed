"""Bringing a file into a diary that holds something already."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.storage.samples import DAY, NOON, everything, night, put, quiet, summary, twitch
from twitchdesk.domain.records import SAMPLE_KEY, Kind, Preference, Record, SleepNight, Twitch
from twitchdesk.exchange.importing import Import, KindSummary, import_step
from twitchdesk.exchange.json_files import Parsed
from twitchdesk.storage.diary import Diary

LATER = NOON + timedelta(hours=1)
EARLIER = NOON - timedelta(days=40)


def brought(diary: Diary, *records: Record) -> Import:
    """Import these records and return what was worked out."""
    found = import_step(diary.read, Parsed(Path("other.json"), "", records))
    diary.do(found.step)
    return found


def counts(found: Import) -> list[tuple[int, int, int, int]]:
    """Return new, same, changed and kept of each kind."""
    return [(each.new, each.same, each.changed, each.kept) for each in found.summary]


def test_the_summary_tells_by_kind_what_is_new_same_changed_and_kept(diary: Diary) -> None:
    one, two, three = (twitch(f"t{number}") for number in range(3))
    diary.do(put(one, two, replace(three, edited=LATER)))
    found = brought(
        diary, one, replace(two, edited=LATER), replace(three, elsewhere="x"), twitch("t9"), quiet()
    )
    assert found.summary[0] == KindSummary(Kind.TWITCH, new=1, same=1, changed=1, kept=1)


def test_of_two_versions_the_one_edited_later_stays(diary: Diary) -> None:
    ours = replace(twitch("t", note="ours"), edited=NOON)
    diary.do(put(ours))
    brought(diary, replace(twitch("t", note="older"), edited=EARLIER))
    assert everything(diary)[Kind.TWITCH] == (ours,)
    newer = replace(twitch("t", note="newer"), edited=LATER)
    brought(diary, newer)
    assert everything(diary)[Kind.TWITCH] == (newer,)


def test_of_two_versions_as_old_as_each_other_ours_stays(diary: Diary) -> None:
    diary.do(put(twitch("t", note="ours")))
    found = brought(diary, twitch("t", note="theirs"))
    assert counts(found) == [(0, 0, 0, 1)]
    assert found.is_empty


@pytest.mark.parametrize(("edited", "stays"), [(LATER, 9), (EARLIER, 3), (None, 3)])
def test_two_nights_of_a_day_are_one_whatever_their_ids(
    diary: Diary, edited: datetime | None, stays: int
) -> None:
    diary.do(put(night(quality=3)))
    theirs = replace(night(quality=9), id="another", edited=edited)
    brought(diary, theirs)
    (kept,) = everything(diary)[Kind.SLEEP_NIGHT]
    assert isinstance(kept, SleepNight)
    assert kept.quality == stays
    assert import_step(diary.read, Parsed(Path("other.json"), "", (theirs,))).is_empty


def test_nights_that_swapped_their_days_are_both_kept(diary: Diary) -> None:
    first, second = night(DAY), night(DAY + timedelta(days=1))
    diary.do(put(first, second))
    swapped = (
        replace(first, day=second.day, edited=LATER),
        replace(second, day=first.day, edited=LATER),
    )
    brought(diary, *swapped)
    assert set(everything(diary)[Kind.SLEEP_NIGHT]) == set(swapped)


@pytest.mark.parametrize("entry", [twitch("t"), summary(0, 2)])
def test_a_day_that_the_file_brings_a_twitch_to_is_quiet_no_more(diary: Diary, entry: Record) -> None:
    diary.do(put(quiet(), quiet(DAY - timedelta(days=1))))
    brought(diary, entry)
    assert everything(diary)[Kind.QUIET_DAY] == (quiet(DAY - timedelta(days=1)),)


def test_a_whole_day_entry_without_twitches_leaves_the_day_quiet(diary: Diary) -> None:
    diary.do(put(quiet()))
    brought(diary, summary(0, 0))
    assert everything(diary)[Kind.QUIET_DAY] == (quiet(),)


def test_a_quiet_day_of_the_file_does_not_silence_a_twitch_of_ours(diary: Diary) -> None:
    diary.do(put(twitch("t")))
    assert counts(brought(diary, quiet())) == [(0, 0, 0, 1)]
    assert everything(diary)[Kind.QUIET_DAY] == ()


def test_a_choice_of_ours_stays_and_one_we_have_not_made_is_taken(diary: Diary) -> None:
    diary.do(put(Preference("theme", '"dark"')))
    brought(diary, Preference("theme", '"light"'), Preference("units", '"ml"'))
    assert diary.read.preferences() == {"theme": "dark", "units": "ml"}


def test_a_sample_taken_into_ones_own_diary_does_not_mark_it_as_a_sample(diary: Diary) -> None:
    diary.do(put(twitch("own")))
    brought(diary, Preference(SAMPLE_KEY, "true"), twitch("sampled"))
    assert diary.read.preferences() == {}
    assert len(everything(diary)[Kind.TWITCH]) == 2


def test_a_sample_taken_into_an_empty_diary_stays_marked(diary: Diary) -> None:
    brought(diary, Preference(SAMPLE_KEY, "true"), twitch("sampled"))
    assert diary.read.preferences() == {SAMPLE_KEY: True}


def test_working_an_import_out_changes_nothing(diary: Diary) -> None:
    found = import_step(diary.read, Parsed(Path("other.json"), "", (twitch("t"),)))
    assert [isinstance(edit.record, Twitch) for edit in found.step.edits if hasattr(edit, "record")] == [True]
    assert everything(diary)[Kind.TWITCH] == ()
    assert found.step.title == "Import of other.json"
