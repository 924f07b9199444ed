# SPDX-License-Identifier: MIT
"""Block I: how it was measured, by which versions, and when the page was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.analysis.result import ALGORITHM
from twitchdesk.report.handout.page import Footer

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore


def footer(given: Given, lore: Lore) -> Footer:
    """Return the block, with a page number for each page."""
    said, now = lore.words.said, given.now
    pages = given.choices.pages
    return Footer(
        method=said("foot.method", starts=f"{given.facts.day_starts_at:%H:%M}"),
        versions=said(
            "foot.versions",
            version=given.version,
            analysis=given.report.version if given.report else ALGORITHM,
            rules=given.check.rules.strip() or said("foot.no_rules"),
            made=said("foot.made", day=given.dates.long(now.date()), time=f"{now:%H:%M}"),
        ),
        pages=tuple(said("foot.page", page=page, pages=pages) for page in range(1, pages + 1)),
    )
