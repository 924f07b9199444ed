"""One table with a row a day: only the days that were asked for, and nothing that is kept back."""

import csv
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from tests.storage.samples import DAY, NOON, drink, night, put, quiet, summary, twitch
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.steps import skipped_today, value_of_day
from twitchdesk.exchange.daily_csv import daily_csv
from twitchdesk.knowledge.habit_files import load_habits
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory

YESTERDAY = DAY - timedelta(days=1)
BEFORE = DAY - timedelta(days=2)


@pytest.fixture
def diary() -> Diary:
    """Give a diary of four days; the oldest lies before the period."""
    opened = in_memory()
    opened.do(
        put(
            *(twitch("t1"), twitch("t2"), quiet(YESTERDAY), drink("c1", 80), drink("c2", 95.5)),
            *(night(YESTERDAY, quality=6), value_of_day("stress", DAY, 7, NOON)),
            *(value_of_day("alcohol", DAY, 12, NOON), skipped_today("exercise", DAY, NOON)),
            *(twitch("t0", day=DAY - timedelta(days=9)), summary(2, day=DAY - timedelta(days=8))),
        )
    )
    return opened


@pytest.fixture(scope="module")
def book(resources: Path) -> HabitBook:
    """Give the habits."""
    return load_habits(resources)


def rows(diary: Diary, book: HabitBook, *left_out: str) -> list[dict[str, str]]:
    """Return the table of the last three days."""
    written = daily_csv(diary.read, DateRange(BEFORE, DAY), book, left_out).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(written, newline="")))


def test_each_day_of_the_period_has_a_row_and_no_other(diary: Diary, book: HabitBook) -> None:
    days = [row["day"] for row in rows(diary, book)]
    assert days == [BEFORE.isoformat(), YESTERDAY.isoformat(), DAY.isoformat()]


def test_unknown_quiet_and_twitching_days_differ(diary: Diary, book: HabitBook) -> None:
    counted = [[row[name] for name in ("known", "count", "quiet")] for row in rows(diary, book)]
    assert counted == [["0", "", ""], ["1", "0", "1"], ["1", "2", "0"]]


def test_habits_stand_with_their_unit_and_blank_is_not_zero(diary: Diary, book: HabitBook) -> None:
    _, yesterday, today = rows(diary, book)
    assert (today["caffeine [mg]"], yesterday["caffeine [mg]"]) == ("175.5", "")
    assert (yesterday["sleep_hours [h]"], today["stress"]) == ("8.0", "7.0")
    assert today["exercise [min]"] == ""


def test_what_is_kept_back_has_no_column(diary: Diary, book: HabitBook) -> None:
    written = daily_csv(diary.read, DateRange.single(DAY), book, {"alcohol", "stress"})
    assert (b"alcohol" in written, b"stress" in written, b"caffeine" in written) == (False, False, True)


def test_a_habit_that_was_not_noted_in_the_period_has_no_column(diary: Diary, book: HabitBook) -> None:
    heads = set(rows(diary, book)[0])
    assert "cycle_day" not in {head.split(" ")[0] for head in heads}
    assert heads >= {"caffeine [mg]", "stress", "sleep_quality"}


def test_a_spreadsheet_is_told_that_it_is_utf_8(diary: Diary, book: HabitBook) -> None:
    assert daily_csv(diary.read, DateRange.single(DAY), book).startswith(b"\xef\xbb\xbfday,known,")
