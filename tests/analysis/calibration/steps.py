"""Before and after a start, with rates that drift by themselves and nothing or a halving at the start."""

from dataclasses import dataclass, replace
from math import log

import numpy as np

from tests.analysis.calibration.diaries import FIRST_DAY, LEAD_DAYS, Days, disturbance, slow_rate
from tests.analysis.calibration.findings import Task
from tests.analysis.calibration.naive import welch_p
from tests.analysis.calibration.people import Floats, Person
from twitchdesk.analysis.patterns import before_after
from twitchdesk.analysis.result import BeforeAfterVerdict

SIDE_DAYS = 60
HALVED = 0.5
CHANGED = (BeforeAfterVerdict.LOWER, BeforeAfterVerdict.HIGHER)


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one row: a person over 60 + 60 days and the ratio after over before that is true."""

    key: str
    words: str
    person: Person
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Change:
    """Hold what was said of one diary: is there a change, the right way, within the interval; Welch's p."""

    changed: bool
    right_way: bool
    covers: bool
    welch: float


_USUAL = Person(2 * SIDE_DAYS, habits=(), wander=0.0)
_SETTINGS = (
    Step("steady", "steady person", replace(_USUAL, share=0.3, memory=0.5)),
    Step("usual", "usual person", _USUAL),
    Step("drifting", "drifting rate", replace(_USUAL, wander=0.3)),
    Step("sticky", "strongly autocorrelated", replace(_USUAL, share=0.7, memory=0.85)),
    Step("stickiest", "hardly anything but slow swings", replace(_USUAL, share=0.8, memory=0.95)),
    Step("falling", "falling by itself, by 40 % over the window", replace(_USUAL, slope=log(0.6))),
)
STEPS = tuple(
    Step(f"{step.key}_{name}", f"{step.words}: {words}", step.person, ratio)
    for step in _SETTINGS
    for name, words, ratio in (("nothing", "nothing changed", 1.0), ("halved", "halved", HALVED))
)


def step_row(key: str) -> Step:
    """Return the row called ``key``."""
    return next(row for row in STEPS if row.key == key)


def counts_around(step: Step, rng: np.random.Generator) -> tuple[Days, Floats]:
    """Return days and counts; the first day after the start is number 60."""
    number = step.person.days + LEAD_DAYS
    dates = FIRST_DAY + int(rng.integers(7)) - LEAD_DAYS + np.arange(number)
    after = np.arange(number) >= LEAD_DAYS + SIDE_DAYS
    log_rate = log(step.person.rate) + slow_rate(step.person, dates, rng) + log(step.ratio) * after
    counts = rng.poisson(np.exp(log_rate) * disturbance(step.person, number, rng)).astype(float)
    counts[rng.random(number) < step.person.blank] = np.nan
    return dates[LEAD_DAYS:], counts[LEAD_DAYS:]


def changed(task: Task) -> Change:
    """Draw the diary of ``task``, compare before and after, and judge the answer."""
    step = step_row(task.key)
    days, counts = counts_around(step, task.chance())
    said = before_after(days, counts, days[SIDE_DAYS].item())
    low, high = said.low or 0.0, said.high or np.inf
    lower = said.verdict is BeforeAfterVerdict.LOWER
    return Change(
        changed=said.verdict in CHANGED,
        right_way=lower and step.ratio < 1.0,
        covers=bool(low <= step.ratio <= high),
        welch=welch_p(counts[:SIDE_DAYS], counts[SIDE_DAYS:]),
    )
