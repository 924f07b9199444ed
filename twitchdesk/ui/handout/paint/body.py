# SPDX-License-Identifier: MIT
"""Paints the block of body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import BodyMap, More
    from twitchdesk.ui.body_map.figure import Figure
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_body(sheet: Sheet, box: Box, value: BodyMap, figure: Figure, more: More) -> None:
    """Paint the block into ``box``."""
