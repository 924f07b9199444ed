# SPDX-License-Identifier: MIT
"""What the person of the sample diary drank, slept, felt and did."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from twitchdesk.domain.habits import Habit, HabitBook
from twitchdesk.domain.records import Answer, HabitEntry, MyDrink, SleepNight, Source, day_id
from twitchdesk.domain.steps import none_today, skipped_today, value_of_day
from twitchdesk.exchange.sample_days import Draw, SampleDay

OWN_DRINK: Final = "Flat white"
_KEPT_PRESETS: Final = ("brewed_coffee", "large_coffee", "espresso", "black_tea", "cola")
# Hour of the day, how likely on a work day and on a free day, and what is drunk then.
_CUPS: Final = (
    (7.6, 0.75, 0.25, ("brewed_coffee", "large_coffee", OWN_DRINK)),
    (9.7, 0.55, 0.50, ("brewed_coffee", "espresso", OWN_DRINK)),
    (13.2, 0.50, 0.35, ("espresso", OWN_DRINK, "black_tea")),
    (15.6, 0.38, 0.20, ("black_tea", "brewed_coffee", "cola")),
    (18.4, 0.08, 0.10, ("cola", "black_tea")),
)
# Some days have fewer, some have more.
_CUP_DAYS: Final = (0.3, 0.7, 1.0, 1.3, 1.9)
_ILL_CUPS: Final = 0.35
_GLASS_HOURS: Final = (8.3, 10.5, 12.6, 15.0, 17.5, 20.0)
_GLASS_ML: Final = (200.0, 250.0, 250.0, 330.0, 500.0)
_SPORTS: Final = (
    ("running", (25.0, 30.0, 40.0, 45.0), 7),
    ("cycling", (30.0, 45.0, 60.0, 75.0), 6),
    ("strength", (30.0, 40.0, 45.0), 6),
    ("walking", (30.0, 40.0, 60.0), 3),
)
_SPORT_DAYS: Final = (1, 3, 5)


def drinks(draw: Draw, book: HabitBook, created: datetime) -> tuple[MyDrink, ...]:
    """Return the drinks on the caffeine card: some presets, and one of the person's own."""
    own = MyDrink(
        draw.new_id(), OWN_DRINK, 2 * book.drink_by_id["espresso"].caffeine_mg, created, volume_ml=200.0
    )
    kept = [book.drink_by_id[key] for key in _KEPT_PRESETS]
    presets = [
        MyDrink(each.id, each.name, each.caffeine_mg, created, each.volume_ml, each.id) for each in kept
    ]
    return tuple(replace(each, position=place) for place, each in enumerate([*presets, own]))


def cups(draw: Draw, today: SampleDay, card: tuple[MyDrink, ...]) -> tuple[HabitEntry, ...]:
    """Return the caffeine of a day: timed entries, or the observed none."""
    by_name = {each.preset or each.name: each for each in card}
    entries = []
    thirst = (_CUP_DAYS[-1] if draw.is_today(today.day) else draw.random.choice(_CUP_DAYS)) * (
        _ILL_CUPS if today.event == "illness" else 1
    )
    for hour, at_work, free, choices in _CUPS:
        if draw.chance(thirst * (at_work if today.is_work_day else free)):
            drink = by_name[draw.random.choice(choices)]
            entries.append(_cup(draw, today, draw.near(hour, 0.4, hour - 1, hour + 1), drink))
    past = tuple(each for each in entries if each.at is None or draw.is_past(each.at))
    none = None if entries else _evening(draw, today, "caffeine", None)
    return past if none is None else (none,)


def _cup(draw: Draw, today: SampleDay, hour: float, drink: MyDrink) -> HabitEntry:
    at = draw.at(today.day, hour)
    return HabitEntry(
        draw.new_id(),
        "caffeine",
        today.day,
        drink.caffeine_mg,
        at.utc,
        at,
        label=drink.name,
        drink=drink.preset or drink.id,
        volume_ml=drink.volume_ml,
        source=Source.SAMPLE,
    )


def glasses(draw: Draw, today: SampleDay) -> Iterator[HabitEntry]:
    """Yield what was drunk besides, in mL."""
    for hour in _GLASS_HOURS:
        at = draw.at(today.day, draw.near(hour, 0.5, hour - 1, hour + 1))
        if draw.chance(0.8) and draw.is_past(at):
            ml = draw.random.choice(_GLASS_ML)
            yield HabitEntry(draw.new_id(), "fluid", today.day, ml, at.utc, at, source=Source.SAMPLE)


def night(draw: Draw, today: SampleDay) -> SleepNight | None:
    """Return the night that ended on a day: longer and later at the weekend; None when not noted."""
    if draw.chance(0.05):
        return None
    bed = draw.near(-0.8, 0.5, -2.5, 1) if today.is_work_day else draw.near(0.2, 0.7, -2, 2.5)
    wake = draw.near(6.6, 0.35, 5, 8) if today.is_work_day else draw.near(8.3, 0.7, 6, 10.5)
    slept_h = wake - bed
    woken = draw.at(today.day, wake)
    if not draw.is_past(woken):
        return None
    return SleepNight(
        day_id("sleep", today.day),
        today.day,
        woken.utc,
        draw.at(today.day, bed),
        woken,
        quality=round(draw.near(6.3 + 0.7 * (slept_h - 7.4), 1.5, 0, 10)),
        awakenings=draw.random.choice((0, 0, 1, 1, 2, 3)) if draw.chance(0.5) else None,
        source=Source.SAMPLE,
    )


def stress(draw: Draw, today: SampleDay) -> HabitEntry | None:
    """Return the score of the evening; None when not noted."""
    middle = (5.2 if today.is_work_day else 2.8) + (1.8 if today.event == "other" else 0)
    score = round(draw.near(middle, 1.6, 0, 10))
    return _evening(draw, today, "stress", float(score)) if draw.chance(0.9) else None


def calm_minutes(draw: Draw, today: SampleDay, book: HabitBook) -> HabitEntry | None:
    """Return the calm minutes of a day; None when not noted."""
    minutes = draw.random.choice((5.0, 10.0, 10.0, 15.0, 20.0))
    if not draw.chance(0.45):
        return _evening(draw, today, "mindfulness", None) if draw.chance(0.5) else None
    kind = draw.random.choice(("breathing", "meditation"))
    return _activity(draw, today, book.by_key["mindfulness"], kind, draw.near(21.0, 0.6, 19, 22.5), minutes)


def sport(draw: Draw, today: SampleDay, book: HabitBook) -> HabitEntry | None:
    """Return the exercise of a day, an observed none, or a skipped day; None when not noted."""
    kind, minutes, effort = draw.random.choice(_SPORTS)
    likely = 0.75 if today.day.weekday() in _SPORT_DAYS else 0.2
    written = draw.at(today.day, 21.4)
    if today.event == "illness" and draw.is_past(written):
        return _sampled(skipped_today("exercise", today.day, written.utc))
    if not draw.chance(likely):
        return _evening(draw, today, "exercise", None) if draw.chance(0.8) else None
    hour = draw.near(18.0 if today.is_work_day else 11.0, 0.6, 9, 20)
    entry = _activity(draw, today, book.by_key["exercise"], kind, hour, draw.random.choice(minutes))
    return entry and replace(entry, effort=effort + draw.random.choice((-1, 0, 0, 1)))


def _activity(
    draw: Draw, today: SampleDay, habit: Habit, kind: str, hour: float, minutes: float
) -> HabitEntry | None:
    at = draw.at(today.day, hour)
    label = next(each.label for each in habit.choices if each.key == kind)
    entry = HabitEntry(
        draw.new_id(), habit.key, today.day, minutes, at.utc, at, label=label, source=Source.SAMPLE
    )
    return entry if draw.is_past(at) else None


def _evening(draw: Draw, today: SampleDay, habit: str, value: float | None) -> HabitEntry | None:
    """Return the one entry of a habit, given in the evening; ``value`` None is an observed none."""
    written = draw.at(today.day, 21.4)
    if not draw.is_past(written):
        return None
    if value is None:
        return _sampled(none_today(habit, today.day, written.utc))
    return _sampled(value_of_day(habit, today.day, value, written.utc))


def _sampled(entry: HabitEntry) -> HabitEntry:
    return replace(entry, source=Source.SAMPLE)


def total_mg(entries: tuple[HabitEntry, ...]) -> float:
    """Return the caffeine of a day in mg."""
    return sum(each.value or 0 for each in entries if each.answer is Answer.VALUE)
