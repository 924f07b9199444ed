# SPDX-License-Identifier: MIT
"""The block of footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Footer


def footer(given: Given, lore: Lore) -> Footer:
    """Return the block."""
    raise NotImplementedError
