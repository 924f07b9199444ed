# SPDX-License-Identifier: MIT
"""The block of day pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import DayPattern


def day_pattern(given: Given, lore: Lore) -> DayPattern:
    """Return the block."""
    raise NotImplementedError
