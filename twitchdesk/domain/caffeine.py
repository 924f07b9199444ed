# SPDX-License-Identifier: MIT
"""The estimated amount of caffeine on board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Dose:
    """Hold one intake of caffeine; ``at`` is an aware time (UTC).

    Raises:
        ValueError: the time is naive or the amount negative.
    """

    at: datetime
    mg: float

    def __post_init__(self) -> None:
        _check_aware(self.at)
        if not self.mg >= 0:
            raise ValueError(f"A dose of caffeine cannot be {self.mg} mg.")


@dataclass(frozen=True, slots=True)
class CaffeineModel:
    """Hold the numbers of the estimate, all from ``caffeine.toml``.

    ``half_life_choices_h`` are what a person may pick; ``late_hour`` begins "caffeine late in the day".
    """

    absorption_min: float
    half_life_h: float
    half_life_choices_h: tuple[float, ...]
    band_low_h: float
    band_high_h: float
    late_hour: int
    label: str


@dataclass(frozen=True, slots=True)
class OnBoard:
    """Hold the estimate at one moment, in mg, with the ends of its band."""

    at: datetime
    mg: float
    low_mg: float
    high_mg: float


def on_board(doses: Iterable[Dose], at: datetime, half_life_h: float, absorption_min: float) -> float:
    """Return the estimated caffeine on board at ``at``, in mg.

    Each dose is taken up evenly over ``absorption_min`` and halves every ``half_life_h`` from its intake on.

    Raises:
        ValueError: ``at`` is naive, or a duration is not above zero.
    """
    _check_aware(at)
    if not (half_life_h > 0 and absorption_min > 0):
        raise ValueError("The half-life and the time of absorption must be above zero.")
    return sum(_left(dose, at, half_life_h, absorption_min) for dose in doses)


def curve(doses: Sequence[Dose], times: Iterable[datetime], model: CaffeineModel) -> tuple[OnBoard, ...]:
    """Return the estimate at each of ``times`` with its band.

    The band is the envelope over all half-lives from ``band_low_h`` to ``band_high_h`` and the chosen one.
    """
    shortest = min(model.band_low_h, model.half_life_h)
    longest = max(model.band_high_h, model.half_life_h)

    # More is left the longer the half-life, so the two ends of the range are the envelope.
    def amount(at: datetime, half_life_h: float) -> float:
        return on_board(doses, at, half_life_h, model.absorption_min)

    return tuple(
        OnBoard(at, amount(at, model.half_life_h), amount(at, shortest), amount(at, longest)) for at in times
    )


def _left(dose: Dose, at: datetime, half_life_h: float, absorption_min: float) -> float:
    since = at - dose.at
    if since <= timedelta(0):
        return 0.0
    absorbed = min(1.0, since / _MINUTE / absorption_min)
    return float(dose.mg * absorbed * 2.0 ** (-(since / _HOUR) / half_life_h))


def _check_aware(at: datetime) -> None:
    if at.utcoffset() is None:
        raise ValueError(f"The time {at.isoformat()} has no UTC offset.")
