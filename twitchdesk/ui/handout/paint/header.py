# SPDX-License-Identifier: MIT
"""Paints the block of header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Header
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_header(sheet: Sheet, box: Box, value: Header) -> None:
    """Paint the block into ``box``."""
