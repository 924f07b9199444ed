# SPDX-License-Identifier: MIT
"""Paints the block of tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import More, Tried
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_tried(sheet: Sheet, box: Box, value: Tried, more: More) -> None:
    """Paint the block into ``box``."""
