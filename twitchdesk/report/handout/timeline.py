# SPDX-License-Identifier: MIT
"""The block of timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Timeline


def timeline(given: Given, lore: Lore) -> Timeline:
    """Return the block."""
    raise NotImplementedError
