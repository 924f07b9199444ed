"""Judge what the analysis says of one made-up diary by the truth that it was drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from tests.analysis.calibration.diaries import Diary
from tests.analysis.calibration.naive import best_lag, corrected
from tests.analysis.calibration.people import UNITS
from tests.analysis.calibration.scenarios import scenario
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import Pattern, PatternReport, Verdict

LEVEL = 0.05
CLEAR = (Verdict.CLEAR_MORE, Verdict.CLEAR_FEWER)


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold what was said about one habit of one diary and whether it was right.

    ``linked`` tells whether the habit has an effect at any lag, ``right_way`` whether the direction found is
    the true one. ``covers`` is about the headline interval, ``lags_cover`` about the four of the profile;
    None or empty where there was no result. ``too_big_by`` is the log ratio found over the true one, summed
    over all lags.
    ``pearson`` and ``spearman`` are the smallest p values of four lags, uncorrected.
    """

    habit: str
    linked: bool
    p: float
    q: float
    clear: bool
    inseparable: bool
    right_way: bool
    covers: bool | None
    lags_cover: tuple[bool, ...]
    too_big_by: float | None
    pearson: float
    spearman: float

    @property
    def pearson_corrected(self) -> float:
        """The p value of Pearson's correlation, corrected for four lags."""
        return corrected(self.pearson)

    @property
    def spearman_corrected(self) -> float:
        """The p value of Spearman's correlation, corrected for four lags."""
        return corrected(self.spearman)


@dataclass(frozen=True, slots=True)
class Task:
    """Name one diary: the row it belongs to, the seed of the whole run, its number."""

    key: str
    seed: int
    number: int

    def chance(self) -> np.random.Generator:
        """Return the random numbers of this diary, the same in whatever order and process it is drawn."""
        return np.random.default_rng([self.seed, crc32(self.key.encode()), self.number])


def judged(task: Task) -> tuple[Finding, ...]:
    """Draw the diary of ``task``, analyse it and return one finding a habit."""
    diary = scenario(task.key).diary(task.chance())
    report = find_patterns(diary.days, diary.twitches, diary.habits, units_of(diary))
    return findings(diary, report)


def units_of(diary: Diary) -> Mapping[str, float]:
    """Return the steps that ratios refer to; habits without one leave the choice to the analysis."""
    return {name: UNITS[name] for name in diary.habits if name in UNITS}


def findings(diary: Diary, report: PatternReport) -> tuple[Finding, ...]:
    """Return one finding a habit."""
    return tuple(finding(diary, pattern) for pattern in report.patterns)


def finding(diary: Diary, pattern: Pattern) -> Finding:
    """Judge one habit's pattern."""
    truth = diary.truth[pattern.habit]
    total = float(truth.sum())
    found = log_of(pattern.rate_ratio)
    return Finding(
        habit=pattern.habit,
        linked=bool(truth.any()),
        p=1.0 if pattern.p is None else pattern.p,
        q=1.0 if pattern.q is None else pattern.q,
        clear=pattern.verdict in CLEAR,
        inseparable=pattern.verdict is Verdict.INSEPARABLE,
        right_way=found is not None and found * total > 0,
        covers=covers(diary, pattern),
        lags_cover=lags_cover(diary, pattern),
        too_big_by=found / (total * pattern.unit) if found is not None and total and pattern.unit else None,
        pearson=best_lag(diary, pattern.habit),
        spearman=best_lag(diary, pattern.habit, by_rank=True),
    )


def log_of(ratio: float | None) -> float | None:
    """Return the log of a ratio, None for none."""
    return None if ratio is None else float(np.log(ratio))


def covers(diary: Diary, pattern: Pattern) -> bool | None:
    """Tell whether the headline interval holds the truth: the sum of the true effects at the lags it names.

    The headline is a ratio "for each unit more, kept up over those days", so an effect at a lag that was not
    picked is no part of what it claims.
    """
    if pattern.low is None or pattern.high is None or pattern.unit is None:
        return None
    true = float(np.exp(diary.truth[pattern.habit][list(pattern.pattern_lags)].sum() * pattern.unit))
    return pattern.low <= true <= pattern.high


def lags_cover(diary: Diary, pattern: Pattern) -> tuple[bool, ...]:
    """Tell for each lag of the profile whether its pointwise interval holds the true effect of that lag."""
    unit = pattern.unit or 0.0
    true = np.exp(diary.truth[pattern.habit] * unit)
    return tuple(bool(lag.low <= true[lag.lag] <= lag.high) for lag in pattern.lag_profile)
