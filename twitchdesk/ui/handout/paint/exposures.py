# SPDX-License-Identifier: MIT
"""Paints the block of exposures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Exposures, More
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_exposures(sheet: Sheet, box: Box, value: Exposures, more: More) -> None:
    """Paint the block into ``box``."""
