# SPDX-License-Identifier: MIT
"""Paints the block of day pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import DayPattern
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_day_pattern(sheet: Sheet, box: Box, value: DayPattern) -> None:
    """Paint the block into ``box``."""
