# SPDX-License-Identifier: MIT
"""``twitchdesk habit``: note a habit."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from twitchdesk.cli.desk import Desk, Spot, say
from twitchdesk.cli.request import Request
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.habits import Habit, HabitBook, HabitKind, adds_up, caution, with_unit, within
from twitchdesk.domain.records import HabitEntry, SleepNight, Source, day_id, new_id
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.domain.steps import add_entry, answer_once, none_today, skipped_today, value_of_day
from twitchdesk.storage.diary import Diary

NONE, SKIP = "none", "skip"
_WHOLE_KINDS: Final = {HabitKind.SCORE, HabitKind.COUNT, HabitKind.TICKS, HabitKind.CHOICE}
_SHORT: Final = {"sleep": "sleep_hours", "water": "fluid", "coffee": "caffeine", "calm": "mindfulness"}


def habit(desk: Desk, request: Request) -> None:
    """Keep what was said about one habit.

    Raises:
        TwitchDeskError: nothing was kept.
    """
    book = desk.knowledge().habits
    meant = habit_meant(book, request.key)
    value = request.value.strip()
    with desk.writing() as diary:
        spot = desk.moment(diary, request.at)
        now = Moment.of(desk.clock.now())
        step = _night_step(desk, diary, meant, value, spot) or _entry_step(diary, meant, value, spot, now)
        diary.do(step)
        say(f"Saved: {step.title}, {spot.day}")
        _warn(diary, meant, spot)


def habit_meant(book: HabitBook, text: str) -> Habit:
    """Return the habit that a text means: its key, its name, or the one key it begins.

    Raises:
        TwitchDeskError: none or several are meant.
    """
    typed = text.casefold().replace("-", "_").strip()
    typed = _SHORT.get(typed, typed)
    if typed in book.by_key:
        return book.by_key[typed]
    found = [each for each in book.habits if each.name.casefold() == typed or each.key.startswith(typed)]
    if len(found) == 1 and typed:
        return found[0]
    keys = ", ".join(each.key for each in (found if found and typed else book.habits))
    if found and typed:
        raise TwitchDeskError(f"“{text}” may mean {keys}. Say which one.")
    raise TwitchDeskError(f"No habit is called “{text}”. There are: {keys}.")


def _entry_step(diary: Diary, meant: Habit, value: str, spot: Spot, now: Moment) -> Step:
    others = diary.read.habit_entries_on(spot.day)
    if value in {NONE, SKIP}:
        answer = none_today if value == NONE else skipped_today
        entry = replace(answer(meant.key, spot.day, now.utc), source=Source.COMMAND)
        said = "none" if value == NONE else "skipped"
        return answer_once(entry, others, f"{meant.name} · {said}")
    number, label = _amount(meant, value)
    if not adds_up(meant) and number is not None:
        entry = replace(
            value_of_day(meant.key, spot.day, number, now.utc), label=label, source=Source.COMMAND
        )
        return answer_once(entry, others, _title(meant, number, label))
    entry = HabitEntry(
        new_id(), meant.key, spot.day, number, now.utc, spot.moment, label=label, source=Source.COMMAND
    )
    return add_entry(entry, others, _title(meant, number, label))


def _amount(meant: Habit, value: str) -> tuple[float | None, str]:
    """Return the number and the words of an entry."""
    if meant.kind is HabitKind.MEDICINE:
        # As on its card: one was taken, and the words say what.
        return (1.0, value) if value else (None, value)
    for choice in (*meant.choices, *meant.ticks):
        if choice.value is not None and value.casefold() in {choice.key, choice.label.casefold()}:
            return choice.value, choice.label
    return _number(meant, value), ""


def _number(meant: Habit, value: str) -> float:
    try:
        number = float(value)
    except ValueError as error:
        raise TwitchDeskError(f"{meant.name}: “{value}” is no number. {_wanted(meant)}") from error
    refused = within(meant, number)
    if refused:
        raise TwitchDeskError(refused)
    if meant.kind in _WHOLE_KINDS and not number.is_integer():
        raise TwitchDeskError(f"{meant.name}: enter a whole number, not {value}.")
    return number


def _wanted(meant: Habit) -> str:
    words = [choice.key for choice in (*meant.choices, *meant.ticks) if choice.value is not None]
    amount = f"Give a number in {meant.unit}" if meant.unit else "Give a number"
    return f"{amount}, none or skip{', or one of ' + ', '.join(words) if words else ''}."


def _title(meant: Habit, number: float | None, label: str) -> str:
    parts = [meant.name]
    if label:
        parts.append(label)
    elif number is not None:
        parts.append(with_unit(number, meant.unit))
    return " · ".join(parts)


def _night_step(desk: Desk, diary: Diary, meant: Habit, value: str, spot: Spot) -> Step | None:
    """Return the step for what is kept with the night; None for all other habits."""
    if meant.key not in {"sleep_bed", "sleep_wake", "sleep_hours", "sleep_quality", "sleep_awakenings"}:
        return None
    now = Moment.of(desk.clock.now())
    there = diary.read.sleep_on(spot.day)
    night = there or SleepNight(day_id("sleep", spot.day), spot.day, now.utc, source=Source.COMMAND)
    if value == SKIP:
        changed, said = (
            SleepNight(night.id, spot.day, night.created, skipped=True, source=night.source),
            "skipped",
        )
    elif meant.key in {"sleep_bed", "sleep_wake"}:
        moment = _clock_time(desk, meant, value, spot)
        changed, said = _with_time(night, meant, moment), f"{moment.local:%H:%M}"
    else:
        number = 0.0 if value == NONE and meant.kind is not HabitKind.SCORE else _number(meant, value)
        changed, said = _with_number(night, meant, number), with_unit(number, meant.unit)
    return Step(f"{meant.name} · {said}", (Put(replace(changed, edited=now.utc if there else None)),))


def _with_time(night: SleepNight, meant: Habit, moment: Moment) -> SleepNight:
    # Hours typed before stood for other times.
    if meant.key == "sleep_bed":
        return replace(night, bed=moment, edited_h=None, skipped=False)
    return replace(night, wake=moment, edited_h=None, skipped=False)


def _with_number(night: SleepNight, meant: Habit, number: float) -> SleepNight:
    match meant.key:
        case "sleep_quality":
            return replace(night, quality=round(number), skipped=False)
        case "sleep_awakenings":
            return replace(night, awakenings=round(number), skipped=False)
        case _:
            return replace(night, edited_h=number, skipped=False)


def _clock_time(desk: Desk, meant: Habit, value: str, spot: Spot) -> Moment:
    try:
        wall = time.fromisoformat(value)
    except ValueError as error:
        raise TwitchDeskError(f"{meant.name}: “{value}” is no clock time such as 23:10.") from error
    evening = meant.key == "sleep_bed" and wall.hour >= 12
    date_of = spot.day - timedelta(days=1) if evening else spot.day
    moment = Moment.of(desk.clock.localise(datetime.combine(date_of, wall.replace(tzinfo=None))))
    if moment.utc > Moment.of(desk.clock.now()).utc:
        raise TwitchDeskError(f"{meant.name}: {value} has not come yet. Give the day with --at.")
    return moment


def _warn(diary: Diary, meant: Habit, spot: Spot) -> None:
    total = diary.read.habit_days_of(meant.key, DateRange.single(spot.day))
    sentence = caution(meant, total[0].value or 0) if total else None
    if sentence:
        say(sentence)
