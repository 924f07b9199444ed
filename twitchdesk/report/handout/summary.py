# SPDX-License-Identifier: MIT
"""The block of summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Summary


def summary(given: Given, lore: Lore) -> Summary:
    """Return the block."""
    raise NotImplementedError
