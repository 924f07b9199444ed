# SPDX-License-Identifier: MIT
"""What the head of the Patterns page says, worked out without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.ui.patterns.findings import Findings


def days_line(findings: Findings) -> str:
    """Return how many days the results rest on, empty while there are none."""
    report = findings.report
    if report is None or not report.days:
        return ""
    known = "1 known day" if report.observed_days == 1 else f"{report.observed_days:,} known days"
    if report.observed_days == report.days:
        return known
    return f"{known} of {report.days:,}"
