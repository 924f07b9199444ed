# SPDX-License-Identifier: MIT
"""What the head of the Patterns page says, worked out without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.ui.patterns.findings import Findings


def days_line(findings: Findings, say: Callable[[date], str]) -> str:
    """Return how many days the results rest on and to which day they go, empty while there are none.

    ``say`` writes a day; the last one is not today while today may still bring something.
    """
    report, table = findings.report, findings.table
    if report is None or not report.days or table is None or table.last_day is None:
        return ""
    known = "1 known day" if report.observed_days == 1 else f"{report.observed_days:,} known days"
    of_all = "" if report.observed_days == report.days else f" of {report.days:,}"
    return f"{known}{of_all}, to {say(table.last_day)}"
