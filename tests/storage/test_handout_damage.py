"""A number that no record may hold is refused in a sentence, before a page is made of it."""

from dataclasses import replace

import pytest

from tests.storage.samples import DAY, one_of_each, put, twitch
from twitchdesk.domain.records import TwitchDetails
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout
from twitchdesk.storage.problems import StorageError, Trouble

SPAN = DateRange.ending(DAY, 42)


@pytest.mark.parametrize(
    "written",
    [
        "UPDATE twitch SET weight = -3",
        "UPDATE twitch SET intensity = 99",
        "UPDATE twitch SET intensity = 'strong'",
        "UPDATE twitch SET duration_s = 'long'",
        "UPDATE twitch SET duration_s = 0",
        "UPDATE day_summary SET weight = -80",
        "UPDATE area_level SET level = 7",
        "UPDATE area_level SET level = 'high'",
        "UPDATE habit_entry SET value = 9e999",
        "UPDATE habit_entry SET value = -1",
        "UPDATE sleep_night SET quality = 'good'",
        "UPDATE sleep_night SET sleep_h = -9e999",
        "UPDATE twitch SET elsewhere = x'6162'",
        "UPDATE twitch SET note = x'6162'",
        "UPDATE twitch SET visible = x'ff'",
        "UPDATE habit_entry SET offset_min = 99999999",
    ],
)
def test_what_no_record_may_hold_is_refused_in_a_sentence(diary: Diary, written: str) -> None:
    diary.do(put(*one_of_each()))
    with diary._engine.begin() as connection:
        connection.exec_driver_sql(written)
    with pytest.raises(StorageError) as caught:
        read_handout(diary.read, SPAN, DAY)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_word_among_the_intensities_is_refused_as_well(diary: Diary) -> None:
    rated = replace(twitch("t2"), details=TwitchDetails(intensity=4))
    diary.do(put(*one_of_each(), rated))
    with diary._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE twitch SET intensity = 'strong' WHERE id = 't1'")
    with pytest.raises(StorageError):
        read_handout(diary.read, SPAN, DAY)


def test_what_every_record_may_hold_is_read(diary: Diary) -> None:
    diary.do(put(*one_of_each()))
    assert read_handout(diary.read, SPAN, DAY).entries == 4
