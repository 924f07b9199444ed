# SPDX-License-Identifier: MIT
"""The block of segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import BodyMap


def body_map(given: Given, lore: Lore) -> BodyMap:
    """Return the block."""
    raise NotImplementedError
