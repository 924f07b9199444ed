"""Draw a diary of a made-up person: the same generator state gives the same diary."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tests.analysis.calibration.people import HABITS, Floats, Person, mixing

LEAD_DAYS = 30
"""Days drawn before the diary begins, so that its first days have a past."""
SLOW_MEMORY = 0.985
LAGS = 4
SPELLS = 3
SPELL_DAYS = 14
FIRST_DAY = np.datetime64("2024-01-01")

Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True, eq=False)
class Diary:
    """Hold one diary as the analysis takes it, and the truth: log rate per unit of a habit at lags 0–3."""

    days: Days
    twitches: Floats
    habits: Mapping[str, Floats]
    truth: Mapping[str, Floats]


def wander(rng: np.random.Generator, memory: Floats | float, shape: tuple[int, int]) -> Floats:
    """Return (days, series) of first-order autoregressions with variance 1 from the first day on."""
    noise = rng.standard_normal(shape)
    step = np.sqrt(1.0 - np.square(memory))
    for day in range(1, shape[0]):
        noise[day] = memory * noise[day - 1] + step * noise[day]
    return noise


def draw(person: Person, rng: np.random.Generator) -> Diary:
    """Return a diary of ``person``."""
    first = FIRST_DAY + int(rng.integers(7))
    number = person.days + LEAD_DAYS
    dates = first - LEAD_DAYS + np.arange(number)
    scores = habit_scores(person, dates, rng)
    log_rate = np.log(person.rate) + slow_rate(person, dates, rng)
    values, counts = live_through(person, scores, log_rate, disturbance(person, number, rng), rng)
    kept = slice(LEAD_DAYS, None)
    per_unit = {
        name: np.array(person.links.get(name, (0.0,) * LAGS)) / HABITS[name].sd for name in person.habits
    }
    habits = {name: values[kept, column] for column, name in enumerate(person.habits)}
    return keep(person, Diary(dates[kept], counts[kept], habits, per_unit), rng)


def habit_scores(person: Person, dates: Days, rng: np.random.Generator) -> Floats:
    """Return (days, habits) of scores: own memory, slow drift, what moves together, weekends, taper."""
    memory = np.array([habit.memory for habit in HABITS.values()])
    shape = (len(dates), len(HABITS))
    slow = np.sqrt(person.habit_wander)
    own = np.sqrt(1.0 - slow**2) * wander(rng, memory, shape) + slow * wander(rng, SLOW_MEMORY, shape)
    weekend = (dates.astype("datetime64[D]").view("int64") + 3) % 7 >= 5
    shifts = np.array([HABITS[name].weekend for name in person.habits])
    tapers = np.array([person.tapers.get(name, 0.0) for name in person.habits])
    moving = np.outer(weekend, shifts) + np.outer(passed(person, len(dates)), tapers)
    scores: Floats = own @ mixing(person.habits).T + moving
    return scores


def passed(person: Person, number: int) -> Floats:
    """Return the share of the diary that has passed on each day, 0 before it begins."""
    return np.clip((np.arange(number) - LEAD_DAYS) / person.days, 0.0, 1.0)


def slow_rate(person: Person, dates: Days, rng: np.random.Generator) -> Floats:
    """Return what drift, slope and weekday add to the log of the rate."""
    drift = person.wander * wander(rng, SLOW_MEMORY, (len(dates), 1))[:, 0]
    weekdays = person.weekday * rng.standard_normal(7)
    week = (dates.astype("datetime64[D]").view("int64") + 3) % 7
    added: Floats = drift + weekdays[week] + person.slope * passed(person, len(dates))
    return added


def disturbance(person: Person, number: int, rng: np.random.Generator) -> Floats:
    """Return the factors of mean 1 on the rate: a lasting lognormal part times a passing gamma part."""
    lasting = person.kappa * person.share
    spread = np.sqrt(np.log1p(lasting))
    latent = np.exp(spread * wander(rng, person.memory, (number, 1))[:, 0] - spread**2 / 2)
    passing = (1.0 + person.kappa) / (1.0 + lasting) - 1.0
    gamma = rng.gamma(1.0 / passing, passing, number) if passing > 0 else np.ones(number)
    return np.asarray(latent * gamma)


def live_through(
    person: Person, scores: Floats, log_rate: Floats, factors: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return the habits' values and the counts, day by day, for habits may answer to the day before."""
    specs = [HABITS[name] for name in person.habits]
    mean, sd, step, low, high = (
        np.array([getattr(spec, key) for spec in specs]) for key in ("mean", "sd", "step", "low", "high")
    )
    reacts = np.array([person.reacts.get(name, 0.0) for name in person.habits])
    effects = np.array([person.links.get(name, (0.0,) * LAGS) for name in person.habits]).T
    values = np.empty(scores.shape)
    counts = np.empty(len(scores))
    surprise = 0.0
    for day in range(len(scores)):
        wished = mean + sd * (scores[day] + reacts * surprise)
        values[day] = np.clip(np.round(wished / step) * step, low, high)
        past = values[max(0, day - LAGS + 1) : day + 1][::-1]
        links = (effects[: len(past)] * ((past - mean) / sd)).sum()
        counts[day] = rng.poisson(np.exp(log_rate[day] + links) * factors[day])
        surprise = np.log((counts[day] + 0.5) / (person.rate + 0.5))
    return values, counts


def keep(person: Person, diary: Diary, rng: np.random.Generator) -> Diary:
    """Return the diary as the person kept it: blanks, days without a count, gaps without any entry."""
    bad = diary.twitches > np.median(diary.twitches)
    chance = person.blank + person.blank_on_bad * bad
    habits = {
        name: np.where(rng.random(len(bad)) < chance, np.nan, values) for name, values in diary.habits.items()
    }
    twitches = np.where(rng.random(len(bad)) < person.unknown, np.nan, diary.twitches)
    there = np.ones(len(bad), dtype=bool)
    for begin in rng.integers(14, max(15, person.days - 24), person.holidays):
        there[begin : begin + 10] = False
    habits = {name: values[there] for name, values in habits.items()}
    return replace(diary, days=diary.days[there], twitches=twitches[there], habits=habits)


def with_slips(diary: Diary, rng: np.random.Generator) -> Diary:
    """Return the diary with one absurd day of 5,000 twitches and one coffee of 2,000 mg, on two days."""
    absurd, slip = rng.choice(len(diary.days), 2, replace=False)
    twitches = diary.twitches.copy()
    twitches[absurd] = 5000.0
    coffee = diary.habits["caffeine_mg"].copy()
    coffee[slip] = 2000.0
    return replace(diary, twitches=twitches, habits={**diary.habits, "caffeine_mg": coffee})


def with_spells(diary: Diary, rng: np.random.Generator) -> Diary:
    """Return the diary with three spells of two weeks and not a twitch on any other day."""
    begins = rng.choice(len(diary.days) // SPELL_DAYS, SPELLS, replace=False) * SPELL_DAYS
    place = np.arange(len(diary.days))
    inside = ((place >= begins[:, None]) & (place < begins[:, None] + SPELL_DAYS)).any(axis=0)
    return replace(diary, twitches=np.where(inside | np.isnan(diary.twitches), diary.twitches, 0.0))


def with_twin(diary: Diary, rng: np.random.Generator) -> Diary:
    """Return the diary with sleep replaced by a habit that is coffee turned round, but for a little noise."""
    coffee = diary.habits["caffeine_mg"]
    noise = 0.14 * rng.standard_normal(len(coffee))
    spec = HABITS["sleep_h"]
    score = (coffee - HABITS["caffeine_mg"].mean) / HABITS["caffeine_mg"].sd
    twin = np.round(spec.mean - spec.sd * (score + noise), 1)
    return replace(diary, habits={**diary.habits, "sleep_h": twin})
