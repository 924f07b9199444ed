# SPDX-License-Identifier: MIT
"""Block B: the history in a few sentences, and six tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.report.handout.page import Summary
from twitchdesk.report.handout.sentences import sentences
from twitchdesk.report.handout.tiles import tiles

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore


def summary(given: Given, lore: Lore) -> Summary:
    """Return the block."""
    return Summary(lore.words.said("story.title"), sentences(given, lore), tiles(given, lore))
