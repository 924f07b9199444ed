# SPDX-License-Identifier: MIT
"""Paints the block of timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Timeline
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_timeline(sheet: Sheet, box: Box, value: Timeline) -> None:
    """Paint the block into ``box``."""
