# SPDX-License-Identifier: MIT
"""The three ways to log, apart from what they keep: the first paint needs no more than their names."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final

MINUTES: Final = (5, 15, 30, 60)


class Way(StrEnum):
    """How a click is meant: one twitch, a spell of them, or a level for the whole day."""

    SINGLE = "single"
    SPELL = "spell"
    WHOLE_DAY = "whole_day"


@dataclass(frozen=True, slots=True)
class Spell:
    """How long "for a while" was: ``minutes``, or ``first`` to ``last`` o'clock of the day shown.

    ``on_and_off`` says that it came in bursts with pauses between them.
    """

    minutes: int = 15
    first: time | None = None
    last: time | None = None
    on_and_off: bool = False
