# SPDX-License-Identifier: MIT
"""What the first screen offers, worked out without Qt and without opening a diary."""

from dataclasses import dataclass
from enum import StrEnum


class Frequency(StrEnum):
    """How often the person twitches; only chooses the way of logging that is offered first."""

    SOMETIMES = "sometimes"
    DAILY = "daily"
    CONSTANT = "constant"


FREQUENCY_WORDS = {
    Frequency.SOMETIMES: "Now and then",
    Frequency.DAILY: "Every day",
    Frequency.CONSTANT: "Too often to count",
}


@dataclass(frozen=True, slots=True)
class FirstChoices:
    """What was chosen on the first screen; ``volume_unit`` is "ml" or "fl_oz"."""

    frequency: Frequency | None
    volume_unit: str
