# SPDX-License-Identifier: MIT
"""Where a piece of knowledge comes from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Basis:
    """Say what an entry of the knowledge files rests on.

    ``sources`` are ids of ``sources.toml``; ``sure`` is False where the source was recalled, not looked up.
    """

    sources: tuple[str, ...]
    checked: date
    sure: bool = True
