# SPDX-License-Identifier: MIT
"""The block of exposures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Exposures


def exposures(given: Given, lore: Lore) -> Exposures:
    """Return the block."""
    raise NotImplementedError
