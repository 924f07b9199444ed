# SPDX-License-Identifier: MIT
"""The block of signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Signs


def signs(given: Given, lore: Lore) -> Signs:
    """Return the block."""
    raise NotImplementedError
