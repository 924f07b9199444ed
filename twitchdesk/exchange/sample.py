# SPDX-License-Identifier: MIT
"""A made-up diary in which one thing is known to go along with twitches, and how strongly.

The count of a day is drawn from a negative binomial distribution with the mean

    COUNT_WITHOUT_CAFFEINE · busy · RATE_RATIO_PER_100_MG ** (mg of that day / 100) · slow wave

and the dispersion ``DISPERSION`` (variance = mean + mean² / dispersion). The slow wave lasts ``WAVE_DAYS``
and goes ``WAVE_HEIGHT`` up and down (as a logarithm). Nothing else goes along with the count but by way of
caffeine: work days have more coffee and more stress, so those travel together. Days that are not noted at
all are chosen without looking at the count.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from math import exp, pi, sin
from pathlib import Path
from typing import Final

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import (
    SAMPLE_KEY,
    HabitEntry,
    Preference,
    QuietDay,
    Record,
    Source,
    Twitch,
    day_id,
)
from twitchdesk.domain.summaries import DiaryFacts
from twitchdesk.exchange import sample_habits, sample_paper
from twitchdesk.exchange.sample_days import Draw, SampleDay, calendar, life_events
from twitchdesk.exchange.sample_twitches import Places, twitches
from twitchdesk.exchange.whole_files import refuse_if_there
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import StorageError, trouble_of

RATE_RATIO_PER_100_MG: Final = 1.25
COUNT_WITHOUT_CAFFEINE: Final = 2.4
DISPERSION: Final = 5.0
WAVE_DAYS: Final = 200
WAVE_HEIGHT: Final = 0.2
TITLE: Final = "Sample diary"
_STEP_RECORDS: Final = 2_000
_CAFFEINE_NOTED: Final = 0.95


def sample_steps(
    days: int = 120, seed: int = 1, *, now: datetime, habits: HabitBook, busy: float = 1.0
) -> Iterator[Step]:
    """Yield the sample diary in steps of a few thousand records; the same arguments give the same diary.

    It ends with the diary day of ``now`` and holds nothing later than ``now``. ``busy`` is how many times as
    many twitches there are: 1 is about four a day. The preference ``sample`` marks the diary.
    """
    puts: list[Put] = []
    draw = Draw(seed, now)
    for record in _records(draw, sample_paper.apart(draw, seed), days, habits, busy):
        puts.append(Put(record))
        if len(puts) == _STEP_RECORDS:
            yield Step(TITLE, tuple(puts))
            puts = []
    if puts:
        yield Step(TITLE, tuple(puts))


def write_sample(
    file: Path, days: int = 120, seed: int = 1, *, now: datetime, habits: HabitBook, busy: float = 1.0
) -> DiaryFacts:
    """Write a sample diary to a new file, whole or not at all, and return what it holds.

    Raises:
        ExportError: there is something at ``file`` already, which is left alone.
        StorageError: it could not be written.
    """
    refuse_if_there(file)
    partial = file.with_name(f".{file.name}.sample-{os.getpid()}")
    try:
        facts = _fill(partial, sample_steps(days, seed, now=now, habits=habits, busy=busy), now)
        partial.rename(file)
    except StorageError as error:
        # The sentence names the file that was asked for, not the one it was to become.
        raise StorageError(error.trouble, file) from error
    except OSError as error:
        raise StorageError(trouble_of(error), file, error.strerror or "") from error
    finally:
        for ending in ("", ".lock", "-journal"):
            with suppress(OSError):
                partial.with_name(partial.name + ending).unlink(missing_ok=True)
    return facts


def _fill(file: Path, steps: Iterator[Step], now: datetime) -> DiaryFacts:
    diary = open_diary(file, now)
    try:
        for step in steps:
            diary.do(step)
        return diary.read.facts()
    finally:
        diary.close()


def _records(draw: Draw, aside: Draw, days: int, book: HabitBook, busy: float) -> Iterator[Record]:
    last = draw.now.day()
    first = last - timedelta(days=days - 1)
    yield Preference(SAMPLE_KEY, "true")
    card = sample_habits.drinks(draw, book, draw.at(first, 7).utc)
    yield from card
    events = life_events(draw, first, days)
    yield from events
    yield from sample_paper.choices(first)
    yield from sample_paper.happened(aside, first, days)
    places = Places(draw, days)
    for today in calendar(draw, first, days, events):
        places.begin(today.number)
        cups = sample_habits.cups(draw, today, card)
        if today.noted:
            yield from _noted(draw, today, cups, book)
            for record in _twitched(draw, today, places, _count(draw, today, cups, busy)):
                yield sample_paper.with_company(aside, record) if isinstance(record, Twitch) else record


def _noted(draw: Draw, today: SampleDay, cups: tuple[HabitEntry, ...], book: HabitBook) -> Iterator[Record]:
    if draw.chance(_CAFFEINE_NOTED) or draw.is_today(today.day):
        yield from cups
    yield from sample_habits.glasses(draw, today)
    each_once = (
        sample_habits.night(draw, today),
        sample_habits.stress(draw, today),
        sample_habits.sport(draw, today, book),
        sample_habits.calm_minutes(draw, today, book),
    )
    yield from (entry for entry in each_once if entry is not None)


def _twitched(draw: Draw, today: SampleDay, places: Places, count: int) -> Iterator[Record]:
    if count:
        yield from twitches(draw, today, places, count)
        return
    seen = draw.at(today.day, 21.6)
    if draw.is_past(seen):
        yield QuietDay(day_id("quiet", today.day), today.day, seen.utc, Source.SAMPLE)


def _count(draw: Draw, today: SampleDay, cups: tuple[HabitEntry, ...], busy: float) -> int:
    wave = WAVE_HEIGHT * sin(2 * pi * today.number / WAVE_DAYS)
    ratio: float = RATE_RATIO_PER_100_MG ** (sample_habits.total_mg(cups) / 100)
    mean = COUNT_WITHOUT_CAFFEINE * busy * ratio * exp(wave)
    return _poisson(draw, draw.random.gammavariate(DISPERSION, mean / DISPERSION))


def _poisson(draw: Draw, mean: float) -> int:
    """Return how many arrivals, one apart on average, fall into ``mean``."""
    arrivals, reached = 0, draw.random.expovariate(1)
    while reached < mean:
        arrivals += 1
        reached += draw.random.expovariate(1)
    return arrivals
