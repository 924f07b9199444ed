"""twitchdesk log."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Command, kept
from tests.conftest import NOON
from tests.storage.samples import diary_file, quiet, twitch
from twitchdesk.domain.records import Kind, Mark, Mode, Source, Twitch, TwitchDetails
from twitchdesk.domain.span import Moment


def only_twitch(file: Path) -> Twitch:
    """Return the one twitch of a diary file."""
    (found,) = kept(file, Kind.TWITCH)
    assert isinstance(found, Twitch)
    return found


def test_a_place_alone_is_a_whole_entry_of_now(command: Command, own: Path) -> None:
    said = command("log", "calf_left")
    assert (said.code, said.err) == (0, "")
    assert "Saved: Left calf, upper · 12:00, 2026-11-22" in said.out
    found = only_twitch(own)
    assert (found.at, found.day, found.marks) == (Moment(NOON), NOON.date(), (Mark("calf_left"),))
    assert (found.details, found.mode, found.source) == (TwitchDetails(), Mode.SINGLE, Source.COMMAND)


def test_minutes_intensity_and_note_are_kept(command: Command, own: Path) -> None:
    command("log", "calf_left", "--minutes", "20", "--intensity", "0", "--note", "on the sofa")
    found = only_twitch(own)
    assert (found.mode, found.weight) == (Mode.SPELL, 4)
    assert found.details == TwitchDetails(duration_s=1200, intensity=0, note="on the sofa")


@pytest.mark.parametrize(
    ("at", "utc", "day"),
    [
        ("2026-11-21T23:30", datetime(2026, 11, 21, 23, 30), date(2026, 11, 21)),
        ("2026-11-22T02:30", datetime(2026, 11, 22, 2, 30), date(2026, 11, 21)),
        ("2026-11-21", datetime(2026, 11, 21, 12), date(2026, 11, 21)),
        ("2026-11-21T23:30:00-05:00", datetime(2026, 11, 22, 4, 30), date(2026, 11, 21)),
        ("2026-11-22", datetime(2026, 11, 22, 12), date(2026, 11, 22)),
    ],
)
def test_a_time_of_the_past_is_kept_under_its_diary_day(
    at: str, utc: datetime, day: date, command: Command, own: Path
) -> None:
    assert command("log", "calf_left", "--at", at).code == 0
    found = only_twitch(own)
    assert (found.at.utc.replace(tzinfo=None), found.day) == (utc, day)


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("2026-11-22T12:01", "has not come yet"),
        ("2026-11-23", "has not come yet"),
        ("2026-11-22T12:30+00:00", "has not come yet"),
        ("0001-01-01", "cannot be meant"),
        ("0001-01-01T00:00+14:00", "cannot be meant"),
        ("1899-12-31", "cannot be meant"),
        ("9999-12-31T23:59-12:00", "cannot be meant"),
    ],
)
def test_a_time_that_cannot_be_is_refused(at: str, why: str, command: Command, own: Path) -> None:
    said = command("log", "calf_left", "--at", at)
    assert (said.code, said.out) == (1, "")
    assert why in said.err
    assert not own.exists()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("calf_left", "calf_left"),
        ("CALF_LEFT", "calf_left"),
        ("left calf, upper", "calf_left"),
        ("Tongue", "tongue"),
        ("left lower eyelid", "eyelid_lower_left"),
        ("Zunge", "tongue"),
    ],
)
def test_words_that_mean_one_place_are_enough(words: str, place: str, command: Command, own: Path) -> None:
    assert command("log", *words.split()).code == 0
    assert only_twitch(own).marks == (Mark(place),)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("calf", "calf_left (Left calf, upper)"),
        ("left", "more. Say which one"),
        ("wing", "No place is called"),
    ],
)
def test_words_that_mean_no_place_or_several_are_refused_with_what_to_say(
    words: str, named: str, command: Command, own: Path
) -> None:
    said = command("log", words)
    assert said.code == 1
    assert named in said.err
    assert said.err.count("\n") == 1
    assert not own.exists()


def test_a_quiet_day_ends_with_the_twitch_in_one_step(command: Command, tmp_path: Path) -> None:
    file = diary_file(tmp_path, [quiet(), quiet(date(2026, 11, 1))])
    command("log", "calf_left", "--diary", file)
    assert kept(file, Kind.QUIET_DAY) == [quiet(date(2026, 11, 1))]


def test_a_note_that_is_too_long_is_refused_and_nothing_is_kept(command: Command, tmp_path: Path) -> None:
    file = diary_file(tmp_path, [twitch()])
    said = command("log", "calf_left", "--note", "x" * 501, "--diary", file)
    assert said.code == 1
    assert "500 characters" in said.err
    assert kept(file, Kind.TWITCH) == [twitch()]
