# SPDX-License-Identifier: MIT
"""Paints the block of summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Summary
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_summary(sheet: Sheet, box: Box, value: Summary) -> None:
    """Paint the block into ``box``."""
