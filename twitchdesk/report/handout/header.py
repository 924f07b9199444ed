# SPDX-License-Identifier: MIT
"""The block of header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Header


def header(given: Given, lore: Lore) -> Header:
    """Return the block."""
    raise NotImplementedError
