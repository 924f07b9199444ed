"""What a record refuses before it exists, and what it works out from its own values."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from twitchdesk.domain.errors import TwitchDeskError, ValueRefusedError
from twitchdesk.domain.records import (
    Answer,
    AreaLevel,
    DaySummary,
    HabitEntry,
    Kind,
    LifeEvent,
    Mark,
    Mode,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    TwitchDetails,
    day_id,
    new_id,
)
from twitchdesk.domain.span import Moment

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = NOON.date()
TWITCH = Twitch("t", DAY, Moment(NOON), (Mark("calf_l"),), NOON)
ENTRY = HabitEntry("h", "caffeine", DAY, 80, NOON)
NIGHT = SleepNight("n", DAY, NOON)
EVENT = LifeEvent("e", DAY, "A cold", NOON)
DRINK = MyDrink("d", "Tea", 40, NOON)
SUMMARY = DaySummary("s", DAY, (), NOON)
LATE, EARLY = Moment(NOON), Moment(NOON - timedelta(hours=8))

REFUSED: dict[str, tuple[str, Callable[[], object]]] = {
    "no place": ("place", lambda: replace(TWITCH, marks=())),
    "a blank place": ("place", lambda: replace(TWITCH, marks=(), elsewhere=" ")),
    "a place twice": ("place", lambda: replace(TWITCH, marks=(Mark("a"), Mark("a", "back")))),
    "a point nowhere": ("place", lambda: Mark("a", "front", float("nan"), 1)),
    "a point far away": ("place", lambda: Mark("a", "front", 1, float("inf"))),
    "a place of half a letter": ("place", lambda: Mark("\ud83e")),
    "a long note": ("note", lambda: TwitchDetails(note="x" * 501)),
    "a long note of a day": ("note", lambda: replace(SUMMARY, note="x" * 501)),
    "a note with NUL": ("note", lambda: TwitchDetails(note="a\0b")),
    "a note of half a letter": ("note", lambda: replace(NIGHT, note="\ud83e")),
    "a context of half a letter": ("details", lambda: TwitchDetails(context=("\udfff",))),
    "intensity 11": ("intensity", lambda: TwitchDetails(intensity=11)),
    "intensity -1": ("intensity", lambda: TwitchDetails(intensity=-1)),
    "a count below 0": ("count", lambda: TwitchDetails(count=-1)),
    "a rate of NaN": ("rate_per_min", lambda: TwitchDetails(rate_per_min=float("nan"))),
    "no time at all": ("duration_s", lambda: TwitchDetails(duration_s=0)),
    "more than a day": ("duration_s", lambda: TwitchDetails(duration_s=86_401)),
    "level 5": ("level", lambda: AreaLevel("legs", 5)),
    "level -1": ("level", lambda: AreaLevel("legs", -1)),
    "a count of a day beyond reason": ("count", lambda: replace(SUMMARY, count=1_000_001)),
    "no value": ("value", lambda: replace(ENTRY, value=None)),
    "a skipped value": ("value", lambda: replace(ENTRY, answer=Answer.SKIPPED)),
    "a none that is some": ("value", lambda: replace(ENTRY, answer=Answer.NONE)),
    "a value below 0": ("value", lambda: replace(ENTRY, value=-0.1)),
    "endless water": ("volume_ml", lambda: replace(ENTRY, volume_ml=float("inf"))),
    "effort 11": ("effort", lambda: replace(ENTRY, effort=11)),
    "waking before bed": ("wake", lambda: replace(NIGHT, bed=LATE, wake=EARLY)),
    "waking when going to bed": ("wake", lambda: replace(NIGHT, bed=LATE, wake=LATE)),
    "a night of 25 hours": ("sleep_h", lambda: replace(NIGHT, edited_h=25)),
    "a night of NaN hours": ("sleep_h", lambda: replace(NIGHT, edited_h=float("nan"))),
    "quality 11": ("quality", lambda: replace(NIGHT, quality=11)),
    "awakenings below 0": ("awakenings", lambda: replace(NIGHT, awakenings=-1)),
    "an event without a name": ("label", lambda: replace(EVENT, label=" ")),
    "an event that ends first": ("last_day", lambda: replace(EVENT, last_day=DAY - timedelta(days=1))),
    "a drink without a name": ("name", lambda: replace(DRINK, name="\t")),
    "a drink of NaN caffeine": ("caffeine_mg", lambda: replace(DRINK, caffeine_mg=float("nan"))),
    "a drink of no volume": ("volume_ml", lambda: replace(DRINK, volume_ml=-1)),
    "a drink at the end of time": ("position", lambda: replace(DRINK, position=10**30)),
    "a choice that is no JSON": ("value", lambda: Preference("x", "{")),
    "a choice nested without end": ("value", lambda: Preference("x", "[" * 100_000)),
    "a day that starts soon": ("value", lambda: Preference("day_starts_at", '"soon"')),
    "a day that starts at 5": ("value", lambda: Preference("day_starts_at", "5")),
    "an id with NUL": ("id", lambda: QuietDay("\0", DAY, NOON)),
    "no zone": ("created", lambda: QuietDay("q", DAY, datetime(2026, 3, 1))),
    "the first year": ("created", lambda: replace(TWITCH, edited=datetime(1, 1, 1, tzinfo=UTC))),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_value_that_cannot_be_is_refused_beside_its_field_in_a_sentence(what: str) -> None:
    field, build = REFUSED[what]
    with pytest.raises(ValueRefusedError) as caught:
        build()
    assert caught.value.field == field
    assert isinstance(caught.value, TwitchDeskError)
    assert str(caught.value).endswith(".")


KEPT: list[Callable[[], Record]] = [
    lambda: replace(TWITCH, marks=(), elsewhere="the tip of the nose"),
    lambda: replace(TWITCH, details=TwitchDetails(note="🦵" * 500, intensity=0, count=0, duration_s=86_400)),
    lambda: replace(TWITCH, day=date.min, marks=(Mark("a"), Mark("b"))),
    lambda: replace(ENTRY, value=None, answer=Answer.SKIPPED),
    lambda: replace(ENTRY, value=0, answer=Answer.NONE),
    lambda: replace(ENTRY, value=None, label="a new medicine"),
    lambda: replace(NIGHT, edited_h=24, quality=10),
    lambda: replace(NIGHT, edited_h=0, skipped=True),
    lambda: replace(EVENT, day=date.max, last_day=date.max, note="Zeile\nZeile\t️"),
    lambda: Preference("day_starts_at", '"05:30"'),
]


@pytest.mark.parametrize("build", KEPT)
def test_the_values_at_the_edge_of_what_can_be_are_kept(build: Callable[[], Record]) -> None:
    assert build() == build()


def test_a_single_twitch_weighs_one_and_a_spell_as_long_as_it_lasted() -> None:
    long = TwitchDetails(duration_s=901)
    assert TWITCH.weight == replace(TWITCH, details=long).weight == 1
    assert replace(TWITCH, details=long, mode=Mode.SPELL).weight == 4
    assert replace(TWITCH, mode=Mode.SPELL).weight == 1


def test_a_day_weighs_the_count_that_was_given_or_else_its_levels() -> None:
    levels = replace(SUMMARY, levels=(AreaLevel("legs", 2), AreaLevel("face", 1)))
    assert levels.weight == 7
    assert replace(levels, count=0).weight == 0
    assert SUMMARY.weight == 0


@pytest.mark.parametrize(("month", "day", "hours"), [(3, 29, 7), (10, 25, 9), (6, 15, 8)])
def test_a_night_has_its_true_hours_also_when_the_clock_changes(month: int, day: int, hours: int) -> None:
    wake = datetime(2026, month, day, 7, tzinfo=BERLIN)
    bed = datetime(2026, month, day - 1, 23, tzinfo=BERLIN)
    night = SleepNight("n", wake.date(), NOON, Moment.of(bed), Moment.of(wake))
    assert night.sleep_h == hours


def test_a_night_on_a_flight_has_its_true_hours() -> None:
    bed = Moment.of(datetime(2026, 3, 1, 22, tzinfo=ZoneInfo("Asia/Tokyo")))
    wake = Moment.of(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("America/Los_Angeles")))
    assert replace(NIGHT, bed=bed, wake=wake).sleep_h == 7


def test_hours_that_were_typed_in_stand_before_those_worked_out() -> None:
    assert replace(NIGHT, bed=EARLY, wake=LATE).sleep_h == 8
    assert replace(NIGHT, bed=EARLY, wake=LATE, edited_h=6.5).sleep_h == 6.5
    assert replace(NIGHT, bed=EARLY).sleep_h is None
    assert replace(NIGHT, wake=LATE).sleep_h is None


def test_ids_of_records_differ_and_the_id_of_a_day_is_the_same_in_every_diary() -> None:
    assert new_id() != new_id()
    assert day_id(Kind.QUIET_DAY, DAY) == "6f375f6e-fc0e-5c30-83ab-f688e432b388"
    assert day_id("quiet_day", DAY) == day_id(Kind.QUIET_DAY, DAY) != day_id(Kind.QUIET_DAY, date(2026, 3, 2))
    assert day_id(Kind.SLEEP_NIGHT, DAY) != day_id(Kind.QUIET_DAY, DAY)
