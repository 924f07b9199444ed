"""What the entries of a period say: options, strength, length, and the notes that may be shown."""

from dataclasses import replace
from datetime import date, timedelta

from tests.storage.samples import DAY, NOON, put, summary, twitch
from twitchdesk.domain.handout import NOTES_MOST, HandoutFacts, OptionCount, PlaceNote, ScoreCount
from twitchdesk.domain.records import LifeEvent, Record, Twitch, TwitchDetails
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout

SPAN = DateRange.ending(DAY, 42)


def back(days: int) -> date:
    """Return the day so many days before the last of the period."""
    return DAY - timedelta(days=days)


def facts(diary: Diary, *records: Record) -> HandoutFacts:
    """Return what a diary with these records says."""
    diary.do(put(*records))
    return read_handout(diary.read, SPAN, DAY)


def saying(record_id: str, details: TwitchDetails, day: date = DAY, hour: int = 12) -> Twitch:
    """Return a twitch with details."""
    return replace(twitch(record_id, day=day, hour=hour), details=details)


def test_every_field_with_options_is_counted_with_its_first_and_last_day(diary: Diary) -> None:
    said = TwitchDetails(
        duration_class="hours", pattern="bursts", character="buzz", visible="no", stops_on_move="yes"
    )
    said = replace(said, context=("at_rest",), helped=("warmth",))
    found = facts(diary, saying("a", said, back(9)), saying("b", said, back(2)), saying("c", said, back(42)))
    assert {(one.field, one.option) for one in found.options} == {
        *(("duration_class", "hours"), ("pattern", "bursts"), ("character", "buzz"), ("visible", "no")),
        *(("stops_on_move", "yes"), ("context", "at_rest"), ("helped", "warmth")),
    }
    assert {(one.entries, one.first, one.last) for one in found.options} == {(2, back(9), back(2))}


def test_the_options_of_a_field_begin_with_the_most_frequent(diary: Diary) -> None:
    ids = {"a": ("cramp",), "b": ("pain", "cramp"), "c": ("pain", "cramp"), "d": ("numbness",)}
    found = facts(diary, *(saying(key, TwitchDetails(accompanied=chosen)) for key, chosen in ids.items()))
    assert [(one.option, one.entries) for one in found.options] == [
        ("cramp", 3),
        ("pain", 2),
        ("numbness", 1),
    ]
    assert found.noted == {"accompanied": 4}


def test_an_option_that_an_entry_holds_twice_was_chosen_once(diary: Diary) -> None:
    found = facts(diary, saying("a", TwitchDetails(suspected=("stress", "caffeine", "stress"))))
    assert [(one.option, one.entries) for one in found.options] == [("caffeine", 1), ("stress", 1)]
    assert found.noted == {"suspected": 1}


def test_an_option_has_the_days_of_all_combinations_it_was_chosen_in(diary: Diary) -> None:
    first, last = TwitchDetails(character="buzz"), TwitchDetails(character="buzz", visible="yes", intensity=3)
    found = facts(
        diary, saying("a", first, back(20)), saying("b", last, back(1)), saying("c", first, back(4))
    )
    assert OptionCount("character", "buzz", 3, back(20), back(1)) in found.options


def test_a_twitch_without_details_has_no_options(diary: Diary) -> None:
    found = facts(diary, twitch("a"))
    assert (found.options, found.intensities, found.lengths_s, dict(found.noted)) == ((), (), (), {})


def test_intensities_are_counted_from_barely_felt_on_and_unrated_is_not_nought(diary: Diary) -> None:
    scores = ((7, DAY), (0, DAY), (7, SPAN.first))
    rated = [saying(f"{score}{day}", TwitchDetails(intensity=score), day) for score, day in scores]
    found = facts(diary, *rated, twitch("unrated"), saying("old", TwitchDetails(intensity=9), back(42)))
    assert found.intensities == (ScoreCount(0, 1), ScoreCount(7, 2))


def test_lengths_are_counted_in_seconds(diary: Diary) -> None:
    found = facts(
        diary, *(saying(key, TwitchDetails(duration_s=s)) for key, s in (("a", 90), ("b", 5), ("c", 90)))
    )
    assert found.lengths_s == (ScoreCount(5, 1), ScoreCount(90, 2))


def test_an_entry_with_a_class_and_an_exact_length_counts_once(diary: Diary) -> None:
    both = TwitchDetails(duration_s=90, duration_class="hours")
    found = facts(diary, saying("a", both), saying("b", TwitchDetails(duration_class="hours")))
    assert found.lengths_s == (ScoreCount(90, 1),)
    assert [(one.option, one.entries) for one in found.options] == [("hours", 1)]


def test_a_note_stands_with_its_day_and_places_the_newest_first(diary: Diary) -> None:
    words = [("a", back(2), 9, "older"), ("b", back(2), 18, " in the evening "), ("c", DAY, 8, "today")]
    noted = [saying(key, TwitchDetails(note=note), day, hour) for key, day, hour, note in words]
    found = facts(diary, *noted, twitch("d", "thumb_r", "calf_l", day=back(3), note="both"))
    assert [note.words for note in found.notes] == ["today", "in the evening", "older", "both"]
    assert found.notes[-1] == PlaceNote(back(3), ("thumb_r", "calf_l"), "", "both")
    assert found.notes_in_all == 4


def test_a_note_that_is_not_for_the_handout_never_appears_but_its_entry_counts(diary: Diary) -> None:
    kept = TwitchDetails(note="private", for_clinician=False, intensity=4)
    found = facts(diary, saying("a", kept))
    assert (found.notes, found.notes_in_all) == ((), 0)
    assert (found.twitches, found.intensities) == (1, (ScoreCount(4, 1),))
    assert "private" not in repr(found)


def test_notes_of_other_periods_and_empty_ones_are_no_notes(diary: Diary) -> None:
    found = facts(diary, twitch("a", note="long ago", day=back(42)), twitch("b", note=" \n "))
    assert found.notes_in_all == 0


def test_the_note_of_a_whole_day_cannot_be_kept_back_one_by_one_and_is_not_read(diary: Diary) -> None:
    found = facts(diary, replace(summary(2), note="all day long"))
    assert "all day long" not in repr(found)


def test_of_many_notes_the_newest_are_read_and_all_are_counted(diary: Diary) -> None:
    many = [twitch(str(days), day=back(days), note=f"{days} days ago") for days in range(NOTES_MOST + 5)]
    found = facts(diary, *many)
    assert [note.words for note in found.notes] == [f"{days} days ago" for days in range(NOTES_MOST)]
    assert found.notes_in_all == NOTES_MOST + 5


def test_a_note_of_marks_that_nobody_sees_is_no_note(diary: Diary) -> None:
    unseen = ("\u3000", "\x0b", "\u00a0\n", "\u200b\ufeff", "\x01\u202e")
    found = facts(diary, *(saying(f"t{n}", TwitchDetails(note=note)) for n, note in enumerate(unseen)))
    assert (found.notes, found.notes_in_all) == ((), 0)


def test_a_note_stands_on_one_line_without_what_would_turn_it(diary: Diary) -> None:
    (note,) = facts(diary, saying("a", TwitchDetails(note="after\n\x1brunning\u202e"))).notes
    assert note.words == "after running"


def test_an_event_with_a_name_that_nobody_sees_goes_by_its_kind(diary: Diary) -> None:
    kinds = ("illness", "\n")
    named = facts(diary, *(LifeEvent(kind, DAY, "\u200b", NOON, kind) for kind in kinds)).events
    assert {event.label for event in named} == {"illness", "?"}
