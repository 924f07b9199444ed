# SPDX-License-Identifier: MIT
"""The block of tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Tried


def tried(given: Given, lore: Lore) -> Tried:
    """Return the block."""
    raise NotImplementedError
