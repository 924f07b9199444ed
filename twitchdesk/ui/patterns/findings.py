# SPDX-License-Identifier: MIT
"""How far the analysis of the open diary is, and what it has found so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import PatternReport, Standing
    from twitchdesk.ui.patterns.reading import Days


class Stage(StrEnum):
    """Name how far the analysis is."""

    WAITING = "waiting"
    WORKING = "working"
    FOUND = "found"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """Hold what is known now.

    ``days``, ``table`` and ``report`` belong together and are there from ``FOUND`` on; while the diary is
    worked through again (``WORKING``) they are those of before. ``standings`` says of clear links whether
    they have held (``DONE``). ``trouble`` is the sentence to show when the diary could not be read
    (``FAILED``).
    """

    stage: Stage = Stage.WAITING
    table: DailyTable | None = None
    report: PatternReport | None = None
    standings: Mapping[str, Standing] = field(default_factory=dict)
    trouble: str = ""
    days: Days | None = None
