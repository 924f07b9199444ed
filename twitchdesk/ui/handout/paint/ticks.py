# SPDX-License-Identifier: MIT
"""The marks of the signs, each of a shape of its own: yes, no, not asked, and a flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from twitchdesk.ui.handout.paint.sheet import Sheet

_R: Final = 1.4
_TICK: Final = ((-0.75, 0.05), (-0.2, 0.6), (0.8, -0.6))


def yes_mark(sheet: Sheet, x: float, y: float) -> None:
    """Draw a light tick on a dark disc around a point."""
    sheet.disc(x, y, _R, "ink")
    tick(sheet, x, y, "sheet", 0.36)


def tick(sheet: Sheet, x: float, y: float, role: str = "ink", w: float = 0.28) -> None:
    """Draw a tick around a point."""
    sheet.line([(x + dx, y + dy) for dx, dy in _TICK], role, w)


def no_mark(sheet: Sheet, x: float, y: float) -> None:
    """Draw a dash around a point."""
    sheet.rule(x - 0.75, y, x + 0.75, y, "ink", 0.3)


def not_asked_mark(sheet: Sheet, x: float, y: float) -> None:
    """Draw a small empty ring around a point."""
    sheet.ring(x, y, 0.75, "control", 0.18)


def flag_mark(sheet: Sheet, x: float, y: float) -> None:
    """Draw a dark triangle around a point."""
    sheet.area(((x - 0.9, y + 0.8), (x + 0.9, y + 0.8), (x, y - 0.85)), "ink")
