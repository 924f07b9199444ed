# SPDX-License-Identifier: MIT
"""Page 2, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Handout, SecondPage
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_page_two(sheet: Sheet, handout: Handout, second: SecondPage) -> None:
    """Paint page 2; the place of a part that was left out says so."""
