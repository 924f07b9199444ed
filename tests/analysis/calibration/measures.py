"""From findings to shares in percent, each with its Monte-Carlo error."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from typing_extensions import override

from tests.analysis.calibration.findings import LEVEL, Finding

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Hold a share in percent and its standard error."""

    percent: float
    error: float

    @override
    def __str__(self) -> str:
        digits = 1 if self.percent < 20 else 0
        return f"{self.percent:.{digits}f} ± {self.error:.1f}"


@dataclass(frozen=True, slots=True)
class Measures:
    """Hold the figures of one row; None where the row cannot tell.

    ``false_alarms``: habits without an effect at p ≤ .05; ``worst``: the same of the habit that fares worst.
    ``false_findings``: of the habits at q ≤ .05, those without an effect or with the wrong direction, the
    mean over diaries. ``power`` and ``clear``: habits with an effect that are found at p ≤ .05, or shown as
    clear, the right way. ``inseparable``: diaries that call some habit "cannot separate"; ``wrongly_clear``:
    habits without an effect that are shown as clear. ``too_big_by``: median of found over true (logs) among
    those found.
    """

    diaries: int
    false_alarms: Share | None
    worst: Share | None
    false_findings: Share | None
    covers: Share | None
    lags_cover: Share | None
    power: Share | None
    clear: Share | None
    inseparable: Share | None
    wrongly_clear: Share | None
    too_big_by: float | None
    pearson_best: Share | None
    pearson: Share | None
    spearman: Share | None
    pearson_worst: Share | None
    pearson_power: Share | None
    pearson_false_findings: Share | None


def share(groups: Iterable[Sequence[bool]]) -> Share | None:
    """Return the share of yes among all answers; answers of one diary belong together for the error."""
    filled = [group for group in groups if group]
    if not filled:
        return None
    yes = np.array([sum(group) for group in filled], dtype=float)
    asked = np.array([len(group) for group in filled], dtype=float)
    rate = yes.sum() / asked.sum()
    # A rate of 0 or 1 has an error too: one answer of a diary more or fewer would be seen.
    spread = max(
        float(np.sqrt(np.square(yes - rate * asked).sum())), float(np.sqrt(rate * (1 - rate))), 1e-12
    )
    return Share(100.0 * float(rate), 100.0 * spread / float(asked.sum()))


def mean(values: Sequence[float]) -> Share | None:
    """Return the mean of one share (0–1) a diary."""
    if not values:
        return None
    spread = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
    return Share(100.0 * float(np.mean(values)), 100.0 * spread / float(np.sqrt(len(values))))


def alarms(diaries: Sequence[Findings], p: Callable[[Finding], float]) -> Share | None:
    """Return how often a habit without an effect is blamed."""
    return share([[p(each) <= LEVEL for each in found if not each.linked] for found in diaries])


def worst(diaries: Sequence[Findings], p: Callable[[Finding], float]) -> Share | None:
    """Return the same of the habit that is blamed most."""
    names = {each.habit for found in diaries for each in found if not each.linked}
    shares = [
        share([[p(each) <= LEVEL for each in found if each.habit == name] for found in diaries])
        for name in sorted(names)
    ]
    return max((each for each in shares if each), key=lambda each: each.percent, default=None)


def hits(diaries: Sequence[Findings], found_it: Callable[[Finding], bool]) -> Share | None:
    """Return how often a habit with an effect is found."""
    return share([[found_it(each) for each in found if each.linked] for found in diaries])


def adjusted(p_values: Sequence[float]) -> list[float]:
    """Return the q values of Benjamini and Hochberg."""
    order = np.argsort(p_values)
    scaled = np.asarray(p_values)[order] * len(p_values) / np.arange(1, len(p_values) + 1)
    q = np.empty(len(p_values))
    q[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return [float(each) for each in q]


def wrong_share(found: Findings, q_values: Sequence[float]) -> float:
    """Return the share of wrong ones among the discoveries of one diary, 0 without any."""
    wrong = [
        not (each.linked and each.right_way) for each, q in zip(found, q_values, strict=True) if q <= LEVEL
    ]
    return sum(wrong) / len(wrong) if wrong else 0.0


def wrong_naive_share(found: Findings) -> float:
    """Return the same for Pearson's correlations, corrected for lags and habits, in either direction."""
    q_values = adjusted([each.pearson_corrected for each in found])
    wrong = [not each.linked for each, q in zip(found, q_values, strict=True) if q <= LEVEL]
    return sum(wrong) / len(wrong) if wrong else 0.0


def measures(diaries: Sequence[Findings]) -> Measures:
    """Return the figures of one row."""
    sizes = [
        each.too_big_by
        for found in diaries
        for each in found
        if each.too_big_by is not None and each.p <= LEVEL and each.right_way
    ]
    return Measures(
        diaries=len(diaries),
        false_alarms=alarms(diaries, lambda each: each.p),
        worst=worst(diaries, lambda each: each.p),
        false_findings=mean([wrong_share(found, [each.q for each in found]) for found in diaries]),
        covers=share([[each.covers for each in found if each.covers is not None] for found in diaries]),
        lags_cover=share([[hit for each in found for hit in each.lags_cover] for found in diaries]),
        power=hits(diaries, lambda each: each.p <= LEVEL and each.right_way),
        clear=hits(diaries, lambda each: each.clear and each.right_way),
        inseparable=share([[any(each.inseparable for each in found)] for found in diaries]),
        wrongly_clear=share([[each.clear for each in found if not each.linked] for found in diaries]),
        too_big_by=median(sizes) if sizes else None,
        pearson_best=alarms(diaries, lambda each: each.pearson),
        pearson=alarms(diaries, lambda each: each.pearson_corrected),
        spearman=alarms(diaries, lambda each: each.spearman_corrected),
        pearson_worst=worst(diaries, lambda each: each.pearson_corrected),
        pearson_power=hits(diaries, lambda each: each.pearson_corrected <= LEVEL),
        pearson_false_findings=mean([wrong_naive_share(found) for found in diaries]),
    )


def pooled(shares: Iterable[Share | None]) -> Share | None:
    """Return the mean of the rows, every row counting alike."""
    there = [each for each in shares if each is not None]
    if not there:
        return None
    error = float(np.sqrt(sum(each.error**2 for each in there))) / len(there)
    return Share(float(np.mean([each.percent for each in there])), error)
