# SPDX-License-Identifier: MIT
"""Paints the block of signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import More, Signs
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_signs(sheet: Sheet, box: Box, value: Signs, more: More) -> None:
    """Paint the block into ``box``."""
