# SPDX-License-Identifier: MIT
"""The block of second."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import SecondPage


def second_page(given: Given, lore: Lore) -> SecondPage:
    """Return the block."""
    raise NotImplementedError
