# SPDX-License-Identifier: MIT
"""The block of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Questions


def questions(given: Given, lore: Lore) -> Questions:
    """Return the block."""
    raise NotImplementedError
